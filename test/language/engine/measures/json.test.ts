// JSON data files: one shape, and every row for itself.
import { describe, expect, test } from 'vitest';
import { jsonRecords } from '../../../../language/src/engine/measures/json.ts';

function rows(text: string): (string[][] | string)[] {
  return [...jsonRecords(text)].map(
    ({ problem, members }) => problem?.message ?? members.map(({ name, value }) => [name.text, value.text]),
  );
}

describe('an array of objects', () => {
  test('gives texts, numbers and words as they are written', () => {
    expect(rows('[{"date": "2026-01-31", "value": 34.20, "n": 1e2, "x": true}, {"date":"\\u0041"}]')).toEqual([
      [
        ['date', '2026-01-31'],
        ['value', '34.20'],
        ['n', '1e2'],
        ['x', 'true'],
      ],
      [['date', 'A']],
    ]);
  });

  test('leaves out what is null', () => {
    expect(rows('[{"a": null, "b": 1}]')).toEqual([[['b', '1']]]);
  });

  test.each(['[]', ' [ ] ', '\uFEFF[]'])('may be empty: %j', text => {
    expect(rows(text)).toEqual([]);
  });

  test('knows where each value stands', () => {
    const text = '[ {"date": "2026-01-31"} ]';
    const [record] = jsonRecords(text);
    const { value } = record!.members[0]!;
    expect(text.slice(value.start, value.end)).toBe('"2026-01-31"');
    expect(text.slice(record!.start, record!.end)).toBe('{"date": "2026-01-31"}');
  });
});

describe('what is not', () => {
  test.each([
    ['', 'array of objects'],
    ['{"date": 1}', 'array of objects'],
    ['[{"a": 1}', 'closing `]`'],
    ['[{"a": 1}] x', 'nothing may follow'],
    ['[{"a" 1}]', '`:` is missing'],
    ['[{"a": 01}]', 'value is missing'],
    ['[{"a": "x}]', 'never ends'],
    ['[{"a": "\\q"}]', 'escape'],
  ])('%j says what is wrong', (text, message) => {
    expect(rows(text).at(-1)).toContain(message);
  });

  test('costs one row and no other', () => {
    expect(rows('[{"a": 1}, 5, {"a": [1, {"b": "]"}], "c": 2}, {"a": oops}, {"a": 4}]')).toEqual([
      [['a', '1']],
      expect.stringContaining('A row is an object'),
      expect.stringContaining('`a` is one text or number'),
      expect.stringContaining('value is missing'),
      [['a', '4']],
    ]);
  });

  test('however deep it nests takes no stack', () => {
    const deep = '['.repeat(200_000);
    expect(rows(`[{"a": ${deep}`)).toEqual([expect.stringContaining('not closed')]);
    expect(rows(deep)).toEqual([expect.stringContaining('not closed')]);
  });

  test.each(['{"a":[},', '{"a":["},{ ",'])('is passed over once, however often %s begins another', begin => {
    expect(rows(`[${begin.repeat(500_000)}`).at(-1)).toContain('not closed');
  });
});
