/** Formatting of a part of a document. */
import type { ServerCapabilities, TextEdit } from 'vscode-languageserver';
import { formattingIn } from '../../../language/src/ide/formatting.ts';
import { spanOf } from '../convert/positions.ts';
import { textEditsOf } from '../convert/text-edits.ts';
import { aboutDocument } from '../session/asked.ts';
import type { Session } from '../session/language-server.ts';

export function registerRangeFormatting(session: Session): ServerCapabilities {
  session.connection.onDocumentRangeFormatting(
    aboutDocument(session, 'formatting of a range', [], ({ project, file, document }, { range }): TextEdit[] =>
      textEditsOf(formattingIn(project.engine, file, spanOf(document, range)), document),
    ),
  );
  return { documentRangeFormattingProvider: true };
}
