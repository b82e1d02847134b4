/**
 * The same coverage in programmes that are not so well kept: Northline Rail keeps nearly all that is asked of it, and a rule
 * that always says yes would count rightly there. Later, and with every so-many-th line left out, it would not.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { countTwice, differences, differencesOfTotals, GROUPINGS } from './recomputed/compare.ts';
import { sampledNorms } from './recomputed/coverage.ts';
import { type Change, copyWith, copyWithGaps } from './recomputed/damage.ts';

const NORTHLINE = join(import.meta.dirname, '..', '..', 'examples', 'northline-rail');
const scratch = mkdtempSync(join(tmpdir(), 'cx-gaps-'));
const damaged = join(scratch, 'programme');
afterAll(() => rmSync(scratch, { recursive: true }));

/** Of each norm that failed in one of the programmes. */
const failed = new Set<string>();

const CASES = [
  { seed: 5, oneIn: 3, today: '2026-11-22' },
  { seed: 1, oneIn: 5, today: '2028-01-31' },
  { seed: 2, oneIn: 5, today: '2027-04-02' },
  { seed: 7, oneIn: 4, today: '2027-07-05' },
];

test.for(CASES)('one line in $oneIn is missing, on $today', ({ seed, oneIn, today }) => {
  copyWithGaps(NORTHLINE, damaged, seed, oneIn);
  compare(damaged, today);
});

/**
 * Lines of these attributes are gone, a KPI on the board, and days of baselines and targets. A margin must be small; what
 * was waived holds; what a rule looks for has another name; and a target asks for less than chance gives.
 */
const CHANGES: readonly Change[] = [
  [/^\s+(customer|personas|segments|emotion|contact|audience|follows|reuses|supports): .*/, ''],
  [/(?<=ClaimCost), CrewEnps/, ''],
  [/(?<=(baseline|target): .*) (on|by) [\d-]+/, ''],
  [/max-moe: .*/, 'max-moe: 1'],
  [/wait: 11min .*/, 'wait: 2min'],
  [/"Help to board"/, '"Help"'],
  [/target: >= 78%/, 'target: >= 67%'],
];

test('all of some kinds is missing', () => {
  copyWith(NORTHLINE, damaged, CHANGES);
  compare(damaged, '2026-11-22');
});

test('nothing is missing, and a year has gone by', () => {
  compare(NORTHLINE, '2027-11-22');
});

test('each norm of the sample failed in one of them', () => {
  const { programme } = countTwice(NORTHLINE, '2027-11-22');
  expect(sampledNorms(programme).filter(name => !failed.has(name))).toEqual([]);
});

function compare(folder: string, today: string): void {
  const both = countTwice(folder, today);
  const named = GROUPINGS.flatMap(grouping => differences(both, grouping));
  expect([...differencesOfTotals(both), ...named]).toEqual([]);
  for (const { norm, state } of both.obligations) {
    if (state !== 'met') {
      failed.add(norm);
    }
  }
}
