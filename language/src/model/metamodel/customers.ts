/** Customers: who they are and what is known about them. */
import {
  any,
  audience,
  computed,
  count,
  date,
  evidence,
  kind,
  many,
  name,
  one,
  participants,
  rank,
  ref,
  reverse,
  share,
  text,
  words,
} from './builders.ts';
import type { KindSpec } from './types.ts';

export const CUSTOMERS: readonly KindSpec[] = [
  kind('segment', 'segments', 'A group of customers.', {
    attributes: [
      one('size', [{ type: 'number', min: 0 }, share], 'How many customers, or which share of them.'),
      one(
        'priority',
        [rank, words('low', 'medium', 'high')],
        'How much it matters; a segment with a priority needs a journey.',
      ),
    ],
    derived: [
      reverse('personas', 'persona', ['segment'], 'The personas who stand for it.'),
      reverse('journeys', 'journey', ['segments'], 'The journeys for it.'),
      reverse('kpis', 'kpi', ['segments'], 'The KPIs that are split by it.'),
    ],
  }),
  kind('persona', 'personas', 'A person who stands for customers like them.', {
    attributes: [
      one('segment', ref('segment'), 'The segment it stands for.'),
      many('goals', text, 'What this person wants to get done.'),
      many('needs', text, 'What this person needs for it.'),
      many('frustrations', text, 'What gets in the way.'),
      many('quotes', text, 'What this person says, in their own words.'),
    ],
    derived: [
      computed(
        'journeys',
        ref('journey'),
        'The journeys that this persona makes, or in which its emotions are told.',
        true,
      ),
    ],
  }),
  kind('research', 'research', 'A study of customers, partners or employees.', {
    attributes: [
      many(
        'methods',
        words(
          'survey',
          'interview',
          'observation',
          'diary',
          'analytics',
          'social',
          'usability',
          'co-creation',
          'employee-input',
        ),
        'How it was done.',
      ),
      one('on', date, 'The day it was finished.'),
      one('sample', count, 'How many took part.'),
      many('participants', participants, 'Who took part.'),
      many('about', [any, text], 'What it was about.'),
      many('shared-with', audience, 'Who was told the results.'),
    ],
    derived: [reverse('insights', 'insight', ['from'], 'The insights that rest on it.')],
  }),
  kind('insight', 'insights', 'Something that is known about customers.', {
    attributes: [
      one('statement', text, 'What is known.'),
      many('about', [any, text], 'What it is about.'),
      many('audience', audience, 'Who was told.'),
      one('on', date, 'Since when it is known.'),
      many('from', evidence, 'The research, listening post, KPI or other insight that it rests on.'),
    ],
    derived: [
      reverse('initiatives', 'initiative', ['from', 'addresses'], 'The initiatives that rest on it or take it up.'),
      reverse('requirements', 'requirement', ['from'], 'The requirements that rest on it.'),
      reverse('changes', 'change', ['from'], 'The changes that rest on it.'),
      reverse('decided-in', 'review', ['based-on'], 'The reviews whose decisions cite it.'),
      computed(
        'methods',
        name,
        'The different methods behind it: those of its research, the sort of its listening posts, `analytics` for a KPI, and the methods of the insights that it rests on.',
        true,
      ),
    ],
  }),
];
