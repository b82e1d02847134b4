/** Runs a program and tells what it used: milliseconds of wall and processor, bytes of memory. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Usage {
  readonly wall: number;
  readonly cpu: number;
  readonly rss: number;
  readonly exit: number | null;
}

export interface MeasureOptions {
  /** Arguments of Node itself. */
  readonly node?: readonly string[];
  /** The most files that may be open at once. */
  readonly openFiles?: number;
}

const usage = join(import.meta.dirname, 'usage.mjs');

export function measure(words: readonly string[], { node = [], openFiles }: MeasureOptions = {}): Usage {
  const folder = mkdtempSync(join(tmpdir(), 'cx-bench-usage-'));
  const file = join(folder, 'usage.json');
  const command = [process.execPath, ...node, '--import', usage, ...words];
  const limited = ['-c', `ulimit -n ${openFiles}; exec "$@"`, 'sh', ...command];
  const [program, ...rest] = openFiles === undefined ? command : ['sh', ...limited];
  const started = performance.now();
  const { status } = spawnSync(program!, rest, { stdio: 'ignore', env: { ...process.env, USAGE_FILE: file } });
  const wall = performance.now() - started;
  const { cpu, rss } = JSON.parse(readFileSync(file, 'utf8')) as { cpu: number; rss: number };
  rmSync(folder, { recursive: true });
  return { wall, cpu, rss, exit: status };
}

/** Several programs in turn, A B A B, so that a machine whose speed drifts treats them alike. */
export function interleaved(programs: readonly (readonly string[])[], rounds: number): Usage[][] {
  const results: Usage[][] = programs.map(() => []);
  for (let round = 0; round <= rounds; round++) {
    programs.forEach((words, index) => {
      const used = measure(words);
      // The first round warms the caches of the machine.
      if (round > 0) {
        results[index]!.push(used);
      }
    });
  }
  return results;
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
