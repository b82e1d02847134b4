/**
 * How a programme stands in the practices of frameworks, as the room that works it out tells the rooms that judge and show.
 *
 * A level is told by its rank among the levels of its framework, the lowest 0; what people read is the word at that place.
 */
import type { Element } from './model.ts';

/** How the subjects of one norm stand. */
export interface EvidenceCounts {
  readonly met: number;
  readonly waived: number;
  /** Every subject, the waived among them. */
  readonly applicable: number;
  /** Those that only silence keeps open. */
  readonly unwritten: number;
}

export interface RuleEvidence extends EvidenceCounts {
  /** The rule or standard. */
  readonly norm: Element;
  /** Those among its subjects of which the rule says more than an information, by its own words. */
  readonly weighty: WeightyEvidence;
}

/** What a law is judged by: information neither breaks nor upholds one, and a draft is judged as information. */
export interface WeightyEvidence {
  readonly met: number;
  readonly waived: number;
  /** Neither met nor waived. */
  readonly failed: number;
  /** Those of the failed that are errors. */
  readonly errors: number;
}

/** What the facts of a programme show of a practice, whatever anybody says. */
export interface EvidencedPractice {
  readonly practice: Element;
  readonly framework: Element;
  /** The mean over its rules of met ÷ applicable; null where nothing applies, and where only people can answer. */
  readonly adherence: number | null;
  /** Whether its `defined` holds; one without counts as defined. */
  readonly defined: boolean;
  /** Whether it is judged at all: no waiver exempts it, its `applies` holds, and of a law some rule applies. */
  readonly applies: boolean;
  /** Identity of the waiver that exempts it. */
  readonly exemptedBy: string | undefined;
  /** A word of its framework; null where it does not apply, and where only people can answer. */
  readonly level: string | null;
  /** The rank of that level; null as the level is. */
  readonly rank: number | null;
  /** In the order in which the practice names them. */
  readonly rules: readonly RuleEvidence[];
}

/** What people say of a practice in one assessment. */
export interface AssessedPractice {
  readonly assessment: Element;
  /** ISO date of the assessment. */
  readonly on: string;
  /** How many answered. */
  readonly answers: number;
  /** The mean rank of the answers as they were given. */
  readonly mean: number;
  /** That mean, rounded down. */
  readonly claimed: number;
  /**
   * The same after each answer that shows no evidence counts as the second level at most, and each other as the one below
   * the top: only facts reach that. Where only people can answer, shown evidence is not capped.
   */
  readonly attested: number;
  /** The greatest difference between the means of two functions, in levels; null where it would tell of too few people. */
  readonly spread: number | null;
}

/** The target of a practice, or of the framework that it belongs to. */
export interface PracticeTarget {
  /** The `adopt` or the `goal` that sets it. */
  readonly element: Element;
  readonly framework: Element;
  /** The practice, where the target is of one. */
  readonly practice: Element | undefined;
  /** As it is written: a level, or a percentage. */
  readonly text: string;
  /** The rank of the level that it asks for; absent where it is a percentage. */
  readonly rank: number | undefined;
  /** Per cent, where it is one: of the practices met, or of the adherence of the one practice. */
  readonly percent: number | undefined;
  /** ISO date by which it is to be reached. */
  readonly due: string | undefined;
}

/** A practice by all that is known of it. */
export interface PracticeStanding extends EvidencedPractice {
  /** Of the latest assessment that answers it and is not too old; null where there is none. */
  readonly assessed: AssessedPractice | null;
  /** Claimed − evidenced: above 0, more is said than shown. Null where either is missing. */
  readonly sayDo: number | null;
  /** What counts in tally, index and gaps: the evidenced level, or where only people can answer the attested one, else 0. */
  readonly counted: number | null;
  readonly target: PracticeTarget | undefined;
  /** Whether it lies below its target. */
  readonly isGap: boolean;
}

/** Reads levels off one version of a programme that was judged with its evidence. */
export interface LevelReader {
  /** Absent for an element that is no practice of a framework. */
  standingOf(practice: Element): PracticeStanding | undefined;
  /** All frameworks, the adopted ones first in the order in which they were adopted, then in that of library and project. */
  readonly frameworks: readonly Element[];
  /** Those of them that the programme adopts. */
  readonly adopted: readonly Element[];
  /** The practices of a framework in source order. */
  practicesOf(framework: Element): readonly Element[];
  /** The targets that the programme has written, in source order. */
  readonly targets: readonly PracticeTarget[];
  /** What assessments say of a practice one after the other, the baseline first: those that are too old too. */
  historyOf(practice: Element): readonly AssessedPractice[];
  /** The practices that lie below a target, in source order. */
  gapsBelow(target: PracticeTarget): readonly PracticeStanding[];
  /** Per cent of the practices of a framework that are met at its top level; null where none applies. */
  shareMet(framework: Element): number | null;
}
