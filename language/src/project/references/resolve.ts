/**
 * What a name means where it stands, exactly as the language says: from the innermost container outwards, then in the
 * namespace, in used namespaces, in the library; failing these, the one element of the wanted kind with that simple name,
 * first in the same journey, then in the project. At every step only elements of the wanted kinds count.
 */
import { containerOfKind, type Element, UNKNOWN_KIND } from '../../model/model.ts';
import type { Kinds, Resolution } from '../../model/names.ts';
import { nearestOf } from '../../model/nearest.ts';
import { lastSegment, type NameIndex } from './name-index.ts';

/** The namespace that the built-in library is written in. */
export const LIBRARY_NAMESPACE = 'cx';

export interface Names {
  /** All elements that can be seen from where the name stands, the library's too. */
  readonly indexes: readonly NameIndex[];
  /** Namespaces used by the file. */
  readonly uses: readonly string[];
}

const MISSING: Resolution = { outcome: 'missing' };

export function resolve(text: string, from: Element, kinds: Kinds, names: Names): Resolution {
  const name = lastSegment(text);
  if (!names.indexes.some(index => index.knows(name))) {
    return MISSING;
  }
  const fitting = fromAll(names, index => index.namedOfKinds(name, kinds));
  if (fitting.length === 1 && name === text) {
    return { outcome: 'found', element: fitting[0]! };
  }
  if (fitting.length > 0) {
    const found =
      inScope(text, from, kinds, names) ?? inJourney(text, from, kinds, names) ?? anywhere(text, kinds, names);
    if (found !== undefined) {
      return found;
    }
  }
  const element = former(text, from, kinds, names);
  if (element === undefined) {
    return nothingFits(text, kinds, names);
  }
  const simple = resolve(element.name, from, kinds, names);
  const now = simple.outcome === 'found' && simple.element === element ? element.name : element.id;
  return { outcome: 'renamed', element, now };
}

/**
 * The element of this identity that a name stands for where one of these kinds is wanted. Several elements of one identity
 * are a mistake, and while it stands the name means the first of the kinds, in the order of files and places.
 */
export function elementOf(id: string, kinds: Kinds, { indexes }: Names): Element | undefined {
  for (const index of indexes) {
    const element = index.elementOfKinds(id, kinds);
    if (element !== undefined) {
      return element;
    }
  }
  return undefined;
}

/** The names of elements of the kinds that are nearest to one that means nothing, nearest first. */
export function nearestNames(text: string, kinds: Kinds, { indexes }: Names): readonly string[] {
  return nearestOf(
    text,
    indexes.map(index => index.wordsOfKinds(kinds)),
  );
}

/** The one element that was called so: first of all in the namespace, then in the project. */
function former(text: string, from: Element, kinds: Kinds, names: Names): Element | undefined {
  const all = fromAll(names, index => index.formerly(text, kinds));
  const near = all.filter(element => element.namespace === from.namespace);
  return near.length === 1 ? near[0] : all.length === 1 ? all[0] : undefined;
}

/** What all indexes give, without copying where only one gives something. */
function fromAll({ indexes }: Names, look: (index: NameIndex) => readonly Element[]): readonly Element[] {
  let all: readonly Element[] = [];
  for (const index of indexes) {
    const more = look(index);
    if (more.length > 0) {
      all = all.length === 0 ? more : [...all, ...more];
    }
  }
  return all;
}

function inScope(text: string, from: Element, kinds: Kinds, names: Names): Resolution | undefined {
  for (let scope: Element | undefined = from; scope !== undefined; scope = scope.container) {
    const element = under(scope.id, text, kinds, names);
    if (element !== undefined) {
      return found(element);
    }
    if (scope.kind === 'example') {
      return foundIn(LIBRARY_NAMESPACE, text, kinds, names);
    }
  }
  return (
    (from.namespace === '' ? undefined : foundIn(from.namespace, text, kinds, names)) ??
    // Without a namespace, and for a name that is already fully qualified.
    foundIn('', text, kinds, names) ??
    inUsed(text, kinds, names) ??
    foundIn(LIBRARY_NAMESPACE, text, kinds, names)
  );
}

/** What several used namespaces call by the name is for the author to choose, and not for the order of their lines. */
function inUsed(text: string, kinds: Kinds, names: Names): Resolution | undefined {
  const candidates = names.uses
    .map(namespace => under(namespace, text, kinds, names))
    .filter(known => known !== undefined);
  return candidates.length > 0 ? one(candidates) : undefined;
}

function foundIn(scope: string, text: string, kinds: Kinds, names: Names): Resolution | undefined {
  const element = under(scope, text, kinds, names);
  return element === undefined ? undefined : found(element);
}

function under(scope: string, text: string, kinds: Kinds, names: Names): Element | undefined {
  return elementOf(scope === '' ? text : `${scope}.${text}`, kinds, names);
}

function found(element: Element): Resolution {
  return { outcome: 'found', element };
}

function inJourney(text: string, from: Element, kinds: Kinds, names: Names): Resolution | undefined {
  const journey = from.kind === 'journey' ? from : containerOfKind(from, 'journey');
  const near = journey === undefined ? [] : fromAll(names, index => index.matching(text, kinds, journey.id));
  return near.length > 0 ? one(near) : undefined;
}

/** What the project itself calls so goes before what the library does. */
function anywhere(text: string, kinds: Kinds, { indexes }: Names): Resolution | undefined {
  const all = indexes.map(index => index.matching(text, kinds)).find(matching => matching.length > 0);
  return all === undefined ? undefined : one(all);
}

function one(candidates: readonly Element[]): Resolution {
  // Two elements of one identity are one mistake, and it is reported where the second stands.
  const [first] = candidates;
  return candidates.every(candidate => candidate.id === first!.id)
    ? found(first!)
    : { outcome: 'ambiguous', candidates };
}

function nothingFits(text: string, kinds: Kinds, names: Names): Resolution {
  if (names.indexes.some(index => index.matching(text, [UNKNOWN_KIND]).length > 0)) {
    return { outcome: 'unknown-kind' };
  }
  const others = fromAll(names, index => index.matching(text, 'any'));
  return others.length > 0 && kinds !== 'any' ? { outcome: 'wrong-kind', elements: others } : MISSING;
}
