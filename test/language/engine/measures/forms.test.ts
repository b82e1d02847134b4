// What a data file may look like, and that all of it means the same.
import { describe, expect, test } from 'vitest';
import { measure, table, today } from './support.ts';

const NPS = 'metric: nps';
const PERCENT = 'metric: fcr';

describe('values', () => {
  test.each([
    ['commas', 'date,value,n\n2026-10-31,77.4,1204'],
    ['semicolons and decimal commas', 'date;value;n\r\n2026-10-31;77,4;1204\r\n'],
    ['semicolons and decimal points', 'date;value;n\n2026-10-31;77.4;1204'],
    ['tabs', 'date\tvalue\tn\n2026-10-31\t77.4\t1204'],
    ['a byte-order mark', '\uFEFFdate,value,n\n2026-10-31,77.4,1204'],
    ['quotes', '"date","value","n"\n"2026-10-31","77.4","1204"'],
    ['any order, any case, columns of the team', 'N, Remark ,Value,DATE\n1204,fine,77.4,2026-10-31'],
    ['a percent sign', 'date,value,n\n2026-10-31,77.4 %,1204'],
    ['rows that are blank', 'date,value,n\n\n,,\n2026-10-31,77.4,1204\n,,\n'],
    ['numbers as programs print them', 'date,value,n\n2026-10-31,7.74e+01,1204.0'],
  ])('with %s', (_, text) => {
    const { problems } = measure(PERCENT, text);
    expect(problems).toEqual([]);
    expect(today(PERCENT, text)).toMatchObject({ value: { type: 'percent', number: 77.4 }, on: '2026-10-31', n: 1204 });
  });

  test('in JSON, as numbers or as texts', () => {
    const text =
      '[{ "Date": "2026-10-31", "value": 77.4, "n": 1204, "segment": null }, { "date": "2026-09-30", "value": "76%" }]';
    const { reader, kpi, problems } = measure(PERCENT, text, 'data.json');
    expect(problems).toEqual([]);
    expect(reader.seriesOf(kpi).map(({ on, value, n }) => [on, value.number, n])).toEqual([
      ['2026-09-30', 76, undefined],
      ['2026-10-31', 77.4, 1204],
    ]);
  });

  test.each([
    ['unit: duration', 'date,value\n2026-10-31,2.5min', { type: 'duration', number: 2.5, unit: 'min' }],
    ['unit: duration', 'date;value\n2026-10-31;2,5 min', { type: 'duration', number: 2.5, unit: 'min' }],
    ['unit: duration', 'date,value\n2026-10-31,20wd', { type: 'duration', number: 20, unit: 'wd' }],
    ['unit: money', 'date,value\n2026-10-31,EUR 12.50', { type: 'money', number: 12.5, currency: 'EUR' }],
    ['unit: money', 'date;value\n2026-10-31;EUR 12,50', { type: 'money', number: 12.5, currency: 'EUR' }],
    [
      'unit: money  target: <= CHF 10',
      'date,value\n2026-10-31,12.50',
      { type: 'money', number: 12.5, currency: 'CHF' },
    ],
    ['unit: per-mille', 'date,value\n2026-10-31,3.5', { type: 'number', number: 3.5 }],
    ['unit: points', 'date,value\n2026-10-31,-12', { type: 'number', number: -12 }],
    ['unit: count', 'date,value\n2026-10-31,+7', { type: 'number', number: 7 }],
  ])('in their unit: %s', (attributes, text, value) => {
    expect(measure(attributes, text).problems).toEqual([]);
    expect(today(attributes, text).value).toEqual(value);
  });
});

describe('counts', () => {
  test('of promoters, passives and detractors', () => {
    const text = table(`
      date       promoters passives detractors
      2026-10-31       390      280        230
    `);
    expect(today(NPS, text)).toMatchObject({ n: 900, value: { number: 160 / 9 } });
  });

  test('of scores', () => {
    const text = table(`
      date       score count
      2026-10-31    10   300
      2026-10-31     9    90
      2026-10-31     7   280
      2026-10-31     6   200
      2026-10-31     0    30
    `);
    expect(today(NPS, text)).toMatchObject({ n: 900, value: { number: 160 / 9 } });
  });

  test('of segments make the whole together', () => {
    const text = table(`
      date       segment  promoters passives detractors
      2026-10-31 Visitors       300       80         20
      2026-10-31 Commuters       90      200        210
    `);
    const { reader, kpi } = measure(NPS, text);
    const [point] = reader.seriesOf(kpi);
    expect(point).toMatchObject({ n: 900, value: { number: 160 / 9 } });
    expect(point!.segments.map(({ segment, value, n }) => [segment, value.number, n])).toEqual([
      ['Commuters', -24, 500],
      ['Visitors', 70, 400],
    ]);
    const together = today(NPS, 'date,promoters,passives,detractors\n2026-10-31,390,280,230');
    expect(point!.moe).toEqual(together.moe);
  });

  test('of a day on which nobody answered give no value of that day', () => {
    const text = table(`
      date       promoters passives detractors
      2026-09-30        39       28         23
      2026-10-31         0        0          0
    `);
    expect(measure(NPS, text).problems).toEqual([]);
    expect(today(NPS, text).on).toBe('2026-09-30');
  });

  test('decide where a value stands beside them', () => {
    const text = table(`
      date       promoters passives detractors value   n
      2026-08-31       390      280        230    18 900
      2026-09-30       390      280        230  17.8 900
      2026-10-31       390      280        230    42 900
      2026-11-10       390      280        230    18 901
    `);
    const { reader, kpi, problems } = measure(NPS, text);
    const { compared, differences } = reader.recomputed(kpi);
    expect(problems).toEqual([]);
    expect(compared).toBe(4);
    expect(differences.map(({ span, message }) => [text.slice(span.start, span.end), message])).toEqual([
      ['42', 'The counts of 2026-10-31 give 17.78, and 42 is written.'],
      ['18', 'The counts of 2026-11-10 give 900 answers, and 901 is written.'],
    ]);
    expect(reader.read(kpi, '2026-11-01').value?.number).toBe(160 / 9);
  });

  test('decide where nobody answered and a value is written', () => {
    const text = 'date,promoters,passives,detractors,value\n2026-10-31,0,0,0,42\n';
    const { reader, kpi } = measure(NPS, text);
    expect(reader.recomputed(kpi).differences.map(({ message }) => message)).toEqual([
      'The counts of 2026-10-31 give no answers, and 42 is written.',
    ]);
    expect(reader.seriesOf(kpi)).toEqual([]);
  });

  test('that lost a bad row are not held against the value beside them', () => {
    const text = 'date,score,count,value\n2026-10-31,x,1,50\n2026-10-31,10,3,50\n';
    const { reader, kpi, problems } = measure(NPS, text);
    expect(problems).toHaveLength(1);
    expect(reader.recomputed(kpi)).toEqual({ compared: 0, differences: [] });
    expect(reader.seriesOf(kpi)).toMatchObject([{ value: { number: 100 } }]);
  });

  test('decide where a value is written in a row of its own, too', () => {
    const text = 'date,score,count,value\n2026-10-31,10,3,\n2026-10-31,0,1,\n2026-10-31,,,49\n2026-11-01,,,30\n';
    const { reader, kpi, problems } = measure(NPS, text);
    expect(problems).toEqual([]);
    expect(reader.recomputed(kpi).differences).toHaveLength(1);
    expect(reader.seriesOf(kpi).map(({ value }) => value.number)).toEqual([50, 30]);
  });
});

describe('the whole', () => {
  test('is the row without a segment', () => {
    const text = table(`
      date       value n   segment
      2026-10-31    90 100 Visitors
      2026-10-31    70 300 Commuters
    `);
    const whole = `${text}\n2026-10-31,76,410,`;
    expect(today(PERCENT, whole)).toMatchObject({ value: { number: 76 }, n: 410 });
    expect(today(PERCENT, text)).toMatchObject({ value: { number: 75 }, n: 400 });
  });

  test('of durations is a mean in the smallest of their units', () => {
    const text = 'date,value,n,segment\n2026-10-31,2min,10,A\n2026-10-31,90s,10,B';
    expect(today('metric: asa', text).value).toEqual({ type: 'duration', number: 105, unit: 's' });
  });

  test('of the only segment is that segment', () => {
    expect(today(PERCENT, 'date,value,segment\n2026-10-31,80,Visitors').value?.number).toBe(80);
  });

  test('cannot be told from segments of unknown size, and an older one stands', () => {
    const text = 'date,value,n,segment\n2026-09-30,70,,\n2026-10-31,80,50,Visitors\n2026-10-31,90,,Commuters\n';
    const { reader, kpi, problems } = measure(PERCENT, text);
    expect(reader.read(kpi, '2026-11-21')).toMatchObject({ on: '2026-09-30', value: { number: 70 } });
    expect(problems.map(({ message }) => message)).toEqual([expect.stringContaining('make no whole')]);
  });
});

test('a reading of a day to come is not of today', () => {
  const text = 'date,value\n2026-11-21,80\n2026-11-22,90\n';
  const { reader, kpi } = measure(PERCENT, text);
  expect(reader.read(kpi, '2026-11-21').value?.number).toBe(80);
  expect(reader.read(kpi, '2026-11-22').value?.number).toBe(90);
  expect(reader.read(kpi, '2026-11-20')).toEqual({
    value: undefined,
    on: undefined,
    moe: undefined,
    n: undefined,
    status: 'no-data',
    segments: [],
  });
  expect(reader.seriesOf(kpi)).toHaveLength(2);
});

test('a file with a header and no rows has no data yet', () => {
  expect(measure(PERCENT, 'date,value\n').problems).toEqual([]);
  expect(today(PERCENT, 'date,value\n').status).toBe('no-data');
});

test('readings in the text say the same as a file', () => {
  const inText = today(`${PERCENT}  target: >= 75%  readings: 76% on 2026-09-30 n 380, 77.4% on 2026-10-31 n 1204`);
  const inFile = today(`${PERCENT}  target: >= 75%`, 'date,value,n\n2026-09-30,76,380\n2026-10-31,77.4,1204');
  expect(inText).toEqual(inFile);
});
