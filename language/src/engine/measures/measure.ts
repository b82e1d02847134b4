/** What was measured: values of days, of the whole or of a segment, wherever they were written. */
import type { Quantity } from '../../model/measure.ts';
import type { Span } from '../../model/values.ts';
import type { Frame } from './frame.ts';
import type { Sums } from './statistics.ts';

export interface Measure {
  /** ISO date. */
  readonly on: string;
  /** Absent for the whole. */
  readonly segment: string | undefined;
  readonly value: Quantity;
  readonly n: number | undefined;
  /** Absent where only the value is known. */
  readonly sums: Sums | undefined;
  /** Where it is written first. */
  readonly span: Span;
}

/** A number that was computed, in the unit of the KPI. */
export function quantityOf(number: number, { unit }: Frame): Quantity {
  return unit === 'percent' ? { type: 'percent', number } : { type: 'number', number };
}

export function compareMeasures(a: Measure, b: Measure): number {
  return compareTexts(a.on, b.on) || compareTexts(a.segment ?? '', b.segment ?? '');
}

export function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
