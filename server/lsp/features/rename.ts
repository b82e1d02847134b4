/** Renaming an element everywhere at once, and never so that a name comes to mean something else. */
import type { Range, ServerCapabilities, WorkspaceEdit } from 'vscode-languageserver/node';
import {
  asIf,
  canBeRenamed,
  changedMeaning,
  type Edit,
  type Element,
  elementSpotAt,
  isName,
  meaningsOf,
  renameEdits,
} from '../../../language/src/index.ts';
import { offsetOf, rangeOf } from '../convert/positions.ts';
import { workspaceEditOf } from '../convert/workspace-edits.ts';
import type { EditorProject } from '../session/editor-project.ts';
import { Refused } from '../session/guard.ts';
import type { Session } from '../session/language-server.ts';

export function registerRename(session: Session): ServerCapabilities {
  const { connection, guard, located } = session;
  connection.onPrepareRename(
    guard.request(
      'preparing a rename',
      async ({ textDocument, position }, token): Promise<{ range: Range; placeholder: string } | null> => {
        const place = await located(textDocument.uri, token);
        const document = place?.project.document(place.file);
        if (place === undefined || document === undefined) return null;
        const spot = elementSpotAt(place.project.engine, place.file, offsetOf(document, position));
        if (spot === undefined) return null;
        mustBeRenamable(spot.element, place.project);
        return { range: rangeOf(document, spot.span), placeholder: spot.element.name };
      },
    ),
  );
  connection.onRenameRequest(
    guard.request('rename', async ({ textDocument, position, newName }, token): Promise<WorkspaceEdit | null> => {
      const place = await located(textDocument.uri, token);
      const document = place?.project.document(place.file);
      if (place === undefined || document === undefined) return null;
      const { project, file } = place;
      const element = elementSpotAt(project.engine, file, offsetOf(document, position))?.element;
      if (element === undefined) return null;
      mustBeRenamable(element, project);
      const name = newName.trim().normalize('NFC');
      if (!isName(name))
        throw new Refused('A name is one word of letters, digits, “-” and “_” that begins with a letter.');
      const edits = name === element.name ? [] : renameEdits(project.engine, element, name);
      mustKeepMeanings(project, edits, name);
      return workspaceEditOf(edits, each => project.document(each), session.client) ?? null;
    }),
  );
  return { renameProvider: { prepareProvider: true } };
}

function mustBeRenamable(element: Element, project: EditorProject): void {
  if (canBeRenamed(project.engine, element)) return;
  const own = project.engine.text(element.file) !== undefined;
  throw new Refused(
    own ? 'This element has no name of its own.' : `${element.name} comes with CX as Code and keeps its name.`,
  );
}

/** Another element of the name may stand nearer to a mention, or in the very place. */
function mustKeepMeanings(project: EditorProject, edits: readonly Edit[], name: string): void {
  const { engine } = project;
  const before = meaningsOf(engine);
  const after = asIf(project, edits, () => meaningsOf(engine));
  if (after.problems > before.problems) throw new Refused(`There is a ${name} already where it would be looked for.`);
  const changed = changedMeaning(before, after, edits);
  if (changed !== undefined) {
    throw new Refused(`Called ${name}, it would get in the way of another name: see ${changed.file}.`);
  }
}
