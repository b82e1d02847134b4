/** Series of numbers as people follow them: which revisions stand for a history, and how a row of numbers looks. */
import { describe, expect, test } from 'vitest';
import {
  followedFrameworks,
  sampled,
  seriesOf,
  sparkline,
  type TrendPoint,
} from '../../../language/src/analysis/index.ts';

const at = (text: string) => ({ seconds: Date.parse(text) / 1000, text });

describe('of each period the last revision stands', () => {
  const newestFirst = ['2027-01-03', '2026-12-31T23:59:59Z', '2026-10-01', '2026-09-30', '1969-12-31'].map(at);

  test.each([
    ['week', ['1969-12-31', '2026-10-01', '2027-01-03']],
    ['month', ['1969-12-31', '2026-09-30', '2026-10-01', '2026-12-31T23:59:59Z', '2027-01-03']],
    ['quarter', ['1969-12-31', '2026-09-30', '2026-12-31T23:59:59Z', '2027-01-03']],
  ] as const)('%s', (every, days) => {
    expect(sampled(newestFirst, every).map(({ text }) => text)).toEqual(days);
  });
});

describe('a sparkline', () => {
  test.each([
    [[0, 12.4, 12.5, 50, 99.9, 100], 100, '▁▁▂▅██'],
    [[0, 1, 2, 4], undefined, '▁▃▅█'],
    [[0, 0], undefined, '▁▁'],
    [[3], undefined, '█'],
    [[null, 5, null], 10, '·▅·'],
    [[-5, 500], 10, '▁█'],
    [[], 10, ''],
  ])('of %j up to %s', (values, most, expected) => {
    expect(sparkline(values, { most, width: 10 })).toBe(expected);
  });

  test('of more numbers than it may have signs ends with the last of them', () => {
    const values = [...Array(1000).fill(0), 10];
    expect(sparkline(values, { most: 10, width: 5 })).toBe('▁▁▁▁█');
    expect(sparkline([10, 0, 10, 0, 10, 10, 10], { most: 10, width: 3 })).toBe('▁▁█');
  });
});

function point(frameworks: readonly { id: string; index: number | null; adopted: boolean }[]): TrendPoint {
  const standing = {
    coverage: { met: 1, applicable: 4, waived: 0, ratio: 0.25 },
    findings: { errors: 2, warnings: 3, infos: 0, waived: 0, baselined: 0 },
    frameworks: frameworks.map(each => ({ ...each, level: null })),
    textErrors: 0,
  };
  return { revision: 'abc', date: '2026-01-01', tags: [], standing, error: undefined };
}

const UNREADABLE: TrendPoint = { ...point([]), standing: undefined, error: 'It could not be read.' };

test('followed are the frameworks that are adopted in the end, or all', () => {
  const [one, other] = ['one', 'other'].map(id => ({ id, index: 50, adopted: false }));
  const adopted = { ...other!, adopted: true };
  expect(followedFrameworks([point([one!, other!]), UNREADABLE])).toEqual(['one', 'other']);
  expect(followedFrameworks([point([one!, other!]), point([adopted, one!]), UNREADABLE])).toEqual(['other']);
  expect(followedFrameworks([UNREADABLE])).toEqual([]);
});

test('a series has a gap where a revision says nothing', () => {
  const [coverage, errors, warnings, framework] = seriesOf([
    UNREADABLE,
    point([]),
    point([{ id: 'one', index: 40, adopted: true }]),
  ]);
  expect(coverage).toMatchObject({ id: 'coverage', values: [null, 25, 25] });
  expect(errors!.values).toEqual([null, 2, 2]);
  expect(warnings!.values).toEqual([null, 3, 3]);
  expect(framework).toMatchObject({ id: 'one', values: [null, null, 40], most: 100 });
});
