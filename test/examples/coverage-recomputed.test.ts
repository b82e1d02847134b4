/**
 * The coverage of Northline Rail, counted a second time by code that shares nothing with the product: by a sample of the
 * rules and by all standards, each written again as a small function over `cx export json`; and by all norms, from what
 * each of them counts by itself.
 */
import { expect, test } from 'vitest';
import { countTwice, coverageOf, differences, differencesOfTotals, GROUPINGS, titleOf } from './recomputed/compare.ts';
import { added, aspectsOf, sampledNorms, tallyOf } from './recomputed/coverage.ts';

const NORTHLINE = 'examples/northline-rail';
const both = countTwice(NORTHLINE, '2026-11-22');
const { programme, obligations, coverage } = both;
const whole = coverageOf(NORTHLINE, '2026-11-22');

test('total and aspects of the sample are the same', () => {
  expect(differencesOfTotals(both)).toEqual([]);
});

test.for(GROUPINGS)('groups of the sample by %s are the same', grouping => {
  expect(differences(both, grouping)).toEqual([]);
});

test('groups have the titles of their elements', () => {
  const groups = coverage.groups.filter(group => group.by !== 'rule' && group.by !== 'aspect');
  const titles = groups.map(({ id }) => titleOf(programme.element(id)));
  expect(groups.map(group => group.title)).toEqual(titles);
});

test('all norms of the sample but one apply to something', () => {
  const applied = new Set(obligations.map(obligation => obligation.norm));
  expect(sampledNorms(programme).filter(norm => !applied.has(norm))).toEqual(['act-on-kpi']);
});

/** What a norm counts by itself it counts among all. */
test('a norm of the sample counts the same among all', () => {
  const byNorm = whole.groups.filter(({ by }) => by === 'rule' || by === 'standard');
  const sampled = coverage.groups.filter(({ by }) => by === 'rule' || by === 'standard');
  expect(sampled.length).toBeGreaterThan(25);
  for (const group of sampled) {
    expect(byNorm.find(({ by, id }) => by === group.by && id === group.id)).toEqual(group);
  }
});

test('the total of all norms is the sum of what each counts', () => {
  const norms = whole.groups.filter(({ by }) => by === 'rule' || by === 'standard');
  expect(norms.length).toBeGreaterThan(60);
  expect(tallyOf(whole.total)).toBe(tallyOf(added(norms)));
});

test('each aspect of all norms is the sum of what its norms count', () => {
  const sums = aspectsOf(programme, whole.groups);
  expect(whole.aspects.map(({ id, ...counted }) => `${id}: ${tallyOf(counted)}`)).toEqual(
    whole.aspects.map(({ id }) => `${id}: ${tallyOf(sums.get(id) ?? added([]))}`),
  );
  const grouped = whole.groups.filter(({ by }) => by === 'aspect');
  expect(grouped.map(group => tallyOf(group))).toEqual(grouped.map(({ id }) => tallyOf(sums.get(id) ?? added([]))));
});

test('the thresholds of the config are held against the same ratios', () => {
  const sums = aspectsOf(programme, whole.groups);
  const expected = Object.entries({ ownership: 90, standards: 75, measurement: 80 }).map(([id, min]) => {
    const { ratio } = sums.get(id)!;
    return { id, min, ratio, ok: ratio! * 100 >= min };
  });
  expect(whole.thresholds).toEqual(expected);
});
