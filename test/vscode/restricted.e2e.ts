import { afterAll, beforeAll, test } from 'vitest';
import { type Editor, openEditor } from './support/editor.ts';

let editor: Editor;

beforeAll(async () => {
  editor = await openEditor(
    { 'cx.config.json': '{ "edition": 2026 }', 'shop.cx': 'touchpoint Pay "Pay" {\n  owner: Nobody\n}\n' },
    'shop.cx',
    // The question at the start is left out, not the mode: this is a folder that nobody has trusted yet.
    { workspaceTrust: true, settings: { 'security.workspace.trust.startupPrompt': 'never' } },
  );
});

afterAll(() => editor.close());

test('a folder that nobody trusts yet is checked all the same', async () => {
  const { workbench } = editor;
  await workbench.page.locator('.statusbar-item').filter({ hasText: 'Restricted Mode' }).waitFor();
  await (await workbench.problems('owner-resolves')).filter({ hasText: 'Nobody' }).first().waitFor();
  await workbench.screenshot('restricted-mode');
});
