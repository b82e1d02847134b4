/** Runs the built `cx` as a shell would, from the top of the repository. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '..', '..');

/** What stood on standard output; exit code 1 speaks of the programme, and only 2 of the run. */
export function cx(...words: readonly string[]): string {
  const options = { cwd: ROOT, encoding: 'utf8', maxBuffer: 64 << 20 } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/cx.cjs', ...words], options);
  if (status !== 0 && status !== 1) {
    throw new Error(`cx ${words.join(' ')}: ${stderr}`);
  }
  return stdout;
}

export interface Found {
  readonly rule: string;
  readonly severity: string;
  readonly outcome: string;
  readonly message: string;
  readonly element: string | null;
  readonly file: string;
}

/** The findings that say of something that it fails. */
export function failures(...words: readonly string[]): Found[] {
  const { findings }: { readonly findings: readonly Found[] } = JSON.parse(cx('check', ...words, '--format', 'json'));
  return findings.filter(({ outcome }) => outcome === 'fail');
}
