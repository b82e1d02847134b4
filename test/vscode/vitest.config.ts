// The tests in a real editor: one window at a time, since each has a server, an extension host and a browser behind it.
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig(({ mode }) => ({
  root: join(import.meta.dirname, '..', '..'),
  test: {
    include: ['test/vscode/**/*.e2e.ts'],
    globalSetup: ['test/vscode/support/prepare-host.ts'],
    setupFiles: ['test/vscode/support/picture-failures.ts'],
    env: { CX_EDITOR: mode },
    fileParallelism: false,
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 60_000 } },
  },
}));
