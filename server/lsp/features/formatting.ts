/** Formatting of a whole document. */
import type { ServerCapabilities, TextEdit } from 'vscode-languageserver';
import { formattingIn } from '../../../language/src/ide/formatting.ts';
import { textEditsOf } from '../convert/text-edits.ts';
import { aboutDocument } from '../session/asked.ts';
import type { Session } from '../session/language-server.ts';

export function registerFormatting(session: Session): ServerCapabilities {
  session.connection.onDocumentFormatting(
    aboutDocument(session, 'formatting', [], ({ project, file, document }): TextEdit[] =>
      textEditsOf(formattingIn(project.engine, file), document),
    ),
  );
  return { documentFormattingProvider: true };
}
