// The extension of VS Code: starts the language server for `.cx` files and offers its commands.
import { commands, type ExtensionContext, window } from 'vscode';
import { createLanguageClient } from './language-client.ts';
import { registerLibraryDocuments } from './library-documents.ts';
import { registerPreview } from './preview/index.ts';
import { ServerCrashes } from './server-crashes.ts';

let stop: (() => Promise<void>) | undefined;

export async function activate(context: ExtensionContext): Promise<void> {
  const log = window.createOutputChannel('CX as Code', { log: true });
  const crashes = new ServerCrashes(log);
  const client = createLanguageClient(context, log, crashes);
  stop = () => client.dispose();

  const start = () => client.start().catch(error => log.error(error));
  const restart = async () => {
    if (crashes.forgive()) return;
    if (client.isRunning()) await client.stop();
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
