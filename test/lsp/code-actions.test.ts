import { expect, onTestFinished, test } from 'vitest';
import {
  ApplyWorkspaceEditRequest,
  CancellationTokenSource,
  type ClientCapabilities,
  type CodeAction,
  CodeActionTriggerKind,
  type Command,
  type Diagnostic,
  ExecuteCommandRequest,
  LSPErrorCodes,
  type ServerCapabilities,
  type TextDocumentEdit,
  type TextEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { codesOf } from '../../server/lsp/convert/diagnostics.ts';
import { people, shop } from '../support/counter.ts';
import { TestClient } from './support/test-client.ts';
import { workspace } from './support/workspace.ts';

interface Asked {
  readonly client: TestClient;
  readonly uri: string;
  readonly text: string;
}

async function open(
  text = shop,
  more: Record<string, string> = {},
  capabilities?: ClientCapabilities,
): Promise<Asked & { readonly offered: ServerCapabilities }> {
  const files = workspace({ 'people.cx': people, 'shop.cx': text, ...more });
  const client = new TestClient();
  onTestFinished(async () => {
    await client.stop();
  });
  const { capabilities: offered } = await client.initialize(files.folder, undefined, process.pid, capabilities);
  const uri = files.uri('shop.cx');
  await client.open(uri, text);
  return { client, uri, text, offered };
}

/** Asks for quick fixes at the first place where the text stands. */
async function actionsAt({ client, uri, text }: Asked, at: string, asked = true): Promise<CodeAction[]> {
  const position = TextDocument.create(uri, 'cx', 0, text).positionAt(text.indexOf(at) + 1);
  return client.connection.sendRequest('textDocument/codeAction', {
    textDocument: { uri },
    range: { start: position, end: position },
    context: {
      diagnostics: client.known(uri),
      triggerKind: asked ? CodeActionTriggerKind.Invoked : CodeActionTriggerKind.Automatic,
    },
  });
}

function titlesOf(actions: readonly CodeAction[]): string[] {
  return actions.map(({ title }) => title);
}

function editOf(actions: readonly CodeAction[], title: string): TextDocumentEdit {
  const action = actions.find(each => each.title === title);
  return action!.edit!.documentChanges![0] as TextDocumentEdit;
}

function applied({ uri, text }: Asked, edit: TextDocumentEdit): string {
  return TextDocument.applyEdits(TextDocument.create(uri, 'cx', 0, text), edit.edits as TextEdit[]);
}

test('a misspelt name: the near one is preferred, the missing one can be created', async () => {
  const asked = await open();
  await asked.client.diagnostics(asked.uri, all => all.some(({ code }) => code === 'owner-resolves'));
  const actions = await actionsAt(asked, 'Led');
  expect(titlesOf(actions)).toEqual(['Change to `Lead`', 'Create the role `Led`']);
  expect(actions.map(({ isPreferred }) => isPreferred === true)).toEqual([true, false]);
  expect(actions[0]?.diagnostics).toMatchObject([{ code: 'owner-resolves' }]);
  const edit = editOf(actions, 'Change to `Lead`');
  expect(edit.textDocument).toEqual({ uri: asked.uri, version: 1 });
  expect(applied(asked, edit)).toContain('{ owner: Lead }');
  expect(applied(asked, editOf(actions, 'Create the role `Led`'))).toMatch(/\n}\n\nrole Led "Led"\n$/);
});

test('what was tried leaves no trace', async () => {
  const asked = await open();
  const { client, uri } = asked;
  const isBroken = (all: Diagnostic[]) => all.some(({ code }) => code === 'owner-resolves');
  // Errors of the text may be told before what the norms find.
  const isWhole = (all: Diagnostic[]) =>
    isBroken(all) && all.some(each => codesOf(each).includes('touchpoint-channel'));
  const before = await client.diagnostics(uri, isWhole);
  await actionsAt(asked, 'Card');
  await client.change(uri, shop.replace('Led', 'Lead'));
  await client.diagnostics(uri, all => !isBroken(all));
  await client.change(uri, shop);
  await client.diagnostics(uri, all => JSON.stringify(all) === JSON.stringify(before));
});

test('while the cursor moves nothing is tried', async () => {
  const asked = await open();
  const titles = titlesOf(await actionsAt(asked, 'Card', false));
  expect(titles.some(title => title.startsWith('Waive'))).toBe(true);
  expect(titles.some(title => title.startsWith('Set'))).toBe(false);
});

test('a gap for what only people know is a snippet', async () => {
  const asked = await open();
  const { edits } = editOf(await actionsAt(asked, 'Card', false), 'Add `channels`, to be filled in');
  expect(edits).toMatchObject([{ snippet: { value: '\n      channels: $1' } }]);
});

test('what is tried when a person asks is offered', async () => {
  const asked = await open();
  const actions = await actionsAt(asked, 'Card');
  expect(titlesOf(actions)).toContain('Set `owner` to `Boss`');
  expect(applied(asked, editOf(actions, 'Set `owner` to `Boss`'))).toContain('owner: Boss\n    }');
});

test('of quick fixes nothing is said where nothing is wrong, and to whom asks for something else', async () => {
  const asked = await open();
  expect(await actionsAt({ ...asked }, 'owner: Boss')).toEqual([]);
  const range = { start: { line: 5, character: 40 }, end: { line: 5, character: 40 } };
  const context = { diagnostics: [], only: ['source.organizeImports'] };
  const params = { textDocument: { uri: asked.uri }, range, context };
  expect(await asked.client.connection.sendRequest('textDocument/codeAction', params)).toEqual([]);
});

test('a text that changes while fixes are tried ends the question', async () => {
  const asked = await open();
  const { client, uri } = asked;
  await client.diagnostics(uri, all => all.length > 0);
  // On a busy machine the answer may be there before the change is; sooner or later it is not.
  for (let round = 0; ; round++) {
    const answer = actionsAt(asked, 'Card').then(
      () => 'answered',
      error => error.code,
    );
    await client.change(uri, shop.replace('role', `// ${round}\nrole`));
    const outcome = await answer;
    if (outcome === 'answered' && round < 100) {
      continue;
    }
    expect(outcome).toBe(LSPErrorCodes.ContentModified);
    break;
  }
});

test('a question that nobody waits for any more is answered by that, once', async () => {
  const asked = await open();
  const { client, uri } = asked;
  await client.diagnostics(uri, all => all.length > 0);
  const cancel = new CancellationTokenSource();
  const range = { start: { line: 3, character: 16 }, end: { line: 3, character: 16 } };
  const params = { textDocument: { uri }, range, context: { diagnostics: [] } };
  const answer = client.connection.sendRequest('textDocument/codeAction', params, cancel.token);
  cancel.cancel();
  await expect(answer).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
  expect(client.log).toEqual([]);
});

test('an editor that knows no actions gets commands, and the edit back when it runs one', async () => {
  const asked = await open(shop, {}, { workspace: { applyEdit: true } });
  expect(asked.offered.executeCommandProvider?.commands).toEqual(['cx.applyEdit']);
  const commands = (await actionsAt(asked, 'Led')) as unknown as Command[];
  const change = commands.find(({ title }) => title.includes('Lead'));
  const applied = new Promise(resolve => {
    asked.client.connection.onRequest(ApplyWorkspaceEditRequest.type, ({ edit }) => {
      resolve(edit.changes?.[asked.uri]?.map(({ newText }) => newText));
      return { applied: true };
    });
  });
  const { command, arguments: args } = change!;
  await asked.client.connection.sendRequest(ExecuteCommandRequest.type, { command, arguments: args! });
  expect(await applied).toEqual(['Lead']);
});

test('an editor that knows neither actions nor edits gets none, and one that knows actions no command', async () => {
  const bare = await open(shop, {}, {});
  expect(bare.offered.executeCommandProvider).toBeUndefined();
  expect(await actionsAt(bare, 'Led')).toEqual([]);
  expect((await open()).offered.executeCommandProvider).toBeUndefined();
});
