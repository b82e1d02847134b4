/** The levels of a framework, which follow from how it is scored where it names none. */
import type { Element } from './model.ts';
import { attributeOf, type ReadAttribute } from './read.ts';
import { wordIn } from './values.ts';

const LEVELS_OF_SCORING: Readonly<Record<string, readonly string[]>> = {
  adherence: ['undeveloped', 'ad-hoc', 'repeatable', 'systematic'],
  criteria: ['no', 'partly', 'yes'],
  laws: ['broken', 'at-risk', 'upheld'],
};

/** How it is scored, where it does not say. */
const ADHERENCE = 'adherence';

export function scoringOf(framework: Element, read: ReadAttribute = attributeOf): string {
  return wordIn(read(framework, 'scoring')?.values[0]) ?? ADHERENCE;
}

/** Lowest first. */
export function levelsOf(framework: Element, read: ReadAttribute = attributeOf): readonly string[] {
  const written = read(framework, 'levels')?.values;
  return written !== undefined
    ? written.flatMap(value => wordIn(value) ?? [])
    : (LEVELS_OF_SCORING[scoringOf(framework, read)] ?? []);
}
