/** The file that a flag names for an answer: never one that `cx` itself reads, and never one behind a link. */
import { CONFIG_NAME } from '../../language/src/config/index.ts';
import { BASELINE_NAME } from '../../language/src/engine/norms/index.ts';
import {
  basename,
  dirname,
  EXTENSION,
  type Host,
  HostError,
  isInside,
  JobFailure,
  repositoryOf,
  resolve,
} from '../host/index.ts';

export function writeOutput(host: Host, file: string, text: string): void {
  const path = resolve(host.cwd, file);
  const name = basename(path);
  if (name.endsWith(EXTENSION) || name === CONFIG_NAME || name === BASELINE_NAME) {
    throw new JobFailure(
      `\`${file}\` is not written: a file of that name is part of a programme. Choose another name.`,
    );
  }
  if (leavesByLink(host, path)) {
    throw new HostError(path, 'ELOOP');
  }
  host.replace(path, text);
}

/**
 * Whether a folder on the way is a link out of the repository. Whoever names a place outside means it; a link inside may
 * have come with what is checked.
 */
function leavesByLink(host: Host, path: string): boolean {
  const top = repositoryOf(host, host.cwd) ?? host.cwd;
  if (!isInside(top, path)) {
    return false;
  }
  let folder = dirname(path);
  while (isInside(top, folder)) {
    const real = host.realPath(folder);
    if (real !== undefined) {
      return !isInside(top, real);
    }
    folder = dirname(folder);
  }
  return false;
}
