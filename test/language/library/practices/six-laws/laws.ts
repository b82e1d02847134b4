/** Witnesses of the laws that are about customers and what is known of them, and of the law about faking it. */
import { cx, type Witness } from '../witness.ts';

const PEOPLE = cx`
  role Ceo "Chief executive" { level: executive  holder: "A. Moretti" }
  role CxLead "Head of customer experience" { level: executive  holder: "I. Lindt" }
  role Clerk "Clerk" { level: staff  customer-facing: yes  authority: "May refund up to EUR 50 at once" }
  channel Desk { type: store }
`;

const SEGMENTS = cx`
  segment Commuter { size: 60%  priority: 1 }
  segment Tourist { size: 25%  priority: 2 }
  persona Carla { segment: Commuter  goals: "Be at work on time" }
  persona Tilda { segment: Tourist  goals: "Hold the right ticket" }
`;

const BY_SEGMENT = cx`
  kpi Content {
    metric: csat
    owner: CxLead
    reviewed: monthly
    segments: Commuter, Tourist
    data: "data:text/csv,date,value,n,segment\n2026-05-31,84,400,Commuter\n2026-05-31,61,240,Tourist\n"
  }
`;

const journey = (facts: string, touchpoint: string) => cx`
  journey BuyTicket "Buy a ticket" {
    owner: CxLead
    kpis: Content
    ${facts}
    stage Choose { touchpoint Ask { owner: Clerk  channels: Desk  ${touchpoint} } }
  }
`;

const INSIGHT = cx`
  research FieldStudy { owner: CxLead  methods: observation  on: 2026-03-18  sample: 24  participants: customers }
  insight AskTwice "Tourists ask twice" {
    statement: "Tourists ask for the platform again after paying"
    owner: CxLead
    from: FieldStudy
    about: Ask
    on: 2026-04-10
    audience: employees
  }
`;
const TOLD = cx`
  communication Heard {
    owner: CxLead
    by: CxLead
    audience: employees
    about: AskTwice
    why: "Whoever knows what passengers miss can help them"
    cadence: monthly
    last: 2026-06-15
  }
`;
const DECIDED = cx`
  review Summer { of: BuyTicket  owner: CxLead  on: 2026-06-08  next-on: 2026-09-07  decisions: "The platform is printed on the ticket"  based-on: AskTwice }
`;
const ANY_KPI = cx`kpi Content { metric: csat  owner: CxLead  reviewed: monthly  readings: 78% on 2026-05-31 n 640 }`;

const PROMISED = cx`
  standard SayEarly { statement: "A delay is told within two minutes"  owner: CxLead  for: t in touchpoints  kpis: Content  reviewed: yearly }
  touchpoint Ask { owner: Clerk  channels: Desk  standards: SayEarly  kpis: Content }
  initiative EarlyWord "The early word" { type: project  status: active  owner: CxLead  start: 2026-05-04  due: 2026-09-30  kpis: Content  touchpoints: Ask }
`;

export const laws: readonly Witness[] = [
  {
    practice: 'law-personal-reaction',
    asks: 'Every encounter is judged by one person: it is designed for them, the groups that matter come first, each is heard apart, and staff may act.',
    met: cx`
      programme Rail { lead: CxLead }
      ${SEGMENTS}
      ${BY_SEGMENT}
      ${journey('personas: Carla, Tilda  segments: Commuter, Tourist  goal: "Hold a valid ticket"', 'customer: "Asks for a ticket"')}
      ${PEOPLE}
    `,
    notMet: [
      {
        why: 'the journey is anybody’s, so nobody’s',
        programme: cx`
          programme Rail { lead: CxLead }
          ${SEGMENTS}
          ${BY_SEGMENT}
          ${journey('goal: "Hold a valid ticket"', 'customer: "Asks for a ticket"')}
          ${PEOPLE}
        `,
      },
      {
        why: 'a group that comes first has no journey of its own',
        programme: cx`
          programme Rail { lead: CxLead }
          ${SEGMENTS}
          segment Pupil { size: 10%  priority: 3 }
          ${BY_SEGMENT}
          ${journey('personas: Carla, Tilda  segments: Commuter, Tourist  goal: "Hold a valid ticket"', 'customer: "Asks for a ticket"')}
          ${PEOPLE}
        `,
      },
      {
        why: 'all customers are one figure',
        programme: cx`
          programme Rail { lead: CxLead }
          ${SEGMENTS}
          ${ANY_KPI}
          ${journey('personas: Carla, Tilda  segments: Commuter, Tourist  goal: "Hold a valid ticket"', 'customer: "Asks for a ticket"')}
          ${PEOPLE}
        `,
      },
      {
        why: 'whoever meets them may decide nothing',
        programme: cx`
          programme Rail { lead: CxLead }
          ${SEGMENTS}
          ${BY_SEGMENT}
          ${journey('personas: Carla, Tilda  segments: Commuter, Tourist  goal: "Hold a valid ticket"', 'customer: "Asks for a ticket"')}
          role CxLead { level: executive  holder: "I. Lindt" }
          role Clerk { level: staff  customer-facing: yes }
          channel Desk { type: store }
        `,
      },
    ],
  },
  {
    practice: 'law-self-centred',
    asks: 'Customers see what they want and the company sees itself: it is told from their side, with their goals and in what they do.',
    met: cx`
      programme Rail { lead: CxLead }
      ${SEGMENTS}
      ${BY_SEGMENT}
      ${journey('personas: Carla, Tilda  goal: "Hold a valid ticket"', 'customer: "Asks for a ticket"  backstage: "The till asks the bank"')}
      initiative PlainWords { type: project  status: active  owner: CxLead  kpis: Content  touchpoints: Ask }
      ${PEOPLE}
    `,
    notMet: [
      {
        why: 'it tells what the company does, and nothing of what the customer does',
        programme: cx`
          programme Rail { lead: CxLead }
          ${BY_SEGMENT}
          ${SEGMENTS}
          ${journey('personas: Carla, Tilda  goal: "Hold a valid ticket"', 'backstage: "The till asks the bank"')}
          ${PEOPLE}
        `,
      },
      {
        why: 'nobody says what customers want to have reached',
        programme: cx`
          programme Rail { lead: CxLead }
          ${ANY_KPI}
          persona Carla
          persona Tilda
          ${journey('personas: Carla, Tilda', 'customer: "Asks for a ticket"')}
          ${PEOPLE}
        `,
      },
      {
        why: 'its projects are to make it cheaper, and are judged by that alone',
        programme: cx`
          programme Rail { lead: CxLead }
          ${SEGMENTS}
          ${ANY_KPI}
          kpi CheapSale { metric: cost-per-transaction  owner: CxLead  reviewed: monthly  readings: EUR 2.10 on 2026-05-31 }
          initiative FewerDesks { type: project  status: active  owner: CxLead  kpis: CheapSale  touchpoints: Queue }
          initiative FewerClerks { type: project  status: active  owner: CxLead  kpis: CheapSale  touchpoints: Queue }
          touchpoint Queue { owner: Clerk  channels: Desk  customer: "Waits" }
          ${journey('personas: Carla, Tilda  goal: "Hold a valid ticket"', 'customer: "Asks for a ticket"')}
          ${PEOPLE}
        `,
      },
    ],
  },
  {
    practice: 'law-familiarity-aligns',
    asks: 'Who knows the same customer pulls the same way: what is known is shared with all, and decisions argue from it.',
    met: cx`
      programme Rail { lead: CxLead }
      ${INSIGHT}
      ${TOLD}
      ${DECIDED}
      ${ANY_KPI}
      ${journey('goal: "Hold a valid ticket"', 'customer: "Asks for a ticket"')}
      ${PEOPLE}
    `,
    notMet: [
      {
        why: 'one department knows it',
        programme: cx`
          programme Rail { lead: CxLead }
          insight AskTwice { statement: "Tourists ask twice"  owner: CxLead  about: Ask  on: 2026-04-10  audience: Clerk }
          communication Heard { owner: CxLead  by: CxLead  audience: Clerk  about: AskTwice  cadence: monthly  last: 2026-06-15 }
          ${DECIDED}
          ${ANY_KPI}
          ${journey('goal: "Hold a valid ticket"', 'customer: "Asks for a ticket"')}
          ${PEOPLE}
        `,
      },
      {
        why: 'decisions rest on opinions',
        programme: cx`
          programme Rail { lead: CxLead }
          ${INSIGHT}
          ${TOLD}
          review Summer { of: BuyTicket  owner: CxLead  on: 2026-06-08  next-on: 2026-09-07  decisions: "The hall is painted blue" }
          ${ANY_KPI}
          ${journey('goal: "Hold a valid ticket"', 'customer: "Asks for a ticket"')}
          ${PEOPLE}
        `,
      },
      {
        why: 'everybody was told in 2009',
        programme: cx`
          programme Rail { lead: CxLead }
          insight AskTwice { statement: "Tourists ask twice"  owner: CxLead  about: Ask  on: 2009-04-10  audience: employees }
          communication Heard { owner: CxLead  by: CxLead  audience: employees  about: AskTwice  last: 2009-06-15 }
          ${DECIDED}
          ${ANY_KPI}
          ${journey('goal: "Hold a valid ticket"', 'customer: "Asks for a ticket"')}
          ${PEOPLE}
        `,
      },
    ],
  },
  {
    practice: 'law-no-faking',
    asks: 'Customers notice what is not meant: the top gives what it takes, promises are kept by something, and without that no campaign begins.',
    met: cx`
      programme Rail {
        lead: CxLead
        sponsor: Ceo
        commitment Means { by: Ceo  resources: money, capital, people, time  amount: EUR 2000000  on: 2026-01-20 }
        promise NoSurprise { statement: "You will know before it matters"  kept-by: SayEarly  owner: CxLead }
      }
      ${PROMISED}
      ${ANY_KPI}
      ${PEOPLE}
    `,
    notMet: [
      {
        why: 'it sets out to win customers over, and the top has given nothing for it',
        programme: cx`
          programme Rail {
            lead: CxLead
            promise NoSurprise { statement: "You will know before it matters"  kept-by: SayEarly  owner: CxLead }
          }
          ${PROMISED}
          ${ANY_KPI}
          ${PEOPLE}
        `,
        atMost: 'broken',
      },
      {
        why: 'the top gave money, but neither people nor their own time',
        programme: cx`
          programme Rail {
            lead: CxLead
            sponsor: Ceo
            commitment Means { by: Ceo  resources: money  amount: EUR 2000000  on: 2026-01-20 }
            promise NoSurprise { statement: "You will know before it matters"  kept-by: SayEarly  owner: CxLead }
          }
          ${PROMISED}
          ${ANY_KPI}
          ${PEOPLE}
        `,
      },
      {
        why: 'what is promised is kept by nothing',
        programme: cx`
          programme Rail {
            lead: CxLead
            sponsor: Ceo
            commitment Means { by: Ceo  resources: money, capital, people, time  amount: EUR 2000000  on: 2026-01-20 }
            promise NoSurprise { statement: "You will know before it matters" }
          }
          ${PROMISED}
          ${ANY_KPI}
          ${PEOPLE}
        `,
      },
    ],
  },
];
