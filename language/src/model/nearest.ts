/**
 * "Did you mean": the words of a list nearest to a misspelt one, by the optimal string alignment distance
 * (insertions, deletions, substitutions and swaps of neighbours).
 */

/** Names longer than this are compared by nobody, and a hostile one must not cost time. */
const LONGEST = 64;

/** So many steps, and no more, are taken for one word: beyond, only those are near that begin like it. */
const MOST_STEPS = 4_000_000;

/** Rows of the distance table, used again and again: a list may hold a hundred thousand words. */
let twoAbove = new Int32Array(LONGEST + 1);
let above = new Int32Array(LONGEST + 1);
let row = new Int32Array(LONGEST + 1);

/** Distance up to `most`, and `most + 1` for anything farther. */
function distance(a: string, b: string, most: number): number {
  const width = b.length;
  for (let j = 0; j <= width; j++) {
    above[j] = j;
  }
  for (let i = 1; i <= a.length; i++) {
    const code = a.charCodeAt(i - 1);
    row[0] = i;
    let least = i;
    for (let j = 1; j <= width; j++) {
      const other = b.charCodeAt(j - 1);
      let value = Math.min(row[j - 1]! + 1, above[j]! + 1, above[j - 1]! + (code === other ? 0 : 1));
      if (i > 1 && j > 1 && code === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === other) {
        value = Math.min(value, twoAbove[j - 2]! + 1);
      }
      row[j] = value;
      least = Math.min(least, value);
    }
    if (least > most) {
      return most + 1;
    }
    [twoAbove, above, row] = [above, row, twoAbove];
  }
  return above[width]!;
}

/** The characters of a word as a set of 32 bits: an edit takes one out and puts one in at most. */
function characters(word: string): number {
  let set = 0;
  for (let index = 0; index < word.length; index++) {
    set |= 1 << (word.charCodeAt(index) & 31);
  }
  return set;
}

function bits(set: number): number {
  let left = set - ((set >>> 1) & 0x55555555);
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333);
  return Math.imul((left + (left >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

interface Near {
  readonly word: string;
  readonly distance: number;
}

/** A list of words that many misspelt ones are looked for in. */
export class WordList {
  readonly #words: string[] = [];
  readonly #lower: string[] = [];
  readonly #sets: number[] = [];

  constructor(words: Iterable<string>) {
    for (const word of words) {
      if (word.length <= LONGEST) {
        const lower = word.toLowerCase().slice(0, LONGEST);
        this.#words.push(word);
        this.#lower.push(lower);
        this.#sets.push(characters(lower));
      }
    }
  }

  get size(): number {
    return this.#words.length;
  }

  near(word: string): Near[] {
    if (word.length > LONGEST) {
      return [];
    }
    const wanted = word.toLowerCase().slice(0, LONGEST);
    const set = characters(wanted);
    const most = Math.max(1, Math.floor(word.length / 3));
    const isPossible = (lower: string, index: number) =>
      Math.abs(lower.length - wanted.length) <= most && bits(set ^ this.#sets[index]!) <= 2 * most;
    // Asked of all before any is compared, so that their order changes nothing.
    const steps = this.#lower.reduce(
      (sum, lower, index) => sum + (isPossible(lower, index) ? wanted.length * lower.length : 0),
      0,
    );
    const found: Near[] = [];
    this.#lower.forEach((lower, index) => {
      const apart = Math.min(
        steps <= MOST_STEPS && isPossible(lower, index) ? distance(wanted, lower, most) : most + 1,
        startsAlike(wanted, lower) ? most : most + 1,
      );
      if (apart <= most && this.#words[index] !== word) {
        found.push({ word: this.#words[index]!, distance: apart });
      }
    });
    return found;
  }
}

/** At most `count` of the words, nearest first, then in the order of code units; none that is a different word. */
export function nearestOf(word: string, lists: readonly WordList[], count = 3): string[] {
  const found: Near[] = [];
  for (const near of lists.flatMap(list => list.near(word))) {
    if (!found.some(other => other.word === near.word)) {
      found.push(near);
      found.sort((a, b) => a.distance - b.distance || (a.word < b.word ? -1 : 1));
      found.length = Math.min(found.length, count);
    }
  }
  return found.map(near => near.word);
}

export function nearest(word: string, candidates: Iterable<string>, count = 3): string[] {
  return nearestOf(word, [new WordList(candidates)], count);
}

/** Whether the first of the words nearest to one is no nearer than the second, so that only who wrote it knows which it is. */
export function isTie(word: string, [first, second]: readonly string[]): boolean {
  if (first === undefined || second === undefined) {
    return false;
  }
  const [nearer, other] = [first, second].map(each => new WordList([each]).near(word)[0]?.distance);
  return nearer === other;
}

/** One begins with the other: `channel` for `channels`, `Pay` for `PayAtCounter`. */
function startsAlike(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  return shorter >= 3 && (a.length < b.length ? b.startsWith(a) : a.startsWith(b));
}

/** ` Did you mean `a` or `b`?`, or nothing. */
export function didYouMean(names: readonly string[]): string {
  if (names.length === 0) {
    return '';
  }
  const quoted = names.map(name => `\`${name}\``);
  const last = quoted.pop()!;
  return ` Did you mean ${quoted.length > 0 ? `${quoted.join(', ')} or ${last}` : last}?`;
}
