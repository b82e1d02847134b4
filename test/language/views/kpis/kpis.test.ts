import { describe, expect, test } from 'vitest';
import { DEFAULT_CONFIG } from '../../../../language/src/config/index.ts';
import { evaluate, settingsOf } from '../../../../language/src/index.ts';
import { type KpisView, viewSource } from '../../../../language/src/views/index.ts';
import { kpisBuilder, kpisView } from '../../../../language/src/views/kpis/builder.ts';
import { read } from '../../../support/check.ts';
import { source, TODAY, titles } from '../support.ts';

/** The view of a text whose KPIs read one data file. */
function withData(text: string, data: string): KpisView {
  const { project } = read(text);
  const settings = settingsOf(DEFAULT_CONFIG, { today: TODAY, only: new Set() });
  const evaluation = evaluate(project, settings, () => data);
  return kpisView(viewSource(evaluation, { today: TODAY, thresholds: new Map(), textOf: file => project.text(file) }));
}

function view(text: string): KpisView {
  return kpisView(source(text));
}

/** Each group as its title with the titles of its KPIs. */
function groups({ groups, listed }: KpisView, by: keyof KpisView['groups']): [string | null, string[]][] {
  return groups[by].map(({ title, kpis }) => [title, kpis.map(position => listed[position]!.title)]);
}

/** KPIs that stand in each way. */
const STANDINGS = `
  segment Young {}
  kpi Good "good" { metric: csat  target: >= 80%  readings: 90% on 2026-10-31 n 400 }
  kpi Untold "no target" { metric: csat  readings: 90% on 2026-10-31 }
  kpi Near "near" { metric: csat  target: >= 80% by 2027-06-30  warn: >= 70%  readings: 75% on 2026-10-31 }
  kpi Split "segment" { metric: csat  target: >= 80%  target: >= 70% for Young  readings: 90% on 2026-10-31 }
  kpi Late "late" { metric: csat  target: >= 80% by 2026-06-30  warn: >= 70%  readings: 75% on 2026-10-31 }
  kpi None "none" { metric: csat  target: >= 80% }
  kpi Old "old" { metric: csat  target: >= 80%  reviewed: monthly  readings: 90% on 2026-01-31 }
  kpi Bad "bad" { metric: csat  target: >= 80%  readings: 50% on 2026-10-31 }
`;

describe('one KPI', () => {
  test('tells where it stands, was and is to be, who looks after it, and what it is measured for', () => {
    const { listed } = view(`
      role Head "Head of sales" {}
      quality Ease "It was easy" {}
      standard Quick "Be quick" { for: t in touchpoints  kpis: Csat }
      kpi Csat "Happy" {
        metric: csat
        owner: Head
        quality: Ease
        reviewed: monthly
        baseline: 61% on 2025-11-30 n 400
        target: >= 80% by 2027-06-30
        warn: >= 70%
        readings: 72% on 2026-09-30 n 500, 74% on 2026-10-31 n 600, 99% on 2026-12-31
      }
      kpi Gone { status: retired }
      journey J "Rent" {
        touchpoint Look "Look" { kpis: Csat }
        touchpoint Pay "Pay" { critical: yes  kpis: Csat }
        touchpoint Left "Left" { status: retired  kpis: Csat }
      }
    `);
    expect(listed).toMatchObject([
      {
        id: 'Csat',
        title: 'Happy',
        metric: 'Customer satisfaction, top boxes',
        layer: 'perception',
        quality: 'It was easy',
        value: '74%',
        on: '2026-10-31',
        margin: '3.5%',
        n: 600,
        target: '≥ 80%',
        due: '2027-06-30',
        warn: '≥ 70%',
        status: 'warn',
        attention: false,
        baseline: { value: '61%', on: '2025-11-30', margin: '4.8%', n: 400 },
        cadence: 'monthly',
        source: { file: null, place: { line: 12 } },
        place: { file: 'main.cx', line: 4 },
        moreMeasures: 0,
      },
    ]);
    expect(titles(listed[0]!.owners)).toEqual(['Head of sales']);
    expect(listed[0]!.measures.map(({ title, critical }) => [title, critical])).toEqual([
      ['Rent', false],
      ['Pay', true],
      ['Look', false],
      ['Be quick', false],
    ]);
  });

  test('says no more than is known', () => {
    expect(view('kpi K { owner: Nobody  data: "gone.csv" }').listed).toMatchObject([
      {
        title: 'K',
        metric: null,
        layer: null,
        value: null,
        target: null,
        status: 'no-data',
        baseline: null,
        owners: [{ id: null, title: 'Nobody' }],
        cadence: null,
        source: { file: 'gone.csv', place: { file: 'main.cx', line: 1 } },
        trend: null,
        measures: [],
      },
    ]);
  });

  test('has no status while nobody has read its figures, and needs no attention for that', () => {
    const { kpis: _, ...textsAlone } = source(STANDINGS);
    const { listed, attention } = kpisView(textsAlone);
    expect(listed.map(({ status, value, trend }) => status ?? value ?? trend)).toEqual(listed.map(() => null));
    expect(attention).toBe(0);
    expect(listed[0]).toMatchObject({ title: 'good', target: '≥ 80%' });
  });

  test('leads to its data file, and tells of its segments', () => {
    const { listed } = withData(
      `segment Young "Under 25" {}
       kpi K { metric: csat  data: "k.csv"  target: >= 80%  target: >= 60% by 2027-01-01 for Young }`,
      'date,value,n,segment\n2026-10-31,85,300,\n2026-10-31,55,100,Young\n2026-10-31,90,200,Locals\n',
    );
    expect(listed[0]).toMatchObject({
      status: 'on-target',
      attention: true,
      source: { file: 'k.csv', place: { file: 'k.csv', line: 1 } },
      segments: [
        { title: 'Under 25', value: '55%', n: 100, target: '≥ 60%', due: '2027-01-01', status: 'off-target' },
        { title: 'Locals', value: '90%', target: null, status: null },
      ],
      moreSegments: 0,
    });
  });

  test('tells of no more segments than a reader can take in, those with a target among them', () => {
    const rows = Array.from({ length: 60 }, (_, index) => `2026-10-31,50,10,S${index}`);
    const { listed } = withData(
      'segment Last { } kpi K { metric: csat  data: "k.csv"  target: >= 60% for Last }',
      ['date,value,n,segment', ...rows, '2026-10-31,50,10,Last'].join('\n'),
    );
    expect(listed[0]!.segments).toHaveLength(24);
    expect(listed[0]!.segments[0]).toMatchObject({ title: 'Last', status: 'off-target' });
    expect(listed[0]!.moreSegments).toBe(37);
  });
});

describe('how it moved', () => {
  test('is told by its readings until today, its baseline and its target, in one unit', () => {
    const { listed } = view(`
      kpi Wait {
        metric: asa
        baseline: 5min on 2025-12-31
        target: <= 60s
        readings: 4min on 2026-01-31, 300s on 2026-02-28, 90s on 2026-03-31, 1s on 2027-01-31
      }
    `);
    expect(listed[0]!.trend).toEqual({
      points: [
        { day: 20484, value: 240 },
        { day: 20512, value: 300 },
        { day: 20543, value: 90 },
      ],
      baseline: { day: 20453, value: 300 },
      target: 60,
      readings: 3,
      first: '4 min',
      since: '2026-01-31',
      least: '90 s',
      greatest: '300 s',
    });
  });

  test('is thinned out where there is too much of it, with the first, the last, the least and the greatest', () => {
    const day = (index: number) => new Date(Date.UTC(2020, 0, 1 + index)).toISOString().slice(0, 10);
    const rows = Array.from({ length: 1000 }, (_, index) => {
      return `${day(index)},${index === 333 ? 2 : index === 777 ? 99 : 40 + (index % 7)}`;
    });
    const { listed } = withData('kpi K { metric: csat  data: "k.csv" }', ['date,value', ...rows].join('\n'));
    const { points, readings, least, greatest } = listed[0]!.trend!;
    expect([readings, least, greatest]).toEqual([1000, '2%', '99%']);
    expect(points.length).toBeLessThanOrEqual(40);
    expect(points.length).toBeGreaterThan(30);
    expect([points[0]!.day, points.at(-1)!.day]).toEqual([18262, 18262 + 999]);
    expect(points.map(({ value }) => value)).toEqual(expect.arrayContaining([2, 99]));
    expect(points.map(({ day: each }) => each)).toEqual(points.map(({ day: each }) => each).sort((a, b) => a - b));
  });
});

describe('all KPIs', () => {
  test('come worst first, and those that are on their way need no attention', () => {
    const { listed, total, attention } = view(STANDINGS);
    expect(titles(listed)).toEqual(['bad', 'old', 'none', 'late', 'segment', 'near', 'no target', 'good']);
    expect(titles(listed.filter(kpi => kpi.attention))).toEqual(['bad', 'old', 'none', 'late', 'segment']);
    expect([total, attention]).toEqual([8, 5]);
  });

  const PROGRAMME = `
    role Zoe "Zoe's chair" {}
    role Abe "Abe's chair" {}
    quality Trust {}
    quality Ease {}
    kpi A { metric: csat  owner: Zoe  quality: Ease }
    kpi B { metric: csat  owner: Abe  quality: Trust  target: >= 10%  readings: 1% on 2026-10-31 }
    kpi C { layer: outcome  owner: Nobody }
    kpi D { metric: asa  quality: Gone }
    journey Second "Rent" { kpis: A, B  touchpoint T { kpis: A } }
    journey First "Bring back" { stage S { kpis: B } }
  `;

  test('are in groups by what they have in common, those that have nothing of it last', () => {
    const built = view(PROGRAMME);
    expect(groups(built, 'journey')).toEqual([
      ['Rent', ['B', 'A']],
      ['Bring back', ['B']],
      [null, ['C', 'D']],
    ]);
    expect(groups(built, 'quality')).toEqual([
      ['Trust', ['B']],
      ['Ease', ['A']],
      ['Gone', ['D']],
      [null, ['C']],
    ]);
    expect(groups(built, 'layer')).toEqual([
      ['outcome', ['C']],
      ['perception', ['B', 'A']],
      ['driver', ['D']],
    ]);
    expect(groups(built, 'owner')).toEqual([
      ["Abe's chair", ['B']],
      ['Nobody', ['C']],
      ["Zoe's chair", ['A']],
      [null, ['D']],
    ]);
    expect(groups(view(STANDINGS), 'status').map(([title]) => title)).toEqual([
      'off-target',
      'stale',
      'no-data',
      'warn',
      'on-target',
      null,
    ]);
  });

  test('a dashboard shows its own in its own order, each once, and says who sees it', () => {
    const { dashboards, listed } = view(`
      ${PROGRAMME}
      team Shop "The shop" {}
      dashboard Wall "The wall" { kpis: C, Missing, B, C  audience: everyone, Shop, Zoe }
      dashboard Empty {}
    `);
    expect(dashboards).toMatchObject([
      { id: 'Wall', title: 'The wall', audience: ['everyone', 'The shop', "Zoe's chair"], total: 2, attention: 2 },
      { id: 'Empty', audience: [], kpis: [], total: 0 },
    ]);
    expect(dashboards[0]!.kpis.map(position => listed[position]!.title)).toEqual(['C', 'B']);
  });

  test('while somebody types no list is long, and the counts are of all', () => {
    const kpis = Array.from({ length: 130 }, (_, index) => `kpi K${index} { metric: csat }`).join('\n');
    const touchpoints = Array.from({ length: 20 }, (_, index) => `touchpoint T${index} { kpis: K0 }`).join('\n');
    const text = `${kpis} journey J { ${touchpoints} } dashboard Wall { kpis: K129, K0 }`;
    const brief = kpisBuilder.build(source(text), { journeys: [], isBrief: true });
    expect([brief.listed.length, brief.total, brief.attention]).toEqual([100, 130, 130]);
    expect(brief.groups.status).toMatchObject([{ id: 'no-data', total: 130, attention: 130 }]);
    expect(brief.dashboards).toMatchObject([{ kpis: [0], total: 2, attention: 2 }]);
    expect([brief.listed[0]!.measures.length, brief.listed[0]!.moreMeasures]).toEqual([12, 9]);
    expect(kpisBuilder.build(source(text), { journeys: [], isBrief: false }).listed).toHaveLength(130);
  });
});

test('tables tell of each KPI, its segments, and who sees it', () => {
  const built = withData(
    `role Head "Head of sales" {}
     segment Young "Under 25" {}
     kpi K "Happy" { metric: csat  data: "k.csv"  segments: Young  owner: Head  target: >= 80% by 2027-06-30  baseline: 61% on 2025-01-31 }
     kpi L {}
     journey J "Rent" { kpis: K }
     dashboard Wall "The wall" { kpis: K  audience: customers }`,
    'date,value,n,segment\n2026-10-31,85,300,\n2026-10-31,55,100,Young\n',
  );
  expect(kpisBuilder.tables(built).map(({ heading, heads, rows }) => [heading, heads.length, rows])).toEqual([
    [
      'KPIs',
      14,
      [
        ['L', '', '', '', '', '', '', 'no data', '', '', '', '', '', 'main.cx:4'],
        [
          'Happy',
          'Customer satisfaction, top boxes',
          'perception',
          '85% ± 4%',
          300,
          '2026-10-31',
          '≥ 80% by 2027-06-30',
          'on target',
          '61% on 2025-01-31',
          'Rent',
          'Head of sales',
          '',
          'k.csv',
          'main.cx:3',
        ],
      ],
    ],
    ['KPIs by segment', 7, [['Happy', 'Under 25', '55% ± 9.8%', 100, '2026-10-31', '', 'no target']]],
    ['Dashboards', 4, [['The wall', 'customers', 1, 0]]],
  ]);
  expect(kpisBuilder.tables(view('')).map(({ heading }) => heading)).toEqual(['KPIs']);
});
