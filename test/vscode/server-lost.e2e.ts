import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Editor, openEditor } from './support/editor.ts';
import type { Workbench } from './support/workbench.ts';

let editor: Editor;
let workbench: Workbench;

beforeAll(async () => {
  editor = await openEditor(
    { 'cx.config.json': '{ "edition": 2026 }', 'shop.cx': 'touchpoint Pay "Pay" {\n  owner: Nobody\n}\n' },
    'shop.cx',
  );
  workbench = editor.workbench;
});

afterAll(() => editor.close());

/** The language servers of this test's own window, as the system knows them. */
function servers(): number[] {
  const home = editor.workspace.replace(/workspace$/, 'extensions');
  return readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .filter(pid => {
      try {
        const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
        return command.includes(home) && command.includes('server.cjs');
      } catch {
        // The process ended while we looked.
        return false;
      }
    })
    .map(Number);
}

/** Types in front of the owner's name, and waits until the server tells of the name as it is then. */
async function typeAndSee(word: string): Promise<void> {
  await workbench.goTo(2, 10);
  await workbench.type(word);
  const findings = await workbench.problems('owner-resolves');
  await findings
    .filter({ hasText: `\`${word}` })
    .first()
    .waitFor();
}

test.runIf(process.platform === 'linux')(
  'a server that dies comes back and knows what was typed and never saved',
  async () => {
    const findings = await workbench.problems('owner-resolves');
    await findings.filter({ hasText: 'Nobody' }).first().waitFor();
    await workbench.focusEditor();
    await workbench.goTo(2, 10);
    await workbench.type('Really');
    await findings.filter({ hasText: 'ReallyNobody' }).first().waitFor();

    const [first] = servers();
    process.kill(first!, 'SIGKILL');
    await expect.poll(() => servers().filter(pid => pid !== first)).toHaveLength(1);
    await workbench.goTo(2, 10);
    await workbench.type('Not');
    await findings.filter({ hasText: 'NotReallyNobody' }).first().waitFor();
    expect(servers()).toHaveLength(1);
  },
);

test.runIf(process.platform === 'linux')(
  'the command starts a fresh server, also in place of one that answers nothing',
  async () => {
    for (const [word, answers] of [
      ['Still', true],
      ['Yet', false],
    ] as const) {
      const [before] = servers();
      if (!answers) {
        process.kill(before!, 'SIGSTOP');
      }
      await workbench.run('CX: Restart Language Server');
      await expect.poll(() => servers().filter(pid => pid !== before)).toHaveLength(1);
      await expect.poll(servers).not.toContain(before);
      await typeAndSee(word);
      expect(servers()).toHaveLength(1);
    }
  },
);

test.runIf(process.platform === 'linux')('the command helps where a server hangs while it starts', async () => {
  const [before] = servers();
  await workbench.run('CX: Restart Language Server');
  const started = () => servers().filter(pid => pid !== before);
  await expect.poll(started, { interval: 5 }).toHaveLength(1);
  const [stuck] = started();
  process.kill(stuck!, 'SIGSTOP');
  await expect.poll(servers).not.toContain(before);
  await workbench.run('CX: Restart Language Server');
  await expect.poll(() => servers().filter(pid => pid !== stuck)).toHaveLength(1);
  await expect.poll(servers).not.toContain(stuck);
  await typeAndSee('Once');
  expect(servers()).toHaveLength(1);
});

test.runIf(process.platform === 'linux')('a server that lives and answers nothing is replaced', async () => {
  // The restart that a person asked for has made this the first time that a server is lost, so no file is left out.
  const [lost] = servers();
  process.kill(lost!, 'SIGSTOP');
  await workbench.goTo(2, 10);
  await workbench.type('Ever');
  await expect.poll(servers, { interval: 1000, timeout: 180_000 }).not.toContain(lost);
  const findings = await workbench.problems('owner-resolves');
  await findings.filter({ hasText: '`Ever' }).first().waitFor();
  expect(servers()).toHaveLength(1);
});
