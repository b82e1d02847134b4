/**
 * What a KPI says today, as the room that reads data files works it out for the rooms that judge.
 *
 * Norms ask through this interface, so that they need to know neither files nor statistics.
 */
import type { Element } from './model.ts';
import type { DurationUnit } from './values.ts';

/** An amount in the unit of a KPI, without a place in a text. */
export type Quantity =
  | { readonly type: 'number'; readonly number: number }
  | { readonly type: 'percent'; readonly number: number }
  | { readonly type: 'duration'; readonly number: number; readonly unit: DurationUnit }
  | { readonly type: 'money'; readonly number: number; readonly currency: string };

export type KpiStatus = 'on-target' | 'warn' | 'off-target' | 'no-data' | 'stale';

export interface KpiReading {
  /** The latest reading of the whole that is not after today; absent where there is none. */
  readonly value: Quantity | undefined;
  /** The day of that reading. */
  readonly on: string | undefined;
  /** Its margin of error at 95 %, in the unit of the value. */
  readonly moe: Quantity | undefined;
  /** How many answers or cases it rests on. */
  readonly n: number | undefined;
  /** Absent where there is a value of its time and nothing to judge it by: no target, or one in another measure. */
  readonly status: KpiStatus | undefined;
  /** The segments of which there is a reading that is not after today, as its data name them. */
  readonly segments: readonly string[];
}

/** One answer in the file of an assessment, as it is written there. */
export interface GivenAnswer {
  readonly respondent: string;
  /** The name of the practice, perhaps of none that there is. */
  readonly practice: string;
  readonly level: string;
}

/** What a measure was worked out from: once any of it changes, so may the measure. */
export interface Grounds {
  /** The element itself, and others whose attributes were looked at. */
  readonly elements: ReadonlySet<Element>;
  /** Paths of data files, of those that are missing too. */
  readonly files: ReadonlySet<string>;
}

export interface KpiReader {
  /** `today` is an ISO date. */
  read(kpi: Element, today: string): KpiReading;
  /** The answers in the file that an assessment names. */
  answersOf(assessment: Element): readonly GivenAnswer[];
  /** The ISO date on which the oldest item came in that a listening post has not answered; absent where none is open. */
  waitingSince(post: Element, today: string): string | undefined;
  /** Of whatever is read of the element. */
  groundsOf(element: Element): Grounds;
}
