/**
 * Questions about a date and today, or the day that is so long before or after it. They are asked apart from all else, so
 * that a session can tell which of them another day answers otherwise.
 */
import { shiftDate } from './amounts.ts';
import type { Calendar } from './calendar.ts';
import type { ComparisonOperator } from './resolved.ts';
import { type DateValue, type DurationValue, type Truth, Unresolved } from './runtime-value.ts';

/** Whether a date stands to a day as the operator says. */
export interface DayQuestion {
  readonly operator: ComparisonOperator;
  /** One that an unresolved reference keeps from being told leaves the answer open. */
  readonly date: DateValue | Unresolved;
  /** How long after today the day is, or before it. */
  readonly sign: 1 | -1;
  /** Absent for today itself. */
  readonly length: DurationValue | undefined;
}

/** The question in words; two that are the same have the same answer on any day. */
export function wordsOf({ operator, date, sign, length }: DayQuestion): string {
  const by = length === undefined ? '' : `${sign < 0 ? '-' : '+'}${length.number}${length.unit}`;
  return `${date instanceof Unresolved ? '?' : date.date} ${operator} today${by}`;
}

export function answerOn(today: DateValue, question: DayQuestion, calendar: Calendar): Truth {
  const { operator, date, sign, length } = question;
  const day = length === undefined ? today : shiftDate(today, length, sign, calendar);
  if (day === undefined) {
    return false;
  }
  return date instanceof Unresolved ? undefined : holds(operator, date.date, day.date);
}

function holds(operator: ComparisonOperator, a: string, b: string): boolean {
  switch (operator) {
    case '=':
      return a === b;
    case '!=':
      return a !== b;
    case '<':
      return a < b;
    case '<=':
      return a <= b;
    case '>':
      return a > b;
    case '>=':
      return a >= b;
  }
}
