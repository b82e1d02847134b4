/** Reads the example programmes from the disk, as the programs do, and judges them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { DEFAULT_CONFIG } from '../../language/src/config/index.ts';
import { type Evaluation, evaluate, Project, settingsOf } from '../../language/src/index.ts';

export const EXAMPLES = join(import.meta.dirname, '..', '..', 'examples');

/** `arrange` says in which order the files come. */
export function readExample(
  name: string,
  arrange = (files: readonly string[]) => files,
): { readonly project: Project; readonly evaluation: Evaluation } {
  const root = join(EXAMPLES, name);
  const project = new Project();
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && entry.name.endsWith('.cx'))
    .map(({ parentPath, name: file }) => join(parentPath, file));
  for (const file of arrange(files)) {
    readFile(project, relative(root, file).split(sep).join('/'), readFileSync(file));
  }
  project.update();
  const hasFile = (path: string) => existsSync(join(root, path));
  const settings = settingsOf(DEFAULT_CONFIG, { today: '2026-11-22', hasFile, evidence: true });
  return { project, evaluation: evaluate(project, settings, path => readFileSync(join(root, path), 'utf8')) };
}

function readFile(project: Project, path: string, bytes: Buffer): void {
  try {
    project.setFile(path, new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    project.refuseFile(path, 'not-utf8', 'This file is not UTF-8.');
  }
}

/** Rule and place of each error of the text, as the examples' expectations say it: columns count letters. */
export function textErrors({ project, evaluation }: ReturnType<typeof readExample>): object[] {
  return evaluation.findings
    .filter(finding => finding.norm === undefined)
    .map(({ rule, file, span }) => {
      const before = (project.text(file) ?? '').slice(0, span.start).split('\n');
      return { rule, line: before.length, column: [...before[before.length - 1]!].length + 1 };
    });
}
