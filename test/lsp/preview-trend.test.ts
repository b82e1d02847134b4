/** How the programme has moved, in the preview: found out beside all else, and ending at what is being typed. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import { addMonths, formatDay } from '../../language/src/model/dates.ts';
import { PREVIEW_REQUEST, previewState, REBUILT_NOTIFICATION } from '../../language/src/protocol/index.ts';
import { Repository } from '../cli/support/repository.ts';
import { TestClient } from './support/test-client.ts';

const OWNED = 'role Head\njourney Rent { owner: Head  stage Try { touchpoint Fit { owner: Head } } }\n';
const BARE = OWNED.replace(' touchpoint Fit { owner: Head }', ' touchpoint Fit');

let repository: Repository;
let client: TestClient;

afterEach(async () => {
  await client.stop();
  await rm(repository.top, { recursive: true });
});

function monthsAgo(months: number): string {
  return formatDay(addMonths(Math.floor(Date.now() / 86_400_000), -months));
}

async function trend(uri: string) {
  const state = previewState.parse(
    await client.connection.sendRequest(PREVIEW_REQUEST, { uri, journey: null, tab: 'programme' }),
  );
  return state.shown.tab === 'programme' ? state.shown.programme.trend : undefined;
}

test('a chart comes once the past is known, and its end follows what is typed', async () => {
  repository = new Repository();
  repository.commitOn(monthsAgo(2), { 'shop.cx': BARE, 'cx.config.json': '{ "edition": 2026 }' });
  repository.commitOn(monthsAgo(1), { 'shop.cx': OWNED });
  const uri = pathToFileURL(join(repository.top, 'shop.cx')).href;
  client = new TestClient();
  await client.initialize(repository.top);
  await client.open(uri, OWNED);
  const told = new Promise(resolve => client.connection.onNotification(REBUILT_NOTIFICATION, resolve));
  expect(await trend(uri)).toBeNull();
  await told;
  await expect.poll(() => trend(uri)).not.toBeNull();
  const known = (await trend(uri))!;
  expect(known.days).toHaveLength(3);
  const [first, second, today] = known.series[0]!.values as [number, number, number];
  expect(second).toBeGreaterThan(first);
  expect(today).toBe(second);
  await client.change(uri, BARE);
  await expect.poll(async () => (await trend(uri))!.series[0]!.values.at(-1)).toBe(first);
});

test('without a repository there is none, and nobody is bothered', async () => {
  repository = new Repository();
  await rm(join(repository.top, '.git'), { recursive: true });
  repository.write({ 'shop.cx': OWNED });
  const uri = pathToFileURL(join(repository.top, 'shop.cx')).href;
  client = new TestClient();
  await client.initialize(repository.top);
  await client.open(uri, OWNED);
  expect(await trend(uri)).toBeNull();
  expect(await trend(uri)).toBeNull();
});
