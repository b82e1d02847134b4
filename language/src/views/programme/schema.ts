/** The programme as a whole: its journeys at a glance, and how many of everything there are. */
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
});

export type JourneySummary = Infer<typeof summary>;
export type ProgrammeView = Infer<typeof schema>;

export const programme = { title: 'Programme', scope: 'programme', schema } as const satisfies ViewContract;
