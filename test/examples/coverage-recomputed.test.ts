/**
 * The coverage of Northline Rail, counted a second time from `cx export json` by code that shares nothing with the product:
 * each rule and each standard is written again, as a small function over the export.
 */
import { expect, test } from 'vitest';
import { countTwice, differences, differencesOfTotals, GROUPINGS, titleOf } from './recomputed/compare.ts';
import { grouped } from './recomputed/coverage.ts';

const both = countTwice('examples/northline-rail', '2026-11-22');
const { programme, obligations, coverage } = both;

test('total and aspects are the same', () => {
  expect(differencesOfTotals(both)).toEqual([]);
});

test.for(GROUPINGS)('groups by %s are the same', grouping => {
  expect(differences(both, grouping)).toEqual([]);
});

test('groups have the titles of their elements', () => {
  const groups = coverage.groups.filter(group => group.by !== 'rule' && group.by !== 'aspect');
  const titles = groups.map(({ id }) => titleOf(programme.element(id)));
  expect(groups.map(group => group.title)).toEqual(titles);
});

/** Whoever turns a rule on is told here that it must be written again. */
test('every rule that applies to something is written again', () => {
  const recomputed = new Set(obligations.map(obligation => obligation.norm));
  const silent = coverage.groups.filter(group => group.by === 'rule' && !recomputed.has(group.id));
  expect(silent.map(group => `${group.id} ${group.applicable}`)).toEqual(['act-on-kpi 0', 'kpi-target-missed 0']);
});

test('the thresholds of the config are held against the same ratios', () => {
  const aspects = grouped(programme, obligations, 'aspect');
  const expected = Object.entries({ ownership: 90, standards: 75, measurement: 80 }).map(([id, min]) => {
    const judged = aspects.get(id)!.filter(({ state }) => state !== 'waived');
    const ratio = judged.filter(({ state }) => state === 'met').length / judged.length;
    return { id, min, ratio, ok: ratio * 100 >= min };
  });
  expect(coverage.thresholds).toEqual(expected);
});
