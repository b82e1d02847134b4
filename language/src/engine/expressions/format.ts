/** Values as people read them in messages, and as JSON for machines. */
import type { Element } from '../../model/model.ts';
import { type Datum, isElement, isList, type Single, Unresolved } from './datum.ts';
import { printValue } from './print.ts';

/** Lists beyond this are cut in a message: it is to be read in one breath. */
const SHOWN = 5;

export type TitleOf = (element: Element) => string;

const OWN_TITLE: TitleOf = element => element.title ?? element.name;

/** `titleOf` tells how an element is called; its title, or its name where there is none. */
export function formatDatum(datum: Datum, titleOf: TitleOf = OWN_TITLE): string {
  if (datum === undefined) {
    return 'none';
  }
  if (!isList(datum)) {
    return formatSingle(datum, titleOf);
  }
  if (datum.length === 0) {
    return 'none';
  }
  const shown = datum
    .slice(0, SHOWN)
    .map(single => formatSingle(single, titleOf))
    .join(', ');
  return datum.length > SHOWN ? `${shown} and ${datum.length - SHOWN} more` : shown;
}

function formatSingle(single: Single, titleOf: TitleOf): string {
  switch (typeof single) {
    case 'string':
      return single;
    case 'number':
      return formatNumber(single);
    case 'boolean':
      return single ? 'yes' : 'no';
    default:
      return single instanceof Unresolved ? single.text : isElement(single) ? titleOf(single) : formatAmount(single);
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
export function jsonOf(datum: Datum): Json {
  if (datum === undefined) {
    return null;
  }
  if (isList(datum)) {
    return datum.map(jsonOf);
  }
  if (typeof datum !== 'object') {
    return datum;
  }
  if (datum instanceof Unresolved) {
    return datum.text;
  }
  if (isElement(datum)) {
    return datum.id;
  }
  switch (datum.type) {
    case 'date':
      return datum.date;
    case 'percent':
      return datum.number / 100;
    case 'duration':
      return `${datum.number}${datum.unit}`;
    case 'money':
      return `${datum.currency} ${datum.number}`.trim();
    case 'range':
      return `${datum.low}..${datum.high}`;
    case 'number':
      return datum.number;
    case 'boolean':
      return datum.boolean;
    case 'text':
      return datum.text;
    default:
      return printValue(datum);
  }
}
