/** Two thousand messages as no editor sends them: every request is answered once, and the server is there at the end. */
import { expect, test } from 'vitest';
import { frame, RawClient } from './support/raw-client.ts';
import { workspace } from './support/workspace.ts';

const TEXT = `role Lead "The lead" { duties: "Leads" }
journey Buy "Buy" {
  owner: Lead
  stage Pay "Pay" {
    touchpoint Card "By card 💳" { owner: Lead }
  }
}
`;

const MESSAGES = 2000;

/** The same numbers in every run, so that what fails once fails again. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return below => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

test.each([1, 2])('in an order that nobody planned (%i)', { timeout: 120_000 }, async seed => {
  const files = workspace({ 'shop.cx': TEXT, 'people.cx': 'role Other "Other" {}\n' });
  const client = new RawClient();
  await client.initialize(files.folder);
  const below = numbers(seed);
  const one = <T>(list: readonly T[]): T => list[below(list.length)]!;

  const uri = () =>
    one([
      files.uri('shop.cx'),
      files.uri('shop.cx'),
      files.uri('people.cx'),
      files.uri('gone.cx'),
      files.uri('cx.config.json'),
      files.uri('.'),
      'untitled:Untitled-1',
      'file:///%zz.cx',
      'file://server/share.cx',
      'http://example.org/a.cx',
      'no address',
      '',
      7,
      null,
    ]);
  const number = () => one([0, 1, 2, 3, 4, 5, 10, -1, 1e9, 0.5, 2 ** 31, 1e300, null, '1', undefined]);
  const position = () =>
    one([{ line: number(), character: number() }, { line: below(8), character: below(30) }, null, 7]);
  const range = () => one([{ start: position(), end: position() }, { start: position(), end: position() }, null]);
  const textDocument = () => ({ uri: uri() });
  const text = () =>
    one([TEXT, TEXT.slice(0, below(TEXT.length)), TEXT.slice(below(TEXT.length)), '', '\u0000', '}}}', '\ud83d']);

  const requests: [method: string, params: () => unknown][] = [
    ['textDocument/hover', () => ({ textDocument: textDocument(), position: position() })],
    ['textDocument/definition', () => ({ textDocument: textDocument(), position: position() })],
    ['textDocument/completion', () => ({ textDocument: textDocument(), position: position() })],
    [
      'textDocument/references',
      () => ({
        textDocument: textDocument(),
        position: position(),
        context: one([{ includeDeclaration: true }, {}, null]),
      }),
    ],
    ['textDocument/documentHighlight', () => ({ textDocument: textDocument(), position: position() })],
    ['textDocument/prepareRename', () => ({ textDocument: textDocument(), position: position() })],
    [
      'textDocument/rename',
      () => ({ textDocument: textDocument(), position: position(), newName: one(['New', '', 'x y', '}', null, 7]) }),
    ],
    ['textDocument/documentSymbol', () => ({ textDocument: textDocument() })],
    ['textDocument/formatting', () => ({ textDocument: textDocument(), options: one([{}, null, { tabSize: -1 }]) })],
    ['textDocument/rangeFormatting', () => ({ textDocument: textDocument(), range: range(), options: {} })],
    [
      'textDocument/codeAction',
      () => ({ textDocument: textDocument(), range: range(), context: one([{ diagnostics: [] }, null, { only: 7 }]) }),
    ],
    ['workspace/symbol', () => one([{ query: 'Card' }, { query: '' }, { query: 7 }, {}, null])],
    [
      'cx/preview',
      () => one([{ uri: uri(), journey: one([null, 'Buy', 'x', 7]), tab: one(['map', 'coverage', 'x']) }, null]),
    ],
    ['cx/previewFocus', () => ({ uri: uri(), position: position() })],
    ['cx/libraryText', () => one([{ uri: uri() }, null, {}])],
    ['cx/ping', () => null],
    ['nobody/knows', () => ({})],
    ['initialize', () => ({ capabilities: {} })],
  ];
  const notifications: [method: string, params: () => unknown][] = [
    [
      'textDocument/didOpen',
      () => ({ textDocument: { uri: uri(), languageId: 'cx', version: number(), text: text() } }),
    ],
    [
      'textDocument/didChange',
      () => ({
        textDocument: { uri: uri(), version: number() },
        contentChanges: one([[{ text: text() }], [{ range: range(), text: text() }], [], null, [null]]),
      }),
    ],
    ['textDocument/didClose', () => ({ textDocument: textDocument() })],
    [
      'workspace/didChangeWatchedFiles',
      () => ({ changes: one([[{ uri: uri(), type: one([1, 2, 3, 9, null]) }], [], null, [null]]) }),
    ],
    [
      'workspace/didChangeWorkspaceFolders',
      () => ({ event: one([{ added: [textDocument()], removed: [textDocument()] }, null, {}]) }),
    ],
    ['$/cancelRequest', () => one([{ id: below(MESSAGES) }, { id: 'x' }, {}, null])],
    ['$/setTrace', () => one([{ value: 'off' }, { value: 7 }, null])],
    ['initialized', () => ({})],
    ['nobody/knows', () => null],
  ];

  const asked: number[] = [];
  let bytes = '';
  for (let message = 0; message < MESSAGES; message++) {
    const isRequest = below(3) > 0;
    const [method, params] = one(isRequest ? requests : notifications);
    const id = isRequest ? { id: message + 10 } : {};
    if (isRequest) {
      asked.push(message + 10);
    }
    bytes += frame({ jsonrpc: '2.0', ...id, method, params: params() });
  }
  // However the bytes fall apart on their way.
  const sent = Buffer.from(bytes);
  for (let at = 0; at < sent.length; ) {
    const end = at + 1 + below(5000);
    client.write(sent.subarray(at, end));
    at = end;
  }
  for (const id of asked) {
    await client.answer(id);
  }
  expect((await client.request('shutdown')).result).toBeNull();
  const wrong = asked.filter(id => client.answers(id).length !== 1);
  expect(wrong).toEqual([]);
  client.notify('exit');
  expect(await client.ended).toBe(0);
  expect(client.stderr).toBe('');
});
