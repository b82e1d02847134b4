/**
 * Packs the extension into a `.vsix`, of the same bytes whenever, wherever and by whomever it is done. What goes in is copied
 * first, since a package tells of each file when it was written and who may read it. Run by `npm run vsix`, after a build.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix, resolve } from 'node:path';
import { parseArgs } from 'node:util';

/** What the extension runs and shows, the pages of rules among it. The command line and the examples are in the npm package. */
const FILES = [
  'dist/extension.cjs',
  'dist/server.cjs',
  'dist/webview.js',
  'dist/webview.css',
  'dist/THIRD_PARTY_NOTICES.txt',
  'dist/sbom.cdx.json',
  'client/l10n',
  'client/media',
  'language/docs',
  'language/grammar/language-configuration.json',
  'language/schemas',
  'language/grammar/syntaxes',
  'package.nls.json',
  'LICENSE',
  'CHANGELOG.md',
];

/** What npm and this workshop read of the manifest, and no editor. */
const OF_NPM = new Set(['bin', 'files', 'scripts', 'devDependencies', 'overrides', 'allowScripts']);

/** What decides over the bytes of an archive: the dates of files, in whose zone, and in which order names stand. */
const SAME_EVERYWHERE = { SOURCE_DATE_EPOCH: '499162500', TZ: 'UTC', LC_ALL: 'C' };

const { out } = parseArgs({ options: { out: { type: 'string', default: '.' } } }).values;
const stage = mkdtempSync(join(tmpdir(), 'cx-vsix-'));
try {
  for (const file of FILES) {
    cpSync(file, join(stage, file), { recursive: true });
  }
  writeFileSync(join(stage, 'package.json'), manifest());
  writeFileSync(join(stage, 'README.md'), page());
  for (const entry of readdirSync(stage, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) {
      chmodSync(join(entry.parentPath, entry.name), 0o644);
    }
  }
  process.exitCode = pack(resolve(out));
} finally {
  rmSync(stage, { recursive: true });
}

function manifest() {
  const entries = Object.entries(JSON.parse(readFileSync('package.json', 'utf8'))).filter(([key]) => !OF_NPM.has(key));
  return `${JSON.stringify({ ...Object.fromEntries(entries), files: ['**'] }, undefined, 2)}\n`;
}

/**
 * The extension's page stands at the top of the package, and what it shows is named from there. The editor and the marketplace
 * show only pictures with an `https:` address: vsce writes one in front of each as soon as package.json names a `repository`,
 * and the two flags that speak of it are to be taken away then.
 */
function page() {
  const text = readFileSync('client/README.md', 'utf8');
  return text.replace(/\]\((?!\w+:|#)([^)\s]+)\)/g, (_, link) => `](${posix.join('client', link)})`);
}

function pack(path) {
  const vsce = resolve('node_modules/@vscode/vsce/vsce');
  const flags = ['--no-dependencies', '--no-rewrite-relative-links', '--allow-missing-repository', '--out', path];
  const env = { ...process.env, ...SAME_EVERYWHERE };
  return spawnSync(process.execPath, [vsce, 'package', ...flags], { cwd: stage, env, stdio: 'inherit' }).status ?? 1;
}
