/** Edits of the engine → a workspace edit that says for which version of each document it was made. */
import type { ClientCapabilities, SnippetTextEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { Edit } from '../../../language/src/index.ts';
import type { DocumentOf } from './diagnostics.ts';
import { rangeOf } from './positions.ts';

/** An edit whose new text has gaps to step through, written as a snippet. */
export type Change = Edit & { readonly isSnippet?: true };

/** Nothing where a document is gone: half of a change is worse than none. */
export function workspaceEditOf(
  changes: readonly Change[],
  documentOf: DocumentOf,
  client: ClientCapabilities,
): WorkspaceEdit | undefined {
  const files = [...Map.groupBy(changes, change => change.file)].map(([file, inFile]) => ({
    document: documentOf(file),
    inFile,
  }));
  const known = files.flatMap(({ document, inFile }) => (document === undefined ? [] : [{ document, inFile }]));
  if (known.length < files.length) {
    return undefined;
  }
  if (client.workspace?.workspaceEdit?.documentChanges !== true) {
    return {
      changes: Object.fromEntries(
        known.map(({ document, inFile }) => [
          document.uri,
          inFile.map((change): TextEdit => ({ range: rangeOf(document, change.span), newText: change.newText })),
        ]),
      ),
    };
  }
  return {
    documentChanges: known.map(({ document, inFile }) => ({
      // What is not open has no version: the disk says what it holds.
      textDocument: { uri: document.uri, version: document.version > 0 ? document.version : null },
      edits: inFile.map(({ span, newText, isSnippet }): TextEdit | SnippetTextEdit => {
        const range = rangeOf(document, span);
        return isSnippet ? { range, snippet: { kind: 'snippet', value: newText } } : { range, newText };
      }),
    })),
  };
}

/** Whether the editor can step through gaps; only edits with a version may have them. */
export function knowsSnippets({ workspace }: ClientCapabilities): boolean {
  const edit = workspace?.workspaceEdit;
  return edit?.documentChanges === true && edit.snippetEditSupport === true;
}
