/** Everything that the server offers for a document. */
import type { ServerCapabilities } from 'vscode-languageserver';
import type { Session } from '../session/language-server.ts';
import { registerCodeActions } from './code-actions.ts';
import { registerCodeLenses } from './code-lenses.ts';
import { registerCompletion } from './completion.ts';
import { registerDefinition } from './definition.ts';
import { registerDocumentHighlights } from './document-highlights.ts';
import { registerDocumentSymbols } from './document-symbols.ts';
import { registerFixCommands } from './fix-commands.ts';
import { registerFormatting } from './formatting.ts';
import { registerHover } from './hover.ts';
import { registerRangeFormatting } from './range-formatting.ts';
import { registerReferences } from './references.ts';
import { registerRename } from './rename.ts';
import { registerWorkspaceSymbols } from './workspace-symbols.ts';

export function registerFeatures(session: Session): ServerCapabilities {
  return {
    ...registerCodeActions(session),
    ...registerCodeLenses(session),
    ...registerCompletion(session),
    ...registerDefinition(session),
    ...registerDocumentHighlights(session),
    ...registerDocumentSymbols(session),
    ...registerFixCommands(session),
    ...registerFormatting(session),
    ...registerHover(session),
    ...registerRangeFormatting(session),
    ...registerReferences(session),
    ...registerRename(session),
    ...registerWorkspaceSymbols(session),
  };
}
