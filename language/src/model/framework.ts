/** The levels of a framework, which follow from how it is scored where it names none. */
import type { Attribute } from './model.ts';

const LEVELS_OF_SCORING: Readonly<Record<string, readonly string[]>> = {
  adherence: ['undeveloped', 'ad-hoc', 'repeatable', 'systematic'],
  criteria: ['no', 'partly', 'yes'],
  laws: ['broken', 'at-risk', 'upheld'],
};

/** Lowest first. `read` gives the attributes of the framework. */
export function levelsOf(read: (attribute: string) => Attribute | undefined): readonly string[] {
  const written = read('levels');
  return written !== undefined ? words(written) : (LEVELS_OF_SCORING[words(read('scoring'))[0] ?? 'adherence'] ?? []);
}

function words(attribute: Attribute | undefined): string[] {
  return (attribute?.values ?? []).flatMap(value => (value.type === 'word' ? [value.word] : []));
}
