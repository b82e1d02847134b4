// Bundles the programs that users run, each into one file of `dist`, so that an install is a copy and a start reads one file.
import { existsSync } from 'node:fs';
import { build } from 'esbuild';
import { buildLibrary } from './language/build-library.mjs';

/** The oldest Node among the hosts: the one inside the Electron of the oldest VS Code that `engines.vscode` admits. */
const target = 'node22';

const programs = [
  { entry: 'client/src/extension.ts', outfile: 'dist/extension.cjs', external: ['vscode'] },
  { entry: 'server/src/main.ts', outfile: 'dist/server.cjs' },
  { entry: 'server/src/cli/main.ts', outfile: 'dist/cx.cjs', banner: { js: '#!/usr/bin/env node' } },
];

for (const problem of await buildLibrary()) {
  console.error(problem);
  process.exitCode = 1;
}

await Promise.all(
  programs
    .filter(({ entry }) => existsSync(entry))
    .map(({ entry, ...options }) =>
      build({
        ...options,
        entryPoints: [entry],
        bundle: true,
        platform: 'node',
        format: 'cjs',
        target,
        minify: true,
        keepNames: true,
        legalComments: 'none',
        logLevel: 'warning',
      }),
    ),
);
