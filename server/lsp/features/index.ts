/** Everything that the server offers for a document. */
import type { ServerCapabilities } from 'vscode-languageserver/node';
import type { Session } from '../session/language-server.ts';
import { registerCodeActions } from './code-actions.ts';
import { registerCompletion } from './completion-request.ts';
import { registerFixCommands } from './fix-commands.ts';
import { registerFormatting } from './formatting.ts';
import { registerHover } from './hover.ts';
import { registerNavigation } from './navigation.ts';
import { registerOutline } from './outline.ts';
import { registerRename } from './rename.ts';
import { registerWorkspaceSymbols } from './workspace-symbols.ts';

export function registerFeatures(session: Session): ServerCapabilities {
  return {
    ...registerCodeActions(session),
    ...registerCompletion(session),
    ...registerFixCommands(session),
    ...registerFormatting(session),
    ...registerHover(session),
    ...registerNavigation(session),
    ...registerOutline(session),
    ...registerRename(session),
    ...registerWorkspaceSymbols(session),
  };
}
