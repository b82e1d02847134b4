/** Who mentions what: every name of a file that stands for an element, in values, in conditions and in `cx-ignore`. */
import type { ResolvedNode, Type } from '../../engine/expressions/index.ts';
import { type Element, elementsOf, type Fragment, visibleElements } from '../../model/model.ts';
import type { Kinds } from '../../model/names.ts';
import type { Span } from '../../model/values.ts';
import type { Project } from '../../project/workspace/project.ts';
import { Conditions } from './conditions.ts';

export interface Mention {
  readonly file: string;
  /** Of the name as written, which may be qualified. */
  readonly span: Span;
  /** What it stands for: of several elements that share an identity exactly one. */
  readonly element: Element;
}

const NORMS: Kinds = ['rule', 'standard'];
const FACTS: Kinds = ['fact'];

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
    const found = [...this.#inValues(fragment), ...this.#inConditions(fragment), ...this.#inComments(fragment)];
    return found.sort((a, b) => a.span.start - b.span.start);
  }

  #inValues({ file }: Fragment): Mention[] {
    return this.#project.references(file).flatMap(({ reference: { target }, span, kinds, element: from }) => {
      const element = target === undefined ? undefined : this.#project.meant(target, kinds, from);
      return element === undefined ? [] : [{ file, span, element }];
    });
  }

  #inConditions(fragment: Fragment): Mention[] {
    const { file } = fragment;
    return elementsOf(fragment).flatMap(from =>
      this.#conditions.nodes(from).flatMap(node => {
        const element = this.#meantBy(node, from);
        return element === undefined ? [] : [{ file, span: node.span, element }];
      }),
    );
  }

  #meantBy(node: ResolvedNode, from: Element): Element | undefined {
    if (node.node === 'selection') {
      return this.#project.meant(node.id, FACTS, from);
    }
    return node.node === 'reference' ? this.#project.meant(node.id, kindsOf(node.type), from) : undefined;
  }

  #inComments({ file, suppressions, elements }: Fragment): Mention[] {
    if (suppressions.length === 0) {
      return [];
    }
    // The element behind the comment, and not one of its identity in another file, which may use other namespaces.
    const byId = new Map(visibleElements(elements).map(element => [element.id, element]));
    return suppressions.flatMap(({ rules, element }) => {
      const from = element === undefined ? elements[0] : byId.get(element);
      return rules.flatMap(({ name, span }) => {
        const norm = from && this.#conditions.names.resolve(name, NORMS, from);
        return norm?.outcome === 'found' || norm?.outcome === 'renamed' ? [{ file, span, element: norm.element }] : [];
      });
    });
  }
}

function kindsOf({ alternatives }: Type): Kinds {
  return alternatives.flatMap(alternative =>
    alternative.type === 'element' && alternative.kinds !== 'any' ? alternative.kinds : [],
  );
}
