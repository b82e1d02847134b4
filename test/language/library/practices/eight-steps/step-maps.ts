/** Witnesses of the second step: maps of the touchpoints. */
import { cx, type Witness } from '../witness.ts';

const PEOPLE = cx`
  team Sales { function: sales }
  team Care { function: service }
  role SalesLead { team: Sales  holder: "Bo Reed" }
  role CareLead { team: Care  holder: "Cy Moss" }`;

const CHANNELS = cx`
  channel App { type: app }
  channel Line { type: phone }`;

const RIDES = cx`research Rides { methods: observation, interview  on: 2026-04-20  sample: 30 }`;

export const stepMaps: Witness[] = [
  {
    practice: 'step-maps-a',
    asks: 'How customers interact is known at every single touchpoint.',
    met: cx`
      journey Travel "Travel with us" {
        state: current
        stage Choose {
          touchpoint Search { channels: App  owner: SalesLead  customer: "Types where to and when" }
        }
        stage Ask {
          touchpoint Call { channels: Line  owner: CareLead  customer: "Rings to hear whether the train comes" }
        }
      }
      ${CHANNELS}
      ${PEOPLE}`,
    notMet: [
      {
        why: 'The stages are named, and what customers meet in them is not.',
        programme: cx`
          journey Travel "Travel with us" { state: current  stage Choose  stage Ask }
          ${CHANNELS}`,
        atMost: 'no',
      },
      {
        why: 'Touchpoints are listed; on whose way they lie nobody has looked.',
        programme: cx`
          touchpoint Search { channels: App  owner: SalesLead  customer: "Types where to and when" }
          touchpoint Call { channels: Line  owner: CareLead  customer: "Rings to hear whether the train comes" }
          ${CHANNELS}
          ${PEOPLE}`,
      },
      {
        why: 'The touchpoints are names: nothing says where and how customers interact.',
        programme: cx`
          journey Travel { state: current  stage Choose { touchpoint Search  touchpoint Call } }
          ${CHANNELS}`,
      },
      {
        why: 'They say what the company does and not what its customers do.',
        programme: cx`
          journey Travel {
            state: current
            stage Choose {
              touchpoint Search { channels: App  owner: SalesLead  backstage: "The timetable is loaded every night" }
            }
          }
          channel App { type: app }
          ${PEOPLE}`,
      },
      {
        why: 'One stage of two is mapped.',
        programme: cx`
          journey Travel {
            state: current
            stage Choose { touchpoint Search { channels: App  owner: SalesLead  customer: "Types where to and when" } }
            stage Ask
          }
          channel App { type: app }
          ${PEOPLE}`,
      },
    ],
  },
  {
    practice: 'step-maps-b',
    asks: 'The maps show how customers go through the organisation as a whole, and not through one part of it.',
    met: cx`
      programme Rail { phases: acquire, support }
      segment Commuters { priority: 1 }
      journey Buy {
        lifecycle: acquire
        segments: Commuters
        state: current
        stage Choose { touchpoint Search { channels: App  owner: SalesLead  customer: "Types where to and when" } }
      }
      journey Complain {
        lifecycle: support
        segments: Commuters
        state: current
        stage Ask { touchpoint Call { channels: Line  owner: CareLead  customer: "Rings to hear what went wrong" } }
      }
      ${CHANNELS}
      ${PEOPLE}`,
    notMet: [
      {
        why: 'Sales has mapped its own part; service, which customers ring, is on no map.',
        programme: cx`
          programme Rail { phases: acquire }
          journey Buy {
            lifecycle: acquire
            state: current
            stage Choose { touchpoint Search { channels: App  owner: SalesLead  customer: "Types where to and when" } }
          }
          channel App { type: app }
          ${PEOPLE}`,
      },
      {
        why: 'All teams are on the map, and how customers leave is not.',
        programme: cx`
          programme Rail { phases: acquire, support, leave }
          journey Buy {
            lifecycle: acquire
            state: current
            stage Choose { touchpoint Search { channels: App  owner: SalesLead  customer: "Types where to and when" } }
          }
          journey Complain {
            lifecycle: support
            state: current
            stage Ask { touchpoint Call { channels: Line  owner: CareLead  customer: "Rings to hear what went wrong" } }
          }
          ${CHANNELS}
          ${PEOPLE}`,
      },
      {
        why: 'One journey, and no word on which teams and phases there are: nobody can tell whether it is the whole.',
        programme: cx`
          journey Buy {
            state: current
            stage Choose { touchpoint Search { channels: App  customer: "Types where to and when" } }
          }
          channel App { type: app }`,
      },
      {
        why: 'A segment that matters has no journey.',
        programme: cx`
          programme Rail { phases: acquire, support }
          segment Commuters { priority: 1 }
          segment Groups { priority: 2 }
          journey Buy {
            lifecycle: acquire
            segments: Commuters
            state: current
            stage Choose { touchpoint Search { channels: App  owner: SalesLead  customer: "Types where to and when" } }
          }
          journey Complain {
            lifecycle: support
            segments: Commuters
            state: current
            stage Ask { touchpoint Call { channels: Line  owner: CareLead  customer: "Rings to hear what went wrong" } }
          }
          ${CHANNELS}
          ${PEOPLE}`,
      },
      {
        why: 'The map exists in an organisation chart: teams and phases, and no journey.',
        programme: cx`
          programme Rail { phases: acquire, support }
          ${PEOPLE}`,
        atMost: 'no',
      },
    ],
  },
  {
    practice: 'step-maps-c',
    asks: 'From the maps one sees what customers live through today.',
    met: cx`
      journey Travel {
        state: current
        stage Choose {
          touchpoint Search {
            channels: App
            customer: "Types where to and when"
            emotion: +1 from Rides
          }
        }
        stage Ask {
          touchpoint Call {
            channels: Line
            customer: "Rings to hear whether the train comes"
            emotion: -1 from Rides
          }
        }
      }
      ${CHANNELS}
      ${RIDES}`,
    notMet: [
      {
        why: 'The map tells what is done, and not how it is lived through.',
        programme: cx`
          journey Travel {
            state: current
            stage Choose { touchpoint Search { channels: App  customer: "Types where to and when" } }
          }
          channel App { type: app }`,
        atMost: 'no',
      },
      {
        why: 'The emotions are what the team believes.',
        programme: cx`
          journey Travel {
            state: current
            stage Choose { touchpoint Search { channels: App  customer: "Types where to and when"  emotion: +1 } }
            stage Ask { touchpoint Call { channels: Line  customer: "Rings"  emotion: -1 } }
          }
          ${CHANNELS}`,
      },
      {
        why: 'The map is of an experience that is aimed at: nobody lives through it yet.',
        programme: cx`
          journey Travel {
            state: target
            stage Choose { touchpoint Search { channels: App  customer: "Asks aloud"  emotion: +2 from Rides } }
          }
          channel App { type: app }
          ${RIDES}`,
        atMost: 'no',
      },
      {
        why: 'Customers were last asked in 2009: that was another experience.',
        programme: cx`
          journey Travel {
            state: current
            stage Choose {
              touchpoint Search { channels: App  customer: "Types where to and when"  emotion: +1 from Rides }
            }
          }
          channel App { type: app }
          research Rides { methods: observation  on: 2009-04-20  sample: 30 }`,
      },
      {
        why: 'Of three touchpoints one tells how it is lived through.',
        programme: cx`
          journey Travel {
            state: current
            stage Choose {
              touchpoint Search { channels: App  customer: "Types where to and when"  emotion: +1 from Rides }
              touchpoint Pay { channels: App  customer: "Pays" }
            }
            stage Ask { touchpoint Call { channels: Line  customer: "Rings" } }
          }
          ${CHANNELS}
          ${RIDES}`,
      },
    ],
  },
];
