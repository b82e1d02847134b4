/** What the server does about a line that carries no protocol: it answers, or it ends and says why. It is never deaf. */
import { describe, expect, test } from 'vitest';
import { HeaderCheck } from '../../server/host/node/header-check.ts';
import { frame, RawClient } from './support/raw-client.ts';

const hover = { jsonrpc: '2.0', id: 'next', method: 'textDocument/hover' };

async function ready(): Promise<RawClient> {
  const client = new RawClient();
  await client.initialize();
  return client;
}

/** What a stream that nobody can follow any further says of itself. */
function fault(bytes: string | Uint8Array): Promise<string> {
  const check = new HeaderCheck();
  return new Promise((resolve, reject) => {
    check.on('error', error => resolve(error.message));
    check.on('end', () => reject(new Error('The stream was let through.')));
    check.resume();
    check.end(bytes);
  });
}

describe('a header that makes no sense is noticed', () => {
  const body = JSON.stringify(hover);
  test.each<[name: string, bytes: string | Uint8Array, says: RegExp]>([
    ['no length', `Content-Type: application/json\r\n\r\n${body}`, /has no Content-Length/],
    ['nothing', '\r\n\r\n', /has no Content-Length/],
    ['two lengths', `Content-Length: ${body.length}\r\nContent-Length: 5\r\n\r\n${body}`, /more than one/],
    ['a length below zero', `Content-Length: -5\r\n\r\n${body}`, /no number of bytes/],
    ['a length that is no number', `Content-Length: NaN\r\n\r\n${body}`, /no number of bytes/],
    ['a length with more behind it', `Content-Length: 5 bytes\r\n\r\n${body}`, /no number of bytes/],
    ['a length as a power', `Content-Length: 1e2\r\n\r\n${body}`, /no number of bytes/],
    ['a length that nobody sends', `Content-Length: 99999999999\r\n\r\n${body}`, /longer than any/],
    ['no blank line before the message', `Content-Length: ${body.length}\r\n${body}`, /something else/],
    ['an encoding that is not UTF-8', 'Content-Length: 5\r\nContent-Type: x; charset=utf-16\r\n\r\n', /UTF-8/],
    ['a line before the header', `hello\r\nContent-Length: ${body.length}\r\n\r\n${body}`, /no colon/],
    ['words before the header', `hello Content-Length: ${body.length}\r\n\r\n${body}`, /something else/],
    ['a message without a header', body, /something else/],
    ['lines that end with a line feed alone', `Content-Length: ${body.length}\n\n${body}`, /carriage return/],
    ['bytes that are no header', Buffer.from([0, 255, 13, 10, 13, 10]), /something else/],
    ['a header without end', `X: ${'x'.repeat(10_000)}`, /no end/],
    ['lines without end', 'X: x\r\n'.repeat(10_000), /no end/],
    ['a message that is longer than it says', `Content-Length: 2\r\n\r\n${body}${frame(hover)}`, /something else/],
  ])('%s', async (_, bytes, says) => {
    expect(await fault(bytes)).toMatch(says);
  });

  test('however the bytes are cut', async () => {
    const check = new HeaderCheck();
    const through: Buffer[] = [];
    check.on('data', (chunk: Buffer) => through.push(chunk));
    const bytes = Buffer.from(frame({ ...hover, id: 'größer' }) + frame(hover) + frame('') + frame(hover));
    for (const byte of bytes) {
      check.write(Uint8Array.of(byte));
    }
    check.write(bytes);
    await new Promise<void>(resolve => check.end(resolve));
    expect(Buffer.concat(through).equals(Buffer.concat([bytes, bytes]))).toBe(true);
  });

  test('and ends the server, which says why', async () => {
    const client = await ready();
    client.write(`Content-Length: 2\n\n{}`);
    expect(await client.ended).toBe(2);
    expect(client.stderr).toMatch(/^cx lsp: The lines of a header end with .+\n$/);
  });
});

describe('what is unusual and can be read is read', () => {
  test('header names in any case, and headers that mean nothing here', async () => {
    const client = await ready();
    const body = JSON.stringify(hover);
    client.write(
      `x-more: 1\r\ncontent-length:  ${body.length} \r\nContent-Type: application/vscode-jsonrpc; charset=utf8\r\n\r\n${body}`,
    );
    expect(await client.answer('next')).toBeDefined();
  });

  test('messages that come in pieces, and several in one piece', async () => {
    const client = await ready();
    const bytes = Buffer.from(frame({ ...hover, id: 'größer' }));
    for (const byte of bytes) {
      client.write(Uint8Array.of(byte));
    }
    expect(await client.answer('größer')).toBeDefined();
    client.write(frame({ ...hover, id: 'a' }) + frame({ ...hover, id: 'b' }) + frame({ ...hover, id: 'c' }));
    for (const id of ['a', 'b', 'c']) {
      expect(await client.answer(id)).toBeDefined();
    }
  });
});

describe('a message that is none is answered, and the next one too', () => {
  const PARSE_ERROR = -32700;
  const INVALID_REQUEST = -32600;
  const cases: [name: string, body: string, id: string | number | null, code: number][] = [
    ['no JSON', '{"jsonrpc":', null, PARSE_ERROR],
    ['nothing', '', null, PARSE_ERROR],
    ['bytes that are no UTF-8', '"\xff', null, PARSE_ERROR],
    ['a batch', JSON.stringify([hover, hover]), null, INVALID_REQUEST],
    ['an empty batch', '[]', null, INVALID_REQUEST],
    ['null', 'null', null, INVALID_REQUEST],
    ['a number', '7', null, INVALID_REQUEST],
    ['an object that says nothing', '{}', null, INVALID_REQUEST],
    ['a method that is a number', '{"jsonrpc":"2.0","id":8,"method":7}', 8, INVALID_REQUEST],
    ['an id that is null', '{"jsonrpc":"2.0","id":null,"method":"x"}', null, INVALID_REQUEST],
    ['an id that is an object', '{"jsonrpc":"2.0","id":{},"method":"x"}', null, INVALID_REQUEST],
    [
      'params that are a text',
      '{"jsonrpc":"2.0","id":8,"method":"textDocument/hover","params":"x"}',
      8,
      INVALID_REQUEST,
    ],
    ['an id and nothing else', '{"jsonrpc":"2.0","id":8}', 8, INVALID_REQUEST],
  ];
  test('whatever is wrong with it', async () => {
    const client = await ready();
    for (const [name, body, id, code] of cases) {
      const before = client.messages.length;
      const next = `after ${name}`;
      client.write(`Content-Length: ${Buffer.byteLength(body, 'latin1')}\r\n\r\n`);
      client.write(Buffer.from(body, 'latin1'));
      client.write(frame({ ...hover, id: next }));
      await client.answer(next);
      const answers = client.messages.slice(before).filter(({ method }) => method === undefined);
      expect([name, answers.map(answer => [answer.id, answer.error?.code])]).toEqual([
        name,
        [
          [id, code],
          [next, expect.anything()],
        ],
      ]);
    }
  });

  test('nobody answers an answer, and nobody stumbles over a notification', async () => {
    const client = await ready();
    const silent = [
      { jsonrpc: '2.0', id: 99, result: null },
      { jsonrpc: '2.0', id: null, error: { code: 1, message: 'x' } },
      { jsonrpc: '2.0', method: '$/cancelRequest', params: null },
      { jsonrpc: '2.0', method: '$/cancelRequest', params: { id: 'nobody' } },
      { jsonrpc: '2.0', method: '$/cancelRequest' },
      { jsonrpc: '2.0', method: 'textDocument/didOpen', params: null },
      { jsonrpc: '2.0', method: 'textDocument/didOpen', params: { textDocument: 7 } },
      { jsonrpc: '2.0', method: 'textDocument/didChange', params: { textDocument: { uri: 'file:///x.cx' } } },
      { jsonrpc: '2.0', method: 'workspace/didChangeWatchedFiles', params: { changes: 'all' } },
      { jsonrpc: '2.0', method: 'workspace/didChangeWorkspaceFolders', params: null },
      { jsonrpc: '2.0', method: 'nobody/knows', params: {} },
    ];
    for (const message of silent) {
      client.write(frame(message));
    }
    client.write(frame(hover));
    await client.answer('next');
    expect(client.messages.filter(({ id }) => id !== undefined && id !== 'next' && id !== 1)).toEqual([]);
  });

  test('a request about no document is an error for whoever asked it', async () => {
    const client = await ready();
    for (const params of [null, undefined, {}, { textDocument: null }, { textDocument: { uri: 7 } }]) {
      for (const method of ['hover', 'definition', 'completion', 'documentSymbol', 'formatting', 'codeAction']) {
        const answer = await client.request(`textDocument/${method}`, params);
        expect([method, answer.error?.code]).toEqual([method, -32602]);
      }
    }
  });
});
