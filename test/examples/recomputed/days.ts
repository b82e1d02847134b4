/** Days as `2026-11-22`, which compare as texts; amounts of time in seconds. */
import type { Value } from './programme.ts';

const MONTHS: Readonly<Record<string, number>> = { monthly: 1, quarterly: 3, 'half-yearly': 6, yearly: 12 };
const DAYS: Readonly<Record<string, number>> = { continuous: 1, daily: 1, weekly: 7 };

/** The day that many cadences later; a day that the month does not have becomes its last. */
export function later(day: string, cadence: string, times: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const months = MONTHS[cadence];
  if (months === undefined) {
    return iso(Date.UTC(year, month - 1, date + DAYS[cadence]! * times));
  }
  const lastOfMonth = new Date(Date.UTC(year, month + months * times, 0)).getUTCDate();
  return iso(Date.UTC(year, month - 1 + months * times, Math.min(date, lastOfMonth)));
}

const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** Monday to Friday, both ends counted, less the holidays. */
export function workingDays(from: string, to: string, holidays: readonly string[]): number {
  let count = 0;
  for (let time = Date.parse(from); time <= Date.parse(to); time += 86_400_000) {
    const weekday = new Date(time).getUTCDay();
    count += weekday !== 0 && weekday !== 6 && !holidays.includes(iso(time)) ? 1 : 0;
  }
  return count;
}

const SECONDS: Readonly<Record<string, number>> = { s: 1, min: 60, h: 3600, d: 86_400 };

/** Not a number where nothing is written: every comparison with it is false, as with what is absent. */
export function seconds(value: Value | undefined): number {
  return value === undefined ? Number.NaN : Number(value.value) * SECONDS[value.unit!]!;
}
