/** Who mentions what: every name of a file that stands for an element, in values, in conditions and in `cx-ignore`. */
import { type Element, elementsOf, type Fragment } from '../../model/model.ts';
import type { Span } from '../../model/values.ts';
import type { Project } from '../../project/workspace/project.ts';
import { Conditions } from './conditions.ts';

export interface Mention {
  readonly file: string;
  /** Of the name as written, which may be qualified. */
  readonly span: Span;
  /** Identity of what it stands for. */
  readonly target: string;
}

const NORMS: readonly string[] = ['rule', 'standard'];

/** Reads the mentions of one version of a project. */
export class Mentions {
  readonly #project: Project;
  readonly #conditions: Conditions;

  constructor(project: Project) {
    this.#project = project;
    this.#conditions = new Conditions(project.model);
  }

  /** Those of a file, in source order. */
  in(file: string): Mention[] {
    const fragment = this.#project.model.index.fragment(file);
    return fragment === undefined ? [] : this.#of(fragment);
  }

  /** Every mention of the project. */
  *all(): Generator<Mention> {
    for (const fragment of this.#project.model.fragments) {
      yield* this.#of(fragment);
    }
  }

  #of(fragment: Fragment): Mention[] {
    const { file } = fragment;
    const found = [...this.#inConditions(fragment), ...this.#inComments(fragment)];
    for (const { reference, span } of this.#project.references(file)) {
      if (reference.target !== undefined) {
        found.push({ file, span, target: reference.target });
      }
    }
    return found.sort((a, b) => a.span.start - b.span.start);
  }

  #inConditions(fragment: Fragment): Mention[] {
    return elementsOf(fragment).flatMap(element =>
      this.#conditions
        .nodes(element)
        .flatMap(node =>
          node.node === 'reference' || node.node === 'selection'
            ? [{ file: element.file, span: node.span, target: node.id }]
            : [],
        ),
    );
  }

  #inComments({ file, suppressions, elements }: Fragment): Mention[] {
    return suppressions.flatMap(({ rules, element }) => {
      const from: Element | undefined = element === undefined ? elements[0] : this.#project.model.element(element);
      return rules.flatMap(({ name, span }) => {
        const norm = from && this.#conditions.names.resolve(name, NORMS, from);
        return norm?.outcome === 'found' || norm?.outcome === 'renamed'
          ? [{ file, span, target: norm.element.id }]
          : [];
      });
    });
  }
}
