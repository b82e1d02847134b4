// A bad row is a problem on that row of that file, and the other rows still count.
import { describe, expect, test } from 'vitest';
import { measure, said } from './support.ts';

const PERCENT = 'metric: fcr';

/** The problems of a file with this row between two good ones, which must both count. */
function row(attributes: string, header: string, bad: string, good: string): string[] {
  const text = `${header}\n2026-08-31${good}\n${bad}\n2026-09-30${good}\n`;
  const { reader, kpi, problems } = measure(attributes, text);
  expect(reader.seriesOf(kpi).map(({ on }) => on)).toEqual(['2026-08-31', '2026-09-30']);
  expect(problems.every(({ file, element }) => file === 'measure/data.csv' && element === 'K')).toBe(true);
  return said(problems, text);
}

describe('a date', () => {
  test.each([
    ['2026-02-30', 'impossible-date [2026-02-30] There is no day 2026-02-30.'],
    ['31.10.2026', 'wrong-value [31.10.2026] `31.10.2026` is not a date: write year-month-day, as in `2026-10-31`.'],
    ['3.4.2026', expect.stringContaining('as in `2026-04-03`.')],
    ['3/4/2026', expect.stringContaining('as in `2026-04-03` or `2026-03-04`.')],
    ['10/31/2026', expect.stringContaining('as in `2026-10-31`.')],
    ['2026/10/31', expect.stringContaining('as in `2026-10-31`.')],
    ['20261031', expect.stringContaining('as in `2026-10-31`.')],
    ['2026-10-31T23:00:00Z', expect.stringContaining('as in `2026-10-31`.')],
    ['2026-02', expect.stringContaining('as in `2026-02-28`.')],
    ['October', expect.stringContaining('as in `2026-11-21`.')],
    ['', 'wrong-value [,80] This row has no `date`.'],
  ])('%j', (date, problem) => {
    expect(row(PERCENT, 'date,value', `${date},80`, ',80')).toEqual([problem]);
  });
});

describe('a value', () => {
  test.each([
    [PERCENT, 'abc', 'wrong-value [abc] `abc` is no value: write it as in `85`.'],
    [PERCENT, '"77,4"', expect.stringContaining('A decimal comma is read only in files separated by semicolons.')],
    [PERCENT, '"1,000"', expect.stringContaining('Thousands take no separator.')],
    [PERCENT, '3h', 'kpi-unit-range [3h] `K` is in percent: write its values as in `85`, not `3h`.'],
    [PERCENT, '101', 'kpi-unit-range [101] 101 lies outside 0 to 100, the values that `K` can have.'],
    [PERCENT, '1e400', expect.stringContaining('out-of-range [1e400]')],
    [PERCENT, '', 'wrong-value [2026-10-31,] This row has no value: write one, or leave the row out.'],
    [PERCENT, '77,4', expect.stringContaining('more cells than the first line has columns (2). A decimal comma')],
  ])('of a percentage: %s %j', (attributes, value, problem) => {
    expect(row(attributes, 'date,value', `2026-10-31,${value}`, ',80')).toEqual([problem]);
  });

  test.each([
    ['metric: asa', '5', '80s', 'kpi-unit-range [5] `K` is in duration: write its values as in `5min`, not `5`.'],
    ['metric: asa', '-5s', '80s', 'out-of-range [-5s] A duration is not negative, as -5s is.'],
    ['metric: asa  target: <= 40s', '2wd', '80s', expect.stringContaining('kpi-unit-range [2wd] 2wd does not compare')],
    ['metric: asa', '5 minutes', '80s', expect.stringContaining('wrong-value [5 minutes]')],
    ['metric: clv', '12.50', 'EUR 3', expect.stringContaining('kpi-unit-range [12.50] `K` is in money')],
    [
      'metric: clv  target: >= EUR 9',
      'USD 12',
      'EUR 3',
      'kpi-unit-range [USD 12] `K` is in EUR, and this value in USD.',
    ],
    ['metric: nps', '41%', '80', expect.stringContaining('kpi-unit-range [41%] `K` is in points')],
    ['metric: nps', '-101', '80', expect.stringContaining('kpi-unit-range [-101]')],
    ['metric: ces2  scale: 1..7', '8', '4', expect.stringContaining('kpi-unit-range [8] 8 lies outside 1 to 7')],
  ])('%s: %s', (attributes, value, good, problem) => {
    expect(row(attributes, 'date,value', `2026-10-31,${value}`, `,${good}`)).toEqual([problem]);
  });

  test.each([
    ['0', expect.stringContaining('out-of-range [0]')],
    ['-3', expect.stringContaining('out-of-range [-3]')],
    ['2.5', expect.stringContaining('wrong-value [2.5] `2.5` is no whole number')],
    ['many', expect.stringContaining('wrong-value [many]')],
  ])('of %s answers', (n, problem) => {
    expect(row(PERCENT, 'date,value,n', `2026-10-31,80,${n}`, ',80,9')).toEqual([problem]);
  });

  test('that is there already', () => {
    const header = 'date,value,segment';
    const text = `${header}\n2026-10-31,80,\n2026-10-31,80,A\n2026-10-31,70,A\n2026-10-31,90,\n`;
    const { reader, kpi, problems } = measure(PERCENT, text);
    expect(said(problems, text)).toEqual([
      'wrong-value [70] 2026-10-31 for `A` has a value before: the first counts.',
      'wrong-value [90] 2026-10-31 has a value before: the first counts.',
    ]);
    const { start, end } = problems[0]!.related![0]!.span;
    expect(text.slice(start, end)).toBe('2026-10-31,80,A');
    expect(reader.read(kpi, '2026-11-21').value?.number).toBe(80);
  });
});

describe('counts', () => {
  const groups = 'date,promoters,passives,detractors';
  test.each([
    ['5,,1', expect.stringContaining('stand together: write 0')],
    ['5,-1,1', expect.stringContaining('out-of-range [-1]')],
    ['5,x,1', expect.stringContaining('wrong-value [x]')],
  ])('of groups: %s', (cells, problem) => {
    expect(row('metric: nps', groups, `2026-10-31,${cells}`, ',5,5,5')).toEqual([problem]);
  });

  test.each([
    ['11,1', 'out-of-range [11] There is no score 11 from 0 to 10.'],
    ['-1,1', 'out-of-range [-1] There is no score -1 from 0 to 10.'],
    ['7.5,1', 'wrong-value [7.5] `7.5` is no score: scores are whole numbers.'],
    ['7,', expect.stringContaining('`score` and `count` stand together')],
    [',7', expect.stringContaining('`score` and `count` stand together')],
    ['7,1.5', expect.stringContaining('wrong-value [1.5]')],
  ])('of scores: %s', (cells, problem) => {
    expect(row('metric: nps', 'date,score,count', `2026-10-31,${cells}`, ',9,5')).toEqual([problem]);
  });

  test('that are there already', () => {
    const text = 'date,score,count\n2026-10-31,9,5\n2026-10-31,9,5\n';
    const { reader, kpi, problems } = measure('metric: nps', text);
    expect(said(problems, text)).toEqual([
      'wrong-value [2026-10-31,9,5] Answers of score 9 of 2026-10-31 are counted before: they count once.',
    ]);
    expect(reader.read(kpi, '2026-11-21').n).toBe(5);
  });

  test('of one day in two ways', () => {
    const text = `${groups},score,count\n2026-10-31,5,5,5,,\n2026-10-31,,,,9,5\n2026-11-01,5,5,5,9,5\n`;
    const { problems } = measure('metric: nps', text);
    expect(problems.map(({ message }) => message)).toEqual([
      'Answers of 2026-10-31 are counted before: they count once.',
      'This row counts scores and groups: write one of them.',
    ]);
  });

  test.each([
    ['metric: csat', 'score,count', '4,9', 'Write the `scale` of the question and the `boxes` that count'],
    ['metric: csat  scale: 1..5  boxes: top 5', 'score,count', '4,9', 'name fewer `boxes`'],
    ['metric: csat-mean', 'score,count', '4,9', 'Write the `scale`'],
    ['metric: acsi', 'score,count', '4,9', 'Write its values instead.'],
    ['metric: asa', 'score,count', '4,9', 'Write its values instead.'],
    ['metric: nps  scale: 1..10', 'score,count', '4,9', 'It is asked from 0 to 10'],
    ['metric: txr', 'promoters,passives,detractors', '4,9,2', 'Promoters and detractors are counted for NPS'],
  ])('that make no value of %s', (attributes, columns, cells, why) => {
    const { problems, reader, kpi } = measure(attributes, `date,${columns}\n2026-10-31,${cells}\n`);
    expect(problems).toMatchObject([{ rule: 'wrong-value', file: 'measure/kpis.cx' }]);
    expect(problems[0]!.message).toContain(why);
    expect(reader.seriesOf(kpi)).toEqual([]);
  });

  test('of a KPI whose metric is unknown are no second mistake', () => {
    expect(measure('metric: nobody-knows', 'date,score,count\n2026-10-31,4,9\n').problems).toEqual([]);
  });

  test('that make no value leave the values beside them', () => {
    const text = 'date,score,count,value\n2026-10-31,4,9,80\n2026-10-31,5,1,80\n';
    const { problems, reader, kpi } = measure('metric: csat', text);
    expect(problems).toHaveLength(1);
    expect(reader.read(kpi, '2026-11-21').value?.number).toBe(80);
  });
});

describe('a file', () => {
  test.each([
    ['', 'data.csv', 'wrong-value', 'This file is empty'],
    ['\n\n', 'data.csv', 'wrong-value', 'This file is empty'],
    ['2026-10-31,80\n', 'data.csv', 'wrong-value', 'The first line names the columns. It takes `date,value`'],
    ['date,count\n', 'data.csv', 'wrong-value', 'The first line names the columns.'],
    ['date,value\n2026-10-31,\0', 'data.csv', 'not-utf8', 'save it as “CSV UTF-8”'],
    ['date,value,segment\n2026-10-31,80,Caf\uFFFD', 'data.csv', 'not-utf8', 'save it as “CSV UTF-8”'],
    ['{}', 'data.json', 'syntax', 'A JSON data file is an array of objects'],
    ['"date,value\n', 'data.csv', 'syntax', 'never closed'],
  ])('that is no table: %j', (text, path, rule, message) => {
    const { problems, reader, kpi } = measure(PERCENT, text, path);
    expect(problems).toMatchObject([{ rule, file: `measure/${path}`, message: expect.stringContaining(message) }]);
    expect(reader.read(kpi, '2026-11-21').status).toBe('no-data');
  });

  test('with a column twice, or nearly one of ours, says so and counts', () => {
    const text = 'date,value,value,segmnet\n2026-10-31,80,90,A\n';
    const { problems, reader, kpi } = measure(PERCENT, text);
    expect(said(problems, text)).toEqual([
      'wrong-value [value] The column `value` stands here twice: the first counts.',
      'wrong-value [segmnet] `segmnet` is no column that is read. Did you mean `segment`?',
    ]);
    expect(reader.read(kpi, '2026-11-21').value?.number).toBe(80);
  });

  test('may hold the names that a programming language reserves', () => {
    const text = 'date,value,__proto__,constructor\n2026-10-31,80,1,2\n';
    expect(measure(PERCENT, text).problems).toEqual([]);
    const json = '[{"date": "2026-10-31", "value": 80, "__proto__": {"value": 1}, "constructor": "x"}]';
    const { problems } = measure(PERCENT, json, 'data.json');
    expect(problems).toHaveLength(1);
    expect(({} as { value?: unknown }).value).toBeUndefined();
    const segments = 'date,value,n,segment\n2026-10-31,80,1,__proto__\n2026-10-31,90,1,constructor\n';
    const { reader, kpi } = measure(PERCENT, segments);
    expect(reader.read(kpi, '2026-11-21').value?.number).toBe(85);
  });

  test('of JSON with bad rows keeps the good ones', () => {
    const text =
      '[{"date": "2026-10-30", "value": "x"}, 7, {"value": 1}, {"date": "2026-10-31", "value": 80, "segmnet": "A"}]';
    const { problems, reader, kpi } = measure(PERCENT, text, 'data.json');
    expect(problems.map(({ rule, message }) => `${rule} ${message}`)).toEqual([
      'wrong-value `x` is no value: write it as in `85`.',
      expect.stringContaining('syntax A row is an object'),
      'wrong-value This row has no `date`.',
      expect.stringContaining('Did you mean `segment`?'),
    ]);
    expect(reader.read(kpi, '2026-11-21').value?.number).toBe(80);
  });

  test('with many mistakes lists a hundred and counts the rest', () => {
    const text = `date,value\n${'x,y\n'.repeat(350)}2026-10-31,80\n`;
    const { problems, reader, kpi } = measure(PERCENT, text);
    expect(problems.length).toBeLessThanOrEqual(101);
    expect(problems.at(-1)!.message).toContain('250 more mistakes');
    expect(reader.read(kpi, '2026-11-21').value?.number).toBe(80);
  });

  test.each([
    [3, [], 80],
    [2, ['too-large'], undefined],
  ])('of three rows where %i are allowed', (rows, rules, value) => {
    const text = 'date,value\n2026-08-31,80\n2026-09-30,80\n2026-10-31,80\n';
    const { problems, reader, kpi } = measure(PERCENT, text, 'data.csv', { limits: { rows } });
    expect(problems.map(({ rule }) => rule)).toEqual(rules);
    expect(reader.read(kpi, '2026-11-21').value?.number).toBe(value);
  });

  test('longer than is allowed is refused', () => {
    const { problems } = measure(PERCENT, 'date,value\n', 'data.csv', { limits: { length: 10 } });
    expect(problems).toMatchObject([{ rule: 'too-large' }]);
  });
});
