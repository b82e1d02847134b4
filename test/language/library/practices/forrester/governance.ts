/** Witnesses of the practices of governance that are about what is set and decided. */
import { cx, type Witness } from '../witness.ts';

const PEOPLE = cx`
  role CxLead "Head of customer experience" { level: executive  holder: "I. Lindt"  team: Experience }
  role Counter "Head of counters" { level: manager  holder: "N. Weber"  team: Sales }
  team Experience { lead: CxLead  function: service }
  team Sales { lead: Counter  function: sales }
  channel Web { type: web }
  channel Desk { type: store }
`;

const MEASURES = cx`
  kpi Queue { metric: asa  owner: Counter  reviewed: monthly  readings: 40s on 2026-05-31 n 6400 }
  kpi Content { metric: csat  owner: CxLead  reviewed: monthly  readings: 81% on 2026-05-31 n 640 }
`;

const BOARD = cx`
  forum CxBoard "Board for the customer experience" {
    owner: CxLead
    mandate: "Decides what is paid for and what comes first"
    members: CxLead, Counter
    meets: monthly
    decides: "Funding and order of projects", "Policies, processes, technology and communication"
    criteria: Unhurried, "Effect on the customer experience"
  }
`;

const objective = cx`objective Unhurried "Nobody runs for a train" { level: customer  owner: CxLead  kpis: Content }`;

export const governance: readonly Witness[] = [
  {
    practice: 'gov-standards',
    asks: 'One set of standards for the experience holds in the whole company, and its parts do not contradict each other.',
    met: cx`
      programme Rail { lead: CxLead }
      standard ShortWait "Nobody waits long" {
        statement: "Nobody waits longer than five minutes"
        owner: CxLead
        reviewed: yearly
        approved: CxLead on 2026-02-02
        version: 2
        for: t in touchpoints
        require: t.wait <= 5min
        kpis: Queue
      }
      review Standards2026 { of: ShortWait  owner: CxLead  on: 2026-02-02  next-on: 2027-02-01  decisions: "Kept" }
      touchpoint Ask { owner: Counter  channels: Desk  wait: 3min  standards: ShortWait@2 }
      touchpoint Search { owner: CxLead  channels: Web  wait: 2min  standards: ShortWait@2 }
      ${MEASURES}
      ${PEOPLE}
    `,
    notMet: [
      {
        why: 'it is a sentence on a wall: nobody keeps it, it binds nothing, nothing measures it',
        programme: cx`
          programme Rail { lead: CxLead }
          standard Friendly { statement: "We are always friendly" }
          touchpoint Ask { owner: Counter  channels: Desk }
          touchpoint Search { owner: CxLead  channels: Web }
          ${PEOPLE}
        `,
      },
      {
        why: 'one touchpoint of five is under a standard',
        programme: cx`
          programme Rail { lead: CxLead }
          standard ShortWait { statement: "Five minutes"  owner: CxLead  reviewed: yearly  for: t in touchpoints where t.wait > 0s  require: t.wait <= 5min }
          touchpoint Ask { owner: Counter  channels: Desk  wait: 3min  standards: ShortWait }
          touchpoint Search { owner: CxLead  channels: Web }
          touchpoint Pay { owner: CxLead  channels: Web }
          touchpoint Refund { owner: CxLead  channels: Web }
          touchpoint Complain { owner: CxLead  channels: Web }
          ${PEOPLE}
        `,
      },
      {
        why: 'two departments set standards that nobody can meet together',
        programme: cx`
          programme Rail { lead: CxLead }
          standard ShortWait { statement: "At most five minutes"  owner: CxLead  for: t in touchpoints  require: t.wait <= 5min }
          standard NoRush { statement: "At least ten minutes"  owner: Counter  for: t in touchpoints  require: t.wait >= 10min }
          touchpoint Ask { owner: Counter  channels: Desk  wait: 3min  standards: ShortWait, NoRush }
          touchpoint Search { owner: CxLead  channels: Web  wait: 2min  standards: ShortWait, NoRush }
          ${PEOPLE}
        `,
      },
      {
        why: 'there is none',
        programme: cx`
          programme Rail { lead: CxLead }
          touchpoint Ask { owner: Counter  channels: Desk }
          ${PEOPLE}
        `,
        atMost: 'undeveloped',
      },
      {
        why: 'a standard is kept and measured at one touchpoint of five',
        programme: cx`
          programme Rail { lead: CxLead }
          standard ShortWait {
            statement: "Five minutes"
            owner: CxLead
            reviewed: yearly
            for: t in touchpoints where t.wait > 0s
            require: t.wait <= 5min
            kpis: Queue
          }
          touchpoint Ask { owner: Counter  channels: Desk  wait: 3min  standards: ShortWait }
          touchpoint Search { owner: CxLead  channels: Web }
          touchpoint Pay { owner: CxLead  channels: Web }
          touchpoint Refund { owner: CxLead  channels: Web }
          touchpoint Complain { owner: CxLead  channels: Web }
          ${MEASURES}
          ${PEOPLE}
        `,
      },
    ],
  },
  {
    practice: 'gov-funding',
    asks: 'Whether a project is paid for, and what comes first, is decided by whether it serves the strategy for the experience.',
    met: cx`
      programme Rail { lead: CxLead  ${objective} }
      ${BOARD}
      initiative ShortQueue { type: project  status: active  owner: Counter  objective: Unhurried  cost: EUR 40000  kpis: Content  approved: CxLead on 2026-03-02 }
      initiative QuietHall { type: project  status: approved  owner: Counter  objective: Unhurried  cost: EUR 90000  kpis: Content  approved: CxLead on 2026-05-04 }
      ${MEASURES}
      ${PEOPLE}
    `,
    notMet: [
      {
        why: 'projects are paid for, and serve nothing that the strategy wants',
        programme: cx`
          programme Rail { lead: CxLead  ${objective} }
          ${BOARD}
          initiative NewLogo { type: project  status: active  owner: Counter  cost: EUR 40000  approved: CxLead on 2026-03-02 }
          initiative Fountain { type: project  status: approved  owner: Counter  cost: EUR 90000  approved: CxLead on 2026-05-04 }
          ${MEASURES}
          ${PEOPLE}
        `,
      },
      {
        why: 'they serve it as it happens: nobody decides by it',
        programme: cx`
          programme Rail { lead: CxLead  ${objective} }
          initiative ShortQueue { type: project  status: active  owner: Counter  objective: Unhurried  cost: EUR 40000 }
          initiative QuietHall { type: project  status: approved  owner: Counter  objective: Unhurried  cost: EUR 90000 }
          ${MEASURES}
          ${PEOPLE}
        `,
      },
      {
        why: 'the board decides by what pays back soonest',
        programme: cx`
          programme Rail { lead: CxLead  ${objective} }
          forum Board { owner: CxLead  mandate: "Pays for projects"  members: CxLead, Counter  meets: monthly  decides: "Funding of projects"  criteria: "Pays back within two years" }
          initiative ShortQueue { type: project  status: active  owner: Counter  objective: Unhurried  cost: EUR 40000 }
          ${MEASURES}
          ${PEOPLE}
        `,
      },
      {
        why: 'one project of four serves it',
        programme: cx`
          programme Rail { lead: CxLead  ${objective} }
          ${BOARD}
          initiative ShortQueue { type: project  status: active  owner: Counter  objective: Unhurried  cost: EUR 40000 }
          initiative NewLogo { type: project  status: active  owner: Counter  cost: EUR 40000 }
          initiative Fountain { type: project  status: approved  owner: Counter  cost: EUR 90000 }
          initiative Anthem { type: project  status: active  owner: Counter  cost: EUR 9000 }
          ${MEASURES}
          ${PEOPLE}
        `,
      },
    ],
  },
  {
    practice: 'gov-impact',
    asks: 'Who decides on a policy, a process, technology or communication weighs what it does to the customer experience.',
    met: cx`
      programme Rail { lead: CxLead  ${objective} }
      ${BOARD}
      change NoCash { type: policy  owner: Counter  approved: CxLead on 2026-03-02  affects: Ask  impact: -1  impact-note: "Tourists without a card must go elsewhere"  redesign: none because "A machine takes cash" }
      change OneForm { type: process  owner: Counter  approved: CxLead on 2026-04-13  affects: Ask  impact: 1  impact-note: "One form instead of three"  redesign: none because "The form is the redesign" }
      change NewTill { type: technology  owner: Counter  approved: CxLead on 2026-05-04  affects: Ask  impact: 0  impact-note: "Passengers see no difference"  redesign: none because "Nothing changes for them" }
      change PlainLetters { type: communication  owner: CxLead  approved: CxLead on 2026-06-01  affects: Ask  impact: 1  impact-note: "Fewer come to ask what is meant"  redesign: none because "It is the words alone" }
      touchpoint Ask { owner: Counter  channels: Desk }
      ${MEASURES}
      ${PEOPLE}
    `,
    notMet: [
      {
        why: 'changes are approved, and nobody says what they do to customers',
        programme: cx`
          programme Rail { lead: CxLead  ${objective} }
          ${BOARD}
          change NoCash { type: policy  owner: Counter  approved: CxLead on 2026-03-02  affects: Ask }
          change NewTill { type: technology  owner: Counter  approved: CxLead on 2026-05-04  affects: Ask }
          touchpoint Ask { owner: Counter  channels: Desk }
          ${MEASURES}
          ${PEOPLE}
        `,
      },
      {
        why: 'the board says that it weighs customers, and no decision shows it',
        programme: cx`
          programme Rail { lead: CxLead  ${objective} }
          ${BOARD}
          ${MEASURES}
          ${PEOPLE}
        `,
        atMost: 'undeveloped',
      },
      {
        why: 'one change of four was weighed',
        programme: cx`
          programme Rail { lead: CxLead  ${objective} }
          ${BOARD}
          change NoCash { type: policy  owner: Counter  approved: CxLead on 2026-03-02  affects: Ask  impact: -1  impact-note: "Tourists must go elsewhere" }
          change OneForm { type: process  owner: Counter  approved: CxLead on 2026-04-13  affects: Ask }
          change NewTill { type: technology  owner: Counter  approved: CxLead on 2026-05-04  affects: Ask }
          change PlainLetters { type: communication  owner: CxLead  approved: CxLead on 2026-06-01  affects: Ask }
          touchpoint Ask { owner: Counter  channels: Desk }
          ${MEASURES}
          ${PEOPLE}
        `,
      },
    ],
  },
  {
    practice: 'gov-backlog',
    asks: 'Projects that are to make the experience better later are kept in a queue.',
    met: cx`
      programme Rail { lead: CxLead  ${objective} }
      initiative ShortQueue { type: project  status: queued  owner: Counter  objective: Unhurried  rank: 1  value: 5  effort: 3  since: 2026-02-02  reviewed: quarterly }
      initiative QuietHall { type: project  status: queued  owner: Counter  objective: Unhurried  rank: 2  value: 4  effort: 3  since: 2026-03-02  reviewed: quarterly }
      initiative Benches { type: quick-win  status: queued  owner: Counter  objective: Unhurried  rank: 3  value: 2  effort: 1  since: 2026-03-30  reviewed: quarterly }
      review Queue2 { of: ShortQueue, QuietHall, Benches  owner: CxLead  on: 2026-06-08  next-on: 2026-09-07  decisions: "The order stands" }
      ${MEASURES}
      ${PEOPLE}
    `,
    notMet: [
      {
        why: 'all that there is is under way: nothing is kept for later',
        programme: cx`
          programme Rail { lead: CxLead  ${objective} }
          initiative ShortQueue { type: project  status: active  owner: Counter  objective: Unhurried }
          ${MEASURES}
          ${PEOPLE}
        `,
        atMost: 'undeveloped',
      },
      {
        why: 'it is a heap of ideas: nothing says what comes first, or whose it is',
        programme: cx`
          programme Rail { lead: CxLead  ${objective} }
          initiative ShortQueue { status: queued }
          initiative QuietHall { status: queued }
          initiative Benches { status: idea }
          ${MEASURES}
          ${PEOPLE}
        `,
      },
      {
        why: 'nobody has looked at it since 2009',
        programme: cx`
          programme Rail { lead: CxLead  ${objective} }
          initiative ShortQueue { type: project  status: queued  owner: Counter  objective: Unhurried  rank: 1  value: 5  effort: 3  since: 2009-02-02 }
          initiative QuietHall { type: project  status: queued  owner: Counter  objective: Unhurried  rank: 2  value: 4  effort: 3  since: 2009-03-02 }
          ${MEASURES}
          ${PEOPLE}
        `,
      },
      {
        why: 'it was last looked at in 2009, and a review of then stands beside it',
        programme: cx`
          programme Rail { lead: CxLead  ${objective} }
          initiative ShortQueue { type: project  status: queued  owner: Counter  objective: Unhurried  rank: 1  value: 5  effort: 3  since: 2009-02-02 }
          review Once { of: ShortQueue  owner: CxLead  on: 2009-06-08  decisions: "Later" }
          ${MEASURES}
          ${PEOPLE}
        `,
      },
    ],
  },
  {
    practice: 'gov-review',
    asks: 'How the programme and its measures stand is looked at regularly against the goals of the business, and tactics or means are changed where needed.',
    met: cx`
      programme Rail { lead: CxLead  reviewed: quarterly  ${objective} }
      review Spring { of: Rail, Queue, Content  owner: CxLead  on: 2026-03-09  next-on: 2026-06-08  decisions: "A fourth counter in the morning"  based-on: Queue, Content }
      review Summer { of: Rail, Queue, Content  owner: CxLead  on: 2026-06-08  next-on: 2026-09-07  decisions: "EUR 20000 from signs to counters"  based-on: Queue, Content }
      ${MEASURES}
      ${PEOPLE}
    `,
    notMet: [
      {
        why: 'it is called reviewed, and no review took place',
        programme: cx`
          programme Rail { lead: CxLead  reviewed: quarterly  ${objective} }
          ${MEASURES}
          ${PEOPLE}
        `,
        atMost: 'undeveloped',
      },
      {
        why: 'the last review was in 2009',
        programme: cx`
          programme Rail { lead: CxLead  reviewed: quarterly  ${objective} }
          review Once { of: Rail, Queue, Content  owner: CxLead  on: 2009-03-09  next-on: 2009-06-08  decisions: "More signs"  based-on: Queue, Content }
          ${MEASURES}
          ${PEOPLE}
        `,
      },
      {
        why: 'they meet, and nothing is ever decided',
        programme: cx`
          programme Rail { lead: CxLead  reviewed: quarterly  ${objective} }
          review Spring { of: Rail, Queue, Content  owner: CxLead  on: 2026-03-09  next-on: 2026-06-08  based-on: Queue, Content }
          review Summer { of: Rail, Queue, Content  owner: CxLead  on: 2026-06-08  next-on: 2026-09-07  based-on: Queue, Content }
          ${MEASURES}
          ${PEOPLE}
        `,
      },
      {
        why: 'one touchpoint was looked at, and neither the programme nor its measures',
        programme: cx`
          programme Rail { lead: CxLead  ${objective} }
          review Desk2 { of: Ask  owner: CxLead  on: 2026-06-08  next-on: 2026-09-07  decisions: "A new lamp" }
          touchpoint Ask { owner: Counter  channels: Desk }
          ${MEASURES}
          ${PEOPLE}
        `,
      },
    ],
  },
];
