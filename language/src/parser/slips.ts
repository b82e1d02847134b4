/**
 * Slips of the pen that can mean only one thing, or nearly so: what people bring along from letters, spreadsheets and other
 * ways of writing. Each is read as what it should have been, and said.
 */
import { DURATION_UNITS, type Span } from '../model/values.ts';
import { endOfBlanks, endOfName, isDigit } from './characters.ts';

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
/** An apostrophe within a word ends nothing; no longer than it takes to stay cheap in any text. */
const SINGLE_QUOTED = /['‘]([^"\\\r\n{}]{0,500}?)['’](?![\p{L}\p{N}])/uy;
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
/** Letters and at least one star, no longer than it takes to stay cheap in any text. */
const PATTERN = /(?=[^\s"'(){},]{0,200}\*)[\p{L}\p{N}_*-]{1,200}/uy;
const PLACEHOLDER = /^\{[ \t]*[\p{L}_][\p{L}\p{M}\p{N}_.-]*[ \t]*\}/u;
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
  PATTERN.lastIndex = start;
  const pattern = PATTERN.exec(text)?.[0];
  if (pattern === undefined) {
    return undefined;
  }
  const newText = `"${pattern}"`;
  return writing(newText, `\`like\` takes a text in quotes: \`${newText}\`.`, start, start + pattern.length, true);
}

/** `{t.title} waits`, up to the end of the line: a text with something to fill in, without its quotes. */
export function templateWithoutQuotes(text: string, start: number, end: number): Slip | undefined {
  const comment = text.slice(start, end).indexOf('//');
  const written = text.slice(start, comment < 0 ? end : start + comment).trimEnd();
  // A brace that nothing opens is that of the block which ends on the line.
  const isBlockClosed = written.endsWith('}') && count(written, '}') > count(written, '{');
  const content = (isBlockClosed ? written.slice(0, written.lastIndexOf('}')) : written).trimEnd();
  const isTemplate = PLACEHOLDER.test(content) && !/["\\]/.test(content);
  const newText = `"${content}"`;
  return isTemplate
    ? writing(newText, `A text stands in quotes: \`${newText}\`.`, start, start + content.length, true)
    : undefined;
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1;
}

/** Signs that begin a comment elsewhere: at the beginning of a line, or between blanks. */
const COMMENT_SIGN = /#+|--+/y;

/** `# a comment` and `-- a comment`: the sign alone; `behind` where something stands before it on its line. */
export function commentSign(text: string, at: number, behind: boolean): Slip | undefined {
  COMMENT_SIGN.lastIndex = at;
  if (!COMMENT_SIGN.test(text)) {
    return undefined;
  }
  const end = COMMENT_SIGN.lastIndex;
  if (behind && !(/\s/.test(text[at - 1]!) && /\s/.test(text[end] ?? ' '))) {
    return undefined;
  }
  return writing('//', 'A comment begins with `//`.', at, end, true);
}

/** So far is looked for the end of a text that is not closed on its line. */
const MOST_LINES = 10;
const BEHIND_TEXT = /[ \t]*(?:[\r\n,}{]|\/[/*]|$|(?:from|because|by|on|for|recovers|in)[ \t])/y;
const REST_OF_LINE = /(?:[^"\\\r\n{}]|\\[^\r\n])*/y;

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
    REST_OF_LINE.lastIndex = begin;
    REST_OF_LINE.test(text);
    at = REST_OF_LINE.lastIndex;
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

/** Names and texts between brackets of any sort, with nothing else among them. */
const BRACKETS = /[[({](?:"(?:[^"\\\r\n]|\\[^\r\n])*"|[^"[\](){}:]){0,2000}[\])}]/y;

/** `[A, B]`, `{A, B}`: a list as other languages write it. */
export function bracketed(text: string, at: number): Slip | undefined {
  BRACKETS.lastIndex = at;
  const written = BRACKETS.exec(text)?.[0];
  if (written === undefined) {
    return undefined;
  }
  const newText = written.slice(1, -1).trim().replace(/,$/, '');
  const message = `A list has no brackets: write its values with commas between them, without \`${written[0]}\`.`;
  return { message, title: `Take away the brackets`, newText, start: at, end: at + written.length, safe: true };
}

/** `A; B; C`, from the first semicolon on. */
const SEMICOLONS =
  /;(?=[ \t]*[\p{L}\p{N}_"])(?:"(?:[^"\\\r\n]|\\[^\r\n])*"|[^";{}\r\n]|;(?=[ \t]*[\p{L}\p{N}_"])){0,2000}/uy;

const SEMICOLON_BEFORE_VALUE = /;(?=[ \t]*[\p{L}\p{N}_"])/uy;

/** Whether another value stands behind the semicolon here. */
export function isBetweenValues(text: string, at: number): boolean {
  SEMICOLON_BEFORE_VALUE.lastIndex = at;
  return SEMICOLON_BEFORE_VALUE.test(text);
}

/** A semicolon between two values; what is to be written in its place goes on to the last one. */
export function semicolonInList(text: string, at: number): Slip {
  SEMICOLONS.lastIndex = at;
  const written = SEMICOLONS.exec(text)?.[0].trimEnd() ?? ';';
  const isPlain = !written.includes('"') && !written.includes('//');
  const newText = isPlain ? written.replaceAll(';', ',') : ',';
  const end = at + (isPlain ? written.length : 1);
  const message = 'The values of a list have commas between them, and no `;`.';
  return { message, title: 'Write commas', newText, start: at, end, safe: true };
}

const QUOTED_KEY = /"([\p{L}_][\p{L}\p{M}\p{N}_-]{0,80})"[ \t]*:/uy;
const QUOTED_NAME = /"([\p{L}_][\p{L}\p{M}\p{N}_-]*)"/uy;

/** `"goal": …`, as in JSON; what is to be written is the name with its colon. */
export function quotedKey(text: string, at: number): Slip | undefined {
  QUOTED_KEY.lastIndex = at;
  const found = QUOTED_KEY.exec(text);
  if (found === null) {
    return undefined;
  }
  const newText = `${found[1]}:`;
  return writing(newText, `An attribute has no quotes: write \`${newText}\`.`, at, at + found[0].length, true);
}

/** The name that stands in quotes here. */
export function quotedName(text: string, at: number): string | undefined {
  QUOTED_NAME.lastIndex = at;
  return QUOTED_NAME.exec(text)?.[1];
}

const ENDING_COMMA = /,\s{0,500}(?:[}\])]|$|"?[\p{L}_][\p{L}\p{M}\p{N}_-]*"?[ \t]*:)/uy;

/** Whether no value follows the comma. */
export function isEndingComma(text: string, at: number): boolean {
  ENDING_COMMA.lastIndex = at;
  return ENDING_COMMA.test(text);
}

/** `- A`, as lists are written in YAML and in letters: a value follows on the line. */
export function isBullet(text: string, at: number): boolean {
  BULLET.lastIndex = at;
  return BULLET.test(text);
}

const BULLET = /[-*][ \t]+[\p{L}_"]/uy;

/** A line of names with commas between them, and nothing else. */
const NAMES = /NAME(?:[ \t]*,[ \t]*NAME)*[ \t]*,?[ \t]*(?:[\r\n}]|\/\/|$)/.source.replaceAll(
  'NAME',
  '[\\p{L}_][\\p{L}\\p{M}\\p{N}_.-]*',
);
const LINE_OF_NAMES = new RegExp(NAMES, 'uy');

export function isLineOfNames(text: string, at: number): boolean {
  LINE_OF_NAMES.lastIndex = at;
  return LINE_OF_NAMES.test(text);
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

/** “Pasted from a letter” or 'as elsewhere': a text all the same, where its end is certain. */
export function typographicText(text: string, start: number): Slip | undefined {
  SINGLE_QUOTED.lastIndex = start;
  const single = SINGLE_QUOTED.exec(text);
  if (single !== null) {
    const end = start + single[0].length;
    return {
      message: 'A text stands between double quotes, `"…"`.',
      title: 'Write double quotes',
      newText: `"${single[1]!}"`,
      start,
      end,
      safe: true,
    };
  }
  if (!TYPOGRAPHIC_QUOTES.has(text[start]!)) {
    return undefined;
  }
  let end = start + 1;
  while (end < text.length && !TYPOGRAPHIC_QUOTES.has(text[end]!) && !/["\\\r\n]/.test(text[end]!)) {
    end++;
  }
  const message = 'A text stands between straight quotes, `"…"`.';
  const newText = `"${text.slice(start + 1, end)}"`;
  return TYPOGRAPHIC_QUOTES.has(text[end] ?? '')
    ? { message, title: 'Write straight quotes', newText, start, end: end + 1, safe: true }
    : undefined;
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
