import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, test } from 'vitest';
import { type Editor, openEditor } from './support/editor.ts';
import { repository } from './support/package-extension.ts';
import { openPreview, pageOf } from './support/preview.ts';

const NORTHLINE = join(repository, 'examples', 'northline-rail');
const PLANS = join('change', 'initiatives.cx');

let editor: Editor;

beforeAll(async () => {
  editor = await openEditor({ copyOf: NORTHLINE }, PLANS, {
    settings: { 'workbench.colorTheme': 'Default Dark Modern' },
  });
  await editor.workbench.page.setViewportSize({ width: 1600, height: 1000 });
});

afterAll(() => editor.close());

function gap(title: string): Locator {
  return pageOf(editor).locator('.gap-card').filter({ hasText: title });
}

test('the view of gaps opens beside a file of plans', async () => {
  await openPreview(editor);
  await pageOf(editor).locator('#tab-gaps').click();
  await gap('Fund and prioritise projects').waitFor();
});

test('a click on what is open puts the cursor there', async () => {
  await gap('Set one coherent series of CX standards').locator('.open').first().click();
  const line = await lineOf(join('journeys', 'season-pass.cx'), 'Meet us at the employer');
  await editor.workbench.page.locator('.tab.active').filter({ hasText: 'season-pass.cx' }).waitFor();
  await editor.workbench.page
    .locator('#status\\.editor\\.selection')
    .filter({ hasText: `Ln ${line},` })
    .waitFor();
});

test('a gap that nothing closes is planned in the source, and says by whom and when once that is written', async () => {
  const unplanned = gap('Fund and prioritise projects');
  await unplanned.filter({ hasText: 'Nothing closes it' }).waitFor();
  await editor.workbench.screenshot('gaps');
  await unplanned.getByRole('button', { name: 'Plan this gap' }).click();
  const closes = editor.workbench.lines.filter({ hasText: /^\s{2}closes:\sgov-funding/ });
  await closes.waitFor();
  await unplanned.filter({ hasText: 'no owner' }).filter({ hasText: 'no due date' }).waitFor();
  for (const fact of ['owner: InsightLead', 'due: 2027-03-31']) {
    await editor.workbench.press('Enter');
    await editor.workbench.type(fact);
    // A name that is offered while it is typed would take the next line's Enter.
    await editor.workbench.press('Escape');
  }
  await unplanned.filter({ hasText: 'due 2027-03-31' }).filter({ hasText: 'Head of insight' }).waitFor();
  await editor.workbench.screenshot('gap-planned');
});

test('one undo takes the plan back', async () => {
  await editor.workbench.revert();
  const unplanned = gap('Fund and prioritise projects').filter({ hasText: 'Nothing closes it' });
  await unplanned.waitFor();
  await unplanned.getByRole('button', { name: 'Plan this gap' }).click();
  const closes = editor.workbench.lines.filter({ hasText: /^\s{2}closes:\sgov-funding/ });
  await closes.waitFor();
  await editor.workbench.press('Control+Z');
  await closes.waitFor({ state: 'detached' });
  await unplanned.waitFor();
});

async function lineOf(path: string, text: string): Promise<number> {
  const lines = (await readFile(join(NORTHLINE, path), 'utf8')).split('\n');
  return lines.findIndex(line => line.includes(text)) + 1;
}
