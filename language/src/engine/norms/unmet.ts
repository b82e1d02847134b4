/** What a norm requires and does not get, in words. */
import type { Requirement } from './norm.ts';

/** Beyond so many characters a list of what fails is cut: nobody reads on. */
const LONGEST_LIST = 400;

export class Unmet {
  readonly #requirements: readonly Requirement[];
  /** Most subjects fail in the same few ways. */
  readonly #known = new Map<string, string>();

  constructor(requirements: readonly Requirement[]) {
    this.#requirements = requirements;
  }

  /** Of several requirements, those that fail; nothing where there is only one to fail. */
  among(failed: readonly Requirement[]): string {
    return this.#requirements.length < 2 ? '' : this.listed(failed);
  }

  /** Those that fail, be it the only one. */
  listed(failed: readonly Requirement[]): string {
    let key = '';
    for (const { index } of failed) {
      key += `${index} `;
    }
    let words = this.#known.get(key);
    if (words === undefined) {
      words = ` (not met: ${inWords(failed)})`;
      this.#known.set(key, words);
    }
    return words;
  }
}

/** Such that differ in what they compare with only are said together. */
function inWords(failed: readonly Requirement[]): string {
  const byBeginning = new Map<string, string[]>();
  for (const { text } of failed) {
    const equals = text.lastIndexOf(' = ');
    const beginning = equals < 0 ? text : text.slice(0, equals);
    const ends = byBeginning.get(beginning) ?? [];
    byBeginning.set(beginning, equals < 0 ? ends : [...ends, text.slice(equals + ' = '.length)]);
  }
  const items = [...byBeginning].map(([beginning, ends]) =>
    ends.length < 2 ? `\`${[beginning, ...ends].join(' = ')}\`` : `\`${beginning} =\` ${ends.join(', ')}`,
  );
  let length = 0;
  const shown = items.filter((item, index) => {
    length += item.length;
    return index === 0 || length <= LONGEST_LIST;
  });
  const more = items.length > shown.length ? ` and ${items.length - shown.length} more` : '';
  return `${shown.join(', ')}${more}`;
}
