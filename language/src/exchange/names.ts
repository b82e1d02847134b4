/** Names for elements that come from other tools, where things have titles only. */

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/**
 * UpperCamel of the letters and digits of a title, in any script: `Go to work!` → `GoToWork`, `2nd try` → `_2ndTry`.
 * A title without any becomes the fallback.
 */
export function nameOf(title: string, fallback: string): string {
  const words = title.normalize('NFC').match(WORD) ?? [];
  const name = words.map(word => upperFirst(word)).join('');
  if (name === '') {
    return fallback;
  }
  return /^\p{L}/u.test(name) ? name : `_${name}`;
}

function upperFirst(word: string): string {
  const [first = '', ...rest] = Array.from(word);
  return first.toUpperCase() + rest.join('');
}

/** Hands out names that differ within one container: `Pay`, `Pay2`, `Pay3`. */
export class UniqueNames {
  readonly #taken = new Set<string>();
  /** For a name that was handed out, the ordinal of the next one: a table may hold one name in every row. */
  readonly #next = new Map<string, number>();

  take(title: string, fallback: string): string {
    const name = nameOf(title, fallback);
    let unique = name;
    let ordinal = this.#next.get(name) ?? 2;
    for (; this.#taken.has(unique); ordinal++) {
      unique = `${name}${ordinal}`;
    }
    this.#next.set(name, ordinal);
    this.#taken.add(unique);
    return unique;
  }
}
