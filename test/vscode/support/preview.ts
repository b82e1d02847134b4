// The preview beside a text, as a person opens it and looks at it.
import type { FrameLocator } from 'playwright-core';
import type { Editor } from './editor.ts';

export function pageOf({ workbench }: Editor): FrameLocator {
  return workbench.page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
}

/** By the button in the corner of the editor. */
export function openPreview({ workbench }: Editor): Promise<void> {
  return workbench.page.locator('.editor-actions [aria-label^="Open Preview to the Side"]').first().click();
}
