import { but, cx, type Witness } from '../witness.ts';

const PAY = cx`
role Agent { customer-facing: yes }
role HeadOfService
programme Rail { objective Calm { level: customer  owner: HeadOfService  kpis: Satisfied } }
kpi Satisfied { metric: csat  owner: HeadOfService  objective: Calm  readings: 82% on 2026-05-31 n 400 }
reward Bonus { roles: Agent, HeadOfService  kpis: Satisfied  weight: 20% }`;

const TRAINING = cx`
role Guard { customer-facing: yes }
role Trainer
programme Rail { value Calm { behaviours: "Says what happens next" } }
training Care { roles: Guard  teaches: Calm, Rail  owner: Trainer  mode: practical  cadence: yearly  last: 2026-03-10  reach: 94% }`;

const TIME = cx`
role Ceo { level: executive }
programme Rail {
  horizon: "Five years, until 2030"  budget: EUR 900000  sponsor: Ceo
  commitment Means { by: Ceo  resources: money, people, time  amount: EUR 900000  on: 2026-01-15 }
}`;

/** Rewards, duties, training, hiring, and the time that it takes. */
export const CUSTOMER_DRIVEN_CULTURE_PEOPLE: readonly Witness[] = [
  {
    practice: 'customer-driven-culture-6',
    asks: 'What people can earn hangs on the strategy for customers.',
    met: PAY,
    notMet: [
      {
        why: 'Agents are paid for short calls.',
        programme: cx`
role Agent { customer-facing: yes }
role HeadOfService
programme Rail { objective Calm { level: customer  owner: HeadOfService } }
kpi CallTime { metric: aht  owner: HeadOfService  readings: 3min on 2026-05-31 }
reward Bonus { roles: Agent  kpis: CallTime  weight: 20% }`,
        atMost: 'no',
      },
      {
        why: 'The bonus hangs on what the business earned, and on nothing of customers.',
        programme: cx`
role HeadOfService
programme Rail { objective Calm { level: customer  owner: HeadOfService } }
kpi Margin { layer: outcome  unit: percent  better: higher  owner: HeadOfService  readings: 8% on 2026-05-31 }
reward Bonus { roles: HeadOfService  kpis: Margin  weight: 40% }`,
        atMost: 'no',
      },
      {
        why: 'The KPI is mentioned; how much hangs on it nobody says.',
        programme: cx`
role HeadOfService
programme Rail { objective Calm { level: customer  owner: HeadOfService  kpis: Satisfied } }
kpi Satisfied { metric: csat  owner: HeadOfService  objective: Calm  readings: 82% on 2026-05-31 n 400 }
reward Bonus { roles: HeadOfService  kpis: Satisfied }`,
      },
      {
        why: 'Beside the bonus, agents are paid for short calls alone.',
        programme: but(
          PAY,
          'reward Bonus',
          'kpi CallTime { metric: aht  owner: HeadOfService  readings: 3min on 2026-05-31 }\nreward Speed { roles: Agent  kpis: CallTime  weight: 10% }\nreward Bonus',
        ),
      },
    ],
  },
  {
    practice: 'customer-driven-culture-9',
    asks: 'It is clear who answers for what towards customers, and what is to be had for it.',
    met: cx`
programme Rail
role HeadOfService { duties: "Answers for every call" }
role Agent { customer-facing: yes  duties: "Takes a call to its end" }
channel Phone { type: phone }
kpi Satisfied { metric: csat  owner: HeadOfService  readings: 82% on 2026-05-31 n 400 }
touchpoint Call { channels: Phone  owner: HeadOfService  responsible: Agent  kpis: Satisfied }
reward Bonus { roles: Agent, HeadOfService  kpis: Satisfied  weight: 20% }`,
    notMet: [
      {
        why: 'There is a bonus; who answers for the call is open.',
        programme: cx`
programme Rail
role Agent { customer-facing: yes }
channel Phone { type: phone }
kpi Satisfied { metric: csat  owner: Agent  readings: 82% on 2026-05-31 n 400 }
touchpoint Call { channels: Phone  kpis: Satisfied }
reward Bonus { roles: Agent  kpis: Satisfied  weight: 20% }`,
      },
      {
        why: 'Duties are clear, and nothing is to be had for them.',
        programme: cx`
programme Rail
role HeadOfService { duties: "Answers for every call" }
role Agent { customer-facing: yes  duties: "Takes a call to its end" }
channel Phone { type: phone }
touchpoint Call { channels: Phone  owner: HeadOfService  responsible: Agent }`,
      },
      {
        why: 'Two roles answer for the same contact, so none does.',
        programme: cx`
programme Rail
role HeadOfService { duties: "Answers for every call" }
role HeadOfSales { duties: "Answers for every sale" }
channel Phone { type: phone }
kpi Satisfied { metric: csat  owner: HeadOfService  readings: 82% on 2026-05-31 n 400 }
touchpoint Call { channels: Phone  owner: HeadOfService, HeadOfSales  kpis: Satisfied }
reward Bonus { roles: HeadOfService, HeadOfSales  kpis: Satisfied  weight: 20% }`,
      },
    ],
  },
  {
    practice: 'customer-driven-culture-10',
    asks: 'People are trained for it, again and again, and the training reaches them.',
    met: TRAINING,
    notMet: [
      {
        why: 'It reached 3 % of the people.',
        programme: cx`
role Guard { customer-facing: yes }
role Trainer
programme Rail { value Calm { behaviours: "Says what happens next" } }
training Care { roles: Guard  teaches: Calm, Rail  owner: Trainer  cadence: yearly  last: 2026-03-10  reach: 3% }`,
      },
      {
        why: 'It was last given in 2009.',
        programme: cx`
role Guard { customer-facing: yes }
role Trainer
programme Rail { value Calm { behaviours: "Says what happens next" } }
training Care { roles: Guard  teaches: Calm, Rail  owner: Trainer  cadence: yearly  last: 2009-03-10  reach: 94% }`,
      },
      {
        why: 'A name in a catalogue: who is taught, and what, is not said.',
        programme: cx`
programme Rail { value Calm { behaviours: "Says what happens next" } }
training Care "Customer care"`,
        atMost: 'no',
      },
      {
        why: 'Guards are trained; hosts meet customers untrained.',
        programme: but(TRAINING, 'role Trainer', 'role Host { customer-facing: yes }\nrole Trainer'),
      },
    ],
  },
  {
    practice: 'customer-driven-culture-11',
    asks: 'People are chosen differently than before: for what they hold to be right towards customers, also where they meet them.',
    met: cx`
role Guard { customer-facing: yes }
role HeadOfPeople
programme Rail { value Calm { behaviours: "Says what happens next" } }
competency Listening
hiring Guards { roles: Guard  screens: Calm, Listening  owner: HeadOfPeople }`,
    notMet: [
      {
        why: 'Guards are chosen as ever, for what they know of brakes.',
        programme: cx`
role Guard { customer-facing: yes }
role HeadOfPeople
programme Rail { value Calm { behaviours: "Says what happens next" } }
competency Brakes
hiring Guards { roles: Guard  screens: Brakes  owner: HeadOfPeople }`,
        atMost: 'no',
      },
      {
        why: 'The hiring is named; what is looked for is not.',
        programme: cx`
role Guard { customer-facing: yes }
programme Rail { value Calm { behaviours: "Says what happens next" } }
hiring Guards "Hiring for attitude" { roles: Guard }`,
        atMost: 'no',
      },
      {
        why: 'Values are screened for in the office, and not where customers are met.',
        programme: cx`
role Guard { customer-facing: yes }
role Planner { customer-facing: no }
programme Rail { value Calm { behaviours: "Says what happens next" } }
competency Brakes
hiring Guards { roles: Guard  screens: Brakes }
hiring Planners { roles: Planner  screens: Calm }`,
      },
    ],
  },
  {
    practice: 'customer-driven-culture-12',
    asks: 'The company knows that it takes effort and time: it looks years ahead, and has given people, time and money.',
    met: TIME,
    notMet: [
      {
        why: 'Five years are spoken of, and nothing was given for them.',
        programme: cx`
programme Rail { horizon: "Five years, until 2030" }`,
      },
      {
        why: 'Money for a year of which nobody says what comes after.',
        programme: cx`
role Ceo { level: executive }
programme Rail { budget: EUR 900000  sponsor: Ceo  commitment Means { by: Ceo  resources: money, people, time  on: 2026-01-15 } }`,
      },
      { why: 'No money is set aside.', programme: but(TIME, '  budget: EUR 900000') },
    ],
  },
];
