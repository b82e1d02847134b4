/**
 * The values that attributes hold once they are read: plain data, each with the place it was read from.
 *
 * A value "with parts" (`-1 for Tourist from FieldStudy`) is its main value plus `parts`; it compares by the main value.
 */
import type { Expression, Selection } from './expression.ts';

/** A half-open range of UTF-16 offsets in the text of one file. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export const DURATION_UNITS = ['s', 'min', 'h', 'd', 'wd', 'w', 'mo', 'y'] as const;

export type DurationUnit = (typeof DURATION_UNITS)[number];

interface Placed {
  readonly span: Span;
  /** The named parts beside the main value; absent where nothing but the main value is written. */
  readonly parts?: Parts;
}

export type Parts = Readonly<Record<string, readonly Value[]>>;

export interface TextValue extends Placed {
  readonly type: 'text';
  readonly text: string;
}
export interface NumberValue extends Placed {
  readonly type: 'number';
  readonly number: number;
}
/** `85%` is 85. */
export interface PercentValue extends Placed {
  readonly type: 'percent';
  readonly number: number;
}
/** `date` is an existing day, `YYYY-MM-DD`. */
export interface DateValue extends Placed {
  readonly type: 'date';
  readonly date: string;
}
export interface DurationValue extends Placed {
  readonly type: 'duration';
  readonly number: number;
  readonly unit: DurationUnit;
}
export interface MoneyValue extends Placed {
  readonly type: 'money';
  readonly number: number;
  /** ISO 4217 letters as written. */
  readonly currency: string;
}
export interface BooleanValue extends Placed {
  readonly type: 'boolean';
  readonly boolean: boolean;
}
/** A word of a closed list (`high`), or a free name (a tag, a level). */
export interface WordValue extends Placed {
  readonly type: 'word';
  readonly word: string;
}
export interface RangeValue extends Placed {
  readonly type: 'range';
  readonly low: number;
  readonly high: number;
}
/** A name that stands for another element. */
export interface ReferenceValue extends Placed {
  readonly type: 'reference';
  /** The name as written, possibly qualified. */
  readonly text: string;
  /**
   * Identity of the element it resolves to; absent while unresolved. Only the linker of the project that holds the
   * element writes it, which is why it is an identity and never the element: a target may be edited on its own.
   */
  readonly target: string | undefined;
}
export interface ExpressionValue extends Placed {
  readonly type: 'expression';
  readonly expression: Expression;
}
export interface SelectionValue extends Placed {
  readonly type: 'selection';
  readonly selection: Selection;
}
/** The remedy of a rule: `add kpis`. */
export interface FixValue extends Placed {
  readonly type: 'fix';
  readonly action: string;
  readonly attribute: string;
}

export type Value =
  | TextValue
  | NumberValue
  | PercentValue
  | DateValue
  | DurationValue
  | MoneyValue
  | BooleanValue
  | WordValue
  | RangeValue
  | ReferenceValue
  | ExpressionValue
  | SelectionValue
  | FixValue;

/** A name that was not found: it stands for something all the same, and nobody knows for what. */
export function isUnresolved(value: Value): boolean {
  return value.type === 'reference' && value.target === undefined;
}

export function wordIn(value: Value | undefined): string | undefined {
  return value?.type === 'word' ? value.word : undefined;
}

export function textIn(value: Value | undefined): string | undefined {
  return value?.type === 'text' ? value.text : undefined;
}

export function numberIn(value: Value | undefined): number | undefined {
  return value?.type === 'number' ? value.number : undefined;
}

/** An ISO date. */
export function dateIn(value: Value | undefined): string | undefined {
  return value?.type === 'date' ? value.date : undefined;
}

/** The identity of the element that a name stands for. */
export function targetIn(value: Value | undefined): string | undefined {
  return value?.type === 'reference' ? value.target : undefined;
}

const NO_PARTS: readonly Value[] = [];

/** A part of a value: `from FieldStudy` behind an emotion. */
export function partsOf(value: Value | undefined, part: string): readonly Value[] {
  return value?.parts?.[part] ?? NO_PARTS;
}

/** The first value of a part. */
export function firstPart(value: Value | undefined, part: string): Value | undefined {
  return value?.parts?.[part]?.[0];
}

/** Of the values of an attribute the one that is about the whole, and not about those whom a part `for` names. */
export function wholeOf(values: readonly Value[]): Value | undefined {
  return values.find(value => firstPart(value, 'for') === undefined);
}
