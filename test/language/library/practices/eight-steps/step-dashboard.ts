/** Witnesses of the eighth step: the dashboard. */
import { cx, type Witness } from '../witness.ts';

const LEAD = cx`role CareLead { holder: "Cy Moss"  level: manager }`;

const CALM = cx`
  kpi Calm "Callers who are satisfied" {
    metric: csat
    scale: 1..5
    boxes: top 2
    owner: CareLead
    baseline: 61% on 2026-01-12 n 900
    target: >= 85% by 2026-12-31
    readings: 70% on 2026-06-08 n 880
    reviewed: monthly
  }`;

const WAIT = cx`
  kpi Wait "Minutes in the queue" {
    metric: asa
    owner: CareLead
    baseline: 9min on 2026-01-12
    target: <= 2min by 2026-12-31
    readings: 6min on 2026-06-08
    reviewed: monthly
  }`;

const NEVER_GUESS = cx`objective NeverGuess { level: customer  kpis: Calm }`;

/** What people have bound themselves to is measured by these. */
const COMMITTED = cx`objective NeverWait { level: customer  kpis: Calm, Wait }`;

export const stepDashboard: Witness[] = [
  {
    practice: 'step-dashboard-a',
    asks: 'Work for customers is led by clear, formal measures, and not by a good feeling.',
    met: cx`
      initiative BetterCall { type: project  status: active  owner: CareLead  kpis: Calm  start: 2026-05-04  due: 2026-09-30 }
      ${CALM}
      ${LEAD}`,
    notMet: [
      {
        why: 'It feels good, and nothing is measured.',
        programme: cx`
          initiative SmileWeek { type: project  status: active  owner: CareLead  start: 2026-05-04  due: 2026-09-30 }
          ${LEAD}`,
        atMost: 'no',
      },
      {
        why: 'There are measures, and no project that they would lead.',
        programme: cx`
          ${CALM}
          ${LEAD}`,
        atMost: 'no',
      },
      {
        why: 'One initiative of two is led by a measure.',
        programme: cx`
          initiative BetterCall {
            type: project  status: active  owner: CareLead  kpis: Calm  start: 2026-05-04  due: 2026-09-30
          }
          initiative SmileWeek { type: project  status: active  owner: CareLead  start: 2026-05-04  due: 2026-09-30 }
          ${CALM}
          ${LEAD}`,
      },
    ],
  },
  {
    practice: 'step-dashboard-b',
    asks: 'For every measure and every project it is settled who owns it and what is committed.',
    met: cx`
      initiative BetterCall { type: project  status: active  owner: CareLead  kpis: Calm  start: 2026-05-04  due: 2026-09-30 }
      ${CALM}
      ${LEAD}`,
    notMet: [
      {
        why: 'The project has an owner, and the measure that it is to move has none.',
        programme: cx`
          initiative BetterCall {
            type: project  status: active  owner: CareLead  kpis: Calm  start: 2026-05-04  due: 2026-09-30
          }
          kpi Calm {
            metric: csat  baseline: 61% on 2026-01-12 n 900  target: >= 85% by 2026-12-31  readings: 70% on 2026-06-08 n 880
          }
          ${LEAD}`,
      },
      {
        why: 'The measure has an owner, and the project has none.',
        programme: cx`
          initiative BetterCall { type: project  status: active  kpis: Calm  start: 2026-05-04  due: 2026-09-30 }
          ${CALM}
          ${LEAD}`,
      },
      {
        why: 'There are owners, and none of them has committed to anything: no figure, no day.',
        programme: cx`
          initiative BetterCall { type: project  status: active  owner: CareLead  kpis: Calm }
          kpi Calm { metric: csat  owner: CareLead  readings: 70% on 2026-06-08 n 880 }
          ${LEAD}`,
      },
      {
        why: 'Two own the measure, so nobody does.',
        programme: cx`
          initiative BetterCall {
            type: project  status: active  owner: CareLead  kpis: Calm  start: 2026-05-04  due: 2026-09-30
          }
          kpi Calm {
            metric: csat  owner: CareLead, SalesLead
            baseline: 61% on 2026-01-12 n 900  target: >= 85% by 2026-12-31  readings: 70% on 2026-06-08 n 880
          }
          role SalesLead { holder: "Bo Reed" }
          ${LEAD}`,
      },
    ],
  },
  {
    practice: 'step-dashboard-c',
    asks: 'Targets are aggressive, with a day: they ask for far more than is there.',
    met: cx`
      ${COMMITTED}
      ${CALM}
      ${WAIT}
      ${LEAD}`,
    notMet: [
      {
        why: 'There is no target.',
        programme: cx`
          ${NEVER_GUESS}
          kpi Calm { metric: csat  owner: CareLead  baseline: 61% on 2026-01-12 n 900  readings: 70% on 2026-06-08 n 880 }
          ${LEAD}`,
        atMost: 'no',
      },
      {
        why: 'The target is beyond chance, and asks for next to nothing.',
        programme: cx`
          ${NEVER_GUESS}
          kpi Calm {
            metric: csat  owner: CareLead
            baseline: 61% on 2026-01-12 n 9000  target: >= 63% by 2026-12-31  readings: 62% on 2026-06-08 n 8800
          }
          ${LEAD}`,
      },
      {
        why: 'The target has no day: it may take for ever.',
        programme: cx`
          ${NEVER_GUESS}
          kpi Calm { metric: csat  owner: CareLead  baseline: 61% on 2026-01-12 n 900  target: >= 85% }
          ${LEAD}`,
      },
      {
        why: 'Of two measures one has a target.',
        programme: cx`
          ${COMMITTED}
          ${CALM}
          kpi Wait { metric: asa  owner: CareLead  baseline: 9min on 2026-01-12  readings: 6min on 2026-06-08 }
          ${LEAD}`,
      },
    ],
  },
  {
    practice: 'step-dashboard-d',
    asks: 'The dashboard stands where everybody sees it, with the measures that people have committed to.',
    met: cx`
      programme Rail { ${NEVER_GUESS} }
      dashboard Wall "The screen in the hall" { kpis: Calm, Wait  audience: everyone }
      ${CALM}
      ${WAIT}
      ${LEAD}`,
    notMet: [
      {
        why: 'There is no dashboard.',
        programme: cx`
          programme Rail { ${NEVER_GUESS} }
          ${CALM}
          ${LEAD}`,
        atMost: 'no',
      },
      {
        why: 'One role sees it.',
        programme: cx`
          programme Rail { ${NEVER_GUESS} }
          dashboard Folder { kpis: Calm, Wait  audience: CareLead }
          ${CALM}
          ${WAIT}
          ${LEAD}`,
      },
      {
        why: 'Everybody sees a dashboard, and nothing is on it.',
        programme: cx`
          programme Rail { ${NEVER_GUESS} }
          dashboard Wall { audience: everyone }
          ${CALM}
          ${LEAD}`,
      },
      {
        why: 'Everybody sees the one figure that looks well; the one that people committed to is kept back.',
        programme: cx`
          programme Rail { ${NEVER_GUESS} }
          dashboard Wall { kpis: Wait  audience: everyone }
          ${CALM}
          ${WAIT}
          ${LEAD}`,
      },
    ],
  },
  {
    practice: 'step-dashboard-e',
    asks: 'Every measure is watched, reviewed and analysed at a steady pace.',
    met: cx`
      review June "Figures of June" {
        of: Calm, Wait
        on: 2026-06-15
        next-on: 2026-07-13
        decisions: "Two more people on Mondays"
        based-on: Wait, Calm
      }
      ${CALM}
      ${WAIT}
      ${LEAD}`,
    notMet: [
      {
        why: 'Monthly reviews are announced, and none has taken place.',
        programme: cx`
          ${CALM}
          ${LEAD}`,
      },
      {
        why: 'The last review was in 2024.',
        programme: cx`
          review June { of: Calm  on: 2024-06-15  next-on: 2024-07-15  decisions: "Two more people on Mondays"  based-on: Calm }
          ${CALM}
          ${LEAD}`,
      },
      {
        why: 'What is reviewed was last measured in 2009.',
        programme: cx`
          review June { of: Calm  on: 2026-06-15  next-on: 2026-07-13  decisions: "Two more people on Mondays"  based-on: Calm }
          kpi Calm { metric: csat  owner: CareLead  readings: 70% on 2009-06-08 n 880  reviewed: monthly }
          ${LEAD}`,
      },
      {
        why: 'One measure of two is reviewed.',
        programme: cx`
          review June { of: Calm  on: 2026-06-15  next-on: 2026-07-13  decisions: "Two more people on Mondays"  based-on: Calm }
          ${CALM}
          ${WAIT}
          ${LEAD}`,
      },
      {
        why: 'There are figures, and nobody is to look at them at any pace.',
        programme: cx`
          kpi Calm { metric: csat  owner: CareLead  readings: 70% on 2026-06-08 n 880 }
          ${LEAD}`,
      },
    ],
  },
  {
    practice: 'step-dashboard-f',
    asks: 'Initiatives that serve nothing the programme aims at are brought to an end.',
    met: cx`
      programme Rail { ${NEVER_GUESS} }
      initiative BetterCall {
        type: project
        status: active
        owner: CareLead
        objective: NeverGuess
        kpis: Calm
        start: 2026-05-04
        due: 2026-09-30
      }
      initiative SmileWeek {
        type: project
        status: stopped
        owner: CareLead
        stopped-on: 2026-04-13
        result: "No measure moved, and no objective asked for it"
      }
      ${CALM}
      ${LEAD}`,
    notMet: [
      {
        why: 'What serves nothing goes on.',
        programme: cx`
          programme Rail { ${NEVER_GUESS} }
          initiative SmileWeek { type: project  status: active  owner: CareLead  start: 2026-05-04  due: 2026-09-30 }
          ${CALM}
          ${LEAD}`,
        atMost: 'no',
      },
      {
        why: 'It is said to have ended, and is active.',
        programme: cx`
          programme Rail { ${NEVER_GUESS} }
          initiative SmileWeek { type: project  status: active  owner: CareLead  notes: "Stopped in spring" }
          ${CALM}
          ${LEAD}`,
        atMost: 'no',
      },
      {
        why: 'One ended, and another one like it goes on.',
        programme: cx`
          programme Rail { ${NEVER_GUESS} }
          initiative SmileWeek { type: project  status: stopped  owner: CareLead  stopped-on: 2026-04-13 }
          initiative GoldenPhone { type: project  status: active  owner: CareLead  start: 2026-05-04  due: 2026-09-30 }
          ${CALM}
          ${LEAD}`,
      },
      {
        why: 'What serves nothing waits in the queue instead of being struck off.',
        programme: cx`
          programme Rail { ${NEVER_GUESS} }
          initiative BetterCall { type: project  status: active  owner: CareLead  objective: NeverGuess  kpis: Calm }
          initiative GoldenPhone { type: project  status: queued  owner: CareLead  rank: 1 }
          ${CALM}
          ${LEAD}`,
      },
      {
        why: 'There are no initiatives to judge.',
        programme: cx`
          programme Rail { ${NEVER_GUESS} }
          ${CALM}
          ${LEAD}`,
        atMost: 'no',
      },
    ],
  },
];
