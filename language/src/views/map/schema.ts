/** The map of one journey: everything about it that people look at beside each other. */
import * as z from 'zod/mini';
import {
  claim,
  count,
  emotion,
  flow,
  gain,
  type Infer,
  image,
  kpi,
  listening,
  mark,
  named,
  number,
  opportunity,
  owner,
  pain,
  place,
  portrayed,
  said,
  text,
  time,
} from '../parts/schema.ts';
import type { ViewContract } from '../view.ts';

const curve = z.strictObject({
  /** Identity of the persona or segment; null for the mean of all. */
  id: text,
  title: z.string(),
  /** One for each step; null where nothing is told. */
  points: z.array(number),
});

/** For whom a place is usable, and when. */
const access = {
  languages: z.array(said),
  accessibility: z.array(said),
  hours: z.array(said),
};

const channel = z.strictObject({
  ...named.shape,
  /** `web`, `phone` …; null where the channel does not say. */
  type: text,
  ...access,
});

/** Why it is a moment of truth. */
const critical = z.strictObject({ because: text, from: z.array(named), place });

/** A way in which it can go wrong. */
const fail = z.strictObject({ ...named.shape, recovers: text, within: text });

const touchpoint = z.strictObject({
  type: z.literal('touchpoint'),
  id: z.string(),
  title: z.string(),
  place,
  status: text,
  /** Written elsewhere and met here; `place` is where it is written, this is where it is reused. */
  reusedAt: z.nullable(place),
  /** False for a moment of life without contact: then it needs no channel, owner or standard. */
  contact: z.boolean(),
  customer: z.nullable(said),
  thinks: z.nullable(said),
  feels: z.nullable(said),
  quotes: z.array(said),
  emotions: z.array(emotion),
  /** The mean of the emotions. */
  emotion: number,
  /** From 1 to 5. */
  importance: number,
  critical: z.nullable(critical),
  channels: z.array(channel),
  /** Its own; those of its channels stand there. */
  ...access,
  owners: z.array(owner),
  responsible: z.array(named),
  consulted: z.array(named),
  informed: z.array(named),
  /** In the lanes of the blueprint stand elements, and texts: those without identity and kind. */
  frontstage: z.array(named),
  artefacts: z.array(named),
  backstage: z.array(named),
  support: z.array(named),
  knowledge: z.array(named),
  offers: z.array(named),
  fails: z.array(fail),
  kpis: z.array(kpi),
  claims: z.array(claim),
  listening: z.array(listening),
  pains: z.array(pain),
  gains: z.array(gain),
  opportunities: z.array(opportunity),
  images: z.array(image),
  duration: z.nullable(time),
  wait: z.nullable(time),
  fee: z.nullable(said),
  cost: z.nullable(said),
  flow,
  mark,
});

const milestone = z.strictObject({
  type: z.literal('milestone'),
  id: z.string(),
  title: z.string(),
  place,
  mark,
});

/** The one column of a stage in which nothing happens yet. */
const empty = z.strictObject({ type: z.literal('empty') });

/** It stays the same while the text around the column changes. */
const key = z.string();

/** A column. */
const step = z.discriminatedUnion('type', [
  z.strictObject({ key, ...touchpoint.shape }),
  z.strictObject({ key, ...milestone.shape }),
  z.strictObject({ key, ...empty.shape }),
]);

const stage = z.strictObject({
  id: z.string(),
  title: z.string(),
  place,
  /** 0 for a stage of the journey, 1 for a stage within one. */
  level: count,
  /** The columns it spans, from and up to but not including. */
  from: count,
  to: count,
  phase: text,
  goal: z.nullable(said),
  duration: z.nullable(time),
  owners: z.array(owner),
  kpis: z.array(kpi),
  claims: z.array(claim),
  listening: z.array(listening),
  pains: z.array(pain),
  gains: z.array(gain),
  opportunities: z.array(opportunity),
  images: z.array(image),
  flow,
  mark,
});

const schema = z.strictObject({
  id: z.string(),
  title: z.string(),
  place,
  doc: text,
  status: text,
  /** `current` or `target`. */
  state: text,
  lifecycle: text,
  goal: z.nullable(said),
  trigger: z.nullable(said),
  outcome: z.nullable(said),
  duration: z.nullable(time),
  owners: z.array(owner),
  personas: z.array(portrayed),
  segments: z.array(named),
  /** The target journey that it is to become. */
  becomes: z.nullable(named),
  /** The journey or stage that it shows in more detail. */
  refines: z.nullable(named),
  kpis: z.array(kpi),
  claims: z.array(claim),
  listening: z.array(listening),
  pains: z.array(pain),
  gains: z.array(gain),
  opportunities: z.array(opportunity),
  images: z.array(image),
  /** Outer ones first, in order. */
  stages: z.array(stage),
  steps: z.array(step),
  /** The mean first; empty where no emotion is told. */
  curves: z.array(curve),
  mark,
});

export type CurveView = Infer<typeof curve>;
export type AccessView = Pick<ChannelView, keyof typeof access>;
export type ChannelView = Infer<typeof channel>;
export type CriticalView = Infer<typeof critical>;
export type FailView = Infer<typeof fail>;
export type TouchpointView = Infer<typeof touchpoint>;
export type MilestoneView = Infer<typeof milestone>;
export type StepView = Infer<typeof step>;
export type StageView = Infer<typeof stage>;
export type JourneyMapView = Infer<typeof schema>;

export const map = { title: 'Map', scope: 'journey', schema } as const satisfies ViewContract;
