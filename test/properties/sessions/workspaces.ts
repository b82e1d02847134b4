/**
 * Workspaces whose files have much to do with each other, and what people do to them: programmes that read data files,
 * name each other, and are judged by rules of their own; data, configs and baselines of every sort that may be there.
 */
import { fc } from '../../support/property.ts';
import { programmes } from '../programmes.ts';
import { file as smallFile } from '../small-projects.ts';

/** Where files may lie: programmes, some in folders that come and go; `n` may be a project of its own. */
export const PROGRAMMES = ['a.cx', 'b.cx', 'd/c.cx', 'd/e.cx', 'v1.2/f.cx', 'n/g.cx'] as const;
export const DATA = ['nps.csv', 'items.csv', 'd/answers.csv', 'v1.2/more.json', 'n/nps.csv'] as const;
const CONFIGS = ['cx.config.json', 'n/cx.config.json'] as const;
const BASELINES = ['cx-baseline.jsonl', 'n/cx-baseline.jsonl'] as const;
const FOLDERS = ['d', 'v1.2', 'n'] as const;

export type Content = 'programme' | 'data' | 'config' | 'baseline';

export function contentOf(path: string): Content {
  if (path.endsWith('.cx')) {
    return 'programme';
  }
  if (path.endsWith('cx.config.json')) {
    return 'config';
  }
  return path.endsWith('.jsonl') ? 'baseline' : 'data';
}

/** Elements whose findings rest on more than their own text. */
const ELEMENTS = [
  'kpi Happy "Happy" { metric: nps  owner: Lead  data: "nps.csv"  target: >= 45  reviewed: monthly }',
  'kpi Happy { metric: nps  data: "d/../nps.csv"  baseline: 20 n 100 on 2026-01-01  target: >= 21  reviewed: weekly }',
  'kpi Loyal { metric: own  owner: Lead  data: "nps.csv"  target: >= 45 }',
  'kpi More { unit: points  better: higher  data: "../v1.2/more.json"  warn: 10  target: >= 20 }',
  'kpi Said { metric: nps  readings: 41 on 2026-11-01 n 400, 44 on 2026-10-01  target: >= 45 }',
  'metric own { unit: points  better: higher  range: -100..100 }',
  'metric own { unit: score  better: lower  range: 0..10 }',
  'metric nps { unit: percent  better: lower }',
  'listening Voice "Voice" { owner: Lead  items: "items.csv"  respond-within: 3d }',
  'listening Voice { items: "items.csv" }',
  'framework House { levels: low, middle, high  practice tidy {}  practice swept { defined: every k in kpis : k.status != stale } }',
  'framework House { levels: low, high  practice tidy {} }',
  'adopt House { target: high  goal tidy { target: middle  owner: Lead } }',
  'assessment First "First" { against: House  on: 2025-10-01  responses: "d/answers.csv"  answer tidy { level: middle } }',
  'assessment Next { against: House  on: 2026-10-01  responses: "answers.csv" }',
  'team Care { function: service  lead: Lead }',
  'role Lead "The lead" { level: executive  team: Care  duties: "Leads" }',
  'role Lead { level: staff }',
  'segment Lead "Lead" {}',
  'programme P "P" { lead: Lead }',
  'dashboard Wall { kpis: Happy, Loyal  audience: everyone }',
  'journey Buy "Buy" { owner: Lead  kpis: Happy  stage Look { touchpoint Pay "Pay" { channels: Web  wait: 4min  kpis: Happy  standards: Quick@1 } } }',
  'touchpoint Ask "Ask" { owner: Lead  wait: 9min  channels: Web  kpis: Loyal  critical: yes }',
  'channel Web { type: web }',
  'channel Web { type: phone }',
  'rule fresh "Fresh" { for: k in kpis  require: k.status != stale  severity: error  message: "{k.title} is stale since {k.value-on}" }',
  'rule high "High" { for: k in kpis where k.value > 40  require: k.n > 300 and k.moe < 5  severity: warning  message: "{k.value} of {k.n}" }',
  'rule walls "Walls" { for: d in dashboards  require: every k in d.kpis : k.status = on-target  severity: info }',
  'rule sad { for: t in touchpoints where some k in t.kpis where k in lagging  require: t.wait < 5min  message: "{t.title}" }',
  'rule led { for: p in programmes  require: p.lead.level = executive  message: "{p.lead.title}" }',
  'fact lagging { is: k in kpis where k.value < 42 or k.status = stale }',
  'standard Quick { version: 2  for: t in touchpoints where some k in t.kpis where k in lagging  require: t.wait <= 5min }',
  'standard Quick { version: 1  for: t in touchpoints  require: exists t.owner }',
  'waiver W { of: fresh, Quick  for: Happy, Ask  because: "so"  until: 2027-01-31  approved: Lead }',
  'waiver W { of: high  for: Happy  because: "so"  until: 2026-01-31  approved: Lead }',
  '// cx-ignore kpi-cadence, fresh: known\nkpi Quiet { metric: nps  data: "nps.csv" }',
  '// cx-ignore touchpoint-channel until 2027-01-01: known\ntouchpoint Bare "Bare" {}',
];

const assembled = fc
  .record({
    head: fc.constantFrom('', '', '', 'namespace one\n', 'namespace one\nuse two\n', 'namespace two\nuse one\n'),
    elements: fc.array(fc.constantFrom(...ELEMENTS), { minLength: 1, maxLength: 9, size: 'max' }),
  })
  .map(({ head, elements }) => head + elements.join('\n'));

export const programme: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: assembled },
  { weight: 2, arbitrary: smallFile },
  { weight: 1, arbitrary: programmes.map(({ neat }) => neat) },
  { weight: 1, arbitrary: fc.constantFrom('', '\n', '// nothing', '\0', 'rôle') },
);

export const data = fc.constantFrom(
  'date,value,n\n2026-09-30,41,1000\n2026-11-15,47,1000\n',
  'date,value,n\n2026-05-30,41,1000\n',
  'date,value,n\n2026-11-15,38,90\n',
  'date,promoters,passives,detractors,value\n2026-10-31,50,30,20,42\n',
  'date,value\n20.2.2026,41\n',
  'date;value\n2026-11-15;41,5\n',
  '[{"date":"2026-11-15","value":12},{"date":"2026-10-15","value":25}]',
  'id,received,answered,detractor\n1,2026-11-20T09:00,,no\n2,2026-11-16,,yes\n',
  'id,received,answered,detractor\n1,2026-11-20T09:00,2026-11-21,no\n2,2026-11-16,2026-11-17,yes\n4,16.11.2026,,no\n',
  'respondent,function,practice,level,evidence\nr1,service,tidy,high,\nr2,sales,tidy,high,\nr1,service,swept,low,seen\n',
  'respondent,function,practice,level,evidence\nr1,service,tidy,high,Seen in May\n',
  '',
);

/** Without a glob, which would have to match a file of that project. */
const PLAIN_CONFIGS = [
  '{}',
  '{ "extends": ["cx:strict"] }',
  '{ "edition": 2026, "extends": ["cx:essential"] }',
  '{ "rules": { "kpi-owner": "off", "kpi-cadence": ["info", {}], "touchpoint-channel": "warning" } }',
  '{ "extends": ["cx:strict"], "rules": { "loop-open": ["error", { "detractor-within": "2d" }], "answer-expired": ["warning", { "within": "3mo" }] } }',
  '{ "calendar": { "weekend": ["friday"] }, "extends": ["cx:recommended"] }',
];
const plainConfig = fc.constantFrom(...PLAIN_CONFIGS);
const config = fc.constantFrom(
  ...PLAIN_CONFIGS,
  '{ "overrides": [{ "files": ["**/*.cx"], "rules": { "kpi-owner": "info" } }] }',
  '{ "overrides": [{ "files": ["d/**"], "rules": { "kpi-owner": "off", "exec-owner": "error" } }] }',
  '{ "exclude": ["d/**"] }',
  '{ "include": ["*.cx", "d/*.cx"] }',
);

export interface Contents {
  readonly programme: string;
  readonly data: string;
  readonly config: string;
  readonly plainConfig: string;
  /** Which lines of what would be accepted are accepted. */
  readonly baseline: number;
}

const contents: fc.Arbitrary<Contents> = fc.record({
  programme,
  data,
  config,
  plainConfig,
  baseline: fc.nat({ max: 255 }),
});

/** What is put in the place of some characters, or of a word. */
const WORDS = ['Lead', 'Happy', 'Pay', 'nps', 'own', 'high', 'stale', 'role', 'kpi', 'segment', '41', '2', '"', '{', '}', '\n', ' ', ',', ': ', '//', 'é', '']; // biome-ignore format: a list of words

export const path: fc.Arbitrary<string> = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...PROGRAMMES) },
  { weight: 4, arbitrary: fc.constantFrom(...DATA) },
  { weight: 2, arbitrary: fc.constantFrom(...CONFIGS) },
  { weight: 1, arbitrary: fc.constantFrom(...BASELINES) },
);

export type Step =
  | { readonly do: 'open' | 'close' | 'save' | 'delete'; readonly path: string }
  | { readonly do: 'write' | 'replace'; readonly path: string; readonly contents: Contents }
  | {
      readonly do: 'type';
      readonly path: string;
      readonly at: number;
      readonly count: number;
      readonly wholeWord: boolean;
      readonly text: string;
    }
  | { readonly do: 'rename'; readonly path: string; readonly to: string }
  | { readonly do: 'renameFolder'; readonly path: string; readonly to: string; readonly isEachNamed: boolean }
  | { readonly do: 'ask'; readonly path: string; readonly at: number }
  | { readonly do: 'tell' }
  | { readonly do: 'turn'; readonly count: number };

const typed: fc.Arbitrary<Step> = fc.record({
  do: fc.constant('type' as const),
  path: fc.constantFrom(...PROGRAMMES, ...DATA),
  at: fc.nat(),
  count: fc.nat({ max: 3 }),
  wholeWord: fc.boolean(),
  text: fc.constantFrom(...WORDS),
});
const written: fc.Arbitrary<Step> = fc.record({
  do: fc.constantFrom('write' as const, 'replace' as const),
  path,
  contents,
});

const folder = fc.constantFrom(...FOLDERS);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ do: fc.constant('open' as const), path }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constantFrom('close' as const, 'save' as const, 'delete' as const), path }),
  },
  { weight: 3, arbitrary: written },
  { weight: 4, arbitrary: typed },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('rename' as const), path, to: path }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('renameFolder' as const),
      path: folder,
      to: folder,
      isEachNamed: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('ask' as const),
      path: fc.constantFrom(...PROGRAMMES),
      at: fc.nat({ max: 9 }),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ do: 'tell' as const }) },
);

export interface Session {
  readonly start: Readonly<Record<string, string>>;
  /** After each of these it is looked whether all is well. */
  readonly steps: readonly (readonly Step[])[];
}

const start: fc.Arbitrary<Session['start']> = fc
  .record({
    programmes: fc.uniqueArray(fc.tuple(fc.constantFrom(...PROGRAMMES), programme), {
      selector: ([key]) => key,
      minLength: 1,
      maxLength: 6,
      size: 'max',
    }),
    data: fc.uniqueArray(fc.tuple(fc.constantFrom(...DATA), data), { selector: ([key]) => key, maxLength: 5 }),
    configs: fc.uniqueArray(fc.tuple(fc.constantFrom(...CONFIGS), plainConfig), { selector: ([key]) => key }),
  })
  .map(({ programmes, data, configs }) => Object.fromEntries([...programmes, ...data, ...configs]));

export const sessions: fc.Arbitrary<Session> = fc.record({
  start,
  steps: fc.array(fc.array(step, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 10, size: 'max' }),
});

/** A turn is one norm, and what was told before is told again in the first of them. */
const turn: fc.Arbitrary<Step> = fc.record({
  do: fc.constant('turn' as const),
  count: fc.oneof(fc.nat({ max: 3 }), fc.nat({ max: 200 })),
});

/** Edits of somebody who does not wait: each comes while the norms are evaluated for the one before. */
export const hastySessions: fc.Arbitrary<Session> = fc.record({
  start,
  steps: fc.array(
    fc
      .array(fc.tuple(fc.oneof({ weight: 3, arbitrary: typed }, { weight: 1, arbitrary: written }), turn), {
        minLength: 2,
        maxLength: 5,
        size: 'max',
      })
      .map(edits => edits.flat()),
    { minLength: 1, maxLength: 8, size: 'max' },
  ),
});
