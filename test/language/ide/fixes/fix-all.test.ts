import { expect, test } from 'vitest';
import { DEFAULT_CONFIG } from '../../../../language/src/config/index.ts';
import {
  type Finding,
  type Fix,
  type FixAllRequest,
  fixAllInSteps,
  fixToMake,
  inOneGo,
  ownFixesOf,
  Project,
  ProjectSession,
  settingsOf,
} from '../../../../language/src/index.ts';

function opened(files: Readonly<Record<string, string>>): ProjectSession {
  const project = new Project();
  for (const [path, text] of Object.entries(files)) {
    project.setFile(path, text);
  }
  project.update();
  return new ProjectSession(project, settingsOf(DEFAULT_CONFIG, { today: '2026-11-22' }), () => undefined);
}

function fixing(session: ProjectSession, more: Partial<FixAllRequest> = {}) {
  const { findings } = inOneGo(session.evaluateInSteps());
  return fixAllInSteps(session, { mode: 'unsafe', findings, mayFix: () => true, mayEdit: () => true, ...more });
}

/** Two namespaces with one role; to use both makes each mention of it ambiguous, and there are two. */
const AMBIGUOUS = {
  'one.cx': 'namespace one\nrole Chief "Chief"\n',
  'two.cx': 'namespace two\nrole Chief "Chief"\n',
  'used.cx': 'use one\nuse tow\ntouchpoint A { owner: Chief }\ntouchpoint B { owner: Chief }\n',
};

test('a fix that does harm keeps no other from being made', () => {
  const slips = Array.from({ length: 40 }, (_, index) => `touchpoint T${index} { owner: Leed }\n`);
  const session = opened({ ...AMBIGUOUS, 'shop.cx': `role Lead "Lead"\n${slips.join('')}` });
  const { made, texts } = inOneGo(fixing(session));
  expect(made).toHaveLength(40);
  expect([...texts.keys()]).toEqual(['shop.cx']);
  expect(texts.get('shop.cx')).not.toContain('Leed');
});

test('one fix reveals the next', () => {
  const session = opened({ 'shop.cx': 'touchpoint Pay { fee: 1,860 EUR }\n' });
  const { made, texts } = inOneGo(fixing(session));
  expect(made.map(({ fix }) => fix.title)).toEqual(['Write `1860`', 'Write `EUR 1860`']);
  expect(texts.get('shop.cx')).toBe('touchpoint Pay { fee: EUR 1860 }\n');
});

test('only what may be put right, and only where it may be written', () => {
  const files = { 'a.cx': 'touchpoint A { wait: 5 min }\n', 'b.cx': 'touchpoint B { wait: 5 min }\n' };
  const inA = ({ file }: Finding) => file === 'a.cx';
  expect([...inOneGo(fixing(opened(files), { mayFix: inA })).texts.keys()]).toEqual(['a.cx']);
  expect([...inOneGo(fixing(opened(files), { mayEdit: file => file === 'b.cx' })).texts.keys()]).toEqual(['b.cx']);
});

test('the project is as it was once it is done, and once it is given up', () => {
  const text = 'touchpoint Pay { fee: 1,860 EUR }\n';
  const session = opened({ 'shop.cx': text });
  const before = inOneGo(session.evaluateInSteps()).findings;
  inOneGo(fixing(session));
  expect(session.engine.text('shop.cx')).toBe(text);
  const steps = fixing(session);
  steps.next();
  expect(session.engine.text('shop.cx')).not.toBe(text);
  steps.return({ made: [], texts: new Map() });
  expect(session.engine.text('shop.cx')).toBe(text);
  expect(inOneGo(session.evaluateInSteps()).findings).toEqual(before);
});

test('the surest fix comes first, and none is made that a person has to choose', () => {
  const fix = (title: string, kind: Partial<Fix>): Fix => ({ title, safe: false, edits: [], ...kind });
  const [safe, likely, choice] = [fix('safe', { safe: true }), fix('likely', {}), fix('choice', { isChoice: true })];
  expect(ownFixesOf({ fixes: [choice, likely, safe] })).toEqual([safe, likely, choice]);
  const made = (fixes: Fix[]) => (['safe', 'unsafe'] as const).map(mode => fixToMake({ fixes }, mode)?.title);
  expect(made([choice, likely, safe])).toEqual(['safe', 'safe']);
  expect(made([choice, likely])).toEqual([undefined, 'likely']);
  expect(made([choice])).toEqual([undefined, undefined]);
});
