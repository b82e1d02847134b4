import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { RawClient } from './support/raw-client.ts';
import { ProgramClient, TestClient } from './support/test-client.ts';

test('ends with 0 after shutdown and exit', async () => {
  const client = new ProgramClient();
  await client.initialize();
  expect(await client.stop()).toBe(0);
});

test('ends with 1 after an exit without a shutdown', async () => {
  const client = new ProgramClient();
  await client.initialize();
  expect(await client.exit()).toBe(1);
});

test('ends with 1 when all that it is ever told is to end', async () => {
  const client = new RawClient();
  client.notify('exit');
  expect(await client.ended).toBe(1);
});

test('ends when the editor closes the stream', async () => {
  const client = new ProgramClient();
  await client.initialize();
  const ended = client.ended;
  client.process.stdin!.end();
  expect(await ended).toBe(1);
});

test('ends with 0 when the editor closes the stream after the shutdown', async () => {
  const client = new RawClient();
  await client.initialize();
  await client.request('shutdown');
  client.process.stdin!.end();
  expect(await client.ended).toBe(0);
});

test('ends when the editor that it serves is gone', async () => {
  const editor = spawn(process.execPath, ['--eval', '']);
  await once(editor, 'exit');
  const client = new ProgramClient();
  const ended = client.ended;
  await client.initialize(undefined, undefined, editor.pid);
  expect(await ended).toBe(1);
});

test('asks to be told of every sort of file that it reads, on disk and while it is typed', async () => {
  const client = new TestClient();
  await client.initialize();
  // Messages keep their order: with the answer the registrations have come.
  await client.stop();
  const patternsOf = (method: string) =>
    client.registrations
      .filter(registration => registration.method === method)
      .map(({ registerOptions }) => JSON.stringify(registerOptions));
  for (const method of ['workspace/didChangeWatchedFiles', 'textDocument/didOpen', 'textDocument/didChange']) {
    for (const ending of ['json', 'jsonl', 'csv', 'tsv', 'txt']) {
      expect(patternsOf(method), method).toEqual([expect.stringMatching(new RegExp(`\\b${ending}\\b`))]);
    }
  }
});

test('says who it is, and that positions are UTF-16', async () => {
  const client = new TestClient();
  const { capabilities, serverInfo } = await client.initialize();
  expect(capabilities.positionEncoding).toBe('utf-16');
  expect(serverInfo).toEqual({ name: 'cx', version: manifest.version });
  await client.stop();
});

test('answers nothing before it is initialized, and hears no notification', async () => {
  const client = new RawClient();
  client.notify('textDocument/didOpen', {
    textDocument: { uri: 'file:///early.cx', languageId: 'cx', version: 1, text: 'journey' },
  });
  for (const method of ['textDocument/hover', 'shutdown', 'cx/preview', 'nobody/knows']) {
    expect((await client.request(method, {})).error?.code).toBe(-32002);
  }
  await client.initialize();
  const symbols = await client.request('textDocument/documentSymbol', { textDocument: { uri: 'file:///early.cx' } });
  expect(symbols.result ?? []).toEqual([]);
});

test('an initialize that fails is none, and the next one may succeed', async () => {
  const client = new RawClient();
  expect((await client.request('initialize', null)).error).toBeDefined();
  expect((await client.request('initialize', {})).error).toBeDefined();
  expect((await client.request('textDocument/hover', {})).error?.code).toBe(-32002);
  expect(
    (await client.request('initialize', { processId: null, rootUri: null, capabilities: {} })).result,
  ).toBeDefined();
});

test('refuses a second initialize, and serves on', async () => {
  const client = new RawClient();
  await client.initialize();
  const again = await client.request('initialize', { processId: null, rootUri: null, capabilities: {} });
  expect(again.error?.code).toBe(-32600);
  expect((await client.request('workspace/symbol', { query: 'x' })).error).toBeUndefined();
});

test('does nothing more after the shutdown', async () => {
  const client = new RawClient();
  await client.initialize();
  expect((await client.request('shutdown')).result).toBeNull();
  for (const method of ['textDocument/hover', 'shutdown', 'initialize', 'workspace/symbol']) {
    expect((await client.request(method, {})).error?.code).toBe(-32600);
  }
  client.notify('exit');
  expect(await client.ended).toBe(0);
});
