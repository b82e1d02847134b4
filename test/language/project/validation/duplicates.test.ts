// Names are unique within their container, whatever the kind, across all files of a namespace.
import { expect, test } from 'vitest';
import { check } from '../../../support/check.ts';

test('the second is the place, related to the first', () => {
  const reading = check(`
    journey Rent {
      touchpoint Pay {}
      touchpoint Pay {}
                 ^^^ duplicate-name Another touchpoint is already called \`Pay\` in \`Rent\`: choose another name.
    }
  `);
  expect(reading.problems[0]?.related).toEqual([
    { message: '`Pay` is given first here.', file: 'main.cx', span: { start: 28, end: 31 } },
  ]);
});

test('of another kind too', () => {
  check(`
    channel Jetty {}
    listening Jetty {}
              ^^^^^ duplicate-name A channel is already called \`Jetty\` here
  `);
});

test('each of several is an error', () => {
  check(`
    role A {}
    role A {}
         ^ duplicate-name
    team A {}
         ^ duplicate-name A role is already called \`A\`
  `);
});

test('in two files of one namespace: the one in the later file', () => {
  const reading = check(`
    //- b.cx
    namespace acme
    role Lead {}
         ^^^^ duplicate-name Another role is already called \`Lead\` in \`acme\`
    //- a.cx
    namespace acme
    role Lead {}
  `);
  expect(reading.problems[0]?.related?.[0]?.file).toBe('a.cx');
});

test('one name in two containers, in two namespaces or at two depths is no duplicate', () => {
  check(`
    //- a.cx
    journey Rent { touchpoint Pay { pain Pay {} } }
    journey Sail { touchpoint Pay {} }
    touchpoint Pay {}
    //- b.cx
    namespace acme
    touchpoint Pay {}
  `);
});

test('a namespace and an element of one name do not meet', () => {
  check(`
    //- a.cx
    namespace acme
    role Lead {}
    //- b.cx
    role acme {}
  `);
});

test('what stands within two of one name may share names too, once reported', () => {
  check(`
    journey Rent { touchpoint Pay {} }
    journey Rent { touchpoint Ask {} }
            ^^^^ duplicate-name
  `);
});

test('the library is no obstacle', () => {
  const reading = check(`
    metric nps { unit: points  better: higher }
    kpi Recommend { metric: nps }
  `);
  expect(reading.targets('Recommend', 'metric')).toEqual(['nps']);
});

test('a project has one programme', () => {
  const reading = check(`
    //- b.cx
    namespace south
    programme South {}
              ^^^^^ duplicate-name A project has one programme, and \`North\` is it
    //- a.cx
    namespace north
    programme North {}
  `);
  expect(reading.problems[0]?.related?.[0]?.file).toBe('a.cx');
});

test('a second programme of the same name is one mistake', () => {
  check(`
    programme North {}
    programme North {}
              ^^^^^ duplicate-name
  `);
});

test('names that differ only in how they are composed are one name', () => {
  check(`
    role ${'Città'.normalize('NFC')} {}
    role ${'Città'.normalize('NFD')} {}
         ^^^^^^ duplicate-name
  `);
});
