/**
 * Asks in a workspace of so many files what an editor asks, and prints how long each answer took: about the role that a
 * journey names first, and about what may be written there.
 */
import { completionsAt } from '../../language/src/ide/completion/index.ts';
import { formattingIn } from '../../language/src/ide/formatting.ts';
import { hoverAt } from '../../language/src/ide/hover.ts';
import { definitionAt, highlightsAt, referencesAt } from '../../language/src/ide/navigation/index.ts';
import { outlineOf } from '../../language/src/ide/outline.ts';
import { renameAt } from '../../language/src/ide/rename/index.ts';
import { symbolsLike } from '../../language/src/ide/workspace-symbols.ts';
import { Project } from '../../language/src/index.ts';
import { linked } from '../support/linked.ts';
import { workspace } from './workspace.ts';

const TIMES = 11;
const FILE = 'area-000/journey-7.cx';

const project = new Project();
for (const { path, text } of workspace(Number(process.argv[2]))) {
  project.setFile(path, text);
}
project.update();

const key = project.text(FILE)!.indexOf('owner:');
const name = key + 'owner: '.length + 1;
const at = (offset: number) => [project, FILE, offset] as const;

const questions: Readonly<Record<string, () => unknown>> = {
  'completion of an attribute': () => completionsAt(...at(key)),
  'completion of a name': () => completionsAt(...at(name)),
  hover: () => hoverAt(...at(name), { today: '2026-11-22', evaluation: () => undefined, judged: () => undefined }),
  definition: () => definitionAt(...at(name)),
  references: () => referencesAt(...at(name), { withDeclaration: true }),
  highlights: () => highlightsAt(...at(name)),
  rename: () => renameAt(linked(project), FILE, name, 'Somebody-Else'),
  outline: () => outlineOf(project, FILE),
  'workspace symbols': () => [...symbolsLike('somebody', project)],
  formatting: () => formattingIn(project, FILE),
};

for (const [title, ask] of Object.entries(questions)) {
  const times = Array.from({ length: TIMES }, () => {
    const before = process.cpuUsage();
    ask();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  }).sort((a, b) => a - b);
  process.stdout.write(`  ${title}: median ${times[TIMES >> 1]!.toFixed(1)} ms\n`);
}
