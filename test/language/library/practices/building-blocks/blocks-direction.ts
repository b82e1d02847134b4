/** Witnesses of the building blocks that say what a company stands for, and who stands behind it. */
import { cx, type Witness } from '../witness.ts';

const CHIEF = cx`role ChiefExecutive { holder: "Ada Bell"  level: executive }`;

const BOARD = cx`
  role ChiefExecutive { holder: "Ada Bell"  level: executive }
  role ChiefOfTrains { holder: "Gil Ames"  level: executive }
  role ChiefOfMoney { holder: "Hu Vane"  level: executive }`;

/** What each of the three signed. */
const SIGNED = cx`
        commitment OfTheChief { by: ChiefExecutive  resources: money, capital, people, time  on: 2026-01-12 }
        commitment OfTrains { by: ChiefOfTrains  resources: people, time  on: 2026-01-12 }
        commitment OfMoney { by: ChiefOfMoney  resources: money, capital  on: 2026-01-12 }`;

const ROUND = cx`
  forum LeadersRound {
    mandate: "Argue it out behind the door, and stand behind what was decided"
    members: ChiefExecutive, ChiefOfTrains, ChiefOfMoney
    meets: monthly
    decides: "The order of what the programme does"
  }
  review JuneRound { of: LeadersRound  on: 2026-06-09  next-on: 2026-07-07  decisions: "Messages before seats" }`;

const STATEMENTS = cx`
        mission: "We bring people where they are expected"
        vision: "A country in which nobody needs a car to be on time"
        purpose: "People keep their promises to each other because we keep ours"`;

const TOLD_INSIDE = cx`
  communication AtWork { by: ChiefExecutive  audience: employees  about: Rail  cadence: yearly  last: 2026-02-02 }`;

const TOLD_OUTSIDE = cx`
  communication InPublic { by: ChiefExecutive  audience: customers  about: Rail  cadence: yearly  last: 2026-02-09 }`;

const MESSAGE_FIRST = cx`
  standard MessageFirst {
    statement: "A message leaves within two minutes of the delay"
    owner: CareLead
    for: t in touchpoints
    require: t.wait <= 2min
  }
  touchpoint Message { channels: App  owner: CareLead  customer: "Reads it on the way"  wait: 1min  standards: MessageFirst }
  channel App { type: app }
  role CareLead { holder: "Cy Moss" }`;

export const direction: Witness[] = [
  {
    practice: 'blk-values',
    asks: 'The company has core values, and for each of them says by which behaviour everybody can see it lived.',
    met: cx`
      value Candour { behaviours: "Says what is known, and what is not", "Rings back at the hour that was named" }
      value Care { behaviours: "Walks with somebody who does not find the platform" }`,
    notMet: [
      { why: 'There are no values.', programme: cx`programme Rail { mission: "We live our values" }`, atMost: 'no' },
      { why: 'The values are words on a wall.', programme: cx`value Candour  value Care  value Courage`, atMost: 'no' },
      {
        why: 'One value of three says what people do who live it.',
        programme: cx`
          value Candour { behaviours: "Says what is known, and what is not" }
          value Care
          value Courage`,
      },
    ],
  },
  {
    practice: 'blk-mission',
    asks: 'Mission, vision and purpose are each put into words and shared both inside and outside.',
    met: cx`
      programme Rail {${STATEMENTS}
      }
      ${TOLD_INSIDE}
      ${TOLD_OUTSIDE}
      ${CHIEF}`,
    notMet: [
      {
        why: 'They are written, and shared with nobody.',
        programme: cx`
          programme Rail {${STATEMENTS}
          }`,
      },
      {
        why: 'Staff know them, and customers do not.',
        programme: cx`
          programme Rail {${STATEMENTS}
          }
          ${TOLD_INSIDE}
          ${CHIEF}`,
      },
      {
        why: 'Customers read them, and staff were never told.',
        programme: cx`
          programme Rail {${STATEMENTS}
          }
          ${TOLD_OUTSIDE}
          ${CHIEF}`,
      },
      {
        why: 'They were shared in 2009.',
        programme: cx`
          programme Rail {${STATEMENTS}
          }
          communication AtWork { audience: employees  about: Rail  last: 2009-02-02 }
          communication InPublic { audience: customers  about: Rail  last: 2009-02-09 }`,
      },
      {
        why: 'A mission is shared everywhere; there is neither vision nor purpose.',
        programme: cx`
          programme Rail { mission: "We bring people where they are expected" }
          ${TOLD_INSIDE}
          ${TOLD_OUTSIDE}
          ${CHIEF}`,
      },
      {
        why: 'A title is no mission.',
        programme: cx`
          programme Rail "Mission, vision and purpose"
          ${TOLD_INSIDE}
          ${TOLD_OUTSIDE}
          ${CHIEF}`,
      },
    ],
  },
  {
    practice: 'blk-promise',
    asks: 'The brand promises its customers a benefit, in words, and something at the touchpoints keeps it.',
    met: cx`
      promise FirstFromUs {
        statement: "Of a delay you hear from us before you see it"
        kept-by: MessageFirst, Message
      }
      communication Posters { audience: customers  about: FirstFromUs  cadence: yearly  last: 2026-02-09 }
      ${MESSAGE_FIRST}`,
    notMet: [
      { why: 'Nothing is promised.', programme: cx`programme Rail { vision: "The best brand" }`, atMost: 'no' },
      {
        why: 'It is promised, and nothing keeps it.',
        programme: cx`promise FirstFromUs { statement: "Of a delay you hear from us before you see it" }`,
        atMost: 'no',
      },
      {
        why: 'One promise of two is kept by something.',
        programme: cx`
          promise FirstFromUs { statement: "Of a delay you hear from us before you see it"  kept-by: MessageFirst }
          promise Seats { statement: "You always find a seat" }
          ${MESSAGE_FIRST}`,
      },
    ],
  },
  {
    practice: 'blk-exec',
    asks: 'The chief and the executives have said that they give money, capital, people and time.',
    met: cx`
      programme Rail {
        commitment Means {
          by: ChiefExecutive
          resources: money, capital, people, time
          amount: EUR 400000
          on: 2026-01-12
        }
      }
      ${CHIEF}`,
    notMet: [
      {
        why: 'The chief is named as a sponsor, and gives nothing.',
        programme: cx`
          programme Rail { sponsor: ChiefExecutive }
          ${CHIEF}`,
        atMost: 'no',
      },
      {
        why: 'Of the four one is missing: there are no people for it.',
        programme: cx`
          programme Rail { commitment Means { by: ChiefExecutive  resources: money, capital, time  on: 2026-01-12 } }
          ${CHIEF}`,
      },
      {
        why: 'Time alone is given.',
        programme: cx`
          programme Rail { commitment Means { by: ChiefExecutive  resources: time  on: 2026-01-12 } }
          ${CHIEF}`,
      },
      {
        why: 'The one who gives is no executive.',
        programme: cx`
          programme Rail { commitment Means { by: Keen  resources: money, capital, people, time  on: 2026-01-12 } }
          role Keen { level: manager }
          ${CHIEF}`,
        atMost: 'no',
      },
      {
        why: 'It was committed in 2009, and not since.',
        programme: cx`
          programme Rail { commitment Means { by: ChiefExecutive  resources: money, capital, people, time  on: 2009-01-12 } }
          ${CHIEF}`,
      },
    ],
  },
  {
    practice: 'blk-alignment',
    asks: 'Every leader has agreed to argue the matter out and then to back the others in it.',
    met: cx`
      programme Rail {${SIGNED}
      }
      ${ROUND}
      ${BOARD}`,
    notMet: [
      {
        why: 'One leader of three has signed.',
        programme: cx`
          programme Rail {
            commitment OfTheChief { by: ChiefExecutive  resources: money, capital, people, time  on: 2026-01-12 }
          }
          ${ROUND}
          ${BOARD}`,
      },
      {
        why: 'They meet and argue, and none of them has agreed to anything.',
        programme: cx`
          programme Rail
          ${ROUND}
          ${BOARD}`,
      },
      {
        why: 'That leaders are aligned is told in a remark.',
        programme: cx`
          programme Rail { notes: "The leadership is fully aligned" }
          ${BOARD}`,
        atMost: 'no',
      },
    ],
  },
];
