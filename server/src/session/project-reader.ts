/**
 * Reads the files of a project from disk. Whatever it meets there is hostile until proven otherwise: links are not
 * followed, only regular files are opened, and nothing is read without a limit.
 */
import { constants, type Dirent } from 'node:fs';
import { access, open, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** The file that makes a folder a project. */
export const configName = 'cx.config.json';

const skipped = new Set(['node_modules', '.git', 'dist']);
const deepest = 64;
const mostFiles = 20_000;
const largest = 4 * 1024 * 1024;

/** The text of a file, or why there is none. */
export type FileText =
  | { readonly text: string }
  | { readonly refused: 'not-utf8' | 'syntax' | 'too-large'; readonly message: string };

/** The folder of the nearest config at or above a folder. */
export async function projectAbove(folder: string): Promise<string | undefined> {
  for (let at = folder; ; at = dirname(at)) {
    if (await exists(join(at, configName))) return at;
    if (dirname(at) === at) return undefined;
  }
}

export interface Listing {
  /** Absolute paths of the `.cx` files of the project itself. */
  readonly files: readonly string[];
  /** Folders inside that are projects of their own. */
  readonly nested: readonly string[];
}

export async function listProject(root: string): Promise<Listing> {
  const files: string[] = [];
  const nested: string[] = [];
  const walk = async (folder: string, depth: number): Promise<void> => {
    const entries = await entriesOf(folder);
    if (depth > 0 && entries.some(entry => entry.name === configName && entry.isFile())) {
      nested.push(folder);
      return;
    }
    for (const entry of entries) {
      const path = join(folder, entry.name);
      if (entry.isFile() && entry.name.endsWith('.cx') && files.length < mostFiles) files.push(path);
      if (entry.isDirectory() && !skipped.has(entry.name) && depth < deepest) await walk(path, depth + 1);
    }
  };
  await walk(root, 0);
  return { files, nested };
}

/** Nothing when the file is gone or is no regular file. */
export async function readText(path: string): Promise<FileText | undefined> {
  try {
    const file = await open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
    try {
      const state = await file.stat();
      if (!state.isFile()) return undefined;
      if (state.size > largest) return tooLarge(state.size);
      return decode(await file.readFile());
    } finally {
      await file.close();
    }
  } catch {
    return undefined;
  }
}

function tooLarge(size: number): FileText {
  const megabytes = (bytes: number) => (bytes / 1024 / 1024).toFixed(1);
  return {
    refused: 'too-large',
    message: `This file has ${megabytes(size)} MiB; files of up to ${megabytes(largest)} MiB are read.`,
  };
}

function decode(bytes: Uint8Array): FileText {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { refused: 'not-utf8', message: 'This file is not UTF-8 text: save it with the encoding UTF-8.' };
  }
}

/** An unreadable folder is an empty one; the order is the same on every file system. */
async function entriesOf(folder: string): Promise<Dirent[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
