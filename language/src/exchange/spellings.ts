/** Words as people write them: with other capitals, or with a blank for a hyphen. */

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

function loosely(word: string): string {
  return word
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, '-');
}
