// A folder of files for one test.
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { onTestFinished } from 'vitest';

export interface Workspace {
  readonly folder: string;
  uri(file: string): string;
  write(file: string, text: string | Uint8Array): void;
  remove(file: string): void;
}

/** Removed when the test is over, or when `whenOver` says so: a file of tests that change nothing may share one. */
export function workspace(
  files: Record<string, string | Uint8Array>,
  whenOver: (remove: () => void) => void = onTestFinished,
): Workspace {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'cx-server-')));
  whenOver(() => rmSync(folder, { recursive: true, force: true }));
  const write = (file: string, text: string | Uint8Array) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  for (const [file, text] of Object.entries(files)) {
    write(file, text);
  }
  return {
    folder,
    write,
    uri: file => pathToFileURL(join(folder, file)).href,
    remove: file => rmSync(join(folder, file), { recursive: true }),
  };
}
