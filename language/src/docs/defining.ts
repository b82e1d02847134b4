/** What makes a practice count as defined, told for people who read no expressions. */
import { readable } from '../model/finding.ts';
import type { Element } from '../model/model.ts';
import { firstValue } from '../model/read.ts';
import { conditionInWords, isPlain } from './condition-words.ts';

export interface Defining {
  /** The end of a sentence that begins with `see that`; or sentences that say what the practice asks. */
  readonly words: string;
  /** Whether it is the condition itself: one that nobody could follow gives way to what the practice asks. */
  readonly isCondition: boolean;
}

/** A comment may be as long as a book. */
const LONGEST_DOC = 500;

/** Absent for a practice that says neither. */
export function definingWords(practice: Element): Defining | undefined {
  const condition = firstValue(practice, 'defined');
  const words = condition?.type === 'expression' ? conditionInWords(condition.expression) : undefined;
  if (words !== undefined && isPlain(words)) {
    return { words, isCondition: true };
  }
  return practice.doc === undefined ? undefined : { words: readable(practice.doc, LONGEST_DOC), isCondition: false };
}
