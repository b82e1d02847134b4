// `// cx-ignore rule-id until 2027-03-31: reason` above an element.
import { expect, test } from 'vitest';
import { check, read } from '../../../support/check.ts';

function suppressions(text: string) {
  const [fragment] = check(text).model.fragments;
  return fragment!.suppressions.map(({ rules, until, reason, element }) => ({
    rules: rules.map(rule => rule.name),
    until,
    reason,
    element,
  }));
}

test('is about the element on the next line', () => {
  expect(
    suppressions(`
      journey Buy {
        // cx-ignore moment-unmeasured until 2027-03-31: the survey starts in spring
        touchpoint Pay {}
      }
    `),
  ).toEqual([
    { rules: ['moment-unmeasured'], until: '2027-03-31', reason: 'the survey starts in spring', element: 'Buy.Pay' },
  ]);
});

test('needs no day, and may name several rules', () => {
  expect(suppressions('// cx-ignore a-b, c-d: because\nrole Lead {}')).toEqual([
    { rules: ['a-b', 'c-d'], until: undefined, reason: 'because', element: 'Lead' },
  ]);
});

test('looks past other comments', () => {
  expect(suppressions('// cx-ignore a-b: x\n// more\n/** Doc. */\nrole Lead {}')[0]?.element).toBe('Lead');
});

test('without a colon has no reason', () => {
  const of = (comment: string) => suppressions(`${comment}\nrole Lead {}`)[0];
  expect(of('// cx-ignore a-b')).toEqual({ rules: ['a-b'], until: undefined, reason: '', element: 'Lead' });
  expect(of('// cx-ignore a-b, c-d until 2027-03-31')).toMatchObject({
    rules: ['a-b', 'c-d'],
    until: '2027-03-31',
    reason: '',
  });
  expect(of('// cx-ignore a-b since we know better')).toMatchObject({ rules: ['a-b'], reason: '' });
});

test.each(['', 'x', 'a,', 'until ', ': '])('any number of blanks behind it, and %j, take no time to read', end => {
  for (const blank of [' ', '\t', ' , ', ' until ']) {
    expect(read(`// cx-ignore ${blank.repeat(200_000)}${end}\nrole Lead {}`).problems.length).toBeLessThan(2);
  }
});

test('above an attribute is about the element around it', () => {
  expect(suppressions('role Lead {\n  // cx-ignore a-b: x\n  holder: "Ada"\n}')[0]?.element).toBe('Lead');
});

test('at the end of a file is about nothing', () => {
  expect(suppressions('role Lead {}\n// cx-ignore a-b: x')[0]?.element).toBeUndefined();
});

test('spelt otherwise is an error that shows the form', () => {
  for (const comment of [
    '// cxignore a-b: x',
    '// cx ignore a-b: x',
    '// CX-IGNORE a-b: x',
    '/* cx-ignore a-b: x */',
    '// cx-ignore-next-line a-b: x',
  ]) {
    check(`
      ${comment}
      ${'^'.repeat(comment.length)} syntax A suppression is written \`// cx-ignore rule-id until 2027-03-31: reason\`
      role Lead {}
      // cx ignores nothing
    `);
  }
});

test('without a rule is an error that shows the form', () => {
  check(`
    // cx-ignore
    ^^^^^^^^^^^^ syntax A suppression is written \`// cx-ignore rule-id until 2027-03-31: reason\`
    // cx-ignore: why
    ^^^^^^^^^^^^^^^^^ syntax
    role Lead {}
  `);
});

test('until a day that does not exist', () => {
  check(`
    // cx-ignore a-b until 2027-02-30: why
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ impossible-date
    role Lead {}
  `);
});

test('an ordinary comment that speaks of it is none', () => {
  expect(suppressions('// we never cx-ignore a rule: it is rude\nrole Lead {}')).toEqual([]);
});

test('gives the place of each rule', () => {
  const text = '// cx-ignore a-b, c-d: because\nrole Lead {}';
  const [fragment] = check(text).model.fragments;
  const places = fragment!.suppressions[0]!.rules.map(({ span }) => text.slice(span.start, span.end));
  expect(places).toEqual(['a-b', 'c-d']);
});
