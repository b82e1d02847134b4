/** What the baseline accepts is as quiet in the editor as it is on the command line. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { type Diagnostic, DidChangeWatchedFilesNotification, FileChangeType } from 'vscode-languageserver/node';
import { codesOf } from '../../server/lsp/convert/diagnostics.ts';
import { TestClient } from './support/test-client.ts';
import { workspace } from './support/workspace.ts';

const NAME = 'cx-baseline.jsonl';
const main = join(import.meta.dirname, '..', '..', 'server', 'cli', 'main.ts');

const step = (name: string) => `touchpoint ${name} "${name}" { status: live }\n`;
const ownerless = (diagnostics: Diagnostic[]) =>
  diagnostics.filter(each => codesOf(each).includes('touchpoint-single-accountable')).length;

test('the baseline is read at the start, and again when its file changes', async () => {
  const files = workspace({ 'cx.config.json': '{}', 'a.cx': step('Pay') });
  execFileSync(process.execPath, [main, 'baseline', 'create'], { cwd: files.folder });
  const accepted = readFileSync(join(files.folder, NAME), 'utf8');
  files.write('a.cx', step('Pay') + step('Ride'));
  const client = new TestClient();
  onTestFinished(async () => {
    await client.stop();
  });
  await client.initialize(files.folder);
  const changed = async (text: string) => {
    files.write(NAME, text);
    await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: files.uri(NAME), type: FileChangeType.Changed }],
    });
  };
  await client.diagnostics(files.uri('a.cx'), diagnostics => ownerless(diagnostics) === 1);

  await changed('');
  await client.diagnostics(files.uri('a.cx'), diagnostics => ownerless(diagnostics) === 2);

  await changed(`${accepted}{"broken"\n`);
  const [problem] = await client.diagnostics(files.uri(NAME), diagnostics => diagnostics.length > 0);
  expect(problem).toMatchObject({ severity: 1, message: expect.stringContaining('This is no entry of a baseline') });
  expect(problem!.range.start).toEqual({ line: accepted.trim().split('\n').length, character: 0 });

  await changed(accepted);
  await client.diagnostics(files.uri('a.cx'), diagnostics => ownerless(diagnostics) === 1);
  await client.diagnostics(files.uri(NAME), diagnostics => diagnostics.length === 0);
});
