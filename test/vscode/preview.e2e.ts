import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Editor, openEditor } from './support/editor.ts';
import { repository } from './support/package-extension.ts';
import { isOnTop, openPreview, pageOf } from './support/preview.ts';

describe('the preview of a large programme', () => {
  let editor: Editor;
  const breaches: string[] = [];

  beforeAll(async () => {
    editor = await openEditor({ copyOf: join(repository, 'examples', 'northline-rail') }, 'journeys/buy-ticket.cx', {
      settings: { 'workbench.colorTheme': 'Default Dark Modern' },
    });
    editor.workbench.page.on('console', message => {
      if (message.text().includes('Content Security Policy')) {
        breaches.push(message.text());
      }
    });
    await editor.workbench.page.setViewportSize({ width: 1600, height: 1000 });
    await openPreview(editor);
  });
  afterAll(() => editor.close());

  test('shows the journey of the document beside it', async () => {
    const page = pageOf(editor);
    await page.locator('h1').filter({ hasText: 'Buy a ticket' }).waitFor();
    await page.locator('.map th.step').filter({ hasText: 'Search for a connection' }).waitFor();
    await editor.workbench.page.locator('.codelens-decoration a').filter({ hasText: 'met' }).first().waitFor();
    await editor.workbench.screenshot('preview-dark');
  });

  test('never takes the focus', async () => {
    await editor.workbench.page.locator('.monaco-editor.focused').first().waitFor();
  });

  test('follows the cursor to another step', async () => {
    const line = await lineOf(editor, 'touchpoint PayByCard');
    await editor.workbench.goTo(line, 6);
    await pageOf(editor).locator('th.step.is-focused').filter({ hasText: 'Pay by card or phone' }).waitFor();
    await editor.workbench.screenshot('preview-follows');
  });

  test('leads back to the text', async () => {
    await pageOf(editor).locator('.map .source').filter({ hasText: 'A little holiday, already' }).click();
    await editor.workbench.page.locator('.monaco-editor.focused').first().waitFor();
    const line = await lineOf(editor, 'A little holiday, already');
    await editor.workbench.page
      .locator('#status\\.editor\\.selection')
      .filter({ hasText: `Ln ${line},` })
      .waitFor();
  });

  test('can be walked by the keyboard, and nothing that it comes to lies beneath the heads', async () => {
    const current = pageOf(editor).locator('.map .source:focus');
    await pageOf(editor).locator('.lane-channels .source').first().focus();
    for (const key of ['End', 'ArrowLeft', 'ArrowLeft', 'ArrowUp', 'Home', 'ArrowUp', 'ArrowUp', 'ArrowUp']) {
      await current.press(key);
      expect([key, await isOnTop(current)]).toEqual([key, true]);
    }
  });

  test('is there again after another tab hid it', async () => {
    const { page } = editor.workbench;
    const tab = page.locator('.tab').filter({ hasText: 'Buy a ticket' });
    await tab.click();
    await page.locator('.explorer-folders-view .monaco-list-row').filter({ hasText: 'programme.cx' }).click();
    await tab.and(page.locator(':not(.active)')).waitFor();
    await tab.click();
    await pageOf(editor).locator('h1').filter({ hasText: 'Buy a ticket' }).waitFor();
    await pageOf(editor).locator('.map th.step').first().waitFor();
  });

  test('is there again after the window was loaded anew, with the journey that was kept', async () => {
    const page = pageOf(editor);
    await page.locator('.picker select').selectOption({ label: 'When the train does not come' });
    await page.locator('h1').filter({ hasText: 'When the train does not come' }).waitFor();
    await page.locator('.lock').click();
    await page.locator('.lock[aria-pressed="true"]').waitFor();
    await reload(editor);
    await pageOf(editor).locator('h1').filter({ hasText: 'When the train does not come' }).waitFor();
    await pageOf(editor).locator('.lock[aria-pressed="true"]').waitFor();
    await editor.workbench.press('Control+B');
    await pageOf(editor).locator('.choices button').filter({ hasText: 'Customer' }).click();
    await editor.workbench.screenshot('preview-restored');
  });

  test('breaks no rule of its page’s policy and asks no other machine', () => {
    expect(editor.outside).toEqual([]);
    expect(breaches.filter(breach => breach.includes('webview.'))).toEqual([]);
  });
});

describe('the preview while a text is being typed', () => {
  let editor: Editor;
  const text = `role Keeper "Keeper of the skis" {}
journey Rent "Rent a pair" {
  owner: Keeper
  stage Try "Try them on" {
    touchpoint Fit "Fit the boot" {
      owner: Keeper
    }
    touchpoint Pay "Pay at the till" {

    }
  }
}
`;

  beforeAll(async () => {
    editor = await openEditor({ 'cx.config.json': '{ "edition": 2026 }', 'shop.cx': text }, 'shop.cx', {
      settings: { 'workbench.colorTheme': 'Default Light Modern', 'editor.autoClosingBrackets': 'never' },
    });
    await editor.workbench.page.setViewportSize({ width: 1600, height: 900 });
    await openPreview(editor);
    await pageOf(editor).locator('#tab-coverage').click();
  });
  afterAll(() => editor.close());

  const missing = () => pageOf(editor).locator('.open').filter({ hasText: 'touchpoint-single-accountable' });

  test('a gap leads to its place', async () => {
    await missing().first().waitFor();
    await editor.workbench.screenshot('preview-coverage-light');
    await missing().first().click();
    await editor.workbench.page.locator('#status\\.editor\\.selection').filter({ hasText: 'Ln 8,' }).waitFor();
  });

  test('an owner that is typed raises the coverage, without saving', async () => {
    const ownership = pageOf(editor).locator('.aspect').filter({ hasText: 'Ownership' });
    const before = await ownership.textContent();
    await editor.workbench.goTo(9, 1);
    await editor.workbench.type('      owner: Keeper');
    await missing().waitFor({ state: 'detached' });
    await expect.poll(() => ownership.textContent()).not.toBe(before);
    await editor.workbench.page.locator('.tab.dirty').filter({ hasText: 'shop.cx' }).waitFor();
  });

  test('a text that does not parse leaves the last good map, and says so', async () => {
    const page = pageOf(editor);
    await page.locator('#tab-map').click();
    await page.locator('th.step').filter({ hasText: 'Pay at the till' }).waitFor();
    // The click put the focus into the page: back to the first group of editors.
    await editor.workbench.focusEditor();
    const place = () => page.locator('h1').boundingBox();
    const before = await place();
    await editor.workbench.type(' {{ "');
    await page.locator('.freshness-badge').filter({ hasText: 'as it was before the error' }).waitFor();
    await page.locator('th.step').filter({ hasText: 'Pay at the till' }).waitFor();
    await editor.workbench.screenshot('preview-last-good');
    // Nothing moves for a sign that comes and goes while somebody types.
    expect(await place()).toEqual(before);
    for (let index = 0; index < 5; index++) {
      await editor.workbench.press('Backspace');
    }
    await page.locator('.freshness-badge').waitFor({ state: 'detached' });
  });
});

/** Loads the window anew, with whatever was open in it. */
async function reload({ workbench }: Editor): Promise<void> {
  // The address of the browser form asks for a file to be opened, and then nothing else would be.
  await workbench.page.evaluate(() => {
    if (location.protocol === 'http:') {
      history.replaceState(null, '', location.href.replace(/&payload=[^&]*/, ''));
    }
  });
  await workbench.run('Developer: Reload Window');
}

/** The line of the first text in the document that is shown, found as the file on disk has it. */
async function lineOf({ workspace }: Editor, text: string): Promise<number> {
  const lines = (await readFile(join(workspace, 'journeys', 'buy-ticket.cx'), 'utf8')).split('\n');
  return lines.findIndex(line => line.includes(text)) + 1;
}
