/**
 * The parts that several views are made of. Each is defined here once: what crosses the border between two programs is
 * checked by its schema, and what a builder makes is held to the type of it.
 */
import * as z from 'zod/mini';

/** What a schema admits, and nobody changes. */
export type Infer<Schema extends z.ZodMiniType> = DeepReadonly<z.infer<Schema>>;

type DeepReadonly<Type> = Type extends object ? { readonly [Key in keyof Type]: DeepReadonly<Type[Key]> } : Type;

export const text = z.nullable(z.string());
export const number = z.nullable(z.number());
export const count = z.number().check(z.nonnegative(), z.int());

/** Where something stands in the texts, ready for people: whatever a view shows, a click on it goes there. */
export const place = z.strictObject({
  /** Project-relative path, or `library:…`. */
  file: z.string(),
  /** UTF-16 offsets. */
  start: count,
  end: count,
  /** Counted from 1, as people do. */
  line: count,
});

export const severity = z.enum(['error', 'warning', 'info']);
export const state = z.enum(['met', 'partial', 'stale', 'missing', 'waived']);

/** A text or an amount, and where it is said. */
export const said = z.strictObject({ text: z.string(), place });

/** A duration beside what customers accept. */
export const time = z.strictObject({
  ...said.shape,
  acceptable: text,
  /** Whether it takes longer than that, as far as the two can be compared. */
  over: z.boolean(),
});

/** An element that is spoken of. */
export const named = z.strictObject({
  /** Identity; null for a name that means nothing. */
  id: text,
  /** Empty for a name that means nothing. */
  kind: z.string(),
  /** The title, or else the name. */
  title: z.string(),
  place,
});

/** An initiative that says it closes a gap. */
export const closingPlan = z.strictObject({
  ...named.shape,
  /** Title of the role that answers for it. */
  owner: text,
  /** ISO date. */
  due: text,
  status: text,
  /** After the day of the target, or past its own day and not done. */
  late: z.boolean(),
  /** It closes nothing any more. */
  stopped: z.boolean(),
});

/** An image that an element names. */
export const image = z.strictObject({
  /** Relative to the project, with `/`: whoever draws it knows where to find it. */
  path: z.string(),
  /** What stands for it where it cannot be seen: the title of its element. */
  alt: z.string(),
  place,
});

/** Where the page that draws a view gets an image from. */
export const foundImage = z.strictObject({
  path: z.string(),
  /** Null where it is not drawn. */
  address: text,
  /** Why it is not, as the end of a sentence about it; null where it is. */
  why: text,
});

/** Somebody with a face. */
export const portrayed = z.strictObject({ ...named.shape, images: z.array(image) });

/** A journey to choose. */
export const journeyName = z.strictObject({ id: z.string(), title: z.string() });

/** A role that is accountable. */
export const owner = z.strictObject({
  ...named.shape,
  /** Title of the role's team. */
  team: text,
});

export const finding = z.strictObject({
  rule: z.string(),
  severity,
  message: z.string(),
  place,
  /** Identity of the element it is about; null where the text has none. */
  element: text,
  elementTitle: text,
  /** Title of the role that must act; never a person's name. */
  owner: text,
  /** Address of the page that explains the rule. */
  help: text,
});

/** What somebody feels about a touchpoint. */
export const emotion = z.strictObject({
  value: z.number(),
  /** The personas and segments who feel so; empty means everybody. */
  for: z.array(named),
  /** What it rests on; empty is a guess. */
  from: z.array(named),
  place,
});

/** How many findings there are of each severity. */
export const severityCounts = z.strictObject({ error: count, warning: count, info: count });

/** What is wrong with one element, in one glance. */
export const mark = z.strictObject({
  /** Null where nothing is wrong. */
  worst: z.nullable(severity),
  findings: z.array(finding),
});

/** A place where customers are heard. */
export const listening = z.strictObject({
  ...named.shape,
  /** How soon customers get an answer. */
  responds: text,
  /** How soon what they said is settled. */
  resolves: text,
});

/** A value, how sure it is, where it is to be, and how it stands. */
const figures = {
  value: text,
  /** The day of the value. */
  on: text,
  /** The margin of error, without the sign. */
  margin: text,
  /** How many answers or cases the value rests on. */
  n: number,
  /** With its direction: `≥ 5.5`. */
  target: text,
  /** The day by which it is to be reached. */
  due: text,
  /** Null while nobody has read the figures, and where there is nothing to judge them by. */
  status: z.nullable(z.enum(['on-target', 'warn', 'off-target', 'no-data', 'stale'])),
};

/** A KPI in one chip. */
export const kpi = z.strictObject({
  ...named.shape,
  /** `driver`, `perception`, `outcome` or `employee`; null where neither it nor its metric says. */
  layer: text,
  ...figures,
  /** The segments that have a value or a target of their own, by what people call them. */
  segments: z.array(z.strictObject({ title: z.string(), ...figures })),
  /** How many more segments the data tell of. */
  moreSegments: count,
  /** What it moves, and how that is known, by their titles. */
  drives: z.array(z.strictObject({ title: z.string(), strength: text, from: z.array(z.string()) })),
});

/** A standard that an element claims, or that asks something of it. */
export const claim = z.strictObject({
  ...named.shape,
  /** The version that was looked at; null for the current one. */
  version: number,
  current: number,
  /** False for a standard in whose scope it is and which it does not claim. */
  claimed: z.boolean(),
  /** Null where the standard asks nothing of it, or nothing has been evaluated. */
  state: z.nullable(state),
  /** Nothing but the claim speaks for it: asserted, never verified. */
  asserted: z.boolean(),
});

export const pain = z.strictObject({
  ...named.shape,
  /** `low`, `medium`, `high` or `critical`. */
  severity: text,
  frequency: text,
  images: z.array(image),
  /** The opportunities and initiatives that address it. */
  addressedBy: z.array(named),
  mark,
});

export const gain = z.strictObject({
  ...named.shape,
  /** `low`, `medium` or `high`. */
  value: text,
  frequency: text,
  images: z.array(image),
  mark,
});

export const opportunity = z.strictObject({
  ...named.shape,
  addresses: z.array(named),
  /** From 1 to 5; the mean of the two sides where it is not written. */
  value: number,
  customerValue: number,
  businessValue: number,
  effort: number,
  reach: text,
  status: text,
  images: z.array(image),
  mark,
});

/** In what order customers go: what is written of it, since without a word the next sibling follows. */
export const flow = z.strictObject({
  requires: z.array(named),
  /** Several mean either. */
  next: z.array(named),
  /** Must be done too, in any order. */
  and: z.array(named),
  /** May be done instead. */
  or: z.array(named),
  optional: z.boolean(),
  repeats: z.boolean(),
});

/** How much of what is asked for is really held. */
export const tally = z.strictObject({
  met: count,
  partial: count,
  stale: count,
  missing: count,
  waived: count,
  applicable: count,
  /** Of the open ones those that only silence keeps open: still to write. The others are not met. */
  unwritten: count,
  /** Met ÷ (applicable − waived), floored, so that a hundred means all of it; null where nothing applies. */
  percent: number,
});

export type ViewPlace = Infer<typeof place>;
export type Said = Infer<typeof said>;
export type TimeView = Infer<typeof time>;
export type ClosingPlanView = Infer<typeof closingPlan>;
export type Named = Infer<typeof named>;
export type ImageView = Infer<typeof image>;
export type FoundImage = Infer<typeof foundImage>;
export type Portrayed = Infer<typeof portrayed>;
export type JourneyName = Infer<typeof journeyName>;
export type OwnerView = Infer<typeof owner>;
export type EmotionView = Infer<typeof emotion>;
export type FindingView = Infer<typeof finding>;
export type SeverityCounts = Infer<typeof severityCounts>;
export type Mark = Infer<typeof mark>;
export type KpiView = Infer<typeof kpi>;
export type SegmentView = KpiView['segments'][number];
export type ListeningView = Infer<typeof listening>;
export type ClaimView = Infer<typeof claim>;
export type PainView = Infer<typeof pain>;
export type GainView = Infer<typeof gain>;
export type OpportunityView = Infer<typeof opportunity>;
export type FlowView = Infer<typeof flow>;
export type TallyView = Infer<typeof tally>;
