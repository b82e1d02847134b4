// A cache outside the repository for what the editor tests need and nobody wants to fetch twice.
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';

const anHour = 60 * 60_000;

/** The folder of one cached thing; its name must hold every version that it was made from. */
export function cacheFolder(name: string): string {
  const root = process.env.XDG_CACHE_HOME || join(homedir(), '.cache');
  return join(root, 'cx-as-code', name);
}

/**
 * Fills the folder once. It is filled under another name and then renamed, so that an interrupted install is never taken
 * for a good one, and two runs at the same time cannot mix.
 */
export async function fillOnce(folder: string, fill: (empty: string) => Promise<void>): Promise<void> {
  if (existsSync(folder)) {
    return;
  }
  await removeAbandoned(dirname(folder));
  const partial = `${folder}.partial-${process.pid}`;
  await mkdir(partial, { recursive: true });
  try {
    await fill(partial);
    await rename(partial, folder).catch(error => {
      if (!existsSync(folder)) {
        throw error;
      }
    });
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
}

async function removeAbandoned(parent: string): Promise<void> {
  await mkdir(parent, { recursive: true });
  for (const name of await readdir(parent)) {
    if (!name.includes('.partial-')) {
      continue;
    }
    const age = Date.now() - (await stat(join(parent, name))).mtimeMs;
    if (age > anHour) {
      await rm(join(parent, name), { recursive: true, force: true });
    }
  }
}
