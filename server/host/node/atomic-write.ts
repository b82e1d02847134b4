/**
 * Replaces a file so that at any moment, even when the program is killed or the disk is full, the old or the new content
 * stands there whole: into a temporary file beside it, onto the disk, and then in its place by one rename. Creates files so
 * that a failure leaves none of them behind.
 */
import {
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  type Stats,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { HostError, type NewFile } from '../host.ts';
import { hostError } from './host-error.ts';
import { writeWhole } from './write-whole.ts';

/** With `was`, only a file that still holds that is replaced. */
export function replaceFile(path: string, content: string, was?: string): void {
  const old = existing(path);
  // Through a link the write would land where nobody looked.
  if (old?.isSymbolicLink()) {
    throw new HostError(path, 'ELOOP');
  }
  if (old?.isDirectory()) {
    throw new HostError(path, 'EISDIR');
  }
  // `/dev/null`, or a pipe that somebody reads from, holds nothing that could be replaced.
  if (old === undefined || old.isFile()) {
    writeBeside(path, content, old, was);
  } else {
    writeInto(path, content);
  }
}

function writeBeside(path: string, content: string, old: Stats | undefined, was: string | undefined): void {
  mkdirSync(dirname(path), { recursive: true });
  // A name of its own: that of the file with something added may be longer than any may be.
  const temporary = join(dirname(path), `.cx-${unlikely()}.tmp`);
  try {
    writeNew(temporary, content, old);
    if (was !== undefined && !holds(path, was)) {
      throw new HostError(path, 'ECHANGED');
    }
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  syncFolder(dirname(path));
}

/** Looked at when all else is done, so that next to no time is left for somebody to save in between. */
function holds(path: string, content: string): boolean {
  return existing(path)?.isFile() === true && readFileSync(path).equals(Buffer.from(content));
}

/** A part of a name that nothing has by chance; whatever has it on purpose is not opened. */
function unlikely(): string {
  return Math.random().toString(36).slice(2);
}

/** All of them or none: whoever tries again finds no half of the first attempt in the way. */
export function createFiles(files: readonly NewFile[]): void {
  const made: { readonly path: string; readonly remove: (path: string) => void }[] = [];
  for (const { path, content } of files) {
    try {
      for (const folder of missingFolders(dirname(path))) {
        mkdirSync(folder);
        made.push({ path: folder, remove: rmdirSync });
      }
      writeNew(path, content, undefined);
      made.push({ path, remove: rmSync });
    } catch (error) {
      for (const { path, remove } of made.reverse()) {
        ignoringFailure(() => remove(path));
      }
      throw hostError(error, path);
    }
  }
}

/** The outermost first. */
function missingFolders(folder: string): readonly string[] {
  return existing(folder) === undefined ? [...missingFolders(dirname(folder)), folder] : [];
}

/** For what is put right after a failure: the first one is what people must hear of. */
function ignoringFailure(action: () => void): void {
  try {
    action();
  } catch {}
}

/** A pipe that nobody has opened for reading is refused, for nobody may ever come. */
function writeInto(path: string, content: string): void {
  const file = openSync(path, constants.O_WRONLY | (constants.O_NONBLOCK ?? 0));
  try {
    writeWhole(file, Buffer.from(content));
  } finally {
    closeSync(file);
  }
}

/** `wx` never opens what is there already, be it a file or a link that somebody put in the way. */
function writeNew(path: string, content: string, old: Stats | undefined): void {
  const file = openSync(path, 'wx', 0o666);
  try {
    if (old !== undefined) {
      keepRights(file, old);
    }
    writeFileSync(file, content);
    fsyncSync(file);
  } catch (error) {
    ignoringFailure(() => rmSync(path));
    throw error;
  } finally {
    closeSync(file);
  }
}

/** Whoever could read and write the old file can read and write the new one, whatever mask new files get. */
function keepRights(file: number, { mode, uid, gid }: Stats): void {
  const now = fstatSync(file);
  if (now.uid !== uid || now.gid !== gid) {
    try {
      fchownSync(file, uid, gid);
    } catch (error) {
      // Only an administrator can give a file away: for anybody else it becomes theirs, as it does in an editor.
      if ((error as NodeJS.ErrnoException).code !== 'EPERM') {
        throw error;
      }
    }
  }
  fchmodSync(file, mode & 0o777);
}

function existing(path: string): Stats | undefined {
  return lstatSync(path, { throwIfNoEntry: false });
}

/** The rename itself is on the disk only when the folder is. Windows cannot do this, and needs it not. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') {
    return;
  }
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
