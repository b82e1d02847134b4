/** What a framework asks, and the levels of it, which follow from how it is scored where it names none. */
import { titleIn } from './languages.ts';
import type { Element } from './model.ts';
import { attributeOf, type ReadAttribute, textOf } from './read.ts';
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

/** The rank of its highest level, the lowest being 0. */
export function topRankOf(framework: Element): number {
  return Math.max(0, levelsOf(framework).length - 1);
}

/** What people are asked about a practice, in a language where somebody translated it: of the short form, and nested ones. */
export function questionsOf(practice: Element, language: string): string[] {
  const short = textOf(practice, 'question');
  const nested = practice.children.filter(({ kind }) => kind === 'question');
  return [...(short === undefined ? [] : [short]), ...nested.map(question => titleIn(question, language))];
}
