/** Edits of one document → edits of the protocol. */
import type { TextEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Span } from '../../../language/src/index.ts';
import { rangeOf } from './positions.ts';

export function textEditsOf(
  edits: readonly (Span & { readonly newText: string })[],
  document: TextDocument,
): TextEdit[] {
  return edits.map(edit => ({ range: rangeOf(document, edit), newText: edit.newText }));
}
