/** Witnesses of the practices of strategy. */
import { cx, type Witness } from '../witness.ts';

const LEADERS = cx`
  role Ceo "Chief executive" { level: executive  holder: "A. Moretti" }
  role CxLead "Head of customer experience" { level: executive  holder: "I. Lindt" }
  kpi KnewInTime "Knew in time" { metric: csat  owner: CxLead  reviewed: monthly  readings: 71% on 2026-05-31 n 640 }
`;

export const strategy: readonly Witness[] = [
  {
    practice: 'str-define',
    asks: 'There is a strategy for the customer experience: what is wanted, how far ahead, with what means, decided by somebody who may.',
    met: cx`
      programme Rail "Rail" {
        intent: "Every passenger arrives informed and unhurried"
        horizon: "2026 to 2029"
        sponsor: Ceo
        lead: CxLead
        budget: EUR 2000000
        approved: Ceo on 2026-01-20
        objective Informed "Passengers know before they ask" { level: customer  owner: CxLead  kpis: KnewInTime }
      }
      ${LEADERS}
    `,
    notMet: [
      {
        why: 'it only says that customers come first',
        programme: cx`programme Rail { vision: "Customers come first"  mission: "We delight passengers" }`,
        atMost: 'undeveloped',
      },
      {
        why: 'nobody approved it: it is a proposal of its author',
        programme: cx`
          programme Rail {
            intent: "Every passenger arrives informed and unhurried"
            horizon: "2026 to 2029"
            lead: CxLead
            objective Informed "Passengers know before they ask" { level: customer  owner: CxLead  kpis: KnewInTime }
          }
          ${LEADERS}
        `,
      },
      {
        why: 'it was approved in 2009, for three years',
        programme: cx`
          programme Rail {
            intent: "Every passenger arrives informed and unhurried"
            horizon: "2009 to 2012"
            sponsor: Ceo
            lead: CxLead
            budget: EUR 2000000
            approved: Ceo on 2009-01-20
            objective Informed "Passengers know before they ask" { level: customer  owner: CxLead  kpis: KnewInTime }
          }
          ${LEADERS}
        `,
      },
      {
        why: 'there is money and a sponsor, but nothing that customers are to have of it',
        programme: cx`
          programme Rail {
            horizon: "2026 to 2029"
            sponsor: Ceo
            lead: CxLead
            budget: EUR 2000000
            approved: Ceo on 2026-01-20
            objective Margin "Nine per cent margin" { level: corporate  owner: Ceo }
          }
          ${LEADERS}
        `,
      },
    ],
  },
  {
    practice: 'str-corporate',
    asks: 'The strategy for the customer experience follows that of the company.',
    met: cx`
      programme Rail {
        lead: CxLead
        objective Growth "Two more passengers in a hundred each year" { level: corporate  owner: Ceo }
        objective Informed "Passengers know before they ask" { level: customer  owner: CxLead  supports: Growth  kpis: KnewInTime }
        objective Unhurried "Nobody runs for a train" { level: customer  owner: CxLead  supports: Informed, Growth }
      }
      ${LEADERS}
    `,
    notMet: [
      {
        why: 'it only says in a note that it follows the company’s',
        programme: cx`
          programme Rail {
            lead: CxLead
            notes: "Our strategy is fully aligned with that of the company"
            objective Informed "Passengers know before they ask" { level: customer  owner: CxLead }
          }
          ${LEADERS}
        `,
        atMost: 'undeveloped',
      },
      {
        why: 'it serves the brand, which is not the strategy of the company',
        programme: cx`
          programme Rail {
            lead: CxLead
            objective Growth "Two more passengers in a hundred each year" { level: corporate  owner: Ceo }
            objective Calm "The calm way to travel" { level: brand  owner: Ceo }
            objective Informed "Passengers know before they ask" { level: customer  owner: CxLead  supports: Calm }
          }
          ${LEADERS}
        `,
        atMost: 'undeveloped',
      },
      {
        why: 'one of its four objectives serves one of the company',
        programme: cx`
          programme Rail {
            lead: CxLead
            objective Growth "Two more passengers in a hundred each year" { level: corporate  owner: Ceo }
            objective Informed "Passengers know before they ask" { level: customer  owner: CxLead  supports: Growth }
            objective Unhurried "Nobody runs for a train" { level: customer  owner: CxLead }
            objective Seated "Everybody sits" { level: customer  owner: CxLead }
            objective Clean "Nobody minds the floor" { level: customer  owner: CxLead }
          }
          ${LEADERS}
        `,
      },
    ],
  },
  {
    practice: 'str-brand',
    asks: 'The strategy for the customer experience fits what the brand stands for.',
    met: cx`
      programme Rail {
        lead: CxLead
        objective Calm "The calm way to travel" { level: brand  owner: Ceo }
        objective Informed "Passengers know before they ask" { level: customer  owner: CxLead  supports: Calm  kpis: KnewInTime }
        promise NoSurprise { statement: "You will know before it matters"  kept-by: SayEarly  owner: CxLead }
      }
      standard SayEarly { statement: "A delay is told within two minutes"  for: t in touchpoints  owner: CxLead  kpis: KnewInTime }
      touchpoint Board "Read the board" { standards: SayEarly  owner: CxLead }
      ${LEADERS}
    `,
    notMet: [
      {
        why: 'what the brand stands for is named, and no objective serves it',
        programme: cx`
          programme Rail {
            lead: CxLead
            objective Calm "The calm way to travel" { level: brand  owner: Ceo }
            objective Informed "Passengers know before they ask" { level: customer  owner: CxLead }
          }
          ${LEADERS}
        `,
        atMost: 'undeveloped',
      },
      {
        why: 'it serves the growth of the company, and the brand is not asked',
        programme: cx`
          programme Rail {
            lead: CxLead
            objective Growth "Two more passengers in a hundred each year" { level: corporate  owner: Ceo }
            objective Calm "The calm way to travel" { level: brand  owner: Ceo }
            objective Informed "Passengers know before they ask" { level: customer  owner: CxLead  supports: Growth }
          }
          ${LEADERS}
        `,
        atMost: 'undeveloped',
      },
      {
        why: 'one of its four objectives fits the brand',
        programme: cx`
          programme Rail {
            lead: CxLead
            objective Calm "The calm way to travel" { level: brand  owner: Ceo }
            objective Informed "Passengers know before they ask" { level: customer  owner: CxLead  supports: Calm }
            objective Faster "Everybody is through in a minute" { level: customer  owner: CxLead }
            objective Cheaper "Nobody pays more than by road" { level: customer  owner: CxLead }
            objective Louder "Everybody has heard of us" { level: customer  owner: CxLead }
          }
          ${LEADERS}
        `,
      },
    ],
  },
  {
    practice: 'str-share',
    asks: 'Every employee has been told the strategy.',
    met: cx`
      programme Rail {
        intent: "Every passenger arrives informed and unhurried"
        lead: CxLead
        objective Informed "Passengers know before they ask" { level: customer  owner: CxLead }
      }
      communication WhereWeGo "Where we are going" {
        owner: CxLead
        by: Ceo
        audience: employees
        about: Rail
        why: "People can only decide well if they know what for"
        cadence: quarterly
        last: 2026-05-12
      }
      ${LEADERS}
    `,
    notMet: [
      {
        why: 'it was told to the board alone',
        programme: cx`
          programme Rail { lead: CxLead }
          communication WhereWeGo { owner: CxLead  by: Ceo  audience: CxLead  about: Rail  cadence: quarterly  last: 2026-05-12 }
          ${LEADERS}
        `,
      },
      {
        why: 'it was told once, in 2009',
        programme: cx`
          programme Rail { lead: CxLead }
          communication WhereWeGo { owner: CxLead  by: Ceo  audience: employees  about: Rail  last: 2009-05-12 }
          ${LEADERS}
        `,
      },
      {
        why: 'all staff are written to each week, about the canteen',
        programme: cx`
          programme Rail { lead: CxLead }
          communication Menu { owner: CxLead  by: CxLead  audience: employees  about: "The menu of the week"  cadence: weekly  last: 2026-06-29 }
          ${LEADERS}
        `,
        atMost: 'undeveloped',
      },
      {
        why: 'it is to be told to all, and never was',
        programme: cx`
          programme Rail { lead: CxLead }
          communication WhereWeGo { owner: CxLead  by: Ceo  audience: employees  about: Rail  cadence: quarterly }
          ${LEADERS}
        `,
      },
    ],
  },
];
