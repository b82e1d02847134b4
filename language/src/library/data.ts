/**
 * Fragments as JSON and back, so that the built-in library is parsed and linked when the product is built and not when it
 * starts. The JSON leaves out what can be put back: containers, files, empty lists, the qualified part of identities, and
 * the programmes in the examples of rules, which are read from the library's text where somebody asks for them.
 */
import type { Attribute, Element, Fragment } from '../model/model.ts';
import type { Span } from '../model/values.ts';

/** Short keys, for this is read at every start. */
interface Packed {
  /** Kind, name, start and end of the element, start and end of its name. */
  readonly e: readonly [string, string, number, number, number, number];
  readonly t?: string;
  readonly d?: string;
  readonly a?: readonly PackedAttribute[];
  readonly c?: readonly Packed[];
}

/** Name, values, start and end of the values, start and end of the name. */
type PackedAttribute = readonly [string, Attribute['values'], number, number, number, number];

interface PackedFragment {
  readonly file: string;
  readonly namespace: string;
  readonly elements: readonly Packed[];
}

export function pack(fragments: readonly Fragment[]): string {
  return JSON.stringify(
    fragments.map(({ file, namespace, elements }) => ({ file, namespace, elements: elements.map(packElement) })),
    (_, value: unknown) => (isSpan(value) ? [value.start, value.end] : value),
  );
}

function isSpan(value: unknown): value is Span {
  return typeof value === 'object' && value !== null && Object.keys(value).join() === 'start,end';
}

function packElement(element: Element): Packed {
  const { kind, name, title, doc, span, nameSpan, attributes, children } = element;
  return {
    e: [kind, name, span.start, span.end, nameSpan.start, nameSpan.end],
    ...(title === undefined ? {} : { t: title }),
    ...(doc === undefined ? {} : { d: doc }),
    ...(attributes.size === 0 ? {} : { a: [...attributes.values()].map(packAttribute) }),
    ...(children.length === 0 || kind === 'example' ? {} : { c: children.map(packElement) }),
  };
}

function packAttribute({ name, values, span, nameSpan }: Attribute): PackedAttribute {
  return [name, values, span.start, span.end, nameSpan.start, nameSpan.end];
}

export function unpack(json: string): Fragment[] {
  const packed = JSON.parse(json) as PackedFragment[];
  return packed.map(({ file, namespace, elements }) => ({
    file,
    namespace,
    uses: [],
    suppressions: [],
    elements: elements.map(element => new LibraryElement(element, undefined, namespace, file)),
  }));
}

/** An element whose attributes are put back when they are first asked for: most are not, in most runs. */
class LibraryElement implements Element {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly title: string | undefined;
  readonly doc: string | undefined;
  readonly namespace: string;
  readonly container: Element | undefined;
  readonly children: readonly Element[];
  readonly file: string;
  readonly span: Span;
  readonly nameSpan: Span;
  private readonly packed: readonly PackedAttribute[];
  private read: ReadonlyMap<string, Attribute> | undefined;

  constructor(packed: Packed, container: LibraryElement | undefined, namespace: string, file: string) {
    const [kind, name, start, end, nameStart, nameEnd] = packed.e;
    this.kind = kind;
    this.name = name;
    this.id = `${container?.id ?? namespace}.${name}`;
    this.title = packed.t;
    this.doc = packed.d;
    this.namespace = namespace;
    this.container = container;
    this.file = file;
    this.span = { start, end };
    this.nameSpan = { start: nameStart, end: nameEnd };
    this.packed = packed.a ?? [];
    this.children = (packed.c ?? []).map(child => new LibraryElement(child, this, namespace, file));
  }

  get attributes(): ReadonlyMap<string, Attribute> {
    this.read ??= new Map(this.packed.map(attribute => [attribute[0], unpackAttribute(attribute)]));
    return this.read;
  }
}

function unpackAttribute([name, values, start, end, nameStart, nameEnd]: PackedAttribute): Attribute {
  for (const value of values) {
    restoreSpans(value as unknown as Record<string, unknown>);
  }
  return { name, values, span: { start, end }, nameSpan: { start: nameStart, end: nameEnd } };
}

/** Turns `span: [start, end]` back into an object, wherever it stands in a value. */
function restoreSpans(node: Record<string, unknown>): void {
  for (const key of Object.keys(node)) {
    const child = node[key];
    if (key === 'span') {
      const [start, end] = child as [number, number];
      node[key] = { start, end };
    } else if (typeof child === 'object' && child !== null) {
      restoreSpans(child as Record<string, unknown>);
    }
  }
}
