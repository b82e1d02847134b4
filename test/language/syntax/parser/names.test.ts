// Names begin with a Unicode letter or `_`, then letters, combining marks, digits, `_`, `-`, inside a word also U+200C and
// U+200D; they are compared in NFC.
import { expect, test } from 'vitest';
import { check, readFiles } from '../../../support/check.ts';

test.each([
  ['a letter', 'A'],
  ['an underscore', '_'],
  ['digits and hyphens after the first character', 'a1-2_b-'],
  ['Cyrillic', 'Пасажирка'],
  ['Italian', 'Perché'],
  ['Devanagari with vowel signs', 'क्षेत्र'],
  ['Arabic', 'مسافر'],
  ['Hebrew', 'נוסע'],
  ['CJK', '乗客'],
  ['letters beyond the basic plane', '𝒜𝔟𐐷'],
  ['digits of other scripts', 'x٣४'],
  ['a non-joiner between letters', 'می‌خواهم'],
  ['a joiner between letters', 'क्‍ष'],
])('%s', (_, name) => {
  const reading = check(`
    role ${name} {}
    journey Rent { owner: ${name} }
  `);
  expect(reading.element(name.normalize('NFC')).kind).toBe('role');
  expect(reading.targets('Rent', 'owner')).toEqual([name.normalize('NFC')]);
});

test('a name composed in two ways is one name, and places count what is written', () => {
  const composed = 'Città'.normalize('NFC');
  const decomposed = 'Città'.normalize('NFD');
  const reading = check(`
    role ${decomposed} {}
    journey Rent { owner: ${composed} }
    journey Sail { owner: ${decomposed}  sponsor: x }
                   ${' '.repeat(decomposed.length)}         ^^^^^^^ unknown-attribute
  `);
  expect(decomposed.length).toBe(composed.length + 1);
  expect(reading.element(composed).name).toBe(composed);
  expect(reading.targets('Rent', 'owner')).toEqual([composed]);
  expect(reading.targets('Sail', 'owner')).toEqual([composed]);
});

test('an unresolved name that is written decomposed is marked as it is written', () => {
  const decomposed = 'Città'.normalize('NFD');
  check(`
    role Keeper {}
    journey Rent { owner: ${decomposed} }
                          ^^^^^^ owner-resolves
  `);
});

test('qualified names of two spellings meet', () => {
  const reading = check(`
    journey ${'Öffnen'.normalize('NFD')} { touchpoint Pay {} }
    forum Round { covers: ${'Öffnen'.normalize('NFC')}.Pay }
  `);
  expect(reading.targets('Round', 'covers')).toEqual(['Öffnen.Pay'.normalize('NFC')]);
});

test.each([
  ['a digit', '1st'],
  ['a hyphen', '-a'],
  ['a combining mark', '́a'],
  ['a non-joiner', '‌a'],
  ['an emoji', '🛶'],
])('no name begins with %s', (_, name) => {
  const reading = readFiles({ 'main.cx': `role ${name} {}` });
  expect(reading.problems.map(problem => problem.rule)).toContain('syntax');
});

test('a joiner at the end belongs to no name', () => {
  const reading = readFiles({ 'main.cx': 'role Lead‍ {}' });
  expect(reading.problems.map(({ rule, message }) => [rule, message])).toEqual([
    ['syntax', 'The character U+200D has no meaning here outside a text.'],
  ]);
  expect(reading.element('Lead').kind).toBe('role');
});

test('an emoji in a name is one mistake, and its place is the emoji', () => {
  check(`
    role Boat🛶Keeper {}
             ^^ syntax The character U+1F6F6 has no meaning here outside a text.
    role Cashier {}
    journey Rent { owner: Boat🛶Keeper }
                              ^^ syntax
    journey Sail { owner: Cashier;Skipper }
                                 ^ syntax The character \`;\` has no meaning here.
  `);
});

test('letters of either case are different names', () => {
  const reading = check(`
    role lead {}
    role Lead {}
    journey Rent { owner: Lead }
  `);
  expect(reading.targets('Rent', 'owner')).toEqual(['Lead']);
});
