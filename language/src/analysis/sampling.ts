/** Which revisions of a history stand for it: of each period the last one, or those that somebody gave a name. */
import { civilOf, formatDay } from '../model/dates.ts';

export const PERIODS = ['week', 'month', 'quarter'] as const;
export type Period = (typeof PERIODS)[number];

/** A revision and the moment of its commit, in seconds since 1970. */
export interface Dated {
  readonly seconds: number;
}

const SECONDS_A_DAY = 86_400;

/** The day of a moment in UTC, so that it is the same on every machine. */
export function dayAt(seconds: number): string {
  return formatDay(Math.floor(seconds / SECONDS_A_DAY));
}

/** Oldest first; of two of the same moment, the one that is named first here comes last: it is the newer one. */
export function oldestFirst<T extends Dated>(newestFirst: readonly T[]): T[] {
  return newestFirst.toReversed().sort((a, b) => a.seconds - b.seconds);
}

/** Of each period the last revision, oldest first. Clocks may be wrong, so what counts is what they say and not the order. */
export function sampled<T extends Dated>(newestFirst: readonly T[], every: Period): T[] {
  const last = new Map<string, T>();
  for (const revision of oldestFirst(newestFirst)) {
    last.set(periodOf(revision.seconds, every), revision);
  }
  return [...last.values()];
}

/** What two moments have in common that lie in the same period. Weeks begin on Monday. */
function periodOf(seconds: number, every: Period): string {
  const day = Math.floor(seconds / SECONDS_A_DAY);
  if (every === 'week') {
    // The first of January 1970 was a Thursday.
    return String(Math.floor((day + 3) / 7));
  }
  const { year, month } = civilOf(day);
  return `${year}-${every === 'month' ? month : Math.ceil(month / 3)}`;
}
