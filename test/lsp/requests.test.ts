import { expect, onTestFinished, test } from 'vitest';
import type { DocumentSymbol } from 'vscode-languageserver/node';
import { TestClient } from './support/test-client.ts';
import { workspace } from './support/workspace.ts';

test('an answer is about what was typed last, though no build has run yet', async () => {
  const text = 'journey Buy "Buy a ticket" {}\n';
  const files = workspace({ 'buy.cx': text });
  const client = new TestClient();
  onTestFinished(async () => {
    await client.stop();
  });
  await client.initialize(files.folder);
  const uri = files.uri('buy.cx');
  await client.open(uri, text);
  void client.change(uri, text.replace('Buy "', 'Purchase "'));
  const symbols: DocumentSymbol[] = await client.connection.sendRequest('textDocument/documentSymbol', {
    textDocument: { uri },
  });
  expect(symbols[0]?.name).toBe('Purchase');
});
