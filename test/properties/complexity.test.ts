// Twice the text takes about twice the time, whatever is in it. How long that is, the benchmark says.

import { describe, expect, test } from 'vitest';
import { runs } from '../support/property.ts';
import { SHAPES, time } from './shapes.ts';

/** The least of several tries, no more than are needed to come below the limit: others use the machine too. */
function least(limit: number, measure: () => number): number {
  let result = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < 5 && result >= limit; attempt++) {
    result = Math.min(result, measure());
  }
  return result;
}

const LARGE = runs(1) > 1 ? 64_000 : 8000;

describe.each(Object.entries(SHAPES))('%s', (_, shape) => {
  test('time grows with the text, and not with its square', () => {
    const [small, large] = [shape(LARGE / 8), shape(LARGE)];
    time(small);
    // What is quadratic takes 64 times as long; what is linear takes 8, and the collector blurs it.
    expect(least(24, () => time(large) / Math.max(time(small), 2))).toBeLessThan(24);
  }, 120_000);
});
