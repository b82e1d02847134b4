/** Amounts in the unit of a KPI: reading them from a cell, comparing them, their weighted mean. */

import type { Quantity } from '../../model/measure.ts';
import { quote } from '../../model/quote.ts';
import type { DurationUnit } from '../../model/values.ts';
import { compareDurations, divideDurations, familyOf } from '../expressions/amounts.ts';
import type { Mistake } from './days.ts';
import type { Frame } from './frame.ts';

/** What a cell says, and how exactly. */
export interface ReadAmount {
  readonly quantity: Quantity;
  /** Half of the last digit that is written. */
  readonly precision: number;
}

/** Larger numbers are slips, and their sums leave the range in which a computer counts. */
const LARGEST = 1e15;

const AMOUNT = /^(?:([A-Z]{3})\s*)?([+-]?\d+(?:\.(\d+))?(?:[eE]([+-]?\d{1,3}))?)\s*(%|s|min|h|d|wd|w|mo|y)?$/;
const DECIMAL_COMMA = /^([^.,]*\d),(\d[^.,]*)$/;

/** What values of each unit look like in a file. */
const EXAMPLES: Readonly<Record<string, string>> = {
  percent: '85',
  points: '41',
  score: '4.2',
  count: '312',
  'per-mille': '3.5',
  duration: '5min',
  money: 'EUR 12.50',
};

export function readAmount(text: string, frame: Frame, decimalComma: boolean): ReadAmount | Mistake {
  const example = EXAMPLES[frame.unit ?? 'points'] ?? '41';
  const match = AMOUNT.exec(decimalComma ? text.replace(DECIMAL_COMMA, '$1.$2') : text);
  if (match === null) {
    const message = `${quote(text)} is no value: write it as in \`${example}\`.${hint(text, decimalComma)}`;
    return { rule: 'wrong-value', message };
  }
  const [, currency, number, decimals = '', exponent = '0', suffix] = match;
  const amount = Number(number);
  if (!(Math.abs(amount) <= LARGEST)) {
    return { rule: 'out-of-range', message: `${quote(text)} is too large to be a value.` };
  }
  const quantity = inUnit(amount, currency, suffix, frame);
  if (quantity === undefined) {
    return {
      rule: 'kpi-unit-range',
      message: `\`${frame.name}\` is in ${frame.unit}: write its values as in \`${example}\`, not ${quote(text)}.`,
    };
  }
  return misfit(quantity, frame) ?? { quantity, precision: 0.5 * 10 ** (Number(exponent) - decimals.length) };
}

function hint(text: string, decimalComma: boolean): string {
  if (/\d[.,'’\s]\d{3}(?!\d)/.test(text)) {
    return ' Thousands take no separator.';
  }
  return !decimalComma && /\d,\d/.test(text) ? ' A decimal comma is read only in files separated by semicolons.' : '';
}

/** The quantity that a number with what stands around it means; undefined where that is not the unit of the KPI. */
function inUnit(
  number: number,
  currency: string | undefined,
  suffix: string | undefined,
  { unit, currency: usual }: Frame,
): Quantity | undefined {
  if (currency !== undefined) {
    return suffix === undefined && (unit === 'money' || unit === undefined)
      ? { type: 'money', number, currency }
      : undefined;
  }
  if (suffix === '%' || (suffix === undefined && unit === 'percent')) {
    return unit === 'percent' || unit === undefined ? { type: 'percent', number } : undefined;
  }
  if (suffix !== undefined) {
    return unit === 'duration' || unit === undefined
      ? { type: 'duration', number, unit: suffix as DurationUnit }
      : undefined;
  }
  if (unit === 'money') {
    return usual === undefined ? undefined : { type: 'money', number, currency: usual };
  }
  return unit === 'duration' ? undefined : { type: 'number', number };
}

/** Why a value in the right unit still cannot be one of this KPI's. */
export function misfit(quantity: Quantity, { name, range, currency, family }: Frame): Mistake | undefined {
  const { number } = quantity;
  if (range !== undefined && (number < range.low || number > range.high)) {
    return {
      rule: 'kpi-unit-range',
      message: `${number} lies outside ${range.low} to ${range.high}, the values that \`${name}\` can have.`,
    };
  }
  if (quantity.type === 'duration' && number < 0) {
    return { rule: 'out-of-range', message: `A duration is not negative, as ${number}${quantity.unit} is.` };
  }
  if (quantity.type === 'duration' && family !== undefined && familyOf(quantity.unit) !== family) {
    return {
      rule: 'kpi-unit-range',
      message: `${number}${quantity.unit} does not compare with the target of \`${name}\`: clock time, working days and months have no common measure.`,
    };
  }
  if (quantity.type === 'money' && currency !== undefined && quantity.currency !== currency) {
    return {
      rule: 'kpi-unit-range',
      message: `\`${name}\` is in ${currency}, and this value in ${quantity.currency}.`,
    };
  }
  return undefined;
}

/** Whether the number of a quantity can be reckoned with. */
export function isUsable(quantity: Quantity): boolean {
  return Math.abs(quantity.number) <= LARGEST;
}

/** Negative, zero or positive as for sorting; undefined where the two do not compare. */
export function compareQuantities(a: Quantity, b: Quantity): number | undefined {
  if (a.type === 'duration' && b.type === 'duration') {
    return compareDurations(a, b);
  }
  if (a.type === 'money' && b.type === 'money') {
    return a.currency === b.currency ? a.number - b.number : undefined;
  }
  return a.type === b.type ? a.number - b.number : undefined;
}

/** Σ n x / Σ n, durations in the smallest of their units; undefined where the quantities do not add. */
export function weightedMean(items: readonly { readonly value: Quantity; readonly n: number }[]): Quantity | undefined {
  const unit = items.reduce<Quantity | undefined>((least, { value }) => smaller(least, value), undefined);
  let sum = 0;
  let weight = 0;
  for (const { value, n } of items) {
    const number = unit === undefined ? undefined : inSameUnit(value, unit);
    if (number === undefined) {
      return undefined;
    }
    sum += number * n;
    weight += n;
  }
  return unit === undefined ? undefined : { ...unit, number: tidy(sum / weight) };
}

/** The one of two quantities with the smaller unit. */
function smaller(a: Quantity | undefined, b: Quantity): Quantity {
  if (a?.type !== 'duration' || b.type !== 'duration') {
    return a ?? b;
  }
  const order = compareDurations({ ...a, number: 1 }, { ...b, number: 1 });
  return order !== undefined && order > 0 ? b : a;
}

/** How many of the unit of `unit` a quantity is. */
export function inSameUnit(quantity: Quantity, unit: Quantity): number | undefined {
  if (quantity.type === 'duration' && unit.type === 'duration') {
    return divideDurations(quantity, { ...unit, number: 1 });
  }
  return compareQuantities(quantity, unit) === undefined ? undefined : quantity.number;
}

/** Without the noise of binary fractions, so that a mean of exactly the target is not short of it. */
export function tidy(number: number): number {
  return Number(number.toPrecision(12));
}
