/** Witnesses of the building blocks about employees: what they need, and what they know of the change. */
import { cx, type Witness } from '../witness.ts';

/** Rules about the programme as a whole have it as their subject: an honest one is declared. */
const RAIL = cx`programme Rail { intent: "Every passenger knows when they will arrive" }`;

const EMPLOYEE_KPI = cx`
  kpi Proud "Colleagues who would recommend working here" {
    metric: enps
    owner: PeopleLead
    readings: 24 on 2026-05-11 n 310
    reviewed: quarterly
    drives: Calm strength 0.4 from LinkStudy
  }
  kpi Calm "Callers who are satisfied" {
    metric: csat
    owner: PeopleLead
    readings: 70% on 2026-06-08 n 880
    reviewed: monthly
  }
  listening StaffWall { type: employees  cadence: continuous  owner: PeopleLead }
  research LinkStudy { methods: survey, analytics  participants: employees, customers  on: 2026-03-16  sample: 1200 }
  role PeopleLead { holder: "Ivo Lind"  level: manager }`;

const AGENT = cx`
  role Agent {
    level: staff
    customer-facing: yes
    headcount: 60
    duties: "Tells callers what is known"
    authority: "Refunds up to EUR 50"
    access: Passengers
    knowledge: Answers
  }
  knowledge Answers { source: StaffWall }
  data Passengers { provides: crm, single-view  owner: PeopleLead }`;

const CALL = cx`
  touchpoint Call {
    channels: Line
    owner: PeopleLead
    responsible: Agent
    customer: "Rings to hear whether the train comes"
    knowledge: Answers
  }
  channel Line { type: phone }`;

const ONE_MESSAGE = cx`
  initiative OneMessage {
    type: project
    status: active
    owner: CareLead
    team: Care
    participants: employees
    start: 2026-04-06
    due: 2026-09-30
  }
  team Care { function: service }
  role CareLead { team: Care  holder: "Cy Moss"  level: manager }`;

const BRIEFING = cx`
  communication Kickoff {
    by: CareLead
    audience: everyone
    about: OneMessage
    tells: what, why
    why: "Passengers who are told nothing do not come back"
    last: 2026-04-06
  }
  communication Briefing {
    by: CareLead
    audience: Care
    about: OneMessage
    tells: who, what, when, where, how
    cadence: monthly
    last: 2026-06-15
  }`;

export const people: Witness[] = [
  {
    practice: 'blk-employees',
    asks: 'How employees fare is taken for what drives the experience of customers, and they have what their work needs.',
    met: cx`
      ${RAIL}
      ${EMPLOYEE_KPI}
      ${AGENT}
      ${CALL}`,
    notMet: [
      {
        why: 'Their mood is measured, and they stand at the telephone with empty hands.',
        programme: cx`
          ${RAIL}
          ${EMPLOYEE_KPI}
          role Agent { level: staff  customer-facing: yes  headcount: 60 }
          touchpoint Call { channels: Line  owner: PeopleLead  responsible: Agent  customer: "Rings" }
          channel Line { type: phone }`,
      },
      {
        why: 'They are well equipped, and nobody asks how they fare.',
        programme: cx`
          ${RAIL}
          role Agent {
            level: staff  customer-facing: yes  duties: "Tells callers what is known"
            authority: "Refunds up to EUR 50"  access: Passengers  knowledge: Answers
          }
          knowledge Answers { source: "Meetings of the shift" }
          data Passengers { provides: crm, single-view  owner: PeopleLead }
          role PeopleLead { holder: "Ivo Lind"  level: manager }
          ${CALL}`,
      },
      {
        why: 'How they fare is a figure of the works council, with no word on what it does to customers.',
        programme: cx`
          ${RAIL}
          kpi Proud { metric: enps  owner: PeopleLead  readings: 24 on 2026-05-11 n 310  reviewed: quarterly }
          kpi Calm { metric: csat  owner: PeopleLead  readings: 70% on 2026-06-08 n 880  reviewed: monthly }
          listening StaffWall { type: employees  cadence: continuous  owner: PeopleLead }
          role PeopleLead { holder: "Ivo Lind"  level: manager }
          ${AGENT}
          ${CALL}`,
      },
      {
        why: 'Of two roles that meet customers one has what it needs.',
        programme: cx`
          ${RAIL}
          ${EMPLOYEE_KPI}
          ${AGENT}
          ${CALL}
          role Conductor { level: staff  customer-facing: yes  headcount: 300 }`,
      },
      {
        why: 'That employees come first is told in a value.',
        programme: cx`${RAIL}  value PeopleFirst { behaviours: "Says thank you" }`,
        atMost: 'no',
      },
    ],
  },
  {
    practice: 'blk-adoption',
    asks: 'Employees know of the change who is to do what, when, where, how and why.',
    met: cx`
      ${ONE_MESSAGE}
      ${BRIEFING}
      change NewWords { type: process  affects: Care  impact: +1  approved: CareLead on 2026-05-04 }
      communication Words {
        by: CareLead
        audience: Care
        about: NewWords
        tells: who, what, when, where, how, why
        last: 2026-05-11
      }
      change Old { type: policy  affects: Care  impact: +1  approved: CareLead on 2019-05-06 }`,
    notMet: [
      { why: 'Nobody told them.', programme: ONE_MESSAGE, atMost: 'no' },
      {
        why: 'They were told what comes and why; who does it, when, where and how they must guess.',
        programme: cx`
          ${ONE_MESSAGE}
          communication Briefing {
            by: CareLead  audience: employees  about: OneMessage  tells: what, why  cadence: monthly  last: 2026-06-15
          }`,
      },
      {
        why: 'They were told that they were told: the message says where and how it is sent, and not what is to be done.',
        programme: cx`
          ${ONE_MESSAGE}
          communication Briefing {
            by: CareLead  audience: employees  about: OneMessage
            why: "It matters"  where: "In the intranet"  how: "By video"  cadence: monthly  last: 2026-06-15
          }`,
      },
      {
        why: 'Customers were told, and employees read it in the paper.',
        programme: cx`
          ${ONE_MESSAGE}
          communication Posters {
            by: CareLead  audience: customers  about: OneMessage  tells: who, what, when, where, how, why
            cadence: monthly  last: 2026-06-15
          }`,
      },
      {
        why: 'The message about it is a plan: nobody has heard it.',
        programme: cx`
          ${ONE_MESSAGE}
          communication Briefing {
            by: CareLead  audience: employees  about: OneMessage  tells: who, what, when, where, how, why
          }`,
      },
      {
        why: 'They know the initiative, and read of the change of their rules when a passenger shows it to them.',
        programme: cx`
          ${ONE_MESSAGE}
          ${BRIEFING}
          change NoFee { type: policy  affects: Care  impact: +1  approved: CareLead on 2026-05-04 }`,
      },
      {
        why: 'Of two initiatives under way they know one.',
        programme: cx`
          ${ONE_MESSAGE}
          ${BRIEFING}
          initiative NewUniforms { type: project  status: active  owner: CareLead  start: 2026-05-04  due: 2026-10-30 }`,
      },
    ],
  },
];
