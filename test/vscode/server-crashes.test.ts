import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Work } from '../../language/src/protocol/index.ts';

const warnings = vi.hoisted(() => [] as string[]);
const choice = vi.hoisted(() => ({ next: undefined as string | undefined }));
const commands = vi.hoisted(() => [] as string[]);

vi.mock('vscode', () => ({
  commands: { executeCommand: async (command: string) => void commands.push(command) },
  l10n: { t: (text: string, ...values: string[]) => text.replace(/\{(\d)\}/g, (_, index) => values[index]!) },
  window: {
    showWarningMessage: async (message: string) => {
      warnings.push(message);
      return choice.next;
    },
  },
}));
vi.mock('vscode-languageclient/node', () => ({ CloseAction: { Restart: 2 }, ErrorAction: { Continue: 1 } }));

const { ServerCrashes } = await import('../../client/src/server-crashes.ts');

const log = { warn: () => {}, show: () => {} } as never;
let now: number;
let crashes: InstanceType<typeof ServerCrashes>;
/** What the server noted before it stopped. */
let noted: Work | undefined;

/** Lets the server die, and gives how long it then took until the next start, in seconds. */
async function pauseAfterCrash(): Promise<number> {
  const closed = crashes.closed();
  for (let waited = 0; ; waited++) {
    const done = await Promise.race([closed.then(() => true), vi.advanceTimersByTimeAsync(0).then(() => false)]);
    if (done) {
      return waited;
    }
    await vi.advanceTimersByTimeAsync(1000);
    now += 1000;
  }
}

beforeEach(() => {
  vi.useFakeTimers();
  warnings.length = 0;
  choice.next = undefined;
  commands.length = 0;
  now = 0;
  noted = undefined;
  crashes = new ServerCrashes(
    log,
    async () => noted,
    () => now,
  );
});
afterEach(() => {
  vi.useRealTimers();
});

test('every start waits longer than the one before, up to half a minute, and none is the last', async () => {
  const pauses: number[] = [];
  for (let crash = 0; crash < 9; crash++) {
    pauses.push(await pauseAfterCrash());
  }
  expect(pauses).toEqual([0, 1, 2, 4, 8, 16, 30, 30, 30]);
});

test('crashes of long ago are forgotten', async () => {
  for (let crash = 0; crash < 4; crash++) {
    await pauseAfterCrash();
  }
  now += 3 * 60_000;
  expect(await pauseAfterCrash()).toBe(0);
});

test('a person is told from the third crash on', async () => {
  await pauseAfterCrash();
  await pauseAfterCrash();
  expect(warnings).toHaveLength(0);
  await pauseAfterCrash();
  expect(warnings).toHaveLength(1);
});

test('choosing “Restart Now” ends the pause', async () => {
  for (let crash = 0; crash < 5; crash++) {
    await pauseAfterCrash();
  }
  choice.next = 'Restart Now';
  expect(await pauseAfterCrash()).toBe(0);
});

test('the document last touched before two crashes is left out', async () => {
  crashes.opened('a');
  crashes.opened('b');
  crashes.changed('a');
  await pauseAfterCrash();
  expect(crashes.quarantined).toEqual([]);
  // VS Code opens every document again for the new server; that does not make `b` the last one touched.
  crashes.opened('a');
  crashes.opened('b');
  await pauseAfterCrash();
  expect(crashes.quarantined).toEqual([{ work: 'other', uri: 'a' }]);
});

test('what the server noted counts for more than what was touched', async () => {
  noted = { work: 'reading', uri: 'file:///p/hidden%20one.cx' };
  crashes.opened('file:///p/shown.cx');
  await pauseAfterCrash();
  crashes.changed('file:///p/shown.cx');
  await pauseAfterCrash();
  expect(crashes.quarantined).toEqual([noted]);
  expect(warnings).toEqual([
    'The CX language server stopped twice while it read “hidden one.cx”. The file is left out for now.',
  ]);
});

test('a programme that cannot be judged blames none of its files', async () => {
  noted = { work: 'judging', uri: 'file:///p' };
  crashes.opened('file:///p/shown.cx');
  await pauseAfterCrash();
  await pauseAfterCrash();
  expect(crashes.quarantined).toEqual([noted]);
  expect(warnings[0]).toContain('judged “p”');
});

test('different works are different causes', async () => {
  noted = { work: 'reading', uri: 'file:///p/a.cx' };
  await pauseAfterCrash();
  noted = { work: 'reading', uri: 'file:///p/b.cx' };
  await pauseAfterCrash();
  expect(crashes.quarantined).toEqual([]);
});

test('whoever chooses “Restart” restarts', async () => {
  noted = { work: 'reading', uri: 'file:///p/a.cx' };
  choice.next = 'Restart';
  await pauseAfterCrash();
  await pauseAfterCrash();
  expect(commands).toEqual(['cx.restartServer']);
});

test('a restart that a person asks for lets every document in again', async () => {
  crashes.opened('a');
  await pauseAfterCrash();
  await pauseAfterCrash();
  expect(crashes.forgive()).toBe(false);
  expect(crashes.quarantined).toEqual([]);
  expect(await pauseAfterCrash()).toBe(0);
});

test('asking for a restart during a pause ends the pause', async () => {
  for (let crash = 0; crash < 5; crash++) {
    await pauseAfterCrash();
  }
  const closed = crashes.closed();
  expect(crashes.forgive()).toBe(true);
  await expect(closed).resolves.toMatchObject({ action: 2 });
});
