// However a programme is edited and whatever day it is judged on, backwards too: a session tells what a run from nothing tells.

import { expect, test } from 'vitest';
import { DEFAULT_CONFIG } from '../../language/src/config/index.ts';
import type { NormTable } from '../../language/src/engine/norms/index.ts';
import { type Evaluation, Evaluator, evaluate, Project, settingsOf } from '../../language/src/index.ts';
import { fc, runs } from '../support/property.ts';
import { DATA, data, PROGRAMMES, programme } from './sessions/workspaces.ts';

/** Elements of which something rests on the day, in every way in which it can. */
const ELEMENTS = [
  'rule soon { for: k in kpis  require: exists k.owner  severity: error  enforce-from: 2026-06-01 }',
  'rule aged { for: r in research where r.on < today - 12mo  require: exists r.insights  message: "{r.on}" }',
  'rule old { setting after { default: 20wd }  for: r in research where today - setting.after > r.on  require: exists r.methods }',
  'rule worked { for: i in young  require: i.days-worked < 60 }',
  'rule ripe { for: i in initiatives  require: today - i.start < 100d }',
  'rule late { for: x in (initiatives, research) where x.due < today or x.on + 3mo = today  require: exists x.finished }',
  'rule open { for: l in listening  require: l.waiting-since > today - 5d }',
  'rule held { for: t in touchpoints  require: every k in kpis : k.status = on-target or k.value-on >= today - 2mo }',
  'kpi Weekly { metric: nps  readings: 41 on 2026-11-01 n 400, 44 on 2026-05-01  target: >= 45  reviewed: weekly }',
  'kpi Monthly { metric: nps  readings: 41 on 2026-04-15 n 400  target: >= 45  reviewed: monthly }',
  'rule unknown { for: r in research  require: r.on != today  require: r.nowhere }',
  'fact young { is: i in initiatives where i.start > today - 6mo }',
  'fact young { is: i in initiatives where some k in kpis where k.value > 40 and k.value-on < i.due }',
  'standard Late { for: i in young  require: exists i.finished  severity: error  enforce-from: 2026-09-01 }',
  'standard Late { version: 2  for: t in touchpoints  require: t.wait < 2min }',
  'initiative Move "Move" { start: 2026-03-01  due: 2026-10-01  standards: Late@1 }',
  'initiative Move { start: 2026-01-15  finished: 2026-02-27 }',
  'initiative Stay { start: 2025-12-01  status: draft }',
  'research Study "Study" { on: 2025-11-11  methods: survey }',
  'research Look { on: 2026-05-01 }',
  'training Course { last: 2025-10-01  cadence: yearly  audience: everyone }',
  'review Week { on: 2026-08-01  decided: Move }',
  'waiver Out { of: soon, aged  for: Happy, Study  because: "so"  until: 2026-06-30  approved: Lead }',
  'waiver More { of: soon  for: Happy, Old  because: "so"  until: 2026-12-31  approved: Lead }',
  '// cx-ignore soon, late until 2026-08-01: known\nkpi Old { metric: nps  data: "nps.csv"  reviewed: weekly }',
  '// cx-ignore ripe until 2026-05-31: known\ninitiative Slow { start: 2025-10-01 }',
];
const aging = fc.array(fc.constantFrom(...ELEMENTS), { maxLength: 9, size: 'max' });
const text = fc
  .tuple(fc.oneof({ weight: 1, arbitrary: programme }, { weight: 2, arbitrary: fc.constant('') }), aging)
  .map(([before, elements]) => [before, ...elements].join('\n'));

const day = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      ...[
        '2025-09-30',
        '2025-12-01',
        '2026-01-31',
        '2026-05-31',
        '2026-06-01',
        '2026-06-30',
        '2026-07-01',
        '2026-08-01',
      ],
      ...['2026-08-02', '2026-09-01', '2026-11-15', '2026-11-22', '2027-01-31', '2027-02-01', '2028-02-29'],
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom('0001-01-01', '9999-12-31') },
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 900 }).map(dayAfter) },
);

function dayAfter(days: number): string {
  return new Date(Date.UTC(2025, 7, 1 + days)).toISOString().slice(0, '2025-08-01'.length);
}

type Edit = readonly [path: string, text: string | undefined];

const edit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(fc.constantFrom(...PROGRAMMES), text) },
  { weight: 2, arbitrary: fc.tuple(fc.constantFrom(...DATA), data) },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom(...PROGRAMMES, ...DATA), fc.constant(undefined)) },
);
const version = fc.record({
  day,
  edits: fc.array(edit, { maxLength: 2 }),
  isGivenUp: fc.nat(9).map(each => each === 0),
});

/** All that is told of a version; the findings are the evaluation's. */
function told({ findings, table, kpis }: Evaluation): unknown {
  return { findings, problems: kpis.problems(), columns: columnsOf(table), excess: table.excess };
}

function columnsOf(table: NormTable): unknown {
  return [...table.columns, ...table.silent].map(column => [
    column.norm.id,
    column.subjects.map((subject, index) => [
      subject.id,
      column.state(index),
      column.isUnwritten(index),
      column.findings(index),
    ]),
    column.counts,
    column.weighty,
  ]);
}

class Live {
  readonly #project = new Project();
  readonly #texts = new Map<string, string>();
  readonly #settings;
  readonly #evaluator: Evaluator;

  constructor(evidence: boolean) {
    this.#settings = { ...settingsOf(DEFAULT_CONFIG, { today: '', evidence }), preset: 'strict' } as const;
    this.#evaluator = new Evaluator(this.#project, this.#settings, path => this.#texts.get(path));
  }

  /** Does the edits; names what they changed. */
  edit(edits: readonly Edit[]): ReadonlySet<string> {
    const changed = new Set<string>();
    for (const [path, content] of edits) {
      if (content === undefined) {
        this.#texts.delete(path);
      } else {
        this.#texts.set(path, content);
      }
      if (!path.endsWith('.cx')) {
        changed.add(path);
      } else if (content === undefined) {
        this.#project.removeFile(path);
      } else {
        this.#project.setFile(path, content);
      }
    }
    return new Set([...changed, ...this.#project.update().files]);
  }

  update(today: string, changed: ReadonlySet<string>): Evaluation {
    return this.#evaluator.update(today, changed);
  }

  giveUp(today: string, changed: ReadonlySet<string>): void {
    const steps = this.#evaluator.steps(today, changed);
    for (let step = 0; step < 40; step++) {
      steps.next();
    }
  }

  fresh(today: string): Evaluation {
    return evaluate(this.#project, { ...this.#settings, today }, path => this.#texts.get(path));
  }
}

test.each([
  ['of the rules of the preset alone', false],
  ['of all rules', true],
])(
  'a session whose day moves tells what a run from nothing tells, %s',
  (_, evidence) => {
    fc.assert(
      fc.property(fc.array(version, { minLength: 2, maxLength: 8, size: 'max' }), versions => {
        const live = new Live(evidence);
        for (const { day: today, edits, isGivenUp } of versions) {
          const changed = live.edit(edits);
          if (isGivenUp) {
            live.giveUp(today, changed);
            continue;
          }
          expect(told(live.update(today, changed)), today).toEqual(told(live.fresh(today)));
        }
      }),
      { numRuns: runs(40) },
    );
  },
  3_600_000,
);
