// All tests but those in a real editor, which have a configuration of their own beside them.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    globalSetup: ['test/support/build-library.mjs'],
    testTimeout: 20_000,
  },
});
