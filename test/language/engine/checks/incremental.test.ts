/** A check is evaluated again on a subject only where something that it read is another thing now. */
import { describe, expect, test } from 'vitest';
import { DEFAULT_CONFIG } from '../../../../language/src/config/index.ts';
import { CHECKS } from '../../../../language/src/engine/checks/index.ts';
import { type Evaluation, Evaluator, evaluate, Project, settingsOf } from '../../../../language/src/index.ts';
import { fc, runs } from '../../../support/property.ts';

const FILES: Readonly<Record<string, string>> = {
  'audit.cx': `
framework Clean {
  levels: low, middle, high
  practice tidy "All is tidy"
  practice swept
  practice aired
}
assessment First { against: Clean  on: 2025-03-01  responses: "first.csv"  answer tidy { level: high } }
assessment Second { against: Clean  on: 2026-09-01  answer aired { level: low } }
`,
  'buy.cx': `
journey Buy "Buy it" {
  touchpoint Search { owner: Lead  wait: 1min }
  touchpoint Ask { wait: 5min }
}
journey Sell { kpis: Scaled, Other }
`,
  'kpis.cx': `
kpi Happy "Happy" { metric: nps  data: "nps.csv"  baseline: 28 n 300 on 2025-10-31  target: >= 29 }
kpi Calm { unit: percent  better: higher  baseline: 50% n 100 on 2025-10-31  target: 60%  readings: 51% on 2026-10-31 n 100 }
kpi Scaled { metric: csat  scale: 1..5 }
kpi Other { metric: csat  scale: 1..7 }
`,
  'norms.cx': `
rule owned { for: t in touchpoints  require: exists t.owner }
rule empty "Nobody" { for: t in touchpoints where t.wait > 1h  require: exists t.owner }
rule half { for: t in touchpoints }
standard Quick { for: t in touchpoints  require: t.wait <= 2min }
standard Slow { for: t in touchpoints  require: t.wait >= 3min }
waiver Asked { of: owned  for: Buy.Ask  because: "so"  until: 2027-01-31  approved: Lead }
waiver Idle { of: owned  for: Buy.Search  because: "so"  until: 2027-01-31  approved: Lead }
`,
  'people.cx': `
team Care { function: service }
team Brand { function: marketing }
role Lead "The lead" { team: Care  level: executive }
listening Calls "Calls" { respond-within: 3d  items: "open.csv" }
`,
  'first.csv': 'respondent,function,practice,level,evidence\nr1,service,tidy,high,\nr2,sales,swept,high,\n',
  'nps.csv': 'date,promoters,passives,detractors,value,n\n2026-10-31,50,30,20,42,100\n',
  'open.csv': 'id,received,answered,detractor\n1,2026-11-20T09:00,,no\n2,2026-11-16,,no\n',
};

/** Those that read levels have every norm evaluated as evidence: they have texts of their own. */
const ORDINARY = [...CHECKS].flatMap(([rule, { phase }]) => (phase === 'levels' || phase === 'gaps' ? [] : [rule]));
/** The checks of the product, and the rules of the project. */
const ONLY = new Set([...ORDINARY, 'owned', 'empty', 'half', 'Quick', 'Slow']);
const SETTINGS = settingsOf(DEFAULT_CONFIG, {
  today: '2026-11-22',
  only: ONLY,
  projectPlace: { file: 'norms.cx', span: { start: 0, end: 0 } },
});
const settings = { ...SETTINGS, preset: 'strict' } as const;

/** A project that is evaluated again and again, with its data files. */
class Live {
  today = '2026-11-22';
  readonly #project = new Project();
  readonly #texts = new Map<string, string>();
  readonly #evaluator: Evaluator;

  constructor() {
    for (const [path, text] of Object.entries(FILES)) {
      this.#put(path, text);
    }
    this.#project.update();
    this.#evaluator = new Evaluator(this.#project, settings, path => this.#texts.get(path));
    this.#evaluator.update(this.today);
  }

  text(path: string): string {
    return this.#texts.get(path) ?? '';
  }

  edit(path: string, from: string | RegExp, to: string): Evaluation {
    return this.write(path, this.text(path).replace(from, to));
  }

  /** Another day comes, and nothing else. */
  move(today: string): Evaluation {
    this.today = today;
    return this.#evaluator.update(today, new Set());
  }

  write(path: string, text: string | undefined): Evaluation {
    this.#put(path, text);
    const { files } = this.#project.update();
    return this.#evaluator.update(this.today, new Set(path.endsWith('.cx') ? files : [...files, path]));
  }

  fresh(): Evaluation {
    return evaluate(this.#project, { ...settings, today: this.today }, path => this.#texts.get(path));
  }

  #put(path: string, text: string | undefined): void {
    if (text === undefined) {
      this.#texts.delete(path);
    } else {
      this.#texts.set(path, text);
    }
    if (path.endsWith('.cx') && text === undefined) {
      this.#project.removeFile(path);
    } else if (path.endsWith('.cx')) {
      this.#project.setFile(path, text!);
    }
  }
}

/** What was found by the checks, in short. */
const said = ({ findings }: Evaluation) => findings.filter(({ rule }) => CHECKS.has(rule)).map(({ rule }) => rule);

test('all of them find something in these texts', () => {
  expect(new Set(said(new Live().fresh()))).toEqual(new Set(ORDINARY));
});

/** How many pairs of a norm and an element an edit evaluates, of those that the checks and the rules here are about. */
describe('an edit', () => {
  test.each<[string, string, string | RegExp, string, number]>([
    ['of a text that nothing reads evaluates nothing', 'buy.cx', '"Buy it"', '"Buy now"', 0],
    ['of a team evaluates whom the audit did not hear', 'people.cx', 'marketing', 'sales', 1],
    ['of the data of a KPI evaluates its three checks', 'nps.csv', '42,100', '31,100', 3],
    ['of a KPI without data evaluates its two', 'kpis.cx', 'target: 60%', 'target: 70%', 2],
    ['of a data file evaluates the post that names it', 'open.csv', '2026-11-16', '2026-11-15', 1],
    ['of the title of a post evaluates it', 'people.cx', '"Calls"', '"All calls"', 1],
    ['of a title that no message shows evaluates nothing', 'people.cx', '"The lead"', '"The boss"', 0],
  ])('%s', (_, file, from, to, evaluated) => {
    const live = new Live();
    const evaluation = live.edit(file, from, to);
    expect(evaluation.table.evaluated).toBe(evaluated);
    expect(evaluation.findings).toEqual(live.fresh().findings);
  });

  test('that gives a framework what is answered already is heard by whoever reads the answers', () => {
    const live = new Live();
    live.edit('audit.cx', 'practice swept', 'dimension Deep {}');
    const { findings } = live.edit('audit.cx', 'dimension Deep {}', 'dimension Deep { practice swept }');
    expect(findings.map(({ rule }) => rule)).not.toContain('unresolved-name');
    expect(findings).toEqual(live.fresh().findings);
  });

  test('that only moves the text of one standard moves what is said of both', () => {
    const live = new Live();
    const before = live.fresh();
    const evaluation = live.edit('norms.cx', /^/, '\n\n');
    expect(evaluation.findings).toEqual(live.fresh().findings);
    expect(evaluation.findings).not.toEqual(before.findings);
    // Both standards: where what they require stands is said by its place.
    expect(evaluation.table.evaluated).toBeLessThanOrEqual(2);
  });

  test('that gives a rule its first subject is heard by the check on it, and by no other', () => {
    const live = new Live();
    expect(said(live.fresh())).toContain('rule-without-subjects');
    const evaluation = live.edit('buy.cx', 'wait: 5min', 'wait: 2h');
    const empty = evaluation.findings.filter(({ rule }) => rule === 'rule-without-subjects');
    expect(empty.map(({ element }) => element)).toEqual(['half']);
    expect(evaluation.findings).toEqual(live.fresh().findings);
  });

  test('that mends what was waived is heard by the check on the waiver', () => {
    const live = new Live();
    const evaluation = live.edit('buy.cx', 'touchpoint Ask {', 'touchpoint Ask { owner: Lead ');
    const unused = evaluation.findings.filter(({ rule }) => rule === 'waiver-unused');
    expect(unused.map(({ element }) => element)).toEqual(['Asked', 'Idle']);
    // The touchpoint by its rule, and the waiver that has become idle.
    expect(evaluation.table.evaluated).toBe(2);
  });
});

const EDITS: readonly (readonly [file: string, from: string | RegExp, to: string])[] = [
  ['audit.cx', /^/, '\n'],
  ['audit.cx', 'practice swept', 'practice swept { status: retired }'],
  ['audit.cx', 'practice aired', 'practice aired "Fresh air"'],
  ['audit.cx', 'practice tidy "All is tidy"', ''],
  ['audit.cx', /on: 20\d\d/, 'on: 2024'],
  ['audit.cx', /on: 20\d\d/, 'on: 2026'],
  ['audit.cx', 'levels: low, middle, high', 'levels: high, middle, low'],
  ['audit.cx', 'responses: "first.csv"', 'responses: "other.csv"'],
  ['audit.cx', 'practice swept', 'dimension Deep { practice swept }'],
  ['audit.cx', 'practice aired', 'practice aired  dimension Floors {}'],
  ['audit.cx', 'dimension Floors {}', 'dimension Floors { practice polished }'],
  ['audit.cx', 'practice polished', 'practice polished { status: retired }'],
  ['audit.cx', 'framework Clean', 'framework Tidy'],
  ['audit.cx', 'against: Clean  on: 2025', 'on: 2025'],
  ['audit.cx', 'assessment Second', 'assessment Third'],
  ['audit.cx', 'answer aired', 'answer tidy'],
  ['buy.cx', /wait: \w+/, 'wait: 2h'],
  ['buy.cx', 'owner: Lead', ''],
  ['buy.cx', 'touchpoint Ask {', 'touchpoint Ask { owner: Lead '],
  ['buy.cx', 'touchpoint Ask', 'touchpoint Call'],
  ['buy.cx', 'touchpoint Search {', 'touchpoint Search { status: retired '],
  ['kpis.cx', /^/, '// moved\n'],
  ['kpis.cx', 'metric: nps', 'metric: ces2-index'],
  ['kpis.cx', 'data: "nps.csv"', 'data: "other.csv"'],
  ['kpis.cx', 'target: >= 29', 'target: >= 60'],
  ['kpis.cx', 'target: 60%', 'target: 80%'],
  ['kpis.cx', 'baseline: 50% n 100', 'baseline: 50%'],
  ['kpis.cx', 'readings: 51%', 'readings: 75%'],
  ['norms.cx', /^/, '\n\n'],
  ['norms.cx', 't.wait >= 3min', 't.wait >= 1min'],
  ['norms.cx', 'standard Slow { for: t in touchpoints', 'standard Slow { for: t in touchpoints where t.wait > 2min'],
  ['norms.cx', 'standard Quick', 'standard Fast'],
  ['norms.cx', 'rule empty "Nobody"', 'rule nobody'],
  ['norms.cx', 't.wait > 1h', 't.wait > 1min'],
  ['norms.cx', 'rule half { for: t in touchpoints }', 'rule half { require: exists t.owner }'],
  ['norms.cx', 'waiver Idle { of: owned', 'waiver Idle { of: Quick'],
  ['norms.cx', 'for: Buy.Ask', 'for: Buy.Search'],
  ['people.cx', 'marketing', 'sales'],
  ['people.cx', 'level: executive', 'level: staff'],
  ['people.cx', 'respond-within: 3d', ''],
  ['people.cx', '"Calls"', ''],
  ['people.cx', 'role Lead', 'role Boss'],
  ['people.cx', /$/, '\nprogramme Better "Better"'],
  ['first.csv', 'tidy,high,', 'tidy,high,Seen'],
  ['first.csv', 'sales', 'marketing'],
  ['first.csv', 'swept', 'polished'],
  ['first.csv', 'r2', 'r1'],
  ['first.csv', /$/, 'r3,marketing,tidy,high,\n'],
  ['first.csv', /^/, '\n'],
  ['nps.csv', '42,100', '30,100'],
  ['nps.csv', /^/, '\n'],
  ['open.csv', ',,no', ',2026-11-17,no'],
  ['open.csv', /^/, '\n'],
];

/** What was open is overdue, readings are stale, answers and waivers run out; before them, nothing was measured yet. */
const DAYS = [
  '2025-10-30',
  '2026-02-28',
  '2026-11-18',
  '2026-11-22',
  '2026-11-23',
  '2027-02-01',
  '2028-01-01',
] as const;

describe('another day', () => {
  test('evaluates again what rests on the day, and nothing else', () => {
    const live = new Live();
    const evaluation = live.move('2026-11-23');
    expect(evaluation.findings).toEqual(live.fresh().findings);
    // Two audits and the answers in them by their age, and the post by what waits there. The readings are those of the day before.
    expect(evaluation.table.evaluated).toBe(4);
  });

  test('evaluates nothing where it is the same day', () => {
    const live = new Live();
    expect(live.move(live.today).table.evaluated).toBe(0);
  });
});

test('after any edits, on any days, a session finds what a run from nothing finds', () => {
  const step = fc.oneof(
    { weight: 8, arbitrary: fc.nat(EDITS.length - 1).map(index => ({ edit: index }) as const) },
    { weight: 2, arbitrary: fc.constantFrom(...Object.keys(FILES)).map(file => ({ reset: file }) as const) },
    { weight: 1, arbitrary: fc.constantFrom(...Object.keys(FILES)).map(file => ({ remove: file }) as const) },
    { weight: 4, arbitrary: fc.constantFrom(...DAYS).map(day => ({ day }) as const) },
  );
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 8 }), steps => {
      const live = new Live();
      for (const each of steps) {
        const evaluation =
          'edit' in each
            ? live.edit(...EDITS[each.edit]!)
            : 'reset' in each
              ? live.write(each.reset, FILES[each.reset])
              : 'day' in each
                ? live.move(each.day)
                : live.write(each.remove, undefined);
        const fresh = live.fresh();
        expect(evaluation.findings).toEqual(fresh.findings);
        expect(evaluation.table.problems).toEqual(fresh.table.problems);
      }
    }),
    { numRuns: runs(60) },
  );
}, 3_600_000);
