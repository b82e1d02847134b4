/** The outline of a document. */
import type { DocumentSymbol, ServerCapabilities } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type OutlineEntry, outlineOf } from '../../../language/src/ide/outline.ts';
import { rangeOf } from '../convert/positions.ts';
import { symbolKindOf } from '../convert/symbol-kinds.ts';
import { aboutDocument } from '../session/asked.ts';
import type { Session } from '../session/language-server.ts';

export function registerDocumentSymbols(session: Session): ServerCapabilities {
  session.connection.onDocumentSymbol(
    aboutDocument(session, 'outline', [], ({ project, file, document }): DocumentSymbol[] =>
      symbolsOf(outlineOf(project.engine, file), document),
    ),
  );
  return { documentSymbolProvider: true };
}

function symbolsOf(entries: readonly OutlineEntry[], document: TextDocument): DocumentSymbol[] {
  return entries.map(({ name, detail, kind, span, nameSpan, children }) => ({
    name,
    detail,
    kind: symbolKindOf(kind),
    range: rangeOf(document, span),
    selectionRange: rangeOf(document, nameSpan),
    children: symbolsOf(children, document),
  }));
}
