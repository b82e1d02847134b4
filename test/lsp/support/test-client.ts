// An editor without a window: starts the language server and speaks the protocol to it, as any editor would. The server runs
// in this process, for each as a program of its own would take longer than most tests; `ProgramClient` starts the program.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import {
  type ClientCapabilities,
  CodeActionKind,
  createProtocolConnection,
  type Diagnostic,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  LogMessageNotification,
  MarkupKind,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type Registration,
  RegistrationRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { nodePlatform } from '../../../server/host/node/platform.ts';
import { type Line, serverInProcess } from '../../support/server-in-process.ts';

const PROGRAM = join(import.meta.dirname, '..', '..', '..', 'server', 'lsp', 'main.ts');

/** What an editor of today can do. */
const EVERYTHING: ClientCapabilities = {
  workspace: {
    didChangeWatchedFiles: { dynamicRegistration: true },
    workspaceEdit: { documentChanges: true, snippetEditSupport: true },
  },
  textDocument: {
    synchronization: { dynamicRegistration: true },
    publishDiagnostics: { relatedInformation: true, versionSupport: true },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [CodeActionKind.QuickFix] } } },
    hover: { contentFormat: [MarkupKind.Markdown] },
  },
};

export class TestClient {
  readonly connection: ProtocolConnection;
  readonly ended: Promise<number | null>;
  /** What the server asked to be told of. */
  readonly registrations: Registration[] = [];
  /** What the server wrote to its log. */
  readonly log: string[] = [];
  readonly #diagnostics = new Map<string, Diagnostic[]>();
  #published: (() => void) | undefined;
  #version = 1;

  constructor({ reader, writer, ended }: Line = serverInProcess(nodePlatform(PROGRAM))) {
    this.ended = ended;
    this.connection = createProtocolConnection(reader, writer);
    this.connection.onNotification(LogMessageNotification.type, ({ message }) => void this.log.push(message));
    this.connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
      this.#diagnostics.set(uri, diagnostics);
      this.#published?.();
    });
    this.connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
      this.registrations.push(...registrations);
    });
    this.connection.listen();
  }

  async initialize(
    folder?: string,
    initializationOptions?: unknown,
    editor = process.pid,
    capabilities: ClientCapabilities = EVERYTHING,
  ): Promise<InitializeResult> {
    const result = await this.connection.sendRequest(InitializeRequest.type, {
      processId: editor,
      rootUri: null,
      workspaceFolders: folder === undefined ? null : [{ uri: pathToFileURL(folder).href, name: 'workspace' }],
      initializationOptions,
      capabilities,
    });
    await this.connection.sendNotification(InitializedNotification.type, {});
    return result;
  }

  open(uri: string, text: string): Promise<void> {
    const textDocument = { uri, languageId: 'cx', version: this.#version++, text };
    return this.connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
  }

  /** Replaces the whole text of an open document. */
  change(uri: string, text: string): Promise<void> {
    const textDocument = { uri, version: this.#version++ };
    return this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument,
      contentChanges: [{ text }],
    });
  }

  /** The diagnostics of a document as far as they were sent. */
  known(uri: string): Diagnostic[] {
    return this.#diagnostics.get(uri) ?? [];
  }

  /** Waits until the diagnostics of the document are as wanted, and gives them. */
  async diagnostics(uri: string, wanted: (diagnostics: Diagnostic[]) => boolean): Promise<Diagnostic[]> {
    for (const deadline = Date.now() + 120_000; Date.now() < deadline; ) {
      const current = this.#diagnostics.get(uri);
      if (current !== undefined && wanted(current)) {
        return current;
      }
      await Promise.race([new Promise<void>(resolve => (this.#published = resolve)), wait(1000)]);
    }
    const state = JSON.stringify(this.known(uri));
    throw new Error(`The diagnostics of ${uri} stayed ${state}; the server says: ${this.log.join('\n')}`);
  }

  /** Ends as an editor does, and gives the exit code. */
  async stop(): Promise<number | null> {
    await this.connection.sendRequest(ShutdownRequest.type);
    return this.exit();
  }

  /** Ends without the request that should come before. */
  async exit(): Promise<number | null> {
    await this.connection.sendNotification(ExitNotification.type);
    const code = await this.ended;
    this.connection.dispose();
    return code;
  }
}

/** An editor whose server is the program that editors start, over stdio. */
export class ProgramClient extends TestClient {
  readonly process: ChildProcess;

  constructor() {
    const program = spawn(process.execPath, [PROGRAM, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    super({
      reader: new StreamMessageReader(program.stdout),
      writer: new StreamMessageWriter(program.stdin),
      ended: once(program, 'exit').then(([code]) => code as number | null),
    });
    this.process = program;
  }
}
