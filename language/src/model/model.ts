/**
 * The model: what a programme says, as plain readonly data with stable identities and origins.
 *
 * It knows nothing of texts, parsers or editors. A `Fragment` is what one file says; the model is all fragments of a
 * project, and the built-in library's, linked by name.
 */
import type { ElementIndex } from './element-index.ts';
import type { NameResolver } from './names.ts';
import type { Span, Value } from './values.ts';

/** The kind of an element whose word is unknown: in no collection, judged by nothing, but its name is known. */
export const UNKNOWN_KIND = '?';

export interface Attribute {
  /** The attribute's name in the text, the property in expressions, the key in JSON. */
  readonly name: string;
  /** Empty where nothing that is written can be read: that was reported, and for all others the attribute is there. */
  readonly values: readonly Value[];
  /** From the first value to the last. */
  readonly span: Span;
  /** The name before the colon, of the first line that gives this attribute. */
  readonly nameSpan: Span;
}

export interface Element {
  /** Qualified name, namespace in front: the identity in diffs, links, JSON and URLs. */
  readonly id: string;
  readonly kind: string;
  /** Simple name; for an element that has none, what it refers to or `kind#ordinal`. */
  readonly name: string;
  readonly title: string | undefined;
  /** The text of the documentation comment before it. */
  readonly doc: string | undefined;
  readonly namespace: string;
  readonly container: Element | undefined;
  readonly children: readonly Element[];
  readonly attributes: ReadonlyMap<string, Attribute>;
  /** Project-relative path of the file, with `/`; `library:…` for the built-in library. */
  readonly file: string;
  readonly span: Span;
  /** The name, or the kind's word where there is none: the place of a finding about something absent. */
  readonly nameSpan: Span;
}

/** A `// cx-ignore rule until 2027-03-31: reason` comment. */
export interface Suppression {
  readonly rules: readonly { readonly name: string; readonly span: Span }[];
  readonly until: string | undefined;
  readonly reason: string;
  /** Identity of the element on the next line; absent when there is none. */
  readonly element: string | undefined;
  readonly file: string;
  readonly span: Span;
}

export interface Use {
  readonly namespace: string;
  /** Of the namespace's name. */
  readonly span: Span;
}

/** What one file says. */
export interface Fragment {
  readonly file: string;
  readonly namespace: string;
  readonly uses: readonly Use[];
  readonly elements: readonly Element[];
  readonly suppressions: readonly Suppression[];
}

/** Everything a project says, the library included. */
export interface CxModel extends NameResolver {
  /** In order of their file's path. */
  readonly fragments: readonly Fragment[];
  readonly library: readonly Fragment[];
  /** The element with this identity; of two with the same one, the first. */
  element(id: string): Element | undefined;
  /** Its elements by kind and by what refers to them, those of the library left out. */
  readonly index: ElementIndex;
}

/** An element and all within it, outermost first, in source order. */
export function withDescendants(element: Element): readonly Element[] {
  return gather([element], () => true, []);
}

/** All elements of a fragment in source order. */
export function elementsOf(fragment: Fragment): readonly Element[] {
  return gather(fragment.elements, () => true, []);
}

/** The nearest container of the kind, the element itself not counted. */
export function containerOfKind(element: Element, kind: string): Element | undefined {
  let container = element.container;
  while (container !== undefined && container.kind !== kind) {
    container = container.container;
  }
  return container;
}

/**
 * Elements and all within them in source order, as the whole project sees them: what stands in an `example` belongs to
 * that example only.
 */
export function visibleElements(elements: readonly Element[]): readonly Element[] {
  return gather(elements, element => element.kind !== 'example', []);
}

function gather(elements: readonly Element[], entered: (element: Element) => boolean, found: Element[]): Element[] {
  for (const element of elements) {
    found.push(element);
    if (element.children.length > 0 && entered(element)) {
      gather(element.children, entered, found);
    }
  }
  return found;
}
