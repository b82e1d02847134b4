/**
 * The worked numbers that formulas of the library tell, for metrics whose values a team works out by itself: each formula,
 * written as arithmetic, gives the number that stands in its text.
 */
import { expect, test } from 'vitest';
import { textOf } from '../../../language/src/index.ts';
import { read } from '../../support/check.ts';

const { model } = read('');

/** The published satisfaction index of three questions from 1 to 10, with weights that add up to 1. */
function index(answers: readonly number[], weights: readonly number[]): number {
  return (answers.reduce((sum, answer, question) => sum + (answer - 1) * weights[question]!, 0) / 9) * 100;
}

const lifetimeValue = (margin: number, retention: number, discount: number) =>
  (margin * retention) / (1 + discount - retention);

test.each([
  ['acsi', index([8, 7, 7], [1 / 3, 1 / 3, 1 / 3]), '70.37'],
  ['fcr', (90 / 100) * 100, '90'],
  ['asa', 500 / 100, '5'],
  ['abandonment', (10 / 100) * 100, '10'],
  ['completion', (1000 / 2000) * 100, '50'],
  ['clv', lifetimeValue(100, 0.8, 0.1), '266.67'],
  ['adherence', (7 / 8) * 100, '87.5'],
])('%s', (metric, value, told) => {
  expect(String(Number(value.toFixed(2)))).toBe(told);
  const formula = textOf(model.element(`cx.${metric}`)!, 'formula')!;
  expect(formula).toMatch(new RegExp(`(give|are) ${told.replace('.', '\\.')}\\b`));
});

test('the satisfaction index takes weights of a company’s own', () => {
  expect(index([8, 7, 7], [0.3885, 0.319, 0.2925])).toBeCloseTo(70.98, 2);
});
