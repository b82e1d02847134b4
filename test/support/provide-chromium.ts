// Before any test: the browser in which tests look at pages. Installing one takes longer than any test may.
import type { TestProject } from 'vitest/node';
import { findChromium } from './find-chromium.ts';
import type {} from './given-chromium.ts';

export default async function provideChromium(project: TestProject): Promise<void> {
  project.provide(
    'chromium',
    await findChromium().then(
      path => ({ path }),
      // Only what needs a browser fails without one.
      error => ({ problem: error instanceof Error ? error.message : String(error) }),
    ),
  );
}
