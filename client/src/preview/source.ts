// The way from the preview to the text: opens a document where it is read already, and puts the cursor there.
import { type Range, type TextDocument, type Uri, ViewColumn, window, workspace } from 'vscode';

export async function showSource(uri: Uri, range: Range): Promise<void> {
  const document = await workspace.openTextDocument(uri);
  await window.showTextDocument(document, { viewColumn: columnFor(document), selection: range });
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
