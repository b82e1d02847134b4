import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Editor, openEditor } from './support/editor.ts';
import type { Workbench } from './support/workbench.ts';

const shop = `role Boss "The boss" {
  duties: "Decides"
}
journey Buy "Buy a ticket" {
  owner: Boss
  stage Pay "Pay" {
    touchpoint Card "By card" {
    }
  }
}
kpi Happy "Happy customers" {
  metric: nps
  owner: Boss
}
`;

let editor: Editor;
let workbench: Workbench;

beforeAll(async () => {
  editor = await openEditor({ 'cx.config.json': '{ "edition": 2026 }', 'shop.cx': shop }, 'shop.cx');
  workbench = editor.workbench;
});

afterAll(() => editor.close());

/** The line that holds the text, counted from one. */
function lineOf(text: string): number {
  return shop.split('\n').findIndex(line => line.includes(text)) + 1;
}

test('the light bulb offers the owner of the journey, and with it the finding leaves', async () => {
  const finding = (await workbench.problems('By card')).filter({ hasText: 'touchpoint-single-accountable' });
  await finding.waitFor();
  await workbench.focusEditor();
  await workbench.goTo(lineOf('touchpoint Card'), 17);
  await workbench.fix('Set `owner` to `Boss`', 'light-bulb');
  await workbench.lines.filter({ hasText: /^\s{6}owner:\sBoss/ }).waitFor();
  await finding.waitFor({ state: 'detached' });
  await workbench.press('Control+Z');
  await finding.waitFor();
});

test('a waiver is written with gaps, and the cursor stands in the first', async () => {
  await workbench.focusEditor();
  await workbench.goTo(lineOf('touchpoint Card'), 17);
  await workbench.fix('Waive `touchpoint-channel` here, with a reason');
  await workbench.lines.filter({ hasText: 'waiver CardTouchpointChannel {' }).waitFor();
  await workbench.type('It is built in spring');
  await workbench.lines.filter({ hasText: /^\s*because:\s"It\sis\sbuilt\sin\sspring"/ }).waitFor();
  await workbench.screenshot('waiver');
  await workbench.press('Escape');
});

test('the definition of a metric is in the library, which is there to be read', async () => {
  await workbench.focusEditor();
  await workbench.goTo(lineOf('metric: nps'), 12);
  await workbench.press('F12');
  await workbench.page.locator('.tab.active', { hasText: 'metrics.cx' }).waitFor();
  const line = workbench.textOf('metric nps');
  await expect.poll(line).toContain('metric nps');
  await workbench.page.locator('#status\\.editor\\.mode').filter({ hasText: 'CX as Code' }).waitFor();
  await workbench.screenshot('library');
  await workbench.type('x');
  expect(await line()).not.toContain('x');
});

test('behind the code of a finding is the page of its rule', async () => {
  const row = (await workbench.problems('touchpoint-channel')).filter({ hasText: 'touchpoint-channel' }).last();
  await row.locator('a', { hasText: 'touchpoint-channel' }).click({ modifiers: ['ControlOrMeta'] });
  await workbench.page.locator('.tab.active', { hasText: 'touchpoint-channel.md' }).waitFor();
  await workbench.lines.filter({ hasText: '# touchpoint-channel' }).waitFor();
  await workbench.screenshot('rule-page');
});
