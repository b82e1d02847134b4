/** Norms: what must hold, who is exempted, and the frameworks that a programme is audited against. */
import {
  any,
  boolean,
  computed,
  contained,
  container,
  date,
  expression,
  fix,
  kind,
  many,
  name,
  one,
  rank,
  ref,
  reverse,
  selection,
  severity,
  text,
  words,
} from './builders.ts';
import type { KindSpec } from './types.ts';

export const ASPECTS = [
  'ownership',
  'standards',
  'measurement',
  'listening',
  'understanding',
  'ecosystem',
  'design',
  'governance',
  'culture',
  'strategy',
] as const;
export const PRESETS = ['essential', 'recommended', 'strict'] as const;

const enforceFrom = one('enforce-from', date, 'Until that day an error counts as a warning.');
const require = many('require', expression, 'What must hold.', { oneALine: true });

export const NORMS: readonly KindSpec[] = [
  kind('standard', 'standards', 'A norm that the organisation sets for itself.', {
    attributes: [
      one('statement', text, 'The standard in words.'),
      many('serves', ref('criterion', 'promise'), 'The criteria of the intent that it serves.'),
      one('for', selection, 'The elements that it binds.'),
      require,
      many('kpis', ref('kpi'), 'The KPIs that measure it.'),
      one('version', rank, 'Its version: claims of an older one are stale.'),
      one('severity', severity, 'How bad it is when it is not met.'),
      enforceFrom,
      one('message', text, 'What a finding says; a name in braces is filled in.'),
    ],
    derived: [
      reverse('touchpoints', 'touchpoint', ['standards'], 'The touchpoints that claim it.'),
      reverse('stages', 'stage', ['standards'], 'The stages that claim it.'),
      reverse('journeys', 'journey', ['standards'], 'The journeys that claim it.'),
      reverse('promises', 'promise', ['kept-by'], 'The promises that it keeps.'),
      reverse('training', 'training', ['teaches'], 'The training that teaches it.'),
      computed('subjects', any, 'The elements that it binds.', true),
    ],
  }),
  kind('rule', 'rules', 'A norm of good governance: what a well-kept programme has.', {
    attributes: [
      one('for', selection, 'The elements that it judges.'),
      require,
      one('severity', severity, 'How bad it is when it does not hold; warning unless written.'),
      one('aspect', words(...ASPECTS), 'The group of coverage that it counts in.'),
      one('preset', words(...PRESETS), 'The smallest preset that holds it.'),
      one('message', text, 'What a finding says; a name in braces is filled in.'),
      one('why', text, 'The reason behind it.'),
      one('fix', fix, 'How it is put right: `add`, `set` or `create`, and the attribute.'),
      enforceFrom,
    ],
    derived: [contained('settings', 'setting', 'Its settings.')],
  }),
  kind(
    'setting',
    'settings',
    'A number or duration of a rule that a config may change; `setting.name` in its expressions.',
    {
      within: ['rule'],
      attributes: [
        one(
          'default',
          [{ type: 'number' }, { type: 'percent' }, { type: 'duration' }, name],
          'Its value unless a config says otherwise.',
        ),
      ],
    },
  ),
  kind('example', 'examples', 'A small programme that shows a rule: `good` passes it, `bad` fails it.', {
    within: ['rule'],
    naming: 'optional',
    attributes: [one('as-of', date, 'The day as of which it is judged; today unless given.')],
  }),
  kind('fact', 'facts', 'A named selection, to be used as a collection by many norms.', {
    attributes: [one('is', selection, 'What it selects.')],
  }),
  kind('waiver', 'waivers', 'An exception with a reason, an approver and an end.', {
    attributes: [
      many('of', ref('standard', 'rule', 'practice'), 'What is waived.'),
      many('for', any, 'Exactly the elements that it is waived for.'),
      one(
        'type',
        words('accepted', 'not-applicable', 'met-otherwise', 'rule-blind'),
        'Why it is waived: the gap is accepted, the rule makes no sense here, it is met in another way, or the rule cannot see that it is.',
      ),
      one('because', text, 'Why.'),
      one('until', date, 'The last day.'),
    ],
  }),
  kind('framework', 'frameworks', 'A set of practices that a programme is audited against.', {
    attributes: [
      one('scoring', words('adherence', 'criteria', 'laws'), 'How levels are computed.'),
      many('levels', name, 'Its levels, lowest first.'),
    ],
    derived: [
      contained('dimensions', 'dimension', 'Its dimensions.'),
      contained('practices', 'practice', 'Its practices.'),
    ],
  }),
  kind('dimension', 'dimensions', 'A group of practices.', {
    within: ['framework'],
    derived: [contained('practices', 'practice', 'Its practices.'), container('framework', 'Its framework.')],
  }),
  kind('practice', 'practices', 'Something that a mature programme does.', {
    within: ['dimension', 'framework'],
    attributes: [
      many('rules', ref('rule', 'standard'), 'The rules whose results are its evidence.'),
      one('defined', expression, 'Whether it is defined: when, how and who.'),
      one('question', text, 'What to ask people about it: the short form of one nested `question`.'),
      one('applies', expression, 'When it makes sense at all.'),
      one('attested-only', boolean, 'Whether only people can answer it.'),
    ],
    derived: [
      container('dimension', 'Its dimension.'),
      container('framework', 'Its framework.'),
      contained('questions', 'question', 'The questions that ask about it.'),
      reverse('initiatives', 'initiative', ['closes'], 'The initiatives that close its gap.'),
    ],
  }),
  kind('question', 'questions', 'A question that is asked about a practice: its title, in each language.', {
    within: ['practice'],
    derived: [
      container('practice', 'The practice it asks about.'),
      container('framework', 'The framework it belongs to.'),
    ],
  }),
];
