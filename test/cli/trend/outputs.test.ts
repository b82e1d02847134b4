/** The formats of `cx trend`. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Repository } from '../support/repository.ts';
import { QUIET, RULE, step } from './support.ts';

vi.setConfig({ testTimeout: 120_000 });

let repository: Repository;
afterEach(() => repository.remove());

/** A framework whose name is as hostile as a name may be, and a revision that cannot be judged. */
function story(adopted = true): void {
  repository = new Repository();
  repository.commitOn('2026-01-05', {
    'cx.config.json': QUIET,
    'rule.cx': RULE,
    'a.cx': step('Pay', 9),
    'f.cx':
      'framework ours "Ours" { scoring: criteria  dimension all "All" { practice one "One" { rules: short }  practice two "Two" { defined: exists journeys } } }\n',
    'p.cx': adopted ? 'programme Shop "Shop" { adopt ours { target: 50% by 2026-12-31 } }\n' : '',
  });
  repository.commitOn('2026-02-05', { '=cmd|x.cx': '\0' });
  repository.git('rm', '-q', '=cmd|x.cx');
  repository.commitOn('2026-03-05', { 'a.cx': step('Pay', 1) });
}

const stable = (text: string) => text.replace(/\b[0-9a-f]{8}\b/g, 'abcdef01').replace(/\b[0-9a-f]{40}\b/g, 'HASH');

test('as text: a chart of each series with its first and last number, and a line for each point', async () => {
  story();
  const run = await repository.cx('trend');
  expect(run.code).toBe(0);
  expect(stable(run.out)).toBe(`Trend by month from 2026-01-05 to 2026-03-05, by today's rules and standards

  coverage  ▁·█  0 % → 100 %  +100
  errors    █·▁  1 → 0  −1
  warnings  ▁·▁  0 → 0  ±0
  ours      ▁·▅  0 → 50  +50

  date        revision  coverage       errors  warnings  ours
  2026-01-05  abcdef01    0 %  0 of 1  1       0           0 no
  2026-02-05  abcdef01  not judged: =cmd|x.cx: This file is no text, or is UTF-16 (byte 1 is zero): save it as UTF-8.
  2026-03-05  abcdef01  100 %  1 of 1  0       0          50 no
`);
  expect(stable(run.err)).toMatch(
    /^cx: abcdef01 of 2026-02-05 could not be judged\. =cmd\|x\.cx: This file is no text/,
  );
  const coloured = await repository.cx('trend --color always');
  expect(coloured.out).toContain('\u001b[32m−1\u001b[0m');
  expect(coloured.out).toContain('\u001b[33mnot judged: ');
});

test('where nothing is adopted, all frameworks are shown', async () => {
  story(false);
  const { out } = await repository.cx('trend');
  expect(out).toMatch(/\n {2}ours {2}/);
  expect(out).toMatch(/forrester/);
  expect(out).toMatch(/six-laws/);
});

test('as CSV: numbers unrounded, and no cell that a spreadsheet takes for a formula', async () => {
  story();
  const { out } = await repository.cx('trend --format csv');
  const [heads, first, second, third, ...rest] = stable(out).split('\r\n');
  expect(rest).toEqual(['']);
  expect(heads).toMatch(
    /^date,revision,tags,met,applicable,ratio,errors,warnings,infos,waived,baselined,textErrors,ours index,ours level,/,
  );
  expect(heads).toMatch(/,error$/);
  expect(first).toMatch(/^2026-01-05,HASH,,0,1,0,1,0,\d+,0,0,0,0,no,/);
  expect(second).toMatch(/^2026-02-05,HASH,,,,,,,,,,,,,.*,"'=cmd\|x\.cx: This file is no text, or/);
  expect(third).toMatch(/^2026-03-05,HASH,,1,1,1,0,0,\d+,0,0,0,50,no,/);
});

test('as Markdown: a table for a page', async () => {
  story();
  const { out } = await repository.cx('trend --format markdown --then');
  expect(stable(out)).toBe(`# Trend by month from 2026-01-05 to 2026-03-05, each revision by its own rules and standards

| Date | Revision | Coverage | Errors | Warnings | ours |
| --- | --- | --- | --- | --- | --- |
| 2026\\-01\\-05 | abcdef01 | 0 \\% \\(0 of 1\\) | 1 | 0 | 0 no |
| 2026\\-02\\-05 | abcdef01 | not judged\\: \\=cmd\\|x\\.cx\\: This file is no text\\, or is UTF\\-16 \\(byte 1 is zero\\)\\: save it as UTF\\-8\\. |  |  |  |
| 2026\\-03\\-05 | abcdef01 | 100 \\% \\(1 of 1\\) | 0 | 0 | 50 no |
`);
});

describe('as JSON', () => {
  test('it holds one thing for each point, in the order of the contract', async () => {
    story();
    const document = JSON.parse((await repository.cx('trend --format json')).out);
    expect(Object.keys(document)).toEqual(['formatVersion', 'points']);
    expect(document.points.map((point: object) => Object.keys(point))).toEqual(
      Array(3).fill(['revision', 'date', 'tags', 'coverage', 'findings', 'frameworks', 'textErrors', 'error']),
    );
    expect(document.points[2]).toMatchObject({
      date: '2026-03-05',
      coverage: { met: 1, applicable: 1, ratio: 1, waived: 0 },
      findings: { errors: 0, warnings: 0, waived: 0, baselined: 0 },
      error: null,
    });
    expect(document.points[2].frameworks[0]).toEqual({ id: 'ours', level: 'no', index: 50, adopted: true });
  });

  test('it fits its schema, in the judgement of an independent validator', async () => {
    story();
    const document = JSON.parse((await repository.cx('trend --format json')).out);
    const fits = new Ajv2020({ strict: false }).compile(JSON.parse((await repository.cx('schema trend')).out));
    expect(fits(document)).toBe(true);
    for (const wrong of [
      { date: 'January' },
      { coverage: { met: 1 } },
      { error: undefined },
      { frameworks: [{ id: 'x' }] },
    ]) {
      const points = document.points.map((point: object) => ({ ...point, ...wrong }));
      expect(fits(JSON.parse(JSON.stringify({ ...document, points })))).toBe(false);
    }
  });

  test('it is the same for the same history, and beside other formats', async () => {
    story();
    const first = await repository.cx('trend --format json');
    const second = await repository.cx('trend --format json --format csv=trend.csv');
    expect(second.out).toBe(first.out);
    expect(repository.read('trend.csv')).toContain('2026-03-05');
  });
});

test('names of files and sentences about them do nothing in a terminal', async () => {
  repository = new Repository();
  repository.commitOn('2026-01-05', { 'cx.config.json': QUIET, 'a.cx': step('Pay', 1), '\u001b[31m\u202ex.cx': '\0' });
  repository.git('rm', '-q', '-r', '--ignore-unmatch', ':(glob)*x.cx');
  repository.commitOn('2026-02-05');
  for (const format of ['text', 'csv', 'markdown', 'json']) {
    const run = await repository.cx(`trend --format ${format}`);
    expect(run.out + run.err).not.toMatch(/[\u001b\u202e]/);
    expect(run.out).toMatch(/x\\?\.cx/);
  }
});
