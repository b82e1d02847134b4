/** Nothing that lies in a work tree answers in place of its repository, and nothing that a repository configures runs. */
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Git } from '../../../server/host/node/git.ts';
import { NodeHost } from '../../../server/host/node/node-host.ts';
import { Repository } from '../support/repository.ts';

vi.setConfig({ testTimeout: 120_000 });

const BASE = { 'prog/cx.config.json': '{ "extends": ["cx:essential"] }', 'prog/a.cx': 'segment A "a" {}\n' };
const ERROR = { 'prog/b.cx': 'touchpoint U { owner: Nobody }\n' };

/** For what lies outside of the repository. */
const SPARE = realpathSync(mkdtempSync(join(tmpdir(), 'cx-forged-')));
const RAN = join(SPARE, 'ran');
const realGit = execFileSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).trim();

let repository: Repository;
beforeEach(() => {
  repository = new Repository(BASE);
  repository.git('tag', 'base');
});
afterEach(() => {
  vi.unstubAllEnvs();
  repository.remove();
  rmSync(RAN, { force: true });
});

afterAll(() => rmSync(SPARE, { recursive: true }));

function program(name: string, script: string): string {
  const folder = mkdtempSync(join(SPARE, 'bin-'));
  writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`);
  chmodSync(join(folder, name), 0o755);
  return folder;
}

function onPath(...folders: readonly string[]): void {
  vi.stubEnv('PATH', [...folders, process.env['PATH']].join(delimiter));
}

describe('a bare repository that a change commits into the programme', () => {
  /** It claims that its base has the error already. */
  function embed(worktree: string | undefined): void {
    const fake = new Repository({ 'cx.config.json': BASE['prog/cx.config.json'], 'b.cx': ERROR['prog/b.cx'] });
    fake.commit();
    fake.git('tag', 'base', 'HEAD^');
    for (const name of ['HEAD', 'objects', 'refs']) {
      cpSync(join(fake.top, '.git', name), join(repository.top, 'prog', name), { recursive: true });
    }
    fake.remove();
    const line = worktree === undefined ? '' : `\tworktree = ${worktree}\n`;
    writeFileSync(
      join(repository.top, 'prog', 'config'),
      `[core]\n\trepositoryformatversion = 0\n\tbare = ${worktree === undefined}\n${line}`,
    );
    repository.commit(ERROR);
  }

  test.each([
    ['with itself as work tree', '.'],
    ['with the folder above as work tree', '..'],
    ['without a work tree', undefined],
  ])('%s is never asked', async (_, worktree) => {
    embed(worktree);
    for (const [line, folder] of [
      ['check --new-since base prog', '.'],
      ['check --new-since HEAD^1 prog', '.'],
      ['check --new-since base', 'prog'],
    ] as const) {
      const run = await repository.cx(line, folder);
      expect(run).toMatchObject({ code: 1, err: '' });
      expect(run.out).toContain('b.cx');
    }
  });
});

describe('a repository whose config was written by somebody else', () => {
  function configure(text: string): void {
    writeFileSync(
      join(repository.top, '.git', 'config'),
      `${readFileSync(join(repository.top, '.git', 'config'))}${text}`,
    );
  }

  /** As a partial clone in which what the base holds is missing. */
  function losingBlobs(url: string): void {
    repository.git('config', 'core.repositoryFormatVersion', '1');
    configure(`[extensions]\n\tpartialClone = origin\n[remote "origin"]\n\turl = ${url}\n\tpromisor = true\n`);
    const tree = repository.git('rev-parse', 'base^{tree}').trim();
    rmSync(join(repository.top, '.git', 'objects', tree.slice(0, 2), tree.slice(2)));
  }

  /** One from before 2024 fetches what is missing, whatever it is told. */
  const OLD_GIT = `unset GIT_NO_LAZY_FETCH\nexec ${realGit} "$@"`;

  test.each([
    ['a command as remote', `"ext::sh -c touch% ${RAN}"`, '[protocol "ext"]\n\tallow = always\n'],
    ['a helper of its own', '"mine::x"', '[protocol "mine"]\n\tallow = always\n[protocol]\n\tallow = always\n'],
    ['a helper by name', 'x\n\tvcs = mine', '[protocol "mine"]\n\tallow = always\n'],
  ])('runs nothing by %s, even for an old git', async (_, url, allowed) => {
    losingBlobs(url);
    configure(allowed);
    onPath(program('git', OLD_GIT), program('git-remote-mine', `touch ${RAN}`));
    const run = await repository.cx('check --new-since base prog');
    expect(existsSync(RAN)).toBe(false);
    expect(run).toMatchObject({ code: 2, out: '', err: expect.stringMatching(/^cx: .*[Ff]etch it/) });
  });

  test('runs no monitor, hook, pager or alias', async () => {
    const script = `touch ${RAN}`;
    configure(`[core]\n\tfsmonitor = "${script}"\n\tpager = "${script}"\n[alias]\n\trev-parse = "!${script}"\n`);
    repository.write(ERROR);
    expect(await repository.cx('check --new-since base prog')).toMatchObject({ code: 1 });
    expect(existsSync(RAN)).toBe(false);
  });

  test.each([
    ['another work tree', '[core]\n\tworktree = ../prog\n', 'core.worktree'],
    ['a work tree elsewhere', `[core]\n\tworktree = ${SPARE}\n`, 'core.worktree'],
    ['no work tree', '[core]\n\tbare = true\n', 'no git repository that can be read'],
    ['nonsense', '[core\n', 'no git repository that can be read'],
  ])('with %s is refused with a sentence', async (_, text, sentence) => {
    configure(text);
    const run = await repository.cx('check --new-since base prog');
    expect(run).toMatchObject({ code: 2, out: '', err: expect.stringContaining(sentence) });
    expect(run.err.trimEnd().split('\n').length).toBe(1);
  });

  test.each(['HEAD', 'included'])('with a pipe as %s is given up', name => {
    configure('[include]\n\tpath = included\n');
    const pipe = join(repository.top, '.git', name);
    rmSync(pipe, { force: true });
    execFileSync('mkfifo', [pipe]);
    expect(() => Git.around(new NodeHost(repository.top), repository.top, 500)).toThrow(
      '`git` gave no answer within 0.5 seconds',
    );
  });

  test('answers with its own objects, whatever it puts in their place', async () => {
    repository.commit(ERROR);
    repository.git('replace', 'base', 'HEAD');
    expect(await repository.cx('check --new-since base prog')).toMatchObject({ code: 1, err: '' });
  });

  test('is not taken for the one around it where it is none itself', async () => {
    mkdirSync(join(repository.top, 'prog', '.git'));
    repository.write(ERROR);
    const run = await repository.cx('check --new-since base prog');
    expect(run).toMatchObject({ code: 2, err: expect.stringContaining('no git repository that can be read') });
    rmSync(join(repository.top, 'prog', '.git'), { recursive: true });
    execFileSync('mkfifo', [join(repository.top, 'prog', '.git')]);
    expect(await repository.cx('check --new-since base prog')).toMatchObject({
      code: 2,
      err: expect.stringContaining('neither a folder nor a file'),
    });
  });
});

describe('the repository is found', () => {
  /** `cx` in another folder than the top of the repository. */
  async function checkIn(folder: string, line = 'check --format compact --new-since base') {
    const here = Object.assign(Object.create(Repository.prototype), { top: folder }) as Repository;
    return here.cx(line);
  }

  test('from a linked work tree', async () => {
    const linked = join(SPARE, 'linked');
    repository.git('worktree', 'add', '-q', '--detach', linked);
    writeFileSync(join(linked, 'prog', 'b.cx'), ERROR['prog/b.cx']);
    expect(await checkIn(join(linked, 'prog'))).toMatchObject({ code: 1, err: '' });
    repository.git('worktree', 'remove', '--force', linked);
  });

  test('from a submodule', async () => {
    const outer = new Repository({ 'a.txt': '' });
    outer.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', repository.top, 'inner');
    writeFileSync(join(outer.top, 'inner', 'prog', 'b.cx'), ERROR['prog/b.cx']);
    execFileSync('git', ['tag', '-f', 'base'], { cwd: join(outer.top, 'inner'), stdio: 'pipe' });
    expect(await checkIn(join(outer.top, 'inner', 'prog'))).toMatchObject({ code: 1, err: '' });
    outer.remove();
  });

  test('where git keeps it elsewhere', async () => {
    const elsewhere = join(SPARE, 'elsewhere.git');
    renameSync(join(repository.top, '.git'), elsewhere);
    writeFileSync(join(repository.top, '.git'), `gitdir: ${elsewhere}\n`);
    repository.write(ERROR);
    expect(await checkIn(join(repository.top, 'prog'))).toMatchObject({ code: 1, err: '' });
  });

  test('by way of a link', async () => {
    const link = join(SPARE, 'link');
    symlinkSync(repository.top, link);
    repository.write(ERROR);
    expect(await checkIn(join(link, 'prog'))).toMatchObject({ code: 1, err: '' });
  });

  test('in spite of an environment that names another one, as that of a hook does', async () => {
    const other = new Repository({ ...BASE, ...ERROR });
    other.git('tag', 'base');
    vi.stubEnv('GIT_DIR', join(other.top, '.git'));
    vi.stubEnv('GIT_WORK_TREE', repository.top);
    vi.stubEnv('GIT_OBJECT_DIRECTORY', join(other.top, '.git', 'objects'));
    vi.stubEnv('GIT_INDEX_FILE', join(other.top, '.git', 'index'));
    repository.write(ERROR);
    expect(await checkIn(join(repository.top, 'prog'))).toMatchObject({ code: 1, err: '' });
    vi.unstubAllEnvs();
    other.remove();
  });

  test('only where git trusts its owner', async () => {
    onPath(program('git', `GIT_TEST_ASSUME_DIFFERENT_OWNER=1 exec ${realGit} "$@"`));
    const run = await repository.cx('check --new-since base prog');
    expect(run).toMatchObject({ code: 2, out: '' });
    expect(run.err).toContain(`git config --global --add safe.directory ${repository.top}\n`);
  });

  test('only with git', async () => {
    vi.stubEnv('PATH', SPARE);
    const run = await repository.cx('check --new-since base prog');
    expect(run).toMatchObject({ code: 2, err: expect.stringContaining('`git` is not installed') });
  });
});
