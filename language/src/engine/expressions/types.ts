/** Types of expressions: one or several alternatives, single or in a list. */
import type { AttributeSpec, TypeSpec } from '../../model/metamodel/index.ts';
import type { Kinds } from '../../model/names.ts';
import type { Value } from '../../model/values.ts';
import { type DurationFamily, familyOf } from './amounts.ts';

export type Alternative =
  | { readonly type: 'boolean' | 'number' | 'percent' | 'date' | 'text' | 'name' | 'range' | 'clause' }
  /** The family is known of literals only. */
  | { readonly type: 'duration'; readonly family?: DurationFamily }
  | { readonly type: 'money'; readonly currency?: string }
  | { readonly type: 'word'; readonly words: readonly string[] }
  | { readonly type: 'element'; readonly kinds: Kinds };

export interface Type {
  readonly list: boolean;
  /** None stands for what is unknown since something in it was wrong already: it fits everything, silently. */
  readonly alternatives: readonly Alternative[];
  /** The attribute whose values these are, with their parts; it counts as its main value where no part is asked for. */
  readonly parted?: AttributeSpec;
}

export const UNKNOWN: Type = { list: false, alternatives: [] };
export const BOOLEAN: Type = single({ type: 'boolean' });
export const NUMBER: Type = single({ type: 'number' });
export const PERCENT: Type = single({ type: 'percent' });
export const DATE: Type = single({ type: 'date' });
export const TEXT: Type = single({ type: 'text' });

export function single(...alternatives: Alternative[]): Type {
  return { list: false, alternatives };
}

export function elementsOf(kinds: Kinds, list: boolean): Type {
  return { list, alternatives: [{ type: 'element', kinds }] };
}

export function isUnknown(type: Type): boolean {
  return type.alternatives.length === 0;
}

/** One of a list. */
export function itemOf(type: Type): Type {
  return { ...type, list: false };
}

export function listOf(type: Type): Type {
  return { ...type, list: true };
}

/** Without the parts. */
export function mainOf(type: Type): Type {
  return type.parted === undefined ? type : { list: type.list, alternatives: type.alternatives };
}

function alternativeOf(spec: TypeSpec): Alternative {
  switch (spec.type) {
    case 'word':
      return { type: 'word', words: spec.words };
    case 'reference':
      return { type: 'element', kinds: spec.kinds };
    case 'duration':
      return { type: 'duration' };
    case 'money':
      return { type: 'money' };
    case 'expression':
    case 'selection':
    case 'fix':
      return { type: 'clause' };
    default:
      return { type: spec.type };
  }
}

export function typeOfSpecs(specs: readonly TypeSpec[], list: boolean): Type {
  return { list, alternatives: specs.map(alternativeOf) };
}

export function typeOfValue(value: Value): Type {
  switch (value.type) {
    case 'duration':
      return single({ type: 'duration', family: familyOf(value.unit) });
    case 'money':
      return single({ type: 'money', currency: value.currency });
    case 'word':
      return single({ type: 'name' });
    case 'reference':
      return elementsOf('any', false);
    case 'expression':
    case 'selection':
    case 'fix':
      return single({ type: 'clause' });
    default:
      return single({ type: value.type });
  }
}

/** Both together: for a property that means different things to different kinds. */
export function union(types: readonly Type[]): Type {
  const first = types[0] ?? UNKNOWN;
  if (types.length < 2) {
    return first;
  }
  const alternatives: Alternative[] = [];
  let kinds: Set<string> | 'any' | undefined;
  for (const alternative of types.flatMap(type => type.alternatives)) {
    if (alternative.type === 'element') {
      kinds =
        alternative.kinds === 'any' || kinds === 'any' ? 'any' : new Set([...(kinds ?? []), ...alternative.kinds]);
    } else if (!alternatives.some(other => sameAlternative(other, alternative))) {
      alternatives.push(alternative);
    }
  }
  if (kinds !== undefined) {
    alternatives.push({ type: 'element', kinds: kinds === 'any' ? 'any' : [...kinds] });
  }
  const parted = types.every(type => sameParts(type.parted, first.parted)) ? first.parted : undefined;
  const list = types.some(type => type.list);
  return parted === undefined ? { list, alternatives } : { list, alternatives, parted };
}

/** Whether values of the two attributes have the same parts, so that either can stand for both. */
export function sameParts(a: AttributeSpec | undefined, b: AttributeSpec | undefined): boolean {
  const names = (spec: AttributeSpec | undefined) =>
    spec && [spec.main, ...(spec.parts ?? []).map(part => part.name)].join();
  return a === b || names(a) === names(b);
}

function sameAlternative(a: Alternative, b: Alternative): boolean {
  switch (a.type) {
    case 'word':
      return b.type === 'word' && a.words.join() === b.words.join();
    case 'duration':
      return b.type === 'duration' && a.family === b.family;
    case 'money':
      return b.type === 'money' && a.currency === b.currency;
    default:
      return a.type === b.type;
  }
}

/** Whether values of the two can be equal at all. */
function mayEqual(a: Alternative, b: Alternative): boolean {
  switch (a.type) {
    case 'word':
      return b.type === 'name' || (b.type === 'word' && a.words.some(word => b.words.includes(word)));
    case 'name':
      return b.type === 'name' || b.type === 'word' || b.type === 'text';
    case 'text':
      return b.type === 'text' || b.type === 'name';
    case 'element':
      return b.type === 'element' && kindsMeet(a.kinds, b.kinds);
    case 'duration':
      return b.type === 'duration' && (a.family === undefined || b.family === undefined || a.family === b.family);
    case 'money':
      return b.type === 'money' && (a.currency === undefined || b.currency === undefined || a.currency === b.currency);
    case 'clause':
      return false;
    default:
      return a.type === b.type;
  }
}

function kindsMeet(a: Kinds, b: Kinds): boolean {
  return a === 'any' || b === 'any' || a.some(kind => b.includes(kind));
}

const ORDERED: ReadonlySet<Alternative['type']> = new Set(['number', 'percent', 'date', 'duration', 'money']);

export function comparable(a: Type, b: Type, ordering: boolean): boolean {
  return a.alternatives.some(x => b.alternatives.some(y => mayEqual(x, y) && (!ordering || ORDERED.has(x.type))));
}

export function isOrdered(type: Type): boolean {
  return type.alternatives.some(alternative => ORDERED.has(alternative.type));
}

export function hasAlternative(type: Type, ...names: Alternative['type'][]): boolean {
  return type.alternatives.some(alternative => names.includes(alternative.type));
}

/** The kinds of elements it can hold; none where it holds no elements. */
export function kindsOf(type: Type): Kinds {
  for (const alternative of type.alternatives) {
    if (alternative.type === 'element') {
      return alternative.kinds;
    }
  }
  return [];
}

/** The words that may be written where this type is expected. */
export function wordsOf(type: Type): readonly string[] {
  return type.alternatives.flatMap(alternative => (alternative.type === 'word' ? alternative.words : []));
}
