/** Addresses, as editors write them, and the paths that they mean. */
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { EXTENSION } from '../../host/index.ts';
import { Refused } from './guard.ts';

/** What a document is known by, however its address was written. Throws where the address means nothing on this machine. */
export function pathOf(uri: string): string {
  if (uri.startsWith('file:')) return pathOfFile(uri);
  // A text without a place on disk gets a folder of its own that nobody has, and so a project of its own.
  return join(sep, 'unsaved text', encodeURIComponent(uri), `text${EXTENSION}`);
}

/** Whether an address means anything on this machine. */
export function hasPath(uri: string): boolean {
  try {
    pathOf(uri);
    return true;
  } catch {
    return false;
  }
}

/** The folder that an address means; undefined where folders of that kind are not read from disk. */
export function folderOf(uri: string): string | undefined {
  if (!uri.startsWith('file:')) return undefined;
  const path = pathOfFile(uri);
  return path.length > 1 && path.endsWith(sep) ? path.slice(0, -1) : path;
}

function pathOfFile(uri: string): string {
  try {
    const path = fileURLToPath(uri);
    // No system has such a name, and none may be asked for it.
    if (!path.includes('\0')) return path;
  } catch {}
  throw new Refused(`${uri} names no file or folder on this machine.`);
}
