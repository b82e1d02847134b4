/** Formatting of a document or a part of it, as small edits. A text that cannot be read is left alone. */
import type { ServerCapabilities, TextEdit } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { formatEdits } from '../../../language/src/syntax/format/index.ts';
import { offsetOf, rangeOf } from '../convert/positions.ts';
import type { Session } from '../session/language-server.ts';

export function registerFormatting({ connection, guard, located }: Session): ServerCapabilities {
  connection.onDocumentFormatting(
    guard.request('formatting', async ({ textDocument }, token) => {
      const place = await located(textDocument.uri, token);
      const document = place?.project.document(place.file);
      return document === undefined ? [] : format(document, 0, Number.POSITIVE_INFINITY);
    }),
  );
  connection.onDocumentRangeFormatting(
    guard.request('formatting of a range', async ({ textDocument, range }, token) => {
      const place = await located(textDocument.uri, token);
      const document = place?.project.document(place.file);
      return document === undefined
        ? []
        : format(document, offsetOf(document, range.start), offsetOf(document, range.end));
    }),
  );
  return { documentFormattingProvider: true, documentRangeFormattingProvider: true };
}

function format(document: TextDocument, start: number, end: number): TextEdit[] {
  return formatEdits(document.getText())
    .filter(edit => start <= edit.start && edit.start < end && edit.end <= end)
    .map(edit => ({ range: rangeOf(document, edit), newText: edit.newText }));
}
