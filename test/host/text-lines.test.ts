// Lines and columns as people count them, in any text and in time that grows with it.
import { expect, test } from 'vitest';
import { TextLines } from '../../server/host/text-lines.ts';
import { fc, runs } from '../support/property.ts';

/** As the words say it: the code points of the line before the offset. */
function columnOf(text: string, offset: number): number {
  const before = text.slice(0, offset).replace(/^\uFEFF/, '');
  return [...before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1)].length + 1;
}

const texts = fc.string({
  unit: fc.constantFrom('a', '\u{1f6f6}', '\ud83d', '\udef6', '\n', '\u0301'),
  maxLength: 2000,
});

test('a column is the number of code points before it in its line', () => {
  fc.assert(
    fc.property(texts, fc.nat(), fc.boolean(), (line, at, hasMark) => {
      const text = `${hasMark ? '\uFEFF' : ''}${line}`;
      const offset = at % (text.length + 1);
      expect(new TextLines(text).column(offset)).toBe(columnOf(text, offset));
    }),
    { numRuns: runs(500) },
  );
});

test('lines have no ends, whichever they are', () => {
  const lines = new TextLines('a\r\nb\rc\n\nd');
  expect([0, 1, 2, 3, 4].map(index => lines.line(index))).toEqual(['a', 'b', 'c', '', 'd']);
});

test('a line of millions of characters is counted once, however many columns are asked for', () => {
  const length = 4 * 1024 * 1024;
  const lines = new TextLines('\u{1f6f6}'.repeat(length / 2));
  for (let offset = 0; offset <= length; offset += 64) {
    expect(lines.column(offset) === offset / 2 + 1).toBe(true);
  }
});
