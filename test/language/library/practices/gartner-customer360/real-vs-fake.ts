import { but, cx, type Witness } from '../witness.ts';

const LIVED = cx`
role Ceo { level: executive }
programme Rail { value Calm { behaviours: "Says what happens next" } }
communication CeoHour { by: Ceo  audience: everyone  about: Calm  how: "Open hour"  cadence: monthly  last: 2026-06-09 }
ritual RideAlong "An executive rides along and listens" { by: Ceo  cadence: weekly  last: 2026-06-24 }`;

const TOLD = cx`
role HeadOfService
channel App { type: app }
kpi Satisfied { metric: csat  owner: HeadOfService  readings: 74% on 2026-05-31 n 400 }
touchpoint Buy { channels: App  owner: HeadOfService  kpis: Satisfied }
initiative FastCheckout { type: redesign  status: active  owner: HeadOfService  from: Satisfied  kpis: Satisfied  touchpoints: Buy  start: 2026-03-02  due: 2026-09-30 }
communication YouSaid "You said, we did" { by: HeadOfService  audience: customers  about: Satisfied, FastCheckout  where: "In the app"  cadence: quarterly  last: 2026-05-02 }`;

export const REAL_VS_FAKE: readonly Witness[] = [
  {
    practice: 'real-vs-fake-1',
    asks: 'Leaders speak of what the company values in customers, and live it where others see it.',
    met: LIVED,
    notMet: [
      {
        why: 'The sign in the lobby: a value, and nothing behind the word.',
        programme: cx`
role Ceo { level: executive }
programme Rail { value Calm "We are calm" { behaviours: "Says what happens next" } }`,
        atMost: 'no',
      },
      {
        why: 'Leaders speak, and are never seen to do it.',
        programme: cx`
role Ceo { level: executive }
programme Rail { value Calm { behaviours: "Says what happens next" } }
communication CeoHour { by: Ceo  audience: everyone  about: Calm  cadence: monthly  last: 2026-06-09 }`,
      },
      {
        why: 'Staff keep the ritual; leaders stay away.',
        programme: cx`
role Ceo { level: executive }
role Guard { level: staff  customer-facing: yes }
programme Rail { value Calm { behaviours: "Says what happens next" } }
communication CeoHour { by: Ceo  audience: everyone  about: Calm  cadence: monthly  last: 2026-06-09 }
ritual MorningRound { by: Guard  cadence: weekly  last: 2026-06-24 }`,
      },
      {
        why: 'The leader rode along in 2009.',
        programme: cx`
role Ceo { level: executive }
programme Rail { value Calm { behaviours: "Says what happens next" } }
communication CeoHour { by: Ceo  audience: everyone  about: Calm  cadence: monthly  last: 2009-06-09 }
ritual RideAlong { by: Ceo  cadence: weekly  last: 2009-06-24 }`,
      },
      { why: 'Leaders last spoke of it in 2009.', programme: but(LIVED, 'last: 2026-06-09', 'last: 2009-06-09') },
      { why: 'What leaders speak of is uniforms.', programme: but(LIVED, 'about: Calm', 'about: "The new uniforms"') },
      { why: 'The last ride along was in 2009.', programme: but(LIVED, 'last: 2026-06-24', 'last: 2009-06-24') },
    ],
  },
  {
    practice: 'real-vs-fake-2',
    asks: 'What customers say in figures leads to work, and customers are told the figures and what came of them; not only what the company gains by itself.',
    met: TOLD,
    notMet: [
      {
        why: 'The contact is changed for our own handling time only.',
        programme: cx`
role HeadOfService
channel App { type: app }
kpi HandlingTime { metric: aht  owner: HeadOfService  readings: 3min on 2026-05-31 }
touchpoint Buy { channels: App  owner: HeadOfService  kpis: HandlingTime }
initiative FastCheckout { type: redesign  status: active  owner: HeadOfService  from: HandlingTime  kpis: HandlingTime  touchpoints: Buy  start: 2026-03-02  due: 2026-09-30 }`,
        atMost: 'no',
      },
      {
        why: 'Work follows from the figures; customers hear nothing of either.',
        programme: cx`
role HeadOfService
channel App { type: app }
kpi Satisfied { metric: csat  owner: HeadOfService  readings: 74% on 2026-05-31 n 400 }
touchpoint Buy { channels: App  owner: HeadOfService  kpis: Satisfied }
initiative FastCheckout { type: redesign  status: active  owner: HeadOfService  from: Satisfied  kpis: Satisfied  touchpoints: Buy  start: 2026-03-02  due: 2026-09-30 }`,
      },
      {
        why: 'Customers are told a figure, and nothing is done about it.',
        programme: cx`
role HeadOfService
channel App { type: app }
kpi Satisfied { metric: csat  owner: HeadOfService  readings: 74% on 2026-05-31 n 400 }
touchpoint Buy { channels: App  owner: HeadOfService  kpis: Satisfied }
communication YouSaid { by: HeadOfService  audience: customers  about: Satisfied  cadence: quarterly  last: 2026-05-02 }`,
      },
      {
        why: 'Customers were told in 2009.',
        programme: cx`
role HeadOfService
channel App { type: app }
kpi Satisfied { metric: csat  owner: HeadOfService  readings: 74% on 2026-05-31 n 400 }
touchpoint Buy { channels: App  owner: HeadOfService  kpis: Satisfied }
initiative FastCheckout { type: redesign  status: active  owner: HeadOfService  from: Satisfied  kpis: Satisfied  touchpoints: Buy  start: 2026-03-02  due: 2026-09-30 }
communication YouSaid { by: HeadOfService  audience: customers  about: Satisfied  cadence: quarterly  last: 2009-05-02 }`,
      },
      {
        why: 'The work rests on nothing that customers said.',
        programme: but(TOLD, '  from: Satisfied  kpis: Satisfied  touchpoints: Buy', '  touchpoints: Buy'),
      },
      {
        why: 'Staff are told, and customers are not.',
        programme: but(TOLD, 'audience: customers', 'audience: employees'),
      },
      {
        why: 'What customers are told is fares.',
        programme: but(TOLD, 'about: Satisfied, FastCheckout', 'about: "Summer fares"'),
      },
    ],
  },
];
