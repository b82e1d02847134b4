// What the editor layer says, as answers of the protocol: each provider finds the document and converts, and decides nothing.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type CompletionItem,
  CompletionItemKind,
  type DefinitionLink,
  type DocumentHighlight,
  DocumentHighlightKind,
  type DocumentSymbol,
  type Hover,
  InsertTextFormat,
  type Location,
  LSPErrorCodes,
  MarkupKind,
  SymbolKind,
  type TextDocumentEdit,
  type TextEdit,
  type WorkspaceEdit,
  type WorkspaceSymbol,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { document, type File, texts } from './support/shop.ts';
import { TestClient } from './support/test-client.ts';
import { workspace } from './support/workspace.ts';

// The tests ask and change nothing on disk, so they share their server.
const files = workspace(texts, afterAll);
const { uri } = files;
/** An editor that shows the library and Markdown. */
const client = new TestClient();
/** One that shows neither, and knows snippets and links. */
const other = new TestClient();

beforeAll(async () => {
  await client.initialize(files.folder, { showsLibrary: true });
  await other.initialize(files.folder, undefined, process.pid, {
    textDocument: { completion: { completionItem: { snippetSupport: true } }, definition: { linkSupport: true } },
  });
});
afterAll(async () => {
  await client.stop();
  await other.stop();
});

/** Asks about the first place where the text stands, one letter into it. */
function ask<R>(method: string, file: File, at: string, more: object = {}, asked = client): Promise<R> {
  return asked.connection.sendRequest(`textDocument/${method}`, {
    textDocument: { uri: uri(file) },
    position: document(file).positionAt(texts[file].indexOf(at) + 1),
    ...more,
  });
}

/** `file: line`, sorted, for places in the project. */
function linesOf(places: readonly Location[]): string[] {
  return places.map(({ uri, range }) => `${uri.split('/').at(-1)}:${range.start.line + 1}`).sort();
}

describe('completion', () => {
  const labelled = async (label: string, at: string, asked = client) =>
    (await ask<CompletionItem[]>('completion', 'shop.cx', at, {}, asked)).find(item => item.label === label);

  test('gives items that take the place of the word at the cursor, in their order', async () => {
    const items = await ask<CompletionItem[]>('completion', 'shop.cx', 'Lead\n');
    expect(items).toEqual([
      {
        label: 'Lead',
        kind: CompletionItemKind.Reference,
        detail: 'role',
        labelDetails: { description: 'The *lead*' },
        filterText: 'Lead The *lead*',
        sortText: '000000',
        textEdit: { range: { start: { line: 1, character: 9 }, end: { line: 1, character: 13 } }, newText: 'Lead' },
      },
    ]);
  });

  test('asks for the values behind an attribute', async () => {
    expect(await labelled('goal', 'stage Pay')).toMatchObject({
      kind: CompletionItemKind.Property,
      documentation: expect.stringMatching(/\.$/),
      textEdit: { newText: 'goal: ' },
      command: { command: 'editor.action.triggerSuggest' },
    });
  });

  test('has snippets for an editor that can step through them, and for no other', async () => {
    expect(await labelled('stage', 'stage Pay')).toMatchObject({ textEdit: { newText: 'stage ' } });
    expect(await labelled('stage', 'stage Pay', other)).toMatchObject({
      insertTextFormat: InsertTextFormat.Snippet,
      textEdit: { newText: expect.stringMatching(/\{1:Name\}/) },
    });
  });

  test('says nothing to a space where no value is due', async () => {
    const bySpace = { context: { triggerKind: 2, triggerCharacter: ' ' } };
    expect(await ask('completion', 'shop.cx', 'stage Pay', bySpace)).toEqual([]);
    expect(await ask('completion', 'shop.cx', 'Lead\n', bySpace)).toHaveLength(1);
  });
});

describe('hover', () => {
  const told = async (file: File, at: string) => {
    const hover = await ask<Hover | null>('hover', file, at);
    return (hover?.contents as { value: string } | undefined)?.value;
  };

  test('is Markdown for an editor that wants it, with the range of the name', async () => {
    expect(await ask<Hover>('hover', 'shop.cx', 'Lead\n')).toMatchObject({
      contents: { kind: MarkupKind.Markdown, value: expect.stringContaining('role **Lead** — The \\*lead\\*') },
      range: { start: { line: 1, character: 9 }, end: { line: 1, character: 13 } },
    });
  });

  test('is plain text for any other', async () => {
    expect(await ask<Hover>('hover', 'shop.cx', 'Happy', {}, other)).toMatchObject({
      contents: {
        kind: MarkupKind.PlainText,
        value: expect.stringMatching(/^kpi Happy — Happy customers\n\nOwner: The \*lead\*, Digital channels\n/),
      },
    });
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
  });

  test('has nothing to tell about a title', async () => {
    expect(await ask('hover', 'shop.cx', 'By card')).toBeNull();
  });
});

describe('definition', () => {
  test('leads to the name of the element, in whichever file', async () => {
    expect(await ask<Location>('definition', 'shop.cx', 'Lead\n')).toEqual({
      uri: uri('people.cx'),
      range: { start: { line: 2, character: 5 }, end: { line: 2, character: 9 } },
    });
    expect(await ask('definition', 'shop.cx', 'By card')).toBeNull();
  });

  test('is a link with the whole element for an editor that knows links', async () => {
    const [link] = await ask<DefinitionLink[]>('definition', 'shop.cx', 'Pay.Cash', {}, other);
    expect(link).toMatchObject({
      targetUri: uri('shop.cx'),
      originSelectionRange: { start: { line: 3, character: 55 }, end: { line: 3, character: 58 } },
      targetSelectionRange: { start: { line: 2, character: 8 }, end: { line: 2, character: 11 } },
      targetRange: { start: { line: 2, character: 2 }, end: { line: 5, character: 3 } },
    });
  });

  test('leads into the library, whose texts the server gives', async () => {
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

  test('leads nowhere in an editor that cannot show the library', async () => {
    expect(await ask('definition', 'kpi.cx', 'nps', {}, other)).toBeNull();
  });
});

test('references are places in documents of the project, with the declaration where it is wanted', async () => {
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
  expect(linesOf(await ask<Location[]>('references', 'kpi.cx', 'nps', all))).toEqual(['kpi.cx:2']);
});

test('highlights tell the declaration from what mentions it', async () => {
  const highlights = await ask<DocumentHighlight[]>('documentHighlight', 'shop.cx', 'Cash "');
  expect(highlights).toEqual([
    {
      range: { start: { line: 4, character: 15 }, end: { line: 4, character: 19 } },
      kind: DocumentHighlightKind.Write,
    },
    { range: { start: { line: 3, character: 51 }, end: { line: 3, character: 63 } }, kind: DocumentHighlightKind.Read },
  ]);
  expect(await ask<DocumentHighlight[]>('documentHighlight', 'shop.cx', 'Lead\n')).toHaveLength(4);
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

  test('says what it is about, and is no question in a title', async () => {
    expect(await ask('prepareRename', 'shop.cx', 'Pay.Cash')).toEqual({
      range: { start: { line: 3, character: 55 }, end: { line: 3, character: 58 } },
      placeholder: 'Pay',
    });
    expect(await ask('prepareRename', 'shop.cx', 'By card')).toBeNull();
  });

  test('that cannot be granted fails with the reason', async () => {
    await expect(ask('rename', 'shop.cx', 'Card "', { newName: 'Cash' })).rejects.toMatchObject({
      code: LSPErrorCodes.RequestFailed,
      message: expect.stringContaining('already'),
    });
    await expect(ask('prepareRename', 'kpi.cx', 'nps')).rejects.toMatchObject({
      code: LSPErrorCodes.RequestFailed,
      message: expect.stringContaining('keeps its name'),
    });
  });
});

test('the outline has every element with its title and its name as the place to go to', async () => {
  const symbols: DocumentSymbol[] = await client.connection.sendRequest('textDocument/documentSymbol', {
    textDocument: { uri: uri('shop.cx') },
  });
  expect(symbols[0]).toMatchObject({
    name: 'Buy',
    detail: 'Buy',
    kind: SymbolKind.Class,
    range: { start: { line: 0, character: 0 }, end: { line: 6, character: 1 } },
    selectionRange: { start: { line: 0, character: 8 }, end: { line: 0, character: 11 } },
    children: [
      {
        name: 'Pay',
        kind: SymbolKind.Namespace,
        children: [{ name: 'Card', detail: 'By card', kind: SymbolKind.Method, children: [] }, { name: 'Cash' }],
      },
    ],
  });
});

test('elements of all projects are found by name or title', async () => {
  const symbols: WorkspaceSymbol[] = await client.connection.sendRequest('workspace/symbol', { query: 'bycrd' });
  expect(symbols).toEqual([
    {
      name: 'Card',
      kind: SymbolKind.Method,
      containerName: 'By card',
      location: {
        uri: uri('shop.cx'),
        range: { start: { line: 3, character: 15 }, end: { line: 3, character: 19 } },
      },
    },
  ]);
  const all: WorkspaceSymbol[] = await client.connection.sendRequest('workspace/symbol', { query: '' });
  expect(all.map(({ name }) => name)).toContain('Lead');
});

describe('formatting', () => {
  test('is given as edits of what is not right yet', async () => {
    const edits = await ask<TextEdit[]>('formatting', 'untidy.cx', 'persona', { options: {} });
    expect(edits[0]).toEqual({
      range: { start: { line: 0, character: 8 }, end: { line: 0, character: 10 } },
      newText: '',
    });
    expect(TextDocument.applyEdits(document('untidy.cx'), edits)).toContain('\n  quote: "I came, I saw."\n');
  });

  test('of a range is what lies in it', async () => {
    const range = { start: { line: 2, character: 0 }, end: { line: 3, character: 0 } };
    const edits = await ask<TextEdit[]>('rangeFormatting', 'untidy.cx', 'persona', { range, options: {} });
    expect(edits.map(edit => edit.range.start.line)).toEqual([2, 2]);
  });
});
