/**
 * Reads a folder into one `Project`, as every program that runs the language does, and prints what each phase took.
 * `parse` is scanning, parsing and lowering, which happen file by file; `link` is linking and checking all of them.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Project } from '../../language/src/index.ts';

const root = process.argv[2]!;
const started = process.cpuUsage();
const phases: Record<string, number> = {};

function phase<T>(name: string, work: () => T): T {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  phases[name] = (user + system) / 1000;
  return result;
}

const texts = phase('read', () =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith('.cx'))
    .map(path => [path, readFileSync(join(root, path), 'utf8')] as const),
);
const project = new Project();
phase('parse', () => {
  for (const [path, text] of texts) {
    project.setFile(path, text);
  }
});
phase('link', () => project.update());
const problems = phase('collect', () => project.files().flatMap(path => project.problems(path)));

const { user, system } = process.cpuUsage(started);
process.stdout.write(`${JSON.stringify({ phases, cpu: (user + system) / 1000, problems: problems.length })}\n`);
