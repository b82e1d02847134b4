/** A session judges again only what a change can concern, and its table equals that of a run from nothing. */

import { describe, expect, it as test } from 'vitest';
import {
  evaluateNorms,
  NormSession,
  type NormSettings,
  type NormTable,
} from '../../../../language/src/engine/norms/index.ts';
import { Project } from '../../../../language/src/index.ts';
import { fc } from '../../../support/property.ts';
import { settings, TODAY, withoutLibrary } from './support.ts';

/** All that a table says, as one text. */
function told(table: NormTable): string {
  const columns = [...table.columns, ...table.silent].map(column => [
    column.norm.id,
    column.subjects.map((subject, index) => [
      subject.id,
      subject.span.start,
      column.state(index),
      column.isUnwritten(index),
    ]),
  ]);
  return JSON.stringify([columns, table.findings, table.problems], null, 1);
}

/** A project with a session on it, and a way to change both. */
class Live {
  today = TODAY;
  readonly project = new Project();
  readonly #extra: Partial<NormSettings>;
  readonly #session: NormSession;
  readonly #hasLibrary: boolean;
  /** Files that changed in the project, of which the session was not told yet. */
  #untold = new Set<string>();

  constructor(files: Readonly<Record<string, string>>, hasLibrary: boolean, extra: Partial<NormSettings> = {}) {
    this.#extra = extra;
    this.#hasLibrary = hasLibrary;
    this.#session = new NormSession(settings(extra));
    for (const [path, text] of Object.entries(files)) {
      this.project.setFile(path, text);
    }
    this.project.update();
    this.#session.update(this.#model, this.today);
  }

  get #model() {
    return this.#hasLibrary ? this.project.model : withoutLibrary(this.project.model);
  }

  /** Changes the project alone; the session is told with what comes next. */
  read(path: string, text: string | undefined): void {
    if (text === undefined) {
      this.project.removeFile(path);
    } else {
      this.project.setFile(path, text);
    }
    for (const file of this.project.update().files) {
      this.#untold.add(file);
    }
  }

  edit(path: string, text: string | undefined): NormTable {
    this.read(path, text);
    return this.update();
  }

  update(): NormTable {
    return this.#session.update(this.#model, this.today, this.#takeUntold());
  }

  /** Starts an update, gives it up after some steps. */
  giveUp(path: string, text: string, after: number): void {
    this.read(path, text);
    const steps = this.#session.steps(this.#model, this.today, this.#takeUntold());
    for (let step = 0; step < after; step++) {
      steps.next();
    }
  }

  fresh(): NormTable {
    return evaluateNorms(this.#model, settings({ ...this.#extra, today: this.today }));
  }

  #takeUntold(): ReadonlySet<string> {
    const untold = this.#untold;
    this.#untold = new Set();
    return untold;
  }
}

const RULES = `
  rule owned { for: t in touchpoints  require: exists t.owner  message: "{t.title} of {t.journey.title}" }
  rule timed { for: t in touchpoints where exists t.wait  require: t.wait <= 3min }
  rule happy { for: t in touchpoints where t.critical  require: some k in t.kpis where k.layer = perception  message: "{t.kpis}" }
  rule calm { for: j in journeys  require: avg(t.emotion for t in j.touchpoints) >= 0 }
  rule held { for: k in kpis  require: exists k.touchpoints }
  rule known { for: t in spoken  require: exists t.knowledge }
  rule twins { for: t in touchpoints  require: no x in touchpoints where x.title = t.title and x != t }
  rule bound { for: t in touchpoints  require: exists t.bound-by }
  fact spoken { is: t in touchpoints where some c in t.channels where c.type = phone }
  standard Quick { version: 2  for: t in spoken  require: t.wait <= 3min  require: exists t.owner }
  standard Kind
  waiver W { of: owned, Quick  for: Search  because: "so"  until: 2027-01-31  approved: Lead }
`;
const PEOPLE = `
  role Lead "The lead" { team: Care }
  role Clerk
  team Care
  channel Web { type: web }
  channel Line { type: phone }
  kpi Calm { layer: perception }
  kpi Speed { layer: driver }
`;
const BUY = `
  journey Buy "Buy it" {
    stage Choose {
      touchpoint Search { channels: Web  owner: Lead  wait: 1min  critical: yes  kpis: Calm }
      touchpoint Ask { channels: Line  wait: 5min  kpis: Speed  standards: Quick@1 }
    }
    stage Pay { reuses: Help }
  }
`;
const HELP = 'touchpoint Help "Help" { channels: Line  emotion: -2 }';
const FILES = { 'rules.cx': RULES, 'people.cx': PEOPLE, 'buy.cx': BUY, 'help.cx': HELP };

describe('a norm that takes too much', () => {
  const slow = 'rule slow { for: t in touchpoints  require: no a in touchpoints where a.title like "*x" }';
  const many = (count: number) => Array.from({ length: count }, (_, index) => `touchpoint T${index}`).join('\n');
  const isGivenUp = ({ problems }: NormTable) =>
    problems.some(({ message }) => message.includes('Over all its elements'));

  test('is given up in the midst of a file, and judged again once it takes less', () => {
    const live = new Live({ 'slow.cx': slow, 'a.cx': many(40), 'b.cx': 'touchpoint B' }, false, { mostSteps: 5000 });
    const told120 = live.edit('a.cx', many(120));
    expect(isGivenUp(told120)).toBe(true);
    expect(told120.evaluated).toBeLessThan(100);
    expect(told(told120)).toBe(told(live.fresh()));
    const retitled = live.edit('b.cx', 'touchpoint B "x"');
    expect(isGivenUp(retitled)).toBe(true);
    expect(told(retitled)).toBe(told(live.fresh()));
    const few = live.edit('a.cx', many(30));
    expect(isGivenUp(few)).toBe(false);
    expect(few.findings.length).toBeGreaterThan(20);
    expect(told(few)).toBe(told(live.fresh()));
  });
});

describe('a one-word edit', () => {
  test('evaluates only the norms of that subject that read the word', () => {
    const live = new Live(FILES, false);
    const table = live.edit('buy.cx', BUY.replace('wait: 1min', 'wait: 2min'));
    // `timed` reads the wait of Search; Quick would, but does not bind it.
    expect(table.evaluated).toBe(1);
    expect(told(table)).toBe(told(live.fresh()));
  });

  test('in a text that no norm reads evaluates nothing', () => {
    const live = new Live(FILES, false);
    expect(live.edit('buy.cx', BUY.replace('stage Pay {', 'stage Pay { goal: "Pay at once" ')).evaluated).toBe(0);
  });

  test('that only moves text evaluates nothing, and the findings move', () => {
    const live = new Live(FILES, false);
    const table = live.edit('buy.cx', `// moved\n\n${BUY}`);
    expect(table.evaluated).toBe(0);
    expect(told(table)).toBe(told(live.fresh()));
  });

  test('with all rules of the library evaluates the few that it can concern', () => {
    const live = new Live(FILES, true);
    const all = live.fresh().evaluated;
    const table = live.edit('buy.cx', BUY.replace('wait: 1min', 'wait: 4min'));
    expect(table.evaluated).toBeLessThanOrEqual(2);
    expect(all).toBeGreaterThan(100);
    expect(told(table)).toBe(told(live.fresh()));
  });

  test('in what an element was called before reaches the conditions that still call it so', () => {
    const rule = 'rule led { for: t in touchpoints  require: t.owner = Boss }';
    const live = new Live({ ...FILES, 'led.cx': rule }, false);
    const table = live.edit('people.cx', PEOPLE.replace('role Clerk', 'role Clerk { formerly: Boss }'));
    expect(table.problems.map(({ message }) => message)).toEqual([expect.stringContaining('it is called `Clerk` now')]);
    expect(told(table)).toBe(told(live.fresh()));
  });

  test('in a title evaluates what names it', () => {
    const live = new Live(FILES, false);
    const table = live.edit('buy.cx', BUY.replace('"Buy it"', '"Buy now"'));
    // The messages of `owned` at Ask and of `calm` at the journey; what holds made no message.
    expect(table.evaluated).toBe(2);
    expect(told(table)).toBe(told(live.fresh()));
  });

  test('in a KPI evaluates the touchpoints that it measures', () => {
    const live = new Live(FILES, false);
    const table = live.edit('people.cx', PEOPLE.replace('layer: perception', 'layer: outcome'));
    expect(table.evaluated).toBe(1);
    expect(told(table)).toBe(told(live.fresh()));
  });

  test('that takes a channel away evaluates what the fact selects', () => {
    const live = new Live(FILES, false);
    const table = live.edit('people.cx', PEOPLE.replace('type: phone', 'type: chat'));
    expect(told(table)).toBe(told(live.fresh()));
    expect(table.evaluated).toBeLessThan(10);
  });

  test('in one rule evaluates that rule', () => {
    const live = new Live(FILES, false);
    const table = live.edit('rules.cx', RULES.replace('t.wait <= 3min }', 't.wait <= 4min }'));
    expect(told(table)).toBe(told(live.fresh()));
    expect(table.evaluated).toBe(3);
  });

  test('gives the same after an update that was given up halfway', () => {
    const live = new Live(FILES, false);
    live.giveUp('buy.cx', BUY.replace('owner: Lead', 'owner: Clerk'), 3);
    live.giveUp('people.cx', PEOPLE.replace('layer: perception', 'layer: outcome'), 1);
    const table = live.edit('help.cx', HELP.replace('-2', '+2'));
    expect(told(table)).toBe(told(live.fresh()));
  });
});

describe('several edits that a session is told of together', () => {
  const HOUSE = {
    'led.cx': 'programme P { lead: Lead }\nrule led { for: p in programmes  require: p.lead.level = executive }\n',
    'staff.cx': 'role Clerk\n',
  };

  test('a name in a text comes to stand for an element, and then the text is edited', () => {
    const live = new Live(HOUSE, false);
    live.read('staff.cx', 'role Lead { level: staff }\n');
    const table = live.edit('led.cx', `${HOUSE['led.cx']}\n`);
    expect(table.findings.map(({ element }) => element)).toEqual(['P']);
    expect(told(table)).toBe(told(live.fresh()));
  });

  test('a name in a text comes to stand for another element, and then the text goes', () => {
    const live = new Live(
      {
        'kpis.cx': 'namespace two\nkpi Calm\nrule held { for: k in kpis  require: exists k.touchpoints }\n',
        'shop.cx': 'namespace one\nuse two\ntouchpoint Pay { kpis: Calm }\n',
      },
      false,
    );
    live.read('more.cx', 'namespace one\nkpi Calm\n');
    const table = live.edit('shop.cx', undefined);
    expect(table.findings.map(({ element }) => element)).toEqual(['two.Calm', 'one.Calm']);
    expect(told(table)).toBe(told(live.fresh()));
  });
});

test('two waivers that exchange an element waive what they name now', () => {
  const rules = `rule owned { for: t in touchpoints  require: exists t.owner }
    rule timed { for: t in touchpoints  require: exists t.wait }`;
  const rest = 'because: "so"  until: 2027-01-31  approved: Lead }';
  const waivers = (owned: string, timed: string) =>
    `waiver One { of: owned  for: ${owned}  ${rest}\nwaiver Two { of: timed  for: ${timed}  ${rest}`;
  const files = { 'a.cx': 'touchpoint A\ntouchpoint B', 'r.cx': `${rules}\nrole Lead`, 'w.cx': waivers('A, B', 'A') };
  const live = new Live(files, false);
  const table = live.edit('w.cx', waivers('A', 'A, B'));
  expect(table.findings.filter(({ outcome }) => outcome === 'fail').map(({ rule }) => rule)).toEqual(['owned']);
  expect(told(table)).toBe(told(live.fresh()));
});

describe('of two elements of one identity', () => {
  test('another is retired', () => {
    const rule = 'rule led { for: p in programmes  require: exists p.lead }\nrole Lead\n';
    const [led, alone] = ['programme P { lead: Lead', 'programme P { mission: "m"'];
    const live = new Live({ 'a.cx': `${rule}${alone}  status: retired }\n${led} }\n` }, false);
    const table = live.edit('a.cx', `${rule}${alone} }\n${led}  status: retired }\n`);
    expect(table.findings.map(({ element }) => element)).toEqual(['P']);
    expect(told(table)).toBe(told(live.fresh()));
  });
});

/** Edits that touch everything that norms can read. */
const EDITS: readonly (readonly [file: string, from: string | RegExp, to: string])[] = [
  ['buy.cx', /wait: \d+min/, 'wait: 2min'],
  ['buy.cx', /wait: \d+min/, 'wait: 9min'],
  ['buy.cx', /owner: \w+/, 'owner: Clerk'],
  ['buy.cx', /owner: \w+/, 'owner: Nobody'],
  ['buy.cx', /owner: \w+/, ''],
  ['buy.cx', 'kpis: Calm', 'kpis: Calm, Speed'],
  ['buy.cx', 'kpis: Calm', 'kpis: Missing'],
  ['buy.cx', 'critical: yes', 'critical: no'],
  ['buy.cx', 'reuses: Help', 'reuses: Help, Search'],
  ['buy.cx', 'reuses: Help', ''],
  ['buy.cx', 'touchpoint Ask', 'touchpoint Call'],
  ['buy.cx', 'touchpoint Ask', 'touchpoint Ask { }  touchpoint Third { status: draft }  touchpoint Fourth'],
  ['buy.cx', 'touchpoint Search {', 'touchpoint Search { status: retired '],
  ['buy.cx', 'journey Buy "Buy it" {', 'journey Buy "Buy it" { status: retired '],
  ['buy.cx', 'journey Buy', 'journey Purchase'],
  ['buy.cx', 'standards: Quick@1', 'standards: Quick@2, Kind'],
  ['buy.cx', 'standards: Quick@1', ''],
  ['help.cx', 'emotion: -2', 'emotion: +2'],
  ['help.cx', '"Help"', '"Ask"'],
  ['help.cx', 'channels: Line', 'channels: Web'],
  ['help.cx', 'touchpoint Help', 'stage Help'],
  ['help.cx', /$/, '\ntouchpoint Help { owner: Lead }'],
  ['help.cx', /$/, '\nuse somewhere'],
  ['help.cx', /^/, 'namespace acme\n'],
  ['people.cx', 'type: phone', 'type: chat'],
  ['people.cx', 'layer: perception', 'layer: outcome'],
  ['people.cx', '"The lead"', '"The boss"'],
  ['people.cx', 'role Clerk', 'role Assistant'],
  ['people.cx', 'kpi Calm', 'kpi Ease'],
  ['people.cx', 'team: Care', ''],
  ['rules.cx', 't.wait <= 3min }', 't.wait <= 4min }'],
  ['rules.cx', 'c.type = phone', 'c.type = web'],
  ['rules.cx', 'version: 2', 'version: 3'],
  ['rules.cx', 'version: 2', 'version: 1'],
  ['rules.cx', 'for: t in spoken  require: exists t.knowledge', 'for: t in spoken  require: exists t.knowlege'],
  ['rules.cx', 'until: 2027-01-31', 'until: 2026-01-31'],
  ['rules.cx', 'for: Search', 'for: Ask'],
  ['rules.cx', /^/, '// cx-ignore owned: known\n'],
  ['rules.cx', 'require: exists t.owner', 'require: t.owner = Clerk'],
  ['rules.cx', 'rule held', 'rule kept'],
  ['rules.cx', 'rule twins { for', 'rule twins { severity: error  status: draft  for'],
  ['rules.cx', 'fact spoken', 'fact said'],
];

type Step =
  | { readonly edit: number }
  | { readonly reset: keyof typeof FILES }
  | { readonly remove: keyof typeof FILES };

/** What a step makes of a file; no text where it takes it away. */
function textAfter(
  step: Step,
  texts: ReadonlyMap<string, string | undefined>,
): [path: string, text: string | undefined] {
  if ('edit' in step) {
    const [path, from, to] = EDITS[step.edit]!;
    return [path, (texts.get(path) ?? '').replace(from, to)];
  }
  return 'reset' in step ? [step.reset, FILES[step.reset]] : [step.remove, undefined];
}

describe('after any edits a session tells what a run from nothing tells', () => {
  const file = fc.constantFrom(...(Object.keys(FILES) as (keyof typeof FILES)[]));
  const edit: fc.Arbitrary<Step> = fc.oneof(
    { weight: 8, arbitrary: fc.nat(EDITS.length - 1).map(index => ({ edit: index })) },
    { weight: 2, arbitrary: file.map(reset => ({ reset })) },
    { weight: 1, arbitrary: file.map(remove => ({ remove })) },
  );
  /** Of which the session is told at once. */
  const together = fc.array(edit, { minLength: 1, maxLength: 3 });

  test.each([
    ['without the library', false, 150],
    ['with the library', true, 25],
  ])(
    '%s',
    (_, hasLibrary, numRuns) => {
      fc.assert(
        fc.property(fc.array(together, { minLength: 1, maxLength: 8 }), groups => {
          const live = new Live(FILES, hasLibrary);
          const texts = new Map(Object.entries<string | undefined>(FILES));
          for (const group of groups) {
            for (const step of group) {
              const [path, text] = textAfter(step, texts);
              texts.set(path, text);
              live.read(path, text);
            }
            const table = live.update();
            expect(told(table)).toBe(told(live.fresh()));
          }
        }),
        { numRuns },
      );
    },
    60_000,
  );
});
