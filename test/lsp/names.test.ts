import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import {
  type DocumentHighlight,
  type Hover,
  type Location,
  LSPErrorCodes,
  type TextDocumentEdit,
  type TextEdit,
  type WorkspaceEdit,
  type WorkspaceSymbol,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { TestClient } from './support/test-client.ts';
import { workspace } from './support/workspace.ts';

const texts = {
  'people.cx': `team Digital "Digital channels"
/** Answers for <b>everything</b> [there](command:evil). */
role Lead "The *lead*" { holder: "Ada Lovelace"  team: Digital  duties: "Leads" }
`,
  'kpi.cx': `kpi Happy "Happy customers" {
  metric: nps
  owner: Lead
  status: live
  target: >= 30 by 2028-06-30
  readings: 34 on 2026-01-09
}
`,
  'shop.cx': `journey Buy "Buy" {
  owner: Lead
  stage Pay "Pay" {
    touchpoint Card "By card" { owner: Lead  next: Buy.Pay.Cash  kpis: Happy }
    touchpoint Cash "In cash" { owner: Lead }
  }
}
rule own "Own" { for: t in touchpoints  require: t.owner = Lead }
`,
};

type File = keyof typeof texts;

// The tests ask and change nothing on disk, so they share their server.
const files = workspace(texts, afterAll);
const client = new TestClient();
const { uri } = files;

beforeAll(async () => {
  await client.initialize(files.folder, { showsLibrary: true });
});
afterAll(async () => {
  await client.stop();
});

/** Asks about the first place where the text stands, one letter into it. */
function ask<R>(method: string, file: File, at: string, more: object = {}, asked = client): Promise<R> {
  return asked.connection.sendRequest(`textDocument/${method}`, {
    textDocument: { uri: uri(file) },
    position: document(file).positionAt(texts[file].indexOf(at) + 1),
    ...more,
  });
}

function document(file: File): TextDocument {
  return TextDocument.create(file, 'cx', 0, texts[file]);
}

/** `file: line`, sorted, for places in the project. */
function linesOf(places: readonly Location[]): string[] {
  return places.map(({ uri, range }) => `${uri.split('/').at(-1)}:${range.start.line + 1}`).sort();
}

describe('hover', () => {
  const told = async (file: File, at: string) => {
    const hover = await ask<Hover | null>('hover', file, at);
    return (hover?.contents as { value: string } | undefined)?.value;
  };

  test('tells what a name stands for, and of people only their part', async () => {
    const text = await told('shop.cx', 'Lead\n');
    expect(text).toContain('role **Lead** — The \\*lead\\*');
    expect(text).not.toContain('Ada');
  });

  test('nothing in a text of the workspace becomes a link, a tag or a command', async () => {
    expect(await told('shop.cx', 'Lead\n')).toContain(
      'Answers for \\<b\\>everything\\<\\/b\\> \\[there\\]\\(command\\:evil\\)\\.',
    );
  });

  test('tells owner, status and how a KPI stands', async () => {
    const text = await told('shop.cx', 'Happy');
    expect(text).toContain('- Owner: The \\*lead\\*\\, Digital channels\n- Status: live');
    expect(text).toContain('- Value: 34 on 2026\\-01\\-09\n- Target: ≥ 30 by 2028\\-06\\-30');
  });

  test('tells what the words of the language mean', async () => {
    expect(await told('shop.cx', 'stage')).toBe('**stage**\n\nA part of a journey\\.');
    expect(await told('shop.cx', 'owner: Lead\n')).toContain('accountable');
    expect(await told('shop.cx', 'owner = ')).toContain('accountable');
  });

  test('has nothing to tell about a title', async () => {
    expect(await told('shop.cx', 'By card')).toBeUndefined();
  });
});

describe('where names lead', () => {
  test('to the element, also by a part of a qualified name', async () => {
    const lead = await ask<Location>('definition', 'shop.cx', 'Lead\n');
    expect(lead).toMatchObject({
      uri: expect.stringMatching(/people\.cx$/),
      range: { start: { line: 2, character: 5 } },
    });
    expect(linesOf([await ask<Location>('definition', 'shop.cx', 'Pay.Cash')])).toEqual(['shop.cx:3']);
    expect(linesOf([await ask<Location>('definition', 'shop.cx', 'Cash  kpis')])).toEqual(['shop.cx:5']);
    expect(await ask('definition', 'shop.cx', 'By card')).toBeNull();
  });

  test('into the library, whose texts the server gives', async () => {
    const { uri, range } = await ask<Location>('definition', 'kpi.cx', 'nps');
    expect(uri).toBe('cx-library:/metrics.cx');
    const text: string = await client.connection.sendRequest('cx/libraryText', { uri });
    expect(TextDocument.create(uri, 'cx', 0, text).getText(range)).toBe('nps');
    for (const other of [
      'cx-library:/none.cx',
      'cx-library:/../metrics.cx',
      'cx-library:/__proto__',
      'file:///etc/passwd',
    ]) {
      expect(await client.connection.sendRequest('cx/libraryText', { uri: other })).toBeNull();
    }
  });

  test('nowhere in an editor that cannot show the library', async () => {
    const other = new TestClient();
    onTestFinished(async () => {
      await other.stop();
    });
    await other.initialize(files.folder);
    expect(await ask('definition', 'kpi.cx', 'nps', {}, other)).toBeNull();
  });

  test('everything that mentions an element, in values and in conditions', async () => {
    const all = { context: { includeDeclaration: true } };
    expect(linesOf(await ask<Location[]>('references', 'people.cx', 'Lead "', all))).toEqual([
      'kpi.cx:3',
      'people.cx:3',
      'shop.cx:2',
      'shop.cx:4',
      'shop.cx:5',
      'shop.cx:8',
    ]);
    const mentions = { context: { includeDeclaration: false } };
    expect(linesOf(await ask<Location[]>('references', 'shop.cx', 'Pay "', mentions))).toEqual(['shop.cx:4']);
    expect(linesOf(await ask<Location[]>('references', 'kpi.cx', 'nps', mentions))).toEqual(['kpi.cx:2']);
  });

  test('highlights stay in the file', async () => {
    expect(await ask<DocumentHighlight[]>('documentHighlight', 'shop.cx', 'Lead\n')).toHaveLength(4);
  });
});

describe('rename', () => {
  const edited = ({ documentChanges }: WorkspaceEdit, file: File) => {
    const change = (documentChanges as TextDocumentEdit[]).find(each => each.textDocument.uri === uri(file));
    return TextDocument.applyEdits(document(file), (change?.edits ?? []) as TextEdit[]);
  };

  test('reaches every file, and says for which version of it', async () => {
    await client.open(uri('shop.cx'), texts['shop.cx']);
    expect(await ask('prepareRename', 'shop.cx', 'Lead\n')).toMatchObject({ placeholder: 'Lead' });
    const edit = await ask<WorkspaceEdit>('rename', 'shop.cx', 'Lead\n', { newName: 'Boss' });
    expect(edited(edit, 'shop.cx')).toBe(texts['shop.cx'].replaceAll('Lead', 'Boss'));
    expect(edited(edit, 'people.cx')).toContain('role Boss "The *lead*"');
    const versions = (edit.documentChanges as TextDocumentEdit[]).map(({ textDocument }) => textDocument.version);
    expect(versions.sort()).toEqual([1, null, null]);
  });

  test('of a part of a qualified name', async () => {
    const edit = await ask<WorkspaceEdit>('rename', 'shop.cx', 'Pay.Cash', { newName: 'Settle' });
    expect(edited(edit, 'shop.cx')).toContain('next: Buy.Settle.Cash');
  });

  test.each([
    ['two words', 'Lead\n', 'Big boss', 'one word'],
    ['a name with a dot', 'Lead\n', 'Big.Boss', 'one word'],
    ['a name that is taken', 'Card "', 'Cash', 'already'],
    ['a name that another thing has in a condition', 'Lead\n', 't', 'in the way'],
  ])('is refused for %s', async (_, at, newName, why) => {
    await expect(ask('rename', 'shop.cx', at, { newName })).rejects.toMatchObject({
      code: LSPErrorCodes.RequestFailed,
      message: expect.stringContaining(why),
    });
  });

  test('is refused for what comes with the product, and is no question in a title', async () => {
    await expect(ask('prepareRename', 'kpi.cx', 'nps')).rejects.toThrow('keeps its name');
    expect(await ask('prepareRename', 'shop.cx', 'By card')).toBeNull();
  });
});

test('elements are found by name or title, by some of their letters', async () => {
  const symbols: WorkspaceSymbol[] = await client.connection.sendRequest('workspace/symbol', { query: 'bycrd' });
  expect(symbols).toMatchObject([{ name: 'Card', containerName: 'By card' }]);
  const all: WorkspaceSymbol[] = await client.connection.sendRequest('workspace/symbol', { query: '' });
  expect(all.map(({ name }) => name)).toContain('Lead');
});

test('nonsense is an error or nothing, and the next question is answered', async () => {
  for (const method of [
    'hover',
    'definition',
    'references',
    'documentHighlight',
    'prepareRename',
    'rename',
    'codeAction',
  ]) {
    await expect(client.connection.sendRequest(`textDocument/${method}`, null)).rejects.toThrow();
    const params = { textDocument: { uri: uri('shop.cx') }, position: { line: 1e9, character: -1 }, newName: 'x' };
    const answer = client.connection.sendRequest(`textDocument/${method}`, params).catch(error => error.code);
    expect([null, undefined]).not.toContain((await answer) ?? 'nothing');
  }
  expect(await ask('hover', 'shop.cx', 'Lead\n')).not.toBeNull();
});
