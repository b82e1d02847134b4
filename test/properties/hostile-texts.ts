/**
 * Texts that nobody means well with: any bytes, any characters, the words and signs of the language in any order, files of
 * the examples with pieces cut out, doubled, swapped and replaced, and shapes that go deep, wide or never end.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { KINDS, scan } from '../../language/src/index.ts';
import { KEYWORD_TOKENS } from '../../language/src/syntax/parser/tokens.ts';
import { fc } from '../support/property.ts';

const EXAMPLES = join(import.meta.dirname, '..', '..', 'examples');

/** Texts of the example files. */
export const EXAMPLE_TEXTS: readonly string[] = readdirSync(EXAMPLES, { recursive: true, encoding: 'utf8' })
  .filter(path => path.endsWith('.cx'))
  .sort()
  .map(path => readFileSync(join(EXAMPLES, path), 'utf8'));

const bytes = fc.uint8Array({ maxLength: 400 }).map(array => Buffer.from(array).toString('latin1'));
const characters = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: fc.constantFrom(...'{}()"/*\\:,.@-+_ \n\r\tab1%٣é乗‍️‮\ud800\udc00\u0000﻿'), maxLength: 300 }),
);

const WORDS = [
  ...KEYWORD_TOKENS.keys(),
  ...KINDS.map(({ kind }) => kind),
  ...KINDS.flatMap(({ attributes }) => attributes.map(({ name }) => `${name}:`)),
  ...[
    'owner:',
    'A',
    'B.C',
    'tidy',
    't.owner',
    'touchpoints',
    '"text"',
    '"open',
    '"""',
    '/*',
    '*/',
    '/**',
    '// cx-ignore a:',
  ],
  ...['1', '-1', '85%', '2026-11-21', '2026-02-30', '5min', 'EUR 5', '0..1', '@2', '\\', '{', '}', '(', ')', ',', ':'],
  ...['<=', '>=', '!=', '=', '<', '>', '+', '-', '*', '/', '..', '$', '🛶', '\n', '\n\n', '\r\n'],
];
const soup = fc
  .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(' ', ' ', ' ', '', '\n')), { maxLength: 120 })
  .map(pieces => pieces.flat().join(''));

/** A piece of an example, some of whose tokens are dropped, doubled, swapped or replaced by words of the language. */
const mutated = fc
  .record({
    text: fc.constantFrom(...EXAMPLE_TEXTS),
    from: fc.nat(),
    length: fc.integer({ min: 5, max: 250 }),
    changes: fc.array(
      fc.record({
        at: fc.nat(),
        how: fc.constantFrom('drop', 'double', 'swap', 'replace', 'insert'),
        word: fc.constantFrom(...WORDS),
      }),
      { minLength: 1, maxLength: 6 },
    ),
  })
  .map(({ text, from, length, changes }) => {
    const { tokens } = scan(text);
    const first = from % Math.max(1, tokens.length);
    const pieces = tokens.slice(first, first + length).map((token, index, all) => {
      const next = all[index + 1];
      return text.slice(token.startOffset, next?.startOffset ?? token.endOffset! + 1);
    });
    for (const { at, how, word } of changes) {
      const index = at % Math.max(1, pieces.length);
      const piece = pieces[index] ?? '';
      const other = pieces[index + 1] ?? '';
      pieces.splice(
        index,
        how === 'swap' ? 2 : how === 'insert' ? 0 : 1,
        ...{ drop: [], double: [piece, piece], swap: [other, piece], replace: [` ${word} `], insert: [` ${word} `] }[
          how
        ]!,
      );
    }
    return pieces.join('');
  });

/** Beginnings that lead a parser deep, and what may stand in them. */
const OPENINGS = [
  'stage S {',
  'x {',
  '{',
  '(',
  '((',
  'some x in y where ',
  'every x in (',
  'not ',
  'not (',
  'count(',
  'sum(a for x in (',
  'fact f { is: t in (',
  'rule r { require: ',
  'owner: ',
  'owner: A, ',
  'emotion: -1 for ',
  '"',
  '"""',
  '/* ',
  '/** ',
  '// ',
  'role ',
  'role A "',
  'use ',
  'namespace ',
  '} ',
  ') ',
  ', ',
  ': ',
  'a.',
  'a.b ',
  '1 + ',
  '- ',
  '@',
  '.. ',
  '\\',
  '"\\',
  '$ ',
];
const shapes = fc
  .record({
    opening: fc.constantFrom(...OPENINGS),
    times: fc.oneof(fc.integer({ min: 1, max: 80 }), fc.integer({ min: 100, max: 3000 })),
    inner: fc.constantFrom(...WORDS, ''),
    closing: fc.constantFrom('', '}', ')', '})', '"', '*/'),
    head: fc.constantFrom('', 'rule r { require: ', 'fact f { is: t in touchpoints where ', 'journey J {\n'),
  })
  .map(({ opening, times, inner, closing, head }) => `${head}${opening.repeat(times)}${inner}${closing.repeat(times)}`);

export const hostileTexts: Readonly<Record<string, fc.Arbitrary<string>>> = {
  bytes,
  characters,
  soup,
  mutated,
  shapes,
};

export const anyHostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 1, arbitrary: characters },
  { weight: 3, arbitrary: soup },
  { weight: 4, arbitrary: mutated },
  { weight: 4, arbitrary: shapes },
);
