/**
 * What happened at Northline Rail month by month, up to the example as it is. A step names what arrives and what goes; all
 * else follows from the days that the example states, and from what a fact rests on (see `past.ts`).
 */
import type { Part } from './parts.ts';

/** What an attribute says from this month on; without a text it says what it says in the example. */
export interface Saying {
  readonly element: string;
  readonly attribute: string;
  readonly text?: string;
}

export interface Step {
  readonly month: string;
  readonly message: string;
  /** A part that is brought by any step is missing before it. */
  readonly brings?: readonly Part[];
  readonly loses?: readonly Part[];
  readonly says?: readonly Saying[];
  /** The file whose last brace was forgotten in this month. */
  readonly slip?: string;
}

const OWNERS_ON_THE_TRAIN: Part = { in: 'journeys/travel.cx', attribute: 'owner' };
const LISTENING_AFTER_TRIPS: Part = { element: 'TripPulse' };
const LISTENING_AFTER_CALLS: Part = { element: 'CallSurvey' };

export const STEPS: readonly Step[] = [
  {
    month: '2024-12',
    message: 'Draw how somebody buys a ticket',
    brings: [{ in: 'journeys/buy-ticket.cx' }, { in: 'journeys/shared.cx' }, { in: 'operations/channels.cx' }],
  },
  { month: '2025-01', message: 'Draw a trip from door to door', brings: [{ in: 'journeys/travel.cx' }] },
  { month: '2025-02', message: 'Name teams, roles and forums', brings: [{ in: 'people/organisation.cx' }] },
  {
    month: '2025-03',
    message: 'Say who answers for each step of buying a ticket',
    brings: [
      { in: 'journeys/buy-ticket.cx', attribute: 'owner' },
      { in: 'journeys/shared.cx', attribute: 'owner' },
      { in: 'operations/channels.cx', attribute: 'owner' },
    ],
  },
  {
    month: '2025-04',
    message: 'Draw the day on which the train does not come',
    brings: [{ in: 'journeys/disruption.cx' }],
  },
  {
    month: '2025-05',
    message: 'Say who answers on the train and on a bad day',
    brings: [OWNERS_ON_THE_TRAIN, { in: 'journeys/disruption.cx', attribute: 'owner' }],
  },
  {
    month: '2025-06',
    message: 'Write down the processes, systems and partners behind the journeys',
    brings: [{ in: 'operations/ecosystem.cx' }],
    slip: 'operations/ecosystem.cx',
  },
  {
    month: '2025-07',
    message: 'Draw the season pass, and close the brace that was forgotten',
    brings: [{ in: 'journeys/season-pass.cx' }],
  },
  {
    month: '2025-08',
    message: 'Put the figures that there are beside the journeys',
    brings: [{ in: 'measure/kpis.cx' }],
    says: [
      { element: 'Disruption.Cope.ReplacementBus', attribute: 'kpis', text: 'ConnectionKept, DelayHandled' },
      { element: 'MessageDelay', attribute: 'target', text: '<= 6min by 2027-03-31' },
    ],
  },
  {
    month: '2025-09',
    message: 'List where passengers are heard, and answer where we stand before anything begins',
    brings: [{ in: 'customers/listening.cx' }, LISTENING_AFTER_TRIPS, LISTENING_AFTER_CALLS, { in: 'audit/' }],
  },
  {
    month: '2025-10',
    message: 'Found the programme, with an intent that can be tested',
    brings: [{ in: 'programme.cx' }],
  },
  {
    month: '2025-11',
    message: 'Set standards, and claim them where they are kept',
    brings: [{ in: 'norms/standards.cx' }],
    says: [
      { element: 'AnswerFast', attribute: 'version', text: '1' },
      { element: 'AnswerFast', attribute: 'require', text: 't.wait <= 5min' },
    ],
  },
  {
    month: '2025-12',
    message: 'Hire, train and pay for what passengers feel',
    brings: [{ in: 'people/culture.cx' }],
  },
  {
    month: '2026-01',
    message: 'Write down the rules that we quarrel about',
    brings: [{ in: 'norms/rules.cx' }],
  },
  {
    month: '2026-02',
    message: 'Ask what a price rise says about us',
    brings: [{ in: 'customers/research.cx' }, { in: 'change/changes.cx' }],
  },
  {
    month: '2026-03',
    message: 'Begin with forty sentences for every attendant',
    brings: [{ in: 'change/initiatives.cx' }],
  },
  {
    month: '2026-04',
    message: 'Meet those for whom we do it, now that somebody has listened to them',
    brings: [{ in: 'customers/personas.cx' }],
  },
  {
    month: '2026-05',
    message: 'Spend eleven days on trains and platforms, and cross the border',
    brings: [{ in: 'italia/' }],
  },
  {
    month: '2026-06',
    message: 'Show everybody the board, and read it together',
    brings: [{ in: 'measure/dashboards.cx' }, { in: 'measure/reviews.cx' }],
  },
  {
    month: '2026-07',
    message: 'Take out the survey tool whose contract ended, and the names of those who left with the crew office',
    loses: [OWNERS_ON_THE_TRAIN, LISTENING_AFTER_TRIPS, LISTENING_AFTER_CALLS],
  },
  {
    month: '2026-08',
    message: 'Ask again after trips and calls, and name who answers on the train',
    brings: [OWNERS_ON_THE_TRAIN, LISTENING_AFTER_TRIPS, LISTENING_AFTER_CALLS],
  },
  {
    month: '2026-09',
    message: 'Draw the journey that is not there yet, and ask for knowledge in a fast answer',
    brings: [{ in: 'journeys/buy-in-one-tap.cx' }],
    says: [
      { element: 'AnswerFast', attribute: 'version' },
      { element: 'AnswerFast', attribute: 'require' },
    ],
  },
  {
    month: '2026-10',
    message: 'Ask the whole company where we stand',
    brings: [{ element: 'Disruption.Cope.TaxiVoucher', attribute: 'owner' }],
  },
  {
    month: '2026-11',
    message: 'Order the queue for the winter, and aim at what the message and the bus can keep',
    brings: [
      { in: 'README.md' },
      { element: 'EveryName' },
      { element: 'Disruption.Decide.DisruptionHotline', attribute: 'knowledge' },
    ],
    says: [
      { element: 'Disruption.Cope.ReplacementBus', attribute: 'kpis' },
      { element: 'MessageDelay', attribute: 'target' },
    ],
  },
];
