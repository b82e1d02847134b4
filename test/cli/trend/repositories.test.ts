/** `cx trend` in repositories of every sort: cut off, of several work trees, of strangers; and in none. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Repository } from '../support/repository.ts';
import { datesOf, QUIET, RULE, step } from './support.ts';

vi.setConfig({ testTimeout: 120_000 });

let repository: Repository;
afterEach(() => repository.remove());

const OLD = { 'cx.config.json': QUIET, 'rule.cx': RULE, 'a.cx': step('Pay', 1) };

function threeMonths(): void {
  repository = new Repository();
  repository.commitOn('2026-01-05', OLD);
  repository.commitOn('2026-02-05', { 'a.cx': step('Pay', 2) });
  repository.commitOn('2026-03-05', { 'a.cx': step('Pay', 3) });
}

describe('without a history', () => {
  test('outside of any repository it says how one begins', async () => {
    repository = new Repository();
    rmSync(join(repository.top, '.git'), { recursive: true });
    repository.write(OLD);
    const run = await repository.cx('trend');
    expect(run).toMatchObject({ code: 2, out: '' });
    expect(run.err).toContain('is in no git repository, so it has no history. One begins with: git init && ');
  });

  test('before the first commit it says how to make one', async () => {
    repository = new Repository();
    repository.write(OLD);
    const run = await repository.cx('trend');
    expect(run).toMatchObject({ code: 2, out: '' });
    expect(run.err).toContain('Nothing is committed here yet, so there is no history.');
  });

  test('without git it says so', async () => {
    threeMonths();
    vi.stubEnv('PATH', join(repository.top, 'nothing'));
    const run = await repository.cx('trend');
    vi.unstubAllEnvs();
    expect(run).toMatchObject({ code: 2, out: '' });
    expect(run.err).toContain('`git` is not installed');
  });
});

describe('a shallow clone', () => {
  function shallow(depth: number): string {
    threeMonths();
    const clone = join(repository.top, 'clone');
    execFileSync('git', ['clone', '-q', `--depth=${depth}`, `file://${repository.top}`, clone], { stdio: 'pipe' });
    return 'clone';
  }

  test('ends with the command that fetches what is missing', async () => {
    const clone = shallow(2);
    const run = await repository.cx('trend', clone);
    expect(run).toMatchObject({ code: 2, out: '' });
    expect(run.err).toBe(
      'cx: This clone is shallow: its history begins on 2026-02-05, and what was before is missing. Fetch it first: git fetch --unshallow\n',
    );
  });

  test('is enough for what lies within it', async () => {
    const clone = shallow(2);
    expect(await datesOf(repository, ' --since 2026-03-01', clone)).toEqual(['2026-03-05']);
    expect(await datesOf(repository, ' --since HEAD~1', clone)).toEqual(['2026-02-05', '2026-03-05']);
    expect((await repository.cx('trend --since v1', clone)).err).toContain(
      'git fetch --no-tags --depth=1 origin tag v1',
    );
  });

  test('is enough where it holds all', async () => {
    const clone = shallow(3);
    expect(await datesOf(repository, '', clone)).toEqual(['2026-01-05', '2026-02-05', '2026-03-05']);
  });
});

test('a detached head is as good as a branch', async () => {
  threeMonths();
  repository.git('checkout', '-q', '--detach', 'HEAD~1');
  expect(await datesOf(repository)).toEqual(['2026-01-05', '2026-02-05']);
});

test('a linked work tree has the history of what it stands at', async () => {
  threeMonths();
  repository.git('worktree', 'add', '-q', 'linked', 'HEAD~1');
  expect(await datesOf(repository, '', 'linked')).toEqual(['2026-01-05', '2026-02-05']);
});

test('a project in a folder has the history of the repository around it', async () => {
  repository = new Repository();
  repository.commitOn('2026-01-05', { 'cx/cx.config.json': QUIET, 'cx/a.cx': step('Pay', 1), 'b.cx': step('Ride', 1) });
  repository.commitOn('2026-02-05', { 'README.md': 'Else' });
  expect(await datesOf(repository, ' cx')).toEqual(['2026-01-05', '2026-02-05']);
});

test('nothing that a repository brings along runs, and nothing is written', async () => {
  threeMonths();
  const mark = join(repository.top, '..', `ran-${process.pid}`);
  const program = join(repository.top, 'evil.sh');
  writeFileSync(program, `#!/bin/sh\ntouch '${mark}'\ncat\n`, { mode: 0o755 });
  for (const key of [
    ...['core.fsmonitor', 'core.pager', 'core.sshCommand', 'diff.external', 'diff.evil.textconv', 'diff.evil.command'],
    ...['filter.evil.smudge', 'filter.evil.clean', 'gpg.program', 'alias.rev-list', 'pager.rev-list', 'core.hooksPath'],
  ]) {
    repository.git('config', key, key === 'core.hooksPath' ? repository.top : program);
  }
  repository.git('config', 'log.showSignature', 'true');
  mkdirSync(join(repository.top, '.git', 'info'), { recursive: true });
  writeFileSync(join(repository.top, '.git', 'info', 'attributes'), '*.cx filter=evil diff=evil\n');
  const before = repository.git('for-each-ref');
  expect(await datesOf(repository)).toHaveLength(3);
  expect(existsSync(mark)).toBe(false);
  expect(repository.git('for-each-ref')).toBe(before);
});

test('an object that is missing ends the job, since every number would be wrong', async () => {
  threeMonths();
  const hash = repository.git('rev-parse', 'HEAD~1:a.cx').trim();
  rmSync(join(repository.top, '.git', 'objects', hash.slice(0, 2), hash.slice(2)), { force: true });
  const run = await repository.cx('trend');
  expect(run).toMatchObject({ code: 2, out: '' });
  expect(run.err).toContain(`is not in this clone (${hash.slice(0, 12)}): fetch it without a filter.`);
});
