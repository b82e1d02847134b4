/**
 * Where a `}` is missing. The parser can only notice at the end of the file; people want the line where the structure
 * breaks: the first element that may not stand where the missing brace has put it.
 */
import type * as Ast from '../generated/ast.ts';
import { kindSpec, mayStandIn } from '../model/metamodel/index.ts';
import type { Span } from '../model/values.ts';
import { tokenSpan } from '../parser/positions.ts';

export interface MissingBrace {
  readonly message: string;
  readonly span: Span;
  /** The `{` that is not closed. */
  readonly opening: Span;
  /** Nothing before the end of the file tells where it is missing. */
  readonly atEnd: boolean;
}

export function missingBrace(tree: Ast.Document, text: string): MissingBrace | undefined {
  const unclosed = firstUnclosed(tree.elements);
  if (unclosed === undefined) {
    return undefined;
  }
  const broken = firstMisplaced(unclosed);
  if (broken !== undefined) {
    const { element, container } = broken;
    return {
      message: `A \`${element.kind}\` cannot stand in a \`${container.kind}\`: a \`}\` is missing before it.`,
      span: tokenSpan(element, 'kind')!,
      opening: tokenSpan(container, 'open')!,
      atEnd: false,
    };
  }
  let innermost = unclosed;
  for (let next = firstUnclosed(innermost.elements); next !== undefined; next = firstUnclosed(innermost.elements)) {
    innermost = next;
  }
  const end = text.trimEnd().length;
  return {
    message: 'A `}` is missing: the file ends inside a block.',
    span: { start: Math.max(0, end - 1), end },
    opening: tokenSpan(innermost, 'open')!,
    atEnd: true,
  };
}

function isUnclosed(element: Ast.Element): boolean {
  return element.open !== undefined && element.close === undefined;
}

function firstUnclosed(elements: readonly Ast.Element[]): Ast.Element | undefined {
  return elements.find(isUnclosed);
}

/** The first element, in source order, whose kind may not stand in its container, within an unclosed block. */
function firstMisplaced(container: Ast.Element): { element: Ast.Element; container: Ast.Element } | undefined {
  for (const element of container.elements) {
    const wrongPlace =
      kindSpec(element.kind) !== undefined &&
      kindSpec(container.kind) !== undefined &&
      !mayStandIn(element.kind, container.kind);
    if (wrongPlace && tokenSpan(element, 'kind') !== undefined) {
      return { element, container };
    }
    const inside = firstMisplaced(element);
    if (inside !== undefined) {
      return inside;
    }
  }
  return undefined;
}
