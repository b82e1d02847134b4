/** Where the nodes of a syntax tree stand in the text: our own record in place of Langium's concrete syntax tree. */
import type { AstNode } from 'langium';
import type { Span } from '../../model/values.ts';

/** What the parser adds to every node. */
export interface PositionedNode extends AstNode {
  $start: number;
  $end: number;
  /** Start and end of each token-valued property; in a list property, those of all its items in turn. */
  $tokens: Record<string, number[] | undefined>;
}

export function spanOf(node: AstNode): Span {
  const { $start, $end } = node as PositionedNode;
  return { start: $start, end: $end };
}

/** The span of a property that a single token gave, or of the item at `index` of a list of tokens. */
export function tokenSpan(node: AstNode, property: string, index = 0): Span | undefined {
  const offsets = (node as PositionedNode).$tokens[property];
  const start = offsets?.[index * 2];
  return start === undefined ? undefined : { start, end: offsets![index * 2 + 1]! };
}
