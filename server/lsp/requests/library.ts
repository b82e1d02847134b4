/** The texts of the built-in library, for editors that show them as documents nobody can change. */
import { LIBRARY_REQUEST, type LibraryResult, libraryParams } from '../../../language/src/protocol/index.ts';
import { libraryText } from '../convert/library-documents.ts';
import type { Session } from '../session/language-server.ts';

export function registerLibrary({ connection, guard }: Session): void {
  connection.onRequest<LibraryResult, void>(
    LIBRARY_REQUEST,
    guard.request('library', (params: unknown): LibraryResult => libraryText(libraryParams.parse(params).uri) ?? null),
  );
}
