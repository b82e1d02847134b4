/**
 * The relations that must not lead back, as they stand file by file, and the cycles in them. Most edits change no relation,
 * so the cycles of one are looked for again only after an edit that does, or that moves what a cycle is shown at.
 */

import type { PlacedDiagnostic } from '../../model/diagnostic.ts';
import type { CxModel, Element } from '../../model/model.ts';
import { attributeOf } from '../../model/read.ts';
import { targetIn, type Value } from '../../model/values.ts';
import { ACYCLIC, type AcyclicAttribute, checkCycles } from '../validation/cycles.ts';

export class Relations {
  readonly #relations = ACYCLIC.map(attribute => new Relation(attribute));

  /** Once the names of the file are linked; without elements when it is gone. */
  set(path: string, elements: readonly Element[]): void {
    for (const relation of this.#relations) {
      relation.set(path, elements);
    }
  }

  /** An identity may stand for another element now. */
  forget(): void {
    for (const relation of this.#relations) {
      relation.forget();
    }
  }

  /** The cycles; `paths` are all files in their order. */
  problems(paths: readonly string[], model: CxModel): readonly PlacedDiagnostic[] {
    return this.#relations.flatMap(relation => relation.problems(paths, model));
  }
}

interface Related {
  /** The elements of the file that have the relation. */
  readonly elements: readonly Element[];
  /** Who is related to whom. */
  readonly edges: string;
}

/** One of them. */
class Relation {
  readonly #attribute: AcyclicAttribute;
  readonly #files = new Map<string, Related>();
  #cycles: readonly PlacedDiagnostic[] = [];
  #stale = false;

  constructor(attribute: AcyclicAttribute) {
    this.#attribute = attribute;
  }

  set(path: string, all: readonly Element[]): void {
    const elements: Element[] = [];
    let edges = '';
    for (const element of all) {
      const attribute = attributeOf(element, this.#attribute);
      if (attribute !== undefined) {
        elements.push(element);
        edges += `${edgesOf(element, attribute.values)}\n`;
      }
    }
    this.#stale ||=
      edges !== (this.#files.get(path)?.edges ?? '') || this.#cycles.some(cycle => isShownIn(cycle, path));
    if (elements.length > 0) {
      this.#files.set(path, { elements, edges });
    } else {
      this.#files.delete(path);
    }
  }

  forget(): void {
    this.#stale = true;
  }

  problems(paths: readonly string[], model: CxModel): readonly PlacedDiagnostic[] {
    if (this.#stale) {
      const related = paths.flatMap(path => this.#files.get(path)?.elements ?? []);
      this.#cycles = checkCycles(related, this.#attribute, model);
      this.#stale = false;
    }
    return this.#cycles;
  }
}

function edgesOf(element: Element, values: readonly Value[]): string {
  return `${element.id}: ${values.map(targetIn).join()}`;
}

function isShownIn({ file, related }: PlacedDiagnostic, path: string): boolean {
  return file === path || related?.some(place => place.file === path) === true;
}
