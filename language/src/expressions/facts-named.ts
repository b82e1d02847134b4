/** Which facts the text of a selection may name, told without checking it. */
import type { Expression, Selection } from '../model/expression.ts';
import { kindOfPlural } from '../model/metamodel/index.ts';
import type { Element } from '../model/model.ts';
import type { NameResolver } from '../model/names.ts';

/** All that the check of the selection will ask the type of, and perhaps some more. */
export function factsNamed(selection: Selection, from: Element, names: NameResolver): ReadonlySet<Element> {
  const facts = new Set<Element>();
  for (const path of pathsIn(selection)) {
    const words = path.steps.map(step => step.name);
    if (kindOfPlural(words[0]!) !== undefined) {
      continue;
    }
    for (let count = words.length; count > 0; count--) {
      const resolution = names.resolve(words.slice(0, count).join('.'), ['fact'], from);
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
function* pathsIn({ variable, collection, where }: Selection, outer: readonly string[] = []): Generator<Path> {
  yield* pathsOf(collection, outer);
  if (where !== undefined) {
    yield* pathsOf(where, [...outer, variable.name]);
  }
}

function* pathsOf(expression: Expression, variables: readonly string[]): Generator<Path> {
  switch (expression.type) {
    case 'path':
      if (!variables.includes(expression.steps[0]!.name)) {
        yield expression;
      }
      break;
    case 'list':
      for (const item of expression.items) {
        yield* pathsOf(item, variables);
      }
      break;
    case 'not':
    case 'exists':
      yield* pathsOf(expression.operand, variables);
      break;
    case 'binary':
      yield* pathsOf(expression.left, variables);
      yield* pathsOf(expression.right, variables);
      break;
    case 'quantifier':
    case 'aggregate': {
      const { selection, holds } = expression;
      const within = selection === undefined ? variables : [...variables, selection.variable.name];
      if (selection !== undefined) {
        yield* pathsIn(selection, variables);
      }
      if (expression.type === 'aggregate' && expression.of !== undefined) {
        yield* pathsOf(expression.of, within);
      }
      if (holds !== undefined) {
        yield* pathsOf(holds, within);
      }
      break;
    }
    default:
  }
}
