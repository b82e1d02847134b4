// Makes the client of the language server: which process runs, which documents it sees, who answers for its end.
import type { ExtensionContext, LogOutputChannel } from 'vscode';
import {
  LanguageClient,
  type NodeModule,
  RevealOutputChannelOn,
  State,
  TransportKind,
} from 'vscode-languageclient/node';
import { PING_REQUEST, type StartOptions } from '../../language/src/protocol/index.ts';
import type { ServerCrashes } from './server-crashes.ts';
import { Watchdog } from './watchdog.ts';
import type { WorkNote } from './work-note.ts';

/** Where a `.cx` document may live: the server reads the rest of a project from disk, and the old texts of git are no part of it. */
const schemes = ['file', 'untitled'];

export function createLanguageClient(
  context: ExtensionContext,
  log: LogOutputChannel,
  crashes: ServerCrashes,
  note: WorkNote,
): LanguageClient {
  // Only the bundled server ever runs: a path from a setting or a workspace would let a cloned folder start a program.
  const server: NodeModule = {
    module: context.asAbsolutePath('dist/server.cjs'),
    transport: TransportKind.ipc,
    options: { execArgv: ['--max-old-space-size=2048'] },
  };
  const watchdog = new Watchdog({
    ask: () => client.sendRequest(PING_REQUEST),
    progress: () => note.text(),
    lost: () => {
      // Somebody who looks at the server step by step keeps it from answering on purpose.
      if (client.isInDebugMode) {
        return;
      }
      log.error('The language server does not answer. It is stopped, and started again.');
      // It would not read a request to end.
      client.serverProcess?.kill('SIGKILL');
    },
  });
  const client = new LanguageClient('cx', 'CX as Code', server, {
    documentSelector: schemes.map(scheme => ({ scheme, language: 'cx' })),
    outputChannel: log,
    // What goes wrong stands in the log. A person is told only by ServerCrashes, and only when waiting is no longer enough.
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    errorHandler: crashes,
    initializationOptions: (): StartOptions => ({
      quarantined: crashes.quarantined,
      showsLibrary: true,
      opensPreview: true,
      workNote: note.path,
    }),
    middleware: {
      sendRequest: (type, param, token, next) => {
        if (type !== PING_REQUEST) {
          watchdog.stir();
        }
        return next(type, param, token);
      },
      sendNotification: (type, next, params) => {
        watchdog.stir();
        return next(type, params);
      },
      didOpen: (document, next) => {
        crashes.opened(document.uri.toString());
        return next(document);
      },
      didChange: (event, next) => {
        crashes.changed(event.document.uri.toString());
        return next(event);
      },
      didClose: (document, next) => {
        crashes.closedDocument(document.uri.toString());
        return next(document);
      },
    },
  });
  // What an ended server was asked has no answer; the next one reads everything anew, and is told so at its start.
  client.onDidChangeState(({ newState }) => {
    watchdog.stop();
    if (newState === State.Starting || newState === State.Running) {
      watchdog.stir();
    }
  });
  return client;
}
