/** Hosts know a file by its path in the repository, from wherever in it the program was called. */
import { isAbsolute, posix } from 'node:path';
import type { FormatContext } from './formatter.ts';

export function inRepository(file: string, { folder }: FormatContext): string {
  return isAbsolute(file) ? file : posix.join(folder, file);
}
