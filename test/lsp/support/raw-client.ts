// The bytes between an editor and the language server: what goes out is sent as it is given, and every message that comes
// back is counted. An editor that speaks the protocol as it should is `TestClient`.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { onTestFinished } from 'vitest';

const server = join(import.meta.dirname, '..', '..', '..', 'server', 'lsp', 'main.ts');

export interface Message {
  readonly id?: number | string | null;
  readonly method?: string;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
  readonly params?: unknown;
}

/** A message as it goes over the line. */
export function frame(message: unknown): string {
  const body = JSON.stringify(message);
  return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}

export class RawClient {
  readonly process: ChildProcess;
  /** Everything that came back, in its order. */
  readonly messages: Message[] = [];
  /** The exit code, once the server has ended. */
  readonly ended: Promise<number | null>;
  stderr = '';
  #received = Buffer.alloc(0);
  #news: (() => void)[] = [];
  #isOver = false;
  #nextId = 1;

  constructor() {
    this.process = spawn(process.execPath, [server, '--stdio'], { stdio: 'pipe' });
    this.process.stdout!.on('data', (bytes: Buffer) => this.#receive(bytes));
    this.process.stderr!.on('data', (bytes: Buffer) => {
      this.stderr += bytes.toString();
    });
    // A server that ended while something was being sent to it is what some tests want to see.
    this.process.stdin!.on('error', () => {});
    this.ended = once(this.process, 'close').then(([code]) => {
      this.#isOver = true;
      this.#tell();
      return code as number | null;
    });
    onTestFinished(() => void this.process.kill('SIGKILL'));
  }

  /** Sends bytes as they are. */
  write(bytes: string | Uint8Array): void {
    this.process.stdin!.write(bytes);
  }

  notify(method: string, params?: unknown): void {
    this.write(frame({ jsonrpc: '2.0', method, params }));
  }

  /** Sends a request and gives its number. */
  send(method: string, params?: unknown): number {
    const id = this.#nextId++;
    this.write(frame({ jsonrpc: '2.0', id, method, params }));
    return id;
  }

  /** Sends a request and waits for its answer. */
  request(method: string, params?: unknown): Promise<Message> {
    return this.answer(this.send(method, params));
  }

  /** The answer to a request; fails when the server ends without one. */
  async answer(id: number | string | null): Promise<Message> {
    for (;;) {
      const [found] = this.answers(id);
      if (found !== undefined) {
        return found;
      }
      if (this.#isOver) {
        throw new Error(`The server ended without an answer to ${id}: ${this.stderr}`);
      }
      await new Promise<void>(resolve => this.#news.push(resolve));
    }
  }

  /** All answers to a request so far: more than one is a fault. */
  answers(id: number | string | null): Message[] {
    return this.messages.filter(message => message.id === id && message.method === undefined);
  }

  async initialize(...folders: string[]): Promise<void> {
    await this.request('initialize', {
      processId: process.pid,
      rootUri: null,
      workspaceFolders: folders.map(folder => ({ uri: pathToFileURL(folder).href, name: 'workspace' })),
      capabilities: {},
    });
    this.notify('initialized', {});
  }

  #receive(bytes: Buffer): void {
    this.#received = Buffer.concat([this.#received, bytes]);
    for (;;) {
      const end = this.#received.indexOf('\r\n\r\n');
      if (end === -1) {
        break;
      }
      const length = Number(/^Content-Length: (\d+)/.exec(this.#received.toString('ascii', 0, end))![1]);
      const start = end + 4;
      if (this.#received.length < start + length) {
        break;
      }
      this.messages.push(JSON.parse(this.#received.toString('utf8', start, start + length)));
      this.#received = this.#received.subarray(start + length);
    }
    this.#tell();
  }

  #tell(): void {
    for (const resolve of this.#news.splice(0)) {
      resolve();
    }
  }
}
