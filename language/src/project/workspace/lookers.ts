/** Which files have checks that looked into which elements: recorded while they are checked, never declared. */
import { saidBy } from '../../model/attributes.ts';
import type { Element } from '../../model/model.ts';

const NONE: ReadonlySet<string> = new Set();

export class Lookers {
  readonly #byFile = new Map<string, ReadonlySet<string>>();
  readonly #byElement = new Map<string, Set<string>>();

  /** `elements` are the identities of those that the checks of the file looked into; none once it is gone. */
  set(file: string, elements: ReadonlySet<string>): void {
    for (const id of this.#byFile.get(file) ?? NONE) {
      const files = this.#byElement.get(id)!;
      files.delete(file);
      if (files.size === 0) {
        this.#byElement.delete(id);
      }
    }
    for (const id of elements) {
      const files = this.#byElement.get(id);
      if (files === undefined) {
        this.#byElement.set(id, new Set([file]));
      } else {
        files.add(file);
      }
    }
    if (elements.size > 0) {
      this.#byFile.set(file, elements);
    } else {
      this.#byFile.delete(file);
    }
  }

  /** The files that looked into the element. */
  of(id: string): ReadonlySet<string> {
    return this.#byElement.get(id) ?? NONE;
  }

  /** The elements that somebody looked into and that say something else in the second version of a file. */
  changed(before: readonly Element[] = [], after: readonly Element[] = []): string[] {
    const [old, now] = [this.#told(before), this.#told(after)];
    return [...new Set([...old.keys(), ...now.keys()])].filter(id => old.get(id) !== now.get(id));
  }

  /** What those say into which somebody looked. */
  #told(elements: readonly Element[]): ReadonlyMap<string, string> {
    const told = new Map<string, string>();
    for (const { id, attributes } of elements) {
      if (this.#byElement.has(id)) {
        const says = [...attributes].map(([name, attribute]) => `${name}: ${saidBy(attribute)}`).join('\n');
        told.set(id, `${told.get(id) ?? ''}\n${says}`);
      }
    }
    return told;
  }
}
