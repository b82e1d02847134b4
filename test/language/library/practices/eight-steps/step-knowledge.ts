/** Witnesses of the fifth step: the workforce knows. */
import { cx, type Witness } from '../witness.ts';

const INTENT = cx`
  programme Rail {
    intent: "Every passenger knows when they will arrive, and hears from us first when that changes"
    criterion ToldFirst {
      statement: "Of every delay above five minutes passengers hear from us before they see it"
      test: "Ten delays a month, drawn by lot, against the log of messages"
    }
  }`;

const AGENT = cx`role Agent { team: Care  headcount: 60  level: staff  customer-facing: yes }
  team Care { function: service }`;

const CONDUCTOR = cx`role Conductor { team: Trains  headcount: 300  level: staff  customer-facing: yes }
  team Trains { function: operations }`;

const SKILLS = cx`
  standard MessageFirst { statement: "A message leaves within two minutes"  serves: ToldFirst }
  competency CalmVoice "Speaks calmly about bad news"`;

/** A journey that another team than that of the agents answers for. */
const TRAIN_JOURNEY = cx`
  journey RideLate "Ride on a late train" { state: current  owner: TrainLead }
  role TrainLead { team: Trains  holder: "Ed Lowe"  level: manager }`;

export const stepKnowledge: Witness[] = [
  {
    practice: 'step-knowledge-a',
    asks: 'Those who regularly deal with customers know the experience that the company intends.',
    met: cx`
      training Intent "What we are here for" {
        roles: Agent, Conductor
        teaches: Rail
        cadence: yearly
        last: 2026-03-10
        reach: 95%
        mode: practical
      }
      ${AGENT}
      ${CONDUCTOR}
      ${INTENT}`,
    notMet: [
      {
        why: 'They learn their tools, and not what these are for.',
        programme: cx`
          training Tools { roles: Agent  teaches: CalmVoice  cadence: yearly  last: 2026-03-10  reach: 95%  mode: practical }
          ${AGENT}
          ${INTENT}
          ${SKILLS}`,
        atMost: 'no',
      },
      {
        why: 'Three of a hundred have been taught.',
        programme: cx`
          training Intent { roles: Agent  teaches: Rail  cadence: yearly  last: 2026-03-10  reach: 3%  mode: practical }
          ${AGENT}
          ${INTENT}`,
      },
      {
        why: 'They were taught in 2009.',
        programme: cx`
          training Intent { roles: Agent  teaches: Rail  cadence: yearly  last: 2009-03-10  reach: 95%  mode: practical }
          ${AGENT}
          ${INTENT}`,
      },
      {
        why: 'The training is planned, and has not taken place.',
        programme: cx`
          training Intent { roles: Agent  teaches: Rail  cadence: yearly }
          ${AGENT}
          ${INTENT}`,
      },
      {
        why: 'Head office knows it; those who meet customers were not there.',
        programme: cx`
          training Intent { roles: Analyst  teaches: Rail  cadence: yearly  last: 2026-03-10  reach: 95%  mode: practical }
          role Analyst { level: staff }
          ${AGENT}
          ${INTENT}`,
      },
      {
        why: 'One of two roles that meet customers knows it.',
        programme: cx`
          training Intent { roles: Agent  teaches: Rail  cadence: yearly  last: 2026-03-10  reach: 95%  mode: practical }
          ${AGENT}
          ${CONDUCTOR}
          ${INTENT}`,
      },
    ],
  },
  {
    practice: 'step-knowledge-b',
    asks: 'They know how that experience is delivered, and not only that it is wanted.',
    met: cx`
      training BadNews "Telling bad news well" {
        roles: Agent, Conductor
        teaches: MessageFirst, CalmVoice
        cadence: yearly
        last: 2026-03-10
        reach: 95%
        mode: practical
      }
      ${AGENT}
      ${CONDUCTOR}
      ${INTENT}
      ${SKILLS}`,
    notMet: [
      {
        why: 'They know what is intended, and nobody shows them how.',
        programme: cx`
          training Intent { roles: Agent  teaches: Rail  cadence: yearly  last: 2026-03-10  reach: 95%  mode: classroom }
          ${AGENT}
          ${INTENT}
          ${SKILLS}`,
        atMost: 'no',
      },
      {
        why: 'They know the figure that they are measured by, and not how it is moved.',
        programme: cx`
          training Figures { roles: Agent  teaches: Calm  cadence: yearly  last: 2026-03-10  reach: 95%  mode: classroom }
          kpi Calm { metric: csat }
          ${AGENT}
          ${INTENT}
          ${SKILLS}`,
        atMost: 'no',
      },
      {
        why: 'Three of a hundred have been shown.',
        programme: cx`
          training BadNews {
            roles: Agent  teaches: MessageFirst, CalmVoice  cadence: yearly  last: 2026-03-10  reach: 3%  mode: practical
          }
          ${AGENT}
          ${INTENT}
          ${SKILLS}`,
      },
      {
        why: 'They were shown in 2009.',
        programme: cx`
          training BadNews {
            roles: Agent  teaches: MessageFirst, CalmVoice  cadence: yearly  last: 2009-03-10  reach: 95%  mode: practical
          }
          ${AGENT}
          ${INTENT}
          ${SKILLS}`,
      },
      {
        why: 'One of two roles that meet customers has been shown.',
        programme: cx`
          training BadNews {
            roles: Agent  teaches: MessageFirst, CalmVoice  cadence: yearly  last: 2026-03-10  reach: 95%  mode: practical
          }
          ${AGENT}
          ${CONDUCTOR}
          ${INTENT}
          ${SKILLS}`,
      },
    ],
  },
  {
    practice: 'step-knowledge-c',
    asks: 'They practise in the real world how to deliver it, beyond the function in which they work.',
    met: cx`
      training OnTheTrain "A week on late trains" {
        roles: Agent
        teaches: RideLate
        cadence: yearly
        last: 2026-03-10
        reach: 95%
        mode: practical
      }
      ${AGENT}
      ${TRAIN_JOURNEY}
      team Trains { function: operations }`,
    notMet: [
      {
        why: 'They sat in a classroom.',
        programme: cx`
          training OnTheTrain {
            roles: Agent  teaches: RideLate  cadence: yearly  last: 2026-03-10  reach: 95%  mode: classroom
          }
          ${AGENT}
          ${TRAIN_JOURNEY}
          team Trains { function: operations }`,
      },
      {
        why: 'They practise, and see nothing but their own function.',
        programme: cx`
          training Desk { roles: Agent  teaches: TakeACall  cadence: yearly  last: 2026-03-10  reach: 95%  mode: practical }
          journey TakeACall { state: current  owner: CareLead }
          role CareLead { team: Care  holder: "Cy Moss"  level: manager }
          ${AGENT}`,
      },
      {
        why: 'Three of a hundred went along.',
        programme: cx`
          training OnTheTrain {
            roles: Agent  teaches: RideLate  cadence: yearly  last: 2026-03-10  reach: 3%  mode: practical
          }
          ${AGENT}
          ${TRAIN_JOURNEY}
          team Trains { function: operations }`,
      },
      {
        why: 'They went along in 2009.',
        programme: cx`
          training OnTheTrain {
            roles: Agent  teaches: RideLate  cadence: yearly  last: 2009-03-10  reach: 95%  mode: practical
          }
          ${AGENT}
          ${TRAIN_JOURNEY}
          team Trains { function: operations }`,
      },
      {
        why: 'Of two roles that meet customers one has practised.',
        programme: cx`
          training OnTheTrain {
            roles: Agent  teaches: RideLate  cadence: yearly  last: 2026-03-10  reach: 95%  mode: practical
          }
          ${AGENT}
          ${CONDUCTOR}
          ${TRAIN_JOURNEY}`,
      },
    ],
  },
];
