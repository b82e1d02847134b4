/**
 * `npm run bench`: how fast `cx check` is, on a made-up company that is the same every time. Compare only within one run.
 *
 * Arguments choose parts: `start batch one-file rules`. Without any all are run; `batch` writes 40 MB to a temporary folder.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { interleaved, measure, median } from './measure.ts';
import { workspace } from './workspace.ts';

const repository = join(import.meta.dirname, '../..');
const cx = join(repository, 'dist/cx.cjs');
const folder = mkdtempSync(join(tmpdir(), 'cx-bench-'));
const parts = new Set(process.argv.slice(2));
const wanted = (part: string) => parts.size === 0 || parts.has(part);

/** All rules on: what the catalogue costs is part of the figure. */
const STRICT = '{ "edition": 2026, "extends": ["cx:strict"] }';

try {
  if (wanted('start')) start();
  if (wanted('batch')) batch();
  if (wanted('one-file')) oneFile();
  if (wanted('rules')) rules();
} finally {
  rmSync(folder, { recursive: true });
}

function start(): void {
  title('Start: one small file against `node -e 0`, nine rounds in turn');
  const [idle, check] = interleaved(
    [
      ['-e', '0'],
      [cx, 'check', join(repository, 'examples/quickstart')],
    ],
    9,
  );
  const wall = median(check!.map((used, index) => used.wall / idle![index]!.wall));
  const cpu = median(check!.map((used, index) => used.cpu / idle![index]!.cpu));
  line(
    `node -e 0 ${median(idle!.map(used => used.wall)).toFixed(0)} ms, cx check ${median(check!.map(used => used.wall)).toFixed(0)} ms`,
  );
  line(`median of the ratios: ${wall.toFixed(1)}x wall, ${cpu.toFixed(1)}x CPU`);
}

function batch(): void {
  title('Batch: all rules on, files of about 110 lines, at most 1,024 open files and 4 GB of heap');
  const sizes = [1_000, 10_000].map(files => {
    const { root, lines } = write(`batch-${files}`, files);
    const used = measure([cx, 'check', root, '--fail-on', 'never', '--format', 'json'], {
      node: ['--max-old-space-size=4096'],
      openFiles: 1_024,
    });
    line(
      `${lines} lines in ${files} files: ${rate(lines, used.cpu)}, ${(used.rss / 2 ** 20).toFixed(0)} MB, ${(used.rss / lines).toFixed(0)} B a line, exit ${used.exit}`,
    );
    return { lines, cpu: used.cpu };
  });
  line(`growth exponent ${exponent(sizes[0]!, sizes[1]!).toFixed(2)}`);
}

function oneFile(): void {
  title('One file of 1 MB and of 4 MB');
  const sizes = [280, 1_120].map(files => {
    const texts = [...workspace(files)].map(({ text }) =>
      text.replace(/^namespace .*$/m, '').replace(/^use .*$/gm, ''),
    );
    const root = join(folder, `one-${files}`);
    mkdirSync(root);
    const text = texts.join('\n');
    writeFileSync(join(root, 'all.cx'), text);
    writeFileSync(join(root, 'cx.config.json'), STRICT);
    const lines = text.split('\n').length;
    const used = measure([cx, 'check', root, '--fail-on', 'never', '--format', 'json']);
    line(`${(text.length / 2 ** 20).toFixed(1)} MB, ${lines} lines: ${rate(lines, used.cpu)}, exit ${used.exit}`);
    return { lines, cpu: used.cpu };
  });
  line(`growth exponent ${exponent(sizes[0]!, sizes[1]!).toFixed(2)}`);
}

function rules(): void {
  title('What each rule costs: the twelve dearest of all on 100,000 lines');
  const { root } = write('rules', 1_000);
  const used = measure([
    cx,
    'check',
    root,
    '--fail-on',
    'never',
    '--profile-rules',
    '--format',
    `json=${join(folder, 'rules.json')}`,
  ]);
  line(`${used.cpu.toFixed(0)} ms CPU; run \`cx check --profile-rules\` on your own programme for the list`);
}

function write(name: string, files: number): { root: string; lines: number } {
  const root = join(folder, name);
  let lines = 0;
  for (const { path, text } of workspace(files)) {
    const file = join(root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    lines += text.split('\n').length;
  }
  writeFileSync(join(root, 'cx.config.json'), STRICT);
  return { root, lines };
}

function rate(lines: number, cpu: number): string {
  return `${((lines / cpu) * 1000).toFixed(0)} lines per CPU second (${(cpu / 1000).toFixed(1)} s)`;
}

function exponent(small: { lines: number; cpu: number }, large: { lines: number; cpu: number }): number {
  return Math.log(large.cpu / small.cpu) / Math.log(large.lines / small.lines);
}

function title(text: string): void {
  process.stdout.write(`\n${text}\n`);
}

function line(text: string): void {
  process.stdout.write(`  ${text}\n`);
}
