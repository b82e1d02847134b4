/** What expressions mean: one row a sentence of the language's description. */
import { describe, expect, it as test } from 'vitest';
import { evaluate } from './support.ts';

const PROGRAMME = `
  channel Web { type: web  self-service: yes }
  channel Line { type: phone }
  channel Chat { type: chat  self-service: no }
  team Care { lead: CareLead }
  role CareLead { team: Care  holder: "Ada" }
  role Loner
  metric speed { unit: duration  better: lower  layer: driver }
  kpi Calm { layer: perception }
  kpi Wait { metric: speed  target: <= 3min by 2026-12-31 }
  system Crm
  data Crumbs { relies: Crm }
  persona Rider
  journey Trip {
    owner: Loner
    stage Before {
      touchpoint Search { channels: Web  owner: CareLead  wait: 90s acceptable 2min  kpis: Calm, Wait  critical: yes because "so" }
      stage Deep { touchpoint Pay { channels: Line, Chat  kpis: Calm  fee: EUR 12.50  cost: EUR 3  critical: no } }
    }
    stage After { reuses: Help }
  }
  touchpoint Help "Help to board" {
    channels: Line
    owner: CareLead
    fee: USD 5
    duration: 20wd
    customer: ""
    emotion: -1 for Rider
    emotion: +2
    relies: Crm
  }
  touchpoint Sleep { contact: none }
  touchpoint Gone { status: retired  channels: Web }
  initiative Fix { start: 2026-11-02  due: 2026-11-27  cost: EUR 100  delivers: "Peace" }
  initiative Mend { cost: EUR 50.5 }
  initiative Idle
  initiative Abroad { cost: USD 7 }
  policy Refund { since: 2025-11-22 }
  policy Ticket { since: 2026-01-31  tags: old, paper }
  pain Tired
  opportunity Seat { reach: 20% }
  opportunity Bench { reach: 3 }
`;

type Row = readonly [sentence: string, expression: string, value: unknown];

const ROWS: readonly Row[] = [
  // Literals and paths.
  ['Numbers are literals', '4.2', 4.2],
  ['Percentages are literals', '85%', 0.85],
  ['Texts are literals', '"a \\"b\\""', 'a "b"'],
  ['Dates are literals', '2026-11-21', '2026-11-21'],
  ['Durations are literals', '20wd', '20wd'],
  ['Money is a literal', 'EUR 12.50', 'EUR 12.5'],
  ['yes and no are literals', '(yes, no)', [true, false]],
  ['today is a date', 'today', '2026-11-22'],
  ['Enum words are taken by the expected type', 'some c in channels where c.type = phone', true],
  ['A reference may be a literal', 'count(t in touchpoints where t.owner = CareLead)', 2],
  ['A reference may be written with its container', 'Trip.Before.Search.owner', 'CareLead'],
  ['A path goes on behind a reference', 'Trip.Before.Search.owner.team.lead', 'CareLead'],
  ['A path through a list gives a list', 'touchpoints.owner', ['CareLead']],
  ['A list that comes of lists is flat, each element once', 'touchpoints.channels', ['Web', 'Line', 'Chat']],
  ['Values that are no elements stay as many as they are', 'initiatives.cost', ['EUR 100', 'EUR 50.5', 'USD 7']],
  ['The title is the name where there is none', '(Help.title, Sleep.title)', ['Help to board', 'Sleep']],
  ['Every element has a name', 'Help.name', 'Help'],
  ['Every element has a kind', 'Help.kind', 'touchpoint'],
  ['Every element has an identity', 'Trip.Before.Deep.id', 'Trip.Before.Deep'],
  ['Collections are the plural kind names', 'count(data)', 1],
  ['A retired element is in no collection', 'some t in touchpoints where t.name = "Gone"', false],
  [
    'A collection holds each element once',
    'touchpoints',
    ['Trip.Before.Search', 'Trip.Before.Deep.Pay', 'Help', 'Sleep'],
  ],
  ['t.stage is where it is written, innermost', 'Pay.stage', 'Trip.Before.Deep'],
  ['t.stages are all uses, outer ones included', 'Pay.stages', ['Trip.Before.Deep', 'Trip.Before']],
  ['t.journeys are all uses', 'Help.journeys', ['Trip']],
  ['t.journey is where it is written', 'exists Help.journey', false],
  [
    'An outer stage holds what its inner ones hold',
    'Before.touchpoints',
    ['Trip.Before.Search', 'Trip.Before.Deep.Pay'],
  ],
  ['Reused touchpoints lie in the stage', 'Trip.touchpoints', ['Trip.Before.Search', 'Trip.Before.Deep.Pay', 'Help']],
  ['Nothing is inherited from containers', 'exists Pay.owner', false],

  // Values with parts.
  ['A value with parts compares by its value', 'count(t in touchpoints where t.wait > 1min)', 1],
  ['A part is asked for by its name', 'Search.wait.acceptable', '2min'],
  ['The main value has a name too', 'Search.wait.value', '90s'],
  [
    'Parts of a target are op, value and by',
    '(Wait.target.op, Wait.target.value, Wait.target.by)',
    ['<=', '3min', '2026-12-31'],
  ],
  ['All values without parts are what they name', 'CareLead in Search.owners', true],
  ['A path goes on behind all values', 'Search.owners.team', ['Care']],
  ['t.emotions are all of them', 'Help.emotions.value', [-1, 2]],
  ['t.emotion is the mean of their values', 'Help.emotion', 0.5],
  ['A part of several values is a list', 'Help.emotions.for', ['Rider']],
  ['A flag with a reason is a condition', 'count(t in touchpoints where t.critical)', 1],
  ['A part that is not written is absent', 'exists Pay.critical.because', false],

  // Operators.
  ['and binds stronger than or', 'yes = yes or yes = no and yes = no', true],
  ['not binds weaker than a comparison', 'not count(touchpoints) = 0', true],
  ['not binds stronger than and', 'not exists Help.owner and exists Help.owner', false],
  ['Multiplication binds stronger than addition', '2 + 3 * 4', 14],
  ['Operators of one strength go from left to right', '10 - 4 - 3', 3],
  ['Division goes from left to right', '24 / 4 / 2', 3],
  ['Parentheses come first', '(2 + 3) * 4', 20],
  ['in takes a list of words', 'count(c in channels where c.type in (phone, chat))', 2],
  ['in takes a list of one', 'count(c in channels where c.type in (phone))', 1],
  ['in takes a path that is a list', 'Calm in Search.kpis', true],
  ['contains asks a list', 'Search.kpis contains Wait', true],
  ['contains asks a text', 'Help.title contains "board"', true],
  ['contains reads letters as they are', 'Help.title contains "BOARD"', false],
  ['A free word is looked up in a list of names', 'Ticket.tags contains paper', true],
  ['like knows * at the end', 'Help.title like "Help*"', true],
  ['like knows * at the start', 'Help.title like "*board"', true],
  ['like knows * in the middle, also for nothing', 'Help.title like "Help*to*board"', true],
  ['like without * is the whole text', 'Help.title like "Help"', false],
  ['like takes every other character for itself', 'Help.title like "H.lp*"', false],
  ['like does not use a letter twice', 'Search.name like "Sear*arch"', false],
  ['!= of two that differ holds', 'count(c in channels where c.type != web)', 2],

  // Lists, quantifiers and aggregates.
  ['some holds where one does', 'some c in channels where c.type = chat', true],
  ['no is the opposite of some', 'no c in channels where c.type = kiosk', true],
  ['every holds where all do', 'every c in channels : exists c.type', true],
  ['every looks at those that where leaves', 'every c in channels where c.type = phone : c.name = "Line"', true],
  ['every over nothing holds', 'every d in dashboards : exists d.owner', true],
  ['some without where asks whether there is any', 'some d in dashboards', false],
  ['no without where asks whether there is none', 'no d in dashboards', true],
  ['count counts those for which the condition holds', 'count(c in channels where c.self-service)', 1],
  ['count takes a list as it is', 'count(Trip.touchpoints)', 3],
  ['share is a percentage', 'share(c in channels : c.type = phone) >= 33%', true],
  ['share looks at those that where leaves', 'share(c in channels where c.type in (phone, chat) : c.type = chat)', 0.5],
  ['share of nothing is absent', 'exists share(d in dashboards : exists d.owner)', false],
  ['sum of nothing is 0', 'sum(a.n for a in kpis where a.name = "None")', 0],
  ['sum of nothing is 0 in any currency', 'sum(i.cost for i in initiatives where i.name = "Idle") < EUR 1', true],
  ['sum of nothing is 0 in any unit', 'sum(t.duration for t in touchpoints where t.name = "Pay") < 1wd', true],
  [
    'sum leaves out what is absent',
    'sum(i.cost for i in initiatives where i.name in ("Fix", "Mend", "Idle"))',
    'EUR 150.5',
  ],
  [
    'avg is over what is there',
    'avg(i.cost for i in initiatives where i.name in ("Fix", "Mend", "Idle"))',
    'EUR 75.25',
  ],
  ['avg of nothing is absent', 'exists avg(i.effort for i in initiatives)', false],
  ['min of dates is the first', 'min(p.since for p in policies)', '2025-11-22'],
  ['max of dates is the last', 'max(p.since for p in policies)', '2026-01-31'],
  ['min of nothing is absent', 'exists min(d.since for d in dashboards)', false],
  ['where and the colon reach to the end', 'every c in channels : exists c.type and c.type != kiosk', true],
  ['A list in parentheses can be walked', 'some k in (Calm, Wait) where exists k.target', true],
  ['An empty list does not exist', 'exists Sleep.channels', false],
  ['An empty text does not exist', 'exists Help.customer', false],
  ['no exists', 'exists Pay.critical', true],

  // Absent.
  ['exists of what is absent is false', 'exists Sleep.owner', false],
  ['A comparison with absent is false', 'Sleep.owner = CareLead', false],
  ['!= with absent is false too', 'Sleep.owner != CareLead', false],
  ['So not (x = y) holds where x is absent', 'not (Sleep.owner = CareLead)', true],
  ['An absent flag does not hold', 'count(t in touchpoints where not t.critical)', 3],
  ['An ordering with absent is false', 'Pay.wait < 1h or Pay.wait >= 1h', false],
  ['Two that are absent are not equal', 'Pay.wait = Sleep.wait', false],
  ['Absent is in no list', 'Sleep.owner in (CareLead, Loner)', false],
  ['A text that is absent matches nothing', 'Fix.result like "*"', false],
  ['Arithmetic with absent is absent', 'exists (Idle.cost * 2)', false],
  ['A path through absent is absent', 'exists Sleep.owner.team.lead', false],
  ['A list through absent is empty', 'count(Sleep.owner.kpis)', 0],
  ['Division by zero is absent', 'exists (4 / 0)', false],

  // Units, currencies and dates.
  ['Clock units compare with one another', '90s < 2min and 24h = 1d and 7d = 1w', true],
  ['Months and years compare with one another', '12mo = 1y', true],
  [
    'wd and clock units that only the values show are false',
    'Help.duration > Search.wait or Help.duration <= Search.wait',
    false,
  ],
  ['and neither equal nor different', 'Help.duration = Search.wait or Help.duration != Search.wait', false],
  ['Durations of one family add', '90s + 2min', '210s'],
  ['A duration is a multiple', '2h * 3', '6h'],
  ['Durations divide into a number', '1h / 15min', 4],
  ['Two amounts of one currency compare', 'Pay.fee > Pay.cost', true],
  ['Two currencies are neither equal nor different', 'Pay.fee = Help.fee or Pay.fee != Help.fee', false],
  ['Two amounts of one currency add', 'Pay.fee - Pay.cost', 'EUR 9.5'],
  ['A percentage beside a score of its own kind only', 'Seat.reach >= 20%', true],
  ['A value of another sort compares with nothing', 'Bench.reach >= 20%', false],
  ['A date moves by days', '2026-11-22 - 2d', '2026-11-20'],
  ['A date moves by hours into the day they fall on', '2026-11-22 - 36h', '2026-11-20'],
  ['A date moves by working days', '2026-11-20 + 1wd', '2026-11-23'],
  ['Months add by calendar', '2026-11-22 + 1mo', '2026-12-22'],
  ['Months are clamped to the end of the month', '2026-01-31 + 1mo', '2026-02-28'],
  ['Years are clamped too', '2028-02-29 + 1y', '2029-02-28'],
  ['12 months ago is still inside 12 months', 'Refund.since >= today - 12mo', true],
  ['A day more is not', 'Refund.since - 1d >= today - 12mo', false],
  ['Two dates are days apart', 'Ticket.since - Refund.since', '70d'],
  ['A date beyond the calendar is absent', 'exists (9999-12-31 + 1d)', false],
  ['Both ends of working days count', 'Fix.working-days', 20],

  // Derived properties.
  ['Reverse links', 'Calm.touchpoints', ['Trip.Before.Search', 'Trip.Before.Deep.Pay']],
  ['A role has the touchpoints that it owns', 'CareLead.touchpoints', ['Trip.Before.Search', 'Help']],
  ['A KPI has its metric’s layer unless written', '(Wait.layer, Calm.layer)', ['driver', 'perception']],
  ['A journey has the KPIs of all within it', 'Trip.kpis', ['Calm', 'Wait']],
  ['A KPI is of the journeys that have it inside', 'Calm.journeys', ['Trip']],
  ['What a touchpoint reaches', 'Help.reaches', ['Crm', 'CareLead']],
  ['A word beside an element is something else', 'every x in Fix.delivers : x = "Peace"', true],
];

describe('an expression means what the language says', () => {
  test.each(ROWS)('%s: %s', (_, expression, value) => {
    expect(evaluate(PROGRAMME, expression)).toEqual(value);
  });
});

describe('an unresolved reference counts as present, and keeps the rest from being told', () => {
  const BROKEN = `
    touchpoint Pay { owner: Nobody  kpis: Missing }
    touchpoint Ask { kpis: Missing, Calm }
    kpi Calm { layer: perception }
  `;
  const rows: readonly Row[] = [
    ['it exists', 'exists Pay.owner', true],
    ['it counts', 'count(Ask.kpis)', 2],
    ['a comparison cannot be told', 'Pay.owner = Pay.owner', '…'],
    ['what decides without it decides', 'some k in Ask.kpis where k.layer = perception', true],
    ['what rests on it cannot be told', 'some k in Pay.kpis where k.layer = perception', '…'],
    ['nor its opposite', 'no k in Pay.kpis where k.layer = perception', '…'],
    ['nor a count that depends on it', 'count(k in Pay.kpis where k.layer = perception)', '…'],
    ['nor what every one does', 'every k in Ask.kpis : k.layer = perception', '…'],
    ['unless another does not', 'every k in Ask.kpis : k.layer = driver', false],
    ['and with what is false is false', 'Pay.owner = Pay.owner and 1 > 2', false],
    ['or with what is true is true', 'Pay.owner = Pay.owner or 1 < 2', true],
    ['a path through it leads nowhere that can be told', 'Pay.owner.team.lead', 'Nobody'],
    ['absent beats it', 'Ask.owner = Pay.owner', false],
  ];
  test.each(rows)('%s: %s', (_, expression, value) => {
    expect(evaluate(BROKEN, expression)).toEqual(value);
  });
});

describe('a value or a part that cannot be read counts as present, too', () => {
  const BROKEN = `
    kpi Calm { unit: points  target: 50 by 2026-02-30  baseline: 10 on 2026-13-01 n 0 }
    kpi Late { unit: points  target: 50 }
    kpi Odd { unit: points  target: "50" by 2026-12-31 }
    touchpoint Pay { emotion: -1 for 5  critical: yes because 3 }
    role Lead
    touchpoint Ask { ower: Lead  channel: Web  thoughts: "?" }
    touchpoint Call { ower: Nobody  owner: Lead }
  `;
  const rows: readonly Row[] = [
    ['a day that there is not', 'exists Calm.target.by', true],
    ['which compares with nothing', 'Calm.target.by > today', '…'],
    ['a value beside it is what it is', 'Calm.target > 40', true],
    ['each part for itself', 'exists Calm.baseline.on and exists Calm.baseline.n', true],
    ['a part that is not written is absent', 'exists Late.target.by', false],
    ['a value of the wrong sort', 'exists Odd.target', true],
    ['a part that takes several', 'exists Pay.emotions.for', true],
    ['a text', 'exists Pay.critical.because', true],
    ['a slip in the name of an attribute', 'exists Ask.owner and exists Ask.channels', true],
    ['has the value of what was surely meant', 'Ask.owner = Lead', true],
    ['a name that is like no other', 'exists Ask.thinks', false],
    ['the attribute itself beside the slip', 'Call.owner = Lead', true],
  ];
  test.each(rows)('%s: %s', (_, expression, value) => {
    expect(evaluate(BROKEN, expression)).toEqual(value);
  });
});
