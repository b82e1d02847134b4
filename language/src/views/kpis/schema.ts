/** The KPIs of a programme: where each stands and was, what it is measured for, and who looks after it. */
import * as z from 'zod/mini';
import { count, type Infer, kpi, named, number, owner, place, text } from '../parts/schema.ts';
import type { ViewContract } from '../view.ts';

/** A value of a day, both as numbers to draw by. */
const point = z.strictObject({
  /** Days since 1970. */
  day: z.int(),
  value: z.number(),
});

/** How its value has moved. */
const trend = z.strictObject({
  /** By day, all in one unit: the first, the last, the least and the greatest among them, of many only some. */
  points: z.array(point),
  /** Where it stood when work began; null where that is not told, or has no day. */
  baseline: z.nullable(point),
  /** Of the whole, in the unit of the points; null where it does not compare with them. */
  target: number,
  /** How many readings there are. */
  readings: count,
  /** The first of them, and its day. */
  first: z.string(),
  since: z.string(),
  least: z.string(),
  greatest: z.string(),
});

/** Something that a KPI is measured for: a journey, a stage, a touchpoint or a standard. */
const measured = z.strictObject({
  ...named.shape,
  /** Whether it is a moment of truth. */
  critical: z.boolean(),
});

const entry = z.strictObject({
  ...kpi.shape,
  id: z.string(),
  /** Whether it is off target, stale, without data, or short of a target whose day is past; as a whole or for a segment. */
  attention: z.boolean(),
  /** Title of the metric it uses. */
  metric: text,
  /** Title of the quality it measures. */
  quality: text,
  /** The value beyond which it is off target, with its direction. */
  warn: text,
  /** Where it stood when work began. */
  baseline: z.nullable(z.strictObject({ value: z.string(), on: text, margin: text, n: number })),
  owners: z.array(owner),
  /** How often it is reviewed. */
  cadence: text,
  /** Where its readings stand; null where it has none. */
  source: z.nullable(z.strictObject({ /** Null for the text of the programme itself. */ file: text, place })),
  /** Null where there is no reading. */
  trend: z.nullable(trend),
  measures: z.array(measured),
  /** How many more things it is measured for. */
  moreMeasures: count,
});

/** KPIs that belong together. */
const group = {
  /** Identity of the element, or the word, that they have in common; null where they have none. */
  id: text,
  /** Positions in the list, worst first. */
  kpis: z.array(count),
  /** How many there are, and of these how many need attention: those that are not listed among them. */
  total: count,
  attention: count,
};

const grouped = z.strictObject({ ...group, title: text, place: z.nullable(place) });

const dashboard = z.strictObject({
  ...named.shape,
  ...group,
  id: z.string(),
  /** Who sees it: words, and the titles of roles, teams and forums. */
  audience: z.array(z.string()),
});

const schema = z.strictObject({
  /** Worst first. */
  listed: z.array(entry),
  total: count,
  /** How many need attention. */
  attention: count,
  /** A KPI of two journeys is in both of their groups; one of none in the last, which has no title. */
  groups: z.strictObject({
    journey: z.array(grouped),
    quality: z.array(grouped),
    layer: z.array(grouped),
    owner: z.array(grouped),
    status: z.array(grouped),
  }),
  /** Their KPIs in their own order. */
  dashboards: z.array(dashboard),
});

export type KpiEntry = Infer<typeof entry>;
export type KpiTrend = Infer<typeof trend>;
export type MeasuredView = Infer<typeof measured>;
export type KpiGroup = Infer<typeof grouped>;
export type DashboardView = Infer<typeof dashboard>;
export type KpisView = Infer<typeof schema>;
export type KpiGrouping = keyof KpisView['groups'];

export const kpis = { title: 'KPIs', scope: 'programme', schema } as const satisfies ViewContract;
