/** Witnesses of the practices of measurement. */
import { cx, type Witness } from '../witness.ts';

const PEOPLE = cx`
  role Insight "Head of insight" { level: manager  holder: "P. Sala" }
  role Sales "Head of sales" { level: manager  holder: "N. Weber" }
`;

const QUALITIES = cx`
  quality Success "I got where I wanted" { from: WhatMatters }
  quality Effort "It was easy" { from: WhatMatters }
  quality Emotion "I was treated well" { from: WhatMatters }
`;
const STUDY = cx`
  research WhatMatters "What makes a good trip" {
    owner: Insight
    methods: interview, survey
    on: 2025-10-14
    sample: 640
    participants: customers
  }
`;

const kpi = (name: string, metric: string, facts: string) =>
  cx`kpi ${name} { metric: ${metric}  owner: Insight  reviewed: monthly  ${facts} }`;

/** Two journeys, each measured by what it is given. */
const journeys = (buy: string, ride: string) => cx`
  journey BuyTicket "Buy a ticket" { owner: Sales  ${buy}  stage Choose { touchpoint Search { owner: Sales } } }
  journey Travel "Travel" { owner: Sales  ${ride}  stage Ride { touchpoint Seat { owner: Sales } } }
  ${PEOPLE}
`;

export const measurement: readonly Witness[] = [
  {
    practice: 'mea-framework',
    asks: 'The company has one picture of what makes an experience good, which is how customers judge, and all of it measures by that.',
    met: cx`
      programme Rail { lead: Insight  ${QUALITIES} }
      ${STUDY}
      ${kpi('Arrived', 'csat', 'quality: Success  readings: 81% on 2026-05-31 n 640')}
      ${kpi('Easy', 'ces2', 'quality: Effort  readings: 5.4 on 2026-05-31 n 640')}
      ${kpi('Welcome', 'csat', 'quality: Emotion  readings: 76% on 2026-05-31 n 640')}
      ${journeys('kpis: Arrived, Easy, Welcome', 'kpis: Arrived, Easy, Welcome')}
    `,
    notMet: [
      {
        why: 'the board thought it up: no customer was asked what they judge by',
        programme: cx`
          programme Rail { lead: Insight  quality Success  quality Effort  quality Emotion }
          ${kpi('Arrived', 'csat', 'quality: Success  readings: 81% on 2026-05-31 n 640')}
          ${kpi('Easy', 'ces2', 'quality: Effort  readings: 5.4 on 2026-05-31 n 640')}
          ${kpi('Welcome', 'csat', 'quality: Emotion  readings: 76% on 2026-05-31 n 640')}
          ${journeys('kpis: Arrived, Easy, Welcome', 'kpis: Arrived, Easy, Welcome')}
        `,
      },
      {
        why: 'the picture hangs on the wall, and nothing is measured by it',
        programme: cx`
          programme Rail { lead: Insight  ${QUALITIES} }
          ${STUDY}
          ${kpi('Content', 'csat', 'readings: 81% on 2026-05-31 n 640')}
          ${journeys('kpis: Content', 'kpis: Content')}
        `,
      },
      {
        why: 'there are measures, and no picture of what is good',
        programme: cx`
          programme Rail { lead: Insight }
          ${kpi('Content', 'csat', 'readings: 81% on 2026-05-31 n 640')}
          ${journeys('kpis: Content', 'kpis: Content')}
        `,
        atMost: 'undeveloped',
      },
      {
        why: 'one of its three dimensions is measured',
        programme: cx`
          programme Rail { lead: Insight  ${QUALITIES} }
          ${STUDY}
          ${kpi('Arrived', 'csat', 'quality: Success  readings: 81% on 2026-05-31 n 640')}
          ${journeys('kpis: Arrived', 'kpis: Arrived')}
        `,
      },
    ],
  },
  {
    practice: 'mea-rolesets',
    asks: 'For each group, role and person it is said which measures show their part in the experience.',
    met: cx`
      programme Rail { lead: Insight }
      ${kpi('Found', 'csat', 'readings: 81% on 2026-05-31 n 640')}
      ${kpi('Queue', 'asa', 'readings: 40s on 2026-05-31 n 6400')}
      team Counter { lead: Sales  function: sales  kpis: Found, Queue }
      role Clerk "Clerk" { team: Counter  holder: "E. Rossi"  kpis: Found, Queue }
      role Planner "Roster planner" { team: Counter  holder: "J. Kim"  kpis: Queue }
      role Sales { team: Counter  holder: "N. Weber"  kpis: Found, Queue }
      role Insight { team: Counter  holder: "P. Sala"  kpis: Found }
      touchpoint Ask { owner: Clerk  responsible: Planner  kpis: Found, Queue }
    `,
    notMet: [
      {
        why: 'measures there are, but nobody’s',
        programme: cx`
          programme Rail { lead: Insight }
          ${kpi('Found', 'csat', 'readings: 81% on 2026-05-31 n 640')}
          team Counter { lead: Sales  function: sales }
          role Clerk { team: Counter }
          touchpoint Ask { owner: Clerk  kpis: Found }
          ${PEOPLE}
        `,
      },
      {
        why: 'the group has some, and those who work in it do not know which are theirs',
        programme: cx`
          programme Rail { lead: Insight }
          ${kpi('Found', 'csat', 'readings: 81% on 2026-05-31 n 640')}
          team Counter { lead: Sales  function: sales  kpis: Found }
          role Clerk { team: Counter }
          role Planner { team: Counter }
          touchpoint Ask { owner: Clerk  responsible: Planner  kpis: Found }
          ${PEOPLE}
        `,
      },
      {
        why: 'one role of four has any',
        programme: cx`
          programme Rail { lead: Insight }
          ${kpi('Found', 'csat', 'readings: 81% on 2026-05-31 n 640')}
          team Counter { lead: Sales  function: sales  kpis: Found }
          role Clerk { team: Counter  kpis: Found }
          role Planner { team: Counter }
          role Guard { team: Counter }
          role Steward { team: Counter }
          touchpoint Ask { owner: Clerk  kpis: Found }
          touchpoint Queue { owner: Planner  kpis: Found }
          touchpoint Door { owner: Guard  kpis: Found }
          touchpoint Meal { owner: Steward  kpis: Found }
          ${PEOPLE}
        `,
      },
      {
        why: 'what each is measured by is turnover, which shows nobody’s part in the experience',
        programme: cx`
          programme Rail { lead: Insight }
          kpi Turnover { layer: outcome  unit: money  better: higher  owner: Sales  reviewed: monthly  readings: EUR 410000 on 2026-05-31 }
          team Counter { lead: Sales  function: sales  kpis: Turnover }
          role Clerk { team: Counter  kpis: Turnover }
          role Planner { team: Counter  kpis: Turnover }
          touchpoint Ask { owner: Clerk  responsible: Planner }
          ${PEOPLE}
        `,
      },
    ],
  },
  {
    practice: 'mea-perception',
    asks: 'How customers feel their encounters with the company is measured, by the dimensions of quality that were agreed.',
    met: cx`
      programme Rail { lead: Insight  ${QUALITIES} }
      ${STUDY}
      ${kpi('Arrived', 'csat', 'quality: Success  readings: 81% on 2026-05-31 n 640')}
      ${kpi('Easy', 'ces2', 'quality: Effort  readings: 5.4 on 2026-05-31 n 640')}
      ${kpi('Welcome', 'csat', 'quality: Emotion  readings: 76% on 2026-05-31 n 640')}
      journey Tomorrow "As it is to be: nothing to measure yet" { state: target  owner: Sales  stage Gate { touchpoint TapIn { owner: Sales } } }
      ${journeys('kpis: Arrived, Easy, Welcome', 'kpis: Arrived, Easy, Welcome')}
    `,
    notMet: [
      {
        why: 'what happened is measured, and not how it was felt',
        programme: cx`
          programme Rail { lead: Insight  ${QUALITIES} }
          ${STUDY}
          ${kpi('Queue', 'asa', 'readings: 40s on 2026-05-31 n 6400')}
          ${journeys('kpis: Queue', 'kpis: Queue')}
        `,
        atMost: 'undeveloped',
      },
      {
        why: 'customers are asked for a mark, which stands for none of the agreed dimensions',
        programme: cx`
          programme Rail { lead: Insight  ${QUALITIES} }
          ${STUDY}
          ${kpi('Mark', 'csat', 'readings: 81% on 2026-05-31 n 640')}
          ${journeys('kpis: Mark', 'kpis: Mark')}
        `,
      },
      {
        why: 'the measures are defined, and nothing was ever measured',
        programme: cx`
          programme Rail { lead: Insight  ${QUALITIES} }
          ${STUDY}
          ${kpi('Arrived', 'csat', 'quality: Success')}
          ${kpi('Easy', 'ces2', 'quality: Effort')}
          ${kpi('Welcome', 'csat', 'quality: Emotion')}
          ${journeys('kpis: Arrived, Easy, Welcome', 'kpis: Arrived, Easy, Welcome')}
        `,
      },
      {
        why: 'the last measurement is of 2009',
        programme: cx`
          programme Rail { lead: Insight  ${QUALITIES} }
          ${STUDY}
          ${kpi('Arrived', 'csat', 'quality: Success  readings: 81% on 2009-05-31 n 640')}
          ${kpi('Easy', 'ces2', 'quality: Effort  readings: 5.4 on 2009-05-31 n 640')}
          ${kpi('Welcome', 'csat', 'quality: Emotion  readings: 76% on 2009-05-31 n 640')}
          ${journeys('kpis: Arrived, Easy, Welcome', 'kpis: Arrived, Easy, Welcome')}
        `,
      },
      {
        why: 'one experience of six is measured so',
        programme: cx`
          programme Rail { lead: Insight  quality Success { from: WhatMatters } }
          ${STUDY}
          ${kpi('Arrived', 'csat', 'quality: Success  readings: 81% on 2026-05-31 n 640')}
          journey Plan { owner: Sales  stage One { touchpoint A { owner: Sales  critical: yes  kpis: Arrived } } }
          journey Change { owner: Sales  stage One { touchpoint A { owner: Sales } } }
          journey Refund { owner: Sales  stage One { touchpoint A { owner: Sales } } }
          journey Complain { owner: Sales  stage One { touchpoint A { owner: Sales } } }
          ${journeys('', '')}
        `,
      },
    ],
  },
  {
    practice: 'mea-descriptive',
    asks: 'What happened in each experience is recorded: how long, how often, how right.',
    met: cx`
      programme Rail { lead: Insight }
      ${kpi('Queue', 'asa', 'readings: 40s on 2026-05-31 n 6400')}
      ${kpi('OnTime', 'timely-response', 'readings: 91% on 2026-05-31 n 52000')}
      journey Tomorrow "As it is to be: nothing to measure yet" { state: target  owner: Sales  stage Gate { touchpoint TapIn { owner: Sales } } }
      ${journeys('kpis: Queue', 'kpis: OnTime')}
    `,
    notMet: [
      {
        why: 'how it was felt is measured, and not what happened',
        programme: cx`
          programme Rail { lead: Insight }
          ${kpi('Content', 'csat', 'readings: 81% on 2026-05-31 n 640')}
          ${journeys('kpis: Content', 'kpis: Content')}
        `,
        atMost: 'undeveloped',
      },
      {
        why: 'the measures are named, and nothing was ever recorded',
        programme: cx`
          programme Rail { lead: Insight }
          ${kpi('Queue', 'asa', '')}
          ${kpi('OnTime', 'timely-response', '')}
          ${journeys('kpis: Queue', 'kpis: OnTime')}
        `,
      },
      {
        why: 'one experience of six is recorded',
        programme: cx`
          programme Rail { lead: Insight }
          ${kpi('Queue', 'asa', 'readings: 40s on 2026-05-31 n 6400')}
          journey Plan { owner: Sales  stage One { touchpoint A { owner: Sales } } }
          journey Change { owner: Sales  stage One { touchpoint A { owner: Sales } } }
          journey Refund { owner: Sales  stage One { touchpoint A { owner: Sales } } }
          journey Complain { owner: Sales  stage One { touchpoint A { owner: Sales } } }
          ${journeys('kpis: Queue', '')}
        `,
      },
      {
        why: 'something is recorded, but of no experience',
        programme: cx`
          programme Rail { lead: Insight }
          ${kpi('Queue', 'asa', 'readings: 40s on 2026-05-31 n 6400')}
          ${journeys('', '')}
        `,
      },
    ],
  },
];
