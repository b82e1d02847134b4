// What `cx check --fix` writes is what the editor offers first, program against program.

import { expect, test } from 'vitest';
import { type CodeAction, CodeActionRequest, type TextDocumentEdit, type TextEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { cx } from '../../cli/support/run-cx.ts';
import { inTouchpoint, MISTAKES_IN_LINES, PROGRAMME } from '../../language/ide/fixes/mistakes.ts';
import { Editor } from './editor.ts';

const FILE = 'a.cx';
/** With one fix each, which `--fix=unsafe` makes. */
const LINES = MISTAKES_IN_LINES.filter(([, fixes]) => fixes.length === 1 && !fixes[0]!.startsWith('perhaps'));

test('of what people write by mistake', async () => {
  const editor = await Editor.on({ [FILE]: PROGRAMME });
  try {
    for (const [line] of LINES) {
      const text = `${PROGRAMME}${inTouchpoint(line)}\n`;
      const { files } = await cx({ [FILE]: text }, 'check --fix=unsafe');
      editor.shut(FILE);
      editor.open(FILE, text);
      expect(await fixedBy(editor, text), line).toBe(files[FILE]);
    }
  } finally {
    await editor.close();
  }
  expect(LINES.length).toBeGreaterThan(20);
});

/** The text after the first action of each mistake in turn, until none is preferred. */
async function fixedBy(editor: Editor, text: string): Promise<string> {
  const textDocument = { uri: editor.uri(FILE) };
  for (let now = text; ; editor.change(FILE, now)) {
    const document = TextDocument.create(textDocument.uri, 'cx', 0, now);
    const range = { start: document.positionAt(now.indexOf('touchpoint Ask')), end: document.positionAt(now.length) };
    const params = { textDocument, range, context: { diagnostics: [] } };
    const actions = await editor.request<CodeAction[]>(CodeActionRequest.method, params);
    const preferred = actions.find(({ isPreferred }) => isPreferred === true);
    if (preferred === undefined) {
      return now;
    }
    const [change] = preferred.edit!.documentChanges as [TextDocumentEdit];
    now = TextDocument.applyEdits(document, change.edits as TextEdit[]);
  }
}
