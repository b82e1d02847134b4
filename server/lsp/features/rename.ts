/** Rename, and what it would be about. */
import type { PrepareRenameResult, ServerCapabilities, WorkspaceEdit } from 'vscode-languageserver';
import { type RenameRefusal, renamableAt, renameAt } from '../../../language/src/ide/rename/index.ts';
import { rangeOf } from '../convert/positions.ts';
import { workspaceEditOf } from '../convert/workspace-edits.ts';
import { aboutPosition } from '../session/asked.ts';
import { Refused } from '../session/guard.ts';
import type { Session } from '../session/language-server.ts';

export function registerRename(session: Session): ServerCapabilities {
  session.connection.onPrepareRename(
    aboutPosition(
      session,
      'preparing a rename',
      null,
      ({ project, file, offset, document }): PrepareRenameResult | null => {
        const found = granted(renamableAt(project.engine, file, offset));
        return found === undefined ? null : { range: rangeOf(document, found.span), placeholder: found.name };
      },
    ),
  );
  session.connection.onRenameRequest(
    aboutPosition(session, 'rename', null, ({ project, file, offset }, { newName }): WorkspaceEdit | null => {
      const rename = granted(renameAt(project, file, offset, newName));
      return rename === undefined
        ? null
        : (workspaceEditOf(rename.edits, each => project.document(each), session.client) ?? null);
    }),
  );
  return { renameProvider: { prepareProvider: true } };
}

/** What was asked for; a refusal is an answer for the person who asked. */
function granted<T extends object>(answer: T | RenameRefusal | undefined): T | undefined {
  if (answer !== undefined && 'refusal' in answer) {
    throw new Refused(answer.refusal);
  }
  return answer;
}
