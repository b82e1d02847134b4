/** The conditions and selections that are written in an element, with every name in them resolved. */
import { checkNorm, nodesOf, type ResolvedNode, Selections, typeOfValue } from '../../engine/expressions/index.ts';
import type { CxModel, Element } from '../../model/model.ts';
import type { NameResolver } from '../../model/names.ts';
import { settingsIn } from '../../model/read.ts';

/** Reads the conditions of one version of a model. */
export class Conditions {
  readonly names: NameResolver;
  readonly #selections: Selections;

  constructor(model: CxModel) {
    this.names = model;
    this.#selections = new Selections(this.names);
  }

  nodes(element: Element): ResolvedNode[] {
    const values = [...element.attributes.values()].flatMap(attribute => attribute.values);
    const selection = values.find(value => value.type === 'selection')?.selection;
    const requires = values.filter(value => value.type === 'expression').map(({ expression }) => expression);
    if (selection === undefined && requires.length === 0) {
      return [];
    }
    const checked = checkNorm(
      { selection, requires, paths: [] },
      {
        names: this.names,
        from: element,
        settings:
          element.kind === 'rule'
            ? new Map([...settingsIn(element)].map(([name, value]) => [name, typeOfValue(value)]))
            : undefined,
        factType: fact => this.#selections.factType(fact),
      },
    );
    const { collection, where } = checked.selection ?? {};
    return [collection, where, ...checked.requires].flatMap(node => (node === undefined ? [] : [...nodesOf(node)]));
  }
}
