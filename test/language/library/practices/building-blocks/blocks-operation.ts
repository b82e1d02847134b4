/** Witnesses of the building blocks that the work runs on: understanding customers, and governance. */
import { cx, type Witness } from '../witness.ts';

const LISTENING = cx`
  listening CallNotes { type: calls  solicited: no  channels: Line  cadence: daily  owner: CareLead }
  channel Line { type: phone }
  role CareLead { holder: "Cy Moss" }`;

const PEOPLE_KNOWN = cx`
  research Rides { methods: observation, interview  participants: customers  on: 2026-02-20  sample: 30 }
  segment Commuters { priority: 1 }
  persona Commuter { segment: Commuters  goals: "Be at work at eight"  needs: "To know early"  from: Rides }`;

const MAP = cx`
  journey RideLate {
    personas: Commuter
    segments: Commuters
    goal: "Arrive when I said I would"
    state: current
    stage Ask {
      touchpoint Call {
        channels: Line
        owner: CareLead
        customer: "Rings to hear whether the train comes"
        emotion: -1 from Rides
        listening: CallNotes
        pain Silence "Nobody knows anything" { severity: high  from: Rides }
      }
    }
  }`;

const LEARNT = cx`
  insight SilenceHurts {
    statement: "Not the delay drives people away, but that nobody tells them"
    about: RideLate
    from: Rides, CallNotes
    audience: everyone
    on: 2025-11-20
  }`;

const ACTED = cx`
  initiative OneMessage {
    type: project
    status: active
    owner: CareLead
    addresses: RideLate.Ask.Call.Silence, SilenceHurts
    from: SilenceHurts
    start: 2026-04-06
    due: 2026-09-30
  }`;

const RAIL = cx`programme Rail { intent: "Every passenger knows when they will arrive" }`;

const FORUM = cx`
  forum Board {
    mandate: "Settle what crosses departments"
    members: CareLead, Care
    meets: monthly
    decides: "The order of the queue"
    covers: RideLate
  }`;

const ROLES = cx`
  team Care { function: service  lead: CareLead }
  role CareLead { team: Care  holder: "Cy Moss"  level: manager  duties: "Answers for every call" }`;

const STANDARD = cx`
  standard Informed {
    statement: "Who rings is told what is known within a minute"
    owner: CareLead
    kpis: Calm
    reviewed: quarterly
    for: t in touchpoints
  }
  kpi Calm { metric: csat  owner: CareLead  readings: 70% on 2026-06-08 n 880  reviewed: monthly }`;

const POLICY = cx`policy Refunds { owner: CareLead  purpose: "Who gets money back, and how much"  review-by: 2027-01-31 }`;

const governedMap = (touchpoint: string) => cx`
  journey RideLate {
    owner: CareLead
    state: current
    stage Ask { touchpoint Call { channels: Line  customer: "Rings"  ${touchpoint}  relies: Refunds } }
  }
  channel Line { type: phone }`;

const GOVERNED_MAP = governedMap('owner: CareLead  standards: Informed');

export const operation: Witness[] = [
  {
    practice: 'blk-understanding',
    asks: 'Customers are understood by what they say, by research and personas, and by maps, and it is acted upon.',
    met: cx`
      ${LISTENING}
      ${PEOPLE_KNOWN}
      ${MAP}
      ${LEARNT}
      ${ACTED}`,
    notMet: [
      {
        why: 'Nobody collects what customers say.',
        programme: cx`
          research Rides { methods: observation, interview  participants: customers  on: 2026-02-20  sample: 30 }
          persona Commuter { goals: "Be at work at eight"  from: Rides }
          journey RideLate {
            personas: Commuter
            state: current
            stage Ask { touchpoint Call { channels: Line  customer: "Rings"  emotion: -1 from Rides } }
          }
          channel Line { type: phone }
          insight SilenceHurts { statement: "Silence drives people away"  about: RideLate  from: Rides  on: 2025-11-20 }
          initiative OneMessage { type: project  status: active  from: SilenceHurts  start: 2026-04-06  due: 2026-09-30 }`,
      },
      {
        why: 'There are neither research nor personas.',
        programme: cx`
          ${LISTENING}
          journey RideLate {
            state: current
            stage Ask { touchpoint Call { channels: Line  customer: "Rings"  listening: CallNotes } }
          }
          insight SilenceHurts { statement: "Silence drives people away"  about: RideLate  from: CallNotes  on: 2025-11-20 }
          initiative OneMessage { type: project  status: active  from: SilenceHurts  start: 2026-04-06  due: 2026-09-30 }`,
      },
      {
        why: 'No journey is mapped.',
        programme: cx`
          ${LISTENING}
          ${PEOPLE_KNOWN}
          insight SilenceHurts { statement: "Silence drives people away"  from: Rides, CallNotes  on: 2025-11-20 }
          initiative OneMessage { type: project  status: active  from: SilenceHurts  start: 2026-04-06  due: 2026-09-30 }`,
      },
      {
        why: 'All of it is known, and nothing was done about it.',
        programme: cx`
          ${LISTENING}
          ${PEOPLE_KNOWN}
          ${MAP}
          ${LEARNT}`,
      },
      {
        why: 'The persona was made up at a desk.',
        programme: cx`
          ${LISTENING}
          persona Commuter { goals: "Be at work at eight" }
          journey RideLate {
            personas: Commuter
            state: current
            stage Ask { touchpoint Call { channels: Line  customer: "Rings"  listening: CallNotes } }
          }
          insight SilenceHurts { statement: "Silence drives people away"  about: RideLate  from: CallNotes  on: 2025-11-20 }
          initiative OneMessage { type: project  status: active  from: SilenceHurts  start: 2026-04-06  due: 2026-09-30 }`,
      },
      {
        why: 'Three names.',
        programme: cx`programme Rail  listening CallNotes  persona Commuter  journey RideLate`,
      },
    ],
  },
  {
    practice: 'blk-governance',
    asks: 'An operating model says who takes part, in which role and with which duties, and by which standards and policies.',
    met: cx`
      ${RAIL}
      ${FORUM}
      ${ROLES}
      ${GOVERNED_MAP}
      ${STANDARD}
      ${POLICY}`,
    notMet: [
      {
        why: 'Nobody governs: there is no forum.',
        programme: cx`
          ${RAIL}
          ${ROLES}
          ${GOVERNED_MAP}
          ${STANDARD}
          ${POLICY}`,
      },
      {
        why: 'The forum is a name.',
        programme: cx`
          ${RAIL}
          forum Board "Customer board"
          ${ROLES}
          ${GOVERNED_MAP}
          ${STANDARD}
          ${POLICY}`,
      },
      {
        why: 'No role answers for what customers meet.',
        programme: cx`
          ${RAIL}
          ${FORUM}
          ${ROLES}
          ${governedMap('standards: Informed')}
          ${STANDARD}
          ${POLICY}`,
      },
      {
        why: 'There are no standards.',
        programme: cx`
          ${RAIL}
          ${FORUM}
          ${ROLES}
          ${governedMap('owner: CareLead')}
          ${POLICY}`,
      },
      {
        why: 'Of a policy nobody can say whose it is.',
        programme: cx`
          ${RAIL}
          ${FORUM}
          ${ROLES}
          ${GOVERNED_MAP}
          ${STANDARD}
          policy Refunds`,
      },
      {
        why: 'There is no policy at all.',
        programme: cx`
          ${RAIL}
          ${FORUM}
          ${ROLES}
          journey RideLate {
            owner: CareLead
            state: current
            stage Ask { touchpoint Call { channels: Line  customer: "Rings"  owner: CareLead  standards: Informed } }
          }
          channel Line { type: phone }
          ${STANDARD}`,
      },
      {
        why: 'Roles exist, and what is their duty nobody has written.',
        programme: cx`
          ${RAIL}
          ${FORUM}
          team Care { function: service  lead: CareLead }
          role CareLead { team: Care  holder: "Cy Moss"  level: manager }
          ${GOVERNED_MAP}
          ${STANDARD}
          ${POLICY}`,
      },
    ],
  },
];
