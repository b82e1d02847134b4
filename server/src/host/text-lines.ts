/** Offsets in a text → lines and columns, as protocols and as people count them. */
import type { Span } from '../../../language/src/model/values.ts';

/** As in the language server protocol: from zero, in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

export class TextLines {
  readonly #text: string;
  #starts: readonly number[] | undefined;

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
    let column = 1;
    for (let at = this.#start(this.#lineOf(offset)); at < offset; at++) {
      // The second half of a pair belongs to the code point before it.
      const isPair = isHigh(this.#text.charCodeAt(at)) && isLow(this.#text.charCodeAt(at + 1)) && at + 1 < offset;
      at += isPair ? 1 : 0;
      column++;
    }
    return column;
  }

  /** A line without its end; the first is 0. */
  line(index: number): string {
    const end = this.#lineStarts()[index + 1];
    return this.#text.slice(this.#start(index), end).replace(/[\r\n]+$/, '');
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
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  #lineStarts(): readonly number[] {
    if (this.#starts === undefined) {
      const starts = [0];
      for (const end of this.#text.matchAll(/\r\n|\n|\r/g)) starts.push(end.index + end[0].length);
      this.#starts = starts;
    }
    return this.#starts;
  }
}

/** Of the two units that stand for one code point beyond the first 65,536, the first. */
function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit < 0xe000;
}
