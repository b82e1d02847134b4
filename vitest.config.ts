// All tests but those in a real editor, which have a configuration of their own beside them.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    globalSetup: ['test/support/build-library.mjs', 'test/support/provide-chromium.ts'],
    // Only what never ends is stopped: how long a thing takes depends on what else the machine does, and is for benchmarks.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 60_000 } },
  },
});
