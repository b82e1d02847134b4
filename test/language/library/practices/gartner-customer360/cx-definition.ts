import { but, cx, type Witness } from '../witness.ts';

const EXPERIENCE = cx`
programme Rail { definition: "What passengers perceive and feel, at each contact and over all of them, with our people, channels, systems and trains" }
channel App { type: app }
channel OnBoard { type: field }
role Guard { customer-facing: yes }
system TicketShop
product Ticket
kpi TripSatisfaction { metric: csat  readings: 82% on 2026-05-31 n 400 }
research Ride2026 { methods: interview, survey  on: 2026-02-10  sample: 40 }
journey Travel {
  kpis: TripSatisfaction
  touchpoint Buy { channels: App  relies: TicketShop  offers: Ticket  feels: "Sure of the price"  emotion: +1 from Ride2026 }
  touchpoint Ride { channels: OnBoard  frontstage: Guard  feels: "Looked after"  emotion: +1 from Ride2026 }
}`;

const MANAGEMENT = cx`
programme Rail { definition: "What passengers perceive and feel over all contacts; we design these and react to them" }
role HeadOfSales { level: manager }
role Agent { customer-facing: yes }
channel App { type: app }
kpi Satisfied { metric: csat  owner: HeadOfSales  readings: 82% on 2026-05-31 n 400 }
kpi Stays { metric: retention  owner: HeadOfSales  readings: 71% on 2026-05-31 }
kpi Recommends { metric: nps  owner: HeadOfSales  readings: 31 on 2026-05-31 n 400 }
listening AfterTrip {
  type: survey  solicited: yes  channels: App  cadence: continuous  respond-within: 24h  responder: Agent
  kpis: Satisfied, Recommends
}
journey Travel { owner: HeadOfSales  kpis: Satisfied, Stays, Recommends  touchpoint Buy { channels: App  listening: AfterTrip  emotion: -1 from AfterTrip } }
initiative CalmCheckout { type: redesign  status: active  owner: HeadOfSales  from: AfterTrip  touchpoints: Travel.Buy  kpis: Satisfied  start: 2026-03-02  due: 2026-09-30 }`;

export const CX_DEFINITION: readonly Witness[] = [
  {
    practice: 'cx-definition-1',
    asks: 'The company says that the experience is what customers perceive and feel, at one contact and over all of them, and looks at it so: with its people, channels, systems and products.',
    met: EXPERIENCE,
    notMet: [
      {
        why: 'A definition in a document, and nothing is looked at by it.',
        programme: cx`
programme Rail { definition: "What passengers perceive and feel, at each contact and over all of them, with our people, channels, systems and trains" }`,
        atMost: 'no',
      },
      {
        why: 'Nobody says what the experience is: one team maps contacts, another means something else.',
        programme: cx`
programme Rail
channel App { type: app }
role Guard { customer-facing: yes }
system TicketShop
product Ticket
research Ride2026 { methods: interview  on: 2026-02-10 }
touchpoint Buy { channels: App  relies: TicketShop  offers: Ticket  frontstage: Guard  emotion: +1 from Ride2026 }`,
      },
      {
        why: 'What is looked at is a web shop: neither people nor products, so a part passes for the whole.',
        programme: cx`
programme Rail { definition: "What passengers perceive and feel, at each contact and over all of them, with our people, channels, systems and trains" }
channel Web { type: web }
system TicketShop
research Clicks2026 { methods: analytics  on: 2026-02-10 }
touchpoint Buy { channels: Web  relies: TicketShop  emotion: +1 from Clicks2026 }`,
      },
      {
        why: 'Contacts are charted as steps of work, and nowhere is it known what customers feel.',
        programme: cx`
programme Rail { definition: "What passengers perceive and feel, at each contact and over all of them, with our people, channels, systems and trains" }
channel App { type: app }
role Guard { customer-facing: yes }
system TicketShop
product Ticket
touchpoint Buy { channels: App  relies: TicketShop  offers: Ticket  frontstage: Guard }`,
      },
      { why: 'The people of the company are forgotten.', programme: but(EXPERIENCE, '  frontstage: Guard') },
      { why: 'Systems are forgotten.', programme: but(EXPERIENCE, '  relies: TicketShop') },
      { why: 'What is sold is forgotten.', programme: but(EXPERIENCE, '  offers: Ticket') },
    ],
  },
  {
    practice: 'cx-definition-2',
    asks: 'Managing the experience is to design contacts and to react to what happens in them, so that expectations are met and satisfaction, loyalty and advocacy rise: all of these are worked on and measured.',
    met: MANAGEMENT,
    notMet: [
      {
        why: 'The words are there; nothing is designed, answered or measured.',
        programme: cx`
programme Rail { definition: "Designing and reacting to contacts so that satisfaction, loyalty and advocacy rise" }`,
        atMost: 'no',
      },
      {
        why: 'Advocacy alone is measured: of satisfaction and loyalty nobody knows anything.',
        programme: cx`
programme Rail { definition: "We design contacts and react to them" }
role HeadOfSales
channel App { type: app }
kpi Recommends { metric: nps  owner: HeadOfSales  readings: 31 on 2026-05-31 n 400 }
listening AfterTrip { type: survey  channels: App  cadence: continuous  respond-within: 24h  responder: HeadOfSales  kpis: Recommends }
touchpoint Buy { channels: App  listening: AfterTrip  kpis: Recommends }
initiative CalmCheckout { type: redesign  status: active  owner: HeadOfSales  touchpoints: Buy  start: 2026-03-02  due: 2026-09-30 }`,
      },
      {
        why: 'All three are measured, and no contact is designed or answered for it.',
        programme: cx`
programme Rail { definition: "We design contacts and react to them" }
role HeadOfSales
kpi Satisfied { metric: csat  owner: HeadOfSales  readings: 82% on 2026-05-31 n 400 }
kpi Stays { metric: retention  owner: HeadOfSales  readings: 71% on 2026-05-31 }
kpi Recommends { metric: nps  owner: HeadOfSales  readings: 31 on 2026-05-31 n 400 }
journey Travel { owner: HeadOfSales  kpis: Satisfied, Stays, Recommends }`,
      },
      {
        why: 'The three KPIs are names: none has been measured since 2009.',
        programme: cx`
programme Rail { definition: "We design contacts and react to them" }
role HeadOfSales
channel App { type: app }
kpi Satisfied { metric: csat  owner: HeadOfSales  readings: 82% on 2009-05-31 n 400 }
kpi Stays { metric: retention  owner: HeadOfSales }
kpi Recommends { metric: nps  owner: HeadOfSales }
listening AfterTrip { type: survey  channels: App  cadence: continuous  respond-within: 24h  responder: HeadOfSales }
journey Travel { owner: HeadOfSales  kpis: Satisfied, Stays, Recommends  touchpoint Buy { channels: App  listening: AfterTrip } }
initiative CalmCheckout { type: redesign  status: active  owner: HeadOfSales  touchpoints: Travel.Buy  start: 2026-03-02  due: 2026-09-30 }`,
      },
      {
        why: 'Satisfaction was last measured in 2009.',
        programme: but(MANAGEMENT, '82% on 2026-05-31 n 400', '82% on 2009-05-31 n 400'),
      },
      {
        why: 'Loyalty was last measured in 2009.',
        programme: but(MANAGEMENT, '71% on 2026-05-31', '71% on 2009-05-31'),
      },
      {
        why: 'Advocacy was last measured in 2009.',
        programme: but(MANAGEMENT, '31 on 2026-05-31 n 400', '31 on 2009-05-31 n 400'),
      },
    ],
  },
];
