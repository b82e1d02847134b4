// Bundles the programs that users run, each into one file of `dist`, so that an install is a copy and a start reads one file.
import { existsSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { build } from 'esbuild';
import { buildLibrary } from './language/build/library.mjs';
import { buildNotices } from './server/build/notices.mjs';

/** The oldest Node among the hosts: the one inside the Electron of the oldest VS Code that `engines.vscode` admits. */
const target = 'node22';

/**
 * Langium's main door names a few things of the language server protocol that no command-line run ever comes to. Without
 * them the command line is a fifth smaller and starts faster; whoever did come to one would hear of it at once.
 */
const withoutProtocol = {
  name: 'without-protocol',
  setup({ onResolve, onLoad }) {
    const never = "() => { throw new Error('The command line speaks no language server protocol.'); }";
    const names = ['DidChangeConfigurationNotification', 'Emitter', 'Position', 'Range', 'TextDocument', 'TextEdit'];
    onResolve({ filter: /^vscode-(jsonrpc|languageserver)/ }, ({ path }) => ({ path, namespace: 'without-protocol' }));
    onLoad({ filter: /.*/, namespace: 'without-protocol' }, () => ({
      contents: `
        ${names.map(name => `export const ${name} = ${never};`).join('\n')}
        export const CancellationToken = { None: { isCancellationRequested: false } };
        export class CancellationTokenSource {}
        export class ResponseError extends Error {}
        export const LSPErrorCodes = {};
        export const TextDocumentSyncKind = {};
      `,
    }));
  },
};

/** `cx` carries the page of its reports with it: their texts stand where the sources read the files of the build. */
const withPage = {
  name: 'with-page',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]page-files\.ts$/ }, async () => {
      const [script, style] = await Promise.all([page.outfile, 'dist/webview.css'].map(file => readFile(file, 'utf8')));
      return { contents: `export const pageFiles = () => (${JSON.stringify({ script, style })});` };
    });
  },
};

const programs = [
  { entry: 'client/src/extension.ts', outfile: 'dist/extension.cjs', external: ['vscode'] },
  { entry: 'server/lsp/main.ts', outfile: 'dist/server.cjs' },
  {
    entry: 'server/cli/main.ts',
    outfile: 'dist/cx-main.cjs',
    plugins: [withoutProtocol, withPage],
  },
];

/**
 * What `cx` starts: it has Node keep the compiled code of the program beside it, which saves a seventh of every later start.
 * Where that folder cannot be written nothing is kept, and nothing is said.
 *
 * V8's last optimizer takes a quarter of the processor time of a check of 100,000 lines and gives none of it back, for the
 * run is over by then: here it waits until a function was called more often. A run of a million lines is as fast as before.
 * A V8 that does not know the flag would complain, so only those are told that were seen to know it.
 */
const starter = `#!/usr/bin/env node
if (/^1[234]\\./.test(process.versions.v8)) require('node:v8').setFlagsFromString('--invocation-count-for-turbofan=100000');
require('node:module').enableCompileCache?.(require('node:path').join(__dirname, '.cache'));
require('./cx-main.cjs');
`;

/** The page of the preview and of `cx report`, with its style sheet beside it; the oldest Chromium is that of the oldest VS Code. */
const page = {
  entryPoints: ['client/webview/main.tsx'],
  outfile: 'dist/webview.js',
  bundle: true,
  platform: 'browser',
  format: 'iife',
  target: 'chrome134',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  minify: true,
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
};

/** The build goes on, so that all is heard at once. */
function fail(problem) {
  console.error(problem);
  process.exitCode = 1;
}

(await buildLibrary()).forEach(fail);

const pageBuilt = await build(page);
const built = await Promise.all(
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
        legalComments: 'none',
        logLevel: 'warning',
        metafile: true,
      }),
    ),
);
buildNotices([pageBuilt, ...built].map(({ metafile }) => metafile)).forEach(fail);
writeFileSync('dist/cx.cjs', starter, { mode: 0o755 });
