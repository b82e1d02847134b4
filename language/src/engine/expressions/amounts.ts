/**
 * Amounts with units: which of them compare, and what comes of adding them.
 *
 * Durations fall into three families that no fixed factor joins: clock time, working days and calendar months.
 */
import { addMonths, dayOf, formatDay } from '../../model/dates.ts';
import type { DurationUnit } from '../../model/values.ts';
import { addWorkingDays, type Calendar } from './calendar.ts';
import type { DateValue, DurationValue, MoneyValue } from './runtime-value.ts';

export type DurationFamily = 'clock' | 'working' | 'calendar';

const SECONDS: Readonly<Record<DurationUnit, number>> = {
  s: 1,
  min: 60,
  h: 3600,
  d: 86_400,
  w: 604_800,
  wd: 1,
  mo: 1,
  y: 12,
};

export function familyOf(unit: DurationUnit): DurationFamily {
  return unit === 'wd' ? 'working' : unit === 'mo' || unit === 'y' ? 'calendar' : 'clock';
}

/** The sum of no durations, and of no amounts of money: nothing, in whatever unit the other side has. */
export const NO_TIME: DurationValue = { type: 'duration', number: 0, unit: 's' };
export const NO_MONEY: MoneyValue = { type: 'money', number: 0, currency: '' };

/** Length in the smallest unit of its family: seconds, working days or months. */
function lengthOf(duration: DurationValue): number {
  return duration.number * SECONDS[duration.unit];
}

/** Negative, zero or positive as for sorting; undefined where no fixed factor joins the two. */
export function compareDurations(a: DurationValue, b: DurationValue): number | undefined {
  return familyOf(a.unit) === familyOf(b.unit) || a === NO_TIME || b === NO_TIME
    ? lengthOf(a) - lengthOf(b)
    : undefined;
}

export function addDurations(a: DurationValue, b: DurationValue, sign: 1 | -1): DurationValue | undefined {
  if (a.unit === b.unit) {
    return { type: 'duration', number: a.number + sign * b.number, unit: a.unit };
  }
  if (a === NO_TIME) {
    return { type: 'duration', number: sign * b.number, unit: b.unit };
  }
  if (b === NO_TIME) {
    return a;
  }
  if (familyOf(a.unit) !== familyOf(b.unit)) {
    return undefined;
  }
  const unit = SECONDS[a.unit] <= SECONDS[b.unit] ? a.unit : b.unit;
  return { type: 'duration', number: (lengthOf(a) + sign * lengthOf(b)) / SECONDS[unit], unit };
}

/** How many times one duration fits into another; undefined where no fixed factor joins them, or for nothing. */
export function divideDurations(a: DurationValue, b: DurationValue): number | undefined {
  const length = lengthOf(b);
  return familyOf(a.unit) === familyOf(b.unit) && length !== 0 ? lengthOf(a) / length : undefined;
}

export function addMoney(a: MoneyValue, b: MoneyValue, sign: 1 | -1): MoneyValue | undefined {
  return a.currency === b.currency || a === NO_MONEY || b === NO_MONEY
    ? { type: 'money', number: a.number + sign * b.number, currency: a === NO_MONEY ? b.currency : a.currency }
    : undefined;
}

/** The first and last days that can be written: 0001-01-01 and 9999-12-31. */
const FIRST_DAY = -719_162;
const LAST_DAY = 2_932_896;

/** The date that much later or earlier; absent beyond the calendar. Less than a day reaches into the day it falls on. */
export function shiftDate(date: DateValue, by: DurationValue, sign: 1 | -1, calendar: Calendar): DateValue | undefined {
  const start = dayOf(date.date);
  const amount = sign * by.number;
  const family = familyOf(by.unit);
  const day =
    family === 'working'
      ? addWorkingDays(start, amount, calendar)
      : family === 'calendar'
        ? addWholeMonths(start, Math.trunc(amount * SECONDS[by.unit]))
        : start + Math.floor((amount * SECONDS[by.unit]) / SECONDS.d);
  return day === undefined || !(day >= FIRST_DAY && day <= LAST_DAY)
    ? undefined
    : { type: 'date', date: formatDay(day) };
}

/** Twelve thousand months are a thousand years: whatever is longer leaves the calendar anyway. */
function addWholeMonths(start: number, months: number): number | undefined {
  return Math.abs(months) > 120_000 ? undefined : addMonths(start, months);
}

export function daysBetween(from: DateValue, to: DateValue): DurationValue {
  return { type: 'duration', number: dayOf(to.date) - dayOf(from.date), unit: 'd' };
}
