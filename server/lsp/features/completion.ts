/** Completion. */
import type { CompletionItem, ServerCapabilities } from 'vscode-languageserver';
import { completionsAt } from '../../../language/src/ide/completion/index.ts';
import { completionItemsOf } from '../convert/completion-items.ts';
import { aboutPosition } from '../session/asked.ts';
import type { Session } from '../session/language-server.ts';

export function registerCompletion(session: Session): ServerCapabilities {
  session.connection.onCompletion(
    aboutPosition(session, 'completion', [], ({ project, file, offset, document }, { context }): CompletionItem[] => {
      const found = completionsAt(project.engine, file, offset, {
        snippets: session.client.textDocument?.completion?.completionItem?.snippetSupport === true,
        bySpace: context?.triggerCharacter === ' ',
        files: () => project.filesBeside(),
      });
      return found === undefined ? [] : completionItemsOf(found, document);
    }),
  );
  // A dot leads into an element, a space behind a colon to the values.
  return { completionProvider: { triggerCharacters: ['.', ' '] } };
}
