/** Coverage with what is missing behind each number. */
import * as z from 'zod/mini';
import { count, type Infer, named, number, place, severity, state, tally, text } from '../parts/schema.ts';
import type { ViewContract } from '../view.ts';

/** An obligation that is neither met nor waived: what is missing, where, and why it is asked for. */
const open = z.strictObject({
  rule: z.string(),
  ruleTitle: z.string(),
  aspect: z.string(),
  state,
  /** Whether it is still to write, or else not met. */
  unwritten: z.boolean(),
  /** Null where config has silenced the finding and the obligation stands all the same. */
  severity: z.nullable(severity),
  message: z.string(),
  element: z.string(),
  title: z.string(),
  kind: z.string(),
  /** Who must act. */
  owner: text,
  place,
  help: text,
});

/** An element with what lies in it and has no row of its own, or a group of elements. */
const row = z.strictObject({
  title: z.string(),
  /** Null for a group. */
  element: z.nullable(named),
  /** 0 for a journey or a group, then one for each container in between. */
  level: count,
  total: tally,
  /** In the order of the aspects of the whole; null where one asks nothing of it, as most do. */
  cells: z.array(z.nullable(tally)),
  open: z.array(open),
  /** How many open obligations are not listed. */
  more: count,
});

const journey = z.strictObject({
  id: z.string(),
  title: z.string(),
  total: tally,
  /** Together they are the total. */
  rows: z.array(row),
});

const aspect = z.strictObject({
  ...tally.shape,
  id: z.string(),
  /** Whether any norm of the aspect is on: the preset may leave out all of them. */
  judged: z.boolean(),
});

const journeyTally = z.strictObject({ ...tally.shape, id: z.string(), title: z.string() });

const threshold = z.strictObject({
  /** An aspect, or `total`. */
  id: z.string(),
  /** Per cent. */
  min: z.number(),
  ratio: number,
  ok: z.boolean(),
});

/** Null while nothing has been evaluated. */
const schema = z.nullable(
  z.strictObject({
    total: tally,
    aspects: z.array(aspect),
    thresholds: z.array(threshold),
    /** Every journey as a whole, in the order of the text. */
    overview: z.array(journeyTally),
    /** The journeys that are looked into. */
    journeys: z.array(journey),
    /** By kind: what is in no journey. */
    elsewhere: z.array(row),
  }),
);

export type OpenView = Infer<typeof open>;
export type CoverageRow = Infer<typeof row>;
export type JourneyCoverage = Infer<typeof journey>;
export type AspectView = Infer<typeof aspect>;
export type JourneyTally = Infer<typeof journeyTally>;
export type CoverageView = NonNullable<Infer<typeof schema>>;

export const coverage = { title: 'Coverage', scope: 'both', schema } as const satisfies ViewContract;
