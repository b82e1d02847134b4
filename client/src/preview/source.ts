// The way from the preview to the text: opens a document where it is read already, and puts the cursor there.
import {
  type Position,
  Range,
  type TextDocument,
  type Uri,
  ViewColumn,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';

export async function showSource(uri: Uri, range: Range): Promise<void> {
  const document = await workspace.openTextDocument(uri);
  await window.showTextDocument(document, { viewColumn: columnFor(document), selection: range });
}

export interface Insertion {
  readonly uri: Uri;
  /** Of the document that it was made for; null for one that was not open. */
  readonly version: number | null;
  readonly position: Position;
  readonly newText: string;
  /** Where the cursor goes then. */
  readonly cursor: Position;
}

/** Writes it, so that one undo takes it back; false where the text is another by now. */
export async function insertSource({ uri, version, position, newText, cursor }: Insertion): Promise<boolean> {
  const document = await workspace.openTextDocument(uri);
  if (version !== null && document.version !== version) {
    return false;
  }
  const edit = new WorkspaceEdit();
  edit.insert(uri, position, newText);
  if (!(await workspace.applyEdit(edit))) {
    return false;
  }
  await showSource(uri, new Range(cursor, cursor));
  return true;
}

/** Never the column of the preview, or the click would cover what was clicked. */
function columnFor(document: TextDocument): ViewColumn {
  const editors = window.visibleTextEditors;
  const its = editors.find(editor => editor.document === document);
  const programme = editors.find(editor => isProgramme(editor.document));
  return its?.viewColumn ?? programme?.viewColumn ?? ViewColumn.One;
}

export function isProgramme({ languageId }: TextDocument): boolean {
  return languageId === 'cx';
}
