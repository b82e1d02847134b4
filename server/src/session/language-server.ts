/** The language server: what it offers, and how it lives and ends. */
import {
  type Connection,
  type InitializeResult,
  PositionEncodingKind,
  TextDocumentSyncKind,
} from 'vscode-languageserver/node';
import { Guard } from './guard.ts';

export function startLanguageServer(connection: Connection): void {
  const guard = new Guard(connection);
  connection.onInitialize(
    (): InitializeResult => ({
      serverInfo: { name: 'cx' },
      capabilities: {
        positionEncoding: PositionEncodingKind.UTF16,
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      },
    }),
  );
  void guard;
  connection.listen();
}
