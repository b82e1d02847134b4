/**
 * An editor with a language server of its own. What it does to files it does as people and other programs do: in buffers,
 * or on disk with a word from the watcher.
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  CodeActionKind,
  CodeActionRequest,
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
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type Range,
  RenameRequest,
  type TextDocumentContentChangeEvent,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver/node';
import { codesOf } from '../../../server/lsp/convert/diagnostics.ts';
import { cx } from '../../cli/support/run-cx.ts';
import { inThisProcess } from './seats.ts';

/** Where a language server runs, and the disk that it sees. */
export interface Seat {
  readonly connection: ProtocolConnection;
  /** The folder that is open, absolute. */
  readonly folder: string;
  now(): number;
  write(path: string, text: string): void;
  /** Takes a file away, or a folder with all that it holds. */
  remove(path: string): void;
  /** Gives the server so many turns for what it does beside answering; absent where it takes them as it likes. */
  readonly turn?: (count: number) => void;
  /** Waits until the server has nothing more to say; where nobody can know that, `isAsExpected` tells how long to wait. */
  idle(isAsExpected: () => boolean): Promise<void>;
  close(): Promise<void>;
}

export type Checked = { readonly found: string[] } | { readonly failure: string };

export type Texts = Readonly<Record<string, string>>;

export class Editor {
  /** What lies on disk, by path. */
  readonly files: Map<string, string>;
  /** What is open, by path. */
  readonly buffers = new Map<string, string>();
  /** What the server complained of in its log. */
  readonly log: string[] = [];
  readonly #seat: Seat;
  readonly #connection: ProtocolConnection;
  readonly #diagnostics = new Map<string, readonly Diagnostic[]>();
  /** Changes on disk of which the watcher has not spoken yet. */
  #unsaid: { readonly path: string; readonly type: FileChangeType }[] = [];
  #version = 0;

  private constructor(files: Texts, seat: Seat) {
    this.files = new Map(Object.entries(files));
    this.#seat = seat;
    this.#connection = seat.connection;
    this.#connection.onNotification(LogMessageNotification.type, ({ message }) => void this.log.push(message));
    this.#connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
      this.#diagnostics.set(uri, diagnostics);
    });
    this.#connection.listen();
  }

  /** On a folder with these files. */
  static async on(files: Texts, seat: (files: Texts) => Seat = inThisProcess): Promise<Editor> {
    const editor = new Editor(files, seat(files));
    await editor.#connection.sendRequest(InitializeRequest.type, {
      processId: null,
      rootUri: null,
      workspaceFolders: [{ uri: editor.uri('.'), name: 'workspace' }],
      capabilities: {
        workspace: { workspaceEdit: { documentChanges: true } },
        textDocument: {
          publishDiagnostics: { relatedInformation: true },
          codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [CodeActionKind.QuickFix] } } },
        },
      },
    });
    void editor.#connection.sendNotification(InitializedNotification.type, {});
    return editor;
  }

  async close(): Promise<void> {
    await this.#barrier();
    await this.#seat.close();
  }

  uri(path: string): string {
    return pathToFileURL(join(this.#seat.folder, path)).href;
  }

  open(path: string, text: string): void {
    this.buffers.set(path, text);
    const textDocument = { uri: this.uri(path), languageId: 'cx', version: ++this.#version, text };
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
      textDocument: { uri: this.uri(path), version: ++this.#version },
      contentChanges: [event],
    });
  }

  /** Closes a document; what was not saved is gone. */
  shut(path: string): void {
    if (!this.buffers.delete(path)) {
      return;
    }
    void this.#connection.sendNotification(DidCloseTextDocumentNotification.type, {
      textDocument: { uri: this.uri(path) },
    });
  }

  write(path: string, text: string): void {
    this.#unsaid.push({ path, type: this.files.has(path) ? FileChangeType.Changed : FileChangeType.Created });
    this.files.set(path, text);
    this.#seat.write(path, text);
  }

  /** Takes a file away, or a folder: then the watcher names the folder and none of the files in it. */
  remove(path: string): void {
    for (const file of [...this.files.keys()]) {
      if (file === path || file.startsWith(`${path}/`)) {
        this.files.delete(file);
      }
    }
    this.#seat.remove(path);
    this.#unsaid.push({ path, type: FileChangeType.Deleted });
  }

  /** Moves a file, or a folder with all that it holds: of a folder, the watcher names the two and none of the files. */
  move(path: string, to: string): void {
    const moved = [...this.files].filter(([each]) => each === path || each.startsWith(`${path}/`));
    this.remove(path);
    for (const [each, text] of moved) {
      this.files.set(to + each.slice(path.length), text);
      this.#seat.write(to + each.slice(path.length), text);
    }
    this.#unsaid.push({ path: to, type: FileChangeType.Created });
  }

  /** The watcher tells what happened on disk since it last spoke. */
  tell(): void {
    if (this.#unsaid.length === 0) {
      return;
    }
    const changes = this.#unsaid.map(({ path, type }) => ({ uri: this.uri(path), type }));
    this.#unsaid = [];
    void this.#connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes });
  }

  /** Waits until the server has taken in everything, and gives what it shows; it should be what is expected. */
  async shown(expected?: readonly string[]): Promise<string[]> {
    this.tell();
    await this.#barrier();
    await this.#seat.idle(() => JSON.stringify(this.#shown()) === JSON.stringify(expected));
    await this.#barrier();
    return this.#shown();
  }

  /** The server takes in what was done so far, and gets on with its work for so many slices, but not to the end of it. */
  async turn(count: number): Promise<void> {
    await this.#barrier();
    this.#seat.turn?.(count);
  }

  /** Messages keep their order, so with the answer to a request all before it have arrived. */
  async #barrier(): Promise<void> {
    await this.#connection.sendRequest(WorkspaceSymbolRequest.type, { query: 'none' });
  }

  #shown(): string[] {
    const pathOf = (uri: string) => decodeURIComponent(uri).slice(pathToFileURL(this.#seat.folder).href.length + 1);
    return once([...this.#diagnostics].flatMap(([uri, all]) => all.map(each => shownOf(uri, each, pathOf))));
  }

  /** Asks what may be done about a line, and for another name of what stands there: the server then tries other texts. */
  async ask(path: string, line: number): Promise<void> {
    const textDocument = { uri: this.uri(path) };
    const start = { line, character: 0 };
    const range = { start, end: { line, character: 9999 } };
    await this.#connection.sendRequest(CodeActionRequest.type, { textDocument, range, context: { diagnostics: [] } });
    // Where no name stands, or the new one would mean something else, the server refuses.
    await this.#connection
      .sendRequest(RenameRequest.type, { textDocument, position: { line, character: 6 }, newName: 'Lead' })
      .catch(() => undefined);
  }

  /** What the command line finds in what the person sees. */
  checked(): Promise<Checked> {
    return check(this.texts, this.#seat.now());
  }

  request<T>(method: string, params: unknown): Promise<T> {
    return this.#connection.sendRequest(method, params);
  }

  /** What the person sees, on disk and in buffers, as files. */
  get texts(): Texts {
    return Object.fromEntries([...this.files, ...this.buffers]);
  }
}

/** What the command line finds in these files, in the same words as `shown`, or why it could not be done. */
async function check(tree: Texts, now: number): Promise<Checked> {
  const { code, out, err } = await cx(tree, 'check --format json --fail-on never', { now });
  // A project that has nothing to be read, or a file that cannot be, fails the run; the rest is judged all the same.
  const isWhole = code === 0 || /There is nothing to do|not read:/.test(err);
  // A config that cannot be used, or files that say nothing at all, fail it before anything of that project is judged.
  if (!isWhole || /config\.json:|nothing to check/.test(err)) {
    return { failure: err };
  }
  if (out === '') {
    return { found: [] };
  }
  const { findings } = JSON.parse(out) as { findings: Reported[] };
  const failing = findings.filter(({ outcome }) => outcome === 'fail');
  const together = stillToWrite(failing);
  const apart = failing.filter(each => !together.some(all => all.includes(each)));
  const found = apart.map(({ rule, severity, file, range, message, related }) =>
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
  return {
    found: once([
      ...found,
      ...together.map(all =>
        toldTogether(
          all[0]!.file,
          all.map(({ rule }) => rule),
        ),
      ),
    ]),
  };
}

/** An editor tells so many of one element as one. */
const MANY = 4;

/** What is still to write, by element, where it is much; several projects may have found the same. */
function stillToWrite(findings: readonly Reported[]): readonly (readonly Reported[])[] {
  const byElement = Map.groupBy(
    findings.filter(({ unwritten }) => unwritten === true),
    ({ file, element, range }) => `${file} ${element} ${spot(range)}`,
  );
  return [...byElement.values()].filter(
    all => new Set(all.map(({ rule, message }) => `${rule} ${message}`)).size >= MANY,
  );
}

function toldTogether(file: string, rules: readonly string[]): string {
  return `${file} together: ${[...new Set(rules)].sort().join(' ')}`;
}

interface Reported {
  readonly rule: string;
  readonly severity: string;
  readonly outcome: string;
  readonly file: string;
  readonly range: Range;
  readonly message: string;
  readonly element: string | null;
  readonly unwritten?: boolean;
  readonly related: readonly { readonly file: string; readonly range: Range; readonly message: string }[];
}

const SEVERITIES: Readonly<Record<number, string>> = {
  [DiagnosticSeverity.Error]: 'error',
  [DiagnosticSeverity.Warning]: 'warning',
  [DiagnosticSeverity.Information]: 'info',
};

function shownOf(uri: string, diagnostic: Diagnostic, pathOf: (uri: string) => string): string {
  const { range, severity, code, message, relatedInformation } = diagnostic;
  if (codesOf(diagnostic).length > 1) {
    return toldTogether(pathOf(uri), codesOf(diagnostic));
  }
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

function rangeIn(text: string, start: number, end: number): Range {
  const at = (offset: number) => {
    const lines = text.slice(0, offset).split(/\r\n|\n|\r/);
    return { line: lines.length - 1, character: lines.at(-1)!.length };
  };
  return { start: at(start), end: at(end) };
}
