/** Elements of all projects by their name or title. */
import type { ServerCapabilities, WorkspaceSymbol } from 'vscode-languageserver';
import { symbolsLike } from '../../../language/src/ide/workspace-symbols.ts';
import { locationOf } from '../convert/positions.ts';
import { symbolKindOf } from '../convert/symbol-kinds.ts';
import type { Session } from '../session/language-server.ts';

/** Nobody reads a longer list; with another letter it is asked anew. */
const MOST = 300;

export function registerWorkspaceSymbols({ connection, guard, projects }: Session): ServerCapabilities {
  connection.onWorkspaceSymbol(
    guard.request('workspace symbols', async ({ query }, token): Promise<WorkspaceSymbol[]> => {
      const found: WorkspaceSymbol[] = [];
      for (const project of await projects(token)) {
        for (const { file, span, name, kind, detail } of symbolsLike(query, project.engine)) {
          const location = locationOf(project.document(file)!, span);
          if (found.push({ name, kind: symbolKindOf(kind), location, containerName: detail }) === MOST) {
            return found;
          }
        }
      }
      return found;
    }),
  );
  return { workspaceSymbolProvider: true };
}
