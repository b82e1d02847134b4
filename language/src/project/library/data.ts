/**
 * Fragments as JSON and back, so that the built-in library is parsed and linked when the product is built and not when it
 * starts. The JSON leaves out what can be put back: containers, files, empty lists, the qualified part of identities, and
 * the programmes in the examples of rules, which are read from the library's text where somebody asks for them.
 */
import type { Attribute, Element, Fragment } from '../../model/model.ts';
import type { Span } from '../../model/values.ts';

/** Short keys, for this is read at every start. */
interface Packed {
  /** Kind, name, start and end of the element, start and end of its name. */
  readonly e: readonly [string, string, number, number, number, number];
  readonly c?: readonly Packed[];
}

/** What is said of one element; those of a file stand in a list of their own, which most runs never read. */
interface PackedContent {
  readonly t?: string;
  readonly d?: string;
  readonly a?: readonly PackedAttribute[];
}

/** Name, values, start and end of the values, start and end of the name. */
type PackedAttribute = readonly [string, Attribute['values'], number, number, number, number];

interface PackedFragment {
  readonly file: string;
  readonly namespace: string;
  readonly elements: readonly Packed[];
  /** JSON of the contents of its elements, outermost first, in source order. */
  readonly contents: string;
}

export function pack(fragments: readonly Fragment[]): string {
  return JSON.stringify(
    fragments.map(({ file, namespace, elements }): PackedFragment => {
      const contents: PackedContent[] = [];
      const packed = elements.map(element => packElement(element, contents));
      return { file, namespace, elements: packed, contents: JSON.stringify(contents, spansAsPairs) };
    }),
  );
}

function spansAsPairs(_key: string, value: unknown): unknown {
  return isSpan(value) ? [value.start, value.end] : value;
}

function isSpan(value: unknown): value is Span {
  return typeof value === 'object' && value !== null && Object.keys(value).join() === 'start,end';
}

function packElement(element: Element, contents: PackedContent[]): Packed {
  const { kind, name, title, doc, span, nameSpan, attributes, children } = element;
  contents.push({
    ...(title === undefined ? {} : { t: title }),
    ...(doc === undefined ? {} : { d: doc }),
    ...(attributes.size === 0 ? {} : { a: [...attributes.values()].map(packAttribute) }),
  });
  const kept = kind === 'example' ? [] : children.map(child => packElement(child, contents));
  return {
    e: [kind, name, span.start, span.end, nameSpan.start, nameSpan.end],
    ...(kept.length === 0 ? {} : { c: kept }),
  };
}

function packAttribute({ name, values, span, nameSpan }: Attribute): PackedAttribute {
  return [name, values, span.start, span.end, nameSpan.start, nameSpan.end];
}

export function unpack(json: string): Fragment[] {
  const packed = JSON.parse(json) as PackedFragment[];
  return packed.map(({ file, namespace, elements, contents }) => {
    const origin = new Origin(file, namespace, contents);
    return {
      file,
      namespace,
      uses: [],
      suppressions: [],
      elements: elements.map(element => new LibraryElement(element, undefined, origin)),
    };
  });
}

/** The file that elements come from, and what it says of them once somebody asks. */
class Origin {
  readonly file: string;
  readonly namespace: string;
  count = 0;
  readonly #json: string;
  #contents: readonly PackedContent[] | undefined;

  constructor(file: string, namespace: string, json: string) {
    this.file = file;
    this.namespace = namespace;
    this.#json = json;
  }

  content(ordinal: number): PackedContent {
    this.#contents ??= JSON.parse(this.#json) as PackedContent[];
    return this.#contents[ordinal]!;
  }
}

/** An element whose content is read when it is first asked for: most are not, in most runs. */
class LibraryElement implements Element {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly container: Element | undefined;
  readonly children: readonly Element[];
  readonly span: Span;
  readonly nameSpan: Span;
  readonly #origin: Origin;
  readonly #ordinal: number;
  #read: ReadonlyMap<string, Attribute> | undefined;

  constructor(packed: Packed, container: LibraryElement | undefined, origin: Origin) {
    const [kind, name, start, end, nameStart, nameEnd] = packed.e;
    this.kind = kind;
    this.name = name;
    this.id = `${container?.id ?? origin.namespace}.${name}`;
    this.container = container;
    this.#origin = origin;
    this.#ordinal = origin.count++;
    this.span = { start, end };
    this.nameSpan = { start: nameStart, end: nameEnd };
    this.children = (packed.c ?? []).map(child => new LibraryElement(child, this, origin));
  }

  get file(): string {
    return this.#origin.file;
  }

  get namespace(): string {
    return this.#origin.namespace;
  }

  get title(): string | undefined {
    return this.#origin.content(this.#ordinal).t;
  }

  get doc(): string | undefined {
    return this.#origin.content(this.#ordinal).d;
  }

  get attributes(): ReadonlyMap<string, Attribute> {
    if (this.#read === undefined) {
      const { a = [] } = this.#origin.content(this.#ordinal);
      this.#read = new Map(a.map(attribute => [attribute[0], unpackAttribute(attribute)]));
    }
    return this.#read;
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
