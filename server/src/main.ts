/** The language server as a program: over IPC for VS Code, over `--stdio` for every other editor. */
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startLanguageServer } from './session/language-server.ts';

// The editor is gone without a word: nobody is left to serve, and the connection cannot be closed in order.
process.on('disconnect', () => process.exit(1));

const connection = createConnection(ProposedFeatures.all);
// A promise that nobody waited for harms the one thing it was about; the rest of the session goes on.
process.on('unhandledRejection', reason => {
  connection.console.error(`unhandled rejection: ${reason instanceof Error ? reason.stack : String(reason)}`);
});
startLanguageServer(connection);
