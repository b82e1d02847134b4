/** Witnesses of the practices of measurement that are about what becomes of the measures. */
import { cx, type Witness } from '../witness.ts';

const PEOPLE = cx`
  role Insight "Head of insight" { level: manager  holder: "P. Sala" }
  role Sales "Head of sales" { level: manager  holder: "N. Weber" }
`;

const SEGMENTS = cx`
  segment Commuter { size: 60%  priority: 1 }
  segment Tourist { size: 25%  priority: 2 }
`;

const BY_SEGMENT = cx`
  kpi Content {
    metric: csat
    owner: Insight
    reviewed: monthly
    segments: Commuter, Tourist
    data: "data:text/csv,date,value,n,segment\n2026-05-31,84,400,Commuter\n2026-05-31,61,240,Tourist\n"
  }
`;

const JOURNEY = cx`
  journey BuyTicket "Buy a ticket" {
    owner: Sales
    segments: Commuter, Tourist
    kpis: Content
    stage Choose { touchpoint Search { owner: Sales } }
  }
`;

const DRIVER_STUDY = cx`
  research DriverStudy { owner: Insight  methods: survey, analytics  on: 2026-02-27  sample: 1800  participants: customers }
`;

/** What happened, how it was felt, what came of it; each link as it is given. */
const chain = (toFelt: string, toResult: string) => cx`
  kpi Queue { metric: asa  owner: Sales  reviewed: monthly  readings: 40s on 2026-05-31 n 6400  ${toFelt} }
  kpi Content { metric: csat  owner: Insight  reviewed: monthly  readings: 81% on 2026-05-31 n 640  ${toResult} }
  kpi Stayed { metric: retention  owner: Sales  reviewed: quarterly  readings: 72% on 2026-03-31 n 9000 }
  journey BuyTicket { owner: Sales  kpis: Queue, Content  stage Choose { touchpoint Search { owner: Sales } } }
`;
const MODEL = chain('drives: Content strength 0.5 from DriverStudy', 'drives: Stayed strength 0.3 from DriverStudy');

export const measurementUse: readonly Witness[] = [
  {
    practice: 'mea-compare',
    asks: 'The measures are taken apart, to see for whom, where and in what the experience is worse.',
    met: cx`
      programme Rail { lead: Insight }
      ${SEGMENTS}
      ${BY_SEGMENT}
      ${JOURNEY}
      insight TouristsLost "Tourists are lost" {
        statement: "Tourists are content a fourth less often than commuters"
        owner: Insight
        from: Content
        about: Tourist
        on: 2026-06-05
        audience: Sales
      }
      review May { of: Content  owner: Insight  on: 2026-06-08  next-on: 2026-07-08  decisions: "Plain words first"  based-on: Content, TouristsLost }
      ${PEOPLE}
    `,
    notMet: [
      {
        why: 'there is one figure for all',
        programme: cx`
          programme Rail { lead: Insight }
          ${SEGMENTS}
          kpi Content { metric: csat  owner: Insight  reviewed: monthly  readings: 78% on 2026-05-31 n 640 }
          ${JOURNEY}
          ${PEOPLE}
        `,
      },
      {
        why: 'it says by which segments it is split, and was never measured',
        programme: cx`
          programme Rail { lead: Insight }
          ${SEGMENTS}
          kpi Content { metric: csat  owner: Insight  reviewed: monthly  segments: Commuter, Tourist }
          ${JOURNEY}
          ${PEOPLE}
        `,
      },
      {
        why: 'it says by which segments it is split, and there is one figure for all',
        programme: cx`
          programme Rail { lead: Insight }
          ${SEGMENTS}
          kpi Content { metric: csat  owner: Insight  reviewed: monthly  segments: Commuter, Tourist  readings: 78% on 2026-05-31 n 640 }
          ${JOURNEY}
          ${PEOPLE}
        `,
      },
      {
        why: 'one measure of four is taken apart',
        programme: cx`
          programme Rail { lead: Insight }
          ${SEGMENTS}
          ${BY_SEGMENT}
          kpi Easy { metric: ces2  owner: Insight  reviewed: monthly  readings: 5.1 on 2026-05-31 n 640 }
          kpi Loyal { metric: nps  owner: Insight  reviewed: monthly  readings: 21 on 2026-05-31 n 640 }
          kpi Calm { metric: csat  owner: Insight  reviewed: monthly  readings: 66% on 2026-05-31 n 640 }
          ${JOURNEY}
          journey Travel { owner: Sales  kpis: Easy, Loyal, Calm  stage Ride { touchpoint Seat { owner: Sales } } }
          ${PEOPLE}
        `,
      },
    ],
  },
  {
    practice: 'mea-model',
    asks: 'It is worked out how what happens makes customers feel, and what the business gets of how they feel.',
    met: cx`
      programme Rail { lead: Insight }
      ${DRIVER_STUDY}
      ${MODEL}
      ${PEOPLE}
    `,
    notMet: [
      {
        why: 'measures of all three sorts stand side by side',
        programme: cx`
          programme Rail { lead: Insight }
          ${DRIVER_STUDY}
          ${chain('', '')}
          ${PEOPLE}
        `,
        atMost: 'undeveloped',
      },
      {
        why: 'it ends with how customers feel: the business is not in it',
        programme: cx`
          programme Rail { lead: Insight }
          ${DRIVER_STUDY}
          ${chain('drives: Content strength 0.5 from DriverStudy', '')}
          ${PEOPLE}
        `,
      },
      {
        why: 'what happens leads to the result past the customer, whose feeling is not in it',
        programme: cx`
          programme Rail { lead: Insight }
          ${DRIVER_STUDY}
          ${chain('drives: Stayed strength 0.2 from DriverStudy', '')}
          ${PEOPLE}
        `,
      },
      {
        why: 'the arrows were drawn at a desk: no analysis says that they are there, or how strong',
        programme: cx`
          programme Rail { lead: Insight }
          ${chain('drives: Content', 'drives: Stayed')}
          ${PEOPLE}
        `,
      },
    ],
  },
  {
    practice: 'mea-share',
    asks: 'All employees see the measures, and how these hang together.',
    met: cx`
      programme Rail { lead: Insight }
      ${DRIVER_STUDY}
      ${MODEL}
      dashboard Wall "On the wall of every canteen" { owner: Insight  kpis: Queue, Content, Stayed  audience: employees  reviewed: monthly }
      communication WhatMovesWhat "What moves what" {
        owner: Insight
        by: Insight
        audience: employees
        about: Queue, Content, Stayed, DriverStudy
        why: "So that everybody sees what their minute is worth"
        cadence: quarterly
        last: 2026-05-20
      }
      ${PEOPLE}
    `,
    notMet: [
      {
        why: 'the dashboard is for the board',
        programme: cx`
          programme Rail { lead: Insight }
          ${DRIVER_STUDY}
          ${MODEL}
          dashboard Board { owner: Insight  kpis: Queue, Content, Stayed  audience: Insight, Sales  reviewed: monthly }
          ${PEOPLE}
        `,
      },
      {
        why: 'the measures say that everybody is to see them, and they are shown nowhere',
        programme: cx`
          programme Rail { lead: Insight }
          kpi Queue { metric: asa  owner: Sales  audience: everyone  readings: 40s on 2026-05-31 }
          kpi Content { metric: csat  owner: Insight  audience: everyone  readings: 81% on 2026-05-31 n 640 }
          ${PEOPLE}
        `,
        atMost: 'undeveloped',
      },
      {
        why: 'one measure of five is shown to all',
        programme: cx`
          programme Rail { lead: Insight }
          ${DRIVER_STUDY}
          ${MODEL}
          kpi Easy { metric: ces2  owner: Insight  readings: 5.1 on 2026-05-31 n 640 }
          kpi Calm { metric: csat  owner: Insight  readings: 66% on 2026-05-31 n 640 }
          kpi Wait { metric: aht  owner: Sales  readings: 90s on 2026-05-31 }
          dashboard Wall { owner: Insight  kpis: Queue  audience: employees  reviewed: monthly }
          ${PEOPLE}
        `,
      },
    ],
  },
];
