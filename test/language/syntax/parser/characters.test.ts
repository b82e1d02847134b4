// Right-to-left text, CJK, Cyrillic, emoji, CRLF and a byte-order mark are ordinary input.
import { expect, test } from 'vitest';
import { readFiles } from '../../../support/check.ts';

function problemsOf(text: string) {
  return readFiles({ 'main.cx': text }).problems.map(({ rule, span }) => [rule, span.start, span.end]);
}

test('a byte-order mark is no part of the first word, and counts in places', () => {
  expect(problemsOf('﻿role Lead {}')).toEqual([]);
  expect(problemsOf('﻿rolle Lead {}')).toEqual([['unknown-kind', 1, 6]]);
});

test('a byte-order mark elsewhere is a strange character', () => {
  expect(problemsOf('role Lead {}\n﻿role Clerk {}')).toEqual([['syntax', 13, 14]]);
});

test.each([
  ['CRLF', '\r\n'],
  ['CR', '\r'],
  ['LF', '\n'],
])('%s ends a line', (_, end) => {
  const text = [
    'journey Rent {',
    '  quotes: "open',
    '  goal: "Row"',
    '  // a comment',
    '  trigger: "Sunday"',
    '}',
  ].join(end);
  const reading = readFiles({ 'main.cx': text.replace('quotes', 'outcome') });
  expect(reading.problems.map(problem => problem.rule)).toEqual(['syntax']);
  expect(reading.values('Rent', 'goal')).toMatchObject([{ text: 'Row' }]);
  expect(reading.values('Rent', 'trigger')).toMatchObject([{ text: 'Sunday' }]);
});

test.each([
  ['right-to-left', 'הים שקט היום'],
  ['isolates and embeddings', '⁧שקט⁩ ‮abc‬'],
  ['CJK', '湖はとても静かです'],
  ['Cyrillic', 'Озеро тихе'],
  ['emoji with joiners', '👩‍👩‍👧‍👦🏳️‍🌈'],
  ['a lone surrogate', 'a\ud800b'],
  ['control characters', 'a\u0000b\u0007c\u001bd'],
  ['line separators', 'a\u2028b\u2029c\u0085d'],
])('a text holds %s', (_, words) => {
  const reading = readFiles({ 'main.cx': `persona Rower "${words}" { quotes: "${words}" }` });
  // What turns letters round is warned of, and means what it says all the same.
  expect(reading.problems.filter(({ rule }) => rule !== 'hidden-direction')).toEqual([]);
  expect(reading.element('Rower').title).toBe(words);
  expect(reading.values('Rower', 'quotes')).toMatchObject([{ text: words }]);
});

test('blanks other than spaces and tabs are named, and part words all the same', () => {
  const reading = readFiles({ 'main.cx': 'role\u00a0\u2003Lead {}' });
  expect(reading.problems).toMatchObject([
    {
      message: 'This blank is no ordinary one but U+00A0: write a space.',
      span: { start: 4, end: 6 },
      fixes: [{ safe: true, edits: [{ span: { start: 4, end: 6 }, newText: ' ' }] }],
    },
  ]);
  expect(reading.element('Lead').kind).toBe('role');
});

test.each(['“Row on a lake”', '„Row on a lake“', '«Row on a lake»', '”Row on a lake”'])(
  '%s is a text, in quotes that word processors write',
  quoted => {
    const reading = readFiles({ 'main.cx': `role Rower ${quoted} { holder: "Ann" }` });
    expect(reading.problems).toMatchObject([
      {
        message: 'A text stands between straight quotes, `"…"`.',
        span: { start: 11, end: 26 },
        fixes: [{ safe: true, edits: [{ span: { start: 11, end: 26 }, newText: '"Row on a lake"' }] }],
      },
    ]);
    expect(reading.element('Rower').title).toBe('Row on a lake');
  },
);

test.each([
  ['fee: 12.50 EUR', 'EUR 12.50', true],
  ['fee: 5€', 'EUR 5', true],
  ['fee: € 12.5', 'EUR 12.5', true],
  ['fee: $5', 'USD 5', false],
  ['wait: 5 min', '5min', true],
])('%s is read as %s, and said once', (written, newText, safe) => {
  const { problems } = readFiles({ 'main.cx': `touchpoint Row { ${written}\n  importance: 3 }` });
  expect(problems.map(({ rule, fixes }) => [rule, fixes?.[0]?.safe, fixes?.[0]?.edits[0]?.newText])).toEqual([
    ['syntax', safe, newText],
  ]);
});

test.each([
  ['21.11.2026', 'as in `2026-11-21`'],
  ['2026/11/21', 'as in `2026-11-21`'],
  ['21/11/2026', 'as in `2026-11-21`'],
  ['03/04/2026', 'write year-month-day'],
  ['2026-11-21T10:00', 'A date has no time of day: write `2026-11-21`.'],
  ['2026-11-21 10:00:30Z', 'A date has no time of day: write `2026-11-21`.'],
])('%s is one mistake', (written, message) => {
  const { problems } = readFiles({ 'main.cx': `role Rower { since: ${written}\n  holder: "Ann" }` });
  expect(problems).toMatchObject([{ rule: 'wrong-value', message: expect.stringContaining(message) }]);
});

test('such a quote that is never closed on its line is one mistake', () => {
  expect(problemsOf('role Rower “Row\n')[0]).toEqual(['syntax', 11, 15]);
  expect(problemsOf('role Rower “Row "on"” {}')[0]).toEqual(['syntax', 11, 15]);
});

test('a run of strange characters is one mistake', () => {
  expect(problemsOf('role Lead {} 🛶🛶🛶')).toEqual([['syntax', 13, 19]]);
});

test('an empty file, and one of nothing but blanks and comments, says nothing and is fine', () => {
  for (const text of ['', '\ufeff', ' \t\r\n', '// nothing yet', '/* nothing */\n/** yet */']) {
    expect(problemsOf(text)).toEqual([]);
  }
});
