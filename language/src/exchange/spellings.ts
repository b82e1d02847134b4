/** Words as people write them: with other capitals, or with a blank for a hyphen. */
import type { Element } from '../model/model.ts';
import type { NamedWord } from './questionnaire-words.ts';

export class Spellings<T> {
  readonly #exact: ReadonlyMap<string, T>;
  /** What a spelling could mean of several words is none of them. */
  readonly #loose = new Map<string, T | undefined>();

  /** Of a word that stands there twice the last counts. */
  constructor(words: readonly (readonly [string, T])[]) {
    this.#exact = new Map(words);
    for (const [word, meaning] of words) {
      const key = loosely(word);
      const isClear = !this.#loose.has(key) || this.#loose.get(key) === meaning;
      this.#loose.set(key, isClear ? meaning : undefined);
    }
  }

  /** What is written means, as it stands or else as it was meant. */
  meaningOf(written: string): T | undefined {
    return this.#exact.get(written) ?? this.#loose.get(loosely(written));
  }
}

/** Words by themselves, or by what people call them in a language of the questionnaires. */
export function spellingsOf(words: readonly NamedWord[]): Spellings<string> {
  const called = words.flatMap(({ word, label }) => Object.values(label).map((each): [string, string] => [each, word]));
  return new Spellings([...called, ...words.map(({ word }): [string, string] => [word, word])]);
}

export function spellingsByName(elements: readonly Element[]): Spellings<Element> {
  return new Spellings(elements.map((element): [string, Element] => [element.name, element]));
}

function loosely(word: string): string {
  return word
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, '-');
}
