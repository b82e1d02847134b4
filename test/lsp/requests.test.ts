import { expect, onTestFinished, test } from 'vitest';
import type { DocumentSymbol, TextEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { TestClient } from './support/test-client.ts';
import { workspace } from './support/workspace.ts';

const text = 'journey Buy "Buy a ticket" {\n    stage Pay   {\n  touchpoint Card "Pay by card" {}\n}\n}\n';

async function open(content: string): Promise<{ client: TestClient; uri: string }> {
  const files = workspace({ 'buy.cx': content });
  const client = new TestClient();
  onTestFinished(async () => {
    await client.stop();
  });
  await client.initialize(files.folder);
  const uri = files.uri('buy.cx');
  await client.open(uri, content);
  return { client, uri };
}

test('the outline has every element with its title and its name as the place to go to', async () => {
  const { client, uri } = await open(text);
  const symbols: DocumentSymbol[] = await client.connection.sendRequest('textDocument/documentSymbol', {
    textDocument: { uri },
  });
  const [journey] = symbols;
  expect(journey).toMatchObject({
    name: 'Buy',
    detail: 'Buy a ticket',
    selectionRange: { start: { line: 0, character: 8 } },
  });
  expect(journey?.children?.[0]).toMatchObject({ name: 'Pay', detail: 'stage' });
  expect(journey?.children?.[0]?.children?.[0]).toMatchObject({ name: 'Card', detail: 'Pay by card' });
});

test('the edits of the formatter give its text, and none touches a line that is right already', async () => {
  const { client, uri } = await open(text);
  const edits: TextEdit[] = await client.connection.sendRequest('textDocument/formatting', {
    textDocument: { uri },
    options: { tabSize: 2, insertSpaces: true },
  });
  const formatted = TextDocument.applyEdits(TextDocument.create(uri, 'cx', 0, text), edits);
  expect(formatted).toContain('\n  stage Pay {\n    touchpoint Card "Pay by card" {');
  expect(edits.some(({ range }) => range.start.line === 0)).toBe(false);
  await client.change(uri, formatted);
  expect(
    await client.connection.sendRequest('textDocument/formatting', { textDocument: { uri }, options: {} }),
  ).toEqual([]);
});

test('of a range only what lies in it is formatted', async () => {
  const { client, uri } = await open(text);
  const range = { start: { line: 2, character: 0 }, end: { line: 3, character: 0 } };
  const edits: TextEdit[] = await client.connection.sendRequest('textDocument/rangeFormatting', {
    textDocument: { uri },
    range,
    options: {},
  });
  expect(edits.length).toBeGreaterThan(0);
  expect(edits.every(edit => edit.range.start.line === 2)).toBe(true);
});

test('a text with a syntax error is not formatted', async () => {
  const { client, uri } = await open(`${text}journey {{{`);
  const edits = await client.connection.sendRequest('textDocument/formatting', { textDocument: { uri }, options: {} });
  expect(edits).toEqual([]);
});

test('an answer is about what was typed last, though no build has run yet', async () => {
  const { client, uri } = await open(text);
  void client.change(uri, text.replace('Buy "', 'Purchase "'));
  const symbols: DocumentSymbol[] = await client.connection.sendRequest('textDocument/documentSymbol', {
    textDocument: { uri },
  });
  expect(symbols[0]?.name).toBe('Purchase');
});
