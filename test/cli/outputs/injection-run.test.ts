/** The same through the whole program: hostile texts in files, found by rules, told in messages. */
import { expect, test } from 'vitest';
import { ROOT } from '../support/memory-host.ts';
import { cx } from '../support/run-cx.ts';
import { CORPUS } from './corpus.ts';
import { hostileProgramme } from './hostile-programme.ts';
import { readMarkdown } from './readers/markdown.ts';
import { screenFaults } from './readers/terminal.ts';
import { commandsIn } from './readers/workflow-log.ts';
import { VALIDATORS } from './validators.ts';

const tree = { ...hostileProgramme(CORPUS), 'cx.config.json': '{ "extends": ["cx:strict"] }' };
const env = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: `${ROOT}/page.md` };

test('a run with every output at once', async () => {
  const files = Object.keys(VALIDATORS).map(format => `--format ${format}=out/${format}`);
  const run = await cx(tree, `check --format github --format markdown=out/markdown ${files.join(' ')}`, { env });
  expect(run).toMatchObject({ code: 1, err: '' });
  expect(screenFaults(run.out, { colors: false })).toEqual([]);
  const commands = commandsIn(run.out).map(command => (typeof command === 'string' ? command : command.name));
  expect([...new Set(commands)].sort()).toEqual(['error', 'warning']);
  for (const page of ['out/markdown', 'page.md']) {
    expect(readMarkdown(run.files[page]!).faults).toEqual(['html_block: <!-- cx-as-code: check -->\n']);
  }
  for (const [format, validate] of Object.entries(VALIDATORS)) {
    expect([format, await validate(run.files[`out/${format}`]!)]).toEqual([format, []]);
  }
});
