/** The independent readers see a break-out when there is one; otherwise their silence would mean nothing. */
import { describe, expect, test } from 'vitest';
import { readPage } from './readers/html.ts';
import { readMarkdown } from './readers/markdown.ts';
import { readMessage } from './readers/sarif-message.ts';
import { screenFaults } from './readers/terminal.ts';
import { commandsIn } from './readers/workflow-log.ts';
import { readXml } from './readers/xml.ts';

test.each([
  '\u001b[2J',
  '\u001b]52;c;x\u0007',
  '\u009b31m',
  'a\rb',
  '\b',
  'user\u202egnp.exe',
  '\u200b',
  '\u00ad',
  '\ud800',
  '\u2028',
  '\u001b[31mred\u001b[0m',
])('a terminal would obey or hide %j', text => {
  expect(screenFaults(text, { colors: false })).not.toEqual([]);
});

test('a terminal may show colours of ours, and no others', () => {
  expect(screenFaults('\u001b[31mred\u001b[0m\n\tok', { colors: true })).toEqual([]);
  expect(screenFaults('\u001b[38;5;1mred', { colors: true })).not.toEqual([]);
});

test.each(['::error::x', '  ::set-env name=a::b', 'a\n::stop-commands::x', 'a\r##[group]x', '::'])(
  'a runner would take %j for a command',
  log => expect(commandsIn(log)).toHaveLength(1),
);

test('a command has its properties and message decoded once', () => {
  const [command] = commandsIn('::error file=a%2Cb%3Ac,line=1::50%25 of%0Aall: x');
  expect(command).toEqual({
    name: 'error',
    properties: new Map([
      ['file', 'a,b:c'],
      ['line', '1'],
    ]),
    message: '50% of\nall: x',
  });
});

test.each([
  '<b>x</b>',
  'a <img src=x>',
  '[x](https://x.example)',
  '![x](y)',
  'https://x.example',
  'www.x.example',
  '`code`',
  '**bold**',
  '```\nx\n```',
  '    x',
  '- x',
  '> x',
  '# x',
  '---',
  'by @user',
  'see #1',
  'see GH-1',
  'see !1 of ~label',
  ':tada:',
  'a@b.example',
  '| a |\n| --- |\n| <b> |',
])('markdown that does more than show itself: %j', text => {
  expect(readMarkdown(text).faults).not.toEqual([]);
});

test('a table has its cells', () => {
  expect(readMarkdown('| a | b\\|c |\n| --- | --- |\n| d | e |\n')).toEqual({
    faults: [],
    tables: [
      [
        ['a', 'b|c'],
        ['d', 'e'],
      ],
    ],
  });
});

describe('a SARIF message', () => {
  test.each([
    ['[x](1)', { links: ['[x](1)'] }],
    ['\\\\[x](1)', { links: ['[x](1)'] }],
    ['{0}', { placeholders: ['{0}'] }],
    ['{{{0}}}', { placeholders: ['{0}'] }],
  ])('%j has a link or placeholder', (text, found) => expect(readMessage(text)).toMatchObject(found));

  test.each([
    ['\\[x\\](1)', '[x](1)'],
    ['{{0}}', '{0}'],
    ['\\\\\\[x\\](1)', '\\[x](1)'],
  ])('%j is only text', (text, shown) => {
    expect(readMessage(text)).toEqual({ text: shown, links: [], placeholders: [] });
  });
});

test('XML is read with what is in it, and refused when it is not well-formed', async () => {
  expect(await readXml('<a b="1 &gt; 0&#10;&quot;">x &amp; y<c/></a>')).toEqual([
    { name: 'a', attributes: { b: '1 > 0\n"' }, text: 'x & y' },
    { name: 'c', attributes: {}, text: '' },
  ]);
  await expect(readXml('<a>&</a>')).rejects.toThrow();
});

test('a page has every element that a title would bring', () => {
  const names = readPage('<title>a</title><script>b</script>').map(({ name }) => name);
  expect(names).toEqual(['html', 'head', 'title', 'script', 'body']);
});
