/** A server that is killed at any moment leaves nothing behind: the next one tells what one tells that was never killed. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver/node';
import { ProgramClient } from './support/test-client.ts';
import { type Workspace, workspace } from './support/workspace.ts';

const FILES = Object.fromEntries(
  Array.from({ length: 30 }, (_, n) => [`t${n}.cx`, `touchpoint T${n} "T" { owner: Role${n % 7} }\n`]),
);
const SAVED = 'role Role1 "One" {}\n';
const TYPED = 'role Role1 "One" {}\nrole Role2 "Two" {}\n';

/** In what a server may be interrupted. */
const MOMENTS = ['starting', 'loading', 'editing', 'judged'] as const;
type Moment = (typeof MOMENTS)[number];

/** Starts a server, and gives what it said when it was killed. */
async function killed(files: Workspace, moment: Moment): Promise<(readonly [string, Diagnostic[]])[] | undefined> {
  const client = new ProgramClient();
  const ended = client.ended;
  const serve = async () => {
    const initialized = client.initialize(files.folder, { workNote: join(files.folder, 'note') });
    if (moment === 'starting') {
      initialized.catch(() => {});
      return undefined;
    }
    await initialized;
    if (moment === 'loading') {
      return undefined;
    }
    await client.open(files.uri('people.cx'), SAVED);
    await client.change(files.uri('people.cx'), TYPED);
    if (moment === 'editing') {
      return undefined;
    }
    // The findings of the last file tell that all of them are there.
    const finding = (name: string) => (all: Diagnostic[]) => all.some(({ message }) => String(message).includes(name));
    await client.diagnostics(files.uri('t9.cx'), all => all.length > 0 && !finding('Role2')(all));
    await client.diagnostics(files.uri('t3.cx'), finding('Role3'));
    return Object.keys(FILES).map(file => [file, client.known(files.uri(file))] as const);
  };
  const said = await serve();
  client.process.kill('SIGKILL');
  await ended;
  client.connection.dispose();
  return said;
}

test('whatever it was doing', { timeout: 120_000 }, async () => {
  const files = workspace({ ...FILES, 'people.cx': SAVED });
  const untouched = await killed(files, 'judged');
  expect(untouched?.every(([, findings]) => findings.length > 0)).toBe(true);
  for (let kill = 0; kill < 2 * MOMENTS.length; kill++) {
    const said = await killed(files, MOMENTS[kill % MOMENTS.length]!);
    if (said !== undefined) {
      expect(said).toEqual(untouched);
    }
  }
});
