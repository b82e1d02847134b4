/** Copies of a programme with lines missing, as if somebody had not finished it. */
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Norms keep what they ask: only the facts are damaged. */
const NORMATIVE = /^\s+(for|require|version|severity|aspect|preset|message|why|fix|rules|defined|applies|is|scoring):/;

/** Leaves out one in so many lines that hold an attribute; each `seed` leaves out others. */
export function copyWithGaps(from: string, to: string, seed: number, oneIn: number): void {
  let count = seed;
  copy(from, to, lines => lines.filter((_, index) => !isAttribute(lines, index) || count++ % oneIn !== 0));
}

/** What is found in a line, and what stands there instead. */
export type Change = readonly [RegExp, string];

export function copyWith(from: string, to: string, changes: readonly Change[]): void {
  copy(from, to, lines => lines.map(line => changes.reduce((rest, change) => rest.replace(...change), line)));
}

function copy(from: string, to: string, change: (lines: readonly string[]) => readonly string[]): void {
  rmSync(to, { recursive: true, force: true });
  cpSync(from, to, { recursive: true });
  for (const entry of readdirSync(to, { recursive: true, withFileTypes: true }).sort(byPath)) {
    if (entry.isFile() && entry.name.endsWith('.cx')) {
      const file = join(entry.parentPath, entry.name);
      writeFileSync(file, change(readFileSync(file, 'utf8').split('\n')).join('\n'));
    }
  }
}

/** Files in the same order on every machine, so that the same lines go. */
const byPath = (a: { parentPath: string; name: string }, b: { parentPath: string; name: string }): number =>
  join(a.parentPath, a.name) < join(b.parentPath, b.name) ? -1 : 1;

/** A line that can go without leaving a piece of itself behind. */
function isAttribute(lines: readonly string[], index: number): boolean {
  const line = lines[index]!;
  const isWhole = /^\s+[a-z-]+: \S/.test(line) && !/[,{]$|"""/.test(line.trimEnd());
  return isWhole && !NORMATIVE.test(line) && !lines[index - 1]?.trimEnd().endsWith(',');
}
