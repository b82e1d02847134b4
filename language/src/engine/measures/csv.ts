/**
 * Records of a CSV text with the place of every cell: RFC 4180, read leniently and in one pass.
 *
 * A parser of our own, because a finding on a row needs the offsets of its cells, which the common ones do not tell.
 */
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Span } from '../../model/values.ts';

/** A cell without the blanks and quotes around it. */
export interface Cell extends Span {
  readonly text: string;
}

export interface CsvRecord extends Span {
  readonly cells: readonly Cell[];
  /** Why the record cannot be trusted. */
  readonly problem: Diagnostic | undefined;
}

const DELIMITERS = [';', '\t', ','] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** No table that people keep is wider; what spreadsheets leave beyond it is blank. */
const MOST_CELLS = 256;

/** A first line longer than this names no columns. */
const LONGEST_HEADER = 65_536;

/** What separates the names in the first line that is not blank; a comma where nothing does. */
export function delimiterOf(text: string): Delimiter {
  const start = /[^\s\uFEFF]/.exec(text.slice(0, LONGEST_HEADER))?.index ?? 0;
  const counts = new Map<string, number>();
  let quoted = false;
  for (const character of text.slice(start, start + LONGEST_HEADER)) {
    if (character === '"') {
      quoted = !quoted;
    } else if (!quoted && (character === '\n' || character === '\r')) {
      break;
    } else if (!quoted) {
      counts.set(character, (counts.get(character) ?? 0) + 1);
    }
  }
  const found = (delimiter: Delimiter) => counts.get(delimiter) ?? 0;
  return DELIMITERS.reduce((best, delimiter) => (found(delimiter) > found(best) ? delimiter : best), ',');
}

/** All records that are not blank. A quote that never closes spoils its own line and no other. */
export function* csvRecords(text: string, delimiter: Delimiter): Generator<CsvRecord> {
  const scanner = new CsvScanner(text, delimiter);
  while (!scanner.atEnd()) {
    const record = scanner.record();
    if (record.problem !== undefined || record.cells.some(cell => cell.text !== '')) {
      yield record;
    }
  }
}

class CsvScanner {
  readonly #text: string;
  readonly #delimiter: Delimiter;
  readonly #endOfPlain: RegExp;
  readonly #endOfLine = /[\r\n]/g;
  #at: number;
  #problem: Diagnostic | undefined;
  /** Turned off by the first quote that never closes: from there on each cell ends on its line. */
  #cellsSpanLines = true;

  constructor(text: string, delimiter: Delimiter) {
    this.#text = text;
    this.#delimiter = delimiter;
    this.#endOfPlain = new RegExp(`[${delimiter}\\r\\n]`, 'g');
    this.#at = text.startsWith('\uFEFF') ? 1 : 0;
  }

  atEnd(): boolean {
    return this.#at >= this.#text.length;
  }

  record(): CsvRecord {
    const start = this.#at;
    const cells: Cell[] = [];
    this.#problem = undefined;
    for (;;) {
      cells.push(this.#cell());
      if (this.#text[this.#at] !== this.#delimiter) {
        break;
      }
      this.#at++;
      if (cells.length === MOST_CELLS) {
        this.#skipRest();
        break;
      }
    }
    const end = this.#at;
    this.#at += this.#text.startsWith('\r\n', end) ? 2 : 1;
    return { cells, problem: this.#problem, start, end };
  }

  #skipRest(): void {
    const start = this.#at;
    this.#at = this.#next(this.#endOfLine, start);
    if (/[^\s,;"]/.test(this.#text.slice(start, this.#at))) {
      this.#problem ??= { span: { start, end: this.#at }, message: `This line has more than ${MOST_CELLS} cells.` };
    }
  }

  #cell(): Cell {
    let start = this.#at;
    while (this.#isBlank(start)) {
      start++;
    }
    if (this.#text[start] === '"') {
      return this.#quotedCell(start);
    }
    this.#at = this.#next(this.#endOfPlain, start);
    const text = this.#text.slice(start, this.#at).trimEnd();
    return { text, start, end: start + text.length };
  }

  #quotedCell(start: number): Cell {
    const close = this.#closingQuote(start + 1);
    if (close === undefined) {
      return this.#unclosedCell(start);
    }
    const end = close + 1;
    let after = end;
    while (this.#isBlank(after)) {
      after++;
    }
    this.#at = this.#next(this.#endOfPlain, after);
    if (this.#at > after) {
      if (this.#next(this.#endOfLine, start) < close) {
        return this.#unclosedCell(start);
      }
      const message = 'Text follows the closing quote: write two quotes for one inside a cell.';
      this.#problem ??= { span: { start: after, end: this.#at }, message };
    }
    return {
      text: this.#text
        .slice(start + 1, close)
        .replaceAll('""', '"')
        .trim(),
      start,
      end,
    };
  }

  /** A quote without its partner, or with one on another line that belongs to another cell. */
  #unclosedCell(start: number): Cell {
    const end = this.#next(this.#endOfLine, start);
    this.#at = end;
    this.#cellsSpanLines = false;
    this.#problem ??= { span: { start, end }, message: 'This quote is never closed: close it, or write two for one.' };
    return { text: this.#text.slice(start + 1, end), start, end };
  }

  #closingQuote(from: number): number | undefined {
    const last = this.#cellsSpanLines ? this.#text.length : this.#next(this.#endOfLine, from);
    let at = this.#text.indexOf('"', from);
    while (at !== -1 && at < last) {
      if (this.#text[at + 1] !== '"') {
        return at;
      }
      at = this.#text.indexOf('"', at + 2);
    }
    return undefined;
  }

  #next(pattern: RegExp, from: number): number {
    pattern.lastIndex = from;
    return pattern.exec(this.#text)?.index ?? this.#text.length;
  }

  #isBlank(at: number): boolean {
    const character = this.#text[at];
    return character === ' ' || (character === '\t' && this.#delimiter !== '\t');
  }
}
