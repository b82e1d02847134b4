/**
 * What a newcomer sees after an hour: few enough findings to read them all, and each of them worth the next minute. The
 * programme has ten touchpoints, their channels, half of their owners, one moment of truth and two KPIs.
 */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cx, failures } from './run-cx.ts';

const PROGRAMME = join(import.meta.dirname, 'half-written');
const AS_OF = ['--as-of', '2026-11-22'];
const found = failures(PROGRAMME, ...AS_OF);

test('fewer than twenty findings', () => {
  expect(found.length).toBeLessThan(20);
});

/** Each with what a colleague would say about it. */
const USEFUL: Readonly<Record<string, number>> = {
  // Nobody would answer for half of the way.
  'touchpoint-single-accountable': 5,
  // It is the moment that decides, and nobody asks how it was.
  'moment-unmeasured': 1,
  // Two of three stages have no ears.
  'stage-listening': 2,
  // Two numbers that lead to nothing yet, that nobody sees, and one of which nobody looks at.
  'driver-chain-broken': 2,
  'kpi-unshared': 2,
  'kpi-cadence': 1,
  // The time of the moment that decides, and nobody says how long is too long.
  'kpi-target-missing': 1,
  // Two feelings that somebody thought up.
  'emotion-unsourced': 2,
};

test('each of them is about something that a colleague would ask for next', () => {
  const counts = Object.groupBy(found, ({ rule }) => rule);
  expect(Object.fromEntries(Object.entries(counts).map(([rule, all]) => [rule, all!.length]))).toEqual(USEFUL);
});

test('of what is said about one element the worst comes first', () => {
  const ranks = { error: 0, warning: 1, info: 2 } as Readonly<Record<string, number>>;
  const lines = cx('check', PROGRAMME, ...AS_OF, '--format', 'compact').split('\n');
  const places = lines.flatMap(line => {
    const [, place, severity] = /:(\d+:\d+): (\w+): /.exec(line) ?? [];
    return place === undefined ? [] : [{ place, rank: ranks[severity!]! }];
  });
  expect(places).toHaveLength(found.length);
  const late = places.filter(({ place, rank }, index) => {
    const before = places[index - 1];
    return before?.place === place && before.rank > rank;
  });
  expect(late).toEqual([]);
});
