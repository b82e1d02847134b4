/** Coverage: states of obligations, by every grouping, with what is open. */
import { describe, expect, it as test } from 'vitest';
import {
  type Coverage,
  type CoverageRequest,
  coverage,
  coverageDocument,
  GROUPINGS,
  type Grouping,
  openWords,
  totalCoverage,
} from '../../../language/src/analysis/index.ts';
import { evaluateNorms } from '../../../language/src/engine/norms/index.ts';
import { read } from '../../support/check.ts';
import { settings, TODAY, withoutLibrary } from '../engine/norms/support.ts';

function cover(source: string, request: Partial<CoverageRequest> = {}): Coverage {
  const model = withoutLibrary(read(source).model);
  return coverage(evaluateNorms(model, settings()), model, { by: [], today: TODAY, ...request });
}

const NORMS = `
  rule owned { for: t in touchpoints  require: exists t.owner  aspect: ownership }
  rule kept { for: j in journeys  require: exists j.owner  require: exists j.goal  aspect: ownership }
  rule measured { for: t in touchpoints  require: exists t.kpis  aspect: measurement  severity: info }
  rule aside { for: t in touchpoints  require: exists t.quotes }
  standard Quick { version: 2  for: t in touchpoints where exists t.wait }
`;
const PROGRAMME = `
  ${NORMS}
  team Front { parent: House }
  team House
  role Clerk { team: Front }
  role Head { team: House }
  channel Web
  channel Line
  persona Ada
  persona Bo
  kpi Calm
  journey Buy "Buy it" {
    owner: Head
    personas: Ada
    stage Choose {
      touchpoint Search { owner: Clerk  channels: Web  kpis: Calm  wait: 1min  standards: Quick@2 }
      touchpoint Ask { channels: Web, Line  wait: 1min  standards: Quick@1 }
    }
    stage Pay { reuses: Help }
  }
  journey Leave { personas: Bo }
  touchpoint Help { owner: Head  channels: Line  wait: 1min }
  waiver W { of: Quick  for: Help  because: "so"  until: 2027-01-01  approved: Head }
`;

test('the total alone is the total of all', () => {
  const model = withoutLibrary(read(PROGRAMME).model);
  const table = evaluateNorms(model, settings());
  const { met, applicable, waived, ratio } = coverage(table, model, { by: [], today: TODAY }).total;
  expect(waived).toBe(1);
  expect(totalCoverage(table)).toEqual({ met, applicable, waived, ratio });
});

/** `met/(partial stale missing waived)/applicable` of each group. */
function groups(by: Grouping): Record<string, string> {
  return Object.fromEntries(
    cover(PROGRAMME, { by: [by] }).groups.map(({ id, met, partial, stale, missing, waived, applicable }) => [
      id,
      `${met} met ${partial} partial ${stale} stale ${missing} missing ${waived} waived of ${applicable}`,
    ]),
  );
}

test('counts every obligation once, in one of five states', () => {
  const { total, aspects } = cover(PROGRAMME);
  expect(total).toEqual({
    met: 4,
    partial: 1,
    stale: 1,
    missing: 4,
    waived: 1,
    applicable: 11,
    unwritten: 5,
    ratio: 4 / 10,
  });
  expect(aspects.filter(aspect => aspect.applicable > 0)).toEqual([
    {
      id: 'ownership',
      met: 2,
      partial: 1,
      stale: 0,
      missing: 2,
      waived: 0,
      applicable: 5,
      unwritten: 3,
      ratio: 2 / 5,
      judged: true,
    },
    {
      id: 'standards',
      met: 1,
      partial: 0,
      stale: 1,
      missing: 0,
      waived: 1,
      applicable: 3,
      unwritten: 0,
      ratio: 1 / 2,
      judged: true,
    },
    {
      id: 'measurement',
      met: 1,
      partial: 0,
      stale: 0,
      missing: 2,
      waived: 0,
      applicable: 3,
      unwritten: 2,
      ratio: 1 / 3,
      judged: true,
    },
  ]);
});

test('shows where nothing applies as nothing, never as all', () => {
  const { total, aspects, thresholds } = cover('touchpoint Pay', { thresholds: new Map([['ownership', 0]]) });
  expect(total.ratio).toBeNull();
  expect(aspects.map(aspect => aspect.ratio)).toEqual(aspects.map(() => null));
  expect(thresholds).toEqual([{ id: 'ownership', min: 0, ratio: null, ok: false }]);
});

describe('groups', () => {
  test('by journey: what it is, holds or reuses', () => {
    expect(groups('journey')).toEqual({
      Buy: '4 met 1 partial 1 stale 3 missing 1 waived of 10',
      Leave: '0 met 0 partial 0 stale 1 missing 0 waived of 1',
    });
  });
  test('by stage', () => {
    expect(groups('stage')).toEqual({
      'Buy.Choose': '3 met 0 partial 1 stale 2 missing 0 waived of 6',
      'Buy.Pay': '1 met 0 partial 0 stale 1 missing 1 waived of 3',
    });
  });
  test('by owner: who must act', () => {
    expect(groups('owner')).toEqual({
      Clerk: '3 met 0 partial 0 stale 0 missing 0 waived of 3',
      // Ask has no owner of its own: the journey’s must act.
      Head: '1 met 1 partial 1 stale 3 missing 1 waived of 7',
    });
  });
  test('by team, a team counting in the one that it belongs to', () => {
    expect(groups('team')).toEqual({
      Front: '3 met 0 partial 0 stale 0 missing 0 waived of 3',
      House: '4 met 1 partial 1 stale 3 missing 1 waived of 10',
    });
  });
  test('by channel', () => {
    expect(groups('channel')).toEqual({
      Web: '3 met 0 partial 1 stale 2 missing 0 waived of 6',
      Line: '1 met 0 partial 1 stale 3 missing 1 waived of 6',
    });
  });
  test('by persona: whose journey it is, or lies in', () => {
    expect(groups('persona')).toEqual({
      Ada: '4 met 1 partial 1 stale 3 missing 1 waived of 10',
      Bo: '0 met 0 partial 0 stale 1 missing 0 waived of 1',
    });
  });
  test('by standard', () => {
    expect(groups('standard')).toEqual({ Quick: '1 met 0 partial 1 stale 0 missing 1 waived of 3' });
  });
  test('by rule', () => {
    expect(groups('rule')).toEqual({
      kept: '0 met 1 partial 0 stale 1 missing 0 waived of 2',
      measured: '1 met 0 partial 0 stale 2 missing 0 waived of 3',
      owned: '2 met 0 partial 0 stale 1 missing 0 waived of 3',
    });
  });
  test('by aspect', () => {
    expect(groups('aspect')['ownership']).toBe('2 met 1 partial 0 stale 2 missing 0 waived of 5');
  });
  test('list what is neither met nor waived, with places, in source order', () => {
    const [buy] = cover(PROGRAMME, { by: ['journey'] }).groups;
    expect(buy!.title).toBe('Buy it');
    expect(buy!.open.map(({ rule, state, element }) => `${element} ${rule} ${state}`)).toEqual([
      'Buy kept partial',
      'Buy.Choose.Ask measured missing',
      'Buy.Choose.Ask owned missing',
      'Buy.Choose.Ask Quick stale',
      'Help measured missing',
    ]);
  });
  test('of all sorts come out in the order asked', () => {
    const all = cover(PROGRAMME, { by: GROUPINGS });
    expect([...new Set(all.groups.map(group => group.by))]).toEqual([...GROUPINGS]);
  });
});

test('holds ratios against thresholds without rounding', () => {
  const { thresholds } = cover(PROGRAMME, {
    thresholds: new Map([
      ['ownership', 40],
      ['measurement', 33],
      ['standards', 51],
      ['total', 40],
    ]),
  });
  expect(thresholds.map(({ id, ok }) => [id, ok])).toEqual([
    ['ownership', true],
    ['measurement', true],
    ['standards', false],
    ['total', true],
  ]);
  const third = cover(PROGRAMME, { thresholds: new Map([['measurement', 33.4]]) });
  expect(third.thresholds[0]!.ok).toBe(false);
});

test('an enabled rule counts at whatever severity; one that is off does not', () => {
  const model = withoutLibrary(read(PROGRAMME).model);
  const off = evaluateNorms(model, settings({ rules: { measured: { severity: 'off' } } }));
  const { aspects } = coverage(off, model, { by: [], today: TODAY });
  expect(aspects.find(aspect => aspect.id === 'measurement')).toMatchObject({ applicable: 0, judged: false });
});

test('an aspect that asks nothing of this programme is judged all the same', () => {
  const { aspects } = cover('rule felt { for: j in journeys  require: exists j.kpis  aspect: measurement }');
  const judged = Object.fromEntries(aspects.map(aspect => [aspect.id, aspect.judged]));
  expect(judged).toMatchObject({ measurement: true, ownership: false });
});

test('every group tells what is still to write from what is not met', () => {
  const { total, groups } = cover(
    `rule timed { for: t in touchpoints  require: t.wait <= 5min  aspect: design }
     role Lead
     journey Buy { touchpoint Pay { wait: 9min } touchpoint Ask touchpoint Find { wait: 1min } touchpoint Take }
     journey Leave { touchpoint Go }
     waiver W { of: timed  for: Buy.Take  because: "so"  until: 2027-01-01  approved: Lead }`,
    { by: ['journey', 'rule'] },
  );
  expect([openWords(total), ...groups.map(openWords)]).toEqual([
    '2 still to write, 1 not met',
    '1 still to write, 1 not met',
    '1 still to write',
    '2 still to write, 1 not met',
  ]);
  expect(groups[0]!.open.map(({ element, unwritten }) => [element, unwritten])).toEqual([
    ['Buy.Pay', false],
    ['Buy.Ask', true],
  ]);
});

test('prints as the command line’s JSON, keys in their order', () => {
  const where = {
    file: 'main.cx',
    line: 1,
    column: 2,
    range: { start: { line: 0, character: 1 }, end: { line: 0, character: 4 } },
  };
  const document = coverageDocument(cover(PROGRAMME, { by: ['standard'] }), TODAY, () => where);
  expect(Object.keys(document)).toEqual(['formatVersion', 'asOf', 'total', 'aspects', 'groups', 'thresholds']);
  expect(JSON.stringify((document as { groups: unknown[] }).groups)).toBe(
    JSON.stringify([
      {
        by: 'standard',
        id: 'Quick',
        title: 'Quick',
        met: 1,
        partial: 0,
        stale: 1,
        missing: 0,
        waived: 1,
        applicable: 3,
        unwritten: 0,
        ratio: 0.5,
        open: [{ rule: 'Quick', state: 'stale', unwritten: false, element: 'Buy.Choose.Ask', ...where }],
      },
    ]),
  );
});
