/**
 * What was read of elements, kept from one version of a model to the next: it is read again only where something that it
 * rests on is another thing now. A keystroke concerns few measures, and a company has thousands.
 */
import type { CxModel, Element } from '../../model/model.ts';
import type { DataTexts } from './data-texts.ts';

/** Where to look: everything is asked for through these two. */
export interface Sources {
  readonly element: CxModel['element'];
  readonly dataTexts: DataTexts;
}

export interface Kept<T> {
  readonly value: T;
  /** Whatever was asked for by identity, and what it was. */
  readonly elements: ReadonlyMap<string, Element | undefined>;
  /** The data files that were asked for. */
  readonly files: ReadonlySet<string>;
  /** The last version in which it was known to hold. */
  at: number;
}

export class KeptReadings<T> {
  readonly #kept = new WeakMap<Element, Kept<T>>();
  /** The version in which a file, of the programme or of data, last became another. */
  readonly #changedIn = new Map<string, number>();
  #everythingChangedIn = 0;
  #version = 0;

  /** Begins the next version: these files are others than in the last one; absent for any. */
  startVersion(changed: ReadonlySet<string> | undefined): void {
    this.#version++;
    if (changed === undefined) {
      this.#everythingChangedIn = this.#version;
      this.#changedIn.clear();
    }
    for (const file of changed ?? []) {
      this.#changedIn.set(file, this.#version);
    }
  }

  /** What `read` makes of the element, or made of it in a version that did not differ in this. */
  of(about: Element, sources: Sources, read: (sources: Sources) => T): Kept<T> {
    const known = this.#kept.get(about);
    if (known !== undefined && this.#holds(about, known, sources)) {
      known.at = this.#version;
      return known;
    }
    const elements = new Map<string, Element | undefined>();
    const files = new Set<string>();
    const element = (id: string) => {
      const found = sources.element(id);
      elements.set(id, found);
      return found;
    };
    const dataTexts = (path: string) => {
      files.add(path);
      return sources.dataTexts(path);
    };
    const kept = { value: read({ element, dataTexts }), elements, files, at: this.#version };
    this.#kept.set(about, kept);
    return kept;
  }

  #holds(about: Element, { elements, files, at }: Kept<T>, sources: Sources): boolean {
    if (at === this.#version) {
      return true;
    }
    if (at < this.#everythingChangedIn || this.#changedSince(about.file, at)) {
      return false;
    }
    for (const [id, was] of elements) {
      if (sources.element(id) !== was || (was !== undefined && this.#changedSince(was.file, at))) {
        return false;
      }
    }
    for (const file of files) {
      if (this.#changedSince(file, at)) {
        return false;
      }
    }
    return true;
  }

  #changedSince(file: string, version: number): boolean {
    return (this.#changedIn.get(file) ?? 0) > version;
  }
}
