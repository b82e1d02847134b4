import { expect, test } from 'vitest';
import { DEFAULT_CONFIG } from '../../../../language/src/config/index.ts';
import {
  applyEdits,
  type CodeAction,
  codeActionsInSteps,
  findingsIn,
  inOneGo,
  inOneStep,
  Project,
  ProjectSession,
  settingsOf,
} from '../../../../language/src/index.ts';
import { people, shop } from '../../../support/counter.ts';

class Shop {
  readonly text: string;
  readonly session: ProjectSession;

  constructor(text = shop, others: Readonly<Record<string, string>> = {}) {
    this.text = text;
    const project = new Project();
    for (const [path, each] of Object.entries({ ...others, 'people.cx': people, 'shop.cx': text })) {
      project.setFile(path, each);
    }
    project.update();
    this.session = new ProjectSession(project, settingsOf(DEFAULT_CONFIG, { today: '2026-11-22' }), () => undefined);
  }

  get findings() {
    return inOneGo(this.session.evaluateInSteps()).findings;
  }

  /** What is offered at the first place where the text stands. */
  actionsAt(at: string, hasTime: () => boolean = () => true): CodeAction[] {
    const offset = this.text.indexOf(at) + 1;
    const findings = findingsIn(this.findings, 'shop.cx', { start: offset, end: offset });
    return inOneGo(codeActionsInSteps(this.session, { findings, hasTime, knowsSnippets: true }));
  }

  /** The text once the action is taken. */
  after(actions: readonly CodeAction[], title: string): string {
    return applyEdits(this.text, editsOf(actions, title));
  }
}

function titlesOf(actions: readonly CodeAction[]): string[] {
  return actions.map(({ title }) => title);
}

function editsOf(actions: readonly CodeAction[], title: string) {
  return actions.find(each => each.title === title)!.edits;
}

test('a misspelt name: the near one is preferred, the missing one can be created', () => {
  const asked = new Shop();
  const actions = asked.actionsAt('Led');
  expect(titlesOf(actions)).toEqual(['Change to `Lead`', 'Create the role `Led`']);
  expect(actions.map(({ isPreferred }) => isPreferred)).toEqual([true, false]);
  expect(actions[0]).toMatchObject({ kind: 'quickfix', finding: { rule: 'owner-resolves' }, isSnippet: false });
  expect(asked.after(actions, 'Change to `Lead`')).toContain('{ owner: Lead }');
  expect(asked.after(actions, 'Create the role `Led`')).toMatch(/\n}\n\nrole Led "Led"\n$/);
});

test('a name in several words gets them as its title', () => {
  const asked = new Shop(shop.replace('Led', 'HeadOfNIGHTTrains2'));
  expect(asked.after(asked.actionsAt('HeadOf'), 'Create the role `HeadOfNIGHTTrains2`')).toContain(
    'role HeadOfNIGHTTrains2 "Head of NIGHTTrains2"',
  );
});

test('the remedy of a rule is offered where there is time to try it, and only what holds', () => {
  const asked = new Shop();
  const actions = asked.actionsAt('Card');
  const owners = titlesOf(actions).filter(title => title.includes('`owner`'));
  // The journey is the boss's, so that one comes first; nobody who is not there is made up.
  expect(owners).toEqual(['Set `owner` to `Boss`', 'Set `owner` to `Lead`', 'Add `owner`, to be filled in']);
  expect(actions.some(({ isPreferred }) => isPreferred)).toBe(false);
  const mended = asked.after(actions, 'Set `owner` to `Boss`');
  expect(mended).toContain('touchpoint Card "By card" {\n      owner: Boss\n    }');
  const ownerless = (each: Shop) =>
    each.findings.filter(({ rule, element }) => rule === 'touchpoint-single-accountable' && element === 'Buy.Pay.Card');
  expect(ownerless(asked)).toHaveLength(1);
  expect(ownerless(new Shop(mended))).toEqual([]);
});

test('what was tried leaves no trace', () => {
  const asked = new Shop();
  const before = asked.findings;
  asked.actionsAt('Card');
  expect(asked.findings).toEqual(before);
  expect(asked.findings).toEqual(new Shop().findings);
});

test('without time nothing is tried', () => {
  const titles = titlesOf(new Shop().actionsAt('Card', () => false));
  expect(titles.some(title => title.startsWith('Waive'))).toBe(true);
  expect(titles.some(title => title.startsWith('Set'))).toBe(false);
  expect(titlesOf(new Shop().actionsAt('Led', () => false))[0]).toBe('Change to `Lead`');
});

test('time that runs out ends the trials and nothing else', () => {
  let left = 1;
  const titles = titlesOf(new Shop().actionsAt('Card', () => left-- > 0));
  expect(titles.filter(title => title.startsWith('Set'))).toHaveLength(1);
  expect(titles.some(title => title.startsWith('Waive'))).toBe(true);
});

test('what no element of the programme can answer is left to be filled in, and said until it is', () => {
  const asked = new Shop();
  const title = 'Add `channels`, to be filled in';
  const actions = asked.actionsAt('Card', () => false);
  expect(titlesOf(actions)).toContain(title);
  expect(actions.find(each => each.title === title)).toMatchObject({
    isSnippet: true,
    edits: [{ newText: '\n      channels: $1' }],
  });
  const filled = new Shop(asked.after(actions, title).replace('$1', ''));
  expect(filled.findings.map(({ message }) => message)).toContain('`channels:` has no value.');
});

test('what only its writer can tell is offered, and preferred by nobody', () => {
  const asked = new Shop(shop.replace('owner: Led', 'responsible: Lead Boss'));
  for (const hasTime of [() => true, () => false]) {
    expect(asked.actionsAt('Boss }', hasTime)[0]).toMatchObject({ title: 'Write a comma', isPreferred: false });
  }
});

test('what reveals more errors than it removes is offered, and preferred by nobody', () => {
  const others = { 'one.cx': 'namespace one\nrole Chief "Chief"\n', 'two.cx': 'namespace two\nrole Chief "Chief"\n' };
  const offered = (owners: readonly string[]) => {
    const touchpoints = owners.map((owner, index) => `touchpoint T${index} { owner: ${owner} }\n`);
    const actions = new Shop(`use one\nuse tow\n${touchpoints.join('')}`, others).actionsAt('tow');
    return actions.map(({ title, isPreferred }) => [title, isPreferred]);
  };
  expect(offered(['Chief', 'Lead'])).toEqual([['Change to `two`', true]]);
  expect(offered(['Chief', 'Chief'])).toEqual([['Change to `two`', false]]);
});

test('a waiver asks for what only people know', () => {
  const title = 'Waive `touchpoint-channel` here, with a reason';
  const actions = new Shop().actionsAt('Card', () => false);
  expect(actions.find(each => each.title === title)?.isSnippet).toBe(true);
  expect(editsOf(actions, title)).toMatchObject([
    {
      newText: [
        '\n\nwaiver CardTouchpointChannel {',
        '  of: touchpoint-channel',
        '  for: Buy.Pay.Card',
        '  because: "$1"',
        '  until: $' + '{2:YYYY-MM-DD}',
        '  approved: $3',
        '}',
      ].join('\n'),
    },
  ]);
});

test('where nothing is wrong, nothing is offered', () => {
  expect(new Shop().actionsAt('owner: Boss')).toEqual([]);
});

test('between two trials the project is as it is, whoever looks, and whoever gives up', () => {
  const { session, findings } = new Shop();
  const steps = codeActionsInSteps(session, { findings, hasTime: () => true, knowsSnippets: false });
  const text = session.engine.text('shop.cx');
  let turns = 0;
  for (; turns < 3 && steps.next().done !== true; turns++) {
    expect(session.engine.text('shop.cx')).toBe(text);
    expect(inOneGo(session.evaluateInSteps()).findings).toEqual(findings);
  }
  steps.return([]);
  expect(turns).toBe(3);
  expect(inOneGo(session.evaluateInSteps()).findings).toEqual(findings);
});

test('in a project that cannot be evaluated, what the text alone tells is offered untried', () => {
  const { session, text } = new Shop();
  const project = {
    engine: session.engine,
    update: () => session.update(),
    evaluateInSteps: () => inOneStep(() => undefined),
  };
  const offset = text.indexOf('Led');
  const findings = findingsIn(session.engine.problems('shop.cx'), 'shop.cx', { start: offset, end: offset });
  const actions = inOneGo(codeActionsInSteps(project, { findings, hasTime: () => true, knowsSnippets: true }));
  expect(titlesOf(actions)).toEqual(['Change to `Lead`', 'Create the role `Led`']);
  expect(actions[0]?.isPreferred).toBe(true);
});
