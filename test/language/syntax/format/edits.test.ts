/** The changes of formatting, one by one. */
import { expect, test } from 'vitest';
import { formatEdits } from '../../../../language/src/syntax/format/index.ts';

/** The text with each edit as `[what was|what is]`. */
function marked(text: string): string {
  let end = 0;
  let result = '';
  for (const edit of formatEdits(text)) {
    result += `${text.slice(end, edit.start)}[${text.slice(edit.start, edit.end)}|${edit.newText}]`;
    end = edit.end;
  }
  return result + text.slice(end);
}

test('only what differs is edited', () => {
  expect(marked('team A {\n    lead:X\n  kpis: Y ,Z\n}\n')).toBe(
    'team A {\n  [  |]lead:[| ]X\n  kpis: Y[ |],[| ]Z\n}\n',
  );
  expect(marked('team A\n\n\n\nteam B')).toBe('team A\n\n[\n\n|]team B[|\n]');
  expect(formatEdits('team A\n')).toEqual([]);
});

test('the lines of a text are edited one by one', () => {
  expect(marked('team A {\n  notes: """\n   a\n\n     b\n  """\n}\n')).toBe(
    'team A {\n  notes: """\n   [| ]a\n\n     [| ]b\n  [|  ]"""\n}\n',
  );
  expect(marked('team A { notes: """a""" }\n')).toBe(
    'team A { notes: "[""|]a"[""|] }\n'.replace('"[""|]a"[""|]', '"[""a""|a]"'),
  );
});

test('a CRLF is never cut in two', () => {
  expect(marked('team A\r\n\r\n\r\nteam B\r\n')).toBe('team A\r\n\r\n[\r\n|]team B\r\n');
  expect(marked('team A\r\nteam B\nteam C\n')).toBe('team A[\r\n|\n]team B\nteam C\n');
  expect(marked('team A\r\nteam B\r\nteam C\n')).toBe('team A\r\nteam B\r\nteam C[\n|\r\n]');
});
