/** Witnesses of the practices of governance that are about who does what, alone and together. */
import { cx, type Witness } from '../witness.ts';

const TEAMS = cx`
  team Sales { lead: Counter  function: sales }
  team Digital { lead: WebLead  function: it }
  channel Desk { type: store }
  channel Web { type: web }
`;

const PEOPLE = cx`
  ${TEAMS}
  role Counter "Head of counters" { level: manager  holder: "N. Weber"  team: Sales }
  role WebLead "Head of the web" { level: manager  holder: "R. Okafor"  team: Digital }
  role Clerk "Clerk" { level: staff  customer-facing: yes  team: Sales }
`;

const MEASURES = cx`
  kpi Queue { metric: asa  owner: Counter  reviewed: monthly  readings: 40s on 2026-05-31 n 6400 }
  kpi Content { metric: csat  owner: Counter  reviewed: monthly  readings: 81% on 2026-05-31 n 640 }
  kpi Found { metric: csat  owner: WebLead  reviewed: monthly  readings: 74% on 2026-05-31 n 640 }
`;

/** The same people, each with measures of their own. */
const MEASURED = cx`
  ${TEAMS}
  ${MEASURES}
  role Counter { level: manager  holder: "N. Weber"  team: Sales  kpis: Queue, Content }
  role WebLead { level: manager  holder: "R. Okafor"  team: Digital  kpis: Found }
  role Clerk { level: staff  customer-facing: yes  team: Sales  kpis: Content }
  touchpoint Ask { owner: Clerk  channels: Desk  kpis: Content }
  touchpoint Search { owner: WebLead  channels: Web  kpis: Found }
`;

/** A process that two touchpoints rest on, and the redesign of one of them. */
const REFUNDS = cx`
  process Refunding { owner: Counter }
  touchpoint Refund { owner: Clerk  channels: Desk  relies: Refunding }
  touchpoint Ask { owner: Clerk  channels: Desk }
`;
const redesign = (name: string, touchpoints: string, start: string, due: string) => cx`
  initiative ${name} {
    type: redesign
    status: done
    result: "Built, and tried by twelve passengers"
    owner: Counter
    team: Sales
    touchpoints: ${touchpoints}
    start: ${start}
    due: ${due}
    kpis: Content
  }
`;

export const governancePeople: readonly Witness[] = [
  {
    practice: 'gov-duties',
    asks: 'Every employee has tasks towards customers, such as belong to their role.',
    met: cx`
      programme Rail { lead: Counter }
      ${TEAMS}
      role Counter { level: manager  holder: "N. Weber"  team: Sales  duties: "Puts the counters where passengers are" }
      role WebLead { level: manager  holder: "R. Okafor"  team: Digital  duties: "Keeps the words of the web plain" }
      role Clerk { level: staff  customer-facing: yes  team: Sales  duties: "Solves it at the counter, or names who will" }
      role Accountant { level: staff  team: Digital  duties: "Pays refunds the day they are granted" }
    `,
    notMet: [
      {
        why: 'it only says that everybody is responsible for customers',
        programme: cx`
          programme Rail { lead: Counter  value Everyone { behaviours: "Everybody is responsible for customers" } }
          ${PEOPLE}
        `,
        atMost: 'undeveloped',
      },
      {
        why: 'those who meet customers have tasks, and nobody behind them has any',
        programme: cx`
          programme Rail { lead: Counter }
          ${TEAMS}
          role Counter { level: manager  holder: "N. Weber"  team: Sales }
          role WebLead { level: manager  holder: "R. Okafor"  team: Digital }
          role Accountant { level: staff  team: Digital }
          role Clerk { level: staff  customer-facing: yes  team: Sales  duties: "Solves it at the counter" }
        `,
      },
    ],
  },
  {
    practice: 'gov-appraise',
    asks: 'Employees are appraised by measures of the experience that belong to their role.',
    met: cx`
      programme Rail { lead: Counter }
      ${MEASURED}
      appraisal OfCounter { role: Counter  kpis: Queue, Content  cadence: yearly  last: 2026-01-30 }
      appraisal OfWebLead { role: WebLead  kpis: Found  cadence: yearly  last: 2026-01-30 }
      appraisal OfClerk { role: Clerk  kpis: Content  cadence: half-yearly  last: 2026-03-31 }
    `,
    notMet: [
      {
        why: 'they are appraised by turnover, and not by what is theirs of the experience',
        programme: cx`
          programme Rail { lead: Counter }
          ${MEASURED}
          kpi Turnover { layer: outcome  unit: money  better: higher  owner: Counter  reviewed: monthly  readings: EUR 410000 on 2026-05-31 }
          appraisal OfCounter { role: Counter  kpis: Turnover  cadence: yearly  last: 2026-01-30 }
          appraisal OfWebLead { role: WebLead  kpis: Turnover  cadence: yearly  last: 2026-01-30 }
          appraisal OfClerk { role: Clerk  kpis: Turnover  cadence: half-yearly  last: 2026-03-31 }
        `,
      },
      {
        why: 'the last appraisals were in 2009',
        programme: cx`
          programme Rail { lead: Counter }
          ${MEASURED}
          appraisal OfCounter { role: Counter  kpis: Queue, Content  cadence: yearly  last: 2009-01-30 }
          appraisal OfWebLead { role: WebLead  kpis: Found  cadence: yearly  last: 2009-01-30 }
          appraisal OfClerk { role: Clerk  kpis: Content  cadence: half-yearly  last: 2009-03-31 }
        `,
      },
      {
        why: 'nobody says when: the form is there, and nobody was appraised',
        programme: cx`
          programme Rail { lead: Counter }
          ${MEASURED}
          appraisal OfCounter { role: Counter  kpis: Queue, Content }
          appraisal OfWebLead { role: WebLead  kpis: Found }
          appraisal OfClerk { role: Clerk  kpis: Content }
        `,
      },
      {
        why: 'one role of three is appraised so',
        programme: cx`
          programme Rail { lead: Counter }
          ${MEASURED}
          appraisal OfClerk { role: Clerk  kpis: Content  cadence: half-yearly  last: 2026-03-31 }
        `,
      },
    ],
  },
  {
    practice: 'gov-coordinate',
    asks: 'Groups that share the responsibility for an experience are helped to act together.',
    met: cx`
      programme Rail { lead: Counter }
      touchpoint Collect "Bought on the web, fetched at the counter" { owner: Counter  responsible: Sales, Digital  channels: Web, Desk }
      forum Handover {
        owner: Counter
        mandate: "Nobody is sent from one to the other"
        members: Counter, WebLead, Sales, Digital
        meets: weekly
        decides: "Who does what at the handover"
        covers: Collect
      }
      ${PEOPLE}
    `,
    notMet: [
      {
        why: 'two groups share it, and meet nowhere',
        programme: cx`
          programme Rail { lead: Counter }
          touchpoint Collect { owner: Counter  responsible: Sales, Digital  channels: Web, Desk }
          ${PEOPLE}
        `,
        atMost: 'undeveloped',
      },
      {
        why: 'one of the two does not sit in it',
        programme: cx`
          programme Rail { lead: Counter }
          touchpoint Collect { owner: Counter  responsible: Sales, Digital  channels: Web, Desk }
          forum Handover { owner: Counter  mandate: "Nobody is sent away"  members: Counter, Sales  meets: weekly  decides: "Who does what"  covers: Collect }
          ${PEOPLE}
        `,
      },
      {
        why: 'it has a name: when it meets, what for and what it may decide, nobody says',
        programme: cx`
          programme Rail { lead: Counter }
          touchpoint Collect { owner: Counter  responsible: Sales, Digital  channels: Web, Desk }
          forum Handover { members: Sales, Digital  covers: Collect }
          ${PEOPLE}
        `,
      },
      {
        why: 'they act together on one shared experience of four',
        programme: cx`
          programme Rail { lead: Counter }
          touchpoint Collect { owner: Counter  responsible: Sales, Digital  channels: Web, Desk }
          touchpoint Refund { owner: Counter  responsible: Sales, Digital  channels: Web, Desk }
          touchpoint Change { owner: Counter  responsible: Sales, Digital  channels: Web, Desk }
          touchpoint Complain { owner: Counter  responsible: Sales, Digital  channels: Web, Desk }
          forum Handover { owner: Counter  mandate: "Nobody is sent away"  members: Sales, Digital  meets: weekly  decides: "Who does what"  covers: Collect }
          ${PEOPLE}
        `,
      },
    ],
  },
  {
    practice: 'gov-redesign',
    asks: 'When a change is approved that customers will feel, the experience is redesigned for it, and beforehand.',
    met: cx`
      programme Rail { lead: Counter }
      change NoCash { type: process  owner: Counter  approved: Counter on 2026-04-13  since: 2026-09-01  affects: Refunding  impact: -1  impact-note: "Refunds go to the card"  redesign: CardRefund }
      ${redesign('CardRefund', 'Refund', '2026-06-01', '2026-06-26')}
      ${REFUNDS}
      ${MEASURES}
      ${PEOPLE}
    `,
    notMet: [
      {
        why: 'the change was approved, and the experience left as it is',
        programme: cx`
          programme Rail { lead: Counter }
          change NoCash { type: process  owner: Counter  approved: Counter on 2026-04-13  since: 2026-09-01  affects: Refunding  impact: -1  impact-note: "Refunds go to the card" }
          ${REFUNDS}
          ${PEOPLE}
        `,
        atMost: 'undeveloped',
      },
      {
        why: 'the redesign came a year after customers had felt it',
        programme: cx`
          programme Rail { lead: Counter }
          change NoCash { type: process  owner: Counter  approved: Counter on 2025-01-13  since: 2025-02-03  affects: Refunding  impact: -1  impact-note: "Refunds go to the card"  redesign: CardRefund }
          ${redesign('CardRefund', 'Refund', '2026-06-01', '2026-06-26')}
          ${REFUNDS}
          ${MEASURES}
          ${PEOPLE}
        `,
      },
      {
        why: 'what is redesigned is another touchpoint than the one that changes',
        programme: cx`
          programme Rail { lead: Counter }
          change NoCash { type: process  owner: Counter  approved: Counter on 2026-04-13  since: 2026-09-01  affects: Refunding  impact: -1  impact-note: "Refunds go to the card"  redesign: PlainWords }
          ${redesign('PlainWords', 'Ask', '2026-06-01', '2026-06-26')}
          ${REFUNDS}
          ${MEASURES}
          ${PEOPLE}
        `,
      },
      {
        why: 'one change of four led to a redesign',
        programme: cx`
          programme Rail { lead: Counter }
          change NoCash { type: process  owner: Counter  approved: Counter on 2026-04-13  since: 2026-09-01  affects: Refunding  impact: -1  impact-note: "To the card"  redesign: CardRefund }
          change LaterPay { type: policy  owner: Counter  approved: Counter on 2026-04-13  affects: Refund  impact: -2  impact-note: "Thirty days" }
          change NewTill { type: technology  owner: Counter  approved: Counter on 2026-04-13  affects: Refund  impact: -1  impact-note: "Slower" }
          change NewForm { type: process  owner: Counter  approved: Counter on 2026-04-13  affects: Refund  impact: -1  impact-note: "Longer" }
          ${redesign('CardRefund', 'Refund', '2026-06-01', '2026-06-26')}
          ${REFUNDS}
          ${MEASURES}
          ${PEOPLE}
        `,
      },
    ],
  },
];
