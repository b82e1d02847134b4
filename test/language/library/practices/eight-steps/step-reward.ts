/** Witnesses of the sixth step: recognition and reward. */
import { cx, type Witness } from '../witness.ts';

const KPIS = cx`
  kpi Calm "Callers who are satisfied" { metric: csat  owner: CareLead }
  kpi ShortCalls "Length of a call" { metric: aht  owner: CareLead }
  kpi Margin { layer: outcome  unit: percent  better: higher  owner: CareLead }
  role CareLead { level: manager  customer-facing: yes }`;

const AGENT = cx`role Agent { level: staff  customer-facing: yes  headcount: 60 }`;

const VALUE = cx`value Candour { behaviours: "Says what is known, and what is not" }`;

const PRAISE = cx`recognition Praise { type: informal  for: Candour  cadence: monthly  last: 2026-06-12 }`;

const BONUS = cx`reward Bonus { roles: Agent, CareLead  kpis: Calm  weight: 30% }`;

export const stepReward: Witness[] = [
  {
    practice: 'step-reward-a',
    asks: 'Both what people are paid for and what they are praised for show that the experience counts.',
    met: cx`
      ${BONUS}
      ${PRAISE}
      ${VALUE}
      ${AGENT}
      ${KPIS}`,
    notMet: [
      {
        why: 'They are praised for the experience and paid for the margin.',
        programme: cx`
          reward Bonus { roles: Agent, CareLead  kpis: Margin  weight: 30% }
          ${PRAISE}
          ${VALUE}
          ${AGENT}
          ${KPIS}`,
      },
      {
        why: 'They are paid for short calls, which is a figure of the company and not of its customers.',
        programme: cx`
          reward Bonus { roles: Agent, CareLead  kpis: ShortCalls  weight: 30% }
          ${PRAISE}
          ${VALUE}
          ${AGENT}
          ${KPIS}`,
      },
      {
        why: 'They are paid for the experience, and nobody is ever thanked for it.',
        programme: cx`
          ${BONUS}
          ${AGENT}
          ${KPIS}`,
      },
      {
        why: 'They are thanked, and pay knows nothing of it.',
        programme: cx`
          ${PRAISE}
          ${VALUE}
          ${AGENT}
          ${KPIS}`,
      },
      {
        why: 'The experience is in the bonus, and weighs nothing there.',
        programme: cx`
          reward Bonus { roles: Agent, CareLead  kpis: Calm }
          ${PRAISE}
          ${VALUE}
          ${AGENT}
          ${KPIS}`,
      },
      {
        why: 'Somebody was last praised in 2009.',
        programme: cx`
          ${BONUS}
          recognition Praise { type: informal  for: Candour  cadence: monthly  last: 2009-06-12 }
          ${VALUE}
          ${AGENT}
          ${KPIS}`,
      },
      {
        why: 'People are recognised, and nobody says for what.',
        programme: cx`
          ${BONUS}
          recognition EmployeeOfTheMonth { type: informal  cadence: monthly  last: 2026-06-12 }
          ${AGENT}
          ${KPIS}`,
      },
    ],
  },
  {
    practice: 'step-reward-b',
    asks: 'Nobody is rewarded for making the numbers while customers pay for it.',
    met: cx`
      reward Bonus { roles: Agent  kpis: ShortCalls, Calm  weight: 30% }
      reward YearEnd { roles: CareLead  kpis: Margin, Calm  weight: 20% }
      ${AGENT}
      ${KPIS}`,
    notMet: [
      {
        why: 'Agents are paid for short calls, whatever becomes of the caller.',
        programme: cx`
          reward Bonus { roles: Agent  kpis: ShortCalls  weight: 30% }
          ${AGENT}
          ${KPIS}`,
        atMost: 'no',
      },
      {
        why: 'Those who meet customers are paid for making their numbers.',
        programme: cx`
          reward Bonus { roles: Agent  kpis: Margin  weight: 30% }
          ${AGENT}
          ${KPIS}`,
        atMost: 'no',
      },
      {
        why: 'One of two rewards looks at how customers fare.',
        programme: cx`
          reward Bonus { roles: Agent  kpis: ShortCalls, Calm  weight: 30% }
          reward YearEnd { roles: CareLead  kpis: Margin  weight: 20% }
          ${AGENT}
          ${KPIS}`,
      },
      {
        why: 'The one who answers for the counter meets no customer, and is paid for how few people stand there.',
        programme: cx`
          reward YearEnd { roles: ShopLead  kpis: Margin  weight: 20% }
          role ShopLead { level: manager }
          touchpoint Ask { channels: Counter  owner: ShopLead  customer: "Asks at the counter" }
          channel Counter { type: store }
          ${KPIS}`,
        atMost: 'no',
      },
      {
        why: 'Nothing is said of what anybody is paid for.',
        programme: cx`
          ${AGENT}
          ${KPIS}`,
        atMost: 'no',
      },
    ],
  },
];
