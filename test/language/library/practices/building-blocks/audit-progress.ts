/** Witnesses of what an audit is for: where the company began, how far it came, and what is done about the gaps. */
import { answersAbout, BLOCKS } from '../nine-blocks.ts';
import { cx, type Witness } from '../witness.ts';

const NINE = answersAbout(BLOCKS);

const MAP = cx`
  journey RideLate {
    state: current
    stage Ask { touchpoint Call { channels: Line  customer: "Rings to hear whether the train comes" } }
  }
  channel Line { type: phone }`;

/** Where the programme wants to be, once, for two of the blocks. */
const WANTED = cx`
        adopt building-blocks {
          goal blk-values { target: yes by 2027-06-30 }
          goal blk-exec { target: yes by 2027-06-30 }
        }`;

const LEAD = cx`role CareLead { holder: "Cy Moss"  level: manager }`;

export const auditProgress: Witness[] = [
  {
    practice: 'maturity-baseline',
    asks: 'Where the company stood was assessed when the work began, so that progress can be told.',
    met: cx`
      programme Rail
      assessment Start {
        against: building-blocks
        on: 2025-11-03
        type: baseline
        ${NINE}
      }
      initiative OneMessage { type: project  status: active  start: 2026-04-06  due: 2026-09-30 }`,
    notMet: [
      {
        why: 'Work began without one.',
        programme: cx`
          programme Rail
          initiative OneMessage { type: project  status: active  start: 2026-04-06  due: 2026-09-30 }`,
        atMost: 'no',
      },
      {
        why: 'It was taken when the first results were in.',
        programme: cx`
          programme Rail
          assessment Start {
            against: building-blocks
            on: 2026-05-04
            type: baseline
            ${NINE}
          }
          initiative OneMessage { type: project  status: active  start: 2026-04-06  due: 2026-09-30 }`,
        atMost: 'no',
      },
      {
        why: 'It has no day.',
        programme: cx`
          programme Rail
          assessment Start {
            against: building-blocks
            type: baseline
            ${NINE}
          }`,
        atMost: 'no',
      },
      {
        why: 'It has a day, and nobody answered anything.',
        programme: cx`
          programme Rail
          assessment Start { against: building-blocks  on: 2025-11-03  type: baseline }`,
      },
    ],
  },
  {
    practice: 'audit-annual',
    asks: 'The assessment is repeated, about once a year, on the way.',
    met: cx`
      programme Rail
      assessment Start {
        against: building-blocks
        on: 2025-05-05
        type: baseline
        ${NINE}
      }
      assessment May {
        against: building-blocks
        on: 2026-05-04
        type: audit
        ${NINE}
      }`,
    notMet: [
      {
        why: 'A first baseline of last month repeats nothing.',
        programme: cx`
          programme Rail
          assessment Start {
            against: building-blocks
            on: 2026-05-04
            type: baseline
            ${NINE}
          }`,
      },
      {
        why: 'The last repetition was in 2024.',
        programme: cx`
          programme Rail
          assessment Start {
            against: building-blocks
            on: 2023-05-08
            type: baseline
            ${NINE}
          }
          assessment Then {
            against: building-blocks
            on: 2024-05-06
            type: audit
            ${NINE}
          }`,
        atMost: 'no',
      },
      {
        why: 'It was repeated with other questions: nothing can be compared.',
        programme: cx`
          programme Rail
          assessment Start {
            against: building-blocks
            on: 2025-05-05
            type: baseline
            ${NINE}
          }
          assessment May {
            against: forrester
            on: 2026-05-04
            type: audit
            answer gov-standards { level: ad-hoc  from: "Minutes of the audit" }
          }`,
      },
      {
        why: 'The repetition has a day, and no answers.',
        programme: cx`
          programme Rail
          assessment Start {
            against: building-blocks
            on: 2025-05-05
            type: baseline
            ${NINE}
          }
          assessment May { against: building-blocks  on: 2026-05-04  type: audit }`,
      },
    ],
  },
  {
    practice: 'gap-plan',
    asks: 'From the gaps follows what closes them, a plan, and a start; what is critical is laid before the new experience is built.',
    met: cx`
      programme Rail {${WANTED}
      }
      initiative Foundations {
        type: project
        status: active
        owner: CareLead
        closes: blk-values, blk-exec
        start: 2026-06-01
        due: 2026-11-30
      }
      ${LEAD}`,
    notMet: [
      {
        why: 'The gaps are known, and nothing closes them.',
        programme: cx`
          programme Rail {${WANTED}
          }`,
        atMost: 'no',
      },
      {
        why: 'One gap of two has a plan.',
        programme: cx`
          programme Rail {${WANTED}
          }
          initiative Foundations {
            type: project  status: active  owner: CareLead  closes: blk-values  start: 2026-06-01  due: 2026-11-30
          }
          ${LEAD}`,
      },
      {
        why: 'What is to close them has neither owner nor day.',
        programme: cx`
          programme Rail {${WANTED}
          }
          initiative Foundations { type: project  status: active  closes: blk-values, blk-exec }`,
        atMost: 'no',
      },
      {
        why: 'There is a plan, and nobody has begun.',
        programme: cx`
          programme Rail {${WANTED}
          }
          initiative Foundations {
            type: project  status: idea  owner: CareLead  closes: blk-values, blk-exec  due: 2026-11-30
          }
          ${LEAD}`,
      },
      {
        why: 'Touchpoints are being redesigned while critical blocks are missing.',
        programme: cx`
          programme Rail {${WANTED}
          }
          initiative Foundations {
            type: project  status: active  owner: CareLead  closes: blk-values, blk-exec  start: 2026-06-01  due: 2026-11-30
          }
          initiative BetterCall {
            type: redesign  status: active  owner: CareLead  touchpoints: Call  start: 2026-06-08  due: 2026-07-03
          }
          ${MAP}
          ${LEAD}`,
      },
      {
        why: 'No gap can be found, since nobody says where the programme wants to be.',
        programme: cx`
          programme Rail
          initiative Foundations { type: project  status: active  owner: CareLead  start: 2026-06-01  due: 2026-11-30 }
          ${LEAD}`,
      },
    ],
  },
];
