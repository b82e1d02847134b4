/**
 * What a name means where it stands, exactly as the language says: from the innermost container outwards, then in the
 * namespace, in used namespaces, in the library; failing these, the one element of the wanted kind with that simple name,
 * first in the same journey, then in the project. At every step only elements of the wanted kinds count.
 */
import { containerOfKind, type Element, UNKNOWN_KIND } from '../model/model.ts';
import { lastSegment, type NameIndex } from './name-index.ts';

/** The namespace that the built-in library is written in. */
export const LIBRARY_NAMESPACE = 'cx';

export interface Names {
  /** All elements that can be seen from where the name stands, the library's too. */
  readonly indexes: readonly NameIndex[];
  /** Namespaces used by the file. */
  readonly uses: readonly string[];
}

export type Resolution =
  | { readonly outcome: 'found'; readonly element: Element }
  /** It is there, but its kind is unknown: that was reported where it stands. */
  | { readonly outcome: 'unknown-kind' }
  | { readonly outcome: 'ambiguous'; readonly candidates: readonly Element[] }
  | { readonly outcome: 'wrong-kind'; readonly elements: readonly Element[] }
  | { readonly outcome: 'missing' };

export function resolve(text: string, from: Element, kinds: readonly string[] | 'any', names: Names): Resolution {
  const name = lastSegment(text);
  const fitting = names.indexes.flatMap(index => index.namedOfKinds(name, kinds));
  const qualified = name.length < text.length;
  if (fitting.length === 1 && !qualified) {
    return { outcome: 'found', element: fitting[0]! };
  }
  if (fitting.length > 0) {
    const scoped = inScope(text, from, kinds, names) ?? inProject(text, from, kinds, names, fitting);
    if (scoped !== undefined) {
      return scoped;
    }
  }
  return nothingFits(text, kinds, names);
}

function inScope(text: string, from: Element, kinds: readonly string[] | 'any', names: Names): Resolution | undefined {
  for (const id of scopes(from, names)) {
    const qualified = id === '' ? text : `${id}.${text}`;
    for (const index of names.indexes) {
      const element = index.withId(qualified).find(candidate => fits(candidate, kinds));
      if (element !== undefined) {
        return { outcome: 'found', element };
      }
    }
  }
  return undefined;
}

/** Identities of what surrounds the element, innermost first, then namespaces in the order in which they are searched. */
function* scopes(from: Element, names: Names): Generator<string> {
  for (let scope: Element | undefined = from; scope !== undefined; scope = scope.container) {
    yield scope.id;
    if (scope.kind === 'example') {
      yield LIBRARY_NAMESPACE;
      return;
    }
  }
  if (from.namespace !== '') {
    yield from.namespace;
  }
  // Without a namespace, and for a name that is already fully qualified.
  yield '';
  yield* names.uses;
  yield LIBRARY_NAMESPACE;
}

function inProject(
  text: string,
  from: Element,
  kinds: readonly string[] | 'any',
  names: Names,
  fitting: readonly Element[],
): Resolution | undefined {
  const name = lastSegment(text);
  const qualified = name.length < text.length;
  const journey = from.kind === 'journey' ? from : containerOfKind(from, 'journey');
  const matches = (element: Element) => fits(element, kinds) && (!qualified || element.id.endsWith(`.${text}`));
  const near =
    journey === undefined ? [] : names.indexes.flatMap(index => index.namedInJourney(name, journey.id)).filter(matches);
  if (near.length > 0) {
    return one(near);
  }
  const parent = qualified ? lastSegment(text.slice(0, -name.length - 1)) : undefined;
  const all =
    parent === undefined ? fitting : names.indexes.flatMap(index => index.namedUnder(name, parent)).filter(matches);
  return all.length > 0 ? one(all) : undefined;
}

function one(candidates: readonly Element[]): Resolution {
  // Two elements of one identity are one mistake, and it is reported where the second stands.
  const [first] = candidates;
  return candidates.every(candidate => candidate.id === first!.id)
    ? { outcome: 'found', element: first! }
    : { outcome: 'ambiguous', candidates };
}

function fits(element: Element, kinds: readonly string[] | 'any'): boolean {
  return kinds === 'any' ? element.kind !== UNKNOWN_KIND : kinds.includes(element.kind);
}

function nothingFits(text: string, kinds: readonly string[] | 'any', names: Names): Resolution {
  const name = lastSegment(text);
  const suffix = `.${text}`;
  const others = names.indexes
    .flatMap(index => index.named(name))
    .filter(element => element.id === text || element.id.endsWith(suffix));
  if (others.some(element => element.kind === UNKNOWN_KIND)) {
    return { outcome: 'unknown-kind' };
  }
  return others.length > 0 && kinds !== 'any' ? { outcome: 'wrong-kind', elements: others } : { outcome: 'missing' };
}
