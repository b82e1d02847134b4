// Two candidates are an error that lists both.
import { expect, test } from 'vitest';
import { check, read } from '../../../support/check.ts';

test('two in the project: both are named, shown and offered', () => {
  const reading = check(`
    journey Rent { touchpoint Pay {} }
    journey Mooring { touchpoint Pay {} }
    forum Jetty { covers: Pay }
                          ^^^ ambiguous-name \`Pay\` may be \`Rent.Pay\`, \`Mooring.Pay\`: write more of its qualified name.
  `);
  const [problem] = reading.problems;
  expect(problem?.related?.map(place => place.message)).toEqual(['Rent.Pay stands here.', 'Mooring.Pay stands here.']);
  expect(problem?.fixes?.map(fix => fix.edits[0]?.newText)).toEqual(['Rent.Pay', 'Mooring.Pay']);
});

test('candidates are listed in the order of files and places, in whatever order the files were read', () => {
  const texts: [string, string][] = [
    ['a.cx', 'journey A { touchpoint Pay {} }'],
    ['b.cx', 'journey B { touchpoint Pay {} }'],
    ['c.cx', 'forum Round { covers: Pay }'],
  ];
  const forwards = read(texts.map(([path, text]) => `//- ${path}\n${text}`).join('\n'));
  const backwards = read(
    texts
      .toReversed()
      .map(([path, text]) => `//- ${path}\n${text}`)
      .join('\n'),
  );
  expect(forwards.problems.map(problem => problem.rule)).toEqual(['ambiguous-name']);
  expect(backwards.problems).toEqual(forwards.problems);
});

test('two in the same journey, though there are others elsewhere', () => {
  check(`
    journey Rent {
      stage Start { touchpoint Ask { next: Pay } }
                                           ^^^ ambiguous-name \`Rent.Deposit.Pay\`, \`Rent.Hour.Pay\`
      stage Deposit { touchpoint Pay {} }
      stage Hour { touchpoint Pay {} }
    }
    journey Mooring { touchpoint Pay {} }
  `);
});

test('two used namespaces that both have the name', () => {
  check(`
    //- a.cx
    use north
    use south
    journey Buy { owner: Lead }
                         ^^^^ ambiguous-name \`north.Lead\`, \`south.Lead\`
    //- b.cx
    namespace north
    role Lead {}
    //- c.cx
    namespace south
    role Lead {}
  `);
});

test('more than three are counted', () => {
  check(`
    journey A { touchpoint Pay {} }
    journey B { touchpoint Pay {} }
    journey C { touchpoint Pay {} }
    journey D { touchpoint Pay {} }
    journey E { touchpoint Pay {} }
    forum Jetty { covers: Pay }
                          ^^^ ambiguous-name \`A.Pay\`, \`B.Pay\`, \`C.Pay\` and 2 more
  `);
});

test('two elements of one identity are one mistake, where the second stands', () => {
  const reading = check(`
    role Lead {}
    role Lead {}
         ^^^^ duplicate-name
    journey Buy { owner: Lead }
  `);
  expect(reading.targets('Buy', 'owner')).toEqual(['Lead']);
});
