import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Editor, openEditor } from './support/editor.ts';
import { repository } from './support/package-extension.ts';
import type { Workbench } from './support/workbench.ts';

const example = join(repository, 'examples', 'northline-rail');
const file = 'journeys/buy-ticket.cx';
const lines = readFileSync(join(example, file), 'utf8').split('\n');

let editor: Editor;
let workbench: Workbench;

beforeAll(async () => {
  editor = await openEditor({ copyOf: example }, file);
  workbench = editor.workbench;
});

afterAll(() => editor.close());

test('a reference that is broken by typing stands in the Problems panel, and leaves with the mistake', async () => {
  const line = lines.findIndex(text => /^\s*owner: \w+$/.test(text));
  const name = lines[line]!.trim().slice('owner: '.length);
  await workbench.goTo(line + 1, lines[line]!.length + 1);
  await workbench.type('Zz');
  const finding = (await workbench.problems(`${name}Zz`)).filter({ hasText: 'owner-resolves' });
  await finding.waitFor();
  // The panel and the text are drawn one after the other.
  await workbench.squiggles.first().waitFor({ state: 'attached' });
  await workbench.screenshot('broken-reference');
  await workbench.focusEditor();
  await workbench.press('Backspace');
  await workbench.press('Backspace');
  await finding.waitFor({ state: 'detached' });
});

test('completion offers the attributes that fit and are not yet there', async () => {
  const line = lines.findIndex(text => text.startsWith('journey ')) + 1;
  await workbench.goTo(line, lines[line - 1]!.length + 1);
  await workbench.press('Enter');
  await workbench.type('notes');
  const offered = workbench.suggestions;
  await offered.filter({ hasText: 'notes' }).first().waitFor();
  await workbench.screenshot('completion');
  await workbench.press('Enter');
  await workbench.lines.filter({ hasText: /^\s*notes:/ }).waitFor();
  await workbench.press('Escape');
  await workbench.revert();
  await workbench.lines.filter({ hasText: /^\s*notes:/ }).waitFor({ state: 'detached' });
});

test('completion offers the roles where an owner is due', async () => {
  const line = lines.findIndex(text => /^\s*owner: \w+$/.test(text)) + 1;
  await workbench.goTo(line, lines[line - 1]!.indexOf(':') + 3);
  await workbench.press('Control+Space');
  await workbench.suggestions.filter({ hasText: 'HeadOfSales' }).first().waitFor();
  await workbench.screenshot('completion-of-roles');
  await workbench.press('Escape');
});

test('the outline shows the elements as they are nested', async () => {
  await workbench.run('Focus on Outline View');
  for (const [level, kind] of ['journey', 'stage', 'touchpoint'].entries()) {
    const [, name, title] = /^\s*\w+ (\S+) "(.*)"/.exec(lines.find(text => text.trim().startsWith(`${kind} `))!)!;
    const row = workbench.page.locator(`.outline-tree [role=treeitem][aria-level="${level + 1}"]`).first();
    await row.filter({ hasText: name! }).waitFor();
    expect(await row.textContent()).toContain(title);
  }
  await workbench.screenshot('outline');
});

test('formatting puts a line right that was indented wrongly', async () => {
  const line = lines.findIndex(text => text.startsWith('journey ')) + 2;
  const right = lines[line - 1]!;
  await workbench.goTo(line, 1);
  await workbench.type('       ');
  const indented = workbench.textOf(right.trim());
  await expect.poll(indented).toBe(`       ${right}`);
  await workbench.run('Format Document');
  await expect.poll(indented).toBe(right);
  await workbench.screenshot('formatted');
  await workbench.revert();
});
