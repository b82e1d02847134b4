// The built-in library as documents to read: going to the definition of a metric or a rule opens what the server runs by.
import { type Disposable, workspace } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import {
  LIBRARY_REQUEST,
  LIBRARY_SCHEME,
  type LibraryParams,
  libraryResult,
} from '../../language/src/protocol/index.ts';

/** What a content provider gives is read-only in VS Code; its name ends with `.cx`, which makes it the language. */
export function registerLibraryDocuments(client: LanguageClient): Disposable {
  return workspace.registerTextDocumentContentProvider(LIBRARY_SCHEME, {
    provideTextDocumentContent: async uri => {
      const params: LibraryParams = { uri: uri.toString() };
      return libraryResult.parse(await client.sendRequest(LIBRARY_REQUEST, params));
    },
  });
}
