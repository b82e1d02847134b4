/** The diff: exact on small texts, and never slow. */

import { describe, expect, test } from 'vitest';
import { lineChanges } from '../../server/cli/line-diff.ts';
import { unifiedDiff } from '../../server/cli/unified-diff.ts';
import { fc } from '../support/property.ts';

const line = fc.constantFrom('a', 'b', 'c', 'd');

describe('the changes between two lists of lines', () => {
  test('lead from one to the other, in order, and touch nothing that is the same', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), fc.array(line, { maxLength: 30 }), (before, after) => {
        const result: string[] = [];
        let at = 0;
        for (const { oldStart, oldEnd, newStart, newEnd } of lineChanges(before, after)) {
          expect(oldStart).toBeGreaterThanOrEqual(at);
          result.push(...before.slice(at, oldStart));
          expect(result.length).toBe(newStart);
          result.push(...after.slice(newStart, newEnd));
          at = oldEnd;
        }
        expect([...result, ...before.slice(at)]).toEqual(after);
      }),
    );
  });

  test('are the fewest', () => {
    const changes = lineChanges([...'abcabba'], [...'cbabac']);
    expect(
      changes.reduce((sum, { oldStart, oldEnd, newStart, newEnd }) => sum + oldEnd - oldStart + newEnd - newStart, 0),
    ).toBe(5);
  });

  test('of long texts that share nothing are one change, which no search for the fewest would end with', () => {
    const [before, after] = [500_000, 600_000].map(length =>
      Array.from({ length }, (_, index) => `${length} ${index}`),
    );
    expect(lineChanges(before!, after!)).toEqual([{ oldStart: 0, oldEnd: 500_000, newStart: 0, newEnd: 600_000 }]);
  });
});

describe('a unified diff', () => {
  test('says when the last line has no end', () => {
    expect(unifiedDiff('x', 'a\nb', 'a\nb\n')).toEqual([
      '--- a/x',
      '+++ b/x',
      '@@ -1,2 +1,2 @@',
      ' a',
      '-b',
      '\\ No newline at end of file',
      '+b',
    ]);
  });

  test('of a new text and of none', () => {
    expect(unifiedDiff('x', '', 'a\n').slice(2)).toEqual(['@@ -0,0 +1,1 @@', '+a']);
    expect(unifiedDiff('x', 'a\n', '').slice(2)).toEqual(['@@ -1,1 +0,0 @@', '-a']);
    expect(unifiedDiff('x', 'a\n', 'a\n')).toEqual([]);
  });

  test('is what patch understands', () => {
    const before = Array.from({ length: 40 }, (_, index) => `line ${index}\n`);
    const after = before.flatMap((text, index) => (index === 5 ? [] : index === 20 ? [text, 'new\n'] : [text]));
    const diff = unifiedDiff('x', before.join(''), after.join(''));
    expect(diff.filter(text => text.startsWith('@@'))).toEqual(['@@ -3,7 +3,6 @@', '@@ -19,6 +18,7 @@']);
  });
});
