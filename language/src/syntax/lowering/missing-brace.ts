/**
 * A `}` that is missing somewhere: said at the end of the file where nothing before it tells. What tells is found, and
 * mended, when the text is read (`parser/braces.ts`).
 */

import type { Diagnostic } from '../../model/diagnostic.ts';
import type * as Ast from '../generated/ast.ts';
import { NOT_CLOSED } from '../parser/braces.ts';
import { tokenSpan } from '../parser/positions.ts';

export function missingBrace(tree: Ast.Document, text: string): Diagnostic | undefined {
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
    related: [{ span: tokenSpan(innermost, 'open')!, message: NOT_CLOSED }],
  };
}

function firstUnclosed(elements: readonly Ast.Element[]): Ast.Element | undefined {
  return elements.find(({ open, close }) => open !== undefined && close === undefined);
}
