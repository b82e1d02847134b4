/** The image of a literal token → its value, or what is wrong with it. */
import { parseDate } from '../../model/dates.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { DURATION_UNITS, type DurationUnit, type Span, type Value } from '../../model/values.ts';
import { fixesOf } from './context.ts';
import { durationMeant } from './durations.ts';

export interface ReadLiteral {
  readonly value: Value | undefined;
  readonly problems: readonly Diagnostic[];
}

const NUMBER = /^[+-]?\d+(?:\.\d+)?$/;
const PERCENT = /^([+-]?\d+(?:\.\d+)?)%$/;
const WITH_UNIT = /^([+-]?\d+(?:\.\d+)?)([^\d.].*)$/su;
const MONEY = /^([A-Z]{3})[ \t]+([+-]?\d+(?:\.\d+)?)$/;
const MONEY_LIKE = /^[A-Z]{3}[ \t]/;
const DATE_LIKE = /^\d+(?:-\d|[./]\d+[./])/;
const WITH_TIME = /^(\d{4}-\d\d-\d\d)[T ]/;

export function readLiteral(image: string, span: Span): ReadLiteral {
  if (image.startsWith('"')) {
    return readText(image, span);
  }
  if (NUMBER.test(image)) {
    return ok({ type: 'number', number: Number(image), span });
  }
  const percent = PERCENT.exec(image);
  if (percent !== null) {
    return ok({ type: 'percent', number: Number(percent[1]), span });
  }
  if (DATE_LIKE.test(image)) {
    return readDate(image, span);
  }
  if (MONEY_LIKE.test(image)) {
    const money = MONEY.exec(image);
    return money === null
      ? wrong(span, `\`${image}\` is not an amount of money: write a currency and a number, as in \`EUR 12.50\`.`)
      : ok({ type: 'money', currency: money[1]!, number: Number(money[2]), span });
  }
  return readDuration(image, span);
}

function readDate(image: string, span: Span): ReadLiteral {
  if (/^\d{4}-\d{2}-\d{2}$/.test(image)) {
    return parseDate(image) === undefined
      ? { value: undefined, problems: [{ rule: 'impossible-date', message: `There is no day ${image}.`, span }] }
      : ok({ type: 'date', date: image, span });
  }
  const day = WITH_TIME.exec(image)?.[1];
  if (day !== undefined) {
    return wrong(span, `A date has no time of day: write \`${day}\`.`);
  }
  const meant = isoOf(image);
  const example = meant.length === 1 ? meant[0] : '2026-11-21';
  return wrong(span, `\`${image}\` is not a date: write year-month-day, as in \`${example}\`.`, meant);
}

/** The ISO forms of what a date in another order or without zeros may mean. */
function isoOf(image: string): string[] {
  const match = /^(\d{1,4})([-./])(\d{1,2})\2(\d{1,4})$/.exec(image);
  if (match === null) {
    return [];
  }
  const [first, sign, second, third] = [match[1]!, match[2]!, match[3]!, match[4]!];
  const orders =
    first.length === 4
      ? [[first, second, third]]
      : third.length === 4
        ? // Of `03/04/2026` nobody can tell which is the month.
          [[third, second, first], ...(sign === '/' && first !== second ? [[third, first, second]] : [])]
        : [];
  return orders
    .map(order => order.map((digits, index) => (index === 0 ? digits : digits.padStart(2, '0'))).join('-'))
    .filter(text => parseDate(text) !== undefined);
}

function readDuration(image: string, span: Span): ReadLiteral {
  const match = WITH_UNIT.exec(image);
  const unit = match?.[2];
  if (match !== null && unit !== undefined && (DURATION_UNITS as readonly string[]).includes(unit)) {
    return ok({ type: 'duration', number: Number(match[1]), unit: unit as DurationUnit, span });
  }
  const meant = durationMeant(image);
  return wrong(
    span,
    `\`${image.slice(0, 80)}\` has no unit that is known: durations are written in \`s\`, \`min\`, \`h\`, \`d\`, \`wd\` (working days), \`w\`, \`mo\` or \`y\`.`,
    meant === undefined ? [] : [meant],
  );
}

const ESCAPES: Readonly<Record<string, string>> = { '"': '"', '\\': '\\', n: '\n', t: '\t', r: '\r' };
const ESCAPE = /\\(?:u\{([0-9a-fA-F]{1,6})\}|u([0-9a-fA-F]{4})|([\s\S])|$)/g;

/** The text that a quoted image stands for; an image that lacks its end was reported by the scanner. */
function readText(image: string, span: Span): ReadLiteral {
  const block = image.startsWith('"""');
  const quotes = block ? 3 : 1;
  const closed = image.length >= quotes * 2 && image.endsWith('"'.repeat(quotes));
  const raw = image.slice(quotes, closed ? -quotes : undefined);
  const content = block ? unindent(raw) : raw;
  if (!content.includes('\\')) {
    return ok({ type: 'text', text: content, span });
  }
  const problems = closed ? wrongEscapes(raw, span.start + quotes) : [];
  const text = content.replace(ESCAPE, (...match) => meaningOf(match) ?? (match[0] as string));
  return { value: { type: 'text', text, span }, problems };
}

/** What an escape stands for: `match` is the sequence and its parts. */
function meaningOf([, long, short, other]: readonly (string | undefined)[]): string | undefined {
  const hexadecimal = long ?? short;
  if (hexadecimal === undefined) {
    return other === undefined ? undefined : ESCAPES[other];
  }
  const codePoint = Number.parseInt(hexadecimal, 16);
  return codePoint <= 0x10ffff ? String.fromCodePoint(codePoint) : undefined;
}

function wrongEscapes(raw: string, offset: number): Diagnostic[] {
  return [...raw.matchAll(ESCAPE)]
    .filter(match => meaningOf(match) === undefined)
    .map(({ 0: sequence, index }) => ({
      rule: 'wrong-value',
      message: `\`${sequence}\` is no escape: the escapes are \`\\"\`, \`\\\\\`, \`\\n\`, \`\\t\`, \`\\r\` and \`\\u{…}\`; write \`\\\\\` for a backslash.`,
      span: { start: offset + index, end: offset + index + sequence.length },
    }));
}

/** Without the first line break, the last blank line and the indentation that all lines share. */
function unindent(raw: string): string {
  const lines = raw.split(/\r\n|\r|\n/);
  if (lines.length > 1 && lines[0]!.trim() === '') {
    lines.shift();
  }
  if (lines.length > 1 && lines[lines.length - 1]!.trim() === '') {
    lines.pop();
  }
  const indents = lines.filter(line => line.trim() !== '').map(line => /^[ \t]*/.exec(line)![0]);
  let common = indents[0] ?? '';
  for (const indent of indents) {
    while (!indent.startsWith(common)) {
      common = common.slice(0, -1);
    }
  }
  return lines.map(line => (line.startsWith(common) ? line.slice(common.length) : line.trimStart())).join('\n');
}

function ok(value: Value): ReadLiteral {
  return { value, problems: [] };
}

/** `meant` is what may stand instead: what can only be meant, or each of what may be. */
function wrong(span: Span, message: string, meant: readonly string[] = []): ReadLiteral {
  const problem: Diagnostic = { rule: 'wrong-value', message, span };
  const instead = meant.length === 1 ? { texts: meant, isSafe: true } : { texts: meant, isChoice: true };
  const fixes = fixesOf(instead, span);
  return { value: undefined, problems: [fixes.length === 0 ? problem : { ...problem, fixes }] };
}
