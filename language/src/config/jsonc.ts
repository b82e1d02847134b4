/**
 * Reads JSON with comments and remembers where everything stands, so that an error can point at its place.
 *
 * Beyond what JSON forbids, it refuses what hides a mistake or an attack: a key given twice, the names by which objects of
 * JavaScript are tampered with, and deep nesting. A comma after the last item is allowed, as editors allow it.
 */
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Span } from '../model/values.ts';
import { quoted } from './problem.ts';

export type JsonPath = readonly (string | number)[];

export interface JsonDocument {
  readonly value: unknown;
  /** Where the value with this path stands; the nearest one around it if there is none. */
  valueSpan(path: JsonPath): Span;
  /** Where the key of the last step of the path stands. */
  keySpan(path: JsonPath): Span;
}

const DEEPEST = 64;
const TAMPERING = new Set(['__proto__', 'constructor', 'prototype']);
const PUNCTUATION = new Set(['{', '}', '[', ']', ':', ',']);

/** A string with its closing quote, a number or word, or one sign. Unclosed strings end with their line. */
const TOKEN = /"[^"\\\n\r]*(?:\\.[^"\\\n\r]*)*"?|[-+.\w]+|[^\s]/y;
const BLANK = /(?:\s+|\/\/[^\n\r]*|\/\*[^*]*(?:\*(?!\/)[^*]*)*\*\/)+/y;

class JsonError extends Error {
  readonly span: Span;

  constructor(message: string, span: Span) {
    super(message);
    this.span = span;
  }
}

export function readJsonc(text: string): JsonDocument | Diagnostic {
  const reader = new Reader(text);
  try {
    const value = reader.document();
    const { root } = reader;
    return {
      value,
      valueSpan: path => nearest(root, path, place => place.value),
      keySpan: path => nearest(root, path, place => place.key),
    };
  } catch (error) {
    if (error instanceof JsonError) {
      return { message: error.message, span: error.span };
    }
    throw error;
  }
}

/** Whether the text could not be read. */
export function isBroken(read: JsonDocument | Diagnostic): read is Diagnostic {
  return 'message' in read;
}

/** Where a value stands, and its key, if it has one; and what is inside of it, by key or index. */
interface Place {
  value: Span;
  readonly key: Span | undefined;
  readonly inside: Map<string | number, Place>;
}

const NOWHERE: Span = { start: 0, end: 0 };

class Reader {
  readonly root = placeOf(undefined);
  readonly #text: string;
  #token = '';
  #start = 0;
  #end = 0;

  constructor(text: string) {
    this.#text = text;
    if (text.startsWith('\uFEFF')) {
      this.#end = 1;
    }
  }

  document(): unknown {
    this.#next();
    const value = this.#value(this.root, 0);
    if (this.#token !== '') {
      this.#fail('Nothing may stand behind the end of the config.');
    }
    return value;
  }

  #value(place: Place, depth: number): unknown {
    const start = this.#start;
    const value = this.#isOpening() ? this.#inside(place, depth) : this.#scalar();
    place.value = { start, end: this.#lastEnd };
    return value;
  }

  #isOpening(): boolean {
    return this.#token === '{' || this.#token === '[';
  }

  #inside(place: Place, depth: number): unknown {
    if (depth >= DEEPEST) {
      this.#fail(`A config is at most ${DEEPEST} levels deep.`);
    }
    return this.#token === '{' ? this.#object(place, depth) : this.#list(place, depth);
  }

  #object(place: Place, depth: number): unknown {
    const object: Record<string, unknown> = Object.create(null);
    this.#next();
    while (this.#token !== '}') {
      if (!this.#token.startsWith('"')) {
        this.#fail(`A key in double quotes, or \`}\`, is expected${this.#instead()}.`);
      }
      const span = { start: this.#start, end: this.#end };
      const key = this.#string();
      if (TAMPERING.has(key)) {
        throw new JsonError(`\`${key}\` cannot be a key.`, span);
      }
      if (Object.hasOwn(object, key)) {
        throw new JsonError(`${quoted(key)} is given twice.`, span);
      }
      const inside = placeOf(span);
      place.inside.set(key, inside);
      this.#next();
      this.#expect(':');
      object[key] = this.#value(inside, depth + 1);
      if (this.#token !== '}') {
        this.#expect(',', '}');
      }
    }
    this.#next();
    return object;
  }

  #list(place: Place, depth: number): unknown {
    const list: unknown[] = [];
    this.#next();
    while (this.#token !== ']') {
      const inside = placeOf(undefined);
      place.inside.set(list.length, inside);
      list.push(this.#value(inside, depth + 1));
      if (this.#token !== ']') {
        this.#expect(',', ']');
      }
    }
    this.#next();
    return list;
  }

  #scalar(): unknown {
    const value = this.#token.startsWith('"') ? this.#string() : this.#wordOrNumber();
    this.#next();
    return value;
  }

  #string(): string {
    try {
      return JSON.parse(this.#token);
    } catch {
      return this.#fail('This text is not closed, or has an escape that JSON does not know.');
    }
  }

  #wordOrNumber(): unknown {
    try {
      return JSON.parse(this.#token);
    } catch {
      return this.#fail(`A value is expected${this.#instead()}. Texts stand in double quotes.`);
    }
  }

  #expect(sign: string, other?: string): void {
    if (this.#token !== sign) {
      this.#fail(
        `${other === undefined ? `\`${sign}\` is` : `\`${sign}\` or \`${other}\` is`} expected${this.#instead()}.`,
      );
    }
    this.#next();
  }

  #instead(): string {
    if (this.#token === '') {
      return ', and the config ends here';
    }
    return PUNCTUATION.has(this.#token) ? `, not \`${this.#token}\`` : '';
  }

  #fail(message: string): never {
    throw new JsonError(message, { start: this.#start, end: this.#end });
  }

  /** Where the token before the current one ended. */
  #lastEnd = 0;

  #next(): void {
    this.#lastEnd = this.#end;
    BLANK.lastIndex = this.#end;
    this.#start = BLANK.test(this.#text) ? BLANK.lastIndex : this.#end;
    TOKEN.lastIndex = this.#start;
    this.#token = TOKEN.exec(this.#text)?.[0] ?? '';
    this.#end = this.#start + this.#token.length;
    if (this.#text.startsWith('/*', this.#start)) {
      this.#fail('This comment is not closed.');
    }
  }
}

function placeOf(key: Span | undefined): Place {
  return { value: NOWHERE, key, inside: new Map() };
}

/** What is asked for of the last place on the path that has it. */
function nearest(root: Place, path: JsonPath, of: (place: Place) => Span | undefined): Span {
  let found = of(root);
  let place: Place | undefined = root;
  for (const step of path) {
    place = place.inside.get(step);
    if (place === undefined) {
      break;
    }
    found = of(place) ?? found;
  }
  return found ?? NOWHERE;
}
