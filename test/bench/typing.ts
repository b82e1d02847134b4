/**
 * Types single characters in a folder that a language server has open, as an editor does, and prints how long it took each
 * time until the editor was told of the errors of that text, and of all that is found in that file; what it took of the
 * processor; and how the memory of the server grew.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { HUB } from './workspace.ts';

/** At each place. */
const EDITS = 26;
/** A server that says nothing for so long has said everything. */
const QUIET = 600;
/** Ticks in which Linux counts processor time, in milliseconds. */
const TICK = 10;

const LEAF = 'area-000/journey-7.cx';

/** Where a name is typed longer by one character, and shorter again: errors of the text come, and go. */
const PLACES = [
  { title: 'a name used in a journey', path: LEAF, behind: 'owner: Lead7' },
  { title: 'a name given in a journey', path: LEAF, behind: 'kpi Kpi7a' },
  { title: 'a name used in the hub', path: HUB, behind: 'segment: Many' },
  { title: 'a name given in the hub', path: HUB, behind: 'persona Persona3' },
] as const;

interface Said {
  readonly at: number;
  readonly uri: string;
  readonly version: number | undefined;
  readonly count: number;
}

class Client {
  readonly #process: ChildProcess;
  readonly #connection: ProtocolConnection;
  /** What the server published, since it was last forgotten. */
  said: Said[] = [];
  #last = performance.now();
  /** The latest number of findings, by address. */
  readonly counts = new Map<string, number>();

  constructor(flags: readonly string[]) {
    const repository = join(import.meta.dirname, '..', '..');
    const report = join(import.meta.dirname, 'report-heap.cjs');
    const server = join(repository, 'dist', 'server.cjs');
    const args = ['--expose-gc', '--require', report, ...flags, server, '--stdio'];
    this.#process = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit', 'pipe'] });
    this.#connection = createProtocolConnection(
      new StreamMessageReader(this.#process.stdout!),
      new StreamMessageWriter(this.#process.stdin!),
    );
    this.#connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, version, diagnostics }) => {
      this.#last = performance.now();
      this.said.push({ at: this.#last, uri, version, count: diagnostics.length });
      this.counts.set(uri, diagnostics.length);
    });
    this.#connection.listen();
  }

  async open(folder: string): Promise<void> {
    const workspaceFolders = [{ uri: pathToFileURL(folder).href, name: 'workspace' }];
    const capabilities = { textDocument: { publishDiagnostics: { relatedInformation: true, versionSupport: true } } };
    const params = { processId: process.pid, rootUri: null, workspaceFolders, capabilities };
    await this.#connection.sendRequest(InitializeRequest.type, params);
    await this.#connection.sendNotification(InitializedNotification.type, {});
  }

  async openDocument(uri: string, text: string): Promise<void> {
    const textDocument = { uri, languageId: 'cx', version: 1, text };
    await this.#connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
  }

  /** Puts a text in the place of what stands between two offsets; gives the time at which it was sent. */
  async edit(uri: string, version: number, before: string, [start, end]: readonly [number, number], text: string) {
    const document = TextDocument.create(uri, 'cx', version, before);
    const range = { start: document.positionAt(start), end: document.positionAt(end) };
    const at = performance.now();
    await this.#connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version },
      contentChanges: [{ range, text }],
    });
    return at;
  }

  /** Waits until nothing was published for a while, and at least once. */
  async quiet(): Promise<void> {
    while (this.said.length === 0 || performance.now() - this.#last < QUIET) {
      await wait(20);
    }
  }

  /** Processor time so far, in milliseconds. */
  cpu(): number {
    const fields = readFileSync(`/proc/${this.#process.pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
    return (Number(fields[11]) + Number(fields[12])) * TICK;
  }

  /** What the server holds when all that nobody needs is collected, in MB. */
  async memory(): Promise<{ heap: number; rss: number }> {
    this.#process.kill('SIGUSR2');
    const [line] = await once(this.#process.stdio[3] as Readable, 'data');
    const { heap, rss } = JSON.parse(String(line));
    return { heap: heap / 2 ** 20, rss: rss / 2 ** 20 };
  }

  async close(): Promise<void> {
    const ended = once(this.#process, 'exit');
    await this.#connection.sendRequest(ShutdownRequest.type);
    await this.#connection.sendNotification(ExitNotification.type);
    await ended;
    this.#connection.dispose();
  }
}

function print(line: string): void {
  process.stdout.write(`  ${line}\n`);
}

const [folder, ...flags] = process.argv.slice(2);
const client = new Client(flags);
const started = performance.now();
await client.open(folder!);
await client.quiet();
const findings = [...client.counts.values()].reduce((sum, count) => sum + count, 0);
print(`opened in ${Math.round(performance.now() - started - QUIET)} ms, ${findings} findings shown`);

const documents = PLACES.map(place => {
  const path = join(folder!, place.path);
  return { ...place, uri: pathToFileURL(path).href, text: readFileSync(path, 'utf8') };
});
let version = 1;
for (const { uri, text } of new Map(documents.map(document => [document.uri, document])).values()) {
  await client.openDocument(uri, text);
}
await client.quiet();
const before = await client.memory();
for (const document of documents) {
  await type(document);
}
const after = await client.memory();
const grown = (of: 'heap' | 'rss') =>
  `${of} ${Math.round(before[of])} → ${Math.round(after[of])} MB (×${(after[of] / before[of]).toFixed(2)})`;
print(`memory over ${EDITS * documents.length} edits: ${grown('heap')}, ${grown('rss')}`);
await client.close();

async function type({ title, uri, text, behind }: (typeof documents)[number]): Promise<void> {
  const place = text.indexOf(behind) + behind.length;
  const longer = `${text.slice(0, place)}x${text.slice(place)}`;
  const [first, all, everywhere]: [number[], number[], number[]] = [[], [], []];
  let others = 0;
  const cpu = client.cpu();
  for (let edit = 0; edit < EDITS; edit++) {
    client.said = [];
    version++;
    const at =
      edit % 2 === 0
        ? await client.edit(uri, version, text, [place, place], 'x')
        : await client.edit(uri, version, longer, [place, place + 1], '');
    await client.quiet();
    const inFile = client.said.filter(each => each.uri === uri && each.version === version);
    first.push(inFile[0]!.at - at);
    all.push(inFile.at(-1)!.at - at);
    everywhere.push(client.said.at(-1)!.at - at);
    others += client.said.length - inFile.length;
  }
  const used = (client.cpu() - cpu) / EDITS;
  print(
    `${title}: errors of its text ${percentiles(first)}; all its findings ${percentiles(all)}; those of all files ${percentiles(everywhere)}; ${Math.round(used)} ms CPU an edit, ${(others / EDITS).toFixed(0)} other files told`,
  );
}

function percentiles(times: readonly number[]): string {
  const inOrder = times.toSorted((a, b) => a - b);
  const [median, high] = [inOrder[inOrder.length >> 1]!, inOrder[Math.floor(inOrder.length * 0.95)]!];
  return `${median.toFixed(0)} ms (p95 ${high.toFixed(0)})`;
}
