/**
 * Objects of a JSON array with the place of every value: the rows of a table that happens to be written in JSON.
 *
 * A parser of our own for this one shape, because JSON.parse tells no places and loses every row to one mistake.
 */
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Span } from '../../model/values.ts';
import type { Cell } from './csv.ts';

export interface JsonRecord extends Span {
  /** Names as written; values that are absent (`null`) are left out. */
  readonly members: readonly { readonly name: Cell; readonly value: Cell }[];
  readonly problem: Diagnostic | undefined;
}

/** What breaks the text. It is caught in this file, and no error, since the trace of each would cost more than its row. */
class Broken {
  readonly start: number;
  readonly message: string;
  constructor(start: number, message: string) {
    this.start = start;
    this.message = message;
  }
}

const EXAMPLE = '`[{ "date": "2026-11-21", "value": 85 }]`';
const SPACE = /[\t\n\r ]*/y;
const STRING = /"[^"\\\u0000-\u001f]*(?:\\.[^"\\\u0000-\u001f]*)*"/y;
const PLAIN = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.+-])|(?:true|false|null)(?!\w)/y;
const NEXT_OBJECT = /\}[\t\n\r ]*,[\t\n\r ]*(?=\{)/g;
const BRACKET_OR_STRING = /[[\]{}]|"/g;

export function* jsonRecords(text: string): Generator<JsonRecord> {
  const scanner = new JsonScanner(text);
  for (let record = scanner.first(); record !== undefined; record = scanner.next()) {
    yield record;
  }
}

class JsonScanner {
  readonly #text: string;
  #at: number;
  #ended = false;

  constructor(text: string) {
    this.#text = text;
    this.#at = text.startsWith('\uFEFF') ? 1 : 0;
  }

  first(): JsonRecord | undefined {
    this.#skipSpace();
    if (!this.#accept('[')) {
      this.#ended = true;
      return this.#faulty(this.#at, this.#at + 1, `A JSON data file is an array of objects: ${EXAMPLE}.`);
    }
    this.#skipSpace();
    if (this.#accept(']')) {
      return this.#rest();
    }
    return this.#guarded(() => this.#element());
  }

  next(): JsonRecord | undefined {
    if (this.#ended) {
      return undefined;
    }
    return this.#guarded(() => {
      this.#skipSpace();
      if (this.#accept(']')) {
        return this.#rest();
      }
      if (!this.#accept(',')) {
        throw new Broken(
          this.#at,
          this.#at < this.#text.length ? 'A comma is missing here.' : 'The closing `]` is missing.',
        );
      }
      this.#skipSpace();
      return this.#element();
    });
  }

  /** What stands behind the array: nothing may. */
  #rest(): JsonRecord | undefined {
    this.#ended = true;
    this.#skipSpace();
    return this.#at < this.#text.length
      ? this.#faulty(this.#at, this.#text.length, 'The array has ended: nothing may follow it.')
      : undefined;
  }

  /** Runs `read`, and where the text is broken goes on before the comma of the next object, never looking back. */
  #guarded(read: () => JsonRecord | undefined): JsonRecord | undefined {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof Broken)) {
        throw error;
      }
      NEXT_OBJECT.lastIndex = this.#at;
      const next = NEXT_OBJECT.exec(this.#text);
      this.#ended = next === null;
      this.#at = next === null ? this.#text.length : next.index + 1;
      return this.#faulty(error.start, error.start + 1, error.message);
    }
  }

  #element(): JsonRecord {
    const start = this.#at;
    if (this.#accept('{')) {
      return this.#object(start);
    }
    this.#value();
    return this.#faulty(start, this.#at, `A row is an object: ${EXAMPLE}.`);
  }

  #object(start: number): JsonRecord {
    const members: { name: Cell; value: Cell }[] = [];
    let problem: Diagnostic | undefined;
    this.#skipSpace();
    while (!this.#accept('}')) {
      if (members.length > 0 || problem !== undefined) {
        this.#expect(',');
        this.#skipSpace();
      }
      const name = this.#string();
      this.#skipSpace();
      this.#expect(':');
      this.#skipSpace();
      const value = this.#value();
      if (value === undefined) {
        problem ??= {
          span: { start: name.start, end: this.#at },
          message: `\`${name.text.slice(0, 40)}\` is one text or number.`,
        };
      } else {
        members.push({ name, value });
      }
      this.#skipSpace();
    }
    return { members: members.filter(member => member.value.text !== ''), problem, start, end: this.#at };
  }

  /** A text, number or word; an empty cell for `null`, undefined for a list or object. */
  #value(): Cell | undefined {
    const start = this.#at;
    const character = this.#text[start];
    if (character === '"') {
      return this.#string();
    }
    if (character === '{' || character === '[') {
      this.#skipNested();
      return undefined;
    }
    const image = this.#match(PLAIN);
    if (image === undefined) {
      throw new Broken(start, 'A value is missing here: a number, or a text in quotes.');
    }
    return { text: image === 'null' ? '' : image, start, end: this.#at };
  }

  #string(): Cell {
    const start = this.#at;
    const image = this.#match(STRING);
    if (image === undefined) {
      throw new Broken(start, 'A text in quotes is missing here, or never ends.');
    }
    try {
      return { text: String(JSON.parse(image)).trim(), start, end: this.#at };
    } catch {
      throw new Broken(start, 'This text holds an escape that JSON does not know.');
    }
  }

  /** Passes over a list or object, keeping account of its brackets by hand so that no depth can exhaust the stack. */
  #skipNested(): void {
    const open: string[] = [];
    do {
      BRACKET_OR_STRING.lastIndex = this.#at;
      const found = BRACKET_OR_STRING.exec(this.#text);
      this.#at = found?.index ?? this.#text.length;
      const character = found?.[0];
      if (character === '"') {
        this.#string();
      } else if (character === '[' || character === '{') {
        open.push(character === '[' ? ']' : '}');
        this.#at++;
      } else if (character === undefined || character !== open.pop()) {
        throw new Broken(this.#at, 'A bracket is not closed, or closed twice.');
      } else {
        this.#at++;
      }
    } while (open.length > 0);
  }

  #skipSpace(): void {
    this.#match(SPACE);
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0];
    this.#at += found?.length ?? 0;
    return found;
  }

  #accept(character: string): boolean {
    const found = this.#text[this.#at] === character;
    this.#at += found ? 1 : 0;
    return found;
  }

  #expect(character: string): void {
    if (!this.#accept(character)) {
      throw new Broken(this.#at, `\`${character}\` is missing here.`);
    }
  }

  #faulty(start: number, end: number, message: string): JsonRecord {
    const last = Math.min(Math.max(start, end), this.#text.length);
    return { members: [], problem: { span: { start, end: last }, message }, start, end: last };
  }
}
