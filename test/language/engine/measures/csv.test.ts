// What RFC 4180 asks for, and what spreadsheets make of it.
import { describe, expect, test } from 'vitest';
import { csvRecords, type Delimiter, delimiterOf } from '../../../../language/src/engine/measures/csv.ts';

function rows(text: string, delimiter: Delimiter = ','): string[][] {
  return [...csvRecords(text, delimiter)].map(record => record.cells.map(cell => cell.text));
}

describe('the delimiter', () => {
  test.each([
    ['date,value', ','],
    ['date;value', ';'],
    ['date\tvalue\tn', '\t'],
    ['date', ','],
    ['', ','],
    ['\uFEFF\r\n\r\ndate;value\r\n1,2,3,4', ';'],
    ['"date, as a day";value', ';'],
  ])('of %j is %j', (text, delimiter) => {
    expect(delimiterOf(text)).toBe(delimiter);
  });
});

describe('records', () => {
  test('end with any line break, and the last needs none', () => {
    expect(rows('a,b\r\nc,d\ne,f\rg,h')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
      ['e', 'f'],
      ['g', 'h'],
    ]);
  });

  test('lose the byte-order mark, the blanks around cells, and blank lines', () => {
    expect(rows('\uFEFFa , b\n\n  \n,,\n "c" ,d\n')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  test('keep delimiters, quotes and line breaks inside quotes', () => {
    expect(rows('"a,1","say ""yes""","two\nlines"\nb')).toEqual([['a,1', 'say "yes"', 'two\nlines'], ['b']]);
  });

  test('take a quote inside a plain cell as it is', () => {
    expect(rows('5" pipe,b')).toEqual([['5" pipe', 'b']]);
  });

  test('end after 256 cells, and say so unless the rest is blank', () => {
    const [blank, full, next] = csvRecords(`a${','.repeat(16_383)}\na${',b'.repeat(16_383)}\nc`, ',');
    expect(blank).toMatchObject({ problem: undefined });
    expect(full!.problem?.message).toContain('more than 256 cells');
    expect(next!.cells.map(cell => cell.text)).toEqual(['c']);
  });

  test('know where each cell stands', () => {
    const text = '\uFEFFdate;value\r\n "2026-01-31" ; 77,4 \r\n';
    const [, record] = csvRecords(text, ';');
    expect(record!.cells.map(({ start, end }) => text.slice(start, end))).toEqual(['"2026-01-31"', '77,4']);
  });
});

describe('a quote', () => {
  test.each([
    ['a,b\n"c,d\ne,f', ['"c,d']],
    ['a,b\n"c,d\ne,"f"\ng,h', ['"c,d']],
    ['a,b\nc,d\n"', ['"']],
    ['"a,b\n"c,d\n"e,f', ['"a,b', '"c,d', '"e,f']],
  ])('that never closes spoils its own line and no other: %j', (text, spoilt) => {
    const records = [...csvRecords(text, ',')];
    expect(records).toHaveLength(text.split('\n').length);
    const problems = records.flatMap(({ problem }) => problem ?? []);
    expect(problems.map(({ span }) => text.slice(span.start, span.end))).toEqual(spoilt);
  });

  test('with text behind it is a mistake of its line', () => {
    const [record, next] = csvRecords('"a"b,c\nd', ',');
    expect(record!.problem?.message).toContain('closing quote');
    expect(next!.cells[0]!.text).toBe('d');
  });
});
