/** Witnesses of what is audited, and who answers. */
import { answersAbout, BLOCKS } from '../nine-blocks.ts';
import { cx, type Witness } from '../witness.ts';

const NINE = answersAbout(BLOCKS);

const MAP = cx`
  journey RideLate {
    state: current
    stage Ask { touchpoint Call { channels: Line  customer: "Rings to hear whether the train comes" } }
  }
  channel Line { type: phone }`;

const COMPANY = cx`
  team Care { function: service }
  team Brand { function: marketing }
  role Director { team: Brand  level: executive }
  role CareLead { team: Care  level: manager }
  role Agent { team: Care  level: staff }`;

export const auditAnswers: Witness[] = [
  {
    practice: 'audit-experience',
    asks: 'The experience that customers have is checked itself, along touchpoints and channels.',
    met: cx`
      ${MAP}
      journey RideOnTime { state: target  stage Ask { touchpoint Hear { customer: "Hears it before asking" } } }
      review Walk "We rode late ourselves" { of: RideLate  on: 2026-05-18  decisions: "Shorten the greeting" }`,
    notMet: [
      { why: 'There is a map, and nobody went to see.', programme: MAP, atMost: 'no' },
      {
        why: 'Somebody went to see in 2009.',
        programme: cx`
          ${MAP}
          review Walk { of: RideLate  on: 2009-05-18  decisions: "Shorten the greeting" }`,
        atMost: 'no',
      },
      {
        why: 'A visit is planned: it has no day.',
        programme: cx`
          ${MAP}
          review Walk { of: RideLate }`,
        atMost: 'no',
      },
      {
        why: 'One journey of two was gone through.',
        programme: cx`
          ${MAP}
          journey Leave { state: current  stage Go { touchpoint Letter { channels: Line  customer: "Rings to cancel" } } }
          review Walk { of: RideLate  on: 2026-05-18  decisions: "Shorten the greeting" }`,
      },
      {
        why: 'Customers were asked by survey how they like the brand: nobody checked what they meet.',
        programme: cx`
          ${MAP}
          research Image { methods: survey  about: "The brand"  on: 2026-05-18  sample: 400 }`,
        atMost: 'no',
      },
    ],
  },
  {
    practice: 'audit-foundations',
    asks: 'What the experience rests on, the building blocks themselves, is assessed.',
    met: cx`
      assessment May {
        against: building-blocks
        on: 2026-05-04
        type: audit
        assessors: "Two colleagues of the audit"
        ${NINE}
      }`,
    notMet: [
      {
        why: 'An assessment that nobody took.',
        programme: cx`assessment May { against: building-blocks }`,
        atMost: 'no',
      },
      {
        why: 'It has a day, and no answer.',
        programme: cx`assessment May { against: building-blocks  on: 2026-05-04  type: audit }`,
        atMost: 'no',
      },
      {
        why: 'There are answers, and nobody knows of when.',
        programme: cx`
          assessment May {
            against: building-blocks
            type: audit
            ${NINE}
          }`,
      },
      {
        why: 'Something else was assessed.',
        programme: cx`
          assessment May {
            against: forrester
            on: 2026-05-04
            type: audit
            answer gov-standards { level: ad-hoc  from: "Minutes of the audit" }
          }`,
      },
      {
        why: 'The foundations were looked at in 2009.',
        programme: cx`
          assessment Then {
            against: building-blocks
            on: 2009-05-04
            type: audit
            ${NINE}
          }`,
      },
    ],
  },
  {
    practice: 'audit-by-block',
    asks: 'Every one of the nine blocks is asked about.',
    met: cx`
      assessment May {
        against: building-blocks
        on: 2026-05-04
        type: audit
        ${NINE}
      }`,
    notMet: [
      {
        why: 'One block of nine was asked about.',
        programme: cx`
          assessment May {
            against: building-blocks
            on: 2026-05-04
            type: audit
            ${answersAbout(BLOCKS.slice(0, 1))}
          }`,
      },
      {
        why: 'One block of nine was left out.',
        programme: cx`
          assessment May {
            against: building-blocks
            on: 2026-05-04
            type: audit
            ${answersAbout(BLOCKS.slice(1))}
          }`,
      },
      {
        why: 'How the audit is done was answered, and of the blocks nothing.',
        programme: cx`
          assessment May {
            against: building-blocks
            on: 2026-05-04
            type: audit
            ${answersAbout(['audit-annual', 'audit-breadth'])}
          }`,
        atMost: 'no',
      },
      {
        why: 'All nine were asked about in 2009.',
        programme: cx`
          assessment Then {
            against: building-blocks
            on: 2009-05-04
            type: audit
            ${NINE}
          }`,
      },
      {
        why: 'Somebody wrote the questions, and nobody was asked.',
        programme: cx`
          framework House {
            levels: no, partly, yes
            dimension blocks { practice values { question: "Which values do we hold?" } }
          }`,
        atMost: 'no',
      },
    ],
  },
  {
    practice: 'audit-breadth',
    asks: 'Leaders, those concerned and employees of all functions answer, at best everybody.',
    met: cx`
      assessment May {
        against: building-blocks
        on: 2026-05-04
        type: audit
        invited: 5
        responses: "data:text/csv,respondent,function,seniority,practice,level,evidence\nr1,marketing,executive,blk-values,partly,Minutes\nr2,service,manager,blk-values,partly,Minutes\nr3,service,staff,blk-values,no,\nr4,service,staff,blk-values,partly,Minutes\nr5,marketing,staff,blk-values,partly,Minutes\n"
      }
      ${COMPANY}`,
    notMet: [
      {
        why: 'The team of the programme answered for all.',
        programme: cx`
          assessment May {
            against: building-blocks
            on: 2026-05-04
            type: audit
            ${NINE}
          }
          ${COMPANY}`,
      },
      {
        why: 'One function answered.',
        programme: cx`
          assessment May {
            against: building-blocks
            on: 2026-05-04
            type: audit
            responses: "data:text/csv,respondent,function,seniority,practice,level\nr1,service,executive,blk-values,no\nr2,service,manager,blk-values,no\nr3,service,staff,blk-values,no\n"
          }
          ${COMPANY}`,
        atMost: 'no',
      },
      {
        why: 'All functions answered, by their executives.',
        programme: cx`
          assessment May {
            against: building-blocks
            on: 2026-05-04
            type: audit
            responses: "data:text/csv,respondent,function,seniority,practice,level\nr1,service,executive,blk-values,no\nr2,marketing,executive,blk-values,no\n"
          }
          ${COMPANY}`,
        atMost: 'no',
      },
      { why: 'Nobody was asked.', programme: COMPANY, atMost: 'no' },
    ],
  },
];
