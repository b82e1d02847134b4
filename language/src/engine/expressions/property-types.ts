/** Which properties a type has, and of what type they are, as the metamodel table says. */
import { attributesOf, derivedOf, KINDS } from '../../model/metamodel/index.ts';
import { isParted } from './properties.ts';
import { kindsOf, listOf, type Type, typeOfSpecs, union } from './types.ts';

const ALL_KINDS: readonly string[] = KINDS.map(spec => spec.kind);

/** The kinds of a type, spelled out. */
export function concreteKinds(type: Type): readonly string[] {
  const kinds = kindsOf(type);
  return kinds === 'any' ? ALL_KINDS : kinds;
}

/** The type of a property of one kind; absent where it has none. */
export function typeOfProperty(kind: string, name: string): Type | undefined {
  if (name === 'kind') {
    return { list: false, alternatives: [{ type: 'word', words: [kind] }] };
  }
  const derived = derivedOf(kind).get(name);
  if (derived !== undefined) {
    const type = typeOfSpecs(derived.types, derived.many);
    const { how } = derived;
    const attribute = how.by === 'values' || how.by === 'whole' ? attributesOf(kind).get(how.attribute) : undefined;
    return attribute?.parts === undefined ? type : { ...type, parted: attribute };
  }
  const attribute = attributesOf(kind).get(name);
  if (attribute === undefined) {
    return undefined;
  }
  const type = typeOfSpecs(attribute.types, attribute.many);
  return isParted(attribute) ? { ...type, parted: attribute } : type;
}

export interface FoundProperty {
  /** The kinds that have it; it is absent from the others. */
  readonly kinds: readonly string[];
  readonly type: Type;
}

/** A property of the elements of a type: one that at least one of its kinds has. Through a list it gives a list. */
export function findProperty(type: Type, name: string): FoundProperty | undefined {
  const kinds: string[] = [];
  const types: Type[] = [];
  for (const kind of concreteKinds(type)) {
    const found = typeOfProperty(kind, name);
    if (found !== undefined) {
      kinds.push(kind);
      types.push(found);
    }
  }
  if (kinds.length === 0) {
    return undefined;
  }
  const joined = name === 'kind' ? kindWords(kinds) : union(types);
  return { kinds, type: type.list ? listOf(joined) : joined };
}

function kindWords(kinds: readonly string[]): Type {
  return { list: false, alternatives: [{ type: 'word', words: kinds }] };
}

/** Names of all properties that elements of the type may have. */
export function propertyNames(type: Type): readonly string[] {
  const names = new Set<string>();
  for (const kind of concreteKinds(type)) {
    for (const name of attributesOf(kind).keys()) {
      names.add(name);
    }
    for (const name of derivedOf(kind).keys()) {
      names.add(name);
    }
  }
  return [...names];
}
