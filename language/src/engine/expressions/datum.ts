/**
 * Values while an expression is evaluated.
 *
 * What the model holds is used as it is wherever possible, so that reading an attribute makes no new object: numbers,
 * texts, words and yes/no are plain; elements are themselves; amounts with a unit are the model's own values.
 */
import type { Quantity } from '../../model/measure.ts';
import type { Element } from '../../model/model.ts';
import type { Value } from '../../model/values.ts';

/** A reference that names nothing: it was reported where it stands, and counts as present everywhere else. */
export class Unresolved {
  /** The name as written. */
  readonly text: string;
  /** Sets it apart from everything else that has a text. */
  readonly isUnresolved = true;
  constructor(text: string) {
    this.text = text;
  }
}

export type Amount = Exclude<Quantity, { type: 'number' }>;
export type DurationDatum = Extract<Quantity, { type: 'duration' }>;
export type MoneyDatum = Extract<Quantity, { type: 'money' }>;

export interface DateDatum {
  readonly type: 'date';
  /** ISO. */
  readonly date: string;
}

export interface RangeDatum {
  readonly type: 'range';
  readonly low: number;
  readonly high: number;
}

/** One value. A `Value` of the model stands for itself together with its parts. */
export type Single = boolean | number | string | Element | Unresolved | Amount | DateDatum | RangeDatum | Value;

export type List = readonly Single[];

/** What an expression gives; absent is `undefined`. */
export type Datum = Single | List | undefined;

/** What a condition gives; `undefined` where an unresolved reference keeps it from being told. */
export type Truth = boolean | undefined;

export const NOTHING: List = [];

/** What cannot be told because an unresolved reference stands in the way. */
export const UNTOLD = new Unresolved('…');

/** A written value as a datum; a reference stays what is written. */
export function datumOf(value: Value): Single {
  switch (value.type) {
    case 'text':
      return value.text;
    case 'number':
      return value.number;
    case 'boolean':
      return value.boolean;
    case 'word':
      return value.word;
    default:
      return value;
  }
}

export function isList(datum: Datum): datum is List {
  return Array.isArray(datum);
}

export function isElement(datum: Datum): datum is Element {
  return typeof datum === 'object' && 'attributes' in datum;
}

/** Whether `exists` holds: an empty list and an empty text do not exist, `no` does. */
export function isPresent(datum: Datum): boolean {
  if (datum === undefined || datum === '') {
    return false;
  }
  if (isList(datum)) {
    return datum.length > 0;
  }
  return !(typeof datum === 'object' && 'type' in datum && datum.type === 'text' && datum.text === '');
}
