/** The engine against a naive interpreter, over random programmes and random conditions. */

import { expect, it as test } from 'vitest';
import { query } from '../../../../language/src/engine/expressions/index.ts';
import { read } from '../../../support/check.ts';
import { fc } from '../../../support/property.ts';
import { amount, type Condition, holds, type Touchpoint } from './naive.ts';
import { amounts, conditions, programmes, source, write, writeAmount } from './random-programmes.ts';
import { parse, TODAY } from './support.ts';

const UNTOLD = '…';

/** What the naive interpreter says of `count`, `some` and `every` over all touchpoints. */
function expected(condition: Condition, touchpoints: readonly Touchpoint[]): unknown[] {
  const truths = touchpoints.map(t => holds(condition, t, TODAY));
  const isUntold = truths.includes(undefined);
  return [
    isUntold ? UNTOLD : truths.filter(Boolean).length,
    truths.includes(true) ? true : isUntold ? UNTOLD : false,
    truths.includes(false) ? false : isUntold ? UNTOLD : true,
  ];
}

test('the engine agrees with the naive interpreter', () => {
  fc.assert(
    fc.property(programmes, fc.array(conditions, { minLength: 1, maxLength: 5 }), (touchpoints, list) => {
      const { model } = read(source(touchpoints));
      for (const condition of list) {
        const text = write(condition);
        const actual = [
          `count(t in touchpoints where ${text})`,
          `some t in touchpoints where ${text}`,
          `every t in touchpoints : ${text}`,
        ].map(expression => {
          const result = query({ expression: parse(expression) }, model, { today: TODAY });
          return 'problems' in result ? result.problems.map(problem => problem.message) : result.value;
        });
        expect(actual, text).toEqual(expected(condition, touchpoints));
      }
    }),
    { numRuns: 120 },
  );
});

test('aggregates agree with the naive interpreter', () => {
  fc.assert(
    fc.property(programmes, amounts, (touchpoints, of) => {
      const { model } = read(source(touchpoints));
      const text = writeAmount(of);
      const numbers = touchpoints.map(t => amount(of, t)).filter(number => number !== undefined);
      const ask = (aggregate: string) => {
        const result = query({ expression: parse(`${aggregate}(${text} for t in touchpoints)`) }, model, {
          today: TODAY,
        });
        return 'problems' in result ? result.problems.map(problem => problem.message) : result.value;
      };
      const sum = numbers.reduce((total, number) => total + number, 0);
      expect(ask('sum'), text).toBeCloseTo(sum, 6);
      expect(ask('min'), text).toEqual(numbers.length === 0 ? null : Math.min(...numbers));
      expect(ask('max'), text).toEqual(numbers.length === 0 ? null : Math.max(...numbers));
      const mean = ask('avg');
      if (numbers.length === 0) {
        expect(mean, text).toBeNull();
      } else {
        expect(mean, text).toBeCloseTo(sum / numbers.length, 6);
      }
    }),
    { numRuns: 60 },
  );
});
