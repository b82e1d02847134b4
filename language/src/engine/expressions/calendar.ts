/** Working days: which days of the week and which dates nobody works on. */
import { dayOf, formatDay, weekday } from '../../model/dates.ts';

export interface Calendar {
  /** Days of the week without work; 0 is Sunday, 6 is Saturday. */
  readonly weekend: ReadonlySet<number>;
  /** ISO dates without work. */
  readonly holidays: ReadonlySet<string>;
}

export const DEFAULT_CALENDAR: Calendar = { weekend: new Set([0, 6]), holidays: new Set() };

/** Beyond some ten thousand years of working days an amount is a mistake, and walking it would only take time. */
const LONGEST_WALK = 3_000_000;

function isWorkingDay(day: number, calendar: Calendar): boolean {
  return !calendar.weekend.has(weekday(day)) && !(calendar.holidays.size > 0 && calendar.holidays.has(formatDay(day)));
}

/** Days from one date to another that are worked on, both ends counted; absent when the end lies before the start. */
export function workingDaysBetween(from: string, to: string, calendar: Calendar): number | undefined {
  const [first, last] = [dayOf(from), dayOf(to)];
  if (last < first) {
    return undefined;
  }
  const weeks = Math.floor((last - first + 1) / 7);
  let count = weeks * (7 - calendar.weekend.size);
  for (let day = first + weeks * 7; day <= last; day++) {
    if (!calendar.weekend.has(weekday(day))) {
      count++;
    }
  }
  for (const holiday of calendar.holidays) {
    const day = dayOf(holiday);
    if (day >= first && day <= last && !calendar.weekend.has(weekday(day))) {
      count--;
    }
  }
  return count;
}

/** The day that many working days later, or earlier; absent where no day is worked on or the way is endless. */
export function addWorkingDays(start: number, count: number, calendar: Calendar): number | undefined {
  if (calendar.weekend.size >= 7 || Math.abs(count) > LONGEST_WALK) {
    return undefined;
  }
  const direction = count < 0 ? -1 : 1;
  let day = start;
  for (let left = Math.abs(Math.trunc(count)); left > 0; ) {
    day += direction;
    if (isWorkingDay(day, calendar)) {
      left--;
    }
  }
  return day;
}
