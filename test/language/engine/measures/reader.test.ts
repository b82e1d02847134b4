// Where data come from: paths, files that are not there, the text itself, and what is read again when something changes.
import { describe, expect, test } from 'vitest';
import { createKpiReader, DataCache, dataFilesOf } from '../../../../language/src/engine/measures/index.ts';
import { readFiles } from '../../../support/check.ts';
import { measure, TODAY } from './support.ts';

const DATA = 'date,value\n2026-10-31,80\n';

function named(path: string) {
  const reading = readFiles({ 'a/b/kpis.cx': `kpi K { metric: csat  data: "${path}" }\n` });
  const asked: string[] = [];
  const reader = createKpiReader(reading.model, file => {
    asked.push(file);
    return DATA;
  });
  return { asked, problems: reader.problemsOf(reading.element('K')), files: dataFilesOf(reading.model) };
}

describe('the path of a data file', () => {
  test.each([
    ['data/x.csv', 'a/b/data/x.csv'],
    ['./x.CSV', 'a/b/x.CSV'],
    ['../x.tsv', 'a/x.tsv'],
    ['../../x.csv', 'x.csv'],
    ['data//x.csv', 'a/b/data/x.csv'],
    ['Zufriedenheit März.csv', 'a/b/Zufriedenheit März.csv'],
  ])('%j is %j', (path, expected) => {
    expect(named(path)).toEqual({ asked: [expected], problems: [], files: [expected] });
  });

  test.each([
    ['', 'names no file'],
    ['/etc/x.csv', 'path of one machine'],
    ['//host/x.csv', 'path of one machine'],
    ['C:/x.csv', 'path of one machine'],
    ['https://example.org/x.csv', 'is an address'],
    ['file:///x.csv', 'is an address'],
    ['data:text/csv,date', 'is an address'],
    ['..\\\\x.csv', 'write `/`'],
    ['../../../x.csv', 'leads out of the project'],
    ['data/../../../../x.csv', 'leads out of the project'],
    ['x\\u{0}.csv', 'no file name has'],
    ['x.xlsx', 'save the data as “CSV UTF-8” or as JSON'],
    ['data/', 'is no data file'],
  ])('%j is none', (path, message) => {
    const { asked, problems, files } = named(path);
    expect(asked).toEqual([]);
    expect(files).toEqual([]);
    expect(problems).toMatchObject([{ rule: 'wrong-value', file: 'a/b/kpis.cx', element: 'K' }]);
    expect(problems[0]!.message).toContain(message);
  });
});

describe('a file without a text', () => {
  const reading = readFiles({ 'kpis.cx': 'kpi K { metric: csat  data: "x.csv" }\n' });
  test.each([
    [undefined, 'unresolved-name', 'kpis.cx', 'There is no file `x.csv`'],
    ['not-utf8', 'not-utf8', 'x.csv', 'save it as “CSV UTF-8”'],
    ['too-large', 'too-large', 'kpis.cx', 'too large'],
    ['unreadable', 'wrong-value', 'kpis.cx', 'cannot be read'],
  ] as const)('because it is %s', (refused, rule, file, message) => {
    const reader = createKpiReader(reading.model, () => refused && { refused });
    expect(reader.problems()).toMatchObject([{ rule, file, message: expect.stringContaining(message) }]);
    expect(reader.read(reading.element('K'), TODAY).status).toBe('no-data');
  });
});

describe('readings in the text', () => {
  test('need a day each, another one each, and a unit that compares with the target', () => {
    const { problems, reader, kpi } = measure(
      'metric: asa  target: <= 40s  readings: 44s on 2026-06-30, 40s, 41s on 2026-06-30, 2wd on 2026-09-30',
    );
    expect(problems.map(({ message }) => message)).toEqual([
      expect.stringContaining('write the day behind the value'),
      '2026-06-30 has a reading before: the first counts.',
      expect.stringContaining('2wd does not compare with the target'),
    ]);
    expect(reader.seriesOf(kpi).map(({ value }) => value.number)).toEqual([44]);
  });

  test('of another unit or out of range are reported elsewhere and do not count', () => {
    const { problems, reader, kpi } = measure('metric: csat  readings: 41 on 2026-06-30, 141% on 2026-07-31');
    expect(problems).toEqual([]);
    expect(reader.read(kpi, TODAY).status).toBe('no-data');
  });

  test('go before a data file beside them, which is an error', () => {
    const { problems, reader, kpi } = measure('metric: csat  readings: 41% on 2026-06-30', DATA);
    expect(problems).toMatchObject([{ rule: 'wrong-value', message: expect.stringContaining('keep one of them') }]);
    expect(reader.read(kpi, TODAY).value?.number).toBe(41);
  });

  test('of a KPI whose metric is unknown are read as they stand', () => {
    const { reader, kpi } = measure('metric: nobody-knows  readings: 41% on 2026-06-30');
    expect(reader.read(kpi, TODAY).value).toEqual({ type: 'percent', number: 41 });
  });
});

test('two KPIs of one file report its mistakes once and make each their own of it', () => {
  const reading = readFiles({
    'kpis.cx': 'kpi A { metric: ces2  data: "x.csv" }\nkpi B { metric: ces2-index  data: "x.csv" }\n',
  });
  const text = 'date,score,count\n2026-10-31,7,1\n2026-10-31,1,1\n2026-10-32,7,1\n';
  const reader = createKpiReader(reading.model, () => text);
  expect(reader.problems()).toHaveLength(1);
  expect(reader.read(reading.element('A'), TODAY).value?.number).toBe(4);
  expect(reader.read(reading.element('B'), TODAY).value?.number).toBe(0);
});

test('an example of a rule brings its data along', () => {
  const reading = readFiles({
    'rules.cx': [
      'rule recompute {',
      '  for: k in kpis',
      '  require: exists k.data',
      '  example good {',
      '    kpi Loyal { metric: nps  data: "data:text/csv,date,promoters,passives,detractors,value\\n2020-03-31,50,30,20,31\\n" }',
      '  }',
      '}',
    ].join('\n'),
  });
  const [rule] = reading.model.fragments[0]!.elements;
  const kpi = rule!.children[0]!.children[0]!;
  const reader = createKpiReader(reading.model, () => undefined);
  expect(reader.read(kpi, TODAY).value?.number).toBe(30);
  expect(reader.recomputed(kpi).differences).toHaveLength(1);
});

describe('a cache', () => {
  function readWith(cache: DataCache, attributes: string, text: string) {
    const reading = readFiles({ 'kpis.cx': `// moves\nkpi K { metric: csat  data: "x.csv"${attributes} }\n` });
    return createKpiReader(reading.model, () => text, { cache }).seriesOf(reading.element('K'));
  }

  test('keeps what was read over models, until the text or what the KPI makes of it changes', () => {
    const cache = new DataCache();
    const read = () => cache.kpiFiles.readingsOf('x.csv');
    readWith(cache, '', DATA);
    const before = read();
    readWith(cache, '  owner: Somebody', DATA);
    expect(read()).toEqual(before);
    readWith(cache, '  population: 1000', DATA);
    expect(read()).toHaveLength(2);
    expect(readWith(cache, '', DATA.replace('80', '81'))[0]!.value.number).toBe(81);
    expect(read()).toHaveLength(1);
  });

  test('does not grow with every letter typed', () => {
    const cache = new DataCache();
    for (let population = 1; population < 100; population++) {
      readWith(cache, `  population: ${population}`, DATA);
    }
    expect(cache.kpiFiles.readingsOf('x.csv').length).toBeLessThanOrEqual(16);
  });
});
