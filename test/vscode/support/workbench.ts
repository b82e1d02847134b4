// What a person does in the window of VS Code, in words of the person.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';

const results = join(import.meta.dirname, '..', '..', '..', 'test-results');

export class Workbench {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    page.setDefaultTimeout(120_000);
  }

  /** Waits until the first file is shown and can be typed into. */
  async ready(): Promise<void> {
    await this.lines.first().waitFor();
  }

  get lines(): Locator {
    return this.page.locator('.editor-instance .monaco-editor .view-line');
  }

  /** Reads the line that holds the text, with the blanks before it. */
  textOf(text: string): () => Promise<string | null> {
    // The editor draws blanks that do not break, so that the browser keeps them.
    const line = this.lines.filter({ hasText: text }).first();
    return async () => (await line.textContent())?.replace(/\u00A0/g, ' ') ?? null;
  }

  /** The list of completions. */
  get suggestions(): Locator {
    return this.page.locator('.suggest-widget.visible .monaco-list-row');
  }

  /** Wavy lines under errors. */
  get squiggles(): Locator {
    return this.page.locator('.monaco-editor .squiggly-error');
  }

  /** The rows of the Problems panel that the filter lets through: a file, then its problems. */
  async problems(filter: string): Promise<Locator> {
    const panel = this.page.locator('.markers-panel');
    if (!(await panel.isVisible())) {
      await this.press('Control+Shift+M');
    }
    await panel.waitFor();
    await this.page.locator('.viewpane-filter input').fill(filter);
    return panel.locator('.monaco-list-row');
  }

  /** Runs a command by its title, as it stands in the palette. */
  async run(title: string): Promise<void> {
    await this.page.keyboard.press('F1');
    await this.page.locator('.quick-input-widget input').fill(`>${title}`);
    await this.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: title }).first().waitFor();
    await this.page.keyboard.press('Enter');
  }

  /** Puts the cursor at a line and column, both counted from one. */
  async goTo(line: number, column: number): Promise<void> {
    await this.page.keyboard.press('Control+G');
    await this.page.locator('.quick-input-widget input').fill(`:${line}:${column}`);
    await this.page.keyboard.press('Enter');
    await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  }

  /** Opens the menu of the light bulb at the cursor, and takes the fix with this title. */
  async fix(title: string, picture?: string): Promise<void> {
    const fix = this.page.locator('.action-widget .monaco-list-row').filter({ hasText: title });
    // On a busy machine the menu may open before the server has judged the text: it is then asked again.
    await this.until(fix, () => this.press('Control+.'));
    if (picture !== undefined) {
      await this.screenshot(picture);
    }
    await fix.click();
    await fix.waitFor({ state: 'detached' });
  }

  /** Puts the keyboard back into the text, where the cursor was. */
  async focusEditor(): Promise<void> {
    const focused = this.page.locator('.editor-instance .monaco-editor.focused');
    await this.until(focused, () => this.press('Control+1'));
  }

  /** Does something, again if need be, until this is seen: a busy window loses keystrokes, and takes its time. */
  async until(seen: Locator, attempt: () => Promise<void>): Promise<void> {
    for (let round = 1; round <= 6; round++) {
      await attempt();
      const appeared = await seen
        .first()
        .waitFor({ timeout: round * 6_000 })
        .then(() => true)
        .catch(() => false);
      if (appeared) {
        return;
      }
      await this.press('Escape');
    }
    await seen.first().waitFor();
  }

  /** Throws away what was typed since the file was saved. */
  async revert(): Promise<void> {
    await this.run('File: Revert File');
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  async press(keys: string): Promise<void> {
    await this.page.keyboard.press(keys);
  }

  /** A picture of the window, kept in `test-results` for people. */
  async screenshot(name: string): Promise<void> {
    await mkdir(results, { recursive: true });
    await this.page.screenshot({ path: join(results, `${name}.png`) });
  }
}
