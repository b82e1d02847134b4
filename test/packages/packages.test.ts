/** The two packages: the same bytes from the same sources, and in them what users need and no more. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, posix, relative } from 'node:path';
import MarkdownIt from 'markdown-it';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { cx } from '../cli/support/run-cx.ts';
import { filesOfZip } from './zip.ts';

const top = join(import.meta.dirname, '..', '..');
const SOURCES = [
  'client',
  'examples',
  'language',
  'server',
  'CHANGELOG.md',
  'LICENSE',
  'README.md',
  'esbuild.mjs',
  'package.json',
  'package.nls.json',
];

const root = mkdtempSync(join(tmpdir(), 'cx-packages-'));
afterAll(() => rmSync(root, { recursive: true }));

interface Built {
  readonly vsix: Buffer;
  readonly tarball: Buffer;
}

/** Builds and packs a copy of the sources that stands in this folder, on a machine that has these settings. */
function buildIn(folder: string, mode: number, env: Readonly<Record<string, string>>): Built {
  const copy = join(root, folder);
  mkdirSync(copy, { recursive: true });
  for (const source of SOURCES) {
    cpSync(join(top, source), join(copy, source), { recursive: true });
  }
  for (const entry of readdirSync(copy, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) {
      continue;
    }
    chmodSync(join(entry.parentPath, entry.name), mode);
    utimesSync(join(entry.parentPath, entry.name), mode, mode);
  }
  symlinkSync(join(top, 'node_modules'), join(copy, 'node_modules'));
  const run = (command: string, ...words: readonly string[]) =>
    execFileSync(command, words, { cwd: copy, env: { ...process.env, ...env }, encoding: 'utf8', stdio: 'pipe' });
  run(process.execPath, 'esbuild.mjs');
  run(process.execPath, 'client/package.mjs', '--out', 'one.vsix');
  run('npm', 'pack', '--ignore-scripts', '--silent');
  const tarball = readFileSync(join(copy, `${manifest.name}-${manifest.version}.tgz`));
  return { vsix: readFileSync(join(copy, 'one.vsix')), tarball };
}

const hash = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

let first: Built;
let second: Built;
let packed: ReadonlyMap<string, Buffer>;

beforeAll(() => {
  first = buildIn('here', 0o644, { TZ: 'UTC', LC_ALL: 'C' });
  second = buildIn('there/or elsewhere', 0o664, { TZ: 'Asia/Tokyo', LC_ALL: 'sv_SE.UTF-8' });
  packed = filesOfZip(first.vsix);
}, 240_000);

test.each(['vsix', 'tarball'] as const)('the %s has the same bytes wherever and whenever it is built', kind => {
  expect(hash(second[kind])).toBe(hash(first[kind]));
});

describe('the extension', () => {
  test('holds the programs, the colours and its page, and nothing of the workshop', () => {
    const names = [...packed.keys()].filter(name => name.startsWith('extension/')).map(name => name.slice(10));
    const pages = readdirSync(join(top, 'language', 'docs'), { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => relative(top, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
    expect(names.filter(name => name.startsWith('language/docs/')).sort()).toEqual(pages.sort());
    const others = names.filter(name => !/^language\/docs\/|^client\/media\/[\w-]+\.png$/.test(name));
    expect(others.sort()).toEqual([
      'LICENSE.txt',
      'changelog.md',
      'client/l10n/bundle.l10n.json',
      'client/media/file-dark.svg',
      'client/media/file-light.svg',
      'dist/THIRD_PARTY_NOTICES.txt',
      'dist/extension.cjs',
      'dist/sbom.cdx.json',
      'dist/server.cjs',
      'dist/webview.css',
      'dist/webview.js',
      'language/grammar/language-configuration.json',
      'language/grammar/syntaxes/cx.tmLanguage.json',
      'language/schemas/cx.config.schema.json',
      'package.json',
      'package.nls.json',
      'readme.md',
    ]);
    expect(first.vsix.length).toBeLessThan(2 * 1024 ** 2);
  });

  test('holds every file that its manifest names', () => {
    const { main, icon, contributes } = JSON.parse(packed.get('extension/package.json')!.toString());
    const { languages, grammars, jsonValidation } = contributes;
    const named = [
      main,
      icon,
      // A language that the editor knows already gets a name of a file, and no more.
      ...languages.flatMap(({ configuration, icon }: Language) => [configuration, icon?.light, icon?.dark]),
      ...jsonValidation.map(({ url }: { url: string }) => url),
      ...grammars.map(({ path }: { path: string }) => path),
    ];
    for (const path of named.filter(path => path !== undefined)) {
      expect([...packed.keys()]).toContain(`extension/${posix.normalize(path)}`);
    }
  });
});

interface Language {
  readonly configuration?: string;
  readonly icon?: { readonly light: string; readonly dark: string };
}

describe('the page of the extension', () => {
  const page = readFileSync(join(top, 'client', 'README.md'), 'utf8');
  const tokensOf = (text: string) => new MarkdownIt().parse(text, {});

  test('shows pictures that are in the package, where it looks for them, and no others are there', () => {
    const text = packed.get('extension/readme.md')!.toString();
    const inline = tokensOf(text).flatMap(({ children }) => children ?? []);
    const pictures = inline.filter(({ type }) => type === 'image').map(token => String(token.attrGet('src')));
    expect(pictures.length).toBeGreaterThan(0);
    const files = pictures.map(path => posix.join('extension', path));
    for (const file of files) {
      expect(packed.get(file)?.subarray(1, 4).toString()).toBe('PNG');
    }
    const others = [...packed.keys()].filter(name => /\.png$/.test(name) && !files.includes(name));
    expect(others.map(name => basename(name))).toEqual(['icon.png']);
    // A page of the package can be read nowhere but in the repository.
    expect(inline.filter(({ type }) => type === 'link_open').map(token => token.attrGet('href'))).toEqual([]);
  });

  test('begins with a programme that shows what it says', async () => {
    const block = tokensOf(page).find(({ type, info }) => type === 'fence' && info === 'cx')!.content;
    const before = await cx({ 'bakery.cx': block }, 'check --format json');
    const findings = JSON.parse(before.out).findings as readonly { rule: string; severity: string; line: number }[];
    expect(findings.filter(({ severity }) => severity === 'error')).toMatchObject([
      { rule: 'touchpoint-single-accountable', message: expect.stringContaining('Order and pay') },
    ]);
    expect(findings.filter(({ severity }) => severity === 'warning').map(({ rule }) => rule)).toEqual([
      'kpi-descriptive-missing',
      'kpi-perception-missing',
      'stage-listening',
      'emotion-unsourced',
      'pain-without-opportunity',
      'emotion-unsourced',
    ]);
    const owned = block.replace(/(touchpoint Order .*\n)/, '$1      owner: ShopLead\n');
    expect(await cx({ 'bakery.cx': owned }, 'check')).toMatchObject({ code: 0 });
    expect(await cx({ 'bakery.cx': block }, 'format --check')).toMatchObject({ code: 0 });
  });
});
