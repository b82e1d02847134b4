/**
 * Slips of the pen that can mean only one thing, or nearly so: what people bring along from letters, spreadsheets and other
 * ways of writing. Each is read as what it should have been, and said.
 */
import { PART_WORDS } from '../../model/metamodel/index.ts';
import { DURATION_UNITS, type Span } from '../../model/values.ts';
import { endOfBlanks, endOfName, endOfPath, endOfText, isDigit, isLineEnd, startsName } from './characters.ts';

/** Another text for a span. */
export interface Correction extends Span {
  readonly title: string;
  readonly newText: string;
  /** Whether nothing else can be meant. */
  readonly safe: boolean;
}

/** What is written from `start` to `end`, and what should be. */
export interface Slip extends Correction {
  readonly message: string;
}

const COLON = 58;

const UNITS: ReadonlySet<string> = new Set(DURATION_UNITS);
/** Quotes that word processors put in place of straight ones, in whichever language. */
export const TYPOGRAPHIC_QUOTES: ReadonlySet<string> = new Set('“”„«»');
const SINGLE_QUOTES: ReadonlySet<string> = new Set("'‘");
/** What stands in no text between single quotes. */
const ENDS_SINGLE_QUOTED: ReadonlySet<string> = new Set('"\\\r\n{}');
/** What stands for a currency, in the order in which it is most often meant. */
const CURRENCY_SIGNS: Readonly<Record<string, string>> = { '€': 'EUR', '£': 'GBP', $: 'USD', '¥': 'JPY' };
/** More than one country writes them. */
const AMBIGUOUS_SIGNS: ReadonlySet<string> = new Set('$¥£');
/** Any three capital letters may be a currency; behind a number, these are one and not the name of something. */
const CURRENCIES: ReadonlySet<string> = new Set([
  ...['AED', 'AUD', 'BGN', 'BRL', 'CAD', 'CHF', 'CNY', 'CZK', 'DKK', 'EGP', 'EUR', 'GBP', 'HKD', 'HUF', 'IDR', 'ILS'],
  ...['INR', 'ISK', 'JPY', 'KRW', 'MAD', 'MXN', 'MYR', 'NOK', 'NZD', 'PHP', 'PLN', 'RON', 'RSD', 'SAR', 'SEK', 'SGD'],
  ...['THB', 'TRY', 'TWD', 'UAH', 'USD', 'VND', 'ZAR'],
]);
const WORD = /[^\s"'(){},]+/y;
const PATTERN = /[\p{L}\p{N}_*-]+/uy;
const PLACEHOLDER = /\{[ \t]*[\p{L}_][\p{L}\p{M}\p{N}_.-]*[ \t]*\}/uy;
/** Strange blanks that are looked at in one go. */
const MOST_BLANKS = 80;

/** `21.11.2026`, `2026/11/21`, `2026-11-21T10:00`. */
const DATE_OF_ANOTHER_FORM = /\d{1,4}([./])\d{1,2}\1\d{1,4}|\d{4}-\d\d-\d\d[T ]\d\d:\d\d[\d:.]*(?:Z|[+-]\d\d:?\d\d)?/y;

/** Where a date of another form ends that begins here: it is one word, so that one thing is said of it. */
export function endOfStrangeDate(text: string, start: number): number | undefined {
  DATE_OF_ANOTHER_FORM.lastIndex = start;
  return DATE_OF_ANOTHER_FORM.test(text) ? DATE_OF_ANOTHER_FORM.lastIndex : undefined;
}

/** A number, from `start` to `end`, with its unit or its currency apart behind it: `5 min`, `85 %`, `12.50 EUR`, `5 €`. */
export function unitApart(text: string, start: number, end: number): Slip | undefined {
  const at = endOfBlanks(text, end);
  const close = endOfName(text, at);
  if (at > end && UNITS.has(text.slice(at, close)) && text.charCodeAt(close) !== COLON) {
    const newText = text.slice(start, end) + text.slice(at, close);
    return writing(newText, `A duration is written without a blank: \`${newText}\`.`, start, close, true);
  }
  if (text[at] === '%' && at > end) {
    const newText = `${text.slice(start, end)}%`;
    return writing(newText, `A percentage is written without a blank: \`${newText}\`.`, start, at + 1, true);
  }
  const sign = text[at] ?? '';
  if (CURRENCY_SIGNS[sign] !== undefined) {
    return money(sign, text.slice(start, end), start, at + 1);
  }
  const currency = text.slice(at, close);
  return at > end && CURRENCIES.has(currency) && text.charCodeAt(close) !== COLON
    ? money(currency, text.slice(start, end), start, close)
    : undefined;
}

/** `1,5min`, `1,860`: a comma within a number, which has a point or nothing there; `endOfNumber` tells where one ends. */
export function commaInNumber(
  text: string,
  start: number,
  comma: number,
  endOfNumber: (start: number) => number,
): Slip | undefined {
  if (text[comma] !== ',' || !isDigit(text.charCodeAt(comma + 1)) || !/^[+-]?\d+$/.test(text.slice(start, comma))) {
    return undefined;
  }
  const end = endOfNumber(comma + 1);
  const rest = text.slice(comma + 1, end);
  // Three digits behind it are thousands in one country and a fraction in another.
  const isThousands = /^\d{3}(?!\d)/.test(rest);
  const newText = `${text.slice(start, comma)}${isThousands ? '' : '.'}${rest}`;
  return writing(newText, `A number has no comma in it: write \`${newText}\`.`, start, end, !isThousands);
}

/** Operators as they are written in other languages, and in letters. */
const OPERATORS: Readonly<Record<string, string>> = {
  '&&': 'and',
  '||': 'or',
  '==': '=',
  '<>': '!=',
  '=<': '<=',
  '=>': '>=',
  '≤': '<=',
  '≥': '>=',
  '≠': '!=',
  '!': 'not ',
};

/** `t.wait ≤ 2min && …`: in a condition all of them, in front of a value those that compare. */
export function operatorSlip(text: string, at: number, inExpression: boolean): Slip | undefined {
  const written = OPERATORS[text.slice(at, at + 2)] === undefined ? text[at]! : text.slice(at, at + 2);
  const newText = OPERATORS[written];
  const isOfConditions = /[&|]/.test(written) || written === '!';
  if (newText === undefined || (!inExpression && isOfConditions) || text.startsWith('!=', at)) {
    return undefined;
  }
  return writing(newText, `\`${written}\` is written \`${newText.trim()}\`.`, at, at + written.length, true);
}

/** `like Pay*`: behind `like` stands a text, and a pattern with a star in it can be nothing else. */
export function patternWithoutQuotes(text: string, end: number): Slip | undefined {
  const start = endOfBlanks(text, end);
  WORD.lastIndex = start;
  PATTERN.lastIndex = start;
  const pattern = WORD.exec(text)?.[0].includes('*') ? PATTERN.exec(text)?.[0] : undefined;
  if (pattern === undefined) {
    return undefined;
  }
  const newText = `"${pattern}"`;
  return writing(newText, `\`like\` takes a text in quotes: \`${newText}\`.`, start, start + pattern.length, true);
}

/** `{t.title} waits`, up to the end of the line: a text with something to fill in, without its quotes. */
export function templateWithoutQuotes(
  text: string,
  start: number,
  endOfLine: (from: number) => number,
): Slip | undefined {
  PLACEHOLDER.lastIndex = start;
  if (!PLACEHOLDER.test(text)) {
    return undefined;
  }
  const end = endOfLine(start);
  const comment = text.slice(start, end).indexOf('//');
  const written = text.slice(start, comment < 0 ? end : start + comment).trimEnd();
  // A brace that nothing opens is that of the block which ends on the line.
  const isBlockClosed = written.endsWith('}') && count(written, '}') > count(written, '{');
  const content = (isBlockClosed ? written.slice(0, written.lastIndexOf('}')) : written).trimEnd();
  const newText = `"${content}"`;
  return /["\\]/.test(content)
    ? undefined
    : writing(newText, `A text stands in quotes: \`${newText}\`.`, start, start + content.length, true);
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1;
}

/** Signs that begin a comment elsewhere: at the beginning of a line, or between blanks. */
const COMMENT_SIGN = /#+|--+/y;

/** `# a comment` and `-- a comment`: the sign alone; `behind` where something stands before it on its line. */
export function commentSign(text: string, at: number, behind: boolean): Slip | undefined {
  COMMENT_SIGN.lastIndex = at;
  if ((behind && !/\s/.test(text[at - 1]!)) || !COMMENT_SIGN.test(text)) {
    return undefined;
  }
  const end = COMMENT_SIGN.lastIndex;
  if (behind && !/\s/.test(text[end] ?? ' ')) {
    return undefined;
  }
  return writing('//', 'A comment begins with `//`.', at, end, true);
}

/** So far is looked for the end of a text that is not closed on its line. */
const MOST_LINES = 10;
const BEHIND_TEXT = new RegExp(`[ \\t]*(?:[\\r\\n,}{]|\\/[/*]|$|(?:${[...PART_WORDS.keys()].join('|')})[ \\t])`, 'y');

/**
 * Where a text ends that goes on over the next lines: at a quote that begins no text of its own; undefined where there
 * is none. `from` is the end of its first line, and `isAttribute` tells whether a line begins with one.
 */
export function endOfWrappedText(
  text: string,
  from: number,
  beginsAttribute: (at: number) => boolean,
): number | undefined {
  let at = from;
  for (let lines = 0; lines < MOST_LINES && at < text.length; lines++) {
    at += text.startsWith('\r\n', at) ? 2 : 1;
    const begin = endOfBlanks(text, at);
    if (begin >= text.length || /[\r\n]/.test(text[begin]!) || beginsAttribute(begin)) {
      return undefined;
    }
    at = endOfWords(text, begin);
    if (text[at] === '"') {
      BEHIND_TEXT.lastIndex = at + 1;
      return BEHIND_TEXT.test(text) ? at + 1 : undefined;
    }
    if (at < text.length && !/[\r\n]/.test(text[at]!)) {
      return undefined;
    }
  }
  return undefined;
}

/** Up to a quote, a brace or the end of the line that no backslash stands before. */
function endOfWords(text: string, start: number): number {
  let at = start;
  while (at < text.length && !/["\r\n{}]/.test(text[at]!)) {
    if (text[at] === '\\') {
      at++;
      if (at === text.length || isLineEnd(text.charCodeAt(at))) {
        return at - 1;
      }
    }
    at++;
  }
  return at;
}

/** `[A, B]`, `{A, B}`: a list as other languages write it, of names and texts with nothing else among them. */
export function bracketed(text: string, at: number): Slip | undefined {
  let end = at + 1;
  while (end < text.length && !/[[\](){}:]/.test(text[end]!)) {
    const behind = text[end] === '"' ? endOfText(text, end) : end + 1;
    if (behind === undefined) {
      return undefined;
    }
    end = behind;
  }
  if (!/[\])}]/.test(text[end] ?? '')) {
    return undefined;
  }
  const written = text.slice(at, end + 1);
  const newText = written.slice(1, -1).trim().replace(/,$/, '');
  const message = `A list has no brackets: write its values with commas between them, without \`${written[0]}\`.`;
  return { message, title: `Take away the brackets`, newText, start: at, end: at + written.length, safe: true };
}

const SEMICOLON_BEFORE_VALUE = /;(?=[ \t]*[\p{L}\p{N}_"])/uy;

/** Whether another value stands behind the semicolon here. */
export function isBetweenValues(text: string, at: number): boolean {
  SEMICOLON_BEFORE_VALUE.lastIndex = at;
  return SEMICOLON_BEFORE_VALUE.test(text);
}

/** A semicolon between two values; what is to be written in its place goes on to the last one. */
export function semicolonInList(text: string, at: number): Slip {
  const written = text.slice(at, endOfSemicolons(text, at)).trimEnd();
  const isPlain = !written.includes('"') && !written.includes('//');
  const newText = isPlain ? written.replaceAll(';', ',') : ',';
  const end = at + (isPlain ? written.length : 1);
  const message = 'The values of a list have commas between them, and no `;`.';
  return { message, title: 'Write commas', newText, start: at, end, safe: true };
}

/** Behind `A; B; C`, which goes on to the end of the line at most, and not into another attribute. */
function endOfSemicolons(text: string, start: number): number {
  let end = start + 1;
  while (end < text.length && !/[{}:\r\n]/.test(text[end]!)) {
    const behind = text[end] === '"' ? endOfText(text, end) : end + 1;
    if (behind === undefined || (text[end] === ';' && !isBetweenValues(text, end))) {
      return end;
    }
    end = behind;
  }
  return end;
}

/** Nobody calls an attribute by a longer name. */
const LONGEST_KEY = 80;

/** `"goal": …`, as in JSON; what is to be written is the name with its colon. */
export function quotedKey(text: string, at: number): Slip | undefined {
  const name = quotedName(text, at);
  if (name === undefined || name.length > LONGEST_KEY) {
    return undefined;
  }
  const colon = endOfBlanks(text, at + name.length + 2);
  const newText = `${name}:`;
  return text.charCodeAt(colon) === COLON
    ? writing(newText, `An attribute has no quotes: write \`${newText}\`.`, at, colon + 1, true)
    : undefined;
}

/** The name that stands in quotes here. */
export function quotedName(text: string, at: number): string | undefined {
  const end = endOfName(text, at + 1);
  return end > at + 1 && text[end] === '"' ? text.slice(at + 1, end) : undefined;
}

/** Whether no value follows the comma. */
export function isEndingComma(text: string, at: number): boolean {
  let next = at + 1;
  while (/\s/.test(text[next] ?? '')) {
    next++;
  }
  if (next >= text.length || /[}\])]/.test(text[next]!)) {
    return true;
  }
  const begin = text[next] === '"' ? next + 1 : next;
  const end = endOfName(text, begin);
  return end > begin && text.charCodeAt(endOfBlanks(text, text[end] === '"' ? end + 1 : end)) === COLON;
}

/** `- A`, as lists are written in YAML and in letters: a value follows on the line. */
export function isBullet(text: string, at: number): boolean {
  BULLET.lastIndex = at;
  return BULLET.test(text);
}

const BULLET = /[-*][ \t]+[\p{L}_"]/uy;

/** Whether the line goes on with names that have commas between them, and nothing else. */
export function isLineOfNames(text: string, at: number): boolean {
  let end = at;
  while (startsName(text, end)) {
    end = endOfBlanks(text, endOfPath(text, end));
    if (text[end] !== ',') {
      break;
    }
    end = endOfBlanks(text, end + 1);
  }
  return end > at && (end >= text.length || /[\r\n}]/.test(text[end]!) || text.startsWith('//', end));
}

/** A sign of a currency before its number: `€5`, `$ 12.50`. */
export function currencySign(text: string, at: number, endOfNumber: (start: number) => number): Slip | undefined {
  const number = endOfBlanks(text, at + 1);
  if (CURRENCY_SIGNS[text[at]!] === undefined || !isDigit(text.charCodeAt(number))) {
    return undefined;
  }
  const end = endOfNumber(number);
  return money(text[at]!, text.slice(number, end), at, end);
}

function money(currency: string, number: string, start: number, end: number): Slip {
  const newText = `${CURRENCY_SIGNS[currency] ?? currency} ${number}`;
  const isCertain = !AMBIGUOUS_SIGNS.has(currency);
  return writing(newText, `An amount of money is written \`${newText}\`.`, start, end, isCertain);
}

/** “Pasted from a letter” and 'as elsewhere': texts all the same, where their end is certain. Asked from the first to the last. */
export class TypographicTexts {
  readonly #text: string;
  /** No text between single quotes that begins before ends. */
  #open = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** What begins at `start` with another quote than `"`. */
  at(start: number): Slip | undefined {
    return SINGLE_QUOTES.has(this.#text[start]!) ? this.#single(start) : this.#typographic(start);
  }

  /** An apostrophe within a word ends nothing. */
  #single(start: number): Slip | undefined {
    const text = this.#text;
    let end = Math.max(start + 1, this.#open);
    while (end < text.length && !ENDS_SINGLE_QUOTED.has(text[end]!)) {
      if ((text[end] === "'" || text[end] === '’') && !/[\p{L}\p{N}]/u.test(characterAt(text, end + 1))) {
        return quoting('A text stands between double quotes, `"…"`.', 'Write double quotes', text, start, end + 1);
      }
      end++;
    }
    this.#open = end;
    return undefined;
  }

  #typographic(start: number): Slip | undefined {
    const text = this.#text;
    if (!TYPOGRAPHIC_QUOTES.has(text[start]!)) {
      return undefined;
    }
    let end = start + 1;
    while (end < text.length && !TYPOGRAPHIC_QUOTES.has(text[end]!) && !/["\\\r\n]/.test(text[end]!)) {
      end++;
    }
    return TYPOGRAPHIC_QUOTES.has(text[end] ?? '')
      ? quoting('A text stands between straight quotes, `"…"`.', 'Write straight quotes', text, start, end + 1)
      : undefined;
  }
}

function characterAt(text: string, at: number): string {
  const code = text.codePointAt(at);
  return code === undefined ? '' : String.fromCodePoint(code);
}

/** What stands between other quotes, in straight ones. */
function quoting(message: string, title: string, text: string, start: number, end: number): Slip {
  return { message, title, newText: `"${text.slice(start + 1, end - 1)}"`, start, end, safe: true };
}

/** Blanks that came with a copy, such as those that keep a line together. */
export function strangeBlanks(text: string, start: number): Slip | undefined {
  const blanks = /^\p{Zs}+/u.exec(text.slice(start, start + MOST_BLANKS))?.[0];
  if (blanks === undefined) {
    return undefined;
  }
  const message = `This blank is no ordinary one but U+${hexOf(text.codePointAt(start)!)}: write a space.`;
  return { message, title: 'Write a space', newText: ' ', start, end: start + blanks.length, safe: true };
}

/** As Unicode numbers are written. */
export function hexOf(code: number): string {
  return code.toString(16).toUpperCase().padStart(4, '0');
}

function writing(newText: string, message: string, start: number, end: number, safe: boolean): Slip {
  return { message, title: `Write \`${newText}\``, newText, start, end, safe };
}
