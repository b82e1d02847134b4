/** Witnesses of the fourth step: a dialogue with customers. */
import { cx, type Witness } from '../witness.ts';

const LEAD = cx`role CareLead { holder: "Cy Moss"  customer-facing: yes }`;

const CHANNELS = cx`
  channel App { type: app }
  channel Line { type: phone }`;

const YEARLY = cx`listening YearlySurvey { type: survey  solicited: yes  channels: App  cadence: yearly  owner: CareLead }`;

export const stepDialogue: Witness[] = [
  {
    practice: 'step-dialogue-a',
    asks: 'Customers are heard all the time, and not by a survey once a year.',
    met: cx`
      listening Feedback "The form on every page" {
        type: form
        solicited: yes
        channels: App
        cadence: continuous
        owner: CareLead
        responder: CareLead
        respond-within: 4h
      }
      channel App { type: app }
      ${LEAD}`,
    notMet: [
      {
        why: 'There is a survey once a year.',
        programme: cx`${YEARLY}  channel App { type: app }  ${LEAD}`,
        atMost: 'no',
      },
      {
        why: 'Twice a year is not all the time either.',
        programme: cx`
          listening Pulse { type: survey  solicited: yes  channels: App  cadence: half-yearly  owner: CareLead }
          channel App { type: app }
          ${LEAD}`,
        atMost: 'no',
      },
      {
        why: 'Once a month is a survey, not an ear.',
        programme: cx`
          listening Pulse { type: survey  solicited: yes  channels: App  cadence: monthly  owner: CareLead }
          channel App { type: app }
          ${LEAD}`,
        atMost: 'no',
      },
      {
        why: 'Those who are heard all the time are employees.',
        programme: cx`
          listening StaffWall { type: employees  cadence: continuous  owner: CareLead }
          ${YEARLY}
          channel App { type: app }
          ${LEAD}`,
        atMost: 'no',
      },
      {
        why: 'The post that is to listen all the time is a draft.',
        programme: cx`
          listening Feedback { type: form  solicited: yes  channels: App  cadence: continuous  status: draft  owner: CareLead }
          ${YEARLY}
          channel App { type: app }
          ${LEAD}`,
      },
      {
        why: 'A post that does not say when it listens.',
        programme: cx`
          listening Feedback "We always listen" { type: form  solicited: yes  channels: App  owner: CareLead }
          channel App { type: app }
          ${LEAD}`,
        atMost: 'no',
      },
    ],
  },
  {
    practice: 'step-dialogue-b',
    asks: 'It is written down where customers are effectively heard today.',
    met: cx`
      journey Travel {
        state: current
        stage Choose {
          touchpoint Search { channels: App  customer: "Types where to and when"  listening: Feedback }
        }
        stage Ask {
          touchpoint Call { channels: Line  customer: "Rings to hear whether the train comes"  listening: CallNotes }
        }
      }
      listening Feedback { type: form  solicited: yes  channels: App  cadence: continuous  owner: CareLead }
      listening CallNotes { type: calls  solicited: no  channels: Line  cadence: daily  owner: CareLead }
      ${CHANNELS}
      ${LEAD}`,
    notMet: [
      {
        why: 'Nothing is listed.',
        programme: cx`
          journey Travel {
            state: current
            stage Choose { touchpoint Search { channels: App  customer: "Types where to and when" } }
            stage Ask { touchpoint Call { channels: Line  customer: "Rings to hear whether the train comes" } }
          }
          ${CHANNELS}`,
        atMost: 'no',
      },
      {
        why: 'The posts have names, and no place at which they listen.',
        programme: cx`
          journey Travel {
            state: current
            stage Choose { touchpoint Search { channels: App  customer: "Types where to and when" } }
            stage Ask { touchpoint Call { channels: Line  customer: "Rings to hear whether the train comes" } }
          }
          listening Feedback { owner: CareLead }
          listening CallNotes { owner: CareLead }
          ${CHANNELS}
          ${LEAD}`,
      },
      {
        why: 'One survey in the app is listed; of the telephone, which customers use as well, nothing is known.',
        programme: cx`
          journey Travel {
            state: current
            stage Choose {
              touchpoint Search { channels: App  customer: "Types where to and when"  listening: Feedback }
            }
            stage Ask { touchpoint Call { channels: Line  customer: "Rings to hear whether the train comes" } }
          }
          listening Feedback { type: form  solicited: yes  channels: App  cadence: continuous  owner: CareLead }
          ${CHANNELS}
          ${LEAD}`,
      },
    ],
  },
  {
    practice: 'step-dialogue-c',
    asks: 'The places to listen and to talk are ranked, those worth most first.',
    met: cx`
      listening CallNotes { type: calls  solicited: no  channels: Line  cadence: daily  priority: 1  owner: CareLead }
      listening Feedback { type: form  solicited: yes  channels: App  cadence: continuous  priority: 2  owner: CareLead }
      ${CHANNELS}
      ${LEAD}`,
    notMet: [
      {
        why: 'They are a list, and no ranking.',
        programme: cx`
          listening CallNotes { type: calls  solicited: no  channels: Line  cadence: daily  owner: CareLead }
          listening Feedback { type: form  solicited: yes  channels: App  cadence: continuous  owner: CareLead }
          ${CHANNELS}
          ${LEAD}`,
        atMost: 'no',
      },
      {
        why: 'All come first.',
        programme: cx`
          listening CallNotes { type: calls  solicited: no  channels: Line  cadence: daily  priority: 1  owner: CareLead }
          listening Feedback { type: form  solicited: yes  channels: App  cadence: continuous  priority: 1  owner: CareLead }
          ${CHANNELS}
          ${LEAD}`,
        atMost: 'no',
      },
      {
        why: 'The first is ranked, and the others are not.',
        programme: cx`
          listening CallNotes { type: calls  solicited: no  channels: Line  cadence: daily  priority: 1  owner: CareLead }
          listening Feedback { type: form  solicited: yes  channels: App  cadence: continuous  owner: CareLead }
          listening Reviews { type: reviews  solicited: no  cadence: weekly  owner: CareLead }
          ${CHANNELS}
          ${LEAD}`,
      },
    ],
  },
  {
    practice: 'step-dialogue-d',
    asks: 'It is settled who manages what customers say, who answers them, and how soon.',
    met: cx`
      listening CallNotes {
        type: calls
        solicited: no
        channels: Line
        cadence: daily
        owner: CareLead
        responder: Agent
        respond-within: 4h
        resolve-within: 3d
      }
      listening Feedback {
        type: form
        solicited: yes
        channels: App
        cadence: continuous
        owner: CareLead
        responder: Agent
        respond-within: 8h
        resolve-within: 5d
      }
      ${CHANNELS}
      ${LEAD}
      role Agent { holder: "Di Hale"  customer-facing: yes }`,
    notMet: [
      {
        why: 'Posts collect, and nobody answers.',
        programme: cx`
          listening CallNotes { type: calls  solicited: no  channels: Line  cadence: daily  owner: CareLead }
          listening Feedback { type: form  solicited: yes  channels: App  cadence: continuous  owner: CareLead }
          ${CHANNELS}
          ${LEAD}`,
        atMost: 'no',
      },
      {
        why: 'Somebody answers, some day.',
        programme: cx`
          listening Feedback {
            type: form  solicited: yes  channels: App  cadence: continuous  owner: CareLead  responder: Agent
          }
          channel App { type: app }
          ${LEAD}
          role Agent { holder: "Di Hale"  customer-facing: yes }`,
      },
      {
        why: 'An answer is promised within hours, and nobody is there to give it.',
        programme: cx`
          listening Feedback {
            type: form  solicited: yes  channels: App  cadence: continuous  owner: CareLead  respond-within: 4h
          }
          channel App { type: app }
          ${LEAD}`,
      },
      {
        why: 'One post of two is governed.',
        programme: cx`
          listening Feedback {
            type: form  solicited: yes  channels: App  cadence: continuous
            owner: CareLead  responder: CareLead  respond-within: 4h
          }
          listening CallNotes { type: calls  solicited: no  channels: Line  cadence: daily }
          ${CHANNELS}
          ${LEAD}`,
      },
    ],
  },
  {
    practice: 'step-dialogue-e',
    asks: 'Concerns, problems and suggestions are answered almost at once, while they are still alive.',
    met: cx`
      listening Posts "What is written to us in public" {
        type: social
        solicited: no
        channels: Forum
        cadence: continuous
        owner: CareLead
        responder: CareLead
        respond-within: 4h
        items: "data:text/csv,id,received,answered,detractor\n1,2026-06-28T09:00:00Z,2026-06-28T10:30:00Z,yes\n2,2026-06-29T14:00:00Z,2026-06-29T15:00:00Z,no\n"
      }
      channel Forum { type: social }
      ${LEAD}`,
    notMet: [
      {
        why: 'An answer is promised within a month.',
        programme: cx`
          listening Posts {
            type: social  solicited: no  channels: Forum  cadence: continuous
            owner: CareLead  responder: CareLead  respond-within: 1mo
          }
          channel Forum { type: social }
          ${LEAD}`,
        atMost: 'no',
      },
      {
        why: 'Three days are not almost at once.',
        programme: cx`
          listening Posts {
            type: social  solicited: no  channels: Forum  cadence: continuous
            owner: CareLead  responder: CareLead  respond-within: 3d
          }
          channel Forum { type: social }
          ${LEAD}`,
        atMost: 'no',
      },
      {
        why: 'Four hours are promised, and what came in two weeks ago has no answer.',
        programme: cx`
          listening Posts {
            type: social  solicited: no  channels: Forum  cadence: continuous
            owner: CareLead  responder: CareLead  respond-within: 4h
            items: "data:text/csv,id,received,answered,detractor\n1,2026-06-15T09:00:00Z,,yes\n2,2026-06-16T14:00:00Z,,no\n"
          }
          channel Forum { type: social }
          ${LEAD}`,
      },
      {
        why: 'Customers may speak, and nobody speaks back.',
        programme: cx`
          listening Posts { type: social  solicited: no  channels: Forum  cadence: continuous  owner: CareLead }
          channel Forum { type: social }
          ${LEAD}`,
        atMost: 'no',
      },
      {
        why: 'A survey once a year is no dialogue, however fast its thanks go out.',
        programme: cx`
          listening YearlySurvey {
            type: survey  solicited: yes  channels: App  cadence: yearly
            owner: CareLead  responder: CareLead  respond-within: 4h
          }
          channel App { type: app }
          ${LEAD}`,
      },
    ],
  },
];
