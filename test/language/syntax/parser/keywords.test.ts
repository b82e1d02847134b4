// Every keyword may also be used as a name: of an element, of what an attribute refers to, of a step in a path.
import { describe, expect, test } from 'vitest';
import { KINDS } from '../../../../language/src/index.ts';
import { KEY_TOKENS, KEYWORD_TOKENS } from '../../../../language/src/syntax/parser/tokens.ts';
import { check } from '../../../support/check.ts';

const WORDS = [
  ...new Set([
    ...KEYWORD_TOKENS.keys(),
    ...KEY_TOKENS.keys(),
    ...KINDS.flatMap(({ kind, plural, attributes }) => [kind, plural, ...attributes.map(({ name }) => name)]),
  ]),
].sort();

/** Words with which a value begins in an expression only when they are operators there. */
const OPERATORS = 'every some no exists not and or in where contains like count share sum avg min max today yes'.split(
  ' ',
);

test('the scanner knows every operator as a keyword', () => {
  expect(OPERATORS.filter(word => !KEYWORD_TOKENS.has(word))).toEqual([]);
});

describe.each(WORDS)('%s', word => {
  test('is the name of an element, with a title and without', () => {
    const reading = check(`
      role ${word} "The role"
      team Sales { lead: ${word} }
      journey Buy {
        touchpoint ${word} { owner: ${word} }
        touchpoint Pay { next: ${word}  and: ${word}, Buy.${word} }
      }
    `);
    expect(reading.element(word).title).toBe('The role');
    expect(reading.targets('Sales', 'lead')).toEqual([word]);
    expect(reading.targets(`Buy.${word}`, 'owner')).toEqual([word]);
    expect(reading.targets('Buy.Pay', 'next')).toEqual([`Buy.${word}`]);
    expect(reading.targets('Buy.Pay', 'and')).toEqual([`Buy.${word}`, `Buy.${word}`]);
  });

  test('is the name of an element at the end of a line, before the next one', () => {
    const reading = check(`
      journey Buy {
        touchpoint Pay {
          next: ${word}
          owner: ${word}
          pain Fee {}
          relies: ${word}
        }
        touchpoint ${word}
        touchpoint Other
      }
      role ${word}
      role Other
    `);
    expect(reading.targets('Buy.Pay', 'next')).toEqual([`Buy.${word}`]);
    expect(reading.targets('Buy.Pay', 'relies')).toEqual([word]);
    expect(reading.element('Buy.Other').kind).toBe('touchpoint');
    expect(reading.element('Other').kind).toBe('role');
  });

  test('is a namespace and is used', () => {
    const reading = check(`
      //- a.cx
      namespace ${word}
      use other.${word}
      role Lead {}
      //- b.cx
      namespace other.${word}
      use ${word}
      team Sales { lead: ${word}.Lead }
    `);
    expect(reading.targets(`other.${word}.Sales`, 'lead')).toEqual([`${word}.Lead`]);
  });

  test('is a tag, an earlier name and the language of a title', () => {
    const reading = check(`
      role Lead { tags: ${word}, other  formerly: ${word}  titles: ${word} "Chi guida" }
    `);
    expect(reading.values('Lead', 'tags')[0]).toMatchObject({ type: 'word', word });
    expect(reading.values('Lead', 'formerly')[0]).toMatchObject({ type: 'word', word });
    expect(reading.values('Lead', 'titles')[0]?.parts?.['language']?.[0]).toMatchObject({ type: 'word', word });
  });

  test('is a step of a path after a dot', () => {
    const [value] = check(`fact some-of-them { is: t in touchpoints where t.${word} = Sales.${word} }`).values(
      'some-of-them',
      'is',
    );
    expect(value).toMatchObject({
      selection: {
        where: {
          left: { type: 'path', steps: [{ name: 't' }, { name: word }] },
          right: { type: 'path', steps: [{ name: 'Sales' }, { name: word }] },
        },
      },
    });
  });

  test.skipIf(OPERATORS.includes(word))('begins a value in an expression', () => {
    const [value] = check(`fact some-of-them { is: t in ${word} where ${word} = t and exists ${word}.x }`).values(
      'some-of-them',
      'is',
    );
    expect(value).toMatchObject({
      selection: {
        collection: { type: 'path', steps: [{ name: word }] },
        where: { left: { left: { type: 'path', steps: [{ name: word }] } } },
      },
    });
  });
});
