/**
 * Witnesses of practices. What a rule asks for can be tested by the rule's own examples; whether it asks for what the
 * practice means cannot, since both are by one hand. A witness is written from the sentence of the source, without a look
 * at the rules: it is what an auditor would accept, and what they would send back.
 */

/** What a practice is held against: a programme that does the thing, and programmes that do not. */
export interface Witness {
  /** The name of the practice: `gov-standards`. */
  readonly practice: string;
  /** What the source asks, in our words: never its sentence. */
  readonly asks: string;
  /** A programme that does it, as of `AS_OF`: the top level. */
  readonly met: string;
  readonly notMet: readonly NotMet[];
}

/** A programme that only says that it does the thing, does a part of it, or did it long ago. */
export interface NotMet {
  /** The reason that an auditor would give. */
  readonly why: string;
  readonly programme: string;
  /** The highest level that the auditor would give, where it is below what any programme that does not do it can get. */
  readonly atMost?: string;
}

/** The day on which every witness is judged. */
export const AS_OF = '2026-06-30';

/** The text of a programme as it stands, with its escapes: a data file inside the text has lines of its own. */
export const cx = String.raw;

/** The programme with one part left out, or with another in its place: the smallest near miss. */
export function but(programme: string, part: string, instead = ''): string {
  if (programme.split(part).length !== 2) {
    throw new Error(`The programme does not say once: ${part}`);
  }
  return programme.replace(part, () => instead);
}
