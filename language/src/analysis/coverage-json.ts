/** Coverage as the command line prints it for machines: keys and their order are a contract. */
import type { Place } from '../model/finding.ts';
import type { Coverage, GroupCoverage, Tally } from './coverage.ts';

/** Where a place is for people (from 1) and for the protocol (from 0). */
export interface Location {
  /** The path as it is printed. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly range: {
    readonly start: { readonly line: number; readonly character: number };
    readonly end: { readonly line: number; readonly character: number };
  };
}

export function coverageDocument(coverage: Coverage, asOf: string, locate: (place: Place) => Location): object {
  return {
    formatVersion: 1,
    asOf,
    total: tally(coverage.total),
    aspects: coverage.aspects.map(aspect => ({ id: aspect.id, ...tally(aspect), judged: aspect.judged })),
    groups: coverage.groups.map(each => group(each, locate)),
    thresholds: coverage.thresholds.map(({ id, min, ratio, ok }) => ({ id, min, ratio, ok })),
  };
}

function tally({ met, partial, stale, missing, waived, applicable, unwritten, ratio }: Tally): Tally {
  return { met, partial, stale, missing, waived, applicable, unwritten, ratio };
}

function group(each: GroupCoverage, locate: (place: Place) => Location): object {
  return {
    by: each.by,
    id: each.id,
    title: each.title,
    ...tally(each),
    open: each.open.map(({ rule, state, unwritten, element, place }) => {
      const { file, line, column, range } = locate(place);
      return { rule, state, unwritten, element, file, line, column, range };
    }),
  };
}
