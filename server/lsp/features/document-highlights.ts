/** Highlights of everything in a document that names what the cursor is at. */
import { type DocumentHighlight, DocumentHighlightKind, type ServerCapabilities } from 'vscode-languageserver';
import { highlightsAt } from '../../../language/src/ide/navigation/index.ts';
import { rangeOf } from '../convert/positions.ts';
import { aboutPosition } from '../session/asked.ts';
import type { Session } from '../session/language-server.ts';

export function registerDocumentHighlights(session: Session): ServerCapabilities {
  session.connection.onDocumentHighlight(
    aboutPosition(session, 'highlights', [], ({ project, file, offset, document }): DocumentHighlight[] =>
      highlightsAt(project.engine, file, offset).map(({ span, isDeclaration }) => ({
        range: rangeOf(document, span),
        kind: isDeclaration ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
      })),
    ),
  );
  return { documentHighlightProvider: true };
}
