/** Measurement: metrics, KPIs, listening posts and dashboards. */
import {
  audience,
  boolean,
  cadence,
  computed,
  count,
  date,
  duration,
  followed,
  inherited,
  kind,
  many,
  money,
  number,
  one,
  part,
  percent,
  quantity,
  range,
  rank,
  ref,
  reverse,
  text,
  words,
} from './builders.ts';
import type { KindSpec } from './types.ts';

const layer = words('driver', 'perception', 'outcome', 'employee');
const unit = words('percent', 'points', 'score', 'duration', 'money', 'count', 'per-mille');
const comparison = words('<=', '>=', '<', '>', '=');
const reading = [
  part('on', date, 'The day it was measured.'),
  part('n', rank, 'How many answers or cases it rests on.'),
];
const goal = [
  part('op', comparison, 'Which side of the value is right.', { written: 'operator' }),
  part('by', date, 'The day by which it is to be reached.'),
];

export const MEASUREMENT: readonly KindSpec[] = [
  kind('metric', 'metrics', 'A way to measure that the field agrees on: NPS, CSAT, first contact resolution.', {
    attributes: [
      one('unit', unit, 'What its values are in.'),
      one('range', range, 'The least and the greatest value there can be.'),
      one(
        'better',
        words('higher', 'lower', 'declared'),
        'Which direction is better; `declared` leaves it to each KPI.',
      ),
      one('layer', layer, 'What it tells: what happened, how it was felt, what the business got, how employees fare.'),
      one('formula', text, 'How it is computed.'),
    ],
    derived: [reverse('kpis', 'kpi', ['metric'], 'The KPIs that use it.')],
  }),
  kind('kpi', 'kpis', 'A measurement that somebody answers for.', {
    attributes: [
      one('metric', ref('metric'), 'The metric it uses.'),
      one('layer', layer, 'What it tells; the metric’s unless written.'),
      one('unit', unit, 'What its values are in; the metric’s unless written.'),
      one('better', words('higher', 'lower'), 'Which direction is better; the metric’s unless written.'),
      one('baseline', quantity, 'Where it stood when work began.', { main: 'value', parts: reading }),
      one('target', quantity, 'Where it is to be, and by when.', { main: 'value', parts: goal }),
      one('warn', quantity, 'The value beyond which it is off target.', { main: 'value', parts: goal }),
      many('readings', quantity, 'What was measured.', { main: 'value', parts: reading }),
      one('data', text, 'The CSV or JSON file with its readings, relative to this file.'),
      many('segments', ref('segment'), 'The segments it is split by.'),
      one(
        'max-moe',
        [number, percent, duration, money],
        'The largest margin of error that is still useful, in its unit.',
      ),
      one('population', rank, 'How many people the sample was drawn from.'),
      many('drives', ref('kpi', 'objective'), 'The KPIs and objectives that it moves.'),
      one('objective', ref('objective'), 'The objective it serves.'),
      many('audience', audience, 'Who is to see it.'),
      one('quality', ref('quality'), 'The dimension of quality that it measures.'),
      one('scale', range, 'The scale of the question, as in `1..5`.'),
      one('boxes', words('top'), 'How many of the best answers count.', {
        main: 'value',
        parts: [part('count', rank, 'How many.', { written: 'behind' })],
      }),
      one('denominator', text, 'What the cases are divided by.'),
      one('window', duration, 'How long after a contact a repeat still counts.'),
      one('threshold', [duration, number, percent], 'What counts as in time.'),
    ],
    derived: [
      inherited('layer', 'metric', layer, 'What it tells: its own, or else its metric’s.'),
      inherited('unit', 'metric', unit, 'What its values are in: its own, or else its metric’s.'),
      inherited(
        'better',
        'metric',
        words('higher', 'lower'),
        'Which direction is better: its own, or else its metric’s.',
      ),
      computed('value', quantity, 'The latest reading of the whole that is not after today.'),
      computed('value-on', date, 'The day of that reading.'),
      computed('moe', quantity, 'The margin of error of that reading, at 95 %.'),
      computed('n', count, 'How many answers or cases that reading rests on.'),
      computed(
        'status',
        words('on-target', 'warn', 'off-target', 'no-data', 'stale'),
        'How it stands against its target today.',
      ),
      reverse('touchpoints', 'touchpoint', ['kpis'], 'The touchpoints it measures.'),
      reverse('stages', 'stage', ['kpis'], 'The stages it measures themselves.'),
      computed('journeys', ref('journey'), 'The journeys that have it, themselves or inside.', true),
      reverse('standards', 'standard', ['kpis'], 'The standards it measures.'),
      reverse('roles', 'role', ['kpis'], 'The roles that work with it.'),
      reverse('teams', 'team', ['kpis'], 'The teams that work with it.'),
      reverse('objectives', 'objective', ['kpis'], 'The objectives that it measures.'),
      reverse('initiatives', 'initiative', ['kpis'], 'The initiatives that are to move it.'),
      reverse('dashboards', 'dashboard', ['kpis'], 'The dashboards that show it.'),
      reverse('posts', 'listening', ['kpis'], 'The listening posts that feed it.'),
      reverse('driven-by', 'kpi', ['drives'], 'The KPIs that move it.'),
      followed(
        'reaches',
        ['drives', 'objective'],
        ref('kpi', 'objective'),
        'The KPIs and objectives that it moves or serves, directly or through others.',
      ),
      reverse('appraisals', 'appraisal', ['kpis'], 'The appraisals that look at it.'),
      reverse('rewards', 'reward', ['kpis'], 'The rewards that weigh it.'),
      reverse('training', 'training', ['teaches'], 'The training that explains it.'),
    ],
  }),
  kind('listening', 'listening', 'A listening post: a place where customers or employees are heard.', {
    attributes: [
      one(
        'type',
        words(
          'survey',
          'form',
          'interview',
          'reviews',
          'social',
          'complaints',
          'calls',
          'observation',
          'panel',
          'employees',
        ),
        'What sort of listening it is.',
      ),
      one('solicited', boolean, 'Whether people were asked.'),
      many('channels', ref('channel'), 'Where it listens.'),
      one('cadence', cadence, 'How often it listens.'),
      one('priority', rank, 'Its rank among the listening posts; 1 comes first.'),
      one('respond-within', duration, 'How soon people get an answer.'),
      one('responder', ref('role'), 'Who answers.'),
      many('kpis', ref('kpi'), 'The KPIs it feeds.'),
      one('items', text, 'The CSV file with its open items, relative to this file.'),
    ],
    derived: [
      reverse('touchpoints', 'touchpoint', ['listening'], 'The touchpoints where it listens.'),
      reverse('stages', 'stage', ['listening'], 'The stages where it listens.'),
      reverse('insights', 'insight', ['from'], 'The insights that came from it.'),
    ],
  }),
  kind('dashboard', 'dashboards', 'A place where KPIs are shown.', {
    attributes: [many('kpis', ref('kpi'), 'The KPIs it shows.'), many('audience', audience, 'Who sees it.')],
  }),
];
