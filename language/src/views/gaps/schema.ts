/** The practices below their targets: what each lacks, who must act, and who works on it until when. */
import * as z from 'zod/mini';
import { closingPlan, count, type Infer, named, place, state, text } from '../parts/schema.ts';
import type { ViewContract } from '../view.ts';

/** A subject of the practice's rules that is not met. */
const open = z.strictObject({
  title: z.string(),
  /** What is missing, and what to write. */
  message: z.string(),
  state,
  /** Whether it is still to write, or else not met. */
  unwritten: z.boolean(),
  /** Title of the role that must act. */
  owner: text,
  place,
});

const gap = z.strictObject({
  /** Identity of the practice. */
  practice: z.string(),
  title: z.string(),
  /** What `closes` names it by. */
  name: z.string(),
  /** Identity of the framework. */
  framework: z.string(),
  frameworkTitle: z.string(),
  /** The level that counts today, and the one to reach, or the percentage. */
  from: z.string(),
  to: z.string(),
  /** How many levels lie in between. */
  below: count,
  /** ISO date. */
  due: text,
  /** Whether that day is past. */
  overdue: z.boolean(),
  /** Where the target is set. */
  target: place,
  /** What keeps it down beside what is open, as sentences. */
  reasons: z.array(z.string()),
  open: z.array(open),
  /** How many are open, the listed ones among them, and how many of these are only not written. */
  openTotal: count,
  unwritten: count,
  /** Who must act: those with most to do first. */
  owners: z.array(z.strictObject({ title: text, open: count })),
  moreOwners: count,
  /** How many practices rise with it. */
  lifts: count,
  touchpoints: count,
  moments: count,
  /** Whether some initiative that was not stopped closes it. */
  planned: z.boolean(),
  /** Whether one of them is late. */
  late: z.boolean(),
  plans: z.array(closingPlan),
  morePlans: count,
});

const framework = z.strictObject({
  id: z.string(),
  title: z.string(),
  /** How many gaps it has, how many of them nothing closes, and how many are closed late. */
  total: count,
  unplanned: count,
  late: count,
});

/** Somebody who must act. */
const owner = z.strictObject({
  /** Identity of the role; null for the gaps for which nobody answers. */
  id: text,
  title: text,
  place: z.nullable(place),
  /** Their gaps among the listed ones, by their places there, with how much of what is open is theirs. */
  gaps: z.array(z.strictObject({ gap: count, open: count })),
});

/** Null while nothing has been evaluated. */
const schema = z.nullable(
  z.strictObject({
    /** Null where the project has no `programme` element. */
    programme: z.nullable(named),
    /** The frameworks that are adopted, each at the place where it is. */
    adopted: z.array(named),
    /** How many targets are set. */
    targets: count,
    /** Those that have gaps. */
    frameworks: z.array(framework),
    /** Those that nothing closes first, then by what they lift and reach. */
    gaps: z.array(gap),
    /** Those with most gaps first. */
    owners: z.array(owner),
  }),
);

export type OpenSubjectView = Infer<typeof open>;
export type GapView = Infer<typeof gap>;
export type GapOwner = Infer<typeof owner>;
export type GapFramework = Infer<typeof framework>;
export type GapsView = NonNullable<Infer<typeof schema>>;

export const gaps = { title: 'Gaps', scope: 'programme', schema } as const satisfies ViewContract;
