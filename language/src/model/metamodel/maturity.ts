/** Maturity: what people answered when the programme was audited. */
import {
  any,
  computed,
  contained,
  container,
  count,
  date,
  kind,
  many,
  name,
  one,
  ref,
  share,
  text,
  words,
} from './builders.ts';
import type { KindSpec } from './types.ts';

export const MATURITY: readonly KindSpec[] = [
  kind('assessment', 'assessments', 'An audit of the programme against a framework.', {
    attributes: [
      one('against', ref('framework'), 'The framework.'),
      one('on', date, 'The day of the audit.'),
      one('type', words('baseline', 'audit'), 'Whether it is the first one or a later one.'),
      many('assessors', [ref('role', 'team', 'partner'), text], 'Who led it.'),
      one('invited', count, 'How many people were asked.'),
      one('responses', text, 'The CSV file with the answers, relative to this file.'),
    ],
    derived: [
      contained('answers', 'answer', 'The answers written in the text.'),
      computed('answered', ref('practice'), 'The practices that were answered, in the text or in the file.', true),
      computed(
        'response-rate',
        share,
        'Which share of those who were asked has answered: different respondents of the file and answers of the text, of all invited.',
      ),
    ],
  }),
  kind('answer', 'answers', 'The answer to one practice.', {
    within: ['assessment'],
    naming: { refersTo: ['practice'] },
    attributes: [
      one('practice', ref('practice'), 'The practice: written as its name.'),
      one('level', name, 'The level as answered.'),
      many('from', [any, text], 'The evidence.'),
    ],
    derived: [
      container('assessment', 'Its assessment.'),
      computed('rank', count, 'The place of its level among those of the framework; the lowest is 0.'),
    ],
  }),
];
