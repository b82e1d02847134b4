// `refines relies requires supports parent follows drives` must not lead back; a cycle is one finding, at its first element.
import { describe, expect, test } from 'vitest';
import { check, read } from '../../../support/check.ts';

test('is reported once, at its first element in source order', () => {
  const reading = check(`
    system Till { relies: Ledger }
           ^^^^ dependency-cycle \`relies\` leads back to where it began: \`Till\` → \`Ledger\` → \`Booking\` → \`Till\`.
    system Booking { relies: Till }
    system Ledger { relies: Booking }
  `);
  expect(reading.problems[0]?.related?.map(place => place.message)).toEqual([
    'Ledger is part of it.',
    'Booking is part of it.',
  ]);
});

test('of one element', () => {
  check(`
    team Sales { parent: Sales }
         ^^^^^ dependency-cycle \`Sales\` parent itself
  `);
});

describe.each([
  ['journey', 'refines'],
  ['system', 'relies'],
  ['touchpoint', 'requires'],
  ['objective', 'supports'],
  ['team', 'parent'],
  ['initiative', 'follows'],
  ['kpi', 'drives'],
])('%s … %s', (kind, attribute) => {
  const beside = kind === 'kpi' ? 'unit: points  ' : '';
  const element = (name: string, target: string) => `${kind} ${name} { ${beside}${attribute}: ${target} }`;

  test('leads back', () => {
    check(`${element('A', 'B')}\n${' '.repeat(kind.length)} ^ dependency-cycle\n${element('B', 'A')}`);
  });

  test('leads on', () => {
    check(`${element('A', 'B')}\n${element('B', 'C')}\n${kind} C { ${beside} }`);
  });
});

test('loops of `next`, `and` and `or` are legal: people retry', () => {
  check(`
    journey Buy {
      touchpoint A { next: B  and: B  or: B }
      touchpoint B { next: A  and: A  or: A }
    }
  `);
});

test('two cycles are two findings, two relations too', () => {
  check(`
    system A { relies: B }
           ^ dependency-cycle
    system B { relies: A }
    system C { relies: D }
           ^ dependency-cycle
    system D { relies: C }
    touchpoint E { requires: F }
               ^ dependency-cycle \`requires\`
    touchpoint F { requires: E }
  `);
});

test('two cycles through one element are one knot, and one finding', () => {
  check(`
    system A { relies: B, C }
           ^ dependency-cycle
    system B { relies: A }
    system C { relies: A }
  `);
});

test('across files: in the first file', () => {
  check(`
    //- b.cx
    system B { relies: A }
    //- a.cx
    system A { relies: B }
           ^ dependency-cycle
  `);
});

test('what only leads into a cycle is no part of it', () => {
  const reading = check(`
    system Before { relies: A }
    system A { relies: B }
           ^ dependency-cycle
    system B { relies: A, After }
    system After {}
  `);
  expect(reading.problems[0]?.related).toHaveLength(1);
});

test('in an example they are the example’s own affair', () => {
  check(`
    rule r {
      example bad {
        system A { relies: B }
        system B { relies: A }
      }
    }
  `);
});

test('a chain may be as long as the model', () => {
  const links = Array.from({ length: 20_000 }, (_, index) => `system S${index} { relies: S${index + 1} }`);
  const chain = `${links.join('\n')}\nsystem S20000 {`;
  expect(read(`${chain} }`).problems).toEqual([]);
  expect(read(`${chain} relies: S0 }`).problems.map(problem => problem.rule)).toEqual(['dependency-cycle']);
});
