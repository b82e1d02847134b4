/** Go to definition, into the built-in library too. */
import type { DefinitionLink, Location, ServerCapabilities } from 'vscode-languageserver';
import { definitionAt } from '../../../language/src/ide/navigation/index.ts';
import { libraryDocument } from '../convert/library-documents.ts';
import { locationOf, rangeOf } from '../convert/positions.ts';
import { aboutPosition } from '../session/asked.ts';
import type { Session } from '../session/language-server.ts';

type Answer = DefinitionLink[] | Location | null;

export function registerDefinition(session: Session): ServerCapabilities {
  session.connection.onDefinition(
    aboutPosition(session, 'definition', null, ({ project, file, offset, document }): Answer => {
      const found = definitionAt(project.engine, file, offset);
      if (found === undefined) {
        return null;
      }
      // An editor that cannot show the library is better sent nowhere than to an address that it cannot open.
      const target = project.document(found.file) ?? (session.showsLibrary ? libraryDocument(found.file) : undefined);
      if (target === undefined) {
        return null;
      }
      const { uri, range } = locationOf(target, found.nameSpan);
      if (session.client.textDocument?.definition?.linkSupport !== true) {
        return { uri, range };
      }
      return [
        {
          originSelectionRange: rangeOf(document, found.origin),
          targetUri: uri,
          targetRange: rangeOf(target, found.span),
          targetSelectionRange: range,
        },
      ];
    }),
  );
  return { definitionProvider: true };
}
