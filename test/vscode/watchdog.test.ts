import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';

type Middleware = {
  sendNotification(type: string, next: () => Promise<void>, params: unknown): Promise<void>;
  sendRequest(type: string, params: unknown, token: undefined, next: () => Promise<unknown>): Promise<unknown>;
};

const editor = vi.hoisted(() => ({
  isInDebugMode: false,
  serverProcess: undefined as ChildProcess | undefined,
  pings: 0,
  answer: (): Promise<unknown> => new Promise(() => {}),
  middleware: {} as Middleware,
  tellState: (_: { newState: number }) => {},
}));

vi.mock('vscode', () => ({ l10n: {}, window: {} }));
vi.mock('vscode-languageclient/node', () => ({
  CloseAction: {},
  ErrorAction: {},
  RevealOutputChannelOn: {},
  TransportKind: {},
  State: { Stopped: 1, Running: 2 },
  LanguageClient: class {
    constructor(_id: string, _name: string, _server: unknown, { middleware }: { middleware: Middleware }) {
      editor.middleware = middleware;
    }
    get isInDebugMode() {
      return editor.isInDebugMode;
    }
    get serverProcess() {
      return editor.serverProcess;
    }
    sendRequest(type: string) {
      editor.pings++;
      return editor.middleware.sendRequest(type, undefined, undefined, editor.answer);
    }
    onDidChangeState(tell: typeof editor.tellState) {
      editor.tellState = tell;
    }
  },
}));

const { createLanguageClient } = await import('../../client/src/language-client.ts');

let note = '';
let errors: string[];

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  errors = [];
  note = 'reading evil.cx';
  Object.assign(editor, { isInDebugMode: false, pings: 0, answer: () => new Promise(() => {}) });
  const context = { asAbsolutePath: String };
  const log = { error: (message: string) => void errors.push(message) };
  createLanguageClient(context as never, log as never, {} as never, { text: async () => note } as never);
});
afterEach(() => {
  vi.useRealTimers();
});

/** A server that is lost in its work: it hears no signal that can be heard, and no message. */
async function hangingServer(): Promise<ChildProcess> {
  const lost = spawn(process.execPath, ['--eval', 'process.on("SIGTERM", () => {}); console.log(); for (;;);']);
  onTestFinished(() => void lost.kill('SIGKILL'));
  await once(lost.stdout!, 'data');
  editor.serverProcess = lost;
  return lost;
}

const minute = () => vi.advanceTimersByTimeAsync(60_000);
const edit = () => editor.middleware.sendNotification('textDocument/didChange', async () => {}, {});

test('a server that does not answer is ended, however lost it is', async () => {
  const lost = await hangingServer();
  const ended = once(lost, 'exit');
  await edit();
  await vi.advanceTimersByTimeAsync(15_000);
  expect(lost.killed).toBe(false);
  await vi.advanceTimersByTimeAsync(15_000);
  expect(await ended).toEqual([null, 'SIGKILL']);
  expect(errors).toHaveLength(1);
});

test('so is one that is lost from its start', async () => {
  const lost = await hangingServer();
  editor.tellState({ newState: 2 });
  await minute();
  expect(lost.killed).toBe(true);
});

test('one that comes forward with its work has time', async () => {
  const busy = await hangingServer();
  await edit();
  for (let file = 0; file < 30; file++) {
    note = `reading ${file}.cx`;
    await vi.advanceTimersByTimeAsync(20_000);
  }
  expect(busy.killed).toBe(false);
  await minute();
  expect(busy.killed).toBe(true);
});

test('one that answers is asked again only after it was told something', async () => {
  editor.answer = async () => null;
  await edit();
  await edit();
  await minute();
  expect(editor.pings).toBe(1);
  await editor.middleware.sendRequest('textDocument/hover', {}, undefined, async () => null);
  await minute();
  expect(editor.pings).toBe(2);
});

test('one that is gone is left to those who start it again', async () => {
  editor.answer = () => Promise.reject(new Error('The connection is closed.'));
  await edit();
  await minute();
  expect(errors).toEqual([]);
  editor.answer = () => new Promise(() => {});
  await edit();
  await vi.advanceTimersByTimeAsync(15_000);
  editor.tellState({ newState: 1 });
  await minute();
  expect(errors).toEqual([]);
});

test('one that somebody looks at step by step is not ended', async () => {
  const halted = await hangingServer();
  editor.isInDebugMode = true;
  await edit();
  await minute();
  expect(halted.killed).toBe(false);
});
