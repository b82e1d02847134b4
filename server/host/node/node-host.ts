/** The outside world as Node sees it. */
import { isUtf8 } from 'node:buffer';
import {
  closeSync,
  constants,
  type Dirent,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
  type Stats,
} from 'node:fs';
import { type Entry, type EntryType, type Host, HostError, type NewFile } from '../host.ts';
import { isInside } from '../paths.ts';
import { createFiles, replaceFile } from './atomic-write.ts';
import { hostError } from './host-error.ts';
import { slashed } from './slashed.ts';

/** A link is refused, and a pipe or device does not make us wait. Windows knows neither flag. */
const READ = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

const MOST_ATTEMPTS = 3;

export class NodeHost implements Host {
  readonly cwd: string;

  constructor(cwd: string) {
    this.cwd = slashed(realpathSync(cwd));
  }

  list(folder: string) {
    // Made a text, bytes that are no UTF-8 would become the name of something that is not there.
    return attempt(folder, () => readdirSync(folder, { withFileTypes: true, encoding: 'buffer' }).map(entryOf));
  }

  typeOf(path: string): EntryType | undefined {
    return ifThere(path, () => typeOf(lstatSync(path)));
  }

  realPath(path: string): string | undefined {
    return ifThere(path, () => slashed(realpathSync.native(path)));
  }

  read(path: string, mostBytes: number, within?: string): Uint8Array | { readonly size: number } {
    return attempt(path, () => {
      // A program may save the file just now, which puts another one in its place.
      for (let attempts = 1; ; attempts++) {
        const file = openSync(path, READ);
        try {
          const state = fstatSync(file);
          if (!state.isFile()) {
            throw new HostError(path, state.isDirectory() ? 'EISDIR' : 'ENOTREG');
          }
          if (within === undefined || this.#isWithin(within, path, state)) {
            return state.size > mostBytes ? { size: state.size } : readAll(file, state.size, mostBytes);
          }
          if (attempts === MOST_ATTEMPTS) {
            throw new HostError(path, 'EMOVED');
          }
        } finally {
          closeSync(file);
        }
      }
    });
  }

  /** Whether what is open is what stands at the path now, and the path leads nowhere else. */
  #isWithin(folder: string, path: string, open: Stats): boolean {
    const real = this.realPath(path);
    if (real === undefined) {
      return false;
    }
    // The folder may be named by a link itself, as an editor opened it.
    if (!isInside(folder, real) && !isInside(this.realPath(folder) ?? folder, real)) {
      return false;
    }
    const there = lstatSync(real, { throwIfNoEntry: false });
    return there?.dev === open.dev && there.ino === open.ino;
  }

  replace(path: string, content: string, was?: string): void {
    attempt(path, () => replaceFile(path, content, was));
  }

  create(files: readonly NewFile[]): void {
    createFiles(files);
  }

  now(): number {
    return Date.now();
  }
}

/** A file may grow while it is read: whatever its size was said to be, the limit holds. */
function readAll(file: number, size: number, mostBytes: number): Uint8Array | { readonly size: number } {
  let buffer = Buffer.allocUnsafe(size + 1);
  let length = 0;
  for (;;) {
    const read = readSync(file, buffer, length, buffer.length - length, null);
    length += read;
    if (length > mostBytes) {
      return { size: length };
    }
    if (read === 0) {
      return buffer.subarray(0, length);
    }
    if (length === buffer.length) {
      buffer = Buffer.concat([buffer], Math.min(length * 2, mostBytes + 1));
    }
  }
}

function entryOf(entry: Dirent<Buffer>): Entry {
  const type = typeOf(entry);
  return isUtf8(entry.name)
    ? { name: entry.name.toString(), type }
    : { name: escapedName(entry.name), type, isUnreachable: true };
}

function typeOf(entry: Dirent<Buffer> | Stats): EntryType {
  if (entry.isFile()) {
    return 'file';
  }
  if (entry.isDirectory()) {
    return 'folder';
  }
  return entry.isSymbolicLink() ? 'link' : 'other';
}

function attempt<T>(path: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw hostError(error, path);
  }
}

function ifThere<T>(path: string, action: () => T): T | undefined {
  try {
    return action();
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT' || code === 'ENOTDIR') {
      return undefined;
    }
    throw hostError(error, path);
  }
}

/** A name of a file whose bytes are no UTF-8, as people can read it: each byte that does not fit as `\xff`. */
function escapedName(bytes: Buffer): string {
  let name = '';
  for (let at = 0; at < bytes.length; ) {
    const character = [1, 2, 3, 4].map(length => bytes.subarray(at, at + length)).find(isUtf8);
    name += character?.toString() ?? `\\x${bytes[at]!.toString(16)}`;
    at += character?.length ?? 1;
  }
  return name;
}
