/** What `cx trend` tells of revisions that are not as they should be, and of what is not committed yet. */
import { rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Repository } from '../support/repository.ts';
import { datesOf, pointsOf, QUIET, RULE, step } from './support.ts';

vi.setConfig({ testTimeout: 120_000 });

let repository: Repository;
afterEach(() => repository.remove());

const OLD = { 'cx.config.json': QUIET, 'rule.cx': RULE, 'a.cx': step('Pay', 1) };

describe('a revision that cannot be judged is named, and the others are judged', () => {
  function broken(change: () => void): void {
    repository = new Repository();
    repository.commitOn('2026-01-05', OLD);
    change();
    repository.commitOn('2026-02-05');
    rmSync(join(repository.top, 'b.cx'), { force: true });
    repository.commitOn('2026-03-05', { 'a.cx': step('Pay', 2) });
  }

  test.each([
    [
      'a file that is no UTF-8',
      () => writeFileSync(join(repository.top, 'b.cx'), new Uint8Array([0x2f, 0x2f, 0x20, 0xe9, 0x0a])),
      'b.cx: This file is not UTF-8, but in an older encoding: save it as UTF-8.',
    ],
    [
      'a file that is too large',
      () => repository.write({ 'b.cx': `// ${'x'.repeat(4 * 1024 * 1024)}` }),
      'b.cx: This file has 4.1 MiB, and files of at most 4 MiB are read: divide it, or raise the limit with --max-file-size.',
    ],
    [
      'a link',
      () => symlinkSync('a.cx', join(repository.top, 'b.cx')),
      'b.cx: This is a symbolic link, and links are not followed: put the file itself here, or exclude the link.',
    ],
  ])('%s', async (_, change, error) => {
    broken(change);
    const run = await repository.cx('trend --format json');
    const points: { date: string; error: string | null; coverage: unknown; frameworks: unknown }[] = JSON.parse(
      run.out,
    ).points;
    expect(points.map(point => [point.date, point.error])).toEqual([
      ['2026-01-05', null],
      ['2026-02-05', error],
      ['2026-03-05', null],
    ]);
    expect(points[1]).toMatchObject({ coverage: null, findings: null, frameworks: null, textErrors: null });
    expect(run.code).toBe(0);
    expect(run.err).toMatch(/^cx: [0-9a-f]{8} of 2026-02-05 could not be judged\. b\.cx: /);
  });

  test('no .cx file', async () => {
    repository = new Repository();
    repository.commitOn('2026-01-05', OLD);
    rmSync(join(repository.top, 'a.cx'));
    rmSync(join(repository.top, 'rule.cx'));
    repository.commitOn('2026-02-05');
    repository.commitOn('2026-03-05', { 'a.cx': step('Pay', 2) });
    const points = await pointsOf(repository);
    expect(points.map(({ error }) => error)).toEqual([null, 'There is no .cx file.', null]);
  });

  test('a config of then that cannot be used, where then is what judges', async () => {
    repository = new Repository();
    repository.commitOn('2026-01-05', OLD);
    repository.commitOn('2026-02-05', { 'cx.config.json': '{ "edition": 2026, "exclude": ["nothing/**"] }' });
    repository.commitOn('2026-03-05', { 'cx.config.json': '{ "rules": { "shrt": "off" } }' });
    repository.commitOn('2026-04-05', { 'cx.config.json': QUIET });
    const points = await pointsOf(repository, ' --then');
    expect(points.map(({ error }) => error)).toEqual([
      null,
      expect.stringContaining('The glob `nothing/**` matches no file here'),
      expect.stringContaining('There is no rule or standard `shrt`.'),
      null,
    ]);
    expect((await pointsOf(repository)).map(({ error }) => error)).toEqual([null, null, null, null]);
  });

  test('a data file that cannot be read, as long as somebody names it', async () => {
    repository = new Repository();
    const kpi = 'kpi Happy "Happy" { metric: csat  data: "data.csv" }\n';
    repository.commitOn('2026-01-05', { ...OLD, 'kpi.cx': kpi, 'data.csv': 'date,value,n\n2025-12-31,80,100\n' });
    writeFileSync(join(repository.top, 'data.csv'), new Uint8Array([0xe9, 0x0a]));
    repository.commitOn('2026-02-05');
    repository.commitOn('2026-03-05', { 'kpi.cx': 'kpi Happy "Happy" { metric: csat }\n' });
    const points = await pointsOf(repository);
    expect(points.map(({ error }) => error)).toEqual([null, 'The data file data.csv was not read.', null]);
  });
});

test('errors of the text are errors, and no reason not to judge', async () => {
  repository = new Repository();
  repository.commitOn('2026-01-05', OLD);
  repository.commitOn('2026-02-05', { 'b.cx': 'journey Broken { owner: Nobody\n' });
  repository.commitOn('2026-03-05', { 'b.cx': '' });
  const run = await repository.cx('trend --format json');
  const points: { textErrors: number; error: string | null; findings: { errors: number } }[] = JSON.parse(
    run.out,
  ).points;
  expect(points.map(({ textErrors, error }) => [textErrors, error])).toEqual([
    [0, null],
    [2, null],
    [0, null],
  ]);
  expect(points[1]!.findings.errors).toBeGreaterThanOrEqual(2);
  expect(run.err).toMatch(/^cx: The text of [0-9a-f]{8} has errors, and what they hide is missing in its numbers\.\n$/);
});

test('the series begins with the first revision that holds something of the project', async () => {
  repository = new Repository();
  repository.commitOn('2025-10-05', { 'README.md': 'Nothing yet' });
  repository.commitOn('2025-12-05', { 'cx/README.md': 'Nothing yet' });
  repository.commitOn('2026-01-05', { 'cx/a.cx': step('Pay', 1), 'other/b.cx': step('Ride', 1) });
  expect(await datesOf(repository, '', 'cx')).toEqual(['2026-01-05']);
  repository.git('tag', 'before', 'HEAD~1');
  const run = await repository.cx('trend --every tag', 'cx');
  expect(run).toMatchObject({ code: 2, out: '' });
  expect(run.err).toContain('No commit that was asked for holds a .cx file of this project: ask for later ones.');
});

test('a file that is renamed, or exchanged for a folder, is one and the same programme', async () => {
  repository = new Repository();
  repository.commitOn('2026-01-05', { ...OLD, 'x/y.cx': step('Ride', 9) });
  repository.git('mv', 'a.cx', 'moved.cx');
  repository.commitOn('2026-02-05');
  repository.git('mv', 'x/y.cx', 'y.cx');
  rmSync(join(repository.top, 'x'), { recursive: true, force: true });
  repository.commitOn('2026-03-05', { x: 'no folder any more' });
  rmSync(join(repository.top, 'x'));
  repository.git('mv', 'y.cx', 'z.cx');
  repository.commitOn('2026-04-05', { 'x/w.cx': step('Leave', 9) });
  const points = await pointsOf(repository);
  expect(points.map(({ findings }) => findings?.errors)).toEqual([1, 1, 1, 2]);
});

describe('what is not committed yet', () => {
  test.each([
    ['a file that was changed', { 'a.cx': step('Pay', 9) }, 1],
    ['a file that is new', { 'b.cx': step('Ride', 9) }, 1],
    ['the config', { 'cx.config.json': '{ "edition": 2026, "rules": { "short": "off" } }' }, undefined],
    ['what is accepted', { 'cx-baseline.jsonl': '' }, 0],
  ])('is the last point: %s', async (_, change, errors) => {
    repository = new Repository();
    repository.commitOn('2026-01-05', OLD);
    repository.write(change);
    const points = await pointsOf(repository);
    expect(points.map(({ revision, date }) => [typeof revision, date])).toEqual([
      ['string', '2026-01-05'],
      ['object', '2026-11-22'],
    ]);
    if (errors !== undefined) {
      expect(points[1]!.findings!.errors).toBe(errors);
    }
    expect((await repository.cx('trend')).out).toMatch(/\n {2}2026-11-22 {2}not committed {2}/);
  });

  test('a file that is gone', async () => {
    repository = new Repository();
    repository.commitOn('2026-01-05', { ...OLD, 'b.cx': step('Ride', 9) });
    rmSync(join(repository.top, 'b.cx'));
    expect((await pointsOf(repository)).map(({ findings }) => findings?.errors)).toEqual([1, 0]);
  });

  test('a data file', async () => {
    repository = new Repository();
    const kpi = 'kpi Happy "Happy" { metric: csat  data: "data.csv" }\n';
    repository.commitOn('2026-01-05', { ...OLD, 'kpi.cx': kpi, 'data.csv': 'date,value,n\n2025-12-31,80,100\n' });
    expect(await datesOf(repository)).toEqual(['2026-01-05']);
    repository.write({ 'data.csv': 'date,value,n\n2025-12-31,81,100\n' });
    expect(await datesOf(repository)).toEqual(['2026-01-05', '2026-11-22']);
  });

  test('is nothing where only ends of lines are written another way, or something else of the repository is changed', async () => {
    repository = new Repository();
    repository.commitOn('2026-01-05', { ...OLD, 'notes.md': 'one' });
    repository.write({ 'a.cx': step('Pay', 1).replace('\n', '\r\n'), 'notes.md': 'two' });
    expect(await datesOf(repository)).toEqual(['2026-01-05']);
  });

  test('keeps a run from success where it cannot be judged', async () => {
    repository = new Repository();
    repository.commitOn('2026-01-05', OLD);
    writeFileSync(join(repository.top, 'b.cx'), new Uint8Array([0xe9, 0x0a]));
    const run = await repository.cx('trend');
    expect(run.code).toBe(2);
    expect(run.out).toContain('not committed  not judged: b.cx: This file is not UTF-8');
  });
});
