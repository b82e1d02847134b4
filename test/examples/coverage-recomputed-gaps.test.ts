/**
 * The same coverage in programmes that are not so well kept: Northline Rail keeps nearly all that is asked of it, and a rule
 * that always says yes would count rightly there. A year later, and with every so-many-th line left out, it would not.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { countTwice, differences, differencesOfTotals, GROUPINGS } from './recomputed/compare.ts';
import { copyWithGaps } from './recomputed/damage.ts';

const NORTHLINE = join(import.meta.dirname, '..', '..', 'examples', 'northline-rail');
const scratch = mkdtempSync(join(tmpdir(), 'cx-gaps-'));
afterAll(() => rmSync(scratch, { recursive: true }));

const CASES = [
  { seed: 0, oneIn: 3, today: '2026-11-22' },
  { seed: 1, oneIn: 4, today: '2026-11-22' },
  { seed: 2, oneIn: 5, today: '2027-04-02' },
  { seed: 3, oneIn: 7, today: '2028-01-31' },
];

test.for(CASES)('one line in $oneIn missing, on $today', ({ seed, oneIn, today }) => {
  copyWithGaps(NORTHLINE, join(scratch, 'programme'), seed, oneIn);
  const both = countTwice(join(scratch, 'programme'), today);
  const named = GROUPINGS.flatMap(grouping => differences(both, grouping));
  expect([...differencesOfTotals(both), ...named]).toEqual([]);
});

test('a year later nothing was measured or reviewed', () => {
  const both = countTwice(NORTHLINE, '2027-11-22');
  expect(GROUPINGS.flatMap(grouping => differences(both, grouping))).toEqual([]);
  const failing = both.obligations.filter(({ state }) => state === 'missing').map(({ norm }) => norm);
  expect(failing).toEqual(expect.arrayContaining(['kpi-stale', 'review-overdue', 'waiver-expired']));
});
