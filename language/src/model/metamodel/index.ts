/** The metamodel table, and quick ways to look things up in it. */
import { COMMON_ATTRIBUTES, COMMON_DERIVED } from './common.ts';
import { CUSTOMERS } from './customers.ts';
import { DIRECTION } from './direction.ts';
import { EXPERIENCE } from './experience.ts';
import { IMPROVEMENT } from './improvement.ts';
import { MATURITY } from './maturity.ts';
import { MEASUREMENT } from './measurement.ts';
import { NORMS } from './norms.ts';
import { PEOPLE } from './people.ts';
import type { AttributeSpec, DerivedSpec, KindSpec } from './types.ts';

export { COMMON_ATTRIBUTES, COMMON_DERIVED } from './common.ts';
export { ASPECTS, PRESETS } from './norms.ts';
export type * from './types.ts';

/** All kinds in the order of the language's description. */
export const KINDS: readonly KindSpec[] = [
  ...DIRECTION,
  ...CUSTOMERS,
  ...EXPERIENCE,
  ...MEASUREMENT,
  ...NORMS,
  ...IMPROVEMENT,
  ...PEOPLE,
  ...MATURITY,
];

interface KindEntry {
  readonly spec: KindSpec;
  readonly attributes: ReadonlyMap<string, AttributeSpec>;
  readonly derived: ReadonlyMap<string, DerivedSpec>;
}

function byName<T extends { readonly name: string }>(common: readonly T[], own: readonly T[]): ReadonlyMap<string, T> {
  return new Map(
    [...own, ...common.filter(spec => !own.some(other => other.name === spec.name))].map(spec => [spec.name, spec]),
  );
}

const ENTRIES: ReadonlyMap<string, KindEntry> = new Map(
  KINDS.map(spec => [
    spec.kind,
    { spec, attributes: byName(COMMON_ATTRIBUTES, spec.attributes), derived: byName(COMMON_DERIVED, spec.derived) },
  ]),
);

/** What `is` picks the attributes of, of all kinds, with the names of each once. */
function attributeNames(is: (spec: AttributeSpec) => boolean): ReadonlySet<string> {
  const all = [...ENTRIES.values()].flatMap(({ attributes }) => [...attributes.values()]);
  return new Set(all.filter(is).map(({ name }) => name));
}

/** Attributes that hold no list of values: conditions, selections (`x in touchpoints where …`), and fixes. */
export const CONDITION_KEYS = attributeNames(({ types }) => types.some(({ type }) => type === 'expression'));
export const SELECTION_KEYS = attributeNames(({ types }) => types.some(({ type }) => type === 'selection'));
export const FIX_KEYS = attributeNames(({ types }) => types.some(({ type }) => type === 'fix'));

/** The words before a part of a value, such as `because`, and whether a list may stand behind it anywhere. */
export const PART_WORDS: ReadonlyMap<string, { readonly many: boolean }> = new Map(
  [...ENTRIES.values()]
    .flatMap(({ attributes }) => [...attributes.values()].flatMap(({ parts = [] }) => parts))
    .filter(({ written }) => written === 'word')
    .sort((a, b) => Number(a.many) - Number(b.many))
    .map(({ name, many }) => [name, { many }]),
);

const BY_PLURAL: ReadonlyMap<string, KindSpec> = new Map(KINDS.map(spec => [spec.plural, spec]));

export function kindSpec(kind: string): KindSpec | undefined {
  return ENTRIES.get(kind)?.spec;
}

/** The kind whose collection has this name in expressions: `criteria` → `criterion`. */
export function kindOfPlural(plural: string): KindSpec | undefined {
  return BY_PLURAL.get(plural);
}

const NO_ATTRIBUTES: ReadonlyMap<string, AttributeSpec> = new Map();
const NO_DERIVED: ReadonlyMap<string, DerivedSpec> = new Map();

/** What may be written in an element of the kind, by name: its own attributes, then those of any element. */
export function attributesOf(kind: string): ReadonlyMap<string, AttributeSpec> {
  return ENTRIES.get(kind)?.attributes ?? NO_ATTRIBUTES;
}

/** The words that may be written for an attribute, where it takes words of a closed list. */
export function wordsOf(kind: string, attribute: string): readonly string[] {
  const types = attributesOf(kind).get(attribute)?.types ?? [];
  return types.flatMap(type => (type.type === 'word' ? type.words : []));
}

/** Whether a comma on its line ends one value and begins the next: not where it takes one, or one a line. */
export function takesList({ many, oneALine }: AttributeSpec): boolean {
  return many && oneALine !== true;
}

/** What can be asked of an element of the kind beyond its attributes; one of the same name goes before the attribute. */
export function derivedOf(kind: string): ReadonlyMap<string, DerivedSpec> {
  return ENTRIES.get(kind)?.derived ?? NO_DERIVED;
}

/** Whether an element of the kind may stand in the container; `''` is the top level. Examples hold whole programmes. */
export function mayStandIn(kind: string, container: string): boolean {
  const within = ENTRIES.get(kind)?.spec.within;
  return within !== undefined && (within.includes(container) || (container === 'example' && within.includes('')));
}

/** Whether any kind has an attribute of this name: it is then misplaced rather than misspelt. */
const ALL_ATTRIBUTES: ReadonlySet<string> = new Set(
  [...ENTRIES.values()].flatMap(entry => [...entry.attributes.keys()]),
);

export function isAttributeName(name: string): boolean {
  return ALL_ATTRIBUTES.has(name);
}
