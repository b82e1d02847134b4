/** Witnesses of the laws that are about those who work for customers. */
import { cx, type Witness } from '../witness.ts';

const MEASURES = cx`
  kpi Content { metric: csat  owner: CxLead  reviewed: monthly  readings: 81% on 2026-05-31 n 640 }
  kpi Proud { metric: enps  owner: CxLead  reviewed: quarterly  readings: 24 on 2026-05-31 n 210 }
`;
const VOICE = cx`
  listening StaffVoice { type: employees  solicited: yes  owner: CxLead  cadence: quarterly  responder: CxLead  respond-within: 5d  kpis: Proud }
`;
const LEAD = cx`
  role CxLead "Head of customer experience" {
    level: executive
    holder: "I. Lindt"
    duties: "Puts the means where passengers are"
    procedures: Steering
    kpis: Content, Proud
  }
  process Steering { owner: CxLead }
`;
const SELLING = cx`
  process Selling "Selling at the counter" { owner: CxLead  relies: Till }
  system Till "A till with one screen instead of three" { owner: CxLead }
`;
const CLERK = cx`
  role Clerk "Clerk" {
    level: staff
    customer-facing: yes
    duties: "Solves it at the counter"
    procedures: Selling
    authority: "May refund up to EUR 50 at once"
    kpis: Content
  }
  ${SELLING}
`;
const DESK = cx`
  touchpoint Ask { owner: Clerk  channels: Desk  kpis: Content  relies: Selling }
  channel Desk { type: store }
`;

const VALUE = cx`value Kind { behaviours: "Asks before telling" }`;
const PLAN = cx`
  plan OnePlan "One plan for all of it" {
    owner: CxLead
    audience: employees
    budget: EUR 20000
    communication WhyItMatters { owner: CxLead  by: CxLead  audience: employees  about: Rail  why: "Who arrives calm comes back"  cadence: monthly  last: 2026-06-15 }
  }
`;
const TRAINING = cx`
  training Again { owner: CxLead  roles: Clerk, CxLead  teaches: Rail, Content, Listening  cadence: yearly  last: 2026-03-16  reach: 96%  mode: practical }
  competency Listening
`;
const THANKS = cx`recognition FridayThanks { owner: CxLead  type: informal  for: Kind  cadence: weekly  last: 2026-06-26 }`;

const engaged = (plan: string, ...facts: readonly string[]) => cx`
  programme Rail { lead: CxLead  intent: "Every passenger arrives informed and unhurried"  ${VALUE}  ${plan} }
  ${facts.join('\n')}
  ${LEAD}
`;

const APPRAISED = cx`
  appraisal OfClerk { role: Clerk  kpis: Content  cadence: half-yearly  last: 2026-03-31 }
  appraisal OfLead { role: CxLead  kpis: Content, Proud  cadence: yearly  last: 2026-01-30 }
`;
const REWARDED = cx`reward Bonus { owner: CxLead  roles: Clerk, CxLead  kpis: Content  weight: 30% }`;

const measured = (clerk: string, ...facts: readonly string[]) => cx`
  programme Rail { lead: CxLead }
  ${clerk}
  ${facts.join('\n')}
  ${DESK}
  ${MEASURES}
  ${LEAD}
`;

export const lawsOfStaff: readonly Witness[] = [
  {
    practice: 'law-engaged-staff',
    asks: 'Staff who are not engaged engage nobody: they are trained, their procedures made simple by technology, told the reasons by one plan, praised, and asked how they fare.',
    met: engaged(PLAN, MEASURES, VOICE, CLERK, DESK, TRAINING, THANKS),
    notMet: [
      {
        why: 'nobody asks how staff fare',
        programme: engaged(
          PLAN,
          'kpi Content { metric: csat  owner: Clerk  reviewed: monthly  readings: 81% on 2026-05-31 n 640 }',
          CLERK,
          DESK,
          TRAINING,
          THANKS,
        ).replace('kpis: Content, Proud', 'kpis: Content'),
      },
      {
        why: 'who meets customers was taught nothing',
        programme: engaged(PLAN, MEASURES, VOICE, CLERK, DESK, THANKS),
      },
      {
        why: 'they have tasks, and nobody made the way to do them simple',
        programme: engaged(
          PLAN,
          MEASURES,
          VOICE,
          'role Clerk { level: staff  customer-facing: yes  duties: "Solves it at the counter"  authority: "May refund"  kpis: Content }',
          SELLING,
          DESK,
          TRAINING,
          THANKS,
        ),
      },
      {
        why: 'they are told what to do, and never why: there is no plan for it',
        programme: engaged(
          '',
          'communication Orders { owner: CxLead  by: CxLead  audience: employees  about: Rail  cadence: monthly  last: 2026-06-15 }',
          MEASURES,
          VOICE,
          CLERK,
          DESK,
          TRAINING,
          THANKS,
        ),
      },
      {
        why: 'good work goes unnoticed',
        programme: engaged(PLAN, MEASURES, VOICE, CLERK, DESK, TRAINING),
      },
    ],
  },
  {
    practice: 'law-measured-rewarded',
    asks: 'People do what they are measured, moved and paid by: so parts, responsibilities and procedures are clear, and measure and reward say the same.',
    met: measured(CLERK, APPRAISED, REWARDED),
    notMet: [
      {
        why: 'they are to make customers content, and paid for short calls',
        programme: measured(
          CLERK,
          APPRAISED,
          'kpi ShortCalls { metric: aht  owner: CxLead  reviewed: monthly  readings: 4min on 2026-05-31 n 6400 }',
          'reward Bonus { owner: CxLead  roles: Clerk, CxLead  kpis: ShortCalls  weight: 30% }',
        ),
        atMost: 'broken',
      },
      {
        why: 'nobody says what their part is',
        programme: measured(
          `role Clerk { level: staff  customer-facing: yes  kpis: Content }  ${SELLING}`,
          APPRAISED,
          REWARDED,
        ),
      },
      {
        why: 'they have tasks, and no procedure to go by',
        programme: measured(
          `role Clerk { level: staff  customer-facing: yes  duties: "Solves it at the counter"  kpis: Content }  ${SELLING}`,
          APPRAISED,
          REWARDED,
        ),
      },
      {
        why: 'so much is asked of them that nobody can do it all',
        programme: measured(
          cx`
            role Clerk {
              level: staff
              customer-facing: yes
              duties: "Sells", "Answers", "Refunds", "Cleans", "Counts", "Guides", "Files", "Locks up", "Reports", "Trains others"
              procedures: Selling
              kpis: Content
            }
            ${SELLING}
          `,
          APPRAISED,
          REWARDED,
        ),
      },
      {
        why: 'they are appraised by something other than what is theirs',
        programme: measured(
          CLERK,
          'kpi Turnover { layer: outcome  unit: money  better: higher  owner: CxLead  reviewed: monthly  readings: EUR 410000 on 2026-05-31 }',
          'appraisal OfClerk { role: Clerk  kpis: Turnover  cadence: half-yearly  last: 2026-03-31 }',
          'appraisal OfLead { role: CxLead  kpis: Turnover  cadence: yearly  last: 2026-01-30 }',
          REWARDED,
        ),
      },
    ],
  },
];
