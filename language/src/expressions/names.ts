/**
 * What a name in an expression stands for, found in the model as references are found in the text: from the innermost
 * container outwards, in the namespace, in those used, in the library; failing these the one element with that name.
 */

import type { CxModel, Element, Fragment } from '../model/model.ts';
import { withDescendants } from '../model/model.ts';
import { nearest } from '../model/nearest.ts';

export type Resolution =
  | { readonly found: Element }
  | { readonly ambiguous: readonly Element[] }
  /** `wrongKind` is an element of that name which does not fit. */
  | { readonly missing: true; readonly wrongKind: Element | undefined; readonly nearest: readonly string[] };

export interface NameResolver {
  resolve(name: string, kinds: readonly string[] | 'any', from: Element): Resolution;
}

function fits(element: Element | undefined, kinds: readonly string[] | 'any'): element is Element {
  return element !== undefined && (kinds === 'any' || kinds.includes(element.kind));
}

/** The example of a rule that an element lies in: its names are seen from nowhere else. */
function exampleAround(element: Element | undefined): Element | undefined {
  let around = element;
  while (around !== undefined && around.kind !== 'example') {
    around = around.container;
  }
  return around;
}

export class ModelNames implements NameResolver {
  private readonly model: CxModel;
  private readonly fragments: ReadonlyMap<string, Fragment>;
  private readonly libraryNamespaces: readonly string[];
  private readonly libraryFiles: ReadonlySet<string>;
  private bySimpleName: Map<string, Element[]> | undefined;

  constructor(model: CxModel) {
    this.model = model;
    this.fragments = new Map([...model.library, ...model.fragments].map(fragment => [fragment.file, fragment]));
    this.libraryFiles = new Set(model.library.map(fragment => fragment.file));
    this.libraryNamespaces = [...new Set(model.library.map(fragment => fragment.namespace))];
  }

  resolve(name: string, kinds: readonly string[] | 'any', from: Element): Resolution {
    for (const prefix of this.prefixes(from)) {
      const element = this.model.element(prefix === '' ? name : `${prefix}.${name}`);
      if (fits(element, kinds) && exampleAround(element) === exampleAround(from)) {
        return { found: element };
      }
    }
    return this.elsewhere(name, kinds, from);
  }

  /** Identities that the name may be put behind, in the order in which they are tried. */
  private *prefixes(from: Element): Generator<string> {
    const example = exampleAround(from);
    for (let around: Element | undefined = from; around !== undefined; around = around.container) {
      yield around.id;
      if (around === example) {
        yield* this.libraryNamespaces;
        return;
      }
    }
    yield from.namespace;
    yield '';
    for (const use of this.fragments.get(from.file)?.uses ?? []) {
      yield use.namespace;
    }
    yield* this.libraryNamespaces;
  }

  private elsewhere(name: string, kinds: readonly string[] | 'any', from: Element): Resolution {
    const suffix = `.${name}`;
    const simple = name.slice(name.lastIndexOf('.') + 1);
    const example = exampleAround(from);
    const named = (this.simpleNames().get(simple) ?? []).filter(
      element => (element.id === name || element.id.endsWith(suffix)) && exampleAround(element) === example,
    );
    const everywhere = named.filter(element => fits(element, kinds));
    // What the project itself calls so goes before what the library does.
    const own = everywhere.filter(element => !this.isLibrary(element));
    const fitting = own.length > 0 ? own : everywhere;
    if (fitting.length === 1) {
      return { found: fitting[0]! };
    }
    if (fitting.length > 1) {
      return { ambiguous: fitting };
    }
    return { missing: true, wrongKind: named[0], nearest: this.near(simple, kinds) };
  }

  private isLibrary(element: Element): boolean {
    return this.libraryFiles.has(element.file);
  }

  private near(name: string, kinds: readonly string[] | 'any'): readonly string[] {
    if (kinds === 'any') {
      return nearest(name, this.simpleNames().keys());
    }
    const names = [...this.simpleNames()].filter(([, elements]) => elements.some(element => fits(element, kinds)));
    return nearest(
      name,
      names.map(([simple]) => simple),
    );
  }

  private simpleNames(): Map<string, Element[]> {
    if (this.bySimpleName === undefined) {
      this.bySimpleName = new Map();
      for (const fragment of [...this.model.fragments, ...this.model.library]) {
        for (const top of fragment.elements) {
          for (const element of withDescendants(top)) {
            const same = this.bySimpleName.get(element.name);
            if (same === undefined) {
              this.bySimpleName.set(element.name, [element]);
            } else {
              same.push(element);
            }
          }
        }
      }
    }
    return this.bySimpleName;
  }
}
