/**
 * Names → elements, kept up to date file by file. Every look-up is by a map, so that resolving stays linear however many
 * elements share a name.
 */
import { kindSpec } from '../model/metamodel/index.ts';
import { containerOfKind, type Element, type Fragment, UNKNOWN_KIND, visibleElements } from '../model/model.ts';

/** All elements of one simple name, with ways to narrow them that are built when a long list is first asked. */
class Namesakes {
  readonly elements: Element[] = [];
  private kinds: Map<string, Element[]> | undefined;
  private journeys: Map<string, Element[]> | undefined;
  private parents: Map<string, Element[]> | undefined;

  add(element: Element): void {
    this.elements.push(element);
    this.forget();
  }

  remove(file: string): void {
    let kept = 0;
    for (const element of this.elements) {
      if (element.file !== file) {
        this.elements[kept++] = element;
      }
    }
    this.elements.length = kept;
    this.forget();
  }

  private forget(): void {
    this.kinds = undefined;
    this.journeys = undefined;
    this.parents = undefined;
  }

  ofKind(kind: string): readonly Element[] {
    this.kinds ??= groupBy(this.elements, element => element.kind);
    return this.kinds.get(kind) ?? [];
  }

  inJourney(journey: string): readonly Element[] {
    this.journeys ??= groupBy(this.elements, element => containerOfKind(element, 'journey')?.id);
    return this.journeys.get(journey) ?? [];
  }

  /** Those whose container has this simple name. */
  under(parent: string): readonly Element[] {
    this.parents ??= groupBy(this.elements, element => element.container?.name ?? lastSegment(element.namespace));
    return this.parents.get(parent) ?? [];
  }
}

export function lastSegment(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}

/** `goal gov-standards` is called by the name of the practice, which it does not take away. */
function hasOwnName(element: Element): boolean {
  return typeof kindSpec(element.kind)?.naming !== 'object';
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
  private readonly byName = new Map<string, Namesakes>();
  private readonly byId = new Map<string, Element | Element[]>();
  /** How many elements of a kind have a name; what suggestions are chosen from. */
  private readonly namesByKind = new Map<string, Map<string, number>>();

  add(elements: Iterable<Element>): void {
    for (const element of elements) {
      const same = this.byId.get(element.id);
      this.byId.set(
        element.id,
        same === undefined ? element : Array.isArray(same) ? [...same, element] : [same, element],
      );
      if (hasOwnName(element)) {
        this.namesakes(element.name).add(element);
        this.countName(element, 1);
      }
    }
  }

  private namesakes(name: string): Namesakes {
    let found = this.byName.get(name);
    if (found === undefined) {
      found = new Namesakes();
      this.byName.set(name, found);
    }
    return found;
  }

  remove(fragment: Fragment): void {
    for (const element of visibleElements(fragment.elements)) {
      const same = this.byId.get(element.id);
      const left = Array.isArray(same)
        ? same.filter(other => other.file !== fragment.file)
        : same?.file === fragment.file
          ? []
          : [same];
      if (left.length > 1) {
        this.byId.set(element.id, left as Element[]);
      } else if (left[0] === undefined) {
        this.byId.delete(element.id);
      } else {
        this.byId.set(element.id, left[0]);
      }
      if (hasOwnName(element)) {
        this.byName.get(element.name)?.remove(fragment.file);
        this.countName(element, -1);
      }
    }
  }

  private countName(element: Element, by: number): void {
    let names = this.namesByKind.get(element.kind);
    if (names === undefined) {
      names = new Map();
      this.namesByKind.set(element.kind, names);
    }
    const count = (names.get(element.name) ?? 0) + by;
    if (count > 0) {
      names.set(element.name, count);
    } else {
      names.delete(element.name);
    }
  }

  /** The element of this identity; of several, the first in order of file and place. */
  element(id: string): Element | undefined {
    const found = this.byId.get(id);
    return Array.isArray(found) ? inOrder(found)[0] : found;
  }

  /** All elements of this identity: more than one is a mistake. */
  withId(id: string): readonly Element[] {
    const found = this.byId.get(id);
    return found === undefined ? [] : Array.isArray(found) ? inOrder(found) : [found];
  }

  /** Identities that several elements have. */
  *sharedIds(): Generator<readonly Element[]> {
    for (const found of this.byId.values()) {
      if (Array.isArray(found)) {
        yield inOrder(found);
      }
    }
  }

  named(name: string): readonly Element[] {
    return this.byName.get(name)?.elements ?? [];
  }

  namedInJourney(name: string, journey: string): readonly Element[] {
    return this.byName.get(name)?.inJourney(journey) ?? [];
  }

  namedUnder(name: string, parent: string): readonly Element[] {
    return this.byName.get(name)?.under(parent) ?? [];
  }

  namedOfKinds(name: string, kinds: readonly string[] | 'any'): readonly Element[] {
    const namesakes = this.byName.get(name);
    if (namesakes === undefined) {
      return [];
    }
    return kinds === 'any'
      ? namesakes.elements.filter(element => element.kind !== UNKNOWN_KIND)
      : kinds.flatMap(kind => namesakes.ofKind(kind));
  }

  *namesOfKinds(kinds: readonly string[] | 'any'): Generator<string> {
    for (const kind of kinds === 'any' ? this.namesByKind.keys() : kinds) {
      yield* this.namesByKind.get(kind)?.keys() ?? [];
    }
  }
}

function inOrder(elements: readonly Element[]): readonly Element[] {
  return [...elements].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.span.start - b.span.start));
}
