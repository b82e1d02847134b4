/**
 * The outside world, passed in: files and the clock. Whatever comes from there is hostile until proven otherwise, so every
 * program goes through this one interface, and a test puts a tree in memory in its place.
 *
 * Paths are absolute, and written as `paths.ts` says. Files are read and written one at a time: that is the fastest for a program that waits for nothing
 * else, and it never holds more than one of them open.
 */

export type EntryType = 'file' | 'folder' | 'link' | 'other';

export interface Entry {
  readonly name: string;
  readonly type: EntryType;
  /** The name is no UTF-8, so that no path leads there. `name` then shows each byte that does not fit as `\xff`. */
  readonly isUnreachable?: true;
}

/** A file that is not there yet. */
export interface NewFile {
  readonly path: string;
  readonly content: string;
}

export interface Host {
  /** The working directory, without links. */
  readonly cwd: string;
  /** What a folder holds, in no particular order; links are named, not followed. */
  list(folder: string): readonly Entry[];
  /** What stands at a path, links not followed; nothing where nothing is. */
  typeOf(path: string): EntryType | undefined;
  /** The path as the file system knows it, all links followed; nothing where nothing is. */
  realPath(path: string): string | undefined;
  /** The text of a file that is open somewhere, where it goes before what is on disk; only some hosts know of such. */
  openText?(path: string): string | undefined;
  /**
   * The bytes of a regular file, or its size where that is beyond the limit. What is opened must lie `within` that folder, all
   * links followed, also when a part of its path was exchanged for a link since somebody looked.
   */
  read(path: string, mostBytes: number, within?: string): Uint8Array | { readonly size: number };
  /**
   * Replaces or creates a file in one step: whoever looks sees the old or the new one, never a mixture. With `was`, only
   * where the file still holds that: what somebody else wrote meanwhile stays, and is a failure.
   */
  replace(path: string, content: string, was?: string): void;
  /** Creates files, and their folders: all of them or none. One that exists is left alone and is a failure. */
  create(files: readonly NewFile[]): void;
  /** Milliseconds since 1970. */
  now(): number;
}

/** Something that the outside world did not let us do, as a sentence without a stack. */
export class HostError extends Error {
  readonly path: string;
  /** The name of the error at the operating system: `EACCES`. */
  readonly code: string;

  constructor(path: string, code: string) {
    super(reasonOf(code));
    this.path = path;
    this.code = code;
  }
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission is denied',
  EPERM: 'permission is denied',
  ENOENT: 'it does not exist',
  ENOTDIR: 'a part of the path is no folder',
  EISDIR: 'it is a folder',
  EEXIST: 'it exists already',
  ELOOP: 'it is a symbolic link, and links are not followed',
  EFBIG: 'it would be larger than a file may be',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
  ENAMETOOLONG: 'its name is too long',
  EIO: 'the device failed',
  ENOTREG: 'it is no regular file',
  ENXIO: 'it is a pipe that nobody reads from',
  ECHANGED: 'somebody else changed it meanwhile, so it is left as it is',
  ENODATA: 'what it holds was not sent, or there was no room for it',
  EMOVED: 'it was exchanged for something else while it was opened',
};

function reasonOf(code: string): string {
  const reason = REASONS[code];
  return reason === undefined ? `the system answered ${code}` : `${reason} (${code})`;
}
