// An editor in a browser: a page that starts the language server in a web worker, and speaks the protocol to it by messages.
import type { Page } from 'playwright-core';
import type { Diagnostic, InitializeResult } from 'vscode-languageserver';

/** A file as it is sent: the page makes bytes of the text. */
export type File =
  | { readonly uri: string; readonly type: 'file'; readonly text: string }
  | { readonly uri: string; readonly type: 'gone' | 'link' };

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

interface Published {
  readonly uri: string;
  readonly diagnostics: Diagnostic[];
}

interface Editor {
  readonly worker: Worker;
  readonly messages: Message[];
  readonly errors: string[];
}

declare global {
  var editor: Editor;
}

export class WorkerClient {
  readonly #page: Page;
  #lastId = 0;

  private constructor(page: Page) {
    this.#page = page;
  }

  /** Starts the script of a server in a page, at that moment of its clock. */
  static async start(page: Page, script: string, now: number): Promise<WorkerClient> {
    const source = `Date.now = () => ${now};\n${script}`;
    await page.evaluate(text => {
      const address = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
      const editor: Editor = { worker: new Worker(address), messages: [], errors: [] };
      editor.worker.addEventListener('message', ({ data }) => editor.messages.push(data));
      editor.worker.addEventListener('error', ({ message }) => editor.errors.push(message));
      globalThis.editor = editor;
    }, source);
    return new WorkerClient(page);
  }

  async initialize(folder: string, files: readonly File[]): Promise<InitializeResult> {
    const params = { processId: null, rootUri: null, workspaceFolders: [{ uri: folder, name: 'w' }], capabilities: {} };
    const result = await this.request('initialize', { ...params, initializationOptions: { files } });
    await this.notify('initialized', {});
    return result as InitializeResult;
  }

  notify(method: string, params: unknown): Promise<void> {
    return this.#send({ method, params });
  }

  async request(method: string, params?: unknown): Promise<unknown> {
    const id = ++this.#lastId;
    await this.#send({ id, method, params });
    for (;;) {
      const messages = await this.#page.evaluate(() => globalThis.editor.messages);
      const answer = messages.find(message => message.id === id && message.method === undefined);
      if (answer?.error !== undefined) {
        throw new Error(answer.error.message);
      }
      if (answer !== undefined) {
        return answer.result;
      }
    }
  }

  /** What the server says of each file now. */
  async diagnostics(): Promise<ReadonlyMap<string, readonly Diagnostic[]>> {
    const messages = await this.#page.evaluate(() => globalThis.editor.messages);
    const published = messages.filter(({ method }) => method === 'textDocument/publishDiagnostics');
    return new Map(
      published.map(({ params }) => params as Published).map(({ uri, diagnostics }) => [uri, diagnostics]),
    );
  }

  /** What the server wrote to its log. */
  async log(): Promise<string[]> {
    const messages = await this.#page.evaluate(() => globalThis.editor.messages);
    const logged = messages.filter(({ method }) => method === 'window/logMessage');
    return logged.map(({ params }) => (params as { readonly message: string }).message);
  }

  /** What nobody in the worker caught. */
  errors(): Promise<readonly string[]> {
    return this.#page.evaluate(() => globalThis.editor.errors);
  }

  async stop(): Promise<void> {
    await this.#page.evaluate(() => globalThis.editor.worker.terminate());
  }

  /** Texts of files become bytes on their way. */
  async #send(message: Message): Promise<void> {
    await this.#page.evaluate(text => {
      const sent = JSON.parse(text, (_key, value) => {
        if (value?.type !== 'file' || value.text === undefined) {
          return value;
        }
        return { uri: value.uri, type: value.type, content: new TextEncoder().encode(value.text) };
      });
      globalThis.editor.worker.postMessage({ jsonrpc: '2.0', ...sent });
    }, JSON.stringify(message));
  }
}
