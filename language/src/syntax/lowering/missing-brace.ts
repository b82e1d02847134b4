/**
 * A `}` that is missing somewhere: said at the end of the file where nothing before it tells. What tells is found, and
 * mended, when the text is read (`parser/braces.ts`).
 */

import type { Span } from '../../model/values.ts';
import type * as Ast from '../generated/ast.ts';
import { tokenSpan } from '../parser/positions.ts';

export interface MissingBrace {
  readonly message: string;
  readonly span: Span;
  /** The `{` that is not closed. */
  readonly opening: Span;
}

export function missingBrace(tree: Ast.Document, text: string): MissingBrace | undefined {
  let innermost = firstUnclosed(tree.elements);
  if (innermost === undefined) {
    return undefined;
  }
  for (let next = firstUnclosed(innermost.elements); next !== undefined; next = firstUnclosed(innermost.elements)) {
    innermost = next;
  }
  const end = text.trimEnd().length;
  return {
    message: 'A `}` is missing: the file ends inside a block.',
    span: { start: Math.max(0, end - 1), end },
    opening: tokenSpan(innermost, 'open')!,
  };
}

function firstUnclosed(elements: readonly Ast.Element[]): Ast.Element | undefined {
  return elements.find(({ open, close }) => open !== undefined && close === undefined);
}
