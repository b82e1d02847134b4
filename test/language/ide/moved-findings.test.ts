import { expect, test } from 'vitest';
import { movedSpan, replacedIn } from '../../../language/src/ide/moved-findings.ts';

const EDITS: readonly [string, string, string, string | undefined][] = [
  ['x [find] y', 'x more find y', 'behind an insertion', 'find'],
  ['x [find] y', 'x find yes', 'before an insertion', 'find'],
  ['x [find] y', 'x fined y', 'around an insertion', 'fined'],
  ['x [find] y', 'x xfind y', 'right behind an insertion', 'find'],
  ['x [find] y', 'x finds y', 'right before an insertion', 'find'],
  ['x [find] y', 'x y', 'all of which is deleted', undefined],
  ['x [find] y', 'x nd y', 'whose beginning is deleted', 'nd'],
  ['x [find] y', 'xnd y', 'of which an edit took in the beginning', undefined],
  ['[find]', 'find', 'in a text that is the same', 'find'],
];

test.each(EDITS)('a finding %s in a text that becomes %s, %s', (marked, after, _what, expected) => {
  const [start, end] = [marked.indexOf('['), marked.indexOf(']') - 1];
  const replaced = replacedIn(marked.replace(/[[\]]/g, ''), after);
  const span = movedSpan({ start, end }, replaced);
  expect(span && after.slice(span.start, span.end)).toBe(expected);
});
