/** Improvement: initiatives, changes, and the bodies that decide on them. */
import {
  any,
  cadence,
  companyFunction,
  computed,
  contained,
  container,
  count,
  date,
  kind,
  many,
  minusTwoToTwo,
  money,
  one,
  oneToFive,
  part,
  participants,
  rank,
  ref,
  reverse,
  text,
  words,
} from './builders.ts';
import type { KindSpec } from './types.ts';

export const IMPROVEMENT: readonly KindSpec[] = [
  kind('initiative', 'initiatives', 'Work that is to make the experience better.', {
    attributes: [
      one(
        'type',
        words('redesign', 'quick-win', 'project', 'research', 'training', 'technology'),
        'What sort of work it is.',
      ),
      one(
        'status',
        words('idea', 'queued', 'approved', 'active', 'done', 'stopped', 'draft', 'retired'),
        'How far it has come.',
      ),
      many(
        'addresses',
        ref('pain', 'opportunity', 'insight', 'practice', 'touchpoint', 'stage', 'journey', 'team', 'role'),
        'The pains, opportunities, insights, practices, touchpoints, stages, journeys, teams and roles it works on.',
      ),
      many('closes', ref('practice'), 'The practices whose gap it closes.'),
      one('objective', ref('objective'), 'The objective it serves.'),
      many('kpis', ref('kpi'), 'The KPIs it is to move.'),
      one('value', oneToFive, 'How much it is worth.'),
      one('effort', oneToFive, 'How much work it is.'),
      one('rank', rank, 'Its place in the queue; 1 comes first.'),
      one('cost', money, 'What it costs.'),
      one('start', date, 'The first working day.'),
      one('due', date, 'The last working day.'),
      one('team', ref('team'), 'The team that does it.'),
      many('participants', [...participants, ref('team', 'role', 'partner', 'segment', 'persona')], 'Who takes part.'),
      many('touchpoints', ref('touchpoint'), 'Its scope.'),
      many('follows', ref('process', 'initiative'), 'The process it is run by, or the initiative it comes after.'),
      one('proposal', text, 'What the team proposes.'),
      one('result', text, 'What came of it.'),
      many('delivers', [any, text], 'What it brings.'),
      one('finished', date, 'The day on which it was done.'),
      one('stopped-on', date, 'The day it was stopped.'),
      one('benefit', [money, text], 'What it was worth once it was done.'),
      many('serves', ref('criterion'), 'The criteria of the intent that it serves.'),
    ],
    derived: [
      contained('iterations', 'iteration', 'Its rounds of prototype and evaluation.'),
      contained('requirements', 'requirement', 'Its requirements.'),
      computed('working-days', count, 'Days from start to due, both counted, without weekends and holidays.'),
      computed(
        'days-worked',
        count,
        'Days from start to the day it was finished, or to today while it is not, both counted, without weekends and holidays.',
      ),
      reverse('changes', 'change', ['redesign'], 'The changes that it answers.'),
      computed(
        'involves',
        participants,
        'Which of customers, partners and employees take part, by the word or by an element that stands for them.',
        true,
      ),
    ],
  }),
  kind('iteration', 'iterations', 'One round of prototype and evaluation.', {
    within: ['initiative'],
    naming: 'optional',
    attributes: [
      one('prototype', text, 'What was tried.'),
      one('evaluation', text, 'How it was evaluated.'),
      one('result', text, 'What was learnt.'),
      one('on', date, 'When.'),
    ],
  }),
  kind('requirement', 'requirements', 'What the new experience must do.', {
    within: ['initiative'],
    naming: 'optional',
    attributes: [
      one('statement', text, 'The requirement in words.'),
      many('outcome', [ref('objective', 'kpi', 'criterion'), text], 'The outcome that is wanted.'),
    ],
    derived: [container('initiative', 'The initiative it belongs to.')],
  }),
  kind('change', 'changes', 'A change of policy, process, technology, product or communication.', {
    attributes: [
      one('type', words('policy', 'process', 'technology', 'product', 'communication'), 'What is changed.'),
      many('affects', any, 'The elements it touches.'),
      one('impact', minusTwoToTwo, 'What it means for customers, from −2 to +2.'),
      one('impact-note', text, 'Why.'),
      one('redesign', [words('none'), ref('initiative')], 'The redesign that it sets off, or `none` with a reason.', {
        main: 'value',
        parts: [part('because', text, 'Why no redesign is needed.')],
      }),
    ],
    derived: [
      computed(
        'touchpoints',
        ref('touchpoint'),
        'The touchpoints that it touches: themselves, in a journey or stage, or through something that they rest on.',
        true,
      ),
      computed(
        'effective-on',
        date,
        'The day it takes effect: `since`, else the day of its approval; none while it is proposed.',
      ),
    ],
  }),
  kind('review', 'reviews', 'Somebody looked, and decided.', {
    attributes: [
      many('of', any, 'What was looked at.'),
      one('on', date, 'When.'),
      one('next-on', date, 'When the next one is due.'),
      many('decisions', text, 'What was decided.'),
      many(
        'based-on',
        ref('insight', 'kpi', 'research', 'listening', 'assessment'),
        'The insights and KPIs the decisions rest on.',
      ),
    ],
    derived: [
      computed(
        'due-on',
        date,
        'The day by which the next one is due: `next-on`, else `on` plus the shortest cadence in which what was looked at is `reviewed`.',
      ),
    ],
  }),
  kind('forum', 'forums', 'A body in which groups that share an experience coordinate.', {
    attributes: [
      one('mandate', text, 'What it is there for.'),
      many('members', ref('role', 'team', 'partner'), 'Who belongs to it.'),
      one('meets', cadence, 'How often it meets.'),
      many('decides', [any, text], 'What it may decide.'),
      many('covers', ref('journey', 'stage', 'touchpoint'), 'The journeys, stages and touchpoints it coordinates.'),
      many('criteria', [ref('criterion', 'objective'), text], 'What it decides by.'),
    ],
    derived: [
      computed(
        'functions',
        companyFunction,
        'The functions that sit in it: those of its teams, and of the teams of its roles.',
        true,
      ),
    ],
  }),
];
