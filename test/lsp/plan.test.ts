/** How a plan for a gap is begun, asked over the wire as the extension asks it. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { PLAN_REQUEST, PREVIEW_REQUEST, planResult, previewState } from '../../language/src/protocol/index.ts';
import { TestClient } from './support/test-client.ts';
import { workspace } from './support/workspace.ts';

const TEXT = `role Keeper
framework f "House" { practice a "Habits" { defined: exists rituals } practice b "Words" { defined: exists programmes } }
programme P { adopt f { target: ad-hoc by 2027-06-30 } }
`;

const shop = workspace({ 'cx.config.json': '{ "edition": 2026 }', 'shop.cx': TEXT }, afterAll);
const uri = shop.uri('shop.cx');
let client: TestClient;

beforeAll(async () => {
  client = new TestClient();
  await client.initialize(shop.folder);
  await client.open(uri, TEXT);
});

beforeEach(() => client.change(uri, TEXT));

afterAll(() => client.stop());

async function plan(practice: string, of = uri) {
  return planResult.parse(await client.connection.sendRequest(PLAN_REQUEST, { uri: of, practice }));
}

async function gaps() {
  const answer = await client.connection.sendRequest(PREVIEW_REQUEST, { uri, journey: null, tab: 'gaps' });
  const { shown } = previewState.parse(answer);
  return shown.tab === 'gaps' ? shown.gaps?.gaps : undefined;
}

test('a plan is written as text, and the gap says by whom and when once a person has gone on where the cursor stands', async () => {
  expect(await gaps()).toMatchObject([{ practice: 'f.a', planned: false, plans: [] }]);
  const answer = await plan('f.a');
  expect(answer).toMatchObject({ uri, newText: '\n\ninitiative CloseA "Habits" {\n  closes: a\n  status: idea\n}' });
  const document = TextDocument.create(uri, 'cx', 0, TEXT);
  const begun = TextDocument.applyEdits(document, [
    { range: { start: answer!.position, end: answer!.position }, newText: answer!.newText },
  ]);
  await client.change(uri, begun);
  expect(await gaps()).toMatchObject([{ planned: true, plans: [{ title: 'Habits', owner: null, due: null }] }]);
  const at = TextDocument.create(uri, 'cx', 0, begun);
  const finished = TextDocument.applyEdits(at, [
    { range: { start: answer!.cursor, end: answer!.cursor }, newText: '\n  owner: Keeper\n  due: 2027-03-31' },
  ]);
  await client.change(uri, finished);
  expect(await gaps()).toMatchObject([{ planned: true, plans: [{ owner: 'Keeper', due: '2027-03-31', late: false }] }]);
});

test('what is asked for is believed only as far as it is a gap that nothing closes', async () => {
  for (const strange of ['f.b', 'f', 'Keeper', 'Nothing', '', '__proto__', 'forrester.governance.gov-standards']) {
    expect(await plan(strange)).toBeNull();
  }
  expect(await plan('f.a', 'file:///nowhere.cx')).toBeNull();
  await client.change(uri, `${TEXT}initiative i { closes: a }\n`);
  expect(await plan('f.a')).toBeNull();
  await client.change(uri, `${TEXT}journey {{{\n`);
  expect(await plan('f.a')).toBeNull();
  await expect(client.connection.sendRequest(PLAN_REQUEST, { uri, practice: 7 })).rejects.toThrow();
});
