/**
 * The relations that must not lead back, as they stand file by file, and the cycles in them. Most edits change no relation,
 * so cycles are looked for again only after one that does, or that moves what a cycle is shown at.
 */

import type { PlacedDiagnostic } from '../../model/diagnostic.ts';
import type { CxModel, Element } from '../../model/model.ts';
import { attributeOf } from '../../model/read.ts';
import { targetIn } from '../../model/values.ts';
import { ACYCLIC, checkCycles } from '../validation/cycles.ts';

interface Related {
  /** The elements of the file that have such a relation. */
  readonly elements: readonly Element[];
  /** Who is related to whom. */
  readonly edges: string;
}

export class Relations {
  readonly #files = new Map<string, Related>();
  #cycles: readonly PlacedDiagnostic[] = [];
  #stale = false;

  /** Once the names of the file are linked; without elements when it is gone. */
  set(path: string, elements: readonly Element[]): void {
    const edges = elements.flatMap(element => ACYCLIC.map(attribute => edgesOf(element, attribute))).join('\n');
    this.#stale ||=
      edges !== (this.#files.get(path)?.edges ?? '') || this.#cycles.some(cycle => isShownIn(cycle, path));
    if (elements.length > 0) {
      this.#files.set(path, { elements, edges });
    } else {
      this.#files.delete(path);
    }
  }

  /** An identity may stand for another element now. */
  forget(): void {
    this.#stale = true;
  }

  /** The cycles; `paths` are all files in their order. */
  problems(paths: readonly string[], model: CxModel): readonly PlacedDiagnostic[] {
    if (this.#stale) {
      const related = paths.flatMap(path => this.#files.get(path)?.elements ?? []);
      this.#cycles = checkCycles(related, model);
      this.#stale = false;
    }
    return this.#cycles;
  }
}

function edgesOf(element: Element, attribute: string): string {
  const values = attributeOf(element, attribute)?.values;
  return values === undefined ? '' : `${attribute} ${element.id}: ${values.map(targetIn).join()}`;
}

function isShownIn({ file, related }: PlacedDiagnostic, path: string): boolean {
  return file === path || related?.some(place => place.file === path) === true;
}
