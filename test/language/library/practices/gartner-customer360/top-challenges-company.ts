import { but, cx, type Witness } from '../witness.ts';

const VISION = cx`
role Ceo { level: executive }
programme Rail { vision: "Whoever travels with us arrives calm"  sponsor: Ceo  owner: Ceo  approved: Ceo on 2026-01-20 }`;

const PROCESSES = cx`
role HeadOfService
process Refund { owner: HeadOfService  purpose: "Money is back within five days: claim, check, pay" }
process LostProperty { owner: HeadOfService  purpose: "Found things go home: log, match, send" }
channel Phone { type: phone }
touchpoint ClaimRefund { channels: Phone  owner: HeadOfService  relies: Refund }
touchpoint AskForBag { channels: Phone  owner: HeadOfService  relies: LostProperty }`;

const TOGETHER = cx`
team Brand { function: marketing }
team It { function: it }
team Service { function: service }
role HeadOfService { team: Service }
journey Travel { owner: HeadOfService }
forum CustomerBoard { members: Brand, It, Service  mandate: "Decides together on all that passengers meet"  meets: monthly  covers: Travel  owner: HeadOfService }
review JuneBoard { of: Travel, CustomerBoard  on: 2026-06-09  responsible: CustomerBoard  decisions: "Refunds first" }`;

/** The challenges of organisation, vision, processes and strategy. */
export const TOP_CHALLENGES_COMPANY: readonly Witness[] = [
  {
    practice: 'top-challenges-2',
    asks: 'The organisation itself is changed: work is under way that sets up teams and roles anew for customers.',
    met: cx`
role HeadOfService
team Phone { function: service  lead: HeadOfService }
team Counter { function: service  lead: HeadOfService }
initiative OneService {
  type: project  status: active  owner: HeadOfService  addresses: Phone, Counter
  proposal: "One team answers a passenger from question to answer"  start: 2026-02-02  due: 2026-12-31
}`,
    notMet: [
      {
        why: 'Work closes a gap on paper; no team or role changes by it.',
        programme: cx`
role HeadOfService
channel Phone { type: phone }
touchpoint Call { channels: Phone  owner: HeadOfService  pain Waiting { severity: high } }
initiative Callback { type: quick-win  status: active  owner: HeadOfService  addresses: Call.Waiting  closes: top-challenges-2  start: 2026-02-02  due: 2026-12-31 }`,
        atMost: 'no',
      },
      {
        why: 'It is an idea.',
        programme: cx`
role HeadOfService
team Phone { function: service  lead: HeadOfService }
initiative OneService { type: project  status: idea  owner: HeadOfService  addresses: Phone }`,
      },
      {
        why: 'It was stopped in 2024.',
        programme: cx`
role HeadOfService
team Phone { function: service  lead: HeadOfService }
initiative OneService { type: project  status: stopped  stopped-on: 2024-03-01  owner: HeadOfService  addresses: Phone  start: 2024-01-08 }`,
      },
      {
        why: 'The last time was in 2009.',
        programme: cx`
role HeadOfService
team Phone { function: service  lead: HeadOfService }
initiative OneService { type: project  status: done  finished: 2009-06-30  owner: HeadOfService  addresses: Phone  start: 2009-01-12  due: 2009-06-30 }`,
      },
    ],
  },
  {
    practice: 'top-challenges-3',
    asks: 'There is a vision of the experience, and somebody with the say adopted it.',
    met: VISION,
    notMet: [
      {
        why: 'There is a mission; where the experience is to get to nobody has said.',
        programme: cx`
role Ceo { level: executive }
programme Rail { mission: "We run trains"  sponsor: Ceo  owner: Ceo  approved: Ceo on 2026-01-20 }`,
        atMost: 'no',
      },
      {
        why: 'It is a draft.',
        programme: cx`
role Ceo { level: executive }
programme Rail { vision: "Whoever travels with us arrives calm"  owner: Ceo  status: draft }`,
      },
      {
        why: 'It was approved as a draft, and is one still.',
        programme: but(VISION, 'vision:', 'status: draft  vision:'),
      },
    ],
  },
  {
    practice: 'top-challenges-8',
    asks: 'The processes behind what customers meet are defined: each has a purpose and somebody who answers for it, and contacts are run by them.',
    met: PROCESSES,
    notMet: [
      {
        why: 'The process is a name: nobody owns it, nobody says what it does.',
        programme: cx`
role HeadOfService
process Refund
channel Phone { type: phone }
touchpoint ClaimRefund { channels: Phone  owner: HeadOfService  relies: Refund }`,
      },
      {
        why: 'The handbook has a process; no contact is run by it.',
        programme: cx`
role HeadOfService
process Refund { owner: HeadOfService  purpose: "Money is back within five days: claim, check, pay" }
channel Phone { type: phone }
touchpoint ClaimRefund { channels: Phone  owner: HeadOfService }`,
      },
      {
        why: 'One contact of three is run by a process; at the others everybody does as they think best.',
        programme: cx`
role HeadOfService
process Refund { owner: HeadOfService  purpose: "Money is back within five days: claim, check, pay" }
channel Phone { type: phone }
touchpoint ClaimRefund { channels: Phone  owner: HeadOfService  relies: Refund }
touchpoint AskForBag { channels: Phone  owner: HeadOfService }
touchpoint ChangeSeat { channels: Phone  owner: HeadOfService }`,
      },
      {
        why: 'There are policies, and no process.',
        programme: cx`
role HeadOfService
policy RefundPolicy { owner: HeadOfService }
channel Phone { type: phone }
touchpoint ClaimRefund { channels: Phone  owner: HeadOfService  relies: RefundPolicy }`,
        atMost: 'no',
      },
    ],
  },
  {
    practice: 'top-challenges-9',
    asks: 'Everybody in the company knows the strategy, and hears the same of it.',
    met: cx`
role Ceo { level: executive }
programme Rail {
  intent: "Passengers arrive calm"  horizon: "Until 2028"  sponsor: Ceo  owner: Ceo  approved: Ceo on 2026-01-20
  objective Calm { level: customer  owner: Ceo }
}
communication StrategyTalk { by: Ceo  audience: everyone  about: Rail, Calm  why: "So that all pull one way"  how: "Talk with questions"  cadence: quarterly  last: 2026-05-12 }`,
    notMet: [
      {
        why: 'The strategy lies in a drawer.',
        programme: cx`
role Ceo { level: executive }
programme Rail { intent: "Passengers arrive calm"  horizon: "Until 2028"  owner: Ceo  approved: Ceo on 2026-01-20  objective Calm { level: customer  owner: Ceo } }`,
        atMost: 'no',
      },
      {
        why: 'One role was told.',
        programme: cx`
role Ceo { level: executive }
role HeadOfSales
programme Rail { intent: "Passengers arrive calm"  owner: Ceo  objective Calm { level: customer  owner: Ceo } }
communication StrategyTalk { by: Ceo  audience: HeadOfSales  about: Rail, Calm  cadence: quarterly  last: 2026-05-12 }`,
      },
      {
        why: 'All were told, in 2009.',
        programme: cx`
role Ceo { level: executive }
programme Rail { intent: "Passengers arrive calm"  owner: Ceo  objective Calm { level: customer  owner: Ceo } }
communication StrategyTalk { by: Ceo  audience: everyone  about: Rail, Calm  cadence: quarterly  last: 2009-05-12 }`,
      },
      {
        why: 'All are told of the profit; of the strategy for customers nobody hears.',
        programme: cx`
role Ceo { level: executive }
programme Rail { intent: "Passengers arrive calm"  owner: Ceo  objective Calm { level: customer  owner: Ceo } }
communication ResultsTalk { by: Ceo  audience: everyone  about: "The profit of the quarter"  cadence: quarterly  last: 2026-05-12 }`,
      },
    ],
  },
  {
    practice: 'top-challenges-10',
    asks: 'Marketing, IT and customer service work together on what is done for customers.',
    met: TOGETHER,
    notMet: [
      {
        why: 'IT is not there.',
        programme: cx`
team Brand { function: marketing }
team It { function: it }
team Service { function: service }
role HeadOfService { team: Service }
journey Travel { owner: HeadOfService }
forum CustomerBoard { members: Brand, Service  mandate: "Decides together"  meets: monthly  covers: Travel  owner: HeadOfService }`,
      },
      {
        why: 'A list of names: they neither meet nor have anything to decide on.',
        programme: cx`
team Brand { function: marketing }
team It { function: it }
team Service { function: service }
forum CustomerBoard { members: Brand, It, Service }`,
      },
      {
        why: 'Each of the three works on a journey of its own.',
        programme: cx`
team Brand { function: marketing }
team It { function: it }
team Service { function: service }
role HeadOfService { team: Service }
initiative Campaign { team: Brand  status: active  owner: HeadOfService }
initiative Servers { team: It  status: active  owner: HeadOfService }
initiative Scripts { team: Service  status: active  owner: HeadOfService }`,
        atMost: 'no',
      },
      { why: 'They meet and have nothing to work on.', programme: but(TOGETHER, '  covers: Travel') },
      {
        why: 'Marketing is not there.',
        programme: but(TOGETHER, 'members: Brand, It, Service', 'members: It, Service'),
      },
      { why: 'Service is not there.', programme: but(TOGETHER, 'members: Brand, It, Service', 'members: Brand, It') },
    ],
  },
];
