// Bundles the programs that users run, each into one file of `dist`, so that an install is a copy and a start reads one file.
// `--dev` is for those who work on them: readable code with source maps, built again whenever a file changes.
import { execFile } from 'node:child_process';
import { globSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { build, context } from 'esbuild';
import { buildLibrary } from './language/build/library.mjs';
import { serverForBrowsers } from './server/build/browser.mjs';
import { buildNotices } from './server/build/notices.mjs';

/** The oldest Node among the hosts: the one inside the Electron of the oldest VS Code that `engines.vscode` admits. */
const target = 'node22';

const { dev } = parseArgs({ options: { dev: { type: 'boolean', default: false } } }).values;

/** What all that is built has in common. */
const shared = {
  bundle: true,
  minify: !dev,
  sourcemap: dev && 'linked',
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
};

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

/** `cx` carries its pages with it: their texts stand where the sources read the files of the build. */
const withPages = {
  name: 'with-pages',
  setup({ onLoad }) {
    const files = pages.map(({ outfile }) => [outfile, outfile.replace(/js$/, 'css')].map(file => resolve(file)));
    onLoad({ filter: /[\\/]page-files\.ts$/ }, async () => {
      const texts = await Promise.all(files.map(pair => Promise.all(pair.map(file => readFile(file, 'utf8')))));
      const byName = texts.map(([script, style], index) => [basename(pages[index].outfile, '.js'), { script, style }]);
      const contents = `const pages = ${JSON.stringify(Object.fromEntries(byName))}; export const pageFiles = name => pages[name];`;
      return { contents, watchFiles: files.flat() };
    });
  },
};

let reading;
/** For `--dev`: reads the library again when one of its files changed, in a process that has today's code to read it with. */
const withLibrary = {
  name: 'with-library',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]generated[\\/]library\.ts$/ }, async ({ path }) => {
      const watchFiles = globSync('language/library/**/*.cx').map(file => resolve(file));
      // All programs embed it, and it is written once for them all.
      reading ??= promisify(execFile)(process.execPath, ['language/build/library.mjs']).finally(() => {
        reading = undefined;
      });
      try {
        await reading;
      } catch ({ stderr }) {
        return { errors: [{ text: stderr.trim() }], watchFiles };
      }
      return { contents: await readFile(path, 'utf8'), loader: 'ts', watchFiles };
    });
  },
};

const ofNode = [
  { entryPoints: ['client/src/extension.ts'], outfile: 'dist/extension.cjs', external: ['vscode'] },
  { entryPoints: ['server/lsp/main.ts'], outfile: 'dist/server.cjs' },
  { entryPoints: ['server/cli/main.ts'], outfile: 'dist/cx-main.cjs', plugins: [withoutProtocol, withPages] },
].map(program => ({ ...shared, platform: 'node', format: 'cjs', target, ...program }));

const programs = [...ofNode, { ...shared, ...serverForBrowsers }];

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

/**
 * Pages, each with its style sheet beside it. That of the preview and of `cx report`: the oldest Chromium is that of the oldest
 * VS Code. And the form of a questionnaire, which people open in whatever browser they have.
 */
const pages = [
  { entryPoints: ['client/webview/main.tsx'], outfile: 'dist/webview.js', target: 'chrome134' },
  { entryPoints: ['client/form/main.tsx'], outfile: 'dist/form.js', target: ['chrome109', 'firefox115', 'safari15.6'] },
].map(page => ({
  ...shared,
  platform: 'browser',
  format: 'iife',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  ...page,
}));

/** The build goes on, so that all is heard at once. */
function fail(problem) {
  console.error(problem);
  process.exitCode = 1;
}

async function buildOnce() {
  // The pages are there before the program that carries them.
  const ofPages = await Promise.all(pages.map(page => build(page)));
  const built = [...ofPages, ...(await Promise.all(programs.map(program => build(program))))];
  buildNotices(built.map(({ metafile }) => metafile)).forEach(fail);
}

/** Builds what a changed file is part of, and says so in the words that the task `dev` of the editor waits for. */
async function watch() {
  let building = 0;
  const begin = () => {
    if (building++ === 0) {
      console.log('Building.');
    }
  };
  const end = () => {
    if (--building === 0) {
      console.log('Watching.');
    }
  };
  const progress = {
    name: 'progress',
    setup({ onStart, onEnd }) {
      onStart(begin);
      onEnd(end);
    },
  };
  begin();
  // The pages are there before the program that carries them.
  for (const { plugins = [], ...options } of [...pages, ...programs]) {
    const builder = await context({ ...options, plugins: [progress, withLibrary, ...plugins] });
    await builder.rebuild();
    await builder.watch();
  }
  end();
}

(await buildLibrary()).forEach(fail);
await (dev ? watch() : buildOnce());
writeFileSync('dist/cx.cjs', starter, { mode: 0o755 });
