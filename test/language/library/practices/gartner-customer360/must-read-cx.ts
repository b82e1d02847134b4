import { but, cx, type Witness } from '../witness.ts';

const COMPLAINTS = cx`
role HeadOfService
channel App { type: app }
listening Complaints { type: complaints  channels: App  cadence: continuous  owner: HeadOfService  responder: HeadOfService  respond-within: 24h }
insight LateRefunds { statement: "Refunds are late where the bank account changed"  from: Complaints  on: 2026-04-14  owner: HeadOfService }
initiative RefundFix { type: quick-win  status: active  owner: HeadOfService  addresses: LateRefunds  start: 2026-05-04  due: 2026-07-31 }`;

export const MUST_READ_CX: readonly Witness[] = [
  {
    practice: 'must-read-cx-1',
    asks: 'There is an executive for customers, who leads the programme.',
    met: cx`
role ChiefCustomerOfficer { level: executive  holder: "A. Doe"  duties: "Speaks for customers in the board" }
programme Rail { lead: ChiefCustomerOfficer }`,
    notMet: [
      {
        why: 'A manager leads the programme.',
        programme: cx`
role HeadOfService { level: manager  holder: "A. Doe" }
programme Rail { lead: HeadOfService }`,
        atMost: 'no',
      },
      {
        why: 'The chief executive lends a name, and no executive leads.',
        programme: cx`
role Ceo { level: executive  holder: "A. Doe" }
programme Rail { sponsor: Ceo }`,
        atMost: 'no',
      },
      {
        why: 'The title stands in the chart; the programme is not led by it.',
        programme: cx`
role ChiefCustomerOfficer { level: executive }
role HeadOfService { level: manager }
programme Rail { lead: HeadOfService }`,
        atMost: 'no',
      },
    ],
  },
  {
    practice: 'must-read-cx-2',
    asks: 'Customers are asked to say what went wrong, and the company learns from it: something is known by it, and something is done.',
    met: COMPLAINTS,
    notMet: [
      {
        why: 'Complaints are taken in, and nobody learns from them.',
        programme: cx`
role HeadOfService
channel App { type: app }
listening Complaints { type: complaints  channels: App  cadence: continuous  owner: HeadOfService  responder: HeadOfService  respond-within: 24h }`,
      },
      {
        why: 'A survey is learned from; there is no place for complaints.',
        programme: cx`
role HeadOfService
channel App { type: app }
listening AfterTrip { type: survey  solicited: yes  channels: App  cadence: continuous  owner: HeadOfService }
insight LikesApp { statement: "The app is liked"  from: AfterTrip  on: 2026-04-14 }`,
        atMost: 'no',
      },
      {
        why: 'What was learned is of 2009.',
        programme: cx`
role HeadOfService
channel App { type: app }
listening Complaints { type: complaints  channels: App  cadence: continuous  owner: HeadOfService  responder: HeadOfService  respond-within: 24h }
insight LateRefunds { statement: "Refunds are late"  from: Complaints  on: 2009-04-14  owner: HeadOfService }
initiative RefundFix { type: quick-win  status: done  finished: 2009-07-31  owner: HeadOfService  addresses: LateRefunds  start: 2009-05-04  due: 2009-07-31 }`,
      },
      {
        why: 'The place for complaints is nobody’s.',
        programme: but(COMPLAINTS, '  owner: HeadOfService  responder: HeadOfService'),
      },
    ],
  },
  {
    practice: 'must-read-cx-3',
    asks: 'What is known of the experience is arranged so that it is easy to use: only those who use it can tell.',
    met: cx`
assessment Audit2026 {
  against: gartner-customer360  on: 2026-06-02  type: audit
  answer must-read-cx-3 { level: yes  from: "Eight product owners found what they looked for, test of May 2026" }
}`,
    notMet: [
      {
        why: 'It is claimed, and nothing stands behind it.',
        programme: cx`
assessment Audit2026 { against: gartner-customer360  on: 2026-06-02  type: audit  answer must-read-cx-3 { level: yes } }`,
      },
    ],
  },
  {
    practice: 'must-read-cx-4',
    asks: 'What is known of the experience is open, and shared with all who work for the company.',
    met: cx`
role HeadOfService
channel App { type: app }
kpi Satisfied { metric: csat  owner: HeadOfService  readings: 82% on 2026-05-31 n 400 }
listening AfterTrip { type: survey  channels: App  cadence: continuous  kpis: Satisfied }
touchpoint Buy { channels: App  owner: HeadOfService  kpis: Satisfied }
insight LateRefunds { statement: "Refunds are late where the bank account changed"  from: AfterTrip  on: 2026-04-14  about: Buy  owner: HeadOfService  audience: everyone }
dashboard Wall { kpis: Satisfied  audience: everyone }
communication CustomerNews { by: HeadOfService  audience: employees  about: LateRefunds, Satisfied  where: "On the wall of each depot"  cadence: monthly  last: 2026-06-09 }`,
    notMet: [
      {
        why: 'One role sees it.',
        programme: cx`
role HeadOfService
role Analyst
channel App { type: app }
kpi Satisfied { metric: csat  owner: HeadOfService  readings: 82% on 2026-05-31 n 400 }
touchpoint Buy { channels: App  owner: HeadOfService  kpis: Satisfied }
insight LateRefunds { statement: "Refunds are late"  on: 2026-04-14  about: Buy  owner: HeadOfService  audience: Analyst }
dashboard Wall { kpis: Satisfied  audience: Analyst }`,
        atMost: 'no',
      },
      {
        why: 'All see the margin; how customers fare they do not see.',
        programme: cx`
role HeadOfService
channel App { type: app }
kpi Margin { layer: outcome  unit: percent  better: higher  owner: HeadOfService  readings: 8% on 2026-05-31 }
kpi Satisfied { metric: csat  owner: HeadOfService  readings: 82% on 2026-05-31 n 400 }
touchpoint Buy { channels: App  owner: HeadOfService  kpis: Satisfied }
insight LateRefunds { statement: "Refunds are late"  on: 2026-04-14  about: Buy  owner: HeadOfService }
dashboard Wall { kpis: Margin  audience: everyone }`,
        atMost: 'no',
      },
      {
        why: 'Figures are on the wall; what is known of their reasons stays with the analysts.',
        programme: cx`
role HeadOfService
role Analyst
channel App { type: app }
kpi Satisfied { metric: csat  owner: HeadOfService  readings: 82% on 2026-05-31 n 400 }
touchpoint Buy { channels: App  owner: HeadOfService  kpis: Satisfied }
insight LateRefunds { statement: "Refunds are late"  on: 2026-04-14  about: Buy  owner: HeadOfService  audience: Analyst }
dashboard Wall { kpis: Satisfied  audience: everyone }`,
      },
    ],
  },
];
