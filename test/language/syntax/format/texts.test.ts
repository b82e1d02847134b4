/** Line ends, byte-order marks, and texts that cannot be read. */
import { expect, test } from 'vitest';
import { formatEdits, formatText } from '../../../../language/src/syntax/format/index.ts';
import { expectFormatted } from './support.ts';

test('a text keeps its line ends and its byte-order mark', () => {
  expectFormatted('\uFEFFteam A {\r\nlead: X\r\n}', '\uFEFFteam A {\r\n  lead: X\r\n}\r\n');
  expectFormatted('\uFEFF', '\uFEFF');
  expectFormatted('\uFEFF\n\n', '\uFEFF');
});

test('mixed line ends become those that most lines have, in texts and comments too', () => {
  expectFormatted(
    '/* a\n b */\r\nteam A {\r\nnotes: """\n  x\r\n  y\n  """\r\nlead: X\r\n}',
    '/* a\r\n b */\r\nteam A {\r\n  notes: """\r\n    x\r\n    y\r\n    """\r\n  lead: X\r\n}\r\n',
  );
  expectFormatted('team A\r\nteam B\nteam C\n', 'team A\nteam B\nteam C\n');
  expectFormatted('team A\rteam B\r\rteam C', 'team A\nteam B\n\nteam C\n');
});

test('a text that cannot be read is left alone, with the reasons and their places', () => {
  const text = 'team A {\n  lead: "x\n';
  const result = formatText(text);
  expect(result).toEqual({
    problems: [
      { message: expect.stringContaining('not closed on its line'), span: { start: 17, end: 19 } },
      {
        message: expect.stringContaining('Expected'),
        span: { start: expect.any(Number), end: expect.any(Number) },
      },
    ],
  });
  expect(formatEdits(text)).toEqual([]);
});

test('a text that is refused is left alone', () => {
  expect(formatText('stage S { '.repeat(70))).toEqual({
    problems: [
      { rule: 'too-deep', message: 'Blocks may be nested 64 deep and no deeper.', span: { start: 648, end: 649 } },
    ],
  });
  const text = 'stage S { stage T { stage U {} } }';
  expect(formatText(text, { limits: { depth: 2 } })).toHaveProperty('problems');
  expect(formatText(text, { limits: { depth: 3 } })).toHaveProperty('text');
});
