import { but, cx, type Witness } from '../witness.ts';

const LEADERSHIP = cx`
role Ceo { level: executive }
programme Rail {
  sponsor: Ceo
  value Calm { behaviours: "Says what happens next" }
  commitment Means { by: Ceo  resources: money, capital, people, time  amount: EUR 400000  on: 2026-01-15 }
}
communication CeoHour { by: Ceo  audience: everyone  about: Calm  how: "Open hour"  cadence: monthly  last: 2026-06-09 }`;

const MESSAGE = cx`
role Ceo { level: executive }
programme Rail { mission: "We bring people home"  vision: "Whoever travels with us arrives calm"  purpose: "Time given back"  owner: Ceo  approved: Ceo on 2026-01-20 }
communication Message { by: Ceo  audience: everyone  about: Rail  why: "It is what we decide by"  how: "Talk in each depot"  cadence: quarterly  last: 2026-05-12 }`;

const STORY = cx`
role Ceo { level: executive }
role Guard { customer-facing: yes }
programme Rail
communication CeoHour { by: Ceo  audience: everyone  about: Rail  cadence: monthly  last: 2026-06-09 }
training Care { roles: Guard  teaches: Rail  cadence: yearly  last: 2026-03-10  reach: 94% }
story LostChild { type: customer  about: "A child that got off alone, and the guard who waited"  used-in: CeoHour, Care  shared-on: 2026-03-10 }`;

/** Leadership, the message, and how it reaches the whole organisation and its customers. */
export const CUSTOMER_DRIVEN_CULTURE_MESSAGE: readonly Witness[] = [
  {
    practice: 'customer-driven-culture-1',
    asks: 'Executives lead: they stand behind the programme with means of the company, and are heard speaking of customers.',
    met: LEADERSHIP,
    notMet: [
      {
        why: 'A sponsor’s name, with nothing behind it.',
        programme: cx`
role Ceo { level: executive }
programme Rail { sponsor: Ceo }`,
        atMost: 'no',
      },
      {
        why: 'The means were given in 2009.',
        programme: cx`
role Ceo { level: executive }
programme Rail {
  sponsor: Ceo
  commitment Means { by: Ceo  resources: money, capital, people, time  amount: EUR 400000  on: 2009-01-15 }
}`,
      },
      {
        why: 'A manager commits what executives do not.',
        programme: cx`
role Ceo { level: executive }
role HeadOfService { level: manager }
programme Rail { sponsor: Ceo  commitment Means { by: HeadOfService  resources: time  on: 2026-01-15 } }
communication ServiceHour { by: HeadOfService  audience: everyone  about: Rail  cadence: monthly  last: 2026-06-09 }`,
      },
      {
        why: 'The commitment names no means.',
        programme: but(LEADERSHIP, '  resources: money, capital, people, time'),
      },
    ],
  },
  {
    practice: 'customer-driven-culture-2',
    asks: 'The message is put into binding words, and told.',
    met: MESSAGE,
    notMet: [
      {
        why: 'The message is written, and nobody is told.',
        programme: cx`
role Ceo { level: executive }
programme Rail { mission: "We bring people home"  vision: "Whoever travels with us arrives calm"  purpose: "Time given back"  owner: Ceo  approved: Ceo on 2026-01-20 }`,
      },
      {
        why: 'Talks are held, and what is told is written nowhere.',
        programme: cx`
role Ceo { level: executive }
programme Rail { owner: Ceo }
communication Message { by: Ceo  audience: everyone  about: Rail  cadence: quarterly  last: 2026-05-12 }`,
      },
      {
        why: 'It was told when the sign was hung up, in 2009.',
        programme: cx`
role Ceo { level: executive }
programme Rail { mission: "We bring people home"  vision: "Whoever travels with us arrives calm"  purpose: "Time given back"  owner: Ceo  approved: Ceo on 2009-01-20 }
communication Message { by: Ceo  audience: everyone  about: Rail  last: 2009-02-12 }`,
      },
      {
        why: 'The message went to one role.',
        programme: cx`
role Ceo { level: executive }
role HeadOfSales
programme Rail { mission: "We bring people home"  vision: "Whoever travels with us arrives calm"  purpose: "Time given back"  owner: Ceo  approved: Ceo on 2026-01-20 }
communication Message { by: Ceo  audience: HeadOfSales  about: Rail  cadence: quarterly  last: 2026-05-12 }`,
      },
      {
        why: 'What is told has no words of its own.',
        programme: but(
          MESSAGE,
          'mission: "We bring people home"  vision: "Whoever travels with us arrives calm"  purpose: "Time given back"  ',
        ),
      },
    ],
  },
  {
    practice: 'customer-driven-culture-3',
    asks: 'People who speak for customers among their colleagues have been found, in the teams.',
    met: cx`
role Host
role Planner
team Stations { function: operations  evangelists: Host }
team Timetable { function: product  evangelists: Planner }`,
    notMet: [
      {
        why: 'Of two teams, one has nobody.',
        programme: cx`
role Host
team Stations { function: operations  evangelists: Host }
team Timetable { function: product }`,
      },
      {
        why: 'It is told that ambassadors are wanted; none has been found.',
        programme: cx`
role Ceo { level: executive }
team Stations { function: operations }
team Timetable { function: product }
communication Call { by: Ceo  audience: everyone  about: "We look for ambassadors"  cadence: monthly  last: 2026-06-09 }`,
        atMost: 'no',
      },
    ],
  },
  {
    practice: 'customer-driven-culture-4',
    asks: 'The company’s values are made an institution: each is said in behaviours, and people are taught, chosen or thanked by them.',
    met: cx`
role Guard { customer-facing: yes }
role Trainer
programme Rail {
  value Calm { behaviours: "Says what happens next", "Stays with a lost child" }
  value Candour { behaviours: "Names the delay before asked" }
}
training Values { roles: Guard  teaches: Calm, Candour  owner: Trainer  cadence: yearly  last: 2026-03-10  reach: 94% }
recognition Thanks { type: informal  for: Calm, Candour  cadence: weekly  last: 2026-06-26 }`,
    notMet: [
      {
        why: 'Values are words on the wall.',
        programme: cx`
programme Rail { value Calm "We are calm"  value Candour "We are candid" }`,
        atMost: 'no',
      },
      {
        why: 'One of two values has no behaviour.',
        programme: cx`
role Guard { customer-facing: yes }
role Trainer
programme Rail { value Calm { behaviours: "Says what happens next" }  value Candour }
training Values { roles: Guard  teaches: Calm, Candour  owner: Trainer  cadence: yearly  last: 2026-03-10  reach: 94% }`,
      },
    ],
  },
  {
    practice: 'customer-driven-culture-5',
    asks: 'The whole organisation is brought to take the culture in: only its people can tell whether it has.',
    met: cx`
assessment Audit2026 {
  against: gartner-customer360  on: 2026-06-02  type: audit
  answer customer-driven-culture-5 { level: yes  from: "Talks with people of all depots in May 2026, notes kept" }
}`,
    notMet: [
      {
        why: 'It is claimed, and nothing stands behind it.',
        programme: cx`
assessment Audit2026 { against: gartner-customer360  on: 2026-06-02  type: audit  answer customer-driven-culture-5 { level: yes } }`,
      },
    ],
  },
  {
    practice: 'customer-driven-culture-7',
    asks: 'Stories of customers carry messages, and teach.',
    met: STORY,
    notMet: [
      {
        why: 'A story is told in a forum, to the few who sit there.',
        programme: cx`
role Guard { customer-facing: yes }
forum Board { members: Guard  meets: monthly  mandate: "Customer matters" }
story LostChild { type: customer  about: "A child that got off alone"  used-in: Board  shared-on: 2026-03-10 }`,
        atMost: 'no',
      },
      {
        why: 'The story is about a process of ours, and about no customer.',
        programme: cx`
role Ceo { level: executive }
role Guard { customer-facing: yes }
programme Rail
communication CeoHour { by: Ceo  audience: everyone  about: Rail  cadence: monthly  last: 2026-06-09 }
training Care { roles: Guard  teaches: Rail  cadence: yearly  last: 2026-03-10  reach: 94% }
story NewForm { type: practice  about: "How we made the form shorter"  used-in: CeoHour, Care  shared-on: 2026-03-10 }`,
        atMost: 'no',
      },
      {
        why: 'The story was told in 2009, and never again.',
        programme: cx`
role Ceo { level: executive }
role Guard { customer-facing: yes }
programme Rail
communication CeoHour { by: Ceo  audience: everyone  about: Rail  cadence: monthly  last: 2009-03-10 }
training Care { roles: Guard  teaches: Rail  cadence: yearly  last: 2009-03-10  reach: 94% }
story LostChild { type: customer  about: "A child that got off alone"  used-in: CeoHour, Care  shared-on: 2009-03-10 }`,
      },
    ],
  },
  {
    practice: 'customer-driven-culture-8',
    asks: 'Customers can see the culture: they are told what the company stands for, or how it does by them.',
    met: cx`
role Ceo { level: executive }
programme Rail { value Candour { behaviours: "Names the delay before asked" } }
communication OpenLetter { by: Ceo  audience: customers  about: Candour  why: "So that passengers can hold us to it"  where: "On each train"  cadence: half-yearly  last: 2026-04-02 }`,
    notMet: [
      {
        why: 'A newsletter about fares.',
        programme: cx`
role HeadOfSales
communication FareNews { by: HeadOfSales  audience: customers  about: "Summer fares"  cadence: monthly  last: 2026-06-02 }`,
        atMost: 'no',
      },
      {
        why: 'The letter goes to staff.',
        programme: cx`
role Ceo { level: executive }
programme Rail { value Candour { behaviours: "Names the delay before asked" } }
communication OpenLetter { by: Ceo  audience: employees  about: Candour  cadence: half-yearly  last: 2026-04-02 }`,
        atMost: 'no',
      },
      {
        why: 'Customers were told once, in 2009.',
        programme: cx`
role Ceo { level: executive }
programme Rail { value Candour { behaviours: "Names the delay before asked" } }
communication OpenLetter { by: Ceo  audience: customers  about: Candour  last: 2009-04-02 }`,
      },
    ],
  },
];
