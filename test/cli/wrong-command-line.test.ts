/** A command line that means nothing: exit code 2, a sentence, and the help that is meant. */
import { describe, expect, test } from 'vitest';
import { CLEAN, cx } from './support/run-cx.ts';

describe('a command line that means nothing', () => {
  test.each([
    ['chekc', 'There is no command `chekc`. Did you mean `check`?', 'cx --help'],
    ['check --fromat json', 'There is no flag `--fromat` here. Did you mean `--format`?', 'cx check --help'],
    ['explain customer-goal role-overload', '`role-overload` is one word too many here.', 'cx explain --help'],
    ['schema check coverage', '`coverage` is one word too many', 'cx schema --help'],
    ['completion bash zsh', '`zsh` is one word too many', 'cx completion --help'],
    ['lsp . --stdio', '`.` is one word too many', 'cx lsp --help'],
    ['doctor a b', '`b` is one word too many', 'cx doctor --help'],
    ['init a b', '`b` is one word too many', 'cx init --help'],
    ['config show a b', '`b` is one word too many', 'cx config --help'],
    ['check --format jason', 'The value of `--format` is text, compact, json', 'cx check --help'],
    ['check --format json=a --format sarif=a', 'Two formats cannot go into one file', 'cx check --help'],
    ['coverage --format sarif=a', 'is text, json, not `sarif`', 'cx coverage --help'],
    ['query 1 --format json --format text', 'Only one format can go to standard output', 'cx query --help'],
    ['check --format json=', '`--format json=` names no file behind the `=`.', 'cx check --help'],
    ['check --format', '`--format` needs a value: `--format NAME[=FILE]`.', 'cx check --help'],
    ['check --config --quiet', '`--config` needs a value before `--quiet`.', 'cx check --help'],
    ['check --quiet=yes', '`--quiet` takes no value.', 'cx check --help'],
    ['check --fail-on warn', 'Did you mean `warning`?', 'cx check --help'],
    ['check --max-warnings -1', '`--max-warnings` takes a whole number of at least 0, not `-1`.', 'cx check --help'],
    ['check --max-warnings many', 'not `many`', 'cx check --help'],
    ['check --as-of 2026-13-01', '`--as-of` takes a day that exists', 'cx check --help'],
    ['check --stdin-path a.cx b.cx', 'leave the paths out', 'cx check --help'],
    ['check --only chek', '`--only`: There is no rule or standard `chek`.', 'cx check --help'],
    ['check --skip moment-unmesured', 'Did you mean `moment-unmeasured`?', 'cx check --help'],
    ['schema chek', 'Did you mean `check`?', 'cx schema --help'],
    ['schema', 'Which schema?', 'cx schema --help'],
    ['export', '`cx export` needs a format', 'cx export --help'],
    ['completion tcsh', 'A shell is bash, zsh, fish, powershell', 'cx completion --help'],
    ['config', 'There is `cx config show`', 'cx config --help'],
  ])('cx %s', async (line, sentence, help) => {
    const run = await cx({ 'a.cx': CLEAN }, line);
    expect(run).toMatchObject({ code: 2, out: '' });
    expect(run.err).toContain(sentence);
    expect(run.err).toContain(`See \`${help}\`.`);
  });

  test('cx alone shows what there is, and fails', async () => {
    expect(await cx({}, '')).toMatchObject({ code: 2, out: '', err: expect.stringContaining('Usage: cx COMMAND') });
  });
});
