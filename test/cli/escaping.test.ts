/** No text of a workspace reaches a terminal or a workflow log as anything but visible letters of its own line. */
import { describe, expect, test } from 'vitest';
import { escapeForTerminal } from '../../server/cli/escape.ts';
import { CORPUS } from './outputs/corpus.ts';
import type { Tree } from './support/memory-host.ts';
import { cx } from './support/run-cx.ts';

/** What may be on a terminal: no control but the line end, nothing that reorders or hides. */
const VISIBLE = /^[^\p{Cc}\p{Cs}\u061c\u2028\u2029\u202a-\u202e\u2060-\u2069\u200b\ufeff]*$/u;

describe('escaping', () => {
  test.each([
    ['\u001b[31mred', '\\u{1b}[31mred'],
    ['\u001b]8;;http://x\u0007link', '\\u{1b}]8;;http://x\\u{7}link'],
    ['a\u009b1mb', 'a\\u{9b}1mb'],
    ['a\rb\nc', 'a\\u{d}b\\u{a}c'],
    ['a\tb', 'a\tb'],
    ['user\u202etxt.exe', 'user\\u{202e}txt.exe'],
    ['a\u2066b\u2069', 'a\\u{2066}b\\u{2069}'],
    ['zero\u200bwidth', 'zero\\u{200b}width'],
    ['\ud800', '\\u{d800}'],
    ['a\u200fb', 'a\\u{200f}b'],
    ['\ufeffx', '\\u{feff}x'],
    ['a\u{e0041}b', 'a\\u{e0041}b'],
    ['1\u200d2', '1\\u{200d}2'],
  ])('shows %j as %j', (text, shown) => expect(escapeForTerminal(text)).toBe(shown));

  test.each([
    'Простий текст',
    'نص عربي\u200f!',
    'می\u200cخواهم',
    '👩‍🚀 and 👩🏽‍🚀 and 🏳️‍🌈',
    '\u{1f3f4}\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}',
    '漢字 😀',
    'e\u0301',
  ])('leaves %s as it is', text => expect(escapeForTerminal(text)).toBe(text));
});

/** A hostile text in a path, in a title, in a comment, where a syntax error quotes it, and where a message does. */
function hostileTree(): Tree {
  const files = CORPUS.map((hostile, index) => {
    const inText = hostile.replace(/["\\\r\n]/g, ' ');
    const text = `role A${index} "${inText}"\nrole A${index}\njourney B${index} "${inText}" { owner: C /* ${hostile} */ }\n${hostile}`;
    return [`${index}${hostile.replaceAll('/', ' ')}.cx`, text];
  });
  return { ...Object.fromEntries(files), 'cx.config.json': '{}' };
}

describe.each(['text', 'compact'])('hostile texts in %s', format => {
  test('leave their lines in no way', async () => {
    const run = await cx(hostileTree(), `check --format ${format}`, { env: { GITHUB_ACTIONS: 'true' } });
    expect(run.code).toBe(2);
    const lines = (run.out + run.err).split('\n');
    expect(lines.filter(line => !VISIBLE.test(line.replaceAll('\t', '')))).toEqual([]);
    expect(lines.filter(line => /^\s*(?:::|##\[)/.test(line))).toEqual([]);
  });
});

describe('other sinks', () => {
  test('JSON is safe to look at, and says the same', async () => {
    const run = await cx(hostileTree(), 'check --format json');
    expect(run.out.split('\n').filter(line => !VISIBLE.test(line))).toEqual([]);
    const said = JSON.stringify(JSON.parse(run.out));
    for (const hostile of ['\u202e', '\u009b']) {
      expect(said).toContain(hostile);
    }
  });

  test('what people typed comes back escaped', async () => {
    const run = await cx({}, ['check', 'a\u001b[2J\u202e']);
    expect(run.err.split('\n')[0]).toMatch(VISIBLE);
    const flag = await cx({}, ['check', '--a\u001b[2J']);
    expect(flag.err.split('\n')[0]).toMatch(VISIBLE);
  });

  test('a config and a diff come back escaped', async () => {
    const config = await cx({ 'a.cx': '', 'cx.config.json': '{ "a\u001b[2J\u202e": 1 }' }, 'check');
    expect(config.err.split('\n')[0]).toMatch(VISIBLE);
    const diff = await cx({ 'a.cx': '::set-output x\n  ::warning\nrole   A // \u202e ::x\u0085\n' }, 'format --diff', {
      env: { GITHUB_ACTIONS: 'true' },
    });
    for (const line of (diff.out + diff.err).split('\n')) {
      expect(line).toMatch(VISIBLE);
      expect(line).not.toMatch(/^\s*(?:::|##\[)/);
    }
  });
});
