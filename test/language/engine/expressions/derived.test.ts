/** Computed properties: each of the metamodel table has its computation, and gives what the table says of it. */
import { describe, expect, it as test } from 'vitest';
import { propertyReader } from '../../../../language/src/engine/expressions/index.ts';
import { COMMON_DERIVED, type Element, KINDS } from '../../../../language/src/index.ts';
import { NO_RESPONSES } from '../../../../language/src/model/measure.ts';
import { evaluate } from './support.ts';

test('every property of the table can be read', () => {
  const missing = KINDS.flatMap(({ kind, attributes, derived }) =>
    [...attributes, ...derived, ...COMMON_DERIVED]
      .filter(({ name }) => propertyReader(kind, name) === undefined)
      .map(({ name }) => `${kind}.${name}`),
  );
  expect(missing).toEqual([]);
});

const PROGRAMME = `
  programme P { commitment C { by: Boss  resources: money, time }  commitment D { by: Clerk  resources: people } }
  role Boss { level: executive  team: Board  responsible: Care }
  role Clerk { level: staff  team: Care }
  team Board { function: marketing }
  team Care { function: service }
  partner Bank
  persona Ada
  persona Bo
  metric speed { unit: duration  better: declared }
  kpi Calm { metric: speed  drives: Loyal  objective: Grow }
  kpi Loyal { better: higher  drives: Calm }
  objective Grow { supports: Lead }
  objective Lead
  research Talks { methods: interview, diary }
  listening Mail { type: complaints }
  insight Deep { from: Talks, Wide, Calm }
  insight Wide { from: Mail, Deep  about: Pay }
  insight Other { from: Talks  about: Sell }
  system Crm { relies: Db }
  data Db { relies: Crm }
  process Billing
  journey Buy {
    personas: Ada
    stage Settle {
      touchpoint Pay { relies: Crm  responsible: Care  owner: Clerk  emotion: -1 for Bo from Deep  kpis: Calm }
    }
    stage Gone { status: retired  touchpoint Lost { kpis: Loyal } }
  }
  journey Sell
  initiative Mend { participants: Ada, Care, partners, Bank  start: 2026-12-24  due: 2027-01-04 }
  change NewCrm { affects: Db  approved: Boss on 2026-11-02 }
  change MaybeApp { status: proposed  since: 2026-10-01 }
  change NewStage { affects: Settle  since: 2026-10-01  approved: Boss on 2026-11-02 }
  change Elsewhere { affects: Billing }
  channel Shop
  product Ticket
  policy Age
  knowledge Guide
  journey Ride {
    stage Board {
      relies: Crm
      touchpoint Show { channels: Shop  offers: Ticket  backstage: Billing  knowledge: Guide  requires: Age, Sit }
      touchpoint Sit
    }
  }
  journey Wait { stage Stand { touchpoint Freeze { requires: Sit } } }
  change NewShop { affects: Shop }
  change NewTicket { affects: Ticket }
  change NewAge { affects: Age }
  change NewGuide { affects: Guide }
  change NewSeat { affects: Sit }
  review Looked { of: Calm, Buy  on: 2026-01-31 }
  review Planned { of: Calm  on: 2026-01-31  next-on: 2026-02-02 }
  review Once { on: 2026-01-31 }
  training Basics { last: 2026-08-31  cadence: half-yearly }
  ritual Daily { last: 2026-08-31  cadence: continuous }
  forum Table { members: Boss, Care, Bank }
  framework House { levels: no, partly, yes  practice greets }
  assessment Now { against: House  answer greets { level: partly } }
  framework Laws { scoring: laws  practice kept }
  assessment Then { against: Laws  answer kept { level: upheld } }
`
  .replace('kpi Calm {', 'kpi Calm { reviewed: monthly ')
  .replace('journey Buy {', 'journey Buy { reviewed: yearly ');

describe('a computed property', () => {
  test.each([
    ['the resources that executives committed', 'P.committed', ['money', 'time']],
    ['the journeys of a persona, by its emotions too', 'Bo.journeys', ['Buy']],
    ['what an objective supports in the end', 'Grow.reaches', ['Lead']],
    ['what a KPI moves in the end, itself not', 'Calm.reaches', ['Loyal', 'Grow', 'Lead']],
    [
      'the methods behind an insight, through others, cycles ending',
      'Deep.methods',
      ['interview', 'diary', 'complaints', 'analytics'],
    ],
    ['personas told within a journey', 'Buy.personas', ['Ada', 'Bo']],
    ['insights about or behind what lies in it', 'Buy.insights', ['Wide', 'Deep']],
    ['changes that reach it', 'Buy.changes', ['NewCrm', 'NewStage']],
    ['what a touchpoint reaches', 'Pay.reaches', ['Crm', 'Clerk', 'Care', 'Db']],
    ['what a touchpoint reaches behind the scenes', 'Show.reaches', ['Billing']],
    [
      'the touchpoints of a change, through what they or their stage rest on',
      'NewCrm.touchpoints',
      ['Buy.Settle.Pay', 'Ride.Board.Show', 'Ride.Board.Sit'],
    ],
    ['the touchpoints of a change of a stage', 'NewStage.touchpoints', ['Buy.Settle.Pay']],
    [
      'changes of what a stage relies on, and of whatever a touchpoint names',
      'Ride.changes',
      ['NewCrm', 'Elsewhere', 'NewShop', 'NewTicket', 'NewAge', 'NewGuide', 'NewSeat'],
    ],
    ['no changes of another step that must come first', 'Wait.changes', []],
    ['the touchpoints of a change of something backstage', 'Elsewhere.touchpoints', ['Ride.Board.Show']],
    ['the touchpoints of a change of a channel', 'NewShop.touchpoints', ['Ride.Board.Show']],
    ['the touchpoint that changes itself', 'NewSeat.touchpoints', ['Ride.Board.Sit']],
    ['the day of a change: since', 'NewStage.effective-on', '2026-10-01'],
    ['the day of a change: else its approval', 'NewCrm.effective-on', '2026-11-02'],
    ['the day of a change: none while it is proposed', 'MaybeApp.effective-on', null],
    ['who takes part', 'Mend.involves', ['customers', 'employees', 'partners']],
    ['when the next review is due: the shortest cadence, to the end of the month', 'Looked.due-on', '2026-02-28'],
    ['when the next review is due: as written', 'Planned.due-on', '2026-02-02'],
    ['no review is due without a cadence', 'exists Once.due-on', false],
    ['when it is due again', 'Basics.due-on', '2027-02-28'],
    ['what goes on continuously is never due', 'exists Daily.due-on', false],
    ['the functions that sit in a forum', 'Table.functions', ['marketing', 'service']],
    ['the place of a level', 'House.practices.name', ['greets']],
    ['the touchpoints that a team’s roles own', 'Care.touchpoints', ['Buy.Settle.Pay']],
    ['all that a role owns', 'Clerk.owned', ['Buy.Settle.Pay']],
    ['a direction that the metric leaves open', 'exists Calm.better', false],
    ['a direction of its own', 'Loyal.better', 'higher'],
    ['what is retired is in no journey', 'Buy.stages', ['Buy.Settle']],
    ['nor what lies in it', 'Buy.kpis', ['Calm']],
    ['nor does it count for others', 'Loyal.touchpoints', []],
  ])('%s: %s', (_, expression, value) => {
    expect(evaluate(PROGRAMME, expression)).toEqual(value);
  });

  test('what is met in journeys that are only aimed at is aimed at itself', () => {
    const journeys = `
      touchpoint Shared
      touchpoint Planned
      touchpoint Alone
      journey Now { stage Today { reuses: Shared  touchpoint Pay } }
      journey Then { state: target  stage Some { reuses: Shared, Planned  touchpoint Tap } }
    `;
    expect(evaluate(journeys, '(Pay.state, Tap.state, Shared.state, Planned.state, Alone.state)')).toEqual([
      'current',
      'target',
      'current',
      'target',
      'current',
    ]);
  });

  test('the rank of an answer among the levels of its framework', () => {
    expect(evaluate(PROGRAMME, 'answers.rank')).toEqual([1, 2]);
  });

  test('working days follow the config’s calendar', () => {
    const calendar = { weekend: new Set([5, 6]), holidays: new Set(['2026-12-24', '2026-12-25', '2027-01-01']) };
    // 24 December 2026 is a Thursday: 24, (25, 26), 27..31, (1, 2), 3, 4; the 25th and the 1st are Fridays anyway.
    expect(evaluate(PROGRAMME, 'Mend.working-days', { calendar })).toBe(7);
    expect(evaluate(PROGRAMME, 'Mend.working-days')).toBe(8);
    expect(evaluate(PROGRAMME, '2026-12-23 + 1wd', { calendar })).toBe('2026-12-27');
    expect(evaluate(PROGRAMME, '2026-12-27 - 1wd', { calendar })).toBe('2026-12-23');
  });

  test('a KPI says what the reader of measurements says', () => {
    const kpis = {
      read: () =>
        ({
          value: { type: 'percent', number: 85 },
          on: '2026-11-01',
          moe: { type: 'percent', number: 2 },
          n: 300,
          status: 'on-target',
          segments: [],
        }) as const,
      responsesOf: () => NO_RESPONSES,
      waitingSince: () => undefined,
      groundsOf: () => ({ elements: new Set<Element>(), files: new Set<string>() }),
    };
    expect(evaluate(PROGRAMME, '(Calm.value, Calm.moe, Calm.n, Calm.value-on, Calm.status)', { kpis })).toEqual([
      0.85,
      0.02,
      300,
      '2026-11-01',
      'on-target',
    ]);
    expect(evaluate(PROGRAMME, 'count(k in kpis where k.value >= 85% and k.status = on-target)', { kpis })).toBe(2);
    expect(evaluate(PROGRAMME, 'Calm.status')).toBe('no-data');
  });
});
