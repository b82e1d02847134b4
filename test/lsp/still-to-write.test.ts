/** What is still to write at one element is one diagnostic, and each of its rules keeps its quick fixes. */
import { expect, onTestFinished, test } from 'vitest';
import type { CodeAction, Diagnostic } from 'vscode-languageserver/node';
import { codesOf } from '../../server/lsp/convert/diagnostics.ts';
import { TestClient } from './support/test-client.ts';
import { workspace } from './support/workspace.ts';

const KPI = 'kpi Happy "Are they happy" { metric: csat }\n';
const PEOPLE = 'role Lead "Lead"\n';

async function open(text: string): Promise<{ client: TestClient; uri: string }> {
  const files = workspace({ 'people.cx': PEOPLE, 'kpis.cx': text });
  const client = new TestClient();
  onTestFinished(async () => {
    await client.stop();
  });
  await client.initialize(files.folder);
  const uri = files.uri('kpis.cx');
  await client.open(uri, text);
  return { client, uri };
}

const lacksOwner = (diagnostics: Diagnostic[]) => diagnostics.some(each => codesOf(each).includes('kpi-owner'));

function actionsAt(client: TestClient, uri: string, character: number): Promise<CodeAction[]> {
  const position = { line: 0, character };
  return client.connection.sendRequest('textDocument/codeAction', {
    textDocument: { uri },
    range: { start: position, end: position },
    context: { diagnostics: client.known(uri) },
  });
}

test('one KPI alone gets one diagnostic that names all that it lacks, at its name', async () => {
  const { client, uri } = await open(KPI);
  const diagnostics = await client.diagnostics(uri, lacksOwner);
  expect(diagnostics).toHaveLength(1);
  const [told] = diagnostics as [Diagnostic];
  expect(told).toMatchObject({
    severity: 1,
    range: { start: { line: 0, character: 4 }, end: { line: 0, character: 9 } },
  });
  expect(codesOf(told)).toEqual(expect.arrayContaining(['kpi-owner', 'kpi-source', 'kpi-cadence', 'kpi-unlinked']));
  expect(told.message).toMatch(/^“Are they happy” .*has no data.*\. Write .*`owner`.*`readings` or `data`/);
  expect(told.codeDescription?.href).toContain(`${codesOf(told)[0]}.md`);
});

test('the quick fixes of each rule are offered there, and each says for which diagnostic it is', async () => {
  const { client, uri } = await open(KPI);
  const [told] = await client.diagnostics(uri, lacksOwner);
  const actions = await actionsAt(client, uri, 5);
  const titles = actions.map(({ title }) => title);
  expect(titles).toEqual(
    expect.arrayContaining([
      'Set `owner` to `Lead`',
      'Add `readings`, to be filled in',
      'Waive `kpi-cadence` here, with a reason',
    ]),
  );
  expect(actions.every(({ diagnostics }) => diagnostics?.length === 1)).toBe(true);
  expect(actions[0]?.diagnostics).toEqual([told]);
});

test('what is written and wrong is told apart, and what was written is told no more', async () => {
  const { client, uri } = await open(KPI);
  await client.diagnostics(uri, lacksOwner);
  await client.change(uri, `${KPI.replace(' }', '  owner: Lead, Other }')}role Other\n`);
  const diagnostics = await client.diagnostics(uri, all => all.some(({ code }) => code === 'kpi-owner'));
  expect(diagnostics.filter(each => codesOf(each).length > 1)).toHaveLength(1);
  await client.change(uri, KPI.replace(' }', '  owner: Lead }'));
  expect(await client.diagnostics(uri, all => !lacksOwner(all))).toHaveLength(1);
});
