/** What is offered where a target has no plan: to begin one, which no trial would accept for a fix, since a person must finish it. */
import { expect, test } from 'vitest';
import { DEFAULT_CONFIG } from '../../../../language/src/config/index.ts';
import {
  type CodeAction,
  codeActionsInSteps,
  findingsIn,
  fixToMake,
  inOneGo,
  Project,
  ProjectSession,
  settingsOf,
} from '../../../../language/src/index.ts';

const FRAMEWORK = `framework f {
  practice a "First" { defined: exists rituals }
  practice b "Second" { defined: exists rituals }
  practice c "Third" { defined: exists rituals }
  practice d "Fourth" { defined: exists rituals }
  practice e "Fifth" { defined: exists rituals }
}
`;

function actionsIn(text: string): CodeAction[] {
  const project = new Project();
  project.setFile('f.cx', FRAMEWORK);
  project.setFile('main.cx', text);
  project.update();
  const settings = settingsOf(DEFAULT_CONFIG, { today: '2026-06-30', evidence: true });
  const session = new ProjectSession(project, { ...settings, preset: 'strict' }, () => undefined);
  const { findings } = inOneGo(session.evaluateInSteps());
  const asked = findingsIn(findings, 'main.cx', { start: 0, end: text.length }).filter(
    ({ rule }) => rule === 'gap-without-plan',
  );
  expect(asked.map(finding => fixToMake(finding, 'unsafe'))).toEqual(asked.map(() => undefined));
  return inOneGo(codeActionsInSteps(session, { findings: asked, hasTime: () => true, knowsSnippets: true }));
}

function plansIn(text: string): string[] {
  return actionsIn(text)
    .map(({ title }) => title)
    .filter(title => title.startsWith('Plan'));
}

test('a plan is offered for the first few practices below the target that nothing closes', () => {
  const text =
    'programme P { adopt f { target: systematic  goal c { target: undeveloped } } } initiative i { closes: a }';
  expect(plansIn(text)).toEqual(['Plan to close “Second”', 'Plan to close “Fourth”', 'Plan to close “Fifth”']);
  const plan = actionsIn(text).find(({ title }) => title.includes('Second'));
  expect(plan).toMatchObject({ kind: 'quickfix', isPreferred: false, isSnippet: false });
  expect(plan?.edits.map(({ file, newText }) => [file, newText])).toEqual([
    ['main.cx', '\n\ninitiative CloseB "Second" {\n  closes: b\n  status: idea\n}'],
  ]);
});

test('a target of one practice offers that one, and one that was stopped closes nothing', () => {
  const goal = 'programme P { adopt f { goal a { target: ad-hoc } } }';
  expect(plansIn(goal)).toEqual(['Plan to close “First”']);
  expect(plansIn(`${goal} initiative i { closes: a  status: stopped }`)).toEqual(['Plan to close “First”']);
  // What is begun wants its owner and its day, and no second plan.
  expect(plansIn(`${goal} initiative i { closes: a  status: idea }`)).toEqual([]);
});
