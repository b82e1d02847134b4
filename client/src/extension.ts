// The extension of VS Code: starts the language server for `.cx` files and offers its commands.
import { commands, type ExtensionContext, Uri, window, workspace } from 'vscode';
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
    if (crashes.forgive()) return;
    const { serverProcess } = client;
    if (client.isRunning()) await client.stop().catch(error => log.warn(error));
    // A server that is lost in its work does not hear that it should end.
    serverProcess?.kill('SIGKILL');
    await start();
  };
  context.subscriptions.push(log, commands.registerCommand('cx.restartServer', restart));
  context.subscriptions.push(registerLibraryDocuments(client), ...registerPreview(context, client, log));
  await start();
}

/** VS Code waits for this promise, so that no server outlives its editor. */
export async function deactivate(): Promise<void> {
  await stop?.();
}
