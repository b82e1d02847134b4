/**
 * An editor with a language server of its own, in this process: the server itself, over streams in memory, on a disk in
 * memory. What it does to files it does as people and other programs do: in buffers, or on disk with a word from the
 * watcher.
 */
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { pathToFileURL } from 'node:url';
import {
  createConnection,
  createProtocolConnection,
  type Diagnostic,
  DiagnosticSeverity,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  FileChangeType,
  InitializedNotification,
  InitializeRequest,
  LogMessageNotification,
  ProposedFeatures,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type Range,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver/node';
import { type Serving, startLanguageServer } from '../../../server/src/session/language-server.ts';
import { MessageGate } from '../../../server/src/session/message-gate.ts';
import { TOOL } from '../../../server/src/version.ts';
import { MemoryHost, ROOT, type Tree } from '../../cli/support/memory-host.ts';
import { cx } from '../../cli/support/run-cx.ts';

export class Editor {
  /** What lies on disk, by path. */
  readonly files: Map<string, string>;
  /** What is open, by path. */
  readonly buffers = new Map<string, string>();
  /** What the server complained of in its log. */
  readonly log: string[] = [];
  readonly #disk: MemoryHost;
  readonly #connection: ProtocolConnection;
  readonly #server: { readonly serving: Serving; close(): void };
  readonly #diagnostics = new Map<string, readonly Diagnostic[]>();
  /** Changes on disk of which the watcher has not spoken yet. */
  #unsaid: { readonly path: string; readonly type: FileChangeType }[] = [];
  #version = 0;

  private constructor(tree: Readonly<Record<string, string>>) {
    this.files = new Map(Object.entries(tree));
    this.#disk = new MemoryHost(tree);
    const [toServer, toClient] = [new PassThrough(), new PassThrough()];
    const writer = new StreamMessageWriter(toClient);
    const gate = new MessageGate(writer);
    const reader = gate.checked(new StreamMessageReader(toServer), error => this.log.push(error.message));
    const server = createConnection(ProposedFeatures.all, reader, writer, { messageStrategy: gate });
    const serving = startLanguageServer(server, TOOL, gate, this.#disk);
    this.#server = { serving, close: () => server.dispose() };
    this.#connection = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
    this.#connection.onNotification(LogMessageNotification.type, ({ message }) => void this.log.push(message));
    this.#connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
      this.#diagnostics.set(uri, diagnostics);
    });
    this.#connection.listen();
  }

  /** On a folder with these files. */
  static async on(tree: Readonly<Record<string, string>>): Promise<Editor> {
    const editor = new Editor(tree);
    await editor.#connection.sendRequest(InitializeRequest.type, {
      processId: null,
      rootUri: null,
      workspaceFolders: [{ uri: uriOf('.'), name: 'workspace' }],
      capabilities: { textDocument: { publishDiagnostics: { relatedInformation: true } } },
    });
    void editor.#connection.sendNotification(InitializedNotification.type, {});
    return editor;
  }

  close(): void {
    this.#connection.dispose();
    this.#server.close();
  }

  open(path: string, text: string): void {
    this.buffers.set(path, text);
    const textDocument = { uri: uriOf(path), languageId: 'cx', version: ++this.#version, text };
    void this.#connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
  }

  /** Replaces the text of an open document: the whole, or what lies between two offsets. */
  change(path: string, text: string, within?: { readonly start: number; readonly end: number }): void {
    const before = this.buffers.get(path)!;
    const after = within === undefined ? text : before.slice(0, within.start) + text + before.slice(within.end);
    this.buffers.set(path, after);
    const event: TextDocumentContentChangeEvent =
      within === undefined ? { text } : { text, range: rangeIn(before, within.start, within.end) };
    void this.#connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri: uriOf(path), version: ++this.#version },
      contentChanges: [event],
    });
  }

  /** Closes a document; what was not saved is gone. */
  shut(path: string): void {
    if (!this.buffers.delete(path)) return;
    void this.#connection.sendNotification(DidCloseTextDocumentNotification.type, {
      textDocument: { uri: uriOf(path) },
    });
  }

  write(path: string, text: string): void {
    this.#unsaid.push({ path, type: this.files.has(path) ? FileChangeType.Changed : FileChangeType.Created });
    this.files.set(path, text);
    this.#disk.replace(join(ROOT, path), text);
  }

  /** Takes a file away, or a folder: then the watcher names the folder and none of the files in it. */
  remove(path: string): void {
    for (const file of [...this.files.keys()]) {
      if (file === path || file.startsWith(`${path}/`)) this.files.delete(file);
    }
    this.#disk.remove(join(ROOT, path));
    this.#unsaid.push({ path, type: FileChangeType.Deleted });
  }

  /** The watcher tells what happened on disk since it last spoke. */
  tell(): void {
    if (this.#unsaid.length === 0) return;
    const changes = this.#unsaid.map(({ path, type }) => ({ uri: uriOf(path), type }));
    this.#unsaid = [];
    void this.#connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes });
  }

  /** Waits until the server has taken in everything, and gives what it shows. */
  async shown(): Promise<string[]> {
    this.tell();
    // Messages keep their order, so with the answer to a request all before it has arrived.
    await this.#connection.sendRequest(WorkspaceSymbolRequest.type, { query: 'none' });
    await this.#server.serving.idle();
    await this.#connection.sendRequest(WorkspaceSymbolRequest.type, { query: 'none' });
    return once([...this.#diagnostics].flatMap(([uri, all]) => all.map(each => shownOf(uri, each))));
  }

  request<T>(method: string, params: unknown): Promise<T> {
    return this.#connection.sendRequest(method, params);
  }

  /** What the person sees, on disk and in buffers, as files. */
  get texts(): Readonly<Record<string, string>> {
    return Object.fromEntries([...this.files, ...this.buffers]);
  }
}

/** What the command line finds in these files, in the same words as `shown`, or why it could not be done. */
export async function checked(tree: Tree): Promise<{ readonly found: string[] } | { readonly failure: string }> {
  const { out, err } = await cx(tree, 'check --format json --fail-on never');
  if (err !== '') return { failure: err };
  const { findings } = JSON.parse(out) as { findings: Reported[] };
  const found = findings
    .filter(({ outcome }) => outcome === 'fail')
    .map(({ rule, severity, file, range, message, related }) =>
      told(
        file,
        range,
        severity,
        rule,
        message,
        // An editor that cannot show the library is told of no place in it.
        related
          .filter(place => !place.file.includes('library:'))
          .map(place => `${place.file} ${spot(place.range)} ${place.message}`),
      ),
    );
  return { found: once(found) };
}

interface Reported {
  readonly rule: string;
  readonly severity: string;
  readonly outcome: string;
  readonly file: string;
  readonly range: Range;
  readonly message: string;
  readonly related: readonly { readonly file: string; readonly range: Range; readonly message: string }[];
}

const SEVERITIES: Readonly<Record<number, string>> = {
  [DiagnosticSeverity.Error]: 'error',
  [DiagnosticSeverity.Warning]: 'warning',
  [DiagnosticSeverity.Information]: 'info',
};

function shownOf(uri: string, { range, severity, code, message, relatedInformation }: Diagnostic): string {
  const related = (relatedInformation ?? []).map(
    ({ location, message }) => `${pathOf(location.uri)} ${spot(location.range)} ${message}`,
  );
  return told(pathOf(uri), range, SEVERITIES[severity!]!, String(code), String(message), related);
}

function told(
  file: string,
  range: Range,
  severity: string,
  rule: string,
  message: string,
  related: readonly string[],
): string {
  return [`${file} ${spot(range)} ${severity} ${rule}: ${message}`, ...related].join(' | ');
}

/** What several projects share is found in each of them, and shown once. */
function once(lines: readonly string[]): string[] {
  return [...new Set(lines)].sort();
}

function spot({ start, end }: Range): string {
  return `${start.line}:${start.character}-${end.line}:${end.character}`;
}

export function uriOf(path: string): string {
  return pathToFileURL(join(ROOT, path)).href;
}

function pathOf(uri: string): string {
  return decodeURIComponent(uri).slice(pathToFileURL(ROOT).href.length + 1);
}

function rangeIn(text: string, start: number, end: number): Range {
  const at = (offset: number) => {
    const lines = text.slice(0, offset).split(/\r\n|\n|\r/);
    return { line: lines.length - 1, character: lines.at(-1)!.length };
  };
  return { start: at(start), end: at(end) };
}
