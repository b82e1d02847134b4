/** Which revisions `cx trend` takes for its points. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Repository } from '../support/repository.ts';
import { datesOf, pointsOf, step } from './support.ts';

// Every test makes a repository, and a busy machine takes its time over git's processes.
vi.setConfig({ testTimeout: 120_000 });

let repository: Repository;
afterEach(() => repository.remove());

/** A commit on each of these days. */
function history(...days: readonly string[]): Repository {
  repository = new Repository();
  for (const [index, day] of days.entries()) {
    repository.commitOn(day, { 'a.cx': step('Pay', index + 1) });
  }
  return repository;
}

describe('of each period the last commit', () => {
  test('a month that has none is passed over', async () => {
    history('2026-01-05', '2026-01-20', '2026-04-02', '2026-04-30T23:59:59Z', '2026-05-01T00:00:00Z');
    expect(await datesOf(repository)).toEqual(['2026-01-20', '2026-04-30', '2026-05-01']);
    expect(await datesOf(repository, ' --every quarter')).toEqual(['2026-01-20', '2026-05-01']);
  });

  test('a week begins on Monday', async () => {
    history('2026-03-01', '2026-03-02', '2026-03-08', '2026-03-09');
    expect(await datesOf(repository, ' --every week')).toEqual(['2026-03-01', '2026-03-08', '2026-03-09']);
  });

  test('a day is one in UTC, wherever the commit was made', async () => {
    history('2026-02-01T01:00:00+05:00', '2026-02-28T22:00:00-05:00');
    expect(await datesOf(repository)).toEqual(['2026-01-31', '2026-03-01']);
  });

  test('what counts is the clock of who committed, and neither the author nor the order', async () => {
    history('2026-03-10', '2026-02-10', '2026-03-05');
    const points = await pointsOf(repository);
    const line = repository.git('rev-list', 'HEAD').trim().split('\n');
    expect(points.map(({ revision, date }) => [date, line.indexOf(revision!)])).toEqual([
      ['2026-02-10', 1],
      ['2026-03-10', 2],
    ]);
  });

  test('of two commits of one moment the later one stands', async () => {
    history('2026-03-10', '2026-03-10');
    expect((await pointsOf(repository)).map(({ revision }) => revision)).toEqual([
      repository.git('rev-parse', 'HEAD').trim(),
    ]);
  });

  test('a clock that is wrong makes a point of the future', async () => {
    history('2026-03-10', '2031-01-01');
    expect(await datesOf(repository)).toEqual(['2026-03-10', '2031-01-01']);
  });
});

test('of a merge the way counts on which it was made: on the other lies what was not there yet', async () => {
  history('2026-01-05');
  repository.git('checkout', '-q', '-b', 'idea');
  repository.commitOn('2026-02-20', { 'b.cx': step('Ride', 1) });
  repository.git('checkout', '-q', 'main');
  const own = repository.commitOn('2026-02-10', { 'a.cx': step('Pay', 2) });
  const merge = repository.gitOn('2026-03-03', 'merge', '-q', '--no-ff', '--no-edit', 'idea');
  const points = await pointsOf(repository);
  expect(points.slice(1).map(({ revision, date }) => [revision, date])).toEqual([
    [own, '2026-02-10'],
    [merge, '2026-03-03'],
  ]);
});

describe('--every tag', () => {
  test('takes each commit that has a tag and is part of this one, by its date', async () => {
    history('2026-01-05', '2026-01-20', '2026-02-02');
    repository.git('tag', 'v1', 'HEAD~2');
    repository.git('tag', '-a', '-m', 'One more', 'first', 'HEAD~2');
    repository.git('tag', '-a', '-m', 'Of a tag', 'v2', 'first');
    repository.git('tag', '-f', '-a', '-m', 'Moved', 'v2', 'HEAD~1');
    repository.git('checkout', '-q', '-b', 'aside');
    repository.commitOn('2026-03-01', { 'c.cx': step('Leave', 1) });
    repository.git('tag', 'elsewhere');
    repository.git('checkout', '-q', 'main');
    const points = await pointsOf(repository, ' --every tag');
    expect(points.map(({ date, tags }) => [date, tags])).toEqual([
      ['2026-01-05', ['first', 'v1']],
      ['2026-01-20', ['v2']],
    ]);
    expect((await repository.cx('trend --every tag')).out).toMatch(/2026-01-05 {2}[0-9a-f]{8} first v1 /);
  });

  test('says what to do where there is none', async () => {
    history('2026-01-05');
    const run = await repository.cx('trend --every tag');
    expect(run).toMatchObject({ code: 2, out: '' });
    expect(run.err).toBe(
      'cx: No commit that was asked for has a tag: without `--every tag`, each month has its last commit.\n',
    );
  });
});

describe('--since', () => {
  test('takes a day, and what was committed on it', async () => {
    history('2026-01-05', '2026-02-05T00:00:00Z', '2026-03-05');
    expect(await datesOf(repository, ' --since 2026-02-05')).toEqual(['2026-02-05', '2026-03-05']);
    expect(await datesOf(repository, ' --since 2026-02-06')).toEqual(['2026-03-05']);
  });

  test.each(['HEAD~1', 'two', 'main~1'])('takes the commit %s, and what came after', async ref => {
    history('2026-01-05', '2026-02-05', '2026-03-05');
    repository.git('tag', 'two', 'HEAD~1');
    expect(await datesOf(repository, ` --since ${ref}`)).toEqual(['2026-02-05', '2026-03-05']);
  });

  test.each([
    ['2026-02-30', 'There is no day 2026-02-30: a day is written YYYY-MM-DD.'],
    ['2027-01-01', 'There is no commit since 2027-01-01: the last one is of 2026-01-05.'],
    [
      'nowhere',
      'There is no commit `nowhere` in this clone. Fetch it first: git fetch --no-tags origin nowhere:nowhere',
    ],
    ['-x', '`--since` needs a value before `-x`.\ncx: See `cx trend --help`.'],
    ['--', '`--` is no git ref: name a branch, a tag or a commit.'],
    ['HEAD:a.cx', '`HEAD:a.cx` is no git ref: name a branch, a tag or a commit.'],
  ])('%s is told with what helps', async (since, message) => {
    history('2026-01-05');
    const run = await repository.cx(`trend --since ${since}`);
    expect(run).toMatchObject({ code: 2, out: '' });
    expect(run.err).toBe(`cx: ${message}\n`);
  });
});

test('--as-of ends the series on that day', async () => {
  history('2026-01-05', '2026-02-05', '2026-03-05');
  expect(await datesOf(repository, ' --as-of 2026-02-05')).toEqual(['2026-01-05', '2026-02-05']);
  repository.write({ 'b.cx': step('Ride', 1) });
  expect(await datesOf(repository, ' --as-of 2026-02-20')).toEqual(['2026-01-05', '2026-02-05']);
  expect(await datesOf(repository, ' --as-of 2030-01-01')).toEqual([
    '2026-01-05',
    '2026-02-05',
    '2026-03-05',
    '2030-01-01',
  ]);
});
