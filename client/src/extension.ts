// The extension of VS Code: starts the language server for `.cx` files and offers its commands.
import { once } from 'node:events';
import { commands, type ExtensionContext, Uri, window, workspace } from 'vscode';
import { type LanguageClient, State } from 'vscode-languageclient/node';
import { createLanguageClient } from './language-client.ts';
import { registerLibraryDocuments } from './library-documents.ts';
import { registerPreview } from './preview/index.ts';
import { ServerCrashes } from './server-crashes.ts';
import { WorkNote } from './work-note.ts';

let stop: (() => Promise<void>) | undefined;

export async function activate(context: ExtensionContext): Promise<void> {
  const log = window.createOutputChannel('CX as Code', { log: true });
  await workspace.fs.createDirectory(context.logUri);
  const note = new WorkNote(Uri.joinPath(context.logUri, 'server-work.txt'));
  const crashes = new ServerCrashes(log, () => note.read());
  const client = createLanguageClient(context, log, crashes, note);
  stop = () => client.dispose();

  const start = () => client.start().catch(error => log.error(error));
  const restart = async () => {
    if (crashes.forgive()) {
      return;
    }
    const { serverProcess } = client;
    if (client.state === State.Starting) {
      // It cannot be asked to end before it has begun; once it is gone, the next one starts by itself.
      crashes.endIsAsked();
      serverProcess?.kill('SIGKILL');
      return;
    }
    if (client.isRunning()) {
      await client.stop().catch(async error => {
        log.warn(error);
        // A server that is lost in its work does not hear that it should end. Its end would be taken for that of the next one.
        if (serverProcess !== undefined) {
          await ended(serverProcess);
        }
      });
    }
    await start();
  };
  context.subscriptions.push(log, commands.registerCommand('cx.restartServer', restart));
  context.subscriptions.push(registerLibraryDocuments(client), ...registerPreview(context, client, log));
  await start();
}

async function ended(server: NonNullable<LanguageClient['serverProcess']>): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) {
    return;
  }
  const closed = once(server, 'close');
  server.kill('SIGKILL');
  await closed;
}

/** VS Code waits for this promise, so that no server outlives its editor. */
export async function deactivate(): Promise<void> {
  await stop?.();
}
