/** A programme as a whole, as it crosses the border between two programs. */
import * as z from 'zod/mini';
import type {
  AspectView,
  CoverageRow,
  CoverageView,
  FindingsView,
  JourneyCoverage,
  JourneySummary,
  JourneyTally,
  OpenView,
  ProgrammeView,
} from '../views/index.ts';
import { count, finding, named, number, owner, place, severity, state, tally, text } from './shapes.ts';

const severities = z.strictObject({ error: count, warning: count, info: count });

const summary = z.strictObject({
  ...named.shape,
  id: z.string(),
  state: text,
  status: text,
  goal: text,
  owners: z.array(owner),
  stages: count,
  touchpoints: count,
  momentsOfTruth: count,
  pains: count,
  curve: z.array(number),
  coverage: z.nullable(tally),
  findings: severities,
}) satisfies z.ZodMiniType<JourneySummary>;

export const programmeData = z.strictObject({
  programme: z.nullable(named),
  vision: text,
  asOf: z.string(),
  journeys: z.array(summary),
  touchpoints: count,
  momentsOfTruth: count,
  pains: count,
  coverage: z.nullable(tally),
  findings: severities,
}) satisfies z.ZodMiniType<ProgrammeView>;

export const findingsData = z.strictObject({
  listed: z.array(finding),
  more: count,
}) satisfies z.ZodMiniType<FindingsView>;

const open = z.strictObject({
  rule: z.string(),
  ruleTitle: z.string(),
  aspect: z.string(),
  state,
  severity: z.nullable(severity),
  message: z.string(),
  element: z.string(),
  title: z.string(),
  kind: z.string(),
  owner: text,
  place,
  help: text,
}) satisfies z.ZodMiniType<OpenView>;

const row = z.strictObject({
  title: z.string(),
  element: z.nullable(named),
  level: count,
  total: tally,
  cells: z.array(z.nullable(tally)),
  open: z.array(open),
  more: count,
}) satisfies z.ZodMiniType<CoverageRow>;

export const journeyCoverageData = z.strictObject({
  id: z.string(),
  title: z.string(),
  total: tally,
  rows: z.array(row),
}) satisfies z.ZodMiniType<JourneyCoverage>;

const aspect = z.strictObject({ ...tally.shape, id: z.string() }) satisfies z.ZodMiniType<AspectView>;

const journeyTally = z.strictObject({
  ...tally.shape,
  id: z.string(),
  title: z.string(),
}) satisfies z.ZodMiniType<JourneyTally>;

export const coverageData = z.strictObject({
  total: tally,
  aspects: z.array(aspect),
  thresholds: z.array(z.strictObject({ id: z.string(), min: z.number(), ratio: number, ok: z.boolean() })),
  overview: z.array(journeyTally),
  journeys: z.array(journeyCoverageData),
  elsewhere: z.array(row),
}) satisfies z.ZodMiniType<CoverageView>;
