// What keeps the command line from judging is told in the editor too, at the same place and in the same words.
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { type Diagnostic, DidChangeWatchedFilesNotification, FileChangeType } from 'vscode-languageserver/node';
import { codesOf } from '../../server/lsp/convert/diagnostics.ts';
import { TestClient } from './support/test-client.ts';
import { type Workspace, workspace } from './support/workspace.ts';

const CONFIG = 'cx.config.json';
const UNKNOWN = '{ "rules": { "zzz": "off" } }';
/** Two owners are wrong, and not only missing: that is told by itself. */
const shop = 'role Lead\nrole Other\ntouchpoint Pay "Pay" { owner: Lead, Other }\n';

async function start({ folder }: Workspace): Promise<TestClient> {
  const client = new TestClient();
  onTestFinished(async () => {
    await client.stop();
  });
  await client.initialize(folder);
  return client;
}

const isThere = (diagnostics: Diagnostic[]) => diagnostics.some(({ code }) => code === 'config');
const isGone = (diagnostics: Diagnostic[]) => !isThere(diagnostics);
const has = (code: string) => (diagnostics: Diagnostic[]) =>
  diagnostics.some(diagnostic => codesOf(diagnostic).includes(code));

function onDisk(client: TestClient, files: Workspace, file: string, text: string): Promise<void> {
  files.write(file, text);
  return client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
    changes: [{ uri: files.uri(file), type: FileChangeType.Changed }],
  });
}

test('an unknown rule is a diagnostic of the config when it is opened, typed, or changed on disk, until it is mended', async () => {
  const files = workspace({ [CONFIG]: UNKNOWN, 'a.cx': shop });
  const client = await start(files);
  const uri = files.uri(CONFIG);
  const [problem] = await client.diagnostics(uri, isThere);
  expect(problem).toMatchObject({
    severity: 1,
    message: 'There is no rule or standard `zzz`.',
    range: { start: { line: 0, character: 20 }, end: { line: 0, character: 25 } },
  });
  await client.open(uri, '{}');
  await client.diagnostics(uri, isGone);
  await client.change(uri, UNKNOWN);
  await client.diagnostics(uri, isThere);
  await client.change(uri, '{ "rules": { "touchpoint-channel": "off" } }');
  await client.diagnostics(uri, isGone);
});

test('an unknown rule leaves all else that the config says in force', async () => {
  const rules = '{ "zzz": "off", "touchpoint-single-accountable": "info", "role-overload": ["error", { "max": "x" }] }';
  const files = workspace({ [CONFIG]: `{ "rules": ${rules} }`, 'a.cx': shop });
  const client = await start(files);
  const problems = await client.diagnostics(files.uri(CONFIG), diagnostics => diagnostics.length >= 2);
  expect(problems.map(({ message }) => message)).toContain('`max` of `role-overload` is a number.');
  const findings = await client.diagnostics(files.uri('a.cx'), has('touchpoint-single-accountable'));
  expect(findings.find(each => codesOf(each).includes('touchpoint-single-accountable'))?.severity).toBe(3);
});

test('a rule of the project that goes takes the setting of it along', async () => {
  const own = 'rule brief "Brief" { for: t in touchpoints  require: exists t.customer  severity: info }\n';
  const files = workspace({ [CONFIG]: '{ "rules": { "brief": "error" } }', 'norms.cx': own, 'a.cx': shop });
  const client = await start(files);
  await client.diagnostics(files.uri('a.cx'), has('brief'));
  expect(client.known(files.uri(CONFIG)).filter(({ code }) => code === 'config')).toEqual([]);
  await client.open(files.uri('norms.cx'), own.replace('brief', 'short'));
  await client.diagnostics(files.uri(CONFIG), isThere);
  await client.change(files.uri('norms.cx'), own);
  await client.diagnostics(files.uri(CONFIG), isGone);
});

test('a config that others extend is watched, and its mistakes stand in it, once for all of them', async () => {
  const files = workspace({
    '.git/HEAD': '',
    [`norms/${CONFIG}`]: '{}',
    [`shop/${CONFIG}`]: '{ "extends": ["../norms"] }',
    'shop/a.cx': shop,
    [`bank/${CONFIG}`]: '{ "extends": ["../norms"] }',
    'bank/a.cx': shop,
  });
  const client = await start(files);
  const uri = files.uri(`norms/${CONFIG}`);
  const severity = (wanted: number) => (diagnostics: Diagnostic[]) =>
    diagnostics.some(each => codesOf(each).includes('touchpoint-single-accountable') && each.severity === wanted);
  await client.diagnostics(files.uri('shop/a.cx'), severity(1));
  await onDisk(
    client,
    files,
    `norms/${CONFIG}`,
    '{ "rules": { "touchpoint-single-accountable": "info", "zzz": "off" } }',
  );
  expect(await client.diagnostics(uri, isThere)).toHaveLength(1);
  await client.diagnostics(files.uri('shop/a.cx'), severity(3));
  await client.diagnostics(files.uri('bank/a.cx'), severity(3));
  await onDisk(client, files, `norms/${CONFIG}`, '{ "rulse": {} }');
  await client.diagnostics(uri, diagnostics => diagnostics.some(({ message }) => String(message).includes('rulse')));
  // The last config that could be read goes on judging.
  expect(severity(3)(client.known(files.uri('shop/a.cx')))).toBe(true);
  await onDisk(client, files, `norms/${CONFIG}`, '{}');
  await client.diagnostics(uri, isGone);
  await client.diagnostics(files.uri('shop/a.cx'), severity(1));
});

test('a config that others extend and that cannot be read is watched until it can be', async () => {
  const files = workspace({
    '.git/HEAD': '',
    [`norms/${CONFIG}`]: new Uint8Array([0xff, 0xfe, 0x7b, 0x00]),
    [`shop/${CONFIG}`]: '{ "extends": ["../norms"] }',
    'shop/a.cx': shop,
  });
  const client = new TestClient();
  onTestFinished(async () => {
    await client.stop();
  });
  await client.initialize(join(files.folder, 'shop'));
  const [problem] = await client.diagnostics(files.uri(`shop/${CONFIG}`), isThere);
  expect(problem?.message).toContain('save it as UTF-8');
  await onDisk(client, files, `norms/${CONFIG}`, '{}');
  await client.diagnostics(files.uri(`shop/${CONFIG}`), isGone);
});

test('the shared norms of a folder that lies beside the project come when their file comes', async () => {
  const files = workspace({
    '.git/HEAD': '',
    'norms/readme.md': '',
    [`shop/${CONFIG}`]: '{ "extends": ["../norms"] }',
    'shop/a.cx': shop,
  });
  const client = new TestClient();
  onTestFinished(async () => {
    await client.stop();
  });
  await client.initialize(join(files.folder, 'shop'));
  await client.diagnostics(files.uri('shop/a.cx'), has('touchpoint-single-accountable'));
  const own = 'rule brief "Brief" { for: t in touchpoints  require: exists t.customer  severity: info }\n';
  files.write('norms/brief.cx', own);
  await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
    changes: [{ uri: files.uri('norms/brief.cx'), type: FileChangeType.Created }],
  });
  await client.diagnostics(files.uri('shop/a.cx'), has('brief'));
});

test('configs that extend one another in a diamond are opened all the same', async () => {
  const levels = Array.from({ length: 40 }, (_, level) => [
    `q${level}/${CONFIG}`,
    level === 39 ? '{ "rules": { "touchpoint-single-accountable": "info" } }' : extending(level + 1),
  ]);
  const files = workspace({
    '.git/HEAD': '',
    [CONFIG]: '{ "extends": ["./q0"] }',
    'a.cx': shop,
    ...Object.fromEntries(levels),
  });
  const client = await start(files);
  const findings = await client.diagnostics(files.uri('a.cx'), has('touchpoint-single-accountable'));
  expect(findings.find(each => codesOf(each).includes('touchpoint-single-accountable'))?.severity).toBe(3);
});

function extending(level: number): string {
  return `{ "extends": ["../q${level}", "../q${level}"] }`;
}

test.runIf(process.platform !== 'win32')(
  'a folder that is a link is told at the config, or at the first file',
  async () => {
    const files = workspace({ 'shop/a.cx': shop, 'outside/b.cx': shop });
    symlinkSync(join(files.folder, 'outside'), join(files.folder, 'shop', 'journeys'));
    const client = new TestClient();
    onTestFinished(async () => {
      await client.stop();
    });
    await client.initialize(join(files.folder, 'shop'));
    const [problem] = (await client.diagnostics(files.uri('shop/a.cx'), isThere)).filter(
      ({ code }) => code === 'config',
    );
    expect(problem?.message).toContain('The folder journeys was not read, since it is a symbolic link');
  },
);

test('a file whose ending has capital letters is told', async () => {
  const files = workspace({ 'a.cx': shop, 'B.CX': shop });
  const client = await start(files);
  const [problem] = await client.diagnostics(files.uri('B.CX'), has('syntax'));
  expect(problem?.message).toContain('small letters');
});

test('a baseline that cannot be read is told while it is typed', async () => {
  const files = workspace({ [CONFIG]: '{}', 'a.cx': shop });
  const client = await start(files);
  const uri = files.uri('cx-baseline.jsonl');
  await client.open(uri, '<<<<<<< ours\n');
  expect((await client.diagnostics(uri, isThere))[0]?.message).toContain('left over from a merge');
  await client.change(uri, '');
  await client.diagnostics(uri, isGone);
});

test('shared norms that lie beside the project are read again when they are edited', async () => {
  const own = 'rule brief "Brief" { for: t in touchpoints  require: exists t.customer  severity: info }\n';
  const files = workspace({
    '.git/HEAD': '',
    'norms/brief.cx': own,
    [`shop/${CONFIG}`]: '{ "extends": ["../norms"] }',
    'shop/a.cx': shop,
  });
  const client = await start(files);
  await client.diagnostics(files.uri('shop/a.cx'), has('brief'));
  await onDisk(client, files, 'norms/brief.cx', own.replace('brief', 'short'));
  await client.diagnostics(files.uri('shop/a.cx'), has('short'));
});
