/** What the server answers to a preview, asked over the wire as the extension asks it. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  FOCUS_REQUEST,
  focusResult,
  LOCATE_REQUEST,
  locateResult,
  PREVIEW_REQUEST,
  previewResult,
  REBUILT_NOTIFICATION,
} from '../../language/src/protocol/index.ts';
import { TestClient } from './support/test-client.ts';

const TEXT = `role Head "Head of sales" {}
journey Rent "Rent a pair" {
  owner: Head
  stage Try "Try them on" {
    touchpoint Fit "Fit the boot" { owner: Head }
    touchpoint Pay "Pay" {}
  }
}
journey Return "Bring them back" { owner: Head }
`;

let folder: string;
let client: TestClient;
let uri: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cx-preview-'));
  await writeFile(join(folder, 'cx.config.json'), '{ "edition": 2026 }');
  await writeFile(join(folder, 'shop.cx'), TEXT);
  uri = pathToFileURL(join(folder, 'shop.cx')).href;
  client = new TestClient();
  await client.initialize(folder);
  await client.open(uri, TEXT);
});

afterEach(async () => {
  await client.stop();
  await rm(folder, { recursive: true });
});

async function preview(journey: string | null = null) {
  const answer = previewResult.parse(await client.connection.sendRequest(PREVIEW_REQUEST, { uri, journey }));
  if (answer === null) throw new Error('The document is part of no project.');
  return answer;
}

describe('the preview', () => {
  test('shows the journey that is asked for, else the first of the document', async () => {
    expect((await preview()).journey).toMatchObject({ id: 'Rent', title: 'Rent a pair' });
    expect((await preview('Return')).journey?.id).toBe('Return');
    expect((await preview('Gone')).journey?.id).toBe('Rent');
  });

  test('tells of coverage what is missing, and of the journey shown only', async () => {
    const { coverage } = await preview('Rent');
    expect(coverage?.journeys.map(({ id, rows }) => [id, rows !== null])).toEqual([
      ['Rent', true],
      ['Return', false],
    ]);
    const pay = coverage?.journeys[0]?.rows?.find(({ title }) => title === 'Pay');
    expect(pay?.open.map(({ rule }) => rule)).toContain('touchpoint-single-accountable');
  });

  test('sees what is typed and not yet saved, and says when there is something new', async () => {
    await preview();
    const rebuilt = new Promise(resolve => client.connection.onNotification(REBUILT_NOTIFICATION, resolve));
    await client.change(uri, TEXT.replace('touchpoint Pay "Pay" {}', 'touchpoint Pay "Pay" { owner: Head }'));
    expect(await rebuilt).toEqual({ project: folder });
    const { coverage, journey } = await preview();
    expect(journey?.steps.map(step => (step.type === 'touchpoint' ? step.owners.length : -1))).toEqual([1, 1]);
    const rules = coverage?.journeys[0]?.rows?.flatMap(row => row.open.map(({ rule }) => rule));
    expect(rules).not.toContain('touchpoint-single-accountable');
  });

  test('names the file that does not parse', async () => {
    expect((await preview()).broken).toEqual([]);
    await client.change(uri, TEXT.replace('"Pay" {}', '"Pay" {'));
    expect((await preview()).broken).toMatchObject([{ place: { file: 'shop.cx' } }]);
  });

  test('is nothing for a document of no project', async () => {
    const answer = await client.connection.sendRequest(PREVIEW_REQUEST, { uri: 'file:///nowhere.cx', journey: null });
    expect(answer).toBeNull();
  });

  test('refuses what is no question', async () => {
    await expect(client.connection.sendRequest(PREVIEW_REQUEST, { uri: 7 })).rejects.toThrow();
  });
});

test('the cursor tells the journey and the element', async () => {
  const ask = async (line: number, character: number) =>
    focusResult.parse(await client.connection.sendRequest(FOCUS_REQUEST, { uri, position: { line, character } }));
  expect(await ask(4, 20)).toEqual({ journey: 'Rent', element: 'Rent.Try.Fit' });
  expect(await ask(0, 3)).toEqual({ journey: null, element: null });
});

test('what is shown can be found in the text', async () => {
  const { journey } = await preview();
  const ask = async (place: unknown) =>
    locateResult.parse(await client.connection.sendRequest(LOCATE_REQUEST, { uri, place }));
  expect(await ask(journey?.stages[0]?.place)).toEqual({
    uri,
    range: { start: { line: 3, character: 8 }, end: { line: 3, character: 11 } },
  });
  expect(await ask({ file: 'gone.cx', start: 0, end: 0, line: 1 })).toBeNull();
});
