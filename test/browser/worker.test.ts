/** The language server in a web worker of a real browser, where there is neither Node nor a disk. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { build } from 'esbuild';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver';
import { serverForBrowsers } from '../../server/build/browser.mjs';
import { codesOf } from '../../server/lsp/convert/diagnostics.ts';
import { cx } from '../cli/support/run-cx.ts';
import { givenChromium } from '../support/given-chromium.ts';
import { type File, WorkerClient } from './support/worker-client.ts';

const TOP = join(import.meta.dirname, '..', '..');
const EXAMPLES = readdirSync(join(TOP, 'examples'), { withFileTypes: true })
  .filter(entry => entry.isDirectory())
  .map(({ name }) => name);
const NOW = Date.UTC(2026, 10, 22, 12);
const FOLDER = 'vscode-vfs://github/northline/rail';

let script: string;
let inputs: readonly string[];
let imports: readonly object[];
let browser: Browser;
let page: Page;
const requests: string[] = [];

beforeAll(async () => {
  const built = await build({ ...serverForBrowsers, absWorkingDir: TOP, minify: true, metafile: true, write: false });
  script = built.outputFiles[0]!.text;
  inputs = Object.keys(built.metafile.inputs);
  imports = Object.values(built.metafile.outputs).flatMap(output => output.imports);
  browser = await chromium.launch({ executablePath: givenChromium(), args: ['--no-sandbox', '--disable-gpu'] });
  page = await browser.newPage();
  page.on('request', request => void requests.push(request.url()));
});

afterAll(() => browser.close());

async function start(files: readonly File[]): Promise<WorkerClient> {
  const client = await WorkerClient.start(page, script, NOW);
  onTestFinished(() => client.stop());
  await client.initialize(FOLDER, files);
  return client;
}

function file(path: string, text: string): File {
  return { uri: `${FOLDER}/${path}`, type: 'file', text };
}

/** Every file of an example, by its path. */
function filesOf(example: string): Record<string, string> {
  const root = join(TOP, 'examples', example);
  const entries = readdirSync(root, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile());
  const paths = entries.map(entry => join(entry.parentPath, entry.name));
  return Object.fromEntries(paths.map(path => [relative(root, path).split(sep).join('/'), readFileSync(path, 'utf8')]));
}

const SEVERITIES = [undefined, 'error', 'warning', 'info'];

/** The rules that were found in each file, and what is said of them where it is not told together with others. */
interface Found {
  readonly rules: readonly string[];
  readonly told: readonly string[];
}

function shown(all: ReadonlyMap<string, readonly Diagnostic[]>): Found {
  const found = [...all].flatMap(([uri, diagnostics]) =>
    diagnostics.map(diagnostic => ({ path: uri.slice(FOLDER.length + 1), diagnostic })),
  );
  const apart = found.filter(({ diagnostic }) => codesOf(diagnostic).length === 1);
  return {
    rules: found.flatMap(({ path, diagnostic }) => codesOf(diagnostic).map(rule => `${path} ${rule}`)).sort(),
    told: apart
      .map(({ path, diagnostic: { code, severity, range, message, codeDescription } }) =>
        JSON.stringify([path, code, SEVERITIES[severity!], range, message, codeDescription?.href ?? null]),
      )
      .sort(),
  };
}

async function foundByCx(files: Readonly<Record<string, string>>): Promise<Found> {
  const { out } = await cx(files, 'check --format json --as-of 2026-11-22');
  const findings: readonly Record<string, unknown>[] = JSON.parse(out).findings;
  const failing = findings.filter(({ outcome }) => outcome === 'fail');
  return {
    rules: failing.map(each => `${each['file']} ${each['rule']}`).sort(),
    told: failing
      .map(each =>
        JSON.stringify([each['file'], each['rule'], each['severity'], each['range'], each['message'], each['help']]),
      )
      .sort(),
  };
}

/** Waits until the server has found all that `cx` found, and says of each what `cx` says of it. */
async function expectSame(client: WorkerClient, expected: Found): Promise<void> {
  await expect.poll(async () => shown(await client.diagnostics()).rules).toEqual(expected.rules);
  expect(expected.told).toEqual(expect.arrayContaining([...shown(await client.diagnostics()).told]));
}

describe('what is bundled', () => {
  test('is nothing of Node', () => {
    expect(inputs).toContain('server/lsp/browser.ts');
    expect(inputs.filter(path => /^node:|server\/host\/node\/|server\/cli\/|\/lib\/node\//.test(path))).toEqual([]);
  });

  test('is all that is needed', () => {
    expect(imports).toEqual([]);
  });
});

describe('finds what `cx check` finds', () => {
  test.each(EXAMPLES)('in %s', async example => {
    const files = filesOf(example);
    const expected = await foundByCx(files);
    const client = await start(Object.entries(files).map(([path, text]) => file(path, text)));
    await expectSame(client, expected);
    expect(await client.log()).toEqual([]);
    expect(await client.errors()).toEqual([]);
    expect(requests.filter(address => !address.startsWith('blob:'))).toEqual([]);
  });

  test('in texts that are wrong', async () => {
    const files = { 'a.cx': 'team Sales { lead: Leed }\nrole A "A" {', 'b.cx': 'jurney X {}' };
    const expected = await foundByCx(files);
    expect(expected.rules.length).toBeGreaterThan(2);
    const client = await start(Object.entries(files).map(([path, text]) => file(path, text)));
    await expectSame(client, expected);
  });
});

describe('files that come and go', () => {
  const messages = async (client: WorkerClient) =>
    [...(await client.diagnostics())].flatMap(([uri, all]) =>
      all.map(({ code }) => `${uri.slice(FOLDER.length + 1)} ${code}`),
    );
  const unresolved = ['a.cx unresolved-name'];
  const used = file('a.cx', 'team Sales "Sales" { lead: Lead }');
  const lead = file('people/b.cx', 'role Lead "Lead" {}');

  test('are taken in by a message', async () => {
    const client = await start([used]);
    await expect.poll(() => messages(client)).toEqual(expect.arrayContaining(unresolved));
    await client.notify('cx/files', { files: [lead] });
    await expect.poll(() => messages(client)).not.toEqual(expect.arrayContaining(unresolved));
    await client.notify('cx/files', { files: [{ uri: `${FOLDER}/people`, type: 'gone' }] });
    await expect.poll(() => messages(client)).toEqual(expect.arrayContaining(unresolved));
  });

  test('are a baseline and a config as well', async () => {
    const programme = { 'a.cx': 'journey Buy "Buy a ticket" {}', 'cx.config.json': '{ "extends": ["cx:strict"] }' };
    const client = await start(Object.entries(programme).map(([path, text]) => file(path, text)));
    const expected = await foundByCx(programme);
    expect(expected.rules).not.toEqual([]);
    await expectSame(client, expected);
    const { files } = await cx(programme, 'baseline create --as-of 2026-11-22');
    await client.notify('cx/files', { files: [file('cx-baseline.jsonl', files['cx-baseline.jsonl']!)] });
    await expect.poll(async () => shown(await client.diagnostics()).rules).toEqual([]);
    await client.notify('cx/files', { files: [file('cx.config.json', '{ "extends": 7 }')] });
    await expect.poll(() => messages(client)).toEqual(['cx.config.json config']);
  });

  test('give way to what is open', async () => {
    const client = await start([used, lead]);
    const textDocument = { uri: `${FOLDER}/people/b.cx`, languageId: 'cx', version: 1, text: 'role Leader "L" {}' };
    await client.notify('textDocument/didOpen', { textDocument });
    await expect.poll(() => messages(client)).toEqual(expect.arrayContaining(unresolved));
    await client.notify('textDocument/didClose', { textDocument });
    await expect.poll(() => messages(client)).not.toEqual(expect.arrayContaining(unresolved));
  });

  test('keep nothing else from being read when they make no sense', async () => {
    const client = await start([used, { uri: `${FOLDER}/%2e%2e/x.cx`, type: 'gone' }, lead]);
    await client.notify('cx/files', null);
    await client.notify('cx/files', { files: 'none' });
    await client.notify('cx/files', { files: [null, { uri: 7 }, { uri: 'memfs:/x', type: 'file', content: 'text' }] });
    await client.notify('cx/files', { files: [{ uri: `${FOLDER}/c.cx`, type: 'link' }] });
    await expect.poll(() => messages(client)).toEqual(expect.arrayContaining(['c.cx syntax']));
    expect((await client.log()).length).toBeGreaterThan(2);
    expect(await client.errors()).toEqual([]);
  });
});

test('questions about a text are answered', async () => {
  const text = 'role Lead "The lead" {}\nteam Sales "Sales" { lead: Lead }\njourney Buy "Buy a ticket" {}';
  const client = await start([file('a.cx', text)]);
  const hover = await client.request('textDocument/hover', {
    textDocument: { uri: `${FOLDER}/a.cx` },
    position: { line: 1, character: 28 },
  });
  expect(JSON.stringify(hover)).toContain('The lead');
  const preview = await client.request('cx/preview', { uri: `${FOLDER}/a.cx`, journey: null, tab: 'map' });
  expect(JSON.stringify(preview)).toContain('Buy a ticket');
});
