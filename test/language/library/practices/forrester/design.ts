/** Witnesses of the practices of design. */
import { cx, type Witness } from '../witness.ts';

/** The counter and its web page, with those who stand behind them. */
const STATION = cx`
  role DesignLead "Head of design" { level: manager  holder: "R. Okafor" }
  role Clerk "Clerk" { level: staff  customer-facing: yes }
  team Digital "Digital" { lead: DesignLead  function: it }
  channel Web { type: web }
  channel Counter { type: store }
  touchpoint Search "Search for a train" { owner: DesignLead  channels: Web }
  touchpoint Pay "Pay" { owner: DesignLead  channels: Web }
  touchpoint Ask "Ask at the counter" { owner: Clerk  channels: Counter }
`;

const PROCESS = cx`
  process CxDesign "How we design" {
    owner: DesignLead
    purpose: "Before a new experience is built, and whenever one changes noticeably: research, sketch, try, decide"
    approved: DesignLead on 2025-11-03
    reviewed: yearly
    responsible: Digital
  }
`;

const FINDINGS = cx`
  research FieldStudy { owner: DesignLead  methods: observation  on: 2026-02-10  sample: 24  participants: customers }
  insight Fees "Fees come as a shock" { statement: "Half leave at the fees"  owner: DesignLead  from: FieldStudy  about: Pay  on: 2026-02-20 }
  insight Words "The words are ours" { statement: "Tourists do not know what a zone is"  owner: DesignLead  from: FieldStudy  about: Search  on: 2026-02-20 }
  kpi Left "Left at the fees" { metric: abandonment  owner: DesignLead  reviewed: monthly  readings: 31% on 2026-05-31 n 5200 }
`;

const redesign = (name: string, facts: string) => cx`
  initiative ${name} {
    type: redesign
    status: done
    owner: DesignLead
    team: Digital
    start: 2026-03-02
    due: 2026-03-27
    ${facts}
  }
`;

export const design: readonly Witness[] = [
  {
    practice: 'dsg-process',
    asks: 'Each new experience, and each one that changes noticeably, is designed by the process that was agreed for it.',
    met: cx`
      programme Rail { lead: DesignLead }
      ${PROCESS}
      ${redesign('PlainFees', 'touchpoints: Pay  follows: CxDesign')}
      ${redesign('PlainWords', 'touchpoints: Search  follows: CxDesign')}
      ${STATION}
    `,
    notMet: [
      {
        why: 'the process is on paper, and no redesign went by it',
        programme: cx`
          programme Rail { lead: DesignLead }
          ${PROCESS}
          ${redesign('PlainFees', 'touchpoints: Pay')}
          ${redesign('PlainWords', 'touchpoints: Search')}
          ${STATION}
        `,
      },
      {
        why: 'what they went by is a name: nobody says when it is used, how it goes, or who answers for it',
        programme: cx`
          programme Rail { lead: DesignLead }
          process CxDesign
          ${redesign('PlainFees', 'touchpoints: Pay  follows: CxDesign')}
          ${redesign('PlainWords', 'touchpoints: Search  follows: CxDesign')}
          ${STATION}
        `,
      },
      {
        why: 'one redesign of four went by it',
        programme: cx`
          programme Rail { lead: DesignLead }
          ${PROCESS}
          ${redesign('PlainFees', 'touchpoints: Pay  follows: CxDesign')}
          ${redesign('PlainWords', 'touchpoints: Search')}
          ${redesign('ShortQueue', 'touchpoints: Ask')}
          ${redesign('OneClick', 'touchpoints: Pay')}
          ${STATION}
        `,
      },
      {
        why: 'one redesign came after another, which is an order and no process',
        programme: cx`
          programme Rail { lead: DesignLead }
          ${PROCESS}
          ${redesign('PlainFees', 'touchpoints: Pay')}
          ${redesign('PlainWords', 'touchpoints: Search  follows: PlainFees')}
          ${STATION}
        `,
      },
    ],
  },
  {
    practice: 'dsg-requirements',
    asks: 'What a project that customers feel must do is derived from what is wanted of it and from what is known of customers.',
    met: cx`
      programme Rail { lead: DesignLead }
      ${redesign('PlainFees', 'touchpoints: Pay  requirement { statement: "Fees stand beside the price"  from: Fees  outcome: Left }')}
      ${redesign('PlainWords', 'touchpoints: Search  requirement { statement: "No word that a tourist must look up"  from: Words  outcome: Left }')}
      ${FINDINGS}
      ${STATION}
    `,
    notMet: [
      {
        why: 'what is wanted is there, and nobody asked what customers need',
        programme: cx`
          programme Rail { lead: DesignLead }
          ${redesign('PlainFees', 'touchpoints: Pay  requirement { statement: "Fees stand beside the price"  outcome: Left }')}
          ${FINDINGS}
          ${STATION}
        `,
      },
      {
        why: 'customers are known, and nobody says what is to come of it',
        programme: cx`
          programme Rail { lead: DesignLead }
          ${redesign('PlainFees', 'touchpoints: Pay  requirement { statement: "Fees stand beside the price"  from: Fees }')}
          ${FINDINGS}
          ${STATION}
        `,
      },
      {
        why: 'the redesigns have no requirements at all',
        programme: cx`
          programme Rail { lead: DesignLead }
          ${redesign('PlainFees', 'touchpoints: Pay')}
          ${FINDINGS}
          ${STATION}
        `,
        atMost: 'undeveloped',
      },
      {
        why: 'one redesign of four has any',
        programme: cx`
          programme Rail { lead: DesignLead }
          ${redesign('PlainFees', 'touchpoints: Pay  requirement { statement: "Fees stand beside the price"  from: Fees  outcome: Left }')}
          ${redesign('PlainWords', 'touchpoints: Search')}
          ${redesign('ShortQueue', 'touchpoints: Ask')}
          ${redesign('OneClick', 'touchpoints: Pay')}
          ${FINDINGS}
          ${STATION}
        `,
      },
    ],
  },
  {
    practice: 'dsg-cocreate',
    asks: 'Customers, partners and staff take part in designing the experience.',
    met: cx`
      programme Rail { lead: DesignLead }
      partner CardBank "The bank behind the cards"
      touchpoint Refund "Get money back" { owner: DesignLead  channels: Web  relies: CardBank }
      ${redesign('QuickRefund', 'touchpoints: Refund  participants: customers, employees, partners')}
      ${STATION}
    `,
    notMet: [
      {
        why: 'staff were among themselves',
        programme: cx`
          programme Rail { lead: DesignLead }
          partner CardBank
          touchpoint Refund { owner: DesignLead  channels: Web  relies: CardBank }
          ${redesign('QuickRefund', 'touchpoints: Refund  participants: employees')}
          ${STATION}
        `,
      },
      {
        why: 'the partner on whom it all rests was not asked',
        programme: cx`
          programme Rail { lead: DesignLead }
          partner CardBank
          touchpoint Refund { owner: DesignLead  channels: Web  relies: CardBank }
          ${redesign('QuickRefund', 'touchpoints: Refund  participants: customers, employees')}
          ${STATION}
        `,
      },
      {
        why: 'an agency asked customers, and those who do the work heard of it afterwards',
        programme: cx`
          programme Rail { lead: DesignLead }
          ${redesign('PlainFees', 'touchpoints: Pay  participants: customers')}
          ${STATION}
        `,
      },
      {
        why: 'one redesign of four was made with others',
        programme: cx`
          programme Rail { lead: DesignLead }
          ${redesign('PlainFees', 'touchpoints: Pay  participants: customers, employees')}
          ${redesign('PlainWords', 'touchpoints: Search')}
          ${redesign('ShortQueue', 'touchpoints: Ask')}
          ${redesign('OneClick', 'touchpoints: Pay')}
          ${STATION}
        `,
      },
    ],
  },
  {
    practice: 'dsg-iterate',
    asks: 'Ideas are collected, prototypes built and tried out, and that more than once.',
    met: cx`
      programme Rail { lead: DesignLead }
      ${redesign(
        'PlainFees',
        `touchpoints: Pay
         participants: customers, employees
         proposal: "Of eleven ideas, the fee beside the price and the total from the start"
         iteration { prototype: "Paper"  evaluation: "Eight passengers at the counter"  result: "The total is read, the fee is not"  on: 2026-03-06 }
         iteration { prototype: "Clickable"  evaluation: "Twelve passengers at home"  result: "Nobody is surprised"  on: 2026-03-20 }`,
      )}
      ${STATION}
    `,
    notMet: [
      {
        why: 'there was one round, and nothing was changed after it',
        programme: cx`
          programme Rail { lead: DesignLead }
          ${redesign(
            'PlainFees',
            'touchpoints: Pay  proposal: "Fees beside the price"  iteration { prototype: "Paper"  evaluation: "Eight passengers"  result: "Fine"  on: 2026-03-06 }',
          )}
          ${STATION}
        `,
      },
      {
        why: 'prototypes were built, and nobody tried them',
        programme: cx`
          programme Rail { lead: DesignLead }
          ${redesign(
            'PlainFees',
            'touchpoints: Pay  proposal: "Fees beside the price"  iteration { prototype: "Paper"  on: 2026-03-06 }  iteration { prototype: "Clickable"  on: 2026-03-20 }',
          )}
          ${STATION}
        `,
      },
      {
        why: 'the first idea was built: nobody looked for others',
        programme: cx`
          programme Rail { lead: DesignLead }
          ${redesign('PlainFees', 'touchpoints: Pay')}
          ${STATION}
        `,
        atMost: 'undeveloped',
      },
      {
        why: 'one redesign of four was tried out',
        programme: cx`
          programme Rail { lead: DesignLead }
          ${redesign(
            'PlainFees',
            `touchpoints: Pay
             proposal: "Fees beside the price"
             iteration { prototype: "Paper"  evaluation: "Eight passengers"  result: "Read"  on: 2026-03-06 }
             iteration { prototype: "Clickable"  evaluation: "Twelve passengers"  result: "Clear"  on: 2026-03-20 }`,
          )}
          ${redesign('PlainWords', 'touchpoints: Search')}
          ${redesign('ShortQueue', 'touchpoints: Ask')}
          ${redesign('OneClick', 'touchpoints: Pay')}
          ${STATION}
        `,
      },
      {
        why: 'one redesign of three went on after the first round',
        programme: cx`
          programme Rail { lead: DesignLead }
          ${redesign(
            'PlainFees',
            `touchpoints: Pay
             proposal: "Fees beside the price"
             iteration { prototype: "Paper"  evaluation: "Eight passengers"  result: "Read"  on: 2026-03-06 }
             iteration { prototype: "Clickable"  evaluation: "Twelve passengers"  result: "Clear"  on: 2026-03-20 }`,
          )}
          ${redesign('PlainWords', 'touchpoints: Search  iteration { prototype: "Paper"  evaluation: "Two clerks"  on: 2026-03-06 }')}
          ${redesign('ShortQueue', 'touchpoints: Ask  iteration { prototype: "Ropes"  evaluation: "One morning"  on: 2026-03-06 }')}
          ${STATION}
        `,
      },
    ],
  },
  {
    practice: 'dsg-ecosystem',
    asks: 'It is known which people, processes and technology every encounter with a customer hangs on, and how these hang together.',
    met: cx`
      programme Rail { lead: DesignLead }
      system Timetable { owner: DesignLead  relies: TrackData }
      data TrackData { owner: DesignLead }
      system Tills { owner: DesignLead  relies: CardBank }
      partner CardBank
      process Selling { owner: DesignLead  relies: Clerk, Tills }
      process Informing { owner: DesignLead  relies: DesignLead, Timetable }
      role DesignLead { level: manager  holder: "R. Okafor" }
      role Clerk { level: staff }
      touchpoint Search { owner: DesignLead  relies: Informing, Timetable, DesignLead }
      touchpoint Buy { owner: Clerk  relies: Selling, Tills, Clerk }
    `,
    notMet: [
      {
        why: 'systems are listed, as in any inventory of an IT department',
        programme: cx`
          programme Rail { lead: DesignLead }
          system Timetable { owner: DesignLead }
          system Tills { owner: DesignLead }
          touchpoint Search { channels: Web  relies: Timetable }
          touchpoint Buy { channels: Web  relies: Tills }
          channel Web
          role DesignLead
        `,
      },
      {
        why: 'what happens behind is told in words, which lead nowhere',
        programme: cx`
          programme Rail { lead: DesignLead }
          touchpoint Search { backstage: "Somebody in operations keeps the timetable right, by way of the old system" }
          touchpoint Buy { backstage: "The till talks to the bank" }
          role DesignLead
        `,
        atMost: 'undeveloped',
      },
      {
        why: 'one encounter of five is known',
        programme: cx`
          programme Rail { lead: DesignLead }
          system Tills { owner: DesignLead }
          process Selling { owner: DesignLead  relies: Clerk, Tills }
          role DesignLead
          role Clerk
          touchpoint Buy { relies: Selling, Tills, Clerk }
          touchpoint Search
          touchpoint Board
          touchpoint Ride
          touchpoint Complain
        `,
      },
    ],
  },
];
