/** Witnesses of the seventh step: communication inside the company. */
import { cx, type Witness } from '../witness.ts';

const RAIL = cx`programme Rail { intent: "Every passenger knows when they will arrive" }`;

const CHIEF = cx`role ChiefExecutive { holder: "Ada Bell"  level: executive }`;

const SILENCE = cx`
  journey RideLate {
    state: current
    stage Wait {
      touchpoint Platform {
        channels: Platforms
        customer: "Waits and looks at the board"
        pain Silence "Nobody says anything" { severity: high }
      }
    }
  }
  channel Platforms { type: field }`;

const MEANS = cx`
        commitment Means {
          by: ChiefExecutive
          resources: money, people, time
          amount: EUR 400000
          on: 2026-01-12
        }`;

export const stepComms: Witness[] = [
  {
    practice: 'step-comms-a',
    asks: 'Those who lead speak often of what worries customers, of their problems, and of what could be done for them.',
    met: cx`
      communication FirstMonday "The chief on what passengers told us" {
        by: ChiefExecutive
        audience: everyone
        about: Silence
        why: "Passengers who are told nothing do not come back"
        cadence: monthly
        last: 2026-06-01
      }
      ${SILENCE}
      ${RAIL}
      ${CHIEF}`,
    notMet: [
      {
        why: 'Once a year is seldom.',
        programme: cx`
          communication YearEnd { by: ChiefExecutive  audience: everyone  about: Silence  cadence: yearly  last: 2026-01-05 }
          ${SILENCE}
          ${RAIL}
          ${CHIEF}`,
        atMost: 'no',
      },
      {
        why: 'Every month they speak, and of profit.',
        programme: cx`
          communication FirstMonday {
            by: ChiefExecutive  audience: everyone  about: Margin  cadence: monthly  last: 2026-06-01
          }
          kpi Margin { layer: outcome  unit: percent  better: higher }
          ${RAIL}
          ${CHIEF}`,
        atMost: 'no',
      },
      {
        why: 'It is the press office that speaks, and not those who lead.',
        programme: cx`
          communication FirstMonday { by: Press  audience: everyone  about: Silence  cadence: monthly  last: 2026-06-01 }
          team Press { function: marketing }
          ${SILENCE}
          ${RAIL}
          ${CHIEF}`,
        atMost: 'no',
      },
      {
        why: 'They spoke every month, until 2009.',
        programme: cx`
          communication FirstMonday {
            by: ChiefExecutive  audience: everyone  about: Silence  cadence: monthly  last: 2009-06-01
          }
          ${SILENCE}
          ${RAIL}
          ${CHIEF}`,
      },
      {
        why: 'They are to speak, and have not.',
        programme: cx`
          communication FirstMonday { by: ChiefExecutive  audience: everyone  about: Silence  cadence: monthly }
          ${SILENCE}
          ${RAIL}
          ${CHIEF}`,
      },
    ],
  },
  {
    practice: 'step-comms-b',
    asks: 'There is one plan for all that is told inside the company, and it is carried out.',
    met: cx`
      plan Inside "What we tell each other" {
        owner: CommsLead
        audience: employees
        budget: EUR 60000
        communication FirstMonday {
          by: ChiefExecutive
          audience: everyone
          about: Rail
          cadence: monthly
          last: 2026-06-01
        }
        communication Noticeboard {
          by: CommsLead
          audience: employees
          about: Rail
          cadence: weekly
          last: 2026-06-26
        }
      }
      ${RAIL}
      role CommsLead { holder: "Fay Orr"  level: manager }
      ${CHIEF}`,
    notMet: [
      {
        why: 'Much is told, by no plan.',
        programme: cx`
          communication FirstMonday { by: ChiefExecutive  audience: everyone  about: Rail  cadence: monthly  last: 2026-06-01 }
          communication Noticeboard { audience: employees  about: Rail  cadence: weekly  last: 2026-06-26  budget: EUR 60000 }
          ${RAIL}
          ${CHIEF}`,
        atMost: 'no',
      },
      {
        why: 'The plan is a title: nothing stands in it.',
        programme: cx`plan Inside "What we tell each other" { audience: employees  budget: EUR 60000 }`,
        atMost: 'no',
      },
      {
        why: 'The plan was carried out in 2009.',
        programme: cx`
          plan Inside {
            audience: employees
            budget: EUR 60000
            communication FirstMonday { by: ChiefExecutive  audience: everyone  about: Rail  cadence: monthly  last: 2009-06-01 }
          }
          ${RAIL}
          ${CHIEF}`,
      },
      {
        why: 'The plan is for customers, and the company hears nothing.',
        programme: cx`
          plan Outside {
            audience: customers
            budget: EUR 60000
            communication Posters { audience: customers  about: Rail  cadence: monthly  last: 2026-06-01 }
          }
          ${RAIL}`,
      },
      {
        why: 'Half of what staff are told goes past the plan: it is not one plan.',
        programme: cx`
          plan Inside {
            audience: employees
            budget: EUR 60000
            communication FirstMonday { by: ChiefExecutive  audience: everyone  about: Rail  cadence: monthly  last: 2026-06-01 }
          }
          communication SalesFlash { by: ChiefExecutive  audience: employees  about: Rail  cadence: weekly  last: 2026-06-26 }
          ${RAIL}
          ${CHIEF}`,
      },
    ],
  },
  {
    practice: 'step-comms-c',
    asks: 'Money stands behind the communication, and so does the conviction of those who lead.',
    met: cx`
      programme Rail {
        intent: "Every passenger knows when they will arrive"
        sponsor: ChiefExecutive${MEANS}
      }
      plan Inside {
        owner: ChiefExecutive
        audience: employees
        budget: EUR 60000
        communication FirstMonday { by: ChiefExecutive  audience: everyone  about: Rail  cadence: monthly  last: 2026-06-01 }
      }
      ${CHIEF}`,
    notMet: [
      {
        why: 'Those who lead are convinced, and have set no money aside.',
        programme: cx`
          programme Rail { sponsor: ChiefExecutive
            commitment Means { by: ChiefExecutive  resources: people, time  on: 2026-01-12 }
          }
          plan Inside {
            audience: employees
            communication FirstMonday { by: ChiefExecutive  audience: everyone  about: Rail  cadence: monthly  last: 2026-06-01 }
          }
          ${CHIEF}`,
      },
      {
        why: 'There is a budget, and nobody who leads stands behind it.',
        programme: cx`
          programme Rail
          plan Inside {
            audience: employees
            budget: EUR 60000
            communication FirstMonday { audience: everyone  about: Rail  cadence: monthly  last: 2026-06-01 }
          }
          ${CHIEF}`,
      },
      {
        why: 'The one who commits is no leader: it can be taken back tomorrow.',
        programme: cx`
          programme Rail {
            commitment Means { by: Keen  resources: money, people, time  amount: EUR 400000  on: 2026-01-12 }
          }
          plan Inside {
            audience: employees
            budget: EUR 60000
            communication FirstMonday { audience: everyone  about: Rail  cadence: monthly  last: 2026-06-01 }
          }
          role Keen { level: staff }
          ${CHIEF}`,
      },
      {
        why: 'Backing is told in a remark.',
        programme: cx`
          programme Rail { notes: "The board is fully behind this" }
          plan Inside { audience: employees  notes: "Paid from what is left over" }
          ${CHIEF}`,
        atMost: 'no',
      },
    ],
  },
];
