// Signs that nobody sees and that turn the order of what is shown.
import { expect, test } from 'vitest';
import { read } from '../../../support/check.ts';

function applied(source: string): string {
  const edits = read(source).problems.flatMap(({ fixes }) => fixes?.[0]?.edits ?? []);
  return edits
    .sort((a, b) => b.span.start - a.span.start)
    .reduce((text, { span, newText }) => text.slice(0, span.start) + newText + text.slice(span.end), source);
}

const rules = (source: string) =>
  read(source).problems.map(({ rule, span }) => [rule, source.slice(span.start, span.end)]);

test('in a text, where the escape says the same', () => {
  const source = 'role A "Lead \u202e/*" { duties: "x" }';
  expect(rules(source)).toEqual([['hidden-direction', '\u202e']]);
  expect(applied(source)).toBe('role A "Lead \\u{202e}/*" { duties: "x" }');
  expect(read(applied(source)).element('A').title).toBe('Lead \u202e/*');
});

test.each(['// a \u2066b\u2069 c', '/* a \u2066b\u2069 c */', '/** a \u2066b\u2069 c */'])(
  'in the comment %j',
  comment => {
    const source = `${comment}\nrole A {}`;
    expect(rules(source)).toEqual([['hidden-direction', '\u2066']]);
    expect(applied(source)).toBe(`${comment.replace(/[\u2066\u2069]/g, '')}\nrole A {}`);
  },
);

test('in a long text, once a line', () => {
  expect(rules('role A { notes: """a \u202a\u202b\n\u202c b""" }')).toEqual([
    ['hidden-direction', '\u202a'],
    ['hidden-direction', '\u202c'],
  ]);
});

test('between words it is the error that it was', () => {
  expect(rules('role \u202eA {}')).toEqual([['syntax', '\u202e']]);
});

test('marks beside letters that run to the left are ordinary', () => {
  expect(rules('role A "\u200fעברית\u200e (x)" {}')).toEqual([]);
});
