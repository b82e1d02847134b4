/** Which files are read: the folders of the workspace, whatever else is said to be one, and what is opened from elsewhere. */
import { rmSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import {
  type Diagnostic,
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  DidCloseTextDocumentNotification,
  FileChangeType,
  InitializedNotification,
  InitializeRequest,
  ShowMessageNotification,
} from 'vscode-languageserver/node';
import { codesOf } from '../../server/lsp/convert/diagnostics.ts';
import { TestClient } from './support/test-client.ts';
import { workspace } from './support/workspace.ts';

const broken = 'touchpoint Pay "Pay" {\n  owner: Nobody\n}\n';
const people = 'role Nobody "Somebody after all" { duties: "Leads" }\n';

const has = (code: string) => (diagnostics: Diagnostic[]) =>
  diagnostics.some(diagnostic => codesOf(diagnostic).includes(code));
const some = has('owner-resolves');
const none = (diagnostics: Diagnostic[]) => diagnostics.length === 0;
const whole = (diagnostics: Diagnostic[]) => diagnostics.length > 0 && !some(diagnostics);

async function start(...folders: string[]): Promise<TestClient & { readonly shown: string[] }> {
  const shown: string[] = [];
  const client = Object.assign(new TestClient(), { shown });
  onTestFinished(async () => {
    await client.stop();
  });
  client.connection.onNotification(ShowMessageNotification.type, ({ message }) => void shown.push(message));
  await client.connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: null,
    workspaceFolders: folders.map(uri => ({ uri, name: 'folder' })),
    capabilities: { workspace: { workspaceFolders: true, didChangeWatchedFiles: { dynamicRegistration: true } } },
  });
  await client.connection.sendNotification(InitializedNotification.type, {});
  return client;
}

test('a folder that cannot be one is told of, and the others are checked', async () => {
  const files = workspace({ 'shop.cx': broken });
  const elsewhere = process.platform === 'win32' ? 'file:///nowhere/%2F' : 'file://server/share';
  const client = await start('file:///%zz', elsewhere, 'git://old/folder', files.uri('.'));
  await client.diagnostics(files.uri('shop.cx'), some);
  expect(client.shown).toHaveLength(2);
  expect(client.shown[0]).toContain('does not check this folder: file:///%zz');
});

test('a folder that cannot be one keeps no other from coming and going', async () => {
  const [first, second] = [workspace({ 'shop.cx': broken }), workspace({ 'shop.cx': broken })];
  const client = await start(first.uri('.'));
  await client.diagnostics(first.uri('shop.cx'), some);
  const folder = (uri: string) => ({ uri, name: 'folder' });
  await client.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, {
    event: {
      added: [folder('file:///%zz'), folder(second.uri('.'))],
      removed: [folder('file:///%zz'), folder(first.uri('.'))],
    },
  });
  await client.diagnostics(second.uri('shop.cx'), some);
  await client.diagnostics(first.uri('shop.cx'), none);
});

test('a change of a file that cannot be one keeps no other change from being seen', async () => {
  const files = workspace({ 'shop.cx': broken });
  const client = await start(files.uri('.'));
  await client.diagnostics(files.uri('shop.cx'), some);
  files.write('people.cx', people);
  const type: FileChangeType = FileChangeType.Created;
  const changes = ['file:///%zz.cx', files.uri('people.cx'), 'file:///%00'].map(uri => ({ uri, type }));
  await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes });
  await client.diagnostics(files.uri('shop.cx'), whole);
});

test('a request about an address that means nothing here is refused', async () => {
  const client = await start();
  const ask = client.connection.sendRequest('textDocument/hover', {
    textDocument: { uri: 'file:///%zz.cx' },
    position: { line: 0, character: 0 },
  });
  await expect(ask).rejects.toThrow('names no file or folder');
});

test('a root that is deleted leaves no findings behind, with and without a config', async () => {
  for (const config of [{}, { 'cx.config.json': '{ "edition": 2026 }' }]) {
    const files = workspace({ ...config, 'shop.cx': broken, 'deep/er/shop.cx': broken });
    const client = await start(files.uri('.'));
    await client.diagnostics(files.uri('deep/er/shop.cx'), some);
    rmSync(files.folder, { recursive: true });
    const uri = files.uri('.').replace(/\/$/, '');
    await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri, type: FileChangeType.Deleted }],
    });
    await client.diagnostics(files.uri('shop.cx'), none);
    await client.diagnostics(files.uri('deep/er/shop.cx'), none);
    expect(client.known(files.uri('cx.config.json'))).toEqual([]);
  }
});

test('a file opened from elsewhere is a project of its own: nothing beside it is read', async () => {
  const files = workspace({ 'mail.cx': broken, 'other.cx': broken, 'people.cx': people, 'deep/other.cx': broken });
  const client = await start();
  await client.open(files.uri('mail.cx'), broken);
  await client.diagnostics(files.uri('mail.cx'), some);
  expect(client.known(files.uri('other.cx'))).toEqual([]);
  expect(client.known(files.uri('deep/other.cx'))).toEqual([]);

  // A second one is another project.
  const second = `${people}touchpoint Pay "Pay" { owner: Who }\n`;
  await client.open(files.uri('people.cx'), second);
  await client.diagnostics(files.uri('people.cx'), some);
  expect(some(client.known(files.uri('mail.cx')))).toBe(true);

  await client.connection.sendNotification(DidCloseTextDocumentNotification.type, {
    textDocument: { uri: files.uri('mail.cx') },
  });
  await client.diagnostics(files.uri('mail.cx'), none);
});

test('a file opened from elsewhere reads the data that it names', async () => {
  const text = 'kpi Calls "Calls" {\n  unit: count\n  data: "calls.csv"\n}\n';
  const files = workspace({ 'kpi.cx': text, 'calls.csv': 'no,such,columns\n1,2,3\n' });
  const client = await start();
  await client.open(files.uri('kpi.cx'), text);
  const found = await client.diagnostics(files.uri('kpi.cx'), diagnostics => diagnostics.length > 0);
  expect(found.map(({ message }) => message).join()).not.toContain('There is no such file');
});

test('a file opened from elsewhere belongs to the project of the config above it', async () => {
  const files = workspace({ 'cx.config.json': '{ "edition": 2026 }', 'people.cx': people, 'deep/shop.cx': broken });
  const client = await start();
  await client.open(files.uri('deep/shop.cx'), broken);
  await client.diagnostics(files.uri('deep/shop.cx'), whole);
});

test('a file that was opened on its own joins the folder that is opened around it', async () => {
  const files = workspace({ 'people.cx': people, 'shop.cx': broken });
  const client = await start();
  await client.open(files.uri('shop.cx'), broken);
  await client.diagnostics(files.uri('shop.cx'), some);
  await client.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, {
    event: { added: [{ uri: files.uri('.'), name: 'folder' }], removed: [] },
  });
  await client.diagnostics(files.uri('shop.cx'), whole);
});

test('of the many findings of one file the worst are shown, and how many more there are', async () => {
  const rules = Array.from({ length: 700 }, (_, n) => `persona P${n} "P"\ntouchpoint T${n} "T" {}\n`).join('');
  const files = workspace({ 'many.cx': rules });
  const client = await start(files.uri('.'));
  const found = await client.diagnostics(files.uri('many.cx'), diagnostics => diagnostics.length > 0);
  expect(found).toHaveLength(1001);
  expect(found.at(-1)?.message).toMatch(/^\d+ more findings in this file/);
  const severities = found.slice(0, -1).map(({ severity }) => severity ?? 9);
  expect(severities).toEqual(severities.toSorted());
});

test('what is too large is to be divided: an editor has no flags', async () => {
  const files = workspace({ 'large.cx': `// ${'x'.repeat(4 * 1024 * 1024)}\n`, 'shop.cx': broken });
  const client = await start(files.uri('.'));
  const [refusal] = await client.diagnostics(files.uri('large.cx'), has('too-large'));
  expect(refusal?.message).toMatch(/at most 4 MiB are read: divide it into several files\.$/);
  await client.diagnostics(files.uri('shop.cx'), some);
});
