/**
 * How mature a programme is by each framework: what its facts show, beside what people say and what it wants to reach, with
 * what keeps each practice down and what would raise it.
 *
 * A level is told by its rank among the levels of its framework, the lowest 0.
 */
import * as z from 'zod/mini';
import { closingPlan, count, type Infer, named, number, place, state, text } from '../parts/schema.ts';
import type { ViewContract } from '../view.ts';

const rank = z.nullable(count);

/** A subject that a rule does not find as it asks. */
const open = z.strictObject({
  title: z.string(),
  message: z.string(),
  state,
  /** Whether it is still to write, or else not met. */
  unwritten: z.boolean(),
  /** Title of the role that must act. */
  owner: text,
  place,
});

/** A rule that practices count as evidence: several of them may count the same one. */
const rule = z.strictObject({
  name: z.string(),
  title: z.string(),
  met: count,
  waived: count,
  /** The waived among them, which count as not met. */
  applicable: count,
  unwritten: count,
  /** What it judges, in words. */
  about: text,
  /** What puts a failure right, as a sentence; null where the rule names nothing. */
  remedy: text,
  open: z.array(open),
  /** How many open ones are not listed. */
  more: count,
});

/** What an assessment says of a practice, after answers that show nothing are capped. */
const attestedThen = z.strictObject({ ...named.shape, on: z.string(), level: count });

const target = z.strictObject({
  /** A level, or a percentage. */
  words: z.string(),
  /** Null for a percentage. */
  rank,
  /** ISO date. */
  due: text,
  place,
});

const practice = z.strictObject({
  id: z.string(),
  name: z.string(),
  /** In the languages of the framework. */
  titles: z.array(z.string()),
  /** What its source asks for. */
  asks: text,
  standing: z.enum([
    /** By its evidence. */
    'evidenced',
    /** No fact shows it, and people answered. */
    'attested',
    /** No fact shows it, and nobody answered. */
    'unanswered',
    'not-applicable',
    'exempt',
  ]),
  /** What counts in tally and index; null where it does not apply. */
  counted: rank,
  evidenced: rank,
  claimed: rank,
  attested: rank,
  /** 0 to 1. */
  adherence: number,
  /** Obligations that are neither met nor waived, and how many of them are only not written. */
  open: count,
  unwritten: count,
  /** Their places among the rules of the view. */
  rules: z.array(count),
  /** What counts as defined, in words; null where nothing is asked. */
  defined: z.nullable(z.strictObject({ words: z.string(), holds: z.boolean() })),
  /** Where it applies, in words; null where that is everywhere. */
  applies: text,
  /** Title of the waiver that exempts it. */
  exemptedBy: text,
  /** Claimed − evidenced, and in words; null where either is missing. */
  sayDo: z.nullable(z.strictObject({ by: z.number(), words: z.string() })),
  /** How far functions differ in what they say, in words; null where they agree, or where it would tell of too few people. */
  spread: text,
  /** The assessment that claimed and attested levels are of, and how many answered, in words. */
  assessed: z.nullable(z.strictObject({ ...named.shape, on: z.string(), answers: z.string() })),
  target: z.nullable(target),
  /** Whether it lies below its target. */
  gap: z.boolean(),
  /** The initiatives that say they close it, where it lies below its target. */
  closedBy: z.array(closingPlan),
  /** The baseline and every later audit, the earliest first. */
  trend: z.array(attestedThen),
});

const weakest = z.nullable(z.strictObject({ practice: z.string(), level: count }));

const tallied = {
  /** 0 to 100, by our own count; null where nothing applies. */
  index: number,
  /** Identity and level of the practice that holds the others back. */
  weakest,
  /** How many practices stand at each level, the lowest first. */
  tally: z.array(count),
};

const dimension = z.strictObject({
  id: z.string(),
  /** Null for the practices that stand in no dimension. */
  titles: z.nullable(z.array(z.string())),
  ...tallied,
  practices: z.array(practice),
});

const framework = z.strictObject({
  id: z.string(),
  name: z.string(),
  adopted: z.boolean(),
  /** Those that it has titles in, the own one first. */
  languages: z.array(z.string()),
  titles: z.array(z.string()),
  /** What it is. */
  about: text,
  /** How its levels come about. */
  arise: z.string(),
  /** Lowest first, in words. */
  levels: z.array(z.string()),
  target: z.nullable(target),
  ...tallied,
  dimensions: z.array(dimension),
});

/** Null while nothing has been evaluated. */
const schema = z.nullable(
  z.strictObject({
    /** ISO date: the day as of which everything is judged. */
    asOf: z.string(),
    /** The adopted ones first. */
    frameworks: z.array(framework),
    /** Each once, however many practices count it. */
    rules: z.array(rule),
  }),
);

export type OpenEvidence = Infer<typeof open>;
export type EvidenceRule = Infer<typeof rule>;
export type MaturityTarget = Infer<typeof target>;
export type MaturityPractice = Infer<typeof practice>;
export type MaturityDimension = Infer<typeof dimension>;
export type MaturityFramework = Infer<typeof framework>;
export type MaturityView = NonNullable<Infer<typeof schema>>;

export const maturity = { title: 'Maturity', scope: 'programme', schema } as const satisfies ViewContract;
