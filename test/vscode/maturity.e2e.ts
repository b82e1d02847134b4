import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Editor, openEditor } from './support/editor.ts';
import { repository } from './support/package-extension.ts';
import { isOnTop, openPreview, pageOf } from './support/preview.ts';

const northline = join(repository, 'examples', 'northline-rail');
const perceptions = 'Measure how customers perceive interactions';

describe('the maturity of a programme beside its text', () => {
  let editor: Editor;
  const practice = (title: string) => pageOf(editor).locator('.tile').filter({ hasText: title });

  beforeAll(async () => {
    editor = await openBeside('journeys/disruption.cx', 'Default Dark Modern');
    await pageOf(editor).locator('#tab-maturity').click();
  });
  afterAll(() => editor.close());

  test('shows each practice of the adopted framework', async () => {
    const page = pageOf(editor);
    await page.locator('.framework-head h2').filter({ hasText: 'Adopted' }).waitFor();
    await practice(perceptions).filter({ hasText: 'evidenced repeatable' }).waitFor();
    expect(await page.locator('.dimension').count()).toBe(6);
    expect(await page.locator('.tile').count()).toBe(40);
  });

  test('can be walked by the keyboard, and nothing that it comes to lies beneath the head', async () => {
    const current = pageOf(editor).locator('.tile:focus');
    await pageOf(editor).locator('.tile').first().focus();
    for (const key of ['End', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowUp', 'ArrowUp']) {
      await current.press(key);
      expect([key, await isOnTop(current)]).toEqual([key, true]);
    }
  });

  test('shows the weakest practice to whoever asks for it at the top', async () => {
    const page = pageOf(editor);
    await page.locator('.framework-head .link').click();
    const detail = page.locator('.practice-detail');
    await expect.poll(() => isOnTop(detail.locator('h4'))).toBe(true);
    await detail.locator('.close').click();
    await detail.waitFor({ state: 'detached' });
  });

  test('a fact that is typed raises its practice without saving, and undoing it lets it fall', async () => {
    const { workbench } = editor;
    await workbench.focusEditor();
    await workbench.goTo(await lineOf(editor, 'journeys/disruption.cx', 'touchpoint ReplacementBus', 'kpis:'), 1);
    await workbench.press('End');
    await workbench.type(', DelayHandled');
    await practice(perceptions).filter({ hasText: 'evidenced systematic' }).waitFor();
    const unsaved = workbench.page.locator('.tab.dirty').filter({ hasText: 'disruption.cx' });
    await unsaved.waitFor();
    await expect
      .poll(async () => {
        await workbench.press('Control+Z');
        return unsaved.count();
      })
      .toBe(0);
    await practice(perceptions).filter({ hasText: 'evidenced repeatable' }).waitFor();
  });

  test('a practice tells what would raise it, and that leads to its place', async () => {
    await practice(perceptions).click();
    const detail = pageOf(editor).locator('.practice-detail');
    await detail.locator('.evidence-short').filter({ hasText: '7 of 8 met' }).waitFor();
    await editor.workbench.screenshot('maturity-practice');
    await detail.locator('.open').filter({ hasText: 'Take the replacement bus' }).click();
    await cursorAt(
      editor,
      await lineOf(editor, 'journeys/disruption.cx', 'touchpoint ReplacementBus', 'kpis:'),
    ).waitFor();
  });

  test('a lens above a framework tells how far it is, and opens it', async () => {
    await pageOf(editor).locator('#tab-programme').click();
    await pageOf(editor).locator('.profile-row').last().click();
    await practice(perceptions).waitFor({ state: 'detached' });
    await openFile(editor, 'programme.cx');
    const { workbench } = editor;
    await workbench.goTo(await lineOf(editor, 'programme.cx', 'adopt forrester'), 9);
    const lens = workbench.page.locator('.codelens-decoration a').filter({ hasText: 'at its weakest' }).first();
    await lens.filter({ hasText: /index \d+ of 100 \(ours\) · \d+ of 40 below target/ }).waitFor();
    await lens.click();
    await practice(perceptions).click();
    await workbench.press('Control+B');
    const detail = pageOf(editor).locator('.practice-detail');
    await detail.locator('xpath=..').evaluate(dimension => dimension.scrollIntoView());
    await workbench.screenshot('maturity-lens');
  });

  test('a lens above a goal that is not reached leads to the gaps', async () => {
    const { workbench } = editor;
    const lens = workbench.page.locator('.codelens-decoration a').filter({ hasText: /^repeatable of systematic/ });
    await lens.first().click();
    await pageOf(editor).locator('.gap-card').filter({ hasText: perceptions }).waitFor();
    await workbench.screenshot('gaps-lens');
  });

  test('a hover at a goal tells the levels of its practice', async () => {
    const { workbench } = editor;
    await workbench.focusEditor();
    await workbench.goTo(await lineOf(editor, 'programme.cx', 'goal gov-standards'), 12);
    await workbench.run('Show or Focus Hover');
    const hover = workbench.page.locator('.monaco-hover').filter({ hasText: 'Claimed' });
    await hover.filter({ hasText: 'systematic by 2027-06-30' }).waitFor();
    await workbench.screenshot('maturity-hover');
    await workbench.press('Escape');
  });

  test('a gap that nobody plans to close is marked at the target', async () => {
    const { workbench } = editor;
    await workbench.goTo(await lineOf(editor, 'programme.cx', 'adopt forrester', 'target:'), 3);
    const target = workbench.lines.filter({ hasText: 'repeatable\u00A0by\u00A02027-12-31' });
    const text = await placeOf(target, 'repeatable');
    await expect
      .poll(async () => {
        const boxes = await Promise.all((await workbench.squiggles.all()).map(squiggle => squiggle.boundingBox()));
        return boxes.some(
          box =>
            box !== null &&
            Math.abs(box.x - text.left) < 2 &&
            box.x + box.width > text.right - 2 &&
            box.y > text.top - 4 &&
            box.y < text.bottom,
        );
      })
      .toBe(true);
    await workbench.screenshot('maturity-squiggle');
  });
});

describe.each([
  ['light', 'Default Light Modern'],
  ['dark', 'Default Dark Modern'],
  ['contrast', 'Default High Contrast'],
])('the views of a whole programme, %s', (name, theme) => {
  let editor: Editor;

  beforeAll(async () => {
    editor = await openBeside('programme.cx', theme);
  });
  afterAll(() => editor.close());

  test('Programme profiles every framework', async () => {
    const page = pageOf(editor);
    await page.locator('#tab-programme').click();
    await page.locator('.profile-row').first().waitFor();
    expect(await page.locator('.profile-row').allTextContents()).toHaveLength(6);
    await page.locator('.profile').scrollIntoViewIfNeeded();
    await editor.workbench.screenshot(`programme-${name}`);
  });

  test('KPIs shows a dashboard that is chosen', async () => {
    const page = pageOf(editor);
    await page.locator('#tab-kpis').click();
    await page.locator('.kpis-dashboard').selectOption({ label: 'The open board' });
    await page.locator('.kpis-group h2').filter({ hasText: 'The open board' }).waitFor();
    await page.locator('.kpi-rows li').first().waitFor();
    await editor.workbench.screenshot(`kpis-${name}`);
  });

  test('Gaps offers to begin a plan where there is none', async () => {
    const page = pageOf(editor);
    await page.locator('#tab-gaps').click();
    await page.locator('.gap-card.is-unplanned').first().waitFor();
    await editor.workbench.screenshot(`gaps-${name}`);
  });

  test('Maturity shows the framework that a profile leads to', async () => {
    const page = pageOf(editor);
    await page.locator('#tab-programme').click();
    await page.locator('.profile-row').first().click();
    await page.locator('.tile').first().waitFor();
    await page.locator('.tile').first().click();
    await page.locator('.practice-detail').waitFor();
    await editor.workbench.screenshot(`maturity-${name}`);
  });
});

/** A copy of the railway, strictly judged, with the preview beside one of its files. */
async function openBeside(file: string, theme: string): Promise<Editor> {
  const config = await readFile(join(northline, 'cx.config.json'), 'utf8');
  const strict = { 'cx.config.json': config.replace('cx:recommended', 'cx:strict') };
  const editor = await openEditor({ copyOf: northline, with: strict }, file, {
    settings: { 'workbench.colorTheme': theme },
  });
  await editor.workbench.page.setViewportSize({ width: 1600, height: 1000 });
  await openPreview(editor);
  return editor;
}

/** In the group of editors on the left. */
async function openFile({ workbench }: Editor, file: string): Promise<void> {
  await workbench.focusEditor();
  await workbench.page.locator('.explorer-folders-view .monaco-list-row').filter({ hasText: file }).click();
  await workbench.page.locator('.tab.active').filter({ hasText: file }).waitFor();
  await workbench.focusEditor();
}

function cursorAt({ workbench }: Editor, line: number): Locator {
  return workbench.page.locator('#status\\.editor\\.selection').filter({ hasText: `Ln ${line},` });
}

/** The line of the last of the texts, each looked for from the one before it on, as the file on disk has them. */
async function lineOf({ workspace }: Editor, file: string, ...texts: readonly string[]): Promise<number> {
  const lines = (await readFile(join(workspace, file), 'utf8')).split('\n');
  return texts.reduce((from, text) => lines.findIndex((line, index) => index >= from && line.includes(text)), 0) + 1;
}

/** Where a word of a line is drawn. */
function placeOf(line: Locator, word: string): Promise<{ left: number; right: number; top: number; bottom: number }> {
  return line.first().evaluate((element, sought) => {
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
      const at = text.textContent?.indexOf(sought) ?? -1;
      if (at !== -1) {
        const range = document.createRange();
        range.setStart(text, at);
        range.setEnd(text, at + sought.length);
        const { left, right, top, bottom } = range.getBoundingClientRect();
        return { left, right, top, bottom };
      }
    }
    throw new Error(`No ${sought} in ${element.textContent}`);
  }, word);
}
