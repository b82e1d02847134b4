import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Editor, openEditor } from './support/editor.ts';

let editor: Editor;

beforeAll(async () => {
  editor = await openEditor(
    {
      'cx.config.json': '{ "edition": 2026 }',
      'shop.cx': '/** Where we meet. */\nchannel Counter "The counter" {\n  type: store\n}\n',
    },
    'shop.cx',
  );
});

afterAll(() => editor.close());

test('a .cx file is recognised as CX as Code', async () => {
  await editor.workbench.page.locator('#status\\.editor\\.mode').filter({ hasText: 'CX as Code' }).waitFor();
  await editor.workbench.screenshot('opening');
});

test('nothing is asked of any other machine', () => {
  expect(editor.outside).toEqual([]);
});
