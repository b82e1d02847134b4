/** Puts new texts in the place of those that they were made of. */
import { type Host, HostError } from '../host/index.ts';
import { sentences } from './failures.ts';

export interface Rewrite {
  /** Absolute. */
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

/**
 * Writes each as far as it can be written: what hinders one is no reason to leave out the others. A file that no longer
 * holds the text that was read is left alone. Gives the failures as sentences.
 */
export function rewriteFiles<T extends Rewrite>(
  host: Host,
  rewrites: readonly T[],
  onWritten: (rewrite: T) => void = () => {},
): string[] {
  return rewrites.flatMap(rewrite => {
    try {
      host.replace(rewrite.path, rewrite.after, rewrite.before);
    } catch (error) {
      if (error instanceof HostError) {
        return sentences(error, host);
      }
      throw error;
    }
    onWritten(rewrite);
    return [];
  });
}
