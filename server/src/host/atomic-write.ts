/**
 * Writes a file so that at any moment, even when the program is killed or the disk is full, the old or the new content
 * stands there whole: into a temporary file beside it, onto the disk, and then in its place by one rename.
 */
import {
  closeSync,
  constants,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  type Stats,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { HostError } from './host.ts';

export function replaceFile(path: string, content: string): void {
  const old = existing(path);
  // Through a link the write would land where nobody looked.
  if (old?.isSymbolicLink()) throw new HostError(path, 'ELOOP');
  if (old?.isDirectory()) throw new HostError(path, 'EISDIR');
  // `/dev/null`, or a pipe that somebody reads from, holds nothing that could be replaced.
  if (old === undefined || old.isFile()) writeBeside(path, content, old);
  else writeInto(path, content);
}

function writeBeside(path: string, content: string, old: Stats | undefined): void {
  mkdirSync(dirname(path), { recursive: true });
  const temporary = join(dirname(path), `.${basename(path)}.${unlikely()}.tmp`);
  try {
    writeNew(temporary, content, old === undefined ? 0o666 : old.mode & 0o777);
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  syncFolder(dirname(path));
}

/** A part of a name that nothing has by chance; whatever has it on purpose is not opened. */
function unlikely(): string {
  return Math.random().toString(36).slice(2);
}

export function createFile(path: string, content: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeNew(path, content, 0o666);
}

function writeInto(path: string, content: string): void {
  const file = openSync(path, constants.O_WRONLY);
  try {
    writeFileSync(file, content);
  } finally {
    closeSync(file);
  }
}

/** `wx` never opens what is there already, be it a file or a link that somebody put in the way. */
function writeNew(path: string, content: string, mode: number): void {
  const file = openSync(path, 'wx', mode);
  try {
    writeFileSync(file, content);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function existing(path: string): Stats | undefined {
  return lstatSync(path, { throwIfNoEntry: false });
}

/** The rename itself is on the disk only when the folder is. Windows cannot do this, and needs it not. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
