/** Quick fixes for editors that know no code actions: each is a command, and the server hands its edit back. */
import type { ClientCapabilities, CodeAction, Command, ServerCapabilities, WorkspaceEdit } from 'vscode-languageserver';
import type { Session } from '../session/language-server.ts';

const APPLY = 'cx.applyEdit';

export function knowsActions({ textDocument }: ClientCapabilities): boolean {
  return textDocument?.codeAction?.codeActionLiteralSupport !== undefined;
}

/** Whether an editor that knows no code actions can be given commands in their place. */
export function needsCommands(client: ClientCapabilities): boolean {
  return !knowsActions(client) && client.workspace?.applyEdit === true;
}

/** Nothing is registered for editors that need none: VS Code would list the command as one of its own. */
export function registerFixCommands({ connection, guard, client }: Session): ServerCapabilities {
  if (!needsCommands(client)) {
    return {};
  }
  connection.onExecuteCommand(
    guard.request('a quick fix', async (params): Promise<null> => {
      const [edit] = (params.arguments ?? []) as WorkspaceEdit[];
      if (params.command === APPLY && edit !== undefined) {
        await connection.workspace.applyEdit(edit);
      }
      return null;
    }),
  );
  return { executeCommandProvider: { commands: [APPLY] } };
}

export function commandOf({ title, edit }: CodeAction): Command {
  return { title, command: APPLY, arguments: [edit] };
}
