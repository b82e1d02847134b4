/** Errors of the system → errors of a host. */
import { HostError } from '../host.ts';

/** Makes the system's error ours; any other error is a mistake of the program and passes through. */
export function hostError(error: unknown, path: string): unknown {
  const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
  return code === undefined || error instanceof HostError ? error : new HostError(path, code);
}
