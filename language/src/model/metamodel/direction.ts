/** Direction: what the programme is for. */
import {
  computed,
  contained,
  date,
  followed,
  kind,
  lifecycle,
  many,
  money,
  name,
  one,
  part,
  percent,
  ref,
  reverse,
  text,
  words,
} from './builders.ts';
import type { KindSpec } from './types.ts';

const resources = words('money', 'capital', 'people', 'time');
const IN_PROGRAMME = ['programme', ''] as const;

export const target = one('target', [percent, name], 'The level, or the share of criteria met, that is aimed at.', {
  main: 'value',
  parts: [part('by', date, 'The day by which it is to be reached.')],
});

export const DIRECTION: readonly KindSpec[] = [
  kind('programme', 'programmes', 'The customer-experience programme as a whole: at most one a project.', {
    attributes: [
      one('definition', text, 'What the company means by customer experience.'),
      one('mission', text, 'Why the company exists.'),
      one('vision', text, 'What it wants to become.'),
      one('purpose', text, 'What it does for others.'),
      one('intent', text, 'The statement of intent: the experience that it means to deliver.'),
      one('horizon', text, 'How far the programme looks ahead.'),
      one('sponsor', ref('role'), 'The executive who stands behind it.'),
      one('lead', ref('role'), 'The role that leads it.'),
      one('budget', money, 'The money it has.'),
      many('phases', lifecycle, 'The phases of the customer lifecycle that journeys must cover.'),
    ],
    derived: [
      contained('criteria', 'criterion', 'The testable criteria of its intent.'),
      contained('values', 'value', 'Its values.'),
      contained('promises', 'promise', 'Its brand promises.'),
      contained('objectives', 'objective', 'Its objectives.'),
      contained('qualities', 'quality', 'The dimensions of quality as customers judge it.'),
      contained('commitments', 'commitment', 'What executives committed.'),
      computed('committed', resources, 'The resources that a role of level executive committed.', true),
      contained('adoptions', 'adopt', 'The frameworks that it adopts.'),
      contained('plans', 'plan', 'Its plans of communication.'),
    ],
  }),
  kind('criterion', 'criteria', 'One testable criterion of the statement of intent.', {
    within: IN_PROGRAMME,
    attributes: [
      one('statement', text, 'What must be so.'),
      one('test', text, 'How anybody can tell whether it is so.'),
      many('kpis', ref('kpi'), 'The KPIs that tell whether it is so.'),
    ],
    derived: [
      reverse('standards', 'standard', ['serves'], 'The standards that serve it.'),
      reverse('initiatives', 'initiative', ['serves'], 'The initiatives that serve it.'),
      reverse('training', 'training', ['teaches'], 'The training that teaches it.'),
    ],
  }),
  kind('value', 'values', 'A value of the company and the behaviours that show it.', {
    within: IN_PROGRAMME,
    attributes: [many('behaviours', text, 'What people do who live this value.')],
    derived: [
      reverse('recognitions', 'recognition', ['for'], 'The recognitions for living it.'),
      reverse('hiring', 'hiring', ['screens'], 'The hiring that screens for it.'),
      reverse('training', 'training', ['teaches'], 'The training that teaches it.'),
    ],
  }),
  kind('promise', 'promises', 'A brand promise: an expectation that the company sets.', {
    within: IN_PROGRAMME,
    attributes: [
      one('statement', text, 'The promise in words.'),
      many('kept-by', ref('standard', 'touchpoint'), 'The standards and touchpoints that keep it.'),
    ],
  }),
  kind('objective', 'objectives', 'An objective of the company, the brand or the customer experience.', {
    within: IN_PROGRAMME,
    attributes: [
      one('level', words('corporate', 'brand', 'customer'), 'Whose objective it is.'),
      many('supports', ref('objective'), 'The objectives that it serves.'),
      many('kpis', ref('kpi'), 'The KPIs that tell whether it is reached.'),
    ],
    derived: [
      reverse('supported-by', 'objective', ['supports'], 'The objectives that serve it.'),
      reverse('initiatives', 'initiative', ['objective'], 'The initiatives for it.'),
      reverse('driven-by', 'kpi', ['drives', 'objective'], 'The KPIs that drive it.'),
      followed(
        'reaches',
        ['supports'],
        ref('objective'),
        'The objectives that it supports, directly or through others.',
      ),
    ],
  }),
  kind('quality', 'qualities', 'A dimension of the quality of the experience, as customers judge it.', {
    within: IN_PROGRAMME,
    derived: [reverse('kpis', 'kpi', ['quality'], 'The KPIs that measure it.')],
  }),
  kind('commitment', 'commitments', 'What an executive committed to the programme.', {
    within: IN_PROGRAMME,
    attributes: [
      many('by', ref('role'), 'The executives who commit.'),
      many('resources', resources, 'What they commit.'),
      one('amount', money, 'How much money.'),
      one('on', date, 'The day of the commitment.'),
    ],
  }),
  kind('adopt', 'adoptions', 'A framework that the programme holds itself to, with its target.', {
    within: IN_PROGRAMME,
    naming: { refersTo: ['framework'] },
    attributes: [one('framework', ref('framework'), 'The framework: written as its name.'), target],
    derived: [contained('goals', 'goal', 'Targets of single practices.')],
  }),
  kind('goal', 'goals', 'The target of one practice of an adopted framework.', {
    within: ['adopt'],
    naming: { refersTo: ['practice'] },
    attributes: [one('practice', ref('practice'), 'The practice: written as its name.'), target],
  }),
];
