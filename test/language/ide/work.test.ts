/** Four times the text takes an editor's question about four times the work. How long that is, a benchmark says. */
import { beforeAll, expect, test } from 'vitest';
import type { Project } from '../../../language/src/index.ts';
import { linked } from '../../support/linked.ts';
import { stepsOf } from '../../support/steps.ts';

const COUNT = 300;
const TIMES = 4;
/** What takes the square takes sixteen times as much. */
const MOST = TIMES * 1.5;
const FILE = 'main.cx';

/** A text of one role that everybody names, and so many who do. */
const text = (count: number) =>
  `role Lead "The lead"\n${Array.from({ length: count }, (_, index) => `touchpoint T${index} { owner: Lead }\n`).join('')}`;
const OFFSET = text(1).lastIndexOf('Lead') + 1;

let read: (count: number, beside?: Readonly<Record<string, string>>) => Project;
let questions: Record<string, (project: Project) => unknown>;

beforeAll(async () => {
  // Loaded here, behind what counts its steps.
  const language = await import('../../../language/src/index.ts');
  const [completion, formatting, hover, navigation, outline, rename, symbols] = await Promise.all([
    import('../../../language/src/ide/completion/index.ts'),
    import('../../../language/src/ide/formatting.ts'),
    import('../../../language/src/ide/hover.ts'),
    import('../../../language/src/ide/navigation/index.ts'),
    import('../../../language/src/ide/outline.ts'),
    import('../../../language/src/ide/rename/index.ts'),
    import('../../../language/src/ide/workspace-symbols.ts'),
  ]);
  read = (count, beside = {}) => {
    const project = new language.Project();
    for (const [path, each] of Object.entries({ ...beside, [FILE]: text(count) })) {
      project.setFile(path, each);
    }
    project.update();
    return project;
  };
  const context = { today: '2026-11-22', evaluation: () => undefined, judged: () => undefined };
  questions = {
    completion: project => completion.completionsAt(project, FILE, OFFSET),
    hover: project => hover.hoverAt(project, FILE, OFFSET, context),
    definition: project => navigation.definitionAt(project, FILE, OFFSET),
    references: project => navigation.referencesAt(project, FILE, OFFSET, { withDeclaration: true }),
    highlights: project => navigation.highlightsAt(project, FILE, OFFSET),
    rename: project => rename.renameAt(linked(project), FILE, OFFSET, 'Boss'),
    outline: project => outline.outlineOf(project, FILE),
    symbols: project => [...symbols.symbolsLike('lead', project)],
    formatting: project => formatting.formattingIn(project, FILE),
  };
  for (const ask of Object.values(questions)) {
    ask(read(1));
  }
});

test.each([
  'completion',
  'hover',
  'definition',
  'references',
  'highlights',
  'rename',
  'outline',
  'symbols',
  'formatting',
])('%s', name => {
  const steps = (count: number) => {
    const project = read(count);
    return stepsOf(() => questions[name]!(project));
  };
  expect(steps(COUNT * TIMES) / steps(COUNT)).toBeLessThan(MOST);
});

test.each(['definition', 'references', 'highlights', 'rename'])('%s, beside as many of the same identity', name => {
  const steps = (count: number) => {
    const project = read(count, { 'a.cx': 'policy Lead\n'.repeat(count) });
    return stepsOf(() => questions[name]!(project));
  };
  expect(steps(COUNT * TIMES) / steps(COUNT)).toBeLessThan(MOST);
});
