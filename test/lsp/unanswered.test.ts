// What the editor layer does not answer: what nobody waits for, what is of no project, and nonsense.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LSPErrorCodes } from 'vscode-languageserver/node';
import { frame, RawClient } from './support/raw-client.ts';
import { document, texts } from './support/shop.ts';
import { TestClient } from './support/test-client.ts';
import { workspace } from './support/workspace.ts';

const files = workspace(texts, afterAll);
const { uri } = files;
const client = new TestClient();

beforeAll(async () => {
  await client.initialize(files.folder, { showsLibrary: true });
});
afterAll(() => client.stop());

describe('every provider', () => {
  const methods = [
    'textDocument/completion',
    'textDocument/hover',
    'textDocument/definition',
    'textDocument/references',
    'textDocument/documentHighlight',
    'textDocument/prepareRename',
    'textDocument/rename',
    'textDocument/documentSymbol',
    'textDocument/formatting',
    'textDocument/rangeFormatting',
    'workspace/symbol',
  ];
  const params = (file: string) => ({
    textDocument: { uri: uri(file) },
    position: { line: 1, character: 10 },
    range: { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } },
    context: { includeDeclaration: true },
    newName: 'Boss',
    options: {},
    query: '',
  });

  test('has no answer for an editor that waits no more', async () => {
    const raw = new RawClient();
    await raw.initialize(files.folder);
    const ids = methods.map((_, index) => `question ${index}`);
    // All at once, so that the server learns of the end of each question before it comes to it.
    raw.write(
      methods
        .flatMap((method, index) => [
          frame({ jsonrpc: '2.0', id: ids[index], method, params: params('shop.cx') }),
          frame({ jsonrpc: '2.0', method: '$/cancelRequest', params: { id: ids[index] } }),
        ])
        .join(''),
    );
    const answers = await Promise.all(ids.map(id => raw.answer(id)));
    expect(answers.map(({ error }) => error?.code)).toEqual(methods.map(() => LSPErrorCodes.RequestCancelled));
  });

  test.each(methods.filter(method => method.startsWith('textDocument/')))(
    'has nothing about a document that is of no project: %s',
    async method => {
      expect((await client.connection.sendRequest(method, params('gone.cx'))) ?? []).toEqual([]);
    },
  );
});

test('nonsense is an error or nothing, and the next question is answered', async () => {
  const methods = ['hover', 'definition', 'references', 'documentHighlight', 'prepareRename', 'rename', 'codeAction'];
  for (const method of methods) {
    await expect(client.connection.sendRequest(`textDocument/${method}`, null)).rejects.toThrow();
    const params = { textDocument: { uri: uri('shop.cx') }, position: { line: 1e9, character: -1 }, newName: 'x' };
    const answer = client.connection.sendRequest(`textDocument/${method}`, params).catch(error => error.code);
    expect([null, undefined]).not.toContain((await answer) ?? 'nothing');
  }
  const hover = await client.connection.sendRequest('textDocument/hover', {
    textDocument: { uri: uri('shop.cx') },
    position: document('shop.cx').positionAt(texts['shop.cx'].indexOf('Lead\n') + 1),
  });
  expect(hover).not.toBeNull();
});
