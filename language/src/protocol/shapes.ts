/**
 * The parts that views are made of, as they cross the border between two programs.
 *
 * Each schema is held to the type of the view it carries, so that neither can change without the other.
 */
import * as z from 'zod/mini';
import type {
  ClaimView,
  FindingView,
  FlowView,
  KpiView,
  Mark,
  Named,
  OpportunityView,
  OwnerView,
  PainView,
  Said,
  TallyView,
  TimeView,
  ViewPlace,
} from '../views/index.ts';

export const text = z.nullable(z.string());
export const number = z.nullable(z.number());
export const count = z.number().check(z.nonnegative(), z.int());

export const place = z.strictObject({
  file: z.string(),
  start: count,
  end: count,
  line: count,
}) satisfies z.ZodMiniType<ViewPlace>;

export const severity = z.enum(['error', 'warning', 'info']);
export const state = z.enum(['met', 'partial', 'stale', 'missing', 'waived']);

export const said = z.strictObject({ text: z.string(), place }) satisfies z.ZodMiniType<Said>;

export const time = z.strictObject({
  ...said.shape,
  acceptable: text,
  over: z.boolean(),
}) satisfies z.ZodMiniType<TimeView>;

export const named = z.strictObject({
  id: text,
  kind: z.string(),
  title: z.string(),
  place,
}) satisfies z.ZodMiniType<Named>;

export const owner = z.strictObject({ ...named.shape, team: text }) satisfies z.ZodMiniType<OwnerView>;

export const finding = z.strictObject({
  rule: z.string(),
  severity,
  message: z.string(),
  place,
  element: text,
  elementTitle: text,
  owner: text,
  help: text,
}) satisfies z.ZodMiniType<FindingView>;

export const mark = z.strictObject({
  worst: z.nullable(severity),
  findings: z.array(finding),
}) satisfies z.ZodMiniType<Mark>;

export const kpi = z.strictObject({
  ...named.shape,
  layer: text,
  value: text,
  on: text,
  margin: text,
  target: text,
  due: text,
  status: z.nullable(z.enum(['on-target', 'warn', 'off-target', 'no-data', 'stale'])),
}) satisfies z.ZodMiniType<KpiView>;

export const claim = z.strictObject({
  ...named.shape,
  version: number,
  current: number,
  claimed: z.boolean(),
  state: z.nullable(state),
  asserted: z.boolean(),
}) satisfies z.ZodMiniType<ClaimView>;

export const pain = z.strictObject({
  ...named.shape,
  severity: text,
  frequency: text,
  addressedBy: z.array(named),
  mark,
}) satisfies z.ZodMiniType<PainView>;

export const opportunity = z.strictObject({
  ...named.shape,
  addresses: z.array(named),
  value: number,
  effort: number,
  reach: text,
  status: text,
  mark,
}) satisfies z.ZodMiniType<OpportunityView>;

export const flow = z.strictObject({
  requires: z.array(named),
  next: z.array(named),
  and: z.array(named),
  or: z.array(named),
  optional: z.boolean(),
  repeats: z.boolean(),
}) satisfies z.ZodMiniType<FlowView>;

export const tally = z.strictObject({
  met: count,
  partial: count,
  stale: count,
  missing: count,
  waived: count,
  applicable: count,
  percent: number,
}) satisfies z.ZodMiniType<TallyView>;
