// The preview beside a text, as a person opens it and looks at it.
import type { FrameLocator, Locator } from 'playwright-core';
import type { Editor } from './editor.ts';

export function pageOf({ workbench }: Editor): FrameLocator {
  return workbench.page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
}

/** By the button in the corner of the editor. */
export function openPreview({ workbench }: Editor): Promise<void> {
  return workbench.page.locator('.editor-actions [aria-label^="Open Preview to the Side"]').first().click();
}

/** Whether it is seen where it begins: nothing lies above it. */
export function isOnTop(locator: Locator): Promise<boolean> {
  return locator.evaluate(element => {
    const { left, top, height } = element.getBoundingClientRect();
    return element.contains(document.elementFromPoint(left + 2, top + height / 2));
  });
}
