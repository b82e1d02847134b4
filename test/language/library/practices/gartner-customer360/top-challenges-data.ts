import { cx, type Witness } from '../witness.ts';

/** The challenges of data, of information technology and of customer-relationship management. */
export const TOP_CHALLENGES_DATA: readonly Witness[] = [
  {
    practice: 'top-challenges-1',
    asks: 'What is known about customers lies in different systems: it is brought together in one place that shows the whole customer.',
    met: cx`
role DataLead
data Bookings { personal: yes  owner: DataLead  retention: 2y }
data Complaints { personal: yes  owner: DataLead  retention: 2y }
system CustomerView { provides: single-view  relies: Bookings, Complaints  owner: DataLead  status: live  since: 2025-03-01 }`,
    notMet: [
      {
        why: 'Bookings and complaints lie in two places, and nothing brings them together.',
        programme: cx`
role DataLead
system Sales { owner: DataLead }
system HelpDesk { owner: DataLead }
data Bookings { personal: yes  owner: DataLead  relies: Sales }
data Complaints { personal: yes  owner: DataLead  relies: HelpDesk }`,
        atMost: 'no',
      },
      {
        why: 'There is a view that calls itself whole, and complaints are left out of it.',
        programme: cx`
role DataLead
system HelpDesk { owner: DataLead }
data Bookings { personal: yes  owner: DataLead }
data Complaints { personal: yes  owner: DataLead  relies: HelpDesk }
system CustomerView { provides: single-view  relies: Bookings  owner: DataLead  status: live }`,
      },
      {
        why: 'The view is a proposal.',
        programme: cx`
role DataLead
data Bookings { personal: yes  owner: DataLead }
data Complaints { personal: yes  owner: DataLead }
system CustomerView { provides: single-view  relies: Bookings, Complaints  owner: DataLead  status: proposed }`,
      },
      {
        why: 'What is brought together is timetables: nothing about any customer.',
        programme: cx`
role DataLead
data Timetable { owner: DataLead  personal: no }
system TrafficView { provides: single-view  relies: Timetable  owner: DataLead  status: live }`,
      },
    ],
  },
  {
    practice: 'top-challenges-4',
    asks: 'The company has its customers’ data in hand: each of them has somebody who answers for it, and a time after which it goes.',
    met: cx`
role DataLead
system Sales { owner: DataLead }
data Bookings { personal: yes  owner: DataLead  relies: Sales  retention: 2y }
data Complaints { personal: yes  owner: DataLead  relies: Sales  retention: 3y }`,
    notMet: [
      {
        why: 'Complaints belong to nobody.',
        programme: cx`
role DataLead
data Bookings { personal: yes  owner: DataLead  retention: 2y }
data Complaints { personal: yes  retention: 3y }`,
      },
      {
        why: 'What is under control is timetables; of customers there are no data at all.',
        programme: cx`
role DataLead
data Timetable { personal: no  owner: DataLead  retention: 2y }`,
        atMost: 'no',
      },
    ],
  },
  {
    practice: 'top-challenges-5',
    asks: 'It is settled how far IT answers for work on customers: who has each system that customers meet, and what part IT has in the work on it.',
    met: cx`
team It { function: it  lead: Cio }
role Cio { team: It  level: executive }
role HeadOfSales
channel App { type: app }
system TicketShop { owner: Cio }
touchpoint Buy { channels: App  owner: HeadOfSales  relies: TicketShop }
initiative FastCheckout { type: technology  status: active  owner: HeadOfSales  responsible: It  touchpoints: Buy  start: 2026-03-02  due: 2026-09-30 }`,
    notMet: [
      {
        why: 'IT has a seat in a forum; the shop that customers meet belongs to nobody.',
        programme: cx`
team It { function: it  lead: Cio }
role Cio { team: It }
role HeadOfSales
channel App { type: app }
system TicketShop
touchpoint Buy { channels: App  owner: HeadOfSales  relies: TicketShop }
forum Board { members: It, HeadOfSales  meets: monthly  mandate: "Customer matters" }
initiative FastCheckout { type: technology  status: active  owner: HeadOfSales  touchpoints: Buy  start: 2026-03-02 }`,
        atMost: 'no',
      },
      {
        why: 'Sales and IT both say that the shop is theirs.',
        programme: cx`
team It { function: it  lead: Cio }
role Cio { team: It }
role HeadOfSales
channel App { type: app }
system TicketShop { owner: Cio, HeadOfSales }
touchpoint Buy { channels: App  owner: HeadOfSales  relies: TicketShop }
initiative FastCheckout { type: technology  status: active  owner: HeadOfSales  responsible: It  touchpoints: Buy  start: 2026-03-02 }`,
      },
      {
        why: 'One of two systems is settled, and which part IT has in the work on customers is written nowhere.',
        programme: cx`
team It { function: it  lead: Cio }
role Cio { team: It }
role HeadOfSales
channel App { type: app }
system TicketShop { owner: Cio }
system Loyalty
touchpoint Buy { channels: App  owner: HeadOfSales  relies: TicketShop, Loyalty }
initiative FastCheckout { type: technology  status: active  owner: HeadOfSales  touchpoints: Buy  start: 2026-03-02 }`,
      },
    ],
  },
  {
    practice: 'top-challenges-6',
    asks: 'There is a strategy for customer-relationship management, and somebody who answers for it.',
    met: cx`
role HeadOfService
system Crm { provides: crm  owner: HeadOfService  strategy: "One record for sales, trips and complaints by 2027; agents see it first, passengers next" }`,
    notMet: [
      {
        why: 'A system was bought; where it is heading nobody has said.',
        programme: cx`
role HeadOfService
system Crm { provides: crm  owner: HeadOfService  status: live }`,
        atMost: 'no',
      },
      {
        why: 'The strategy is that of the tills.',
        programme: cx`
role HeadOfService
system Crm { provides: crm  owner: HeadOfService }
system Till { owner: HeadOfService  strategy: "New tills at all stations by 2027" }`,
        atMost: 'no',
      },
      {
        why: 'A text that nobody answers for.',
        programme: cx`
system Crm { provides: crm  strategy: "One record for sales, trips and complaints by 2027" }`,
      },
    ],
  },
  {
    practice: 'top-challenges-7',
    asks: 'The technology for customer-relationship management is rolled out: it is live, and people work with it.',
    met: cx`
role HeadOfService
system Crm { provides: crm  owner: HeadOfService  status: live  since: 2025-03-01 }
role Agent { customer-facing: yes  access: Crm }
channel Phone { type: phone }
touchpoint Call { channels: Phone  owner: HeadOfService  relies: Crm }`,
    notMet: [
      {
        why: 'It is a draft.',
        programme: cx`
role HeadOfService
system Crm { provides: crm  owner: HeadOfService  status: draft }
role Agent { customer-facing: yes  access: Crm }`,
      },
      {
        why: 'There is a strategy and no system that is live.',
        programme: cx`
role HeadOfService
system Crm { provides: crm  owner: HeadOfService  strategy: "One record by 2027"  status: proposed }`,
        atMost: 'no',
      },
      {
        why: 'What is live is the till.',
        programme: cx`
role Agent { customer-facing: yes  access: Till }
system Till { owner: Agent  status: live }`,
        atMost: 'no',
      },
    ],
  },
];
