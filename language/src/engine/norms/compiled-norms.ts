/** The norms of a model, compiled, and kept through the versions of a session as long as they say the same. */

import { signatureOf } from '../../model/attributes.ts';
import type { CxModel, Element } from '../../model/model.ts';
import type { NameResolver } from '../../model/names.ts';
import { type AskedName, AskedNames, answerOf, type Selections } from '../expressions/index.ts';
import type { BuiltinCheck } from './builtin-check.ts';
import { compileNorm, type Norm } from './norm.ts';

export interface CompiledNorm {
  readonly norm: Norm;
  /** What the norm says, wherever it says it and whatever its names mean. */
  readonly signature: string;
  readonly asked: readonly AskedName[];
}

/** What norms are compiled for. */
export interface WantedNorms {
  /** Which rules of the library are worth compiling. */
  readonly ofLibrary: (rule: Element) => boolean;
  /** Whether those of the project are. */
  readonly own: boolean;
  /** Whether versions are compared, for which each norm needs its signature. */
  readonly again: boolean;
}

export class CompiledNorms {
  readonly #checks: ReadonlyMap<string, BuiltinCheck>;
  readonly #entries = new Map<Element, CompiledNorm>();
  #current: readonly CompiledNorm[] = [];
  #all: readonly Element[] = [];
  #libraryNorms: { readonly of: CxModel['library']; readonly elements: readonly Element[] } | undefined;

  readonly #wanted: WantedNorms;

  constructor(checks: ReadonlyMap<string, BuiltinCheck>, wanted: WantedNorms) {
    this.#wanted = wanted;
    this.#checks = checks;
  }

  /**
   * The norms of this version, the library's first. Names may mean something else than before when `changed.names`; the
   * members of facts may have another type when `changed.selections`. `onCompile` hears of each before it is compiled.
   */
  read(
    model: CxModel,
    own: readonly Element[],
    selections: Selections,
    changed: { readonly names: boolean; readonly selections: boolean },
    onCompile: (isBuiltIn: boolean) => void,
  ): readonly CompiledNorm[] {
    const library = this.#elementsOfLibrary(model);
    const builtIn = new Set(library);
    const elements = [...library.filter(this.#wanted.ofLibrary), ...(this.#wanted.own ? own : [])];
    this.#all = [...library, ...own];
    const kept = new Set(elements);
    for (const element of this.#entries.keys()) {
      if (!kept.has(element)) {
        this.#entries.delete(element);
      }
    }
    this.#current = elements.map(element => {
      const known = this.#entries.get(element);
      if (known !== undefined && isCurrent(known, model, changed)) {
        return known;
      }
      onCompile(builtIn.has(element));
      const asked = new AskedNames(model);
      const norm = compileNorm(element, {
        names: asked,
        selections,
        checks: this.#checks,
        isBuiltIn: candidate => builtIn.has(candidate),
      });
      // The library stays as it is as long as the product does.
      const signature = norm.builtIn || !this.#wanted.again ? norm.id : normSignature(element, asked.asked);
      const entry = { norm, signature, asked: asked.asked };
      this.#entries.set(element, entry);
      return entry;
    });
    return this.#current;
  }

  /** The elements of all norms of the version that was read last, those that nobody wants too. */
  elements(): readonly Element[] {
    return this.#all;
  }

  /** The compiled norms of that version, the unsound ones too. */
  norms(): readonly Norm[] {
    return this.#current.map(entry => entry.norm);
  }

  #elementsOfLibrary(model: CxModel): readonly Element[] {
    if (this.#libraryNorms?.of !== model.library) {
      const elements = model.library.flatMap(fragment => fragment.elements.filter(element => element.kind === 'rule'));
      this.#libraryNorms = { of: model.library, elements };
    }
    return this.#libraryNorms.elements;
  }
}

function isCurrent(
  { norm, asked }: CompiledNorm,
  names: NameResolver,
  changed: { readonly names: boolean; readonly selections: boolean },
): boolean {
  if (asked.length === 0) {
    return true;
  }
  if (changed.selections || (changed.names && norm.problems.length > 0)) {
    return false;
  }
  return (
    !changed.names ||
    asked.every(({ name, kinds, from, answer }) => answerOf(names.resolve(name, kinds, from)) === answer)
  );
}

/** What a norm says, with the meaning of its names: what two versions share, judgements may pass between. */
function normSignature(element: Element, asked: readonly AskedName[]): string {
  const said = [element, ...element.children.filter(child => child.kind === 'setting')].map(part => [
    part.id,
    part.title,
    [...part.attributes].map(([name, attribute]) => [name, signatureOf(attribute)]),
  ]);
  return JSON.stringify([said, asked.map(({ name, answer }) => [name, answer])]);
}
