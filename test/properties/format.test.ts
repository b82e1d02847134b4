/** The formatter changes how a programme looks and nothing that it says. */

import { expect, test } from 'vitest';
import { attributesOf, KINDS, parseDocument } from '../../language/src/index.ts';
import { formatEdits, formatText } from '../../language/src/syntax/format/index.ts';
import { fc, runs } from '../support/property.ts';
import { contentOf, piecesOf } from './content.ts';
import { programmes } from './programmes.ts';

const RUNS = runs(2000);

function format(text: string): string {
  const formatted = formatText(text);
  if ('problems' in formatted) {
    throw new Error(`It was not formatted: ${JSON.stringify(formatted.problems[0])}`);
  }
  return formatted.text;
}

function edited(text: string): string {
  let end = 0;
  const parts: string[] = [];
  for (const edit of formatEdits(text)) {
    parts.push(text.slice(end, edit.start), edit.newText);
    end = edit.end;
  }
  return parts.join('') + text.slice(end);
}

test('a programme in disarray says the same when it is formatted, with every comment in its place', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(programmes, ({ disarrayed, attributes }) => {
      for (const attribute of attributes) {
        seen.add(attribute);
      }
      const formatted = format(disarrayed);
      expect(parseDocument(formatted).problems).toEqual([]);
      expect(contentOf(formatted)).toEqual(contentOf(disarrayed));
      expect(piecesOf(formatted)).toEqual(piecesOf(disarrayed));
      expect(format(formatted)).toBe(formatted);
      expect(edited(disarrayed)).toBe(formatted);
      expect(formatted.startsWith('\uFEFF')).toBe(disarrayed.startsWith('\uFEFF'));
      expect(new Set(formatted.match(/\r?\n/g)).size).toBeLessThan(2);
      expect(formatted).not.toMatch(/\r(?!\n)/);
    }),
    { numRuns: RUNS },
  );
  // What was never written was never tried.
  const all = KINDS.flatMap(({ kind, naming }) =>
    [...attributesOf(kind).values()]
      .filter(({ name }) => typeof naming !== 'object' || !naming.refersTo.includes(name))
      .filter(({ types }) => kind !== 'example' || !types.some(type => type.type === 'reference'))
      .map(({ name }) => `${kind}.${name}`),
  );
  expect(all.filter(attribute => !seen.has(attribute))).toEqual([]);
}, 1_800_000);

test('a text that is nearly a programme is formatted to what it was, or left alone', () => {
  fc.assert(
    fc.property(
      programmes,
      fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 3 }),
      (programme, cuts) => {
        const text = cuts.reduce(withoutWord, programme.disarrayed);
        const formatted = formatText(text);
        if ('problems' in formatted) {
          expect(formatted.problems.length).toBeGreaterThan(0);
          expect(formatEdits(text)).toEqual([]);
        } else {
          expect(contentOf(formatted.text)).toEqual(contentOf(text));
          expect(piecesOf(formatted.text)).toEqual(piecesOf(text));
          expect(format(formatted.text)).toBe(formatted.text);
        }
      },
    ),
    { numRuns: RUNS / 2 },
  );
}, 1_800_000);

/** Without one of its words, or with one of its words twice. */
function withoutWord(text: string, [index, length]: [number, number]): string {
  const words = [...text.matchAll(/[\p{L}\p{N}_.-]+:?|[^\s\p{L}\p{N}]/gu)];
  const word = words[index % Math.max(1, words.length)];
  if (word === undefined) {
    return text;
  }
  const end = word.index + word[0].length;
  return length % 2 === 0
    ? text.slice(0, word.index) + text.slice(end)
    : `${text.slice(0, end)} ${text.slice(word.index)}`;
}
