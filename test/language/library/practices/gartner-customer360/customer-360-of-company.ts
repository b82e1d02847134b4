import { cx, type Witness } from '../witness.ts';

export const CUSTOMER_360_OF_COMPANY: readonly Witness[] = [
  {
    practice: 'customer-360-of-company-1',
    asks: 'Customers are shown what they have bought, and what they are looking at now.',
    met: cx`
role DigitalLead
channel App { type: app }
touchpoint MyTrips { channels: App  owner: DigitalLead  customer: "Sees past tickets and the basket"  reveals: bought }`,
    notMet: [
      {
        why: 'Six of the seven are shown, and this one is not.',
        programme: cx`
role DigitalLead
channel App { type: app }
touchpoint MyPage { channels: App  owner: DigitalLead  reveals: channels, satisfaction, facts, peers, awaited, discovery }`,
        atMost: 'no',
      },
      {
        why: 'It is to be shown one day: the journey is the one aimed at.',
        programme: cx`
role DigitalLead
channel App { type: app }
journey Tomorrow { state: target  owner: DigitalLead  touchpoint MyTrips { channels: App  owner: DigitalLead  reveals: bought } }`,
        atMost: 'no',
      },
    ],
  },
  {
    practice: 'customer-360-of-company-2',
    asks: 'Customers are shown by which channels they last came.',
    met: cx`
role DigitalLead
channel App { type: app }
touchpoint MyContacts { channels: App  owner: DigitalLead  customer: "Sees the last calls, mails and visits"  reveals: channels }`,
    notMet: [
      {
        why: 'Six of the seven are shown, and this one is not.',
        programme: cx`
role DigitalLead
channel App { type: app }
touchpoint MyPage { channels: App  owner: DigitalLead  reveals: bought, satisfaction, facts, peers, awaited, discovery }`,
        atMost: 'no',
      },
      {
        why: 'Agents see it; customers do not.',
        programme: cx`
role Agent { customer-facing: yes  access: Contacts }
data Contacts { personal: yes  owner: Agent }
channel Phone { type: phone }
touchpoint Call { channels: Phone  owner: Agent  backstage: Contacts }`,
        atMost: 'no',
      },
    ],
  },
  {
    practice: 'customer-360-of-company-3',
    asks: 'Customers are shown how satisfied they have been.',
    met: cx`
role DigitalLead
channel App { type: app }
touchpoint MyRatings { channels: App  owner: DigitalLead  customer: "Sees own ratings and what became of them"  reveals: satisfaction }`,
    notMet: [
      {
        why: 'Six of the seven are shown, and this one is not.',
        programme: cx`
role DigitalLead
channel App { type: app }
touchpoint MyPage { channels: App  owner: DigitalLead  reveals: bought, channels, facts, peers, awaited, discovery }`,
        atMost: 'no',
      },
      {
        why: 'Satisfaction is asked for and kept in the house.',
        programme: cx`
role DigitalLead
channel App { type: app }
kpi Satisfied { metric: csat  owner: DigitalLead  readings: 82% on 2026-05-31 n 400 }
touchpoint Rate { channels: App  owner: DigitalLead  kpis: Satisfied }
dashboard Board { kpis: Satisfied  audience: employees }`,
        atMost: 'no',
      },
    ],
  },
  {
    practice: 'customer-360-of-company-4',
    asks: 'Customers are shown the facts about the business that they want and need.',
    met: cx`
role DigitalLead
channel Web { type: web }
touchpoint HowWeRun { channels: Web  owner: DigitalLead  customer: "Reads how punctual each line was"  reveals: facts }`,
    notMet: [
      {
        why: 'Six of the seven are shown, and this one is not.',
        programme: cx`
role DigitalLead
channel App { type: app }
touchpoint MyPage { channels: App  owner: DigitalLead  reveals: bought, channels, satisfaction, peers, awaited, discovery }`,
        atMost: 'no',
      },
      {
        why: 'The page is a draft.',
        programme: cx`
role DigitalLead
channel Web { type: web }
touchpoint HowWeRun { channels: Web  owner: DigitalLead  reveals: facts  status: draft }`,
        atMost: 'no',
      },
    ],
  },
  {
    practice: 'customer-360-of-company-5',
    asks: 'Customers are brought together with others like them.',
    met: cx`
role CommunityLead
channel Forum { type: social }
touchpoint CommuterCircle { channels: Forum  owner: CommunityLead  customer: "Finds others on the same line"  reveals: peers }`,
    notMet: [
      {
        why: 'Six of the seven are shown, and this one is not.',
        programme: cx`
role DigitalLead
channel App { type: app }
touchpoint MyPage { channels: App  owner: DigitalLead  reveals: bought, channels, satisfaction, facts, awaited, discovery }`,
        atMost: 'no',
      },
      {
        why: 'Segments are known to the company; no customer meets another.',
        programme: cx`
segment Commuters { size: 40% }
persona Paul { segment: Commuters }
role CommunityLead
channel Forum { type: social }
touchpoint News { channels: Forum  owner: CommunityLead }`,
        atMost: 'no',
      },
    ],
  },
  {
    practice: 'customer-360-of-company-6',
    asks: 'Customers are shown where the products and services stand that they wait for.',
    met: cx`
role DigitalLead
channel App { type: app }
touchpoint MyRefund { channels: App  owner: DigitalLead  customer: "Sees where the refund is"  reveals: awaited }`,
    notMet: [
      {
        why: 'Six of the seven are shown, and this one is not.',
        programme: cx`
role DigitalLead
channel App { type: app }
touchpoint MyPage { channels: App  owner: DigitalLead  reveals: bought, channels, satisfaction, facts, peers, discovery }`,
        atMost: 'no',
      },
      {
        why: 'It is written that customers wait; nothing is shown to them.',
        programme: cx`
role DigitalLead
channel App { type: app }
touchpoint MyRefund "Refund status" { channels: App  owner: DigitalLead  customer: "Waits for the refund"  wait: 5d acceptable 7d }`,
        atMost: 'no',
      },
    ],
  },
  {
    practice: 'customer-360-of-company-7',
    asks: 'Customers are shown what they need and did not know that they need.',
    met: cx`
role DigitalLead
channel App { type: app }
touchpoint Before { channels: App  owner: DigitalLead  customer: "Is told before leaving that the lift is out of order"  reveals: discovery }`,
    notMet: [
      {
        why: 'Six of the seven are shown, and this one is not.',
        programme: cx`
role DigitalLead
channel App { type: app }
touchpoint MyPage { channels: App  owner: DigitalLead  reveals: bought, channels, satisfaction, facts, peers, awaited }`,
        atMost: 'no',
      },
      {
        why: 'It is thought of, and no channel brings it to anybody.',
        programme: cx`
touchpoint Before { customer: "Is told before leaving that the lift is out of order"  reveals: discovery }`,
      },
    ],
  },
];
