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
export type DurationValue = Extract<Quantity, { type: 'duration' }>;
export type MoneyValue = Extract<Quantity, { type: 'money' }>;

export interface DateValue {
  readonly type: 'date';
  /** ISO. */
  readonly date: string;
}

export interface RangeOfNumbers {
  readonly type: 'range';
  readonly low: number;
  readonly high: number;
}

/** One value. A `Value` of the model stands for itself together with its parts. */
export type Single = boolean | number | string | Element | Unresolved | Amount | DateValue | RangeOfNumbers | Value;

export type List = readonly Single[];

/** What an expression gives; absent is `undefined`. */
export type RuntimeValue = Single | List | undefined;

/** What a condition gives; `undefined` where an unresolved reference keeps it from being told. */
export type Truth = boolean | undefined;

export const NOTHING: List = [];

/** What cannot be told because an unresolved reference stands in the way. */
export const UNTOLD = new Unresolved('…');

/** What nobody wrote, where an expression takes it as unknown and not as absent. */
export const SILENT = new Unresolved('…');

/** A written value as a runtime value; a reference stays what is written. */
export function runtimeValueOf(value: Value): Single {
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

export function isList(value: RuntimeValue): value is List {
  return Array.isArray(value);
}

export function isElement(value: RuntimeValue): value is Element {
  return typeof value === 'object' && 'attributes' in value;
}

/** Whether `exists` holds: an empty list and an empty text do not exist, `no` does. */
export function isPresent(value: RuntimeValue): boolean {
  if (value === undefined || value === '') {
    return false;
  }
  if (isList(value)) {
    return value.length > 0;
  }
  return !(typeof value === 'object' && 'type' in value && value.type === 'text' && value.text === '');
}
