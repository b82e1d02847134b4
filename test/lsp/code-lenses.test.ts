// What stands above journeys and targets, and what a hover tells of them, over the wire.
import { afterEach, describe, expect, test } from 'vitest';
import {
  type ClientCapabilities,
  type CodeLens,
  CodeLensRefreshRequest,
  type Hover,
  LSPErrorCodes,
} from 'vscode-languageserver/node';
import { TestClient } from './support/test-client.ts';
import { workspace } from './support/workspace.ts';

const TEXT = `framework House "How guests are kept" {
  practice Greets "Guests are greeted" { defined: exists rituals }
}
programme Hotel {
  adopt House {
    goal Greets { target: systematic by 2999-12-31 }
  }
}
journey Stay { owner: Host }
role Host "The host"
`;

const REFRESHED: ClientCapabilities = { workspace: { codeLens: { refreshSupport: true } } };

let client: TestClient;
afterEach(() => client.stop());

/** An editor on a folder with one text, and how often it was told to ask anew. */
async function editor({
  text = TEXT,
  capabilities = {},
  options,
}: {
  readonly text?: string;
  readonly capabilities?: ClientCapabilities;
  readonly options?: object;
} = {}) {
  const files = workspace({ 'cx.config.json': '{ "edition": 2026 }', 'main.cx': text });
  const uri = files.uri('main.cx');
  client = new TestClient();
  const { connection } = client;
  let refreshed = 0;
  let tell = () => {};
  connection.onRequest(CodeLensRefreshRequest.type, () => {
    refreshed++;
    tell();
  });
  const refresh = async (count: number) => {
    while (refreshed < count) {
      await new Promise<void>(resolve => (tell = resolve));
    }
  };
  const started = await client.initialize(files.folder, options, process.pid, capabilities);
  await client.open(uri, text);
  const list = () => connection.sendRequest<CodeLens[]>('textDocument/codeLens', { textDocument: { uri } });
  const resolve = (lens: CodeLens) => connection.sendRequest<CodeLens>('codeLens/resolve', lens);
  return {
    uri,
    started,
    refresh,
    list,
    resolve,
    count: () => refreshed,
    change: (changed: string) => client.change(uri, changed),
    titles: async () => {
      const resolved = await Promise.all((await list()).map(resolve));
      return resolved.map(({ command }) => command?.title);
    },
  };
}

describe('code lenses', () => {
  test('stand at the names, and say something once they are asked to', async () => {
    const { started, list, resolve } = await editor();
    expect(started.capabilities.codeLensProvider).toEqual({ resolveProvider: true });
    const lenses = await list();
    expect(lenses.map(({ range, command }) => [range.start.line, range.start.character, command])).toEqual([
      [4, 8, undefined],
      [5, 9, undefined],
      [8, 8, undefined],
    ]);
    const goal = await resolve(lenses[1]!);
    expect(goal.range).toEqual(lenses[1]!.range);
    // Words alone: this editor has no command that could open anything.
    expect(goal.command).toEqual({
      title: 'undeveloped of systematic by 2999-12-31 · no plan closes the gap',
      command: '',
    });
  });

  test('open the preview in the editor that has it', async () => {
    const { uri, list, resolve } = await editor({ options: { opensPreview: true } });
    const [adopt, goal, journey] = await Promise.all((await list()).map(resolve));
    expect([adopt, goal, journey].map(lens => [lens?.command?.command, ...(lens?.command?.arguments ?? [])])).toEqual([
      ['cx.openPreview', { uri, tab: 'maturity', journey: null, framework: 'House' }],
      ['cx.openPreview', { uri, tab: 'gaps', journey: null, framework: 'House' }],
      ['cx.openPreview', { uri, tab: 'coverage', journey: 'Stay', framework: null }],
    ]);
  });

  test('are asked for anew when something was judged, and follow what is typed', async () => {
    const { list, refresh, change, titles } = await editor({ capabilities: REFRESHED });
    await refresh(1);
    expect(await titles()).toContainEqual(expect.stringMatching(/^undeveloped of systematic/));
    await change(`${TEXT}ritual Door`);
    // Where they stand is known at once.
    expect(await list()).toHaveLength(3);
    await refresh(2);
    expect(await titles()).toContainEqual(expect.stringMatching(/^systematic of systematic .* target reached$/));
  });

  test('nobody is asked anew who does not know how', async () => {
    const { titles, count } = await editor();
    expect(await titles()).toHaveLength(3);
    expect(count()).toBe(0);
  });

  test('of what is gone, or was never told, are not shown', async () => {
    const { list, resolve, change } = await editor();
    const [adopt] = await list();
    await change('role Host "The host"');
    const outdated = { code: LSPErrorCodes.ContentModified };
    await expect(resolve(adopt!)).rejects.toMatchObject(outdated);
    for (const data of [undefined, null, 7, { uri: 7, element: 'Stay' }, { uri: 'file:///none.cx', element: 'Stay' }]) {
      await expect(resolve({ ...adopt!, data })).rejects.toMatchObject(outdated);
    }
    expect(await list()).toEqual([]);
  });

  test('are one short line without pictures, whatever a title says', async () => {
    const title = `$(trash) Evil\\n[there](command:evil) ${'long '.repeat(100)}`;
    const { titles } = await editor({
      text: `${TEXT}initiative Welcome "${title}" { closes: Greets  due: 2999-01-01 }`,
    });
    const goal = (await titles())[1]!;
    expect(goal).toContain('\\$(trash) Evil');
    expect(goal).not.toMatch(/[\n\r]/);
    expect(goal.length).toBeLessThan(210);
  });
});

test('a hover tells how a practice stands, and no text of the workspace becomes a link in it', async () => {
  const text = TEXT.replace('Guests are greeted', '[there](command:evil) <b>bold</b>');
  const { uri } = await editor({
    text,
    capabilities: { textDocument: { hover: { contentFormat: ['markdown'] } } },
  });
  const at = (line: number, character: number) =>
    client.connection.sendRequest<Hover>('textDocument/hover', {
      textDocument: { uri },
      position: { line, character },
    });
  const practice = (await at(5, 10)).contents as { value: string };
  expect(practice.value).toContain('practice **Greets** — \\[there\\]\\(command\\:evil\\) \\<b\\>bold\\<\\/b\\>');
  expect(practice.value).toContain(
    '- Evidenced: undeveloped\\: not defined\n- Target: systematic by 2999\\-12\\-31\\, not reached',
  );
  const framework = (await at(4, 9)).contents as { value: string };
  expect(framework.value).toContain('- Weakest: undeveloped\\: \\[there\\]\\(command\\:evil\\)');
});
