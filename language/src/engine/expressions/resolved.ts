/**
 * Expressions once they are checked: every name is what it stands for, every node has its type.
 *
 * Conditions and values are told apart, so that what compiles them never has to guess.
 */
import type { Aggregate } from '../../model/expression.ts';
import type { PartSpec } from '../../model/metamodel/index.ts';
import type { Span } from '../../model/values.ts';
import type { RuntimeValue } from './runtime-value.ts';
import type { Type } from './types.ts';

export type ComparisonOperator = '=' | '!=' | '<' | '<=' | '>' | '>=';

/** The operator that says the same with the sides exchanged. */
export const MIRRORED: Readonly<Record<ComparisonOperator, ComparisonOperator>> = {
  '=': '=',
  '!=': '!=',
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
};

export type ArithmeticOperator = '+' | '-' | '*' | '/';

interface Common {
  readonly type: Type;
  readonly span: Span;
  /** Whether what is not written is unknown here, and not absent. */
  readonly heedsSilence?: true;
}

export type ResolvedValue = Common &
  (
    | { readonly node: 'constant'; readonly value: RuntimeValue }
    /** A name written in the expression that stands for an element. */
    | { readonly node: 'reference'; readonly id: string; readonly text: string }
    | { readonly node: 'today' }
    | { readonly node: 'variable'; readonly slot: number; readonly name: string }
    | { readonly node: 'setting'; readonly name: string }
    /** All elements of a kind. */
    | { readonly node: 'collection'; readonly kind: string }
    /** The members of a fact. */
    | { readonly node: 'selection'; readonly id: string }
    | {
        readonly node: 'property';
        readonly of: ResolvedValue;
        readonly name: string;
        /** The kinds that have it; from all others it is absent. */
        readonly kinds: readonly string[];
      }
    | { readonly node: 'part'; readonly of: ResolvedValue; readonly part: PartSpec }
    /** The main value of a value with parts. */
    | { readonly node: 'main'; readonly of: ResolvedValue }
    | { readonly node: 'items'; readonly items: readonly ResolvedValue[] }
    | {
        readonly node: 'arithmetic';
        readonly operator: ArithmeticOperator;
        readonly left: ResolvedValue;
        readonly right: ResolvedValue;
      }
    | ResolvedAggregate
    /** A condition used as a value. */
    | { readonly node: 'condition'; readonly of: ResolvedCondition }
  );

export interface ResolvedSelection {
  readonly slot: number;
  readonly collection: ResolvedValue;
  readonly where: ResolvedCondition | undefined;
}

interface ResolvedAggregate {
  readonly node: 'aggregate';
  readonly aggregate: Aggregate;
  readonly selection: ResolvedSelection;
  /** What is taken of each; absent takes the element itself. */
  readonly of: ResolvedValue | undefined;
  readonly holds: ResolvedCondition | undefined;
}

export type ResolvedCondition = { readonly span: Span } & (
  | { readonly node: 'truth'; readonly of: ResolvedValue }
  | { readonly node: 'exists'; readonly of: ResolvedValue; readonly heedsSilence?: true }
  | { readonly node: 'not'; readonly of: ResolvedCondition }
  | { readonly node: 'and' | 'or'; readonly left: ResolvedCondition; readonly right: ResolvedCondition }
  | {
      readonly node: 'compare';
      readonly operator: ComparisonOperator;
      readonly left: ResolvedValue;
      readonly right: ResolvedValue;
    }
  /** `item in list`, `list contains item`. */
  | { readonly node: 'member'; readonly item: ResolvedValue; readonly list: ResolvedValue }
  | { readonly node: 'substring'; readonly text: ResolvedValue; readonly part: ResolvedValue }
  | { readonly node: 'like'; readonly text: ResolvedValue; readonly pattern: string }
  | {
      readonly node: 'quantifier';
      readonly quantifier: 'some' | 'no' | 'every';
      readonly selection: ResolvedSelection;
      readonly holds: ResolvedCondition | undefined;
      /** Set on a `some` of which it is known that it does not hold: one item that cannot be told then ends the search. */
      readonly failed?: true;
    }
);

export type ResolvedNode = ResolvedValue | ResolvedCondition;

/** The nodes directly within a node. */
export function childrenOf(node: ResolvedNode): readonly ResolvedNode[] {
  switch (node.node) {
    case 'property':
    case 'part':
    case 'main':
    case 'condition':
    case 'truth':
    case 'exists':
    case 'not':
      return [node.of];
    case 'items':
      return node.items;
    case 'arithmetic':
    case 'and':
    case 'or':
    case 'compare':
      return [node.left, node.right];
    case 'member':
      return [node.item, node.list];
    case 'substring':
      return [node.text, node.part];
    case 'like':
      return [node.text];
    case 'quantifier':
      return present([node.selection.collection, node.selection.where, node.holds]);
    case 'aggregate':
      return present([node.selection.collection, node.selection.where, node.of, node.holds]);
    default:
      return [];
  }
}

function present(nodes: readonly (ResolvedNode | undefined)[]): ResolvedNode[] {
  return nodes.filter(node => node !== undefined);
}

/** How many nodes there are, the node itself included. */
export function countNodes(node: ResolvedNode | undefined): number {
  return node === undefined ? 0 : childrenOf(node).reduce((count, child) => count + countNodes(child), 1);
}

/** The node and all within it, outermost first. */
export function* nodesOf(node: ResolvedNode): Generator<ResolvedNode> {
  // Not by calling itself: a row of operators leads as deep as it is long, and each node would be handed up all that way.
  const waiting = [node];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    yield next;
    const children = childrenOf(next);
    for (let index = children.length - 1; index >= 0; index--) {
      waiting.push(children[index]!);
    }
  }
}
