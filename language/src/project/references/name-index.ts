/**
 * Names → elements, kept up to date file by file. Every look-up is by a map, so that resolving stays linear however many
 * elements share a name.
 */
import { kindSpec } from '../../model/metamodel/index.ts';
import { containerOfKind, type Element, type Fragment, UNKNOWN_KIND, visibleElements } from '../../model/model.ts';
import type { Kinds } from '../../model/names.ts';
import { WordList } from '../../model/nearest.ts';
import { isRenamed, lastingIdentity, lastingName } from '../../model/renames.ts';
import { LookAlikes } from './look-alikes.ts';

/** Up to so many elements are put in their places one by one; of more the whole list is sorted. */
const FEW = 16;

/** Elements in source order, brought into it when they are first asked for: many may come in a row. */
class Ordered {
  readonly #members: Element[] = [];
  #coming: Element[] | undefined;

  add(element: Element): void {
    if (this.#members.length === 0) {
      this.#members.push(element);
    } else {
      this.#coming ??= [];
      this.#coming.push(element);
    }
  }

  remove(file: string): void {
    const members = this.elements as Element[];
    let kept = 0;
    for (const element of members) {
      if (element.file !== file) {
        members[kept++] = element;
      }
    }
    members.length = kept;
  }

  get elements(): readonly Element[] {
    const members = this.#members;
    const coming = this.#coming;
    if (coming !== undefined) {
      this.#coming = undefined;
      for (const element of coming) {
        members.splice(coming.length > FEW ? members.length : this.#placeOf(element), 0, element);
      }
      if (coming.length > FEW) {
        members.sort(bySource);
      }
    }
    return members;
  }

  /** Behind all that stand before it. */
  #placeOf(element: Element): number {
    let [low, high] = [0, this.#members.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (bySource(this.#members[middle]!, element) <= 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}

/** Elements that share a name or an identity. */
class Sharers extends Ordered {
  /** What was asked before, so that many references of one name cost no more than one. */
  #selections: Map<string, readonly Element[]> | undefined;

  override add(element: Element): void {
    super.add(element);
    this.forget();
  }

  override remove(file: string): void {
    super.remove(file);
    this.forget();
  }

  protected forget(): void {
    this.#selections = undefined;
  }

  ofKinds(kinds: Kinds): readonly Element[] {
    const { elements } = this;
    if (elements.length === 1) {
      return isOfKinds(elements[0]!, kinds) ? elements : NONE;
    }
    return this.select(keyOf(kinds), () => elements.filter(element => isOfKinds(element, kinds)));
  }

  protected select(key: string, choose: () => readonly Element[]): readonly Element[] {
    this.#selections ??= new Map();
    let found = this.#selections.get(key);
    if (found === undefined) {
      found = choose();
      this.#selections.set(key, found);
    }
    return found;
  }
}

/** All elements of one simple name, with ways to narrow them that are built when they are first asked. */
class Namesakes extends Sharers {
  #journeys: Map<string, Element[]> | undefined;
  #parents: Map<string, Element[]> | undefined;

  protected override forget(): void {
    super.forget();
    this.#journeys = undefined;
    this.#parents = undefined;
  }

  /** Those of the kinds whose identity ends with the qualified name, within the journey where one is given. */
  matching(text: string, kinds: Kinds, journey: string | undefined): readonly Element[] {
    const parent = text.slice(0, Math.max(0, text.lastIndexOf('.')));
    if (journey === undefined && parent === '') {
      return this.ofKinds(kinds);
    }
    return this.select(`${keyOf(kinds)}:${journey ?? ''}:${text}`, () => {
      const narrowed = journey === undefined ? this.#under(lastSegment(parent)) : this.#inJourney(journey);
      return narrowed.filter(
        element =>
          isOfKinds(element, kinds) && (parent === '' || element.id === text || element.id.endsWith(`.${text}`)),
      );
    });
  }

  #inJourney(journey: string): readonly Element[] {
    this.#journeys ??= groupBy(this.elements, element => containerOfKind(element, 'journey')?.id);
    return this.#journeys.get(journey) ?? NONE;
  }

  /** Those whose container has this simple name. */
  #under(parent: string): readonly Element[] {
    this.#parents ??= groupBy(this.elements, element => element.container?.name ?? lastSegment(element.namespace));
    return this.#parents.get(parent) ?? NONE;
  }
}

const NONE: readonly Element[] = [];

function keyOf(kinds: Kinds): string {
  return typeof kinds === 'string' ? kinds : kinds.length === 1 ? kinds[0]! : kinds.join();
}

function isOfKinds(element: Element, kinds: Kinds): boolean {
  return kinds === 'any' ? element.kind !== UNKNOWN_KIND : kinds.includes(element.kind);
}

function bySource(a: Element, b: Element): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : a.span.start - b.span.start;
}

/** A name without a dot is given as it is: a text made anew would be hashed anew in every look-up. */
export function lastSegment(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot < 0 ? name : name.slice(dot + 1);
}

/** What nobody speaks of from elsewhere: the library has many, and they are called by words that everybody uses. */
const SPOKEN_OF_BY_NOBODY: ReadonlySet<string> = new Set(['question', 'setting']);

/** `goal gov-standards` is called by the name of the practice, which it does not take away. */
function hasOwnName({ kind }: Element): boolean {
  return typeof kindSpec(kind)?.naming !== 'object' && !SPOKEN_OF_BY_NOBODY.has(kind);
}

function groupBy(elements: readonly Element[], key: (element: Element) => string | undefined): Map<string, Element[]> {
  const groups = new Map<string, Element[]>();
  for (const element of elements) {
    const group = key(element);
    if (group !== undefined) {
      const members = groups.get(group);
      if (members === undefined) {
        groups.set(group, [element]);
      } else {
        members.push(element);
      }
    }
  }
  return groups;
}

export class NameIndex {
  readonly #byName = new Map<string, Namesakes>();
  readonly #byId = new Map<string, Element | Sharers>();
  /** Identities that several elements have: few, since each is a mistake. */
  readonly #shared = new Set<string>();
  /** Grows whenever an identity that several elements have, or had, may stand for another one than before. */
  sharedChanges = 0;
  readonly #lookAlikes = new LookAlikes();
  /** How many elements of a kind have a name; what suggestions are chosen from. */
  readonly #namesByKind = new Map<string, Map<string, number>>();
  readonly #words = new Map<string, WordList>();
  /** By the last part of what they were called before a declared rename, theirs or that of something around them. */
  readonly #renamed = new Map<string, Ordered>();

  add(elements: Iterable<Element>): void {
    for (const element of elements) {
      this.#addId(element);
      if (hasOwnName(element)) {
        this.#namesakes(element.name).add(element);
        this.#countName(element, 1);
        if (isRenamed(element)) {
          this.#addRenamed(element);
        }
      }
    }
  }

  #addId(element: Element): void {
    const same = this.#byId.get(element.id);
    if (same === undefined) {
      this.#byId.set(element.id, element);
    } else if (same instanceof Sharers) {
      same.add(element);
      this.sharedChanges++;
    } else {
      this.sharedChanges++;
      const sharers = new Sharers();
      sharers.add(same);
      sharers.add(element);
      this.#byId.set(element.id, sharers);
      this.#shared.add(element.id);
    }
  }

  #addRenamed(element: Element): void {
    const former = lastingName(element);
    const same = this.#renamed.get(former) ?? new Ordered();
    this.#renamed.set(former, same);
    same.add(element);
  }

  #namesakes(name: string): Namesakes {
    let found = this.#byName.get(name);
    if (found === undefined) {
      found = new Namesakes();
      this.#byName.set(name, found);
      this.#lookAlikes.add(name);
    }
    return found;
  }

  remove(fragment: Fragment): void {
    const ids = new Set<string>();
    const names = new Set<string>();
    for (const element of visibleElements(fragment.elements)) {
      ids.add(element.id);
      if (hasOwnName(element)) {
        names.add(element.name);
        this.#countName(element, -1);
        if (isRenamed(element)) {
          this.#renamed.get(lastingName(element))?.remove(fragment.file);
        }
      }
    }
    for (const id of ids) {
      this.#removeId(id, fragment.file);
    }
    for (const name of names) {
      const namesakes = this.#byName.get(name);
      namesakes?.remove(fragment.file);
      if (namesakes?.elements.length === 0) {
        this.#byName.delete(name);
        this.#lookAlikes.remove(name);
      }
    }
  }

  #removeId(id: string, file: string): void {
    const known = this.#byId.get(id);
    if (!(known instanceof Sharers)) {
      if (known?.file === file) {
        this.#byId.delete(id);
      }
      return;
    }
    known.remove(file);
    this.sharedChanges++;
    const [first, second] = known.elements;
    if (second === undefined) {
      this.#shared.delete(id);
      if (first === undefined) {
        this.#byId.delete(id);
      } else {
        this.#byId.set(id, first);
      }
    }
  }

  #countName(element: Element, by: number): void {
    let names = this.#namesByKind.get(element.kind);
    if (names === undefined) {
      names = new Map();
      this.#namesByKind.set(element.kind, names);
    }
    const before = names.get(element.name) ?? 0;
    const count = before + by;
    if (count > 0) {
      names.set(element.name, count);
    } else {
      names.delete(element.name);
    }
    if (before === 0 || count === 0) {
      this.#words.clear();
    }
  }

  /** The element of this identity; of several, the first in order of file and place. */
  element(id: string): Element | undefined {
    const found = this.#byId.get(id);
    return found instanceof Sharers ? found.elements[0] : found;
  }

  /** The element of this identity and of one of the kinds; of several, the first in order of file and place. */
  elementOfKinds(id: string, kinds: Kinds): Element | undefined {
    const found = this.#byId.get(id);
    if (found instanceof Sharers) {
      return found.ofKinds(kinds)[0];
    }
    return found !== undefined && isOfKinds(found, kinds) ? found : undefined;
  }

  /** All elements of this identity: more than one is a mistake. */
  withId(id: string): readonly Element[] {
    const found = this.#byId.get(id);
    return found === undefined ? NONE : found instanceof Sharers ? found.elements : [found];
  }

  /** Identities that several elements have. */
  *sharedIds(): Generator<readonly Element[]> {
    for (const id of this.#shared) {
      yield this.withId(id);
    }
  }

  /** Names that look like each other, each with its elements in source order; the others are taken for the first. */
  *lookingAlike(): Generator<readonly (readonly Element[])[]> {
    for (const names of this.#lookAlikes.groups()) {
      yield names.map(name => this.#byName.get(name)!.elements);
    }
  }

  /** Whether anything has this simple name, or had it before a declared rename. */
  knows(name: string): boolean {
    return this.#byName.has(name) || this.#renamed.has(name);
  }

  /** Elements of the kinds with this simple name, in source order. */
  namedOfKinds(name: string, kinds: Kinds): readonly Element[] {
    return this.#byName.get(name)?.ofKinds(kinds) ?? NONE;
  }

  /** Elements of the kinds that the name, simple or qualified, may stand for, within the journey where one is given. */
  matching(text: string, kinds: Kinds, journey?: string): readonly Element[] {
    return this.#byName.get(lastSegment(text))?.matching(text, kinds, journey) ?? NONE;
  }

  /** Elements of the kinds that the name, simple or qualified, stood for before a declared rename, in source order. */
  formerly(text: string, kinds: Kinds): readonly Element[] {
    return (this.#renamed.get(lastSegment(text))?.elements ?? NONE).filter(element => {
      const former = lastingIdentity(element);
      return isOfKinds(element, kinds) && (former === text || former.endsWith(`.${text}`));
    });
  }

  /** How many names elements of the kind have. */
  countOf(kind: string): number {
    return this.#namesByKind.get(kind)?.size ?? 0;
  }

  /** The names of all elements of the kinds, for suggestions. */
  wordsOfKinds(kinds: Kinds): WordList {
    const key = keyOf(kinds);
    let list = this.#words.get(key);
    if (list === undefined) {
      const known = kinds === 'any' ? [...this.#namesByKind.keys()] : kinds;
      list = new WordList(new Set(known.flatMap(kind => [...(this.#namesByKind.get(kind)?.keys() ?? [])])));
      this.#words.set(key, list);
    }
    return list;
  }
}
