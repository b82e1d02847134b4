import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { TestClient } from './support/test-client.ts';

test('ends with 0 after shutdown and exit', async () => {
  const client = new TestClient();
  await client.initialize();
  expect(await client.stop()).toBe(0);
});

test('ends with 1 after an exit without a shutdown', async () => {
  const client = new TestClient();
  await client.initialize();
  expect(await client.exit()).toBe(1);
});

test('ends when the editor closes the stream', async () => {
  const client = new TestClient();
  await client.initialize();
  const ended = once(client.process, 'exit');
  client.process.stdin!.end();
  expect((await ended)[0]).toBe(1);
});

test('ends when the editor that it serves is gone', async () => {
  const editor = spawn(process.execPath, ['--eval', '']);
  await once(editor, 'exit');
  const client = new TestClient();
  const ended = once(client.process, 'exit');
  await client.initialize(undefined, undefined, editor.pid);
  expect((await ended)[0]).toBe(1);
});

test('says that positions are UTF-16', async () => {
  const client = new TestClient();
  const { capabilities } = await client.initialize();
  expect(capabilities.positionEncoding).toBe('utf-16');
  await client.stop();
});
