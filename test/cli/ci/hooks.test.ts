/** What runs before a commit: the hooks for pre-commit, and the snippets for pre-commit and lefthook. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import { TOOL } from '../../../server/src/cli/version.ts';
import type { Repository } from '../support/repository.ts';
import { type Ran, shell } from './package.ts';
import { CONFIG, repositoryIn } from './programme.ts';
import { read, textOf } from './templates.ts';

interface Hook {
  readonly id: string;
  readonly name: string;
  readonly entry: string;
  readonly language: string;
  readonly files: string;
  readonly pass_filenames?: boolean;
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

// Each line starts npx, and a busy machine takes its time.
vi.setConfig({ testTimeout: 120_000 });

let repository: Repository;
afterEach(() => repository?.remove());

/** As pre-commit does it: the entry, and behind it the staged files that the pattern finds. */
function runHook(hook: Hook, staged: readonly string[]): Ran {
  const files = hook.pass_filenames === false ? [] : staged.filter(file => new RegExp(hook.files).test(file));
  return shell([hook.entry, ...files.map(file => `'${file}'`)].join(' '), repository.top);
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
  const bare = hooks.map(({ description: _, ...hook }: Hook & { description?: string }) => hook);
  expect(local.repos[0].hooks).toEqual(bare);
});

describe('the snippet for lefthook', () => {
  const { 'cx-format': format, 'cx-check': check } = lefthook.commands;

  test('formats what is staged, stages it again, and then checks', () => {
    repository = repositoryIn();
    repository.write({ 'a.cx': MESSY, 'b.cx': MESSY });
    expect(shell(format!.run.replace('{staged_files}', 'a.cx'), repository.top)).toMatchObject({ code: 0 });
    expect([repository.read('a.cx'), repository.read('b.cx')]).toEqual([NEAT, MESSY]);
    expect([format!.stage_fixed, lefthook.piped, format!.priority < check!.priority]).toEqual([true, true, true]);
    expect(shell(check!.run, repository.top)).toMatchObject({ code: 1, out: expect.stringContaining('old.cx') });
  });
});

test.each([
  '.pre-commit-hooks.yaml',
  '.github/actions/check/action.yml',
  '.github/templates/gitlab-ci.yml',
  '.github/templates/lefthook.yml',
  '.github/templates/pre-commit-config.yaml',
  'language/docs/ci.md',
])('%s names this version wherever it names one', path => {
  const versions = [...textOf(path).matchAll(/cx-as-code@([\d.]+\d)|default: (\d+\.\d+\.\d+)/g)];
  expect(versions.length).toBeGreaterThan(0);
  for (const [, inLine, byDefault] of versions) expect(inLine ?? byDefault).toBe(TOOL.version);
});
