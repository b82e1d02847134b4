/** What runs before a commit: the hooks for pre-commit, and the snippets for pre-commit and lefthook. */
import { delimiter, join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { TOOL } from '../../../server/version.ts';
import type { Repository } from '../support/repository.ts';
import { installInto, type Ran, shellOn, withMachine } from './package.ts';
import { CONFIG, repositoryIn } from './programme.ts';
import { read, textOf, top } from './templates.ts';

interface Hook {
  readonly id: string;
  readonly name: string;
  readonly entry: string;
  readonly language: string;
  readonly files: string;
  readonly pass_filenames?: boolean;
  readonly additional_dependencies?: readonly string[];
}

interface Lefthook {
  readonly 'pre-commit': {
    readonly piped: boolean;
    readonly commands: Readonly<Record<string, { priority: number; glob: string; run: string; stage_fixed?: boolean }>>;
  };
}

const hooks = read<readonly Hook[]>('.pre-commit-hooks.yaml');
const local = read<{ readonly repos: readonly [{ readonly hooks: readonly Hook[] }] }>(
  '.github/templates/pre-commit-config.yaml',
);
const lefthook = read<Lefthook>('.github/templates/lefthook.yml')['pre-commit'];

const MESSY = 'role   Lead   "Lead"\n';
const NEAT = 'role Lead "Lead"\n';

// Each script starts npm, and a busy machine takes its time.
vi.setConfig({ testTimeout: 120_000 });

let repository: Repository;
afterEach(() => repository?.remove());

/**
 * As pre-commit does it: the entry, and behind it the staged files that the pattern finds. A script is one of the repository
 * of the hooks; a program for Node comes from a folder of pre-commit's own, where it installed the dependencies.
 */
function runHook(hook: Hook, staged: readonly string[]): Ran {
  const files = hook.pass_filenames === false ? [] : staged.filter(file => new RegExp(hook.files).test(file));
  const line = [hook.entry, ...files.map(file => `'${file}'`)].join(' ');
  return withMachine(machine => {
    if (hook.language === 'script') {
      return shellOn(machine, `'${top}'/${line}`, repository.top);
    }
    expect([hook.language, hook.additional_dependencies]).toEqual(['node', [`cx-as-code@${TOOL.version}`]]);
    const own = join(machine, 'pre-commit');
    installInto(own);
    const PATH = [join(own, 'node_modules', '.bin'), process.env['PATH']].join(delimiter);
    return shellOn(machine, line, repository.top, { PATH });
  });
}

describe.each([
  ['.pre-commit-hooks.yaml', hooks],
  ['the snippet for pre-commit', local.repos[0].hooks],
])('%s', (_, [format, check]) => {
  test('formats the files that it is given, and no others', () => {
    repository = repositoryIn();
    const staged = { 'my shop.cx': MESSY, '-odd.cx': MESSY, 'notes.md': '   x' };
    repository.write({ ...staged, 'unstaged.cx': MESSY });
    expect(runHook(format!, Object.keys(staged))).toMatchObject({ code: 0, out: '' });
    expect([repository.read('my shop.cx'), repository.read('-odd.cx')]).toEqual([NEAT, NEAT]);
    expect([repository.read('unstaged.cx'), repository.read('notes.md')]).toEqual([MESSY, '   x']);
  });

  test('checks the whole programme, whatever was staged', () => {
    repository = repositoryIn();
    expect(check!.pass_filenames).toBe(false);
    expect(runHook(check!, ['rule.cx'])).toMatchObject({ code: 1, out: expect.stringContaining('old.cx') });
    repository.write({ 'cx.config.json': CONFIG.replace('{ "rules": {', '{ "rules": { "short": "off",') });
    expect(runHook(check!, ['rule.cx'])).toMatchObject({ code: 0 });
  });

  test.each([
    ['a.cx', true, true],
    ['deep/data/readings.csv', false, true],
    ['cx.config.json', false, true],
    ['deep/cx-baseline.jsonl', false, true],
    ['package.json', false, false],
    ['a.cx.md', false, false],
  ])('%s is formatted: %s, asks for a check: %s', (file, formats, checks) => {
    expect([new RegExp(format!.files).test(file), new RegExp(check!.files).test(file)]).toEqual([formats, checks]);
  });
});

test('the snippet for pre-commit says what the hooks of this repository say', () => {
  const said = ({ id, name, files, pass_filenames }: Hook) => ({ id, name, files, pass_filenames });
  const command = ({ entry }: Hook) => entry.replace('.github/hooks/cx.sh', 'cx');
  expect(local.repos[0].hooks.map(said)).toEqual(hooks.map(said));
  expect(local.repos[0].hooks.map(command)).toEqual(hooks.map(command));
});

describe('the snippet for lefthook', () => {
  const commands = Object.values(lefthook.commands).sort((one, other) => one.priority - other.priority);

  /** As lefthook does it: one after the other, each in a shell of its own, until one fails. */
  function commit(staged: string): readonly Ran[] {
    return withMachine(machine => {
      const runs: Ran[] = [];
      for (const { run } of commands) {
        runs.push(shellOn(machine, run.replace('{staged_files}', staged), repository.top));
        if (runs.at(-1)!.code !== 0) {
          break;
        }
      }
      return runs;
    });
  }

  test('installs, formats what is staged, stages it again, and then checks', () => {
    repository = repositoryIn();
    repository.write({ 'a.cx': MESSY, 'b.cx': MESSY });
    expect([lefthook.piped, commands.map(command => command.stage_fixed)]).toEqual([
      true,
      [undefined, true, undefined],
    ]);
    expect(commit('a.cx')).toMatchObject([
      { code: 0, out: '', err: 'added 1 package\n' },
      { code: 0 },
      { code: 1, out: expect.stringContaining('old.cx') },
    ]);
    expect([repository.read('a.cx'), repository.read('b.cx')]).toEqual([NEAT, MESSY]);
  });
});

test('what a hook installed is there for the next', () => {
  repository = repositoryIn();
  const check = `'${top}'/${hooks[1]!.entry}`;
  withMachine(machine => {
    expect(shellOn(machine, check, repository.top).err).toContain('added 1 package\n');
    expect(shellOn(machine, check, repository.top)).toMatchObject({ code: 1, err: '' });
    expect(shellOn(machine, lefthook.commands['cx-install']!.run, repository.top)).toEqual({
      code: 0,
      out: '',
      err: '',
    });
  });
});

test.each([
  '.github/actions/check/action.yml',
  '.github/hooks/cx.sh',
  '.github/templates/gitlab-ci.yml',
  '.github/templates/lefthook.yml',
  '.github/templates/pre-commit-config.yaml',
  'language/docs/ci.md',
])('%s names this version wherever it names one', path => {
  const versions = [...textOf(path).matchAll(/cx-as-code[@/]([\d.]+\d)|default: (\d+\.\d+\.\d+)/g)];
  expect(versions.length).toBeGreaterThan(0);
  for (const [, inLine, byDefault] of versions) {
    expect(inLine ?? byDefault).toBe(TOOL.version);
  }
});

test('the package is installed in one way wherever it is', () => {
  const lines = ['actions/check/action.yml', 'hooks/cx.sh', 'templates/gitlab-ci.yml', 'templates/lefthook.yml'].map(
    path => textOf(`.github/${path}`),
  );
  const flags = [...lines, textOf('language/docs/ci.md')].map(text => /npm install (.*?) "?cx-as-code@/.exec(text)![1]);
  expect(new Set(flags).size).toBe(1);
  for (const text of lines) {
    expect(text).not.toMatch(/^[^#]*\bnpx\b/m);
  }
});
