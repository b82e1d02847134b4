// Sums that the field has published, each recomputed here.
import { describe, expect, test } from 'vitest';
import { sumsOfGroups } from '../../../../language/src/engine/measures/recipe.ts';
import {
  adjustedNet,
  answersNeeded,
  differenceMargin,
  meanMargin,
  netAnswersNeeded,
  netMargin,
  populationFactor,
  type Sums,
  shareMargin,
  standardError,
  variance,
  Z,
} from '../../../../language/src/engine/measures/statistics.ts';

const net = ({ sum, n }: Sums) => sum / n;

describe('a net score', () => {
  test.each([
    { detractors: 1, passives: 2, promoters: 3, value: 1 / 3, spread: 5 / 9, error: 0.304 },
    { detractors: 1, passives: 0, promoters: 1, value: 0, spread: 1, error: Math.SQRT1_2 },
    { detractors: 0, passives: 1, promoters: 1, value: 0.5, spread: 0.25, error: 0.354 },
    { detractors: 1, passives: 1, promoters: 1, value: 0, spread: 2 / 3, error: 0.471 },
  ])('of $promoters promoters, $passives passives, $detractors detractors', row => {
    const sums = sumsOfGroups(row.promoters, row.passives, row.detractors);
    expect(net(sums)).toBeCloseTo(row.value, 12);
    expect(variance(sums)).toBeCloseTo(row.spread, 12);
    expect(standardError(sums)).toBeCloseTo(row.error, 3);
  });

  test('of scores 1 to 15 with detractors up to 6 and promoters from 9', () => {
    const sums = sumsOfGroups(7, 2, 6);
    expect(net(sums)).toBeCloseTo(2 / 30, 12);
    expect(variance(sums)).toBeCloseTo(0.8622, 4);
  });

  test('of a half, a third and a sixth of 324 answers', () => {
    const sums = sumsOfGroups(162, 108, 54);
    expect(net(sums)).toBeCloseTo(1 / 3, 12);
    expect(variance(sums)).toBeCloseTo(5 / 9, 12);
    expect(standardError(sums) * 100).toBeCloseTo(4.14, 2);
  });

  test('of a survey with 39 answers, by Wald and by adjusted Wald', () => {
    const sums = sumsOfGroups(8, 9, 22);
    expect(net(sums) * 100).toBeCloseTo(-35.9, 1);
    expect(Z * standardError(sums) * 100).toBeCloseTo(25.1, 1);
    expect(net(adjustedNet(sums)) * 100).toBeCloseTo(-33.3, 1);
    expect(netMargin(sums) * 100).toBeCloseTo(24.2, 1);
  });

  test('is adjusted below a hundred answers and not from a hundred on', () => {
    expect(netMargin(sumsOfGroups(99, 0, 0))).toBeGreaterThan(0);
    expect(netMargin(sumsOfGroups(100, 0, 0))).toBe(0);
  });

  test.each([
    { margin: 0.1, answers: 382 },
    { margin: 0.05, answers: 1534 },
    { margin: 0.03, answers: 4266 },
  ])('needs $answers answers for a margin of $margin', ({ margin, answers }) => {
    expect(netAnswersNeeded(margin)).toBe(answers);
  });
});

describe('a share', () => {
  test('needs 385 answers for five points', () => {
    expect(answersNeeded(0.05, 0.25)).toBe(385);
    expect(shareMargin(0.5, 385)).toBeLessThanOrEqual(0.05);
    expect(shareMargin(0.5, 384)).toBeGreaterThan(0.05);
  });

  test('of everybody or nobody has no margin', () => {
    expect(shareMargin(1, 10)).toBe(0);
    expect(shareMargin(0, 10)).toBe(0);
  });
});

describe('a mean', () => {
  test('takes the standard deviation by n − 1', () => {
    const sums = { n: 4, sum: 2 + 4 + 4 + 6, squares: 4 + 16 + 16 + 36 };
    expect(meanMargin(sums)).toBeCloseTo((1.96 * Math.sqrt(8 / 3)) / 2, 12);
  });

  test('of one answer has no margin', () => {
    expect(meanMargin({ n: 1, sum: 3, squares: 9 })).toBeUndefined();
  });
});

describe('a finite population', () => {
  test('makes n answers count as (N − 1) n / (N − n)', () => {
    const [n, population] = [200, 1000];
    const adjusted = ((population - 1) * n) / (population - n);
    expect(shareMargin(0.4, n) * populationFactor(n, population)).toBeCloseTo(shareMargin(0.4, adjusted), 12);
  });

  test('that was asked to the last one leaves no margin, and one smaller than the sample changes nothing', () => {
    expect(populationFactor(50, 50)).toBe(0);
    expect(populationFactor(1, 1)).toBe(0);
    expect(populationFactor(60, 50)).toBe(1);
    expect(populationFactor(60, undefined)).toBe(1);
  });
});

test('two samples differ by chance up to the root of their squared margins', () => {
  expect(differenceMargin(3, 4)).toBe(5);
});
