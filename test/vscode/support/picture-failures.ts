// A test that fails leaves a picture of the window in `test-results`, because words about a window rarely explain it.
import { afterEach } from 'vitest';
import { openEditors } from './editor.ts';

afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') {
    return;
  }
  for (const { workbench } of openEditors) {
    await workbench.screenshot(`failed-${task.name.replace(/\W+/g, '-')}`);
  }
});
