/** Which facts the text of a selection may name, told without checking it. */
import type { Expression, Selection } from '../../model/expression.ts';
import { kindOfPlural } from '../../model/metamodel/index.ts';
import type { Element } from '../../model/model.ts';
import type { NameResolver } from '../../model/names.ts';

const FACTS = ['fact'];

/** All that the check of the selection will ask the type of, and perhaps some more. */
export function factsNamed(selection: Selection, from: Element, names: NameResolver): ReadonlySet<Element> {
  const facts = new Set<Element>();
  for (const path of pathsIn(selection)) {
    const words = path.steps.map(step => step.name);
    if (kindOfPlural(words[0]!) !== undefined) {
      continue;
    }
    for (let count = words.length; count > 0; count--) {
      const name = count === 1 ? words[0]! : words.slice(0, count).join('.');
      const resolution = names.resolve(name, FACTS, from);
      if (resolution.outcome === 'found') {
        facts.add(resolution.element);
        break;
      }
    }
  }
  return facts;
}

type Path = Extract<Expression, { type: 'path' }>;

/** Paths that do not begin with a variable. */
function pathsIn(selection: Selection): Path[] {
  const paths: Path[] = [];
  ofSelection(selection, [], paths);
  return paths;
}

function ofSelection({ variable, collection, where }: Selection, outer: readonly string[], paths: Path[]): void {
  ofExpression(collection, outer, paths);
  ofExpression(where, [...outer, variable.name], paths);
}

function ofExpression(expression: Expression | undefined, variables: readonly string[], paths: Path[]): void {
  switch (expression?.type) {
    case 'path':
      if (!variables.includes(expression.steps[0]!.name)) {
        paths.push(expression);
      }
      break;
    case 'list':
      for (const item of expression.items) {
        ofExpression(item, variables, paths);
      }
      break;
    case 'not':
    case 'exists':
      ofExpression(expression.operand, variables, paths);
      break;
    case 'binary':
      ofExpression(expression.left, variables, paths);
      ofExpression(expression.right, variables, paths);
      break;
    case 'quantifier':
    case 'aggregate': {
      const { selection, holds } = expression;
      const within = selection === undefined ? variables : [...variables, selection.variable.name];
      if (selection !== undefined) {
        ofSelection(selection, variables, paths);
      }
      ofExpression(expression.type === 'aggregate' ? expression.of : undefined, within, paths);
      ofExpression(holds, within, paths);
      break;
    }
    default:
  }
}
