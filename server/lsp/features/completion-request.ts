/** Answers the editor's request for completion. */
import type { ServerCapabilities } from 'vscode-languageserver/node';
import { offsetOf, rangeOf } from '../convert/positions.ts';
import type { Session } from '../session/language-server.ts';
import { complete } from './completion.ts';

export function registerCompletion(session: Session): ServerCapabilities {
  session.connection.onCompletion(
    session.guard.request('completion', async ({ textDocument, position, context }, token) => {
      const place = await session.located(textDocument.uri, token);
      const document = place?.project.document(place.file);
      if (place === undefined || document === undefined) return [];
      return complete({
        text: document.getText(),
        offset: offsetOf(document, position),
        elements: place.project.allElements(),
        snippets: session.client.textDocument?.completion?.completionItem?.snippetSupport ?? false,
        bySpace: context?.triggerCharacter === ' ',
        rangeOf: span => rangeOf(document, span),
      });
    }),
  );
  // A dot leads into an element, a space behind a colon to the values.
  return { completionProvider: { triggerCharacters: ['.', ' '] } };
}
