/** Witnesses of the first step: the statement of intent. */
import { cx, type Witness } from '../witness.ts';

const CHIEF = cx`role ChiefExecutive "Chief executive" { holder: "Ada Bell"  level: executive }`;

const CRITERION = cx`
    criterion ToldFirst "Told first" {
      statement: "Of every delay above five minutes passengers hear from us before they see it"
      test: "Ten delays a month, drawn by lot, against the log of messages"
      kpis: ToldInTime
    }`;

const TOLD_IN_TIME = cx`
  kpi ToldInTime "Delays told in time" {
    metric: timely-response
    owner: ChiefExecutive
    reviewed: monthly
    readings: 81% on 2026-06-01 n 240
  }`;

const BRAND = cx`
    objective Trusted "The railway one can plan by" { level: brand }
    objective NeverGuess "Nobody has to guess" { level: customer  supports: Trusted }`;

export const stepIntent: Witness[] = [
  {
    practice: 'step-intent-a',
    asks: 'A formal declaration of the experience that is wanted, approved, and brought to all who are to deliver it.',
    met: cx`
      programme Rail {
        intent: "Every passenger knows when they will arrive, and hears from us first when that changes"
        approved: ChiefExecutive on 2026-01-20
      }
      communication Launch "The intent, told to everybody" {
        by: ChiefExecutive
        audience: everyone
        about: Rail
        cadence: yearly
        last: 2026-02-02
      }
      ${CHIEF}`,
    notMet: [
      {
        why: 'It is a text: nobody approved it, and nobody was told.',
        programme: cx`programme Rail { intent: "Every passenger knows when they will arrive" }`,
      },
      {
        why: 'It was approved and never deployed.',
        programme: cx`
          programme Rail {
            intent: "Every passenger knows when they will arrive"
            approved: ChiefExecutive on 2026-01-20
          }
          ${CHIEF}`,
      },
      {
        why: 'It was told to everybody, and nobody has approved it: anyone may have written it.',
        programme: cx`
          programme Rail { intent: "Every passenger knows when they will arrive" }
          communication Launch { by: ChiefExecutive  audience: everyone  about: Rail  cadence: yearly  last: 2026-02-02 }
          ${CHIEF}`,
      },
      {
        why: 'It was told to the one who signed it.',
        programme: cx`
          programme Rail {
            intent: "Every passenger knows when they will arrive"
            approved: ChiefExecutive on 2026-01-20
          }
          communication Launch { audience: ChiefExecutive  about: Rail  cadence: yearly  last: 2026-02-02 }
          ${CHIEF}`,
      },
      {
        why: 'It was told once, in 2009: most who work here today never heard it.',
        programme: cx`
          programme Rail {
            intent: "Every passenger knows when they will arrive"
            approved: ChiefExecutive on 2009-01-20
          }
          communication Launch { by: ChiefExecutive  audience: everyone  about: Rail  last: 2009-02-02 }
          ${CHIEF}`,
      },
      {
        why: 'Everybody hears of a programme that declares no experience.',
        programme: cx`
          programme Rail { approved: ChiefExecutive on 2026-01-20 }
          communication Launch { by: ChiefExecutive  audience: everyone  about: Rail  cadence: yearly  last: 2026-02-02 }
          ${CHIEF}`,
      },
    ],
  },
  {
    practice: 'step-intent-b',
    asks: 'A formal, defined set of criteria by which delivery is managed and monitored.',
    met: cx`
      programme Rail {
        intent: "Every passenger knows when they will arrive, and hears from us first when that changes"
        approved: ChiefExecutive on 2026-01-20${CRITERION}
      }${TOLD_IN_TIME}
      ${CHIEF}`,
    notMet: [
      {
        why: 'The intent has no criteria.',
        programme: cx`programme Rail { intent: "Every passenger knows when they will arrive" }`,
        atMost: 'no',
      },
      {
        why: 'A criterion that nobody can test is a wish.',
        programme: cx`
          programme Rail {
            intent: "Every passenger knows when they will arrive"
            criterion ToldFirst { statement: "Passengers hear it from us first"  kpis: ToldInTime }
          }${TOLD_IN_TIME}
          ${CHIEF}`,
      },
      {
        why: 'A criterion that says nothing is a name.',
        programme: cx`
          programme Rail { intent: "Every passenger knows when they will arrive"  criterion ToldFirst "Told first" }`,
        atMost: 'no',
      },
      {
        why: 'One of two criteria can be tested.',
        programme: cx`
          programme Rail {
            intent: "Every passenger knows when they will arrive"${CRITERION}
            criterion Warm { statement: "Passengers feel welcome" }
          }${TOLD_IN_TIME}
          ${CHIEF}`,
      },
    ],
  },
  {
    practice: 'step-intent-c',
    asks: 'The intent backs the positioning of the brand; it is no slogan, but something delivery can be built by.',
    met: cx`
      programme Rail {
        intent: "Every passenger knows when they will arrive, and hears from us first when that changes"${CRITERION}${BRAND}
      }${TOLD_IN_TIME}
      ${CHIEF}`,
    notMet: [
      {
        why: 'It is a slogan: it backs the brand, and nothing can be built by it.',
        programme: cx`
          programme Rail { intent: "Rail. Simply there."${BRAND}
          }`,
      },
      {
        why: 'It has criteria, and nobody says which brand they are to back.',
        programme: cx`
          programme Rail {
            intent: "Every passenger knows when they will arrive"${CRITERION}
            objective Growth { level: corporate }
            objective NeverGuess { level: customer  supports: Growth }
          }${TOLD_IN_TIME}
          ${CHIEF}`,
      },
      {
        why: 'The brand has an objective that nothing supports.',
        programme: cx`
          programme Rail {
            intent: "Every passenger knows when they will arrive"${CRITERION}
            objective Trusted { level: brand }
            objective NeverGuess { level: customer }
          }${TOLD_IN_TIME}
          ${CHIEF}`,
      },
      {
        why: 'There are objectives and criteria, and no intent that they could be of.',
        programme: cx`
          programme Rail {${CRITERION}${BRAND}
          }${TOLD_IN_TIME}
          ${CHIEF}`,
      },
    ],
  },
  {
    practice: 'step-intent-d',
    asks: 'The intent steers all work that comes after it.',
    met: cx`
      programme Rail {
        intent: "Every passenger knows when they will arrive, and hears from us first when that changes"${CRITERION}
        objective NeverGuess "Nobody has to guess" { level: customer }
      }
      standard MessageFirst {
        statement: "A message leaves within two minutes of the delay"
        serves: ToldFirst
        owner: ChiefExecutive
        kpis: ToldInTime
      }
      initiative OneMessage {
        type: project
        status: active
        owner: ChiefExecutive
        objective: NeverGuess
        serves: ToldFirst
        kpis: ToldInTime
      }
      ${TOLD_IN_TIME}
      ${CHIEF}`,
    notMet: [
      {
        why: 'The criteria stand alone: no standard and no work serves them.',
        programme: cx`
          programme Rail {
            intent: "Every passenger knows when they will arrive"${CRITERION}
          }
          ${TOLD_IN_TIME}
          ${CHIEF}`,
        atMost: 'no',
      },
      {
        why: 'Standards and work go on as if no intent had been declared.',
        programme: cx`
          programme Rail {
            intent: "Every passenger knows when they will arrive"${CRITERION}
          }
          standard CleanTrains { statement: "Trains are cleaned every night"  owner: ChiefExecutive }
          initiative NewLogo { type: project  status: active  owner: ChiefExecutive }
          ${TOLD_IN_TIME}
          ${CHIEF}`,
        atMost: 'no',
      },
      {
        why: 'Standards follow the intent, and the work under way does not.',
        programme: cx`
          programme Rail {
            intent: "Every passenger knows when they will arrive"${CRITERION}
          }
          standard MessageFirst { statement: "A message leaves within two minutes"  serves: ToldFirst  kpis: ToldInTime }
          initiative NewLogo { type: project  status: active  owner: ChiefExecutive }
          ${TOLD_IN_TIME}
          ${CHIEF}`,
      },
      {
        why: 'One standard of two follows the intent.',
        programme: cx`
          programme Rail {
            intent: "Every passenger knows when they will arrive"${CRITERION}
          }
          standard MessageFirst { statement: "A message leaves within two minutes"  serves: ToldFirst  kpis: ToldInTime }
          standard CleanTrains { statement: "Trains are cleaned every night"  owner: ChiefExecutive }
          ${TOLD_IN_TIME}
          ${CHIEF}`,
      },
    ],
  },
];
