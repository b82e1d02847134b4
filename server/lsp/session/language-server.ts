/** The language server: what it offers, and how a session goes from the first message to the last. */
import {
  type CancellationToken,
  type Connection,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  FileChangeType,
  type InitializeParams,
  type InitializeResult,
  MessageType,
  PositionEncodingKind,
  type ServerCapabilities,
  ShowMessageNotification,
  TextDocumentSyncKind,
  TextDocuments,
  WatchKind,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  FILES_NOTIFICATION,
  type FilesParams,
  PING_REQUEST,
  type StartOptions,
  type Work,
} from '../../../language/src/protocol/index.ts';
import { EXTENSION, type Platform } from '../../host/index.ts';
import { LensRefresher } from '../features/code-lenses.ts';
import { DiagnosticsPublisher } from '../features/diagnostics.ts';
import { registerFeatures } from '../features/index.ts';
import { registerLibrary } from '../requests/library.ts';
import { registerPlans } from '../requests/plan.ts';
import { Previews } from '../requests/preview.ts';
import { DocumentPaths } from './addresses.ts';
import { BuildQueue, type Scheduler, TIMERS } from './build-queue.ts';
import type { EditorProject, SessionContext } from './editor-project.ts';
import { Cancelled, Guard, Refused } from './guard.ts';
import type { MessageGate } from './message-gate.ts';
import { type Located, Projects } from './projects.ts';
import { Quarantine } from './quarantine.ts';
import { SentFiles } from './sent-files.ts';
import { Tasks } from './tasks.ts';

/** What a feature needs of the session. */
export interface Session {
  readonly connection: Connection;
  readonly guard: Guard;
  /** What the editor said that it can do. */
  readonly client: InitializeParams['capabilities'];
  /** Whether the editor can show the texts of the built-in library. */
  readonly showsLibrary: boolean;
  /** Whether the editor has the command that opens the preview. */
  readonly opensPreview: boolean;
  /** The document with everything up to date that the person did so far; absent when it is part of no project. */
  located(uri: string, token: CancellationToken): Promise<Located | undefined>;
  /** All projects, up to date in the same way. */
  projects(token: CancellationToken): Promise<readonly EditorProject[]>;
}

/** A session as whoever started it sees it. */
export interface Serving {
  /** Done when everything that arrived so far is taken in, judged and told. */
  idle(): Promise<void>;
}

/**
 * `tool` is what the server says that it is; `gate` is told when the session may begin; `platform` is where it runs, and
 * `scheduler` says when work has its turn.
 */
export function startLanguageServer(
  connection: Connection,
  tool: NonNullable<InitializeResult['serverInfo']>,
  gate: MessageGate,
  platform: Platform,
  scheduler: Scheduler = TIMERS,
): Serving {
  const guard = new Guard(connection);
  const paths = new DocumentPaths(platform.addresses);
  const tasks = new Tasks((name, error) => guard.report(name, error));
  const log = (message: string) => connection.console.warn(message);
  const sent = platform.memory && new SentFiles(platform.memory, paths, log);
  const publisher = new DiagnosticsPublisher(connection);
  const documents = new TextDocuments({ create: TextDocument.create, update: updateDocument });
  let projects: Projects;
  let initialization: InitializeParams;
  const builds = new BuildQueue(
    {
      atOnce: () => guard.run('text errors', () => publisher.publishTexts(projects.all())),
      *rest(isOver) {
        try {
          for (const project of projects.all()) {
            yield* project.evaluateInSlices(isOver);
          }
          publisher.publish(projects.all());
          previews.rebuilt(projects);
          lenses.rebuilt(projects.all());
        } catch (error) {
          guard.report('build', error);
        }
      },
    },
    scheduler,
  );

  /** Takes a change in and lets a build follow. */
  const take = (name: string, change: () => Promise<void>) => {
    void tasks.add(name, change).then(() => builds.schedule());
  };

  /** Waits for what the person did before the request; a request that nobody waits for any more ends here. */
  const settled = async (token: CancellationToken) => {
    await tasks.idle();
    if (token.isCancellationRequested) {
      throw new Cancelled();
    }
  };

  const session: Session = {
    connection,
    guard,
    get client() {
      return initialization.capabilities;
    },
    get showsLibrary() {
      return initialization.initializationOptions?.showsLibrary === true;
    },
    get opensPreview() {
      return initialization.initializationOptions?.opensPreview === true;
    },
    projects: async token => {
      await settled(token);
      const all = [...projects.all()];
      for (const project of all) {
        project.update();
      }
      return all;
    },
    located: async (uri, token) => {
      await settled(token);
      const place = projects.locate(uri);
      // The answer is about what the person sees; what is wrong everywhere else can wait for the build.
      place?.project.update();
      return place;
    },
  };

  const previews = new Previews(session);
  const lenses = new LensRefresher(session);
  registerLibrary(session);
  registerPlans(session);

  connection.onInitialize((params): InitializeResult => {
    initialization = params;
    const { quarantined, workNote, files }: { [key in keyof StartOptions]: unknown } =
      params.initializationOptions ?? {};
    const quarantine = new Quarantine(quarantined, paths, log);
    sent?.take(files);
    const during = noteIn(workNote, platform, log);
    projects = new Projects(platform, {
      quarantine,
      during,
      log,
      help: rule => platform.rulePage(rule),
      history: platform.history?.bind(platform),
    });
    const capabilities: ServerCapabilities = {
      positionEncoding: PositionEncodingKind.UTF16,
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      ...registerFeatures(session),
    };
    gate.open();
    return { serverInfo: tool, capabilities };
  });

  /** A folder that cannot be opened is told of, and keeps no other from being opened. */
  const openFolder = (uri: string) =>
    take('open folder', async () => {
      try {
        const folder = paths.onHost(uri);
        if (folder !== undefined) {
          await projects.addFolder(folder);
        }
      } catch (error) {
        if (!(error instanceof Refused)) {
          throw error;
        }
        const message = `CX as Code does not check this folder: ${error.message}`;
        void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message });
      }
    });
  const closeFolder = (uri: string) =>
    take('close folder', async () => {
      const folder = paths.onHost(uri);
      if (folder !== undefined) {
        await projects.removeFolder(folder);
      }
    });

  connection.onRequest(PING_REQUEST, () => null);
  connection.onInitialized(() => {
    for (const uri of foldersOf(initialization)) {
      openFolder(uri);
    }
    if (initialization.capabilities.workspace?.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        for (const { uri } of removed) {
          closeFolder(uri);
        }
        for (const { uri } of added) {
          openFolder(uri);
        }
      });
    }
    if (sent === undefined && initialization.capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration) {
      void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    }
    if (initialization.capabilities.textDocument?.synchronization?.dynamicRegistration) {
      void connection.client.register(DidOpenTextDocumentNotification.type, besides);
      void connection.client.register(DidCloseTextDocumentNotification.type, besides);
      const syncKind = TextDocumentSyncKind.Incremental;
      void connection.client.register(DidChangeTextDocumentNotification.type, { ...besides, syncKind });
    }
  });

  documents.onDidChangeContent(({ document }) => {
    const { uri, version } = document;
    const text = document.getText();
    take('edit', () => projects.setBuffer({ uri, version, text }));
  });
  documents.onDidClose(({ document }) => take('close', () => projects.dropBuffer(document.uri)));
  if (sent !== undefined) {
    connection.onNotification(FILES_NOTIFICATION, (params: { [key in keyof FilesParams]?: unknown } | null) => {
      take('files', () => projects.filesChanged(sent.take(params?.files)));
    });
  }
  connection.onDidChangeWatchedFiles(({ changes }) => {
    const files = changes
      .filter(({ uri }) => paths.hasPath(uri))
      .map(({ uri, type }) => ({ uri, isNewOrGone: type !== FileChangeType.Changed }));
    take('file change', () => projects.filesChanged(files));
  });

  documents.listen(connection);
  connection.listen();
  return {
    idle: async () => {
      await tasks.idle();
      builds.flush();
    },
  };
}

/** Configs, baselines, and the files that KPIs may name. */
const DATA = '**/*.{json,jsonl,csv,tsv,txt}';

/** What elements may name as their images. */
const IMAGES = '**/*.{png,jpg,jpeg,webp,svg,PNG,JPG,JPEG,WEBP,SVG}';

/** Deletions are watched everywhere: of a folder that goes, the editor names the folder and none of the files in it. */
const watchers = [
  { globPattern: `**/*${EXTENSION}` },
  { globPattern: DATA },
  { globPattern: IMAGES },
  { globPattern: '**', kind: WatchKind.Delete },
];

/** They are edited as what they are, and judged while they are typed all the same. */
const besides = { documentSelector: [{ scheme: 'file', pattern: DATA }] };

/** Messages may arrive twice or out of order; what is older than the text that stands is no news. */
function updateDocument(...[document, changes, version]: Parameters<typeof TextDocument.update>): TextDocument {
  return version <= document.version ? document : TextDocument.update(document, changes, version);
}

function foldersOf({ workspaceFolders, rootUri }: InitializeParams): string[] {
  return workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
}

/** Notes each piece of work in the file that the editor named; without one, or where it cannot be written, nowhere. */
function noteIn(path: unknown, platform: Platform, log: (message: string) => void): SessionContext['during'] {
  if (typeof path === 'string' && platform.openNote !== undefined) {
    try {
      const note = platform.openNote(path);
      return (kind, about, work) => {
        const name: Work = { work: kind, uri: platform.addresses.uriOf(about) };
        return note.during(JSON.stringify(name), work);
      };
    } catch (error) {
      log(`What the server works on cannot be noted: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return (_kind, _about, work) => work();
}
