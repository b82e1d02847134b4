// What holds of any data: the order of rows is no matter, sums scale, numbers are numbers, and nothing throws.

import { describe, expect, test } from 'vitest';
import { createKpiReader } from '../../../../language/src/engine/measures/index.ts';
import { readFiles } from '../../../support/check.ts';
import { fc } from '../../../support/property.ts';
import { TODAY } from './support.ts';

const KPIS = [
  'metric: nps',
  'metric: txr  population: 500',
  'metric: csat  scale: 1..5  boxes: top 2  target: >= 80%  warn: >= 70%  reviewed: monthly',
  'metric: csat-mean  scale: 1..5',
  'metric: ces2',
  'metric: asa  target: <= 40s',
  'metric: clv  target: >= EUR 1',
  'metric: unknown-metric',
  'unit: per-mille',
];

const texts = KPIS.flatMap((attributes, index) =>
  ['csv', 'json'].map(format => `kpi K${index}${format} { ${attributes}  data: "x.${format}" }`),
);
const programme = readFiles({ 'kpis.cx': texts.join('\n') });
const kpis = texts.map(text => programme.element(/K\w+/.exec(text)![0]));

/** Everything that is known of all KPIs from these texts. */
function everything(csv: string, json: string) {
  const reader = createKpiReader(programme.model, path => (path.endsWith('csv') ? csv : json));
  return kpis.map(kpi => ({
    reading: reader.read(kpi, TODAY),
    series: reader.seriesOf(kpi),
    recomputed: reader.recomputed(kpi),
    problems: reader.problemsOf(kpi),
  }));
}

function expectNumbers(data: unknown): void {
  if (typeof data === 'number') {
    expect(Number.isFinite(data)).toBe(true);
  } else if (typeof data === 'object' && data !== null) {
    Object.values(data).forEach(expectNumbers);
  }
}

const cell = fc.oneof(
  fc.constantFrom(
    '',
    '2026-10-31',
    '2026-09-30',
    '2026-02-30',
    '31.10.2026',
    'A',
    '__proto__',
    '"',
    '""',
    'EUR 5',
    '5%',
    '1e999',
  ),
  fc.integer({ min: -3, max: 12 }).map(String),
  fc.constantFrom(
    '0',
    '1',
    '7',
    '4.5',
    '4,5',
    '3min',
    '2wd',
    '999999999999999',
    '1e14',
    '0.0000001',
    '-0',
    'NaN',
    'Infinity',
  ),
  fc.string({ maxLength: 5 }),
);
const header = fc.shuffledSubarray([
  'date',
  'value',
  'n',
  'segment',
  'promoters',
  'passives',
  'detractors',
  'score',
  'count',
]);
const tables = fc
  .tuple(header, fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 12 }), fc.constantFrom(',', ';', '\t'))
  .map(([names, rows, delimiter]) => [names, ...rows].map(row => row.join(delimiter)).join('\n'));
const jsonTables = fc
  .array(
    fc.dictionary(
      fc.constantFrom('date', 'value', 'n', 'segment', 'score', 'count', '__proto__'),
      fc.oneof(cell, fc.jsonValue()),
    ),
  )
  .chain(rows => fc.tuple(fc.constant(JSON.stringify(rows)), fc.nat()))
  .map(([text, cut]) =>
    cut % 3 === 0 ? text : text.slice(0, cut % (text.length + 1)) + text.slice((cut % (text.length + 1)) + 1),
  );

describe('any text', () => {
  const anything = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), tables, jsonTables);

  test('gives numbers that are numbers, problems within the text, and never throws', () => {
    fc.assert(
      fc.property(anything, anything, (csv, json) => {
        for (const [index, { reading, series, recomputed, problems }] of everything(csv, json).entries()) {
          expectNumbers([reading, series, recomputed]);
          const text = index % 2 === 0 ? csv : json;
          for (const { file, span, message } of problems) {
            expect(span.start).toBeLessThanOrEqual(span.end);
            expect(file === 'kpis.cx' || span.end <= text.length).toBe(true);
            expect(message).not.toMatch(/[\n\r]|undefined/);
          }
        }
      }),
      { numRuns: 400 },
    );
  });
});

describe('any counts', () => {
  const day = fc.integer({ min: 1, max: 28 }).map(number => `2026-10-${String(number).padStart(2, '0')}`);
  const count = fc.integer({ min: 0, max: 100_000 });
  const rows = fc.uniqueArray(
    fc.tuple(day, fc.integer({ min: 1, max: 5 }), count, fc.constantFrom('', 'A', 'B', 'C')),
    { selector: ([date, score, , segment]) => `${date}/${score}/${segment}`, minLength: 1, maxLength: 40 },
  );
  const asText = (list: readonly (readonly (string | number)[])[]) =>
    ['date,score,count,segment', ...list.map(row => row.join(','))].join('\n');
  const known = (text: string) =>
    everything(text, '[]').map(({ reading, series, problems }) => ({ reading, series, problems: problems.length }));

  test('say the same in any order of rows', () => {
    fc.assert(
      fc.property(
        rows.chain(list => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
        ([list, shuffled]) => {
          expect(known(asText(shuffled))).toEqual(known(asText(list)));
        },
      ),
      { numRuns: 60 },
    );
  });

  test('keep their value when all are multiplied, and the margin shrinks by the root', () => {
    const factor = 4;
    fc.assert(
      fc.property(
        fc.array(count, { minLength: 11, maxLength: 11 }).filter(list => list.reduce((a, b) => a + b) >= 100),
        list => {
          const text = (times: number) =>
            ['date,score,count', ...list.map((number, score) => `2026-10-31,${score},${number * times}`)].join('\n');
          const [once, often] = [everything(text(1), '[]')[0]!.reading, everything(text(factor), '[]')[0]!.reading];
          expect(often.value!.number).toBeCloseTo(once.value!.number, 9);
          expect(often.moe!.number).toBeCloseTo(once.moe!.number / Math.sqrt(factor), 9);
          expect(often.n).toBe(once.n! * factor);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('lie within the range of their metric', () => {
    fc.assert(
      fc.property(rows, list => {
        const all = everything(asText(list), '[]');
        const within = (index: number, low: number, high: number) => {
          for (const { value } of all[index * 2]!.series) {
            expect(value.number).toBeGreaterThanOrEqual(low);
            expect(value.number).toBeLessThanOrEqual(high);
          }
        };
        within(0, -100, 100);
        within(1, -100, 100);
        within(2, 0, 100);
        within(3, 0, 100);
        within(4, 1, 7);
      }),
      { numRuns: 60 },
    );
  });
});

test('any values of segments say the same in any order of rows', () => {
  const row = fc.tuple(
    fc.constantFrom('2026-10-30', '2026-10-31'),
    fc.double({ min: 0, max: 100, noNaN: true }).map(value => value.toFixed(3)),
    fc.integer({ min: 1, max: 1_000_000 }),
    fc.constantFrom('A', 'B', 'C', 'D', 'E'),
  );
  const rows = fc.uniqueArray(row, { selector: ([date, , , segment]) => date + segment, minLength: 1 });
  fc.assert(
    fc.property(
      rows.chain(list => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
      ([list, shuffled]) => {
        const text = (some: typeof list) => ['date,value,n,segment', ...some.map(cells => cells.join(','))].join('\n');
        expect(everything(text(shuffled), '[]')[4]!.series).toEqual(everything(text(list), '[]')[4]!.series);
      },
    ),
    { numRuns: 60 },
  );
});
