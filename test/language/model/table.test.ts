// The table itself: what stands in it fits together, and says what it is in one sentence.
import { describe, expect, test } from 'vitest';
import {
  type AttributeSpec,
  attributesOf,
  COMMON_ATTRIBUTES,
  COMMON_DERIVED,
  type DerivedSpec,
  derivedOf,
  KINDS,
  kindOfPlural,
  kindSpec,
  type TypeSpec,
} from '../../../language/src/index.ts';
import { ACYCLIC } from '../../../language/src/project/validation/cycles.ts';

const SENTENCE = /^[A-Z`].*\.$/su;

function duplicates(names: readonly string[]): string[] {
  return names.filter((name, index) => names.indexOf(name) !== index);
}

/** Every type that the row mentions, those of its parts too. */
function typesOf(spec: AttributeSpec | DerivedSpec): readonly TypeSpec[] {
  return [...spec.types, ...('parts' in spec ? (spec.parts ?? []).flatMap(part => part.types) : [])];
}

test('kinds and collections have names of their own', () => {
  expect(duplicates(KINDS.map(({ kind }) => kind))).toEqual([]);
  expect(duplicates(KINDS.map(({ plural }) => plural))).toEqual([]);
  for (const { kind, plural } of KINDS) {
    expect(kindOfPlural(plural)?.kind).toBe(kind);
  }
});

describe.each(KINDS.map(spec => [spec.kind, spec] as const))('%s', (kind, spec) => {
  const rows = [...attributesOf(kind).values(), ...derivedOf(kind).values()];

  test('says in one sentence what it and each of its rows is', () => {
    expect(spec.doc).toMatch(SENTENCE);
    for (const row of rows) {
      expect(row.doc, row.name).toMatch(SENTENCE);
      for (const part of 'parts' in row ? (row.parts ?? []) : []) {
        expect(part.doc, `${row.name} … ${part.name}`).toMatch(SENTENCE);
      }
    }
  });

  test('gives each attribute and each derived property once', () => {
    expect(duplicates(spec.attributes.map(({ name }) => name))).toEqual([]);
    expect(duplicates(spec.derived.map(({ name }) => name))).toEqual([]);
  });

  test('refers to kinds that there are', () => {
    for (const row of rows) {
      for (const type of typesOf(row)) {
        for (const target of type.type === 'reference' && type.kinds !== 'any' ? type.kinds : []) {
          expect(kindSpec(target), `${row.name}: ${target}`).toBeDefined();
        }
      }
    }
  });

  test('stands somewhere, and at the top of a file in the end', () => {
    const seen = new Set<string>();
    let places = [kind];
    while (places.length > 0 && !places.includes('')) {
      places = places.flatMap(place => kindSpec(place)?.within ?? []).filter(place => !seen.has(place));
      for (const place of places) {
        seen.add(place);
      }
    }
    expect(places).toContain('');
  });

  test('lists words that differ, and types of which each can be told from the others', () => {
    for (const row of rows) {
      for (const type of typesOf(row)) {
        expect(type.type === 'word' ? duplicates(type.words) : [], row.name).toEqual([]);
      }
      expect(duplicates(row.types.map(type => type.type)), row.name).toEqual([]);
    }
  });

  test('gives a value with parts a name for its main value', () => {
    for (const attribute of attributesOf(kind).values()) {
      expect(attribute.main === undefined, attribute.name).toBe(attribute.parts === undefined);
    }
  });
});

test('an attribute that takes several values has a plural name, or is one of the few that the language lists', () => {
  const listed =
    'emotion fails require target warn responsible consulted informed images languages accessibility tells kept-by shared-with provides drives reuses follows decides based-on used-in access next or and requires relies offers reveals listening knowledge from of for by about audience serves supports covers screens teaches closes addresses affects delivers frontstage backstage artefacts'.split(
      ' ',
    );
  const others = KINDS.flatMap(({ attributes }) => attributes)
    .filter(({ name, many }) => many && !name.endsWith('s') && !listed.includes(name))
    .map(({ name }) => name);
  expect([...new Set(others)].sort()).toEqual(['criteria', 'outcome']);
});

test('every attribute of any element can be written in every kind', () => {
  for (const { kind } of KINDS) {
    expect(COMMON_ATTRIBUTES.filter(({ name }) => !attributesOf(kind).has(name))).toEqual([]);
    expect(COMMON_DERIVED.filter(({ name }) => !derivedOf(kind).has(name))).toEqual([]);
  }
});

test('every relation that must not be cyclic is one, from a kind to itself or to another that leads back', () => {
  for (const name of ACYCLIC) {
    const specs = KINDS.flatMap(({ attributes }) => attributes.filter(attribute => attribute.name === name));
    expect(specs.length, name).toBeGreaterThan(0);
    expect(specs.every(spec => spec.types.some(type => type.type === 'reference'))).toBe(true);
  }
});

test('a reverse property turns attributes round that the other kind has', () => {
  for (const { kind } of KINDS) {
    for (const { name, how } of derivedOf(kind).values()) {
      if (how.by === 'reverse') {
        const known = how.attributes.filter(attribute => attributesOf(how.kind).has(attribute));
        expect(known, `${kind}.${name}`).toEqual(how.attributes);
      }
    }
  }
});
