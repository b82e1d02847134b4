/** Elements of all projects by their name or title. */
import type { ServerCapabilities, WorkspaceSymbol } from 'vscode-languageserver/node';
import { visibleElements } from '../../../language/src/index.ts';
import { locationOf } from '../convert/positions.ts';
import type { EditorProject } from '../session/editor-project.ts';
import type { Session } from '../session/language-server.ts';
import { symbolKindOf } from './outline.ts';

/** Nobody reads a longer list; with another letter it is asked anew. */
const MOST = 300;

export function registerWorkspaceSymbols({ connection, guard, projects }: Session): ServerCapabilities {
  connection.onWorkspaceSymbol(
    guard.request('workspace symbols', async ({ query }, token): Promise<WorkspaceSymbol[]> => {
      const found: WorkspaceSymbol[] = [];
      for (const project of await projects(token)) {
        for (const symbol of symbolsOf(project, query.toLowerCase())) {
          if (found.push(symbol) === MOST) return found;
        }
      }
      return found;
    }),
  );
  return { workspaceSymbolProvider: true };
}

function* symbolsOf(project: EditorProject, query: string): Generator<WorkspaceSymbol> {
  for (const { file, elements } of project.engine.model.fragments) {
    const document = project.document(file);
    if (document === undefined) continue;
    for (const element of visibleElements(elements)) {
      const { name, title = '', kind, nameSpan, container } = element;
      if (!holds(name.toLowerCase(), query) && !holds(title.toLowerCase(), query)) continue;
      yield {
        name,
        kind: symbolKindOf(kind),
        location: locationOf(document, nameSpan),
        containerName: title === '' ? (container?.name ?? kind) : title,
      };
    }
  }
}

/** Whether the letters of the query stand in the text in their order, as editors filter what they get. */
function holds(text: string, query: string): boolean {
  let at = 0;
  for (const letter of query) {
    at = text.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
