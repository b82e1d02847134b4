import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import {
  type Diagnostic,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  FileChangeType,
} from 'vscode-languageserver/node';
import { codesOf } from '../../server/lsp/convert/diagnostics.ts';
import { TestClient } from './support/test-client.ts';
import { type Workspace, workspace } from './support/workspace.ts';

const people = 'role Lead "The lead" { duties: "Leads" }\n';
const shop = 'touchpoint Pay "Pay" {\n  owner: Lead\n}\n';
const broken = 'touchpoint Pay "Pay" {\n  owner: Leda\n}\n';

async function start({ folder }: Workspace, options?: unknown): Promise<TestClient> {
  const client = new TestClient();
  onTestFinished(async () => {
    await client.stop();
  });
  await client.initialize(folder, options);
  return client;
}

/** The norms of the library have their say on these little texts too; the tests look at one error of the text. */
const has = (code: string) => (diagnostics: Diagnostic[]) =>
  diagnostics.some(diagnostic => codesOf(diagnostic).includes(code));
const some = has('owner-resolves');
const none = (diagnostics: Diagnostic[]) => !some(diagnostics);

test('files that nobody opened are checked', async () => {
  const files = workspace({ 'people.cx': people, 'shop.cx': broken });
  const client = await start(files);
  const findings = await client.diagnostics(files.uri('shop.cx'), some);
  expect(findings.find(({ code }) => code === 'owner-resolves')).toMatchObject({
    source: 'cx',
    severity: 1,
    range: { start: { line: 1, character: 9 }, end: { line: 1, character: 13 } },
  });
});

test('what is typed is judged before it is saved', async () => {
  const files = workspace({ 'people.cx': people, 'shop.cx': shop });
  const client = await start(files);
  await client.open(files.uri('shop.cx'), shop);
  await client.change(files.uri('shop.cx'), broken);
  await client.diagnostics(files.uri('shop.cx'), some);
  await client.change(files.uri('shop.cx'), shop);
  await client.diagnostics(files.uri('shop.cx'), none);
});

test('an edit in one file is felt in another', async () => {
  const files = workspace({ 'people.cx': people, 'shop.cx': shop });
  const client = await start(files);
  await client.open(files.uri('people.cx'), people);
  await client.change(files.uri('people.cx'), people.replace('Lead', 'Boss'));
  await client.diagnostics(files.uri('shop.cx'), some);
});

test('an open document wins over the disk until it is closed', async () => {
  const files = workspace({ 'people.cx': people, 'shop.cx': shop });
  const client = await start(files);
  const uri = files.uri('shop.cx');
  await client.open(uri, broken);
  await client.diagnostics(uri, some);
  await client.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
  await client.diagnostics(uri, none);
});

test('a file that comes, changes and goes on disk', async () => {
  const files = workspace({ 'shop.cx': shop });
  const client = await start(files);
  const changed = (file: string, type: FileChangeType) =>
    client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: files.uri(file), type }],
    });
  await client.diagnostics(files.uri('shop.cx'), some);
  files.write('people/people.cx', people);
  await changed('people/people.cx', FileChangeType.Created);
  await client.diagnostics(files.uri('shop.cx'), none);
  // An editor that sees a folder go names the folder only.
  files.remove('people');
  await changed('people', FileChangeType.Deleted);
  await client.diagnostics(files.uri('shop.cx'), some);
});

test('the findings of a file that is gone are taken back', async () => {
  const files = workspace({ 'shop.cx': broken });
  const client = await start(files);
  await client.diagnostics(files.uri('shop.cx'), some);
  files.remove('shop.cx');
  await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
    changes: [{ uri: files.uri('shop.cx'), type: FileChangeType.Deleted }],
  });
  await client.diagnostics(files.uri('shop.cx'), none);
});

test('a folder with a config of its own is another project', async () => {
  const files = workspace({
    'people.cx': people,
    'other/cx.config.json': '{ "edition": 2026 }',
    'other/shop.cx': shop,
  });
  const client = await start(files);
  await client.diagnostics(files.uri('other/shop.cx'), some);
});

test('a config that goes joins the projects again', async () => {
  const files = workspace({
    'people.cx': people,
    'other/cx.config.json': '{ "edition": 2026 }',
    'other/shop.cx': shop,
  });
  const client = await start(files);
  await client.diagnostics(files.uri('other/shop.cx'), some);
  files.remove('other/cx.config.json');
  await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
    changes: [{ uri: files.uri('other/cx.config.json'), type: FileChangeType.Deleted }],
  });
  await client.diagnostics(files.uri('other/shop.cx'), none);
});

test('the norms of the library and of the project judge, each with its own severity', async () => {
  const own = 'rule brief "Brief" { for: t in touchpoints  require: t.title = "Buy"  severity: info }\n';
  const files = workspace({ 'people.cx': people, 'norms.cx': own, 'shop.cx': shop });
  const client = await start(files);
  const findings = await client.diagnostics(files.uri('shop.cx'), has('brief'));
  expect(findings.find(({ code }) => code === 'brief')?.severity).toBe(3);
  expect(findings.find(each => codesOf(each).includes('touchpoint-channel'))?.severity).toBe(1);
});

test('what the config says of a rule holds', async () => {
  const files = workspace({ 'people.cx': people, 'shop.cx': shop, 'cx.config.json': '{ "edition": 2026 }' });
  const client = await start(files);
  await client.diagnostics(files.uri('shop.cx'), has('touchpoint-channel'));
  await client.open(files.uri('cx.config.json'), '{ "edition": 2026, "rules": { "touchpoint-channel": "off" } }');
  await client.diagnostics(files.uri('shop.cx'), diagnostics => !has('touchpoint-channel')(diagnostics));
});

test('a mistake in a data file stands in that file, also while it is typed', async () => {
  const kpi = 'kpi Happy { metric: nps  owner: Lead  data: "happy.csv" }\n';
  const files = workspace({
    'people.cx': people,
    'kpi.cx': kpi,
    'happy.csv': 'date,value\n2026-01-20,40\n20.2.2026,41\n',
  });
  const client = await start(files);
  const uri = files.uri('happy.csv');
  const wrong = (diagnostics: Diagnostic[]) => diagnostics.some(({ range }) => range.start.line === 2);
  await client.diagnostics(uri, wrong);
  await client.open(uri, 'date,value\n2026-01-20,40\n2026-02-20,41\n');
  await client.diagnostics(uri, diagnostics => !wrong(diagnostics));
});

test('a data file that comes is read', async () => {
  const kpi = 'kpi Happy { metric: nps  owner: Lead  data: "happy.csv" }\n';
  const files = workspace({ 'people.cx': people, 'kpi.cx': kpi });
  const client = await start(files);
  const missing = (diagnostics: Diagnostic[]) =>
    diagnostics.some(({ message }) => String(message).includes('happy.csv'));
  await client.diagnostics(files.uri('kpi.cx'), missing);
  files.write('happy.csv', 'date,value\n2026-01-20,40\n');
  await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
    changes: [{ uri: files.uri('happy.csv'), type: FileChangeType.Created }],
  });
  await client.diagnostics(files.uri('kpi.cx'), diagnostics => !missing(diagnostics));
});

test('what a config excludes is not judged', async () => {
  const config = '{ "edition": 2026, "exclude": ["drafts/**"] }';
  const files = workspace({ 'cx.config.json': config, 'drafts/shop.cx': broken, 'shop.cx': broken });
  const client = await start(files);
  await client.diagnostics(files.uri('shop.cx'), some);
  expect(client.known(files.uri('drafts/shop.cx'))).toEqual([]);
  await client.open(files.uri('cx.config.json'), '{ "edition": 2026 }');
  await client.diagnostics(files.uri('drafts/shop.cx'), some);
});

test('a broken config is judged while it is typed, and the one before it holds until it is mended', async () => {
  const config = '{ "edition": 2026, "exclude": ["drafts/**"] }';
  const files = workspace({ 'cx.config.json': config, 'drafts/shop.cx': broken });
  const client = await start(files);
  const uri = files.uri('cx.config.json');
  await client.open(uri, config);
  await client.change(uri, '{ "edition": 2026, "exclood": [] }');
  const [finding] = await client.diagnostics(uri, has('config'));
  expect(finding).toMatchObject({ severity: 1, range: { start: { line: 0, character: 19 } } });
  expect(client.known(files.uri('drafts/shop.cx'))).toEqual([]);
  await client.change(uri, config);
  await client.diagnostics(uri, diagnostics => !has('config')(diagnostics));
});

test('a text that was never saved', async () => {
  const client = await start(workspace({}));
  await client.open('untitled:Untitled-1', broken);
  await client.diagnostics('untitled:Untitled-1', some);
});

test('a file outside of every folder belongs with its neighbours under the same config', async () => {
  const files = workspace({ 'cx.config.json': '{ "edition": 2026 }', 'people.cx': people, 'shop.cx': broken });
  const client = new TestClient();
  onTestFinished(async () => {
    await client.stop();
  });
  await client.initialize();
  await client.open(files.uri('shop.cx'), broken);
  await client.diagnostics(files.uri('shop.cx'), some);
  await client.change(files.uri('shop.cx'), shop);
  await client.diagnostics(files.uri('shop.cx'), none);
});

test('a file that is not UTF-8 is one finding, and the others are still checked', async () => {
  const files = workspace({ 'latin.cx': new Uint8Array([0x6a, 0xe9, 0x0a]), 'shop.cx': broken });
  const client = await start(files);
  await client.diagnostics(files.uri('latin.cx'), has('not-utf8'));
  await client.diagnostics(files.uri('shop.cx'), some);
});

test('positions do not count a byte-order mark', async () => {
  const files = workspace({ 'shop.cx': `\uFEFFtouchpoint Pay { owner: Leda }` });
  const client = await start(files);
  const findings = await client.diagnostics(files.uri('shop.cx'), some);
  expect(findings.find(({ code }) => code === 'owner-resolves')?.range.start).toEqual({ line: 0, character: 24 });
});

test('a document that ended two servers is left out, and says so and why', async () => {
  const files = workspace({ 'people.cx': people, 'shop.cx': shop });
  const quarantined = [
    { work: 'reading', uri: files.uri('shop.cx') },
    { work: 'other', uri: files.uri('people.cx') },
  ];
  const client = await start(files, { quarantined });
  const [read] = await client.diagnostics(files.uri('shop.cx'), has('syntax'));
  expect(read?.message).toMatch(/while it read this file.*Restart Language Server/);
  const [changed] = await client.diagnostics(files.uri('people.cx'), has('syntax'));
  expect(changed?.message).toMatch(/the last that was opened or changed.*Restart Language Server/);
});

test('a programme that ended two servers while it was judged is read and not judged, and says so', async () => {
  const files = workspace({ 'cx.config.json': '{ "edition": 2026 }', 'people.cx': people, 'shop.cx': broken });
  const root = files.uri('.').replace(/\/$/, '');
  const client = await start(files, { quarantined: [{ work: 'judging', uri: root }] });
  const [reason] = await client.diagnostics(files.uri('cx.config.json'), has('config'));
  expect(reason?.message).toMatch(/while it judged this programme.*Restart Language Server/);
  const found = await client.diagnostics(files.uri('shop.cx'), has('owner-resolves'));
  expect(found.map(({ code }) => code)).not.toContain('touchpoint-channel');
});

test('what an editor may say that makes no sense keeps nothing from being served', async () => {
  const files = workspace({ 'people.cx': people, 'shop.cx': broken });
  const client = await start(files, {
    quarantined: [
      7,
      null,
      'file:///old.cx',
      { work: 'reading', uri: 'file:///%zz' },
      { work: 'x', uri: 'file:///a.cx' },
    ],
    workNote: '/nowhere/at/all',
  });
  await client.diagnostics(files.uri('shop.cx'), some);
  expect(client.log.filter(line => line.includes('leave something out'))).toHaveLength(5);
  expect(client.log.some(line => line.includes('cannot be noted'))).toBe(true);
});

test('what the server works on is noted outside of it', async () => {
  const files = workspace({ 'people.cx': people, 'shop.cx': broken, note: '' });
  const client = await start(files, { workNote: join(files.folder, 'note') });
  await client.diagnostics(files.uri('shop.cx'), some);
  const [now, ...before] = readFileSync(join(files.folder, 'note'), 'utf8').split('\n');
  expect(now).toBe('');
  expect(before.join('\n')).toContain('file://');
});

test('a nested bomb is one finding and harms no other file', async () => {
  const bomb = `rule r { require: ${'('.repeat(5000)} }`;
  const files = workspace({ 'a.cx': bomb, 'shop.cx': broken });
  const client = await start(files);
  await client.diagnostics(files.uri('a.cx'), has('too-deep'));
  await client.diagnostics(files.uri('shop.cx'), some);
});

test('nonsense from the client is an error reply or a log entry, never the end', async () => {
  const files = workspace({ 'shop.cx': shop });
  const client = await start(files);
  const uri = files.uri('shop.cx');
  await client.diagnostics(uri, some);
  await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
    changes: [{ uri: 'file://%%%', type: FileChangeType.Changed }],
  });
  for (const position of [
    { line: -1, character: -1 },
    { line: 1e9, character: 1e9 },
    { line: 0.5, character: null },
    null,
  ]) {
    const answer = await client.connection.sendRequest('textDocument/completion', { textDocument: { uri }, position });
    expect(Array.isArray(answer)).toBe(true);
  }
  await expect(client.connection.sendRequest('textDocument/documentSymbol', null)).rejects.toThrow();
  const other = pathToFileURL('/nowhere/at-all.cx').href;
  expect(await client.connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri: other } })).toEqual(
    [],
  );
});

test('a rule of the product has its page behind its code, an error of the text and a rule of the project have none', async () => {
  const own = 'rule brief "Brief" { for: t in touchpoints  require: t.title = "Buy"  severity: info }\n';
  const files = workspace({ 'norms.cx': own, 'shop.cx': broken });
  const client = await start(files);
  const findings = await client.diagnostics(files.uri('shop.cx'), has('brief'));
  const page = (code: string) => findings.find(finding => codesOf(finding).includes(code))?.codeDescription?.href;
  expect(readFileSync(fileURLToPath(page('touchpoint-channel')!), 'utf8')).toMatch(/^# touchpoint-channel\n/);
  expect(page('brief')).toBeUndefined();
  expect(page('owner-resolves')).toBeUndefined();
});

test('norms that take too much together are told of at the one that takes most, and the rest stays', async () => {
  const touchpoints = Array.from({ length: 40 }, (_, index) => `touchpoint T${index}`).join('\n');
  const rules = Array.from(
    { length: 40 },
    (_, index) => `rule r${index} { for: t in touchpoints  require: exists t.owner }`,
  );
  const files = workspace({
    'cx.config.json': '{ "limits": { "findings": 1000 } }',
    'a.cx': `${broken}\n${touchpoints}`,
    'r.cx': rules.join('\n'),
  });
  const client = await start(files);
  const [told, ...others] = (await client.diagnostics(files.uri('r.cx'), has('too-large'))).filter(
    ({ code }) => code === 'too-large',
  );
  expect([told?.message, others]).toEqual([expect.stringContaining('`r0` more than any other'), []]);
  const found = await client.diagnostics(files.uri('a.cx'), some);
  expect(has('touchpoint-single-accountable')(found)).toBe(true);
  expect(has('r0')(found)).toBe(false);
  await client.open(files.uri('r.cx'), rules[0]!);
  await client.diagnostics(files.uri('r.cx'), diagnostics => !has('too-large')(diagnostics));
  await client.diagnostics(files.uri('a.cx'), has('r0'));
});
