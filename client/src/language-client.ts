// Makes the client of the language server: which process runs, which documents it sees, who answers for its end.
import type { ExtensionContext, LogOutputChannel } from 'vscode';
import { LanguageClient, type NodeModule, RevealOutputChannelOn, TransportKind } from 'vscode-languageclient/node';
import type { ServerCrashes } from './server-crashes.ts';

/** Where a `.cx` document may live: the server reads the rest of a project from disk, and the old texts of git are no part of it. */
const schemes = ['file', 'untitled'];

export function createLanguageClient(
  context: ExtensionContext,
  log: LogOutputChannel,
  crashes: ServerCrashes,
): LanguageClient {
  // Only the bundled server ever runs: a path from a setting or a workspace would let a cloned folder start a program.
  const server: NodeModule = {
    module: context.asAbsolutePath('dist/server.cjs'),
    transport: TransportKind.ipc,
    options: { execArgv: ['--max-old-space-size=2048'] },
  };
  return new LanguageClient('cx', 'CX as Code', server, {
    documentSelector: schemes.map(scheme => ({ scheme, language: 'cx' })),
    outputChannel: log,
    // What goes wrong stands in the log. A person is told only by ServerCrashes, and only when waiting is no longer enough.
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    errorHandler: crashes,
    initializationOptions: () => ({ quarantined: crashes.quarantined, showsLibrary: true }),
    middleware: {
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
}
