/**
 * Who is where, and who refers to whom: the one index of the elements of a model, kept file by file.
 *
 * An edit exchanges the files that it touched and nothing else; what is joined from several files is joined when somebody
 * asks. The collections are those of the project: what is retired, or lies in an example of a rule, is in none of them, and
 * what is retired refers to nothing.
 */
import { type Element, type Fragment, visibleElements } from './model.ts';
import { attributeOf, isRetired } from './read.ts';

/** Which elements name another, and where. One object stands for one question: it is its key. */
export interface ReverseQuery {
  /** The kind of the elements that refer; absent for all. */
  readonly kind?: string;
  readonly attributes: readonly string[];
}

interface FileEntry {
  readonly fragment: Fragment;
  /** The live ones in source order. */
  readonly elements: readonly Element[];
  readonly byKind: ReadonlyMap<string, readonly Element[]>;
  /** Those of several kinds, for whoever asked. */
  readonly byKinds: Map<string, readonly Element[]>;
  /** Kinds of what is retired in the file, by itself or with what it lies in. */
  readonly retiredKinds: ReadonlySet<string>;
}

const NONE: readonly Element[] = [];
const NO_KINDS: ReadonlySet<string> = new Set();

interface OfKinds<T> {
  readonly kinds: readonly string[];
  readonly elements: T;
}

export class ElementIndex {
  readonly #files = new Map<string, FileEntry>();
  /** The place of each file among all. */
  #order: ReadonlyMap<string, number> = new Map();
  readonly #collections = new Map<string, readonly Element[]>();
  readonly #byFile = new Map<string, OfKinds<ReadonlyMap<string, readonly Element[]>>>();
  readonly #written = new Map<string, OfKinds<readonly Element[]>>();
  readonly #reverse = new Map<ReverseQuery, ReverseIndex>();

  constructor(fragments: readonly Fragment[]) {
    this.update(fragments, () => true);
  }

  /** Takes over the fragments of the next version; `changed` tells of which files the text or a link changed. */
  update(fragments: readonly Fragment[], changed: (file: string) => boolean): void {
    const next = new Set(fragments.map(fragment => fragment.file));
    for (const file of [...this.#files.keys()]) {
      if (!next.has(file)) {
        this.#exchange(file, undefined);
      }
    }
    for (const fragment of fragments) {
      if (this.#files.get(fragment.file)?.fragment !== fragment || changed(fragment.file)) {
        this.#exchange(fragment.file, fragment);
      }
    }
    this.#order = new Map(fragments.map((fragment, index) => [fragment.file, index]));
  }

  /** What a file says. */
  fragment(file: string): Fragment | undefined {
    return this.#files.get(file)?.fragment;
  }

  /** All elements of the kind, in source order. */
  ofKind(kind: string): readonly Element[] {
    let elements = this.#collections.get(kind);
    if (elements === undefined) {
      elements = this.#inOrder().flatMap(entry => entry.byKind.get(kind) ?? NONE);
      this.#collections.set(kind, elements);
    }
    return elements;
  }

  /** Those of the kinds in one file: the very same list as long as the file is. */
  ofKindsIn(kinds: readonly string[], file: string): readonly Element[] {
    const entry = this.#files.get(file);
    return entry === undefined ? NONE : ofKinds(entry, kinds, kinds.join());
  }

  /** The files that hold elements of the kinds, in the order of the fragments. */
  ofKindsByFile(kinds: readonly string[]): ReadonlyMap<string, readonly Element[]> {
    const key = kinds.join();
    let found = this.#byFile.get(key);
    if (found === undefined) {
      const elements = new Map<string, readonly Element[]>();
      for (const entry of this.#inOrder()) {
        const inFile = ofKinds(entry, kinds, key);
        if (inFile.length > 0) {
          elements.set(entry.fragment.file, inFile);
        }
      }
      found = { kinds, elements };
      this.#byFile.set(key, found);
    }
    return found.elements;
  }

  /** All elements of the kinds that are written anywhere, the retired ones too, in source order. */
  written(...kinds: readonly string[]): readonly Element[] {
    const key = kinds.join();
    let found = this.#written.get(key);
    if (found === undefined) {
      found = { kinds, elements: this.#inOrder().flatMap(entry => writtenIn(entry, kinds, key)) };
      this.#written.set(key, found);
    }
    return found.elements;
  }

  /** The elements that name the target as the query says, in source order. */
  referring(target: string, query: ReverseQuery): readonly Element[] {
    let index = this.#reverse.get(query);
    if (index === undefined) {
      index = new ReverseIndex(query);
      for (const [file, entry] of this.#files) {
        index.add(file, entry);
      }
      this.#reverse.set(query, index);
    }
    return index.sources(target, this.#order);
  }

  /** Files in the order of the fragments. */
  paths(): Iterable<string> {
    return this.#order.keys();
  }

  /** The place of a file among all; those of the library come last. */
  rank(file: string): number {
    return this.#order.get(file) ?? this.#order.size;
  }

  #inOrder(): FileEntry[] {
    return [...this.#order.keys()].map(file => this.#files.get(file)!);
  }

  #exchange(file: string, fragment: Fragment | undefined): void {
    const before = this.#files.get(file);
    const after = fragment && readFile(fragment);
    for (const entry of [before, after]) {
      for (const kind of entry?.byKind.keys() ?? []) {
        this.#collections.delete(kind);
      }
    }
    for (const known of [this.#byFile, this.#written]) {
      for (const [key, { kinds }] of known) {
        if (kinds.some(kind => holds(before, kind) || holds(after, kind))) {
          known.delete(key);
        }
      }
    }
    for (const index of this.#reverse.values()) {
      index.remove(file);
      if (after !== undefined) {
        index.add(file, after);
      }
    }
    if (after === undefined) {
      this.#files.delete(file);
    } else {
      this.#files.set(file, after);
    }
  }
}

const known = new WeakMap<readonly Fragment[], ElementIndex>();

/** The index of fragments that stay as they are: those of the library, or of a model that nobody edits. */
export function indexOf(fragments: readonly Fragment[]): ElementIndex {
  let index = known.get(fragments);
  if (index === undefined) {
    index = new ElementIndex(fragments);
    known.set(fragments, index);
  }
  return index;
}

function readFile(fragment: Fragment): FileEntry {
  const elements: Element[] = [];
  const byKind = new Map<string, Element[]>();
  let retiredKinds: Set<string> | undefined;
  const visit = (element: Element): void => {
    if (isRetired(element)) {
      retiredKinds ??= new Set();
      for (const { kind } of visibleElements([element])) {
        retiredKinds.add(kind);
      }
      return;
    }
    elements.push(element);
    const sameKind = byKind.get(element.kind);
    if (sameKind === undefined) {
      byKind.set(element.kind, [element]);
    } else {
      sameKind.push(element);
    }
    if (element.kind !== 'example') {
      element.children.forEach(visit);
    }
  };
  fragment.elements.forEach(visit);
  return { fragment, elements, byKind, byKinds: new Map(), retiredKinds: retiredKinds ?? NO_KINDS };
}

/** `key` stands for the kinds. */
function ofKinds({ elements, byKind, byKinds }: FileEntry, kinds: readonly string[], key: string): readonly Element[] {
  if (kinds.length === 1) {
    return byKind.get(key) ?? NONE;
  }
  let found = byKinds.get(key);
  if (found === undefined) {
    const there = kinds.filter(kind => byKind.has(kind));
    found =
      there.length < 2 ? (byKind.get(there[0] ?? '') ?? NONE) : elements.filter(({ kind }) => there.includes(kind));
    byKinds.set(key, found);
  }
  return found;
}

function holds(entry: FileEntry | undefined, kind: string): boolean {
  return entry !== undefined && (entry.byKind.has(kind) || entry.retiredKinds.has(kind));
}

/** `key` stands for the kinds. */
function writtenIn(entry: FileEntry, kinds: readonly string[], key: string): readonly Element[] {
  const isAnyRetired = kinds.some(kind => entry.retiredKinds.has(kind));
  return isAnyRetired
    ? visibleElements(entry.fragment.elements).filter(({ kind }) => kinds.includes(kind))
    : ofKinds(entry, kinds, key);
}

/** Who refers to an element by certain attributes, file by file, joined when somebody asks. */
class ReverseIndex {
  readonly #query: ReverseQuery;
  readonly #byTarget = new Map<string, Map<string, Element[]>>();
  readonly #targetsOf = new Map<string, Set<string>>();
  readonly #joined = new Map<string, readonly Element[]>();

  constructor(query: ReverseQuery) {
    this.#query = query;
  }

  add(file: string, entry: FileEntry): void {
    const { kind, attributes } = this.#query;
    const sources = kind === undefined ? entry.elements : (entry.byKind.get(kind) ?? NONE);
    const targets = new Set<string>();
    for (const source of sources) {
      for (const name of attributes) {
        const attribute = attributeOf(source, name);
        if (attribute === undefined) {
          continue;
        }
        // Of several owners the first is the owner; whoever else is written there is a mistake of its own.
        const count = name === 'owner' ? Math.min(1, attribute.values.length) : attribute.values.length;
        for (let index = 0; index < count; index++) {
          const value = attribute.values[index]!;
          if (value.type === 'reference' && value.target !== undefined) {
            this.#put(value.target, file, source);
            targets.add(value.target);
          }
        }
      }
    }
    if (targets.size > 0) {
      this.#targetsOf.set(file, targets);
    }
  }

  remove(file: string): void {
    for (const target of this.#targetsOf.get(file) ?? []) {
      this.#byTarget.get(target)?.delete(file);
      this.#joined.delete(target);
    }
    this.#targetsOf.delete(file);
  }

  sources(target: string, order: ReadonlyMap<string, number>): readonly Element[] {
    const files = this.#byTarget.get(target);
    if (files === undefined || files.size === 0) {
      return NONE;
    }
    let joined = this.#joined.get(target);
    if (joined === undefined) {
      joined =
        files.size === 1
          ? files.values().next().value!
          : [...files].sort((a, b) => order.get(a[0])! - order.get(b[0])!).flatMap(([, sources]) => sources);
      this.#joined.set(target, joined);
    }
    return joined;
  }

  #put(target: string, file: string, source: Element): void {
    let files = this.#byTarget.get(target);
    if (files === undefined) {
      files = new Map();
      this.#byTarget.set(target, files);
    }
    const sources = files.get(file);
    if (sources === undefined) {
      files.set(file, [source]);
    } else if (sources[sources.length - 1] !== source) {
      sources.push(source);
    }
    this.#joined.delete(target);
  }
}
