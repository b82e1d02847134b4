// An unresolved name offers the nearest ones of the fitting kinds.
import { expect, test } from 'vitest';
import { check, read } from '../../../support/check.ts';

test('the nearest name is offered, and put in its place', () => {
  const reading = check(`
    role Keeper {}
    journey Rent { owner: Keepr }
                          ^^^^^ owner-resolves There is no role \`Keepr\`. Did you mean \`Keeper\`?
  `);
  expect(reading.problems[0]?.fixes).toEqual([
    {
      title: 'Change to `Keeper`',
      safe: false,
      edits: [{ file: 'main.cx', span: { start: 37, end: 42 }, newText: 'Keeper' }],
    },
  ]);
});

test('only names of the fitting kinds are offered', () => {
  check(`
    team Keeper {}
    role Cashier {}
    journey Rent { owner: Keepr }
                          ^^^^^ owner-resolves There is no role \`Keepr\`.
  `);
  expect(read('team Keeper {}\njourney Rent { owner: Keepr }').problems[0]?.message).toBe('There is no role `Keepr`.');
});

test('the names of the library are offered too', () => {
  check(`
    kpi Recommend { metric: npss }
                            ^^^^ unresolved-name There is no metric \`npss\`. Did you mean \`nps\`?
  `);
});

test('at most three, the nearest first', () => {
  const message = read(`
    channel Phone1 {}
    channel Phone2 {}
    channel Phone3 {}
    channel Phones {}
    channel Fone {}
    touchpoint Ask { channels: Phone }
  `).problems[0]?.message;
  expect(message).toBe('There is no channel `Phone`. Did you mean `Phone1`, `Phone2` or `Phone3`?');
});

test('a name that is something else altogether gets no suggestion', () => {
  check(`
    channel Jetty {}
    touchpoint Ask { channels: Telefone }
                               ^^^^^^^^ unresolved-name There is no channel \`Telefone\`.
  `);
  expect(read('channel Jetty {}\ntouchpoint Ask { channels: Telefone }').problems[0]?.message).not.toContain('Did you');
});

test('the place is the name, not what is written behind it', () => {
  check(`
    touchpoint Queue { standards: AnswrFast@2 }
                                  ^^^^^^^^^ unresolved-name
  `);
});

test('the name within a part is the place, and the kind of the part is what is missing', () => {
  check(`
    touchpoint Queue { emotion: -1 for Nobody }
                                       ^^^^^^ unresolved-name There is no persona or segment \`Nobody\`.
  `);
});

test('a name that is missing at many places is reported at each', () => {
  check(`
    touchpoint A { channels: Web, Web }
                             ^^^ unresolved-name
                                  ^^^ unresolved-name
    touchpoint B { channels: Web }
                             ^^^ unresolved-name
  `);
});
