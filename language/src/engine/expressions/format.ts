/** Values as people read them in messages, and as JSON for machines. */

import type { Element } from '../../model/model.ts';
import { printValue } from '../../model/print.ts';
import { titleOf } from '../../model/read.ts';
import { isElement, isList, type RuntimeValue, type Single, Unresolved } from './runtime-value.ts';

/** Lists beyond this are cut in a message: it is to be read in one breath. */
const SHOWN = 5;

export type TitleOf = (element: Element) => string;

/** `called` tells what an element is called. */
export function formatValue(value: RuntimeValue, called: TitleOf = titleOf): string {
  if (value === undefined) {
    return 'none';
  }
  if (!isList(value)) {
    return formatSingle(value, called);
  }
  if (value.length === 0) {
    return 'none';
  }
  const shown = value
    .slice(0, SHOWN)
    .map(single => formatSingle(single, called))
    .join(', ');
  return value.length > SHOWN ? `${shown} and ${value.length - SHOWN} more` : shown;
}

function formatSingle(single: Single, called: TitleOf): string {
  switch (typeof single) {
    case 'string':
      return single;
    case 'number':
      return formatNumber(single);
    case 'boolean':
      return single ? 'yes' : 'no';
    default:
      return single instanceof Unresolved ? single.text : isElement(single) ? called(single) : formatAmount(single);
  }
}

type Amount = Exclude<Single, string | number | boolean | Unresolved | { readonly attributes: unknown }>;

function formatAmount(amount: Amount): string {
  switch (amount.type) {
    case 'date':
      return amount.date;
    case 'percent':
      return `${formatNumber(amount.number)}%`;
    case 'duration':
      return `${formatNumber(amount.number)}${amount.unit}`;
    case 'money':
      return `${amount.currency} ${formatNumber(amount.number)}`.trim();
    case 'text':
      return amount.text;
    case 'range':
      return `${amount.low}..${amount.high}`;
    default:
      return printValue(amount);
  }
}

/** At most two digits after the point: `66.67`, `-35.9`, `4`. */
function formatNumber(number: number): string {
  return String(Math.round(number * 100) / 100);
}

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Elements as their identities, percentages as ratios, other amounts as they are written. */
export function jsonOf(value: RuntimeValue): Json {
  if (value === undefined) {
    return null;
  }
  if (isList(value)) {
    return value.map(jsonOf);
  }
  if (typeof value !== 'object') {
    return value;
  }
  if (value instanceof Unresolved) {
    return value.text;
  }
  if (isElement(value)) {
    return value.id;
  }
  switch (value.type) {
    case 'date':
      return value.date;
    case 'percent':
      return value.number / 100;
    case 'duration':
      return `${value.number}${value.unit}`;
    case 'money':
      return `${value.currency} ${value.number}`.trim();
    case 'range':
      return `${value.low}..${value.high}`;
    case 'number':
      return value.number;
    case 'boolean':
      return value.boolean;
    case 'text':
      return value.text;
    default:
      return printValue(value);
  }
}
