/** Find references. */
import type { Location, ServerCapabilities } from 'vscode-languageserver';
import { referencesAt } from '../../../language/src/ide/navigation/index.ts';
import { locationOf } from '../convert/positions.ts';
import { aboutPosition } from '../session/asked.ts';
import type { Session } from '../session/language-server.ts';

export function registerReferences(session: Session): ServerCapabilities {
  session.connection.onReferences(
    aboutPosition(session, 'references', [], ({ project, file, offset }, { context }): Location[] =>
      referencesAt(project.engine, file, offset, { withDeclaration: context.includeDeclaration }).flatMap(place => {
        // An element of the library is declared in no document of the project.
        const document = project.document(place.file);
        return document === undefined ? [] : [locationOf(document, place.span)];
      }),
    ),
  );
  return { referencesProvider: true };
}
