/** The map of a journey, as it crosses the border between two programs. */
import * as z from 'zod/mini';
import type {
  ChannelView,
  CriticalView,
  CurveView,
  EmotionView,
  FailView,
  JourneyMapView,
  StageView,
  StepView,
} from '../views/index.ts';
import {
  claim,
  count,
  flow,
  kpi,
  mark,
  named,
  number,
  opportunity,
  owner,
  pain,
  place,
  said,
  text,
  time,
} from './shapes.ts';

const emotion = z.strictObject({
  value: z.number(),
  for: z.array(named),
  from: z.array(named),
  place,
}) satisfies z.ZodMiniType<EmotionView>;

const curve = z.strictObject({
  id: text,
  title: z.string(),
  points: z.array(number),
}) satisfies z.ZodMiniType<CurveView>;

const channel = z.strictObject({ ...named.shape, type: text }) satisfies z.ZodMiniType<ChannelView>;

const critical = z.strictObject({ because: text, from: z.array(named), place }) satisfies z.ZodMiniType<CriticalView>;

const fail = z.strictObject({ ...named.shape, recovers: text, within: text }) satisfies z.ZodMiniType<FailView>;

const touchpoint = z.strictObject({
  key: z.string(),
  type: z.literal('touchpoint'),
  id: z.string(),
  title: z.string(),
  place,
  status: text,
  reusedAt: z.nullable(place),
  contact: z.boolean(),
  customer: z.nullable(said),
  thinks: z.nullable(said),
  feels: z.nullable(said),
  quotes: z.array(said),
  emotions: z.array(emotion),
  emotion: number,
  importance: number,
  critical: z.nullable(critical),
  channels: z.array(channel),
  owners: z.array(owner),
  responsible: z.array(named),
  frontstage: z.array(named),
  artefacts: z.array(named),
  backstage: z.array(named),
  support: z.array(named),
  knowledge: z.array(named),
  offers: z.array(named),
  fails: z.array(fail),
  kpis: z.array(kpi),
  claims: z.array(claim),
  listening: z.array(named),
  pains: z.array(pain),
  opportunities: z.array(opportunity),
  duration: z.nullable(time),
  wait: z.nullable(time),
  fee: z.nullable(said),
  cost: z.nullable(said),
  flow,
  mark,
});

const milestone = z.strictObject({
  key: z.string(),
  type: z.literal('milestone'),
  id: z.string(),
  title: z.string(),
  place,
  mark,
});

const empty = z.strictObject({ key: z.string(), type: z.literal('empty') });

const step = z.discriminatedUnion('type', [touchpoint, milestone, empty]) satisfies z.ZodMiniType<StepView>;

const stage = z.strictObject({
  id: z.string(),
  title: z.string(),
  place,
  level: count,
  from: count,
  to: count,
  phase: text,
  goal: z.nullable(said),
  duration: z.nullable(time),
  owners: z.array(owner),
  kpis: z.array(kpi),
  claims: z.array(claim),
  listening: z.array(named),
  pains: z.array(pain),
  opportunities: z.array(opportunity),
  flow,
  mark,
}) satisfies z.ZodMiniType<StageView>;

export const journeyMapData = z.strictObject({
  id: z.string(),
  title: z.string(),
  place,
  doc: text,
  status: text,
  state: text,
  lifecycle: text,
  goal: z.nullable(said),
  trigger: z.nullable(said),
  outcome: z.nullable(said),
  duration: z.nullable(time),
  owners: z.array(owner),
  personas: z.array(named),
  segments: z.array(named),
  becomes: z.nullable(named),
  refines: z.nullable(named),
  kpis: z.array(kpi),
  claims: z.array(claim),
  listening: z.array(named),
  pains: z.array(pain),
  opportunities: z.array(opportunity),
  stages: z.array(stage),
  steps: z.array(step),
  curves: z.array(curve),
  mark,
}) satisfies z.ZodMiniType<JourneyMapView>;
