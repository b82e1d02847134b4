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

/** What the file of an assessment says about one practice. */
export interface PracticeResponses {
  /** How many answered each level, the lowest first: those that show evidence, and those that show none. */
  readonly shown: readonly number[];
  readonly bare: readonly number[];
  /** By function, in lower case: how many answered, and the sum of their levels. Without those who name none. */
  readonly functions: ReadonlyMap<string, { readonly respondents: number; readonly sum: number }>;
}

/**
 * The answers in the file of an assessment that count; bad rows and second answers of one respondent are findings and are
 * left out. While it is unknown what the assessment is against, people are counted and no practice is.
 */
export interface Responses {
  /** In the order in which the file first answers them. */
  readonly practices: ReadonlyMap<Element, PracticeResponses>;
  /** Different respondents with a valid answer. */
  readonly respondents: number;
  /** In lower case, as the seniorities are. */
  readonly functions: ReadonlySet<string>;
  readonly seniorities: ReadonlySet<string>;
}

/** Where nobody was asked, or nobody answered. */
export const NO_RESPONSES: Responses = {
  practices: new Map(),
  respondents: 0,
  functions: new Set(),
  seniorities: new Set(),
};

/** What a measure was worked out from: once any of it changes, so may the measure. */
export interface Grounds {
  /** The element itself, and others whose attributes or children were looked at. */
  readonly elements: ReadonlySet<Element>;
  /** Paths of data files, of those that are missing too. */
  readonly files: ReadonlySet<string>;
}

export interface KpiReader {
  /** `today` is an ISO date. */
  read(kpi: Element, today: string): KpiReading;
  /** What the file that an assessment names says. */
  responsesOf(assessment: Element): Responses;
  /** The ISO date on which the oldest item came in that a listening post has not answered; absent where none is open. */
  waitingSince(post: Element, today: string): string | undefined;
  /** Of whatever is read of the element. */
  groundsOf(element: Element): Grounds;
}
