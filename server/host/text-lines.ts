/** Offsets in a text → lines and columns, as protocols and as people count them. */
import type { Span } from '../../language/src/model/values.ts';

/** As in the language server protocol: from zero, in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** So many units are counted one by one, at most, to find a column. */
const BLOCK = 256;

export class TextLines {
  readonly #text: string;
  #starts: readonly number[] | undefined;
  /** Most texts have no pairs, and then nothing is counted. */
  #hasPairs: boolean | undefined;
  #pairs: Uint32Array | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  range(span: Span): Range {
    return { start: this.position(span.start), end: this.position(span.end) };
  }

  /** A byte-order mark is no part of the first line: editors do not show it. */
  position(offset: number): Position {
    const line = this.#lineOf(offset);
    return { line, character: Math.max(0, offset - this.#start(line)) };
  }

  /** The column of an offset in its line, from one, in code points. */
  column(offset: number): number {
    const start = this.#start(this.#lineOf(offset));
    return 1 + Math.max(0, offset - start - (this.#pairsBefore(offset) - this.#pairsBefore(start)));
  }

  /** A line without its end; the first is 0. */
  line(index: number): string {
    const end = this.#lineStarts()[index + 1];
    const line = this.#text.slice(this.#start(index), end);
    return line.slice(0, line.length - (line.endsWith('\r\n') ? 2 : /[\r\n]$/.test(line) ? 1 : 0));
  }

  /** How many code points before the offset are a pair of units. */
  #pairsBefore(offset: number): number {
    this.#hasPairs ??= /[\ud800-\udbff]/.test(this.#text);
    if (!this.#hasPairs) {
      return 0;
    }
    this.#pairs ??= pairsByBlock(this.#text);
    const end = Math.min(offset, this.#text.length);
    const block = Math.floor(end / BLOCK);
    let count = this.#pairs[block]!;
    for (let at = block * BLOCK; at < end; at++) {
      count += endsPair(this.#text, at) ? 1 : 0;
    }
    return count;
  }

  #start(line: number): number {
    const start = this.#lineStarts()[line] ?? this.#text.length;
    return line === 0 && this.#text.startsWith('\uFEFF') ? 1 : start;
  }

  #lineOf(offset: number): number {
    const starts = this.#lineStarts();
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  #lineStarts(): readonly number[] {
    if (this.#starts === undefined) {
      const starts = [0];
      for (const end of this.#text.matchAll(/\r\n|\n|\r/g)) {
        starts.push(end.index + end[0].length);
      }
      this.#starts = starts;
    }
    return this.#starts;
  }
}

/** For each block, how many pairs of units end before it. */
function pairsByBlock(text: string): Uint32Array {
  const pairs = new Uint32Array(Math.floor(text.length / BLOCK) + 1);
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    if (at % BLOCK === 0) {
      pairs[at / BLOCK] = count;
    }
    count += endsPair(text, at) ? 1 : 0;
  }
  if (text.length % BLOCK === 0) {
    pairs[text.length / BLOCK] = count;
  }
  return pairs;
}

function endsPair(text: string, at: number): boolean {
  return isLow(text.charCodeAt(at)) && isHigh(text.charCodeAt(at - 1));
}

/** Of the two units that stand for one code point beyond the first 65,536, the first. */
function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit < 0xe000;
}
