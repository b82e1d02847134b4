/** What the server answers to a preview, asked over the wire as the extension asks it. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DidChangeWatchedFilesNotification, FileChangeType } from 'vscode-languageserver/node';
import {
  FOCUS_REQUEST,
  focusResult,
  LOCATE_REQUEST,
  locateResult,
  PREVIEW_REQUEST,
  previewState,
  REBUILT_NOTIFICATION,
  VIEW_NAMES,
  type ViewName,
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

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cx-preview-'));
  await writeFile(join(folder, 'cx.config.json'), '{ "edition": 2026 }');
  await writeFile(join(folder, 'shop.cx'), TEXT);
  uri = pathToFileURL(join(folder, 'shop.cx')).href;
  client = new TestClient();
  await client.initialize(folder);
  await client.open(uri, TEXT);
});

beforeEach(() => client.change(uri, TEXT));

afterAll(async () => {
  await client.stop();
  await rm(folder, { recursive: true });
});

async function preview(journey: string | null = null, tab: ViewName = 'map') {
  return previewState.parse(await client.connection.sendRequest(PREVIEW_REQUEST, { uri, journey, tab }));
}

async function map(journey: string | null = null) {
  const { shown } = await preview(journey);
  return shown.tab === 'map' ? shown.map : undefined;
}

async function coverage(journey: string | null = null) {
  const { shown } = await preview(journey, 'coverage');
  return shown.tab === 'coverage' ? shown.coverage : undefined;
}

describe('the preview', () => {
  test('shows the journey that is asked for, else the first of the document', async () => {
    expect(await map()).toMatchObject({ id: 'Rent', title: 'Rent a pair' });
    expect((await map('Return'))?.id).toBe('Return');
    expect((await map('Gone'))?.id).toBe('Rent');
    expect((await preview()).journeys.map(({ title }) => title)).toEqual(['Rent a pair', 'Bring them back']);
  });

  test('works out what is looked at and nothing else', async () => {
    for (const tab of VIEW_NAMES) {
      expect((await preview(null, tab)).shown.tab).toBe(tab);
    }
  });

  test('tells of coverage what is missing, in the journey that is shown', async () => {
    const covered = await coverage('Rent');
    expect(covered?.journeys.map(({ id }) => id)).toEqual(['Rent']);
    const pay = covered?.journeys[0]?.rows.find(({ title }) => title === 'Pay');
    expect(pay?.open.map(({ rule }) => rule)).toContain('touchpoint-single-accountable');
  });

  test('sees what is typed and not yet saved, and says when there is something new', async () => {
    await preview();
    const rebuilt = new Promise(resolve => client.connection.onNotification(REBUILT_NOTIFICATION, resolve));
    await client.change(uri, TEXT.replace('touchpoint Pay "Pay" {}', 'touchpoint Pay "Pay" { owner: Head }'));
    expect(await rebuilt).toEqual({ project: folder });
    const steps = (await map())?.steps ?? [];
    expect(steps.map(step => (step.type === 'touchpoint' ? step.owners.length : -1))).toEqual([1, 1]);
    const rules = (await coverage())?.journeys[0]?.rows.flatMap(row => row.open.map(({ rule }) => rule));
    expect(rules).not.toContain('touchpoint-single-accountable');
  });

  test('names the file that does not parse', async () => {
    expect((await preview()).broken).toEqual([]);
    await client.change(uri, TEXT.replace('"Pay" {}', '"Pay" {'));
    expect((await preview()).broken).toMatchObject([{ place: { file: 'shop.cx' } }]);
  });

  test('knows whether what is broken elsewhere can be missed in what is shown', async () => {
    const other = join(folder, 'other.cx');
    const matters = async (journey: string, tab: ViewName = 'map') =>
      (await preview(journey, tab)).broken.filter(({ place }) => place.file === 'other.cx').map(each => each.matters);
    const changed = (type: FileChangeType) =>
      client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
        changes: [{ uri: pathToFileURL(other).href, type }],
      });
    await writeFile(other, 'journey Elsewhere "Elsewhere" { stage S "S" {} }\njourney {{{\n');
    await changed(FileChangeType.Created);
    expect(await matters('Rent')).toEqual([false]);
    expect(await matters('Rent', 'coverage')).toEqual([false]);
    expect(await matters('Elsewhere')).toEqual([true]);
    for (const tab of ['programme', 'findings'] as const) {
      expect(await matters('Rent', tab)).toEqual([true]);
    }
    // Somebody who is named may well be described in the text that is broken.
    await client.change(uri, TEXT.replace('owner: Head', 'owner: Somebody'));
    expect(await matters('Rent')).toEqual([true]);
    await rm(other);
    await changed(FileChangeType.Deleted);
    expect(await matters('Rent')).toEqual([]);
  });

  test('is nothing for a document of no project', async () => {
    const answer = await client.connection.sendRequest(PREVIEW_REQUEST, {
      uri: 'file:///nowhere.cx',
      journey: null,
      tab: 'map',
    });
    expect(answer).toBeNull();
  });

  test('says when a document that was of no project may have come to one', async () => {
    const elsewhere = await mkdtemp(join(tmpdir(), 'cx-preview-'));
    const later = pathToFileURL(join(elsewhere, 'later.cx')).href;
    const ask = () => client.connection.sendRequest(PREVIEW_REQUEST, { uri: later, journey: null, tab: 'map' });
    expect(await ask()).toBeNull();
    const rebuilt = new Promise<void>(resolve => {
      client.connection.onNotification(REBUILT_NOTIFICATION, ({ project }) => {
        if (project === join(elsewhere, 'later.cx')) {
          resolve();
        }
      });
    });
    await client.open(later, 'journey Later "Later" {}');
    await rebuilt;
    expect(previewState.parse(await ask()).journey).toBe('Later');
    await rm(elsewhere, { recursive: true });
  });

  test('refuses what is no question', async () => {
    await expect(client.connection.sendRequest(PREVIEW_REQUEST, { uri: 7 })).rejects.toThrow();
  });
});

describe('images', () => {
  const path = () => join(folder, 'boot.png');
  const change = (type: FileChangeType) =>
    client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: pathToFileURL(path()).href, type }],
    });
  /** Done when the server says that there is something new. */
  const rebuilt = () =>
    new Promise<void>(resolve => client.connection.onNotification(REBUILT_NOTIFICATION, () => resolve()));

  test('are told by their addresses, and one that comes, changes or goes is news', async () => {
    await client.change(
      uri,
      TEXT.replace('touchpoint Pay "Pay" {}', 'touchpoint Pay "Pay" { images: "boot.png", "../x.png" }'),
    );
    expect((await preview()).images).toEqual([{ path: 'boot.png', address: null, why: 'there is no such file' }]);
    await preview(null, 'findings');
    const addresses = new Set<string | null | undefined>();
    for (const type of [FileChangeType.Created, FileChangeType.Changed] as const) {
      const news = rebuilt();
      await writeFile(path(), `version ${type}`);
      await change(type);
      await news;
      const [image] = (await preview()).images;
      expect(image?.address).toMatch(new RegExp(`^${pathToFileURL(path()).href}\\?v=\\d+$`));
      addresses.add(image?.address);
    }
    expect(addresses.size).toBe(2);
    const news = rebuilt();
    await rm(path());
    await change(FileChangeType.Deleted);
    await news;
    expect((await preview()).images[0]?.address).toBeNull();
  });

  test('are offered where one may be named', async () => {
    await writeFile(path(), '');
    await client.change(uri, TEXT.replace('touchpoint Pay "Pay" {}', 'touchpoint Pay "Pay" { images:  }'));
    const line = TEXT.split('\n').findIndex(each => each.includes('touchpoint Pay'));
    const position = { line, character: '    touchpoint Pay "Pay" { images: '.length };
    const items = await client.connection.sendRequest('textDocument/completion', { textDocument: { uri }, position });
    expect(items).toMatchObject([{ label: 'boot.png', textEdit: { newText: '"boot.png"' } }]);
    await rm(path());
  });

  test('are those of the journey that is shown, and of no other view', async () => {
    await client.change(uri, TEXT.replace('"Bring them back" {', '"Bring them back" { images: "boot.png"'));
    expect((await preview('Rent')).images).toEqual([]);
    expect((await preview('Return')).images).toHaveLength(1);
    expect((await preview('Return', 'coverage')).images).toEqual([]);
  });
});

test('the cursor tells the journey and the element', async () => {
  const ask = async (line: number, character: number) =>
    focusResult.parse(await client.connection.sendRequest(FOCUS_REQUEST, { uri, position: { line, character } }));
  expect(await ask(4, 20)).toEqual({ journey: 'Rent', element: 'Rent.Try.Fit' });
  expect(await ask(0, 3)).toEqual({ journey: null, element: null });
});

test('what is shown can be found in the text', async () => {
  const journey = await map();
  const ask = async (place: unknown) =>
    locateResult.parse(await client.connection.sendRequest(LOCATE_REQUEST, { uri, place }));
  expect(await ask(journey?.stages[0]?.place)).toEqual({
    uri,
    range: { start: { line: 3, character: 8 }, end: { line: 3, character: 11 } },
  });
  expect(await ask({ file: 'gone.cx', start: 0, end: 0, line: 1 })).toBeNull();
});
