import { expect, test } from 'vitest';
import { lineCounter } from '../../../../language/src/views/index.ts';

test('lines are counted by any line break, from one', () => {
  const lineOf = lineCounter(() => 'a\r\nb\rc\nd');
  expect([0, 1, 3, 5, 7, 8, 99].map(offset => lineOf('x.cx', offset))).toEqual([1, 1, 2, 3, 4, 4, 4]);
});

test('a file without a text has one line', () => {
  expect(lineCounter(() => undefined)('gone.cx', 12)).toBe(1);
});
