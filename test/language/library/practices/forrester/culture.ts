/** Witnesses of the practices of culture that are about what is told, shared and done again and again. */
import { cx, type Witness } from '../witness.ts';

const PEOPLE = cx`
  role Ceo "Chief executive" { level: executive  holder: "A. Moretti" }
  role CxLead "Head of customer experience" { level: executive  holder: "I. Lindt" }
  team Sales { lead: CxLead  function: sales }
`;

const communication = (name: string, audience: string, facts: string) => cx`
  communication ${name} { owner: CxLead  by: Ceo  audience: ${audience}  about: Rail  ${facts} }
`;
const WHY = cx`why: "Who is treated well comes back, and tells others"  cadence: quarterly  last: 2026-05-18`;

const BEST_WAY = cx`
  communication Ways "What works" { owner: CxLead  by: CxLead  audience: employees  about: "Good ways of the month"  cadence: monthly  last: 2026-06-10 }
`;

export const culture: readonly Witness[] = [
  {
    practice: 'cul-communicate',
    asks: 'Staff, customers and others who have a stake are told why the customer experience matters.',
    met: cx`
      programme Rail { lead: CxLead  intent: "Every passenger arrives informed and unhurried" }
      ${communication('ToStaff', 'employees', WHY)}
      ${communication('ToPassengers', 'customers', WHY)}
      ${communication('ToOwners', 'shareholders, partners', WHY)}
      ${PEOPLE}
    `,
    notMet: [
      {
        why: 'staff are told, and nobody outside',
        programme: cx`
          programme Rail { lead: CxLead }
          ${communication('ToStaff', 'employees', WHY)}
          ${PEOPLE}
        `,
      },
      {
        why: 'owners and partners hear nothing of it',
        programme: cx`
          programme Rail { lead: CxLead }
          ${communication('ToStaff', 'employees', WHY)}
          ${communication('ToPassengers', 'customers', WHY)}
          ${PEOPLE}
        `,
      },
      {
        why: 'all were told in 2009',
        programme: cx`
          programme Rail { lead: CxLead }
          ${communication('ToAll', 'everyone, customers, shareholders, partners', 'why: "Who is treated well comes back"  last: 2009-05-18')}
          ${PEOPLE}
        `,
      },
      {
        why: 'all get a letter, which says neither that nor why customers matter',
        programme: cx`
          programme Rail { lead: CxLead }
          communication Letter { owner: CxLead  by: Ceo  audience: everyone, customers, shareholders, partners  about: "The figures of the quarter"  cadence: quarterly  last: 2026-05-18 }
          ${PEOPLE}
        `,
      },
      {
        why: 'it was to be told each quarter, and was last told in 2009',
        programme: cx`
          programme Rail { lead: CxLead }
          ${communication('ToAll', 'everyone, customers, shareholders, partners', 'why: "Who is treated well comes back"  cadence: quarterly  last: 2009-05-18')}
          ${PEOPLE}
        `,
      },
    ],
  },
  {
    practice: 'cul-best-practice',
    asks: 'Ways of doing it well are collected and passed on to all staff.',
    met: cx`
      programme Rail { lead: CxLead }
      story WalkAlong "Walking along to the platform" { owner: CxLead  type: practice  about: "Clerks walk along with who is lost"  used-in: Ways  shared-on: 2026-05-11 }
      story ReadAloud "Reading the ticket aloud" { owner: CxLead  type: practice  about: "The date is read aloud before paying"  used-in: Ways  shared-on: 2026-06-10 }
      ${BEST_WAY}
      ${PEOPLE}
    `,
    notMet: [
      {
        why: 'they tell of customers, which is another thing than a way of doing it well',
        programme: cx`
          programme Rail { lead: CxLead }
          story Tilda { owner: CxLead  type: customer  about: "Tilda missed her train"  used-in: Ways  shared-on: 2026-05-11 }
          ${BEST_WAY}
          ${PEOPLE}
        `,
      },
      {
        why: 'one was collected, and shared with nobody',
        programme: cx`
          programme Rail { lead: CxLead }
          story WalkAlong { owner: CxLead  type: practice  about: "Clerks walk along" }
          ${PEOPLE}
        `,
      },
      {
        why: 'the last one is of 2009',
        programme: cx`
          programme Rail { lead: CxLead }
          story WalkAlong { owner: CxLead  type: practice  about: "Clerks walk along"  used-in: Ways  shared-on: 2009-05-11 }
          ${BEST_WAY}
          ${PEOPLE}
        `,
      },
      {
        why: 'one team keeps them to itself',
        programme: cx`
          programme Rail { lead: CxLead }
          story WalkAlong { owner: CxLead  type: practice  about: "Clerks walk along"  used-in: AmongUs  shared-on: 2026-05-11 }
          communication AmongUs { owner: CxLead  by: CxLead  audience: Sales  about: "Good ways"  cadence: monthly  last: 2026-06-10 }
          ${PEOPLE}
        `,
      },
    ],
  },
  {
    practice: 'cul-rituals',
    asks: 'Something is done again and again that keeps everybody aware that customers matter, and of what it takes.',
    met: cx`
      programme Rail { lead: CxLead }
      ritual FirstQuestion "Each meeting begins with a passenger" { owner: CxLead  by: Ceo, Sales  cadence: weekly  last: 2026-06-20 }
      ${PEOPLE}
    `,
    notMet: [
      {
        why: 'it was weekly until 2024',
        programme: cx`
          programme Rail { lead: CxLead }
          ritual FirstQuestion { owner: CxLead  by: Ceo, Sales  cadence: weekly  last: 2024-06-20 }
          ${PEOPLE}
        `,
      },
      {
        why: 'it has a name, and neither a rhythm nor a day on which it took place',
        programme: cx`
          programme Rail { lead: CxLead }
          ritual FirstQuestion { owner: CxLead  by: Ceo }
          ${PEOPLE}
        `,
      },
      {
        why: 'there was a great day of the customer once: that is no ritual',
        programme: cx`
          programme Rail { lead: CxLead }
          ritual CustomerDay { owner: CxLead  by: Ceo  last: 2026-02-14 }
          ${PEOPLE}
        `,
      },
      {
        why: 'of four rituals one is still kept',
        programme: cx`
          programme Rail { lead: CxLead }
          ritual FirstQuestion { owner: CxLead  by: Ceo  cadence: weekly  last: 2026-06-20 }
          ritual Ride { owner: CxLead  by: Sales  cadence: monthly  last: 2025-02-02 }
          ritual Call { owner: CxLead  by: CxLead  cadence: monthly  last: 2024-12-01 }
          ritual Letter { owner: CxLead  by: Ceo  cadence: weekly  last: 2025-01-20 }
          ${PEOPLE}
        `,
      },
    ],
  },
];
