/**
 * The programme as a whole: its journeys at a glance, how many of everything there are, how it stands in each framework, and
 * what falls due soon.
 */
import * as z from 'zod/mini';
import { count, type Infer, named, number, owner, severityCounts, tally, text } from '../parts/schema.ts';
import type { ViewContract } from '../view.ts';

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
  gains: count,
  /** The mean emotion of each touchpoint. */
  curve: z.array(number),
  /** Null while nothing has been evaluated. */
  coverage: z.nullable(tally),
  findings: severityCounts,
});

/** How the programme stands in one framework, in a line. */
const profile = z.strictObject({
  /** Identity of the framework. */
  id: z.string(),
  title: z.string(),
  adopted: z.boolean(),
  /** Its weakest practice's, in words; null where nothing applies. */
  level: text,
  /** 0 to 100, by our own count; null where nothing applies. */
  index: number,
  /** What is aimed at for all of it, in words. */
  target: text,
  /** ISO date. */
  due: text,
  /** Of the practices that have a target, how many reach it; of a share of them, how many are met. */
  reached: count,
  aimed: count,
});

const dueEntry = z.strictObject({
  ...named.shape,
  /** ISO date. */
  on: z.string(),
  why: z.enum(['done', 'level', 'target', 'again', 'review', 'ends']),
  /** Title of the role that must act. */
  owner: text,
});

/** Numbers from 0 to 100 at the same days, the oldest first; null where nothing is known of a day. */
const trend = z.strictObject({
  /** ISO dates; the last is today. */
  days: z.array(z.string()),
  series: z.array(z.strictObject({ name: z.string(), values: z.array(number) })),
});

const schema = z.strictObject({
  /** Null where the project has no `programme` element. */
  programme: z.nullable(named),
  /** Its vision, or else its intent. */
  vision: text,
  /** ISO date: the day as of which everything is evaluated. */
  asOf: z.string(),
  journeys: z.array(summary),
  /** Each touchpoint once, in however many journeys it is met. */
  touchpoints: count,
  momentsOfTruth: count,
  pains: count,
  gains: count,
  /** Null while nothing has been evaluated. */
  coverage: z.nullable(tally),
  findings: severityCounts,
  /** All frameworks, the adopted ones first; none while nothing has been evaluated. */
  profile: z.array(profile),
  /** Null where nobody looked into the past of the repository. */
  trend: z.nullable(trend),
  /** What falls due soon, the earliest first. */
  due: z.strictObject({
    /** ISO date: the last day that is looked at. */
    until: z.string(),
    listed: z.array(dueEntry),
    /** How many are not listed. */
    more: count,
  }),
});

export type FrameworkProfile = Infer<typeof profile>;
export type TrendView = Infer<typeof trend>;
export type DueView = Infer<typeof dueEntry>;
export type JourneySummary = Infer<typeof summary>;
export type ProgrammeView = Infer<typeof schema>;

export const programme = { title: 'Programme', scope: 'programme', schema } as const satisfies ViewContract;
