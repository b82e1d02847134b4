// The preview beside a text, as a person opens it and looks at it.
import type { FrameLocator, Locator } from 'playwright-core';
import type { Editor } from './editor.ts';

export function pageOf({ workbench }: Editor): FrameLocator {
  return workbench.page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
}

/** By the button in the corner of the editor; again where the click fell while the workbench laid itself out anew. */
export function openPreview({ workbench }: Editor): Promise<void> {
  const { page } = workbench;
  const button = page.locator('.editor-actions [aria-label^="Open Preview to the Side"]').first();
  return workbench.until(page.locator('iframe.webview'), () => button.click());
}

/** Whether it is seen where it begins: nothing lies above it. */
export function isOnTop(locator: Locator): Promise<boolean> {
  return locator.evaluate(element => {
    const { left, top, height } = element.getBoundingClientRect();
    return element.contains(document.elementFromPoint(left + 2, top + height / 2));
  });
}
