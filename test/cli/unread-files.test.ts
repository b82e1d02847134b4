/** What cannot be read, or only in part, fails the run with a sentence, and all else is still checked. */
import { describe, expect, test } from 'vitest';
import type { Tree } from './support/memory-host.ts';
import { BROKEN, CLEAN, cx } from './support/run-cx.ts';

describe('a file that cannot be read', () => {
  const utf16 = new Uint8Array([0xff, 0xfe, 0x72, 0x00]);
  const latin1 = Buffer.from('role Caf\xe9 "x"\n', 'latin1');
  const nul = Buffer.from('role A\0 "x"\n');

  test.each<[string, Tree, string, string]>([
    ['in UTF-16', { 'b.cx': utf16 }, 'not-utf8', 'save it as UTF-8'],
    ['in an older encoding', { 'b.cx': latin1 }, 'not-utf8', 'save it as UTF-8'],
    ['with a zero byte', { 'b.cx': nul }, 'not-utf8', 'save it as UTF-8'],
    [
      'that is too large',
      { 'b.cx': ' '.repeat(4 * 1024 * 1024 + 1) },
      'too-large',
      'raise the limit with --max-file-size',
    ],
    ['that may not be read', { 'b.cx': { fails: 'EACCES' } }, 'syntax', 'permission is denied (EACCES)'],
    ['on a device that fails', { 'b.cx': { fails: 'EIO' } }, 'syntax', 'the device failed (EIO)'],
    ['that is a link', { 'b.cx': { link: 'a.cx' } }, 'syntax', 'links are not followed'],
    ['that is a pipe', { 'b.cx': 'pipe' }, 'syntax', 'no regular file'],
    ['that has gone since it was found', { 'b.cx': { fails: 'ENOENT' } }, 'syntax', 'run this again'],
  ])('%s is one finding, and the others are still checked', async (_, tree, rule, words) => {
    const run = await cx({ 'a.cx': BROKEN, ...tree }, 'check --format json');
    const { findings } = JSON.parse(run.out);
    expect(findings).toMatchObject([
      { file: 'a.cx', rule: 'unresolved-name' },
      { file: 'b.cx', rule, line: 1, column: 1, message: expect.stringContaining(words) },
    ]);
    expect(run).toMatchObject({ code: 2, err: 'cx: One file was not read: b.cx.\n' });
  });

  test('fails the run even when only another file is asked for', async () => {
    const run = await cx({ 'cx.config.json': '{}', 'a.cx': CLEAN, 'b.cx': utf16 }, 'check a.cx');
    expect(run).toMatchObject({ code: 2, err: 'cx: One file was not read: b.cx.\n' });
  });

  test('that nests too deep is refused, and counts as not read', async () => {
    const deep = `rule r { require: ${'('.repeat(600)}1${')'.repeat(600)} = 1 }\n`;
    const run = await cx({ 'a.cx': deep }, 'check');
    expect(run).toMatchObject({ code: 2, out: expect.stringContaining('too-deep') });
  });

  test('since the ending of its name has capital letters is named, whatever the case of the other letters', async () => {
    const run = await cx({ 'a.cx': CLEAN, 'Old.CX': BROKEN }, 'check --format json');
    expect(JSON.parse(run.out).findings).toMatchObject([
      { file: 'Old.CX', rule: 'syntax', message: expect.stringContaining('small letters') },
    ]);
    expect(run).toMatchObject({ code: 2, err: 'cx: One file was not read: Old.CX.\n' });
    const excluded = { 'cx.config.json': '{ "exclude": ["Old.cx"] }', 'a.cx': CLEAN, 'Old.CX': BROKEN };
    expect(await cx(excluded, 'check')).toMatchObject({ code: 0 });
  });

  test.each([
    'check',
    'format',
    'format --check',
    'coverage',
    'maturity',
    'gaps',
    'report',
    'baseline create',
    'query roles',
    'export json',
  ])('is never passed over by cx %s when it is the only one', async line => {
    for (const tree of [{ 'A.CX': CLEAN }, { 'a.cx': { fails: 'ENOENT' } }, { 'a.cx': { link: 'b' } }]) {
      expect(await cx(tree, line)).toMatchObject({ code: 2 });
    }
  });
});

describe('a folder that is a link', () => {
  const linked = { 'shop/a.cx': CLEAN, 'shop/journeys': { link: '../outside' }, 'outside/b.cx': BROKEN };
  const sentence =
    'The folder journeys was not read, since it is a symbolic link: put the folder itself here, or exclude `journeys/**` in cx.config.json.';

  test.each([
    'check',
    'format',
    'format --check',
    'coverage',
    'maturity',
    'gaps',
    'report',
    'baseline create',
    'query roles',
    'export json',
  ])('fails cx %s, since what it holds is missing', async line => {
    expect(await cx(linked, line, { cwd: 'shop' })).toMatchObject({ code: 2, err: expect.stringContaining(sentence) });
  });

  test('may be excluded', async () => {
    const tree = { ...linked, 'shop/cx.config.json': '{ "exclude": ["journeys/**"] }' };
    expect(await cx(tree, 'check', { cwd: 'shop' })).toMatchObject({ code: 0, err: '' });
  });

  test('is nothing to complain about where what it leads to is read anyway, or is no folder', async () => {
    const inside = { 'a/a.cx': CLEAN, b: { link: 'a' }, c: { link: 'nowhere' }, d: { link: 'a/a.cx' } };
    expect(await cx(inside, 'check')).toMatchObject({ code: 0, err: '' });
  });

  test('is missing where it leads to what is skipped', async () => {
    const skipped = { 'a.cx': CLEAN, 'node_modules/norms/b.cx': CLEAN, norms: { link: 'node_modules/norms' } };
    expect(await cx(skipped, 'check')).toMatchObject({ code: 2, err: expect.stringContaining('The folder norms') });
  });

  test('is told of up to a number', async () => {
    const links = Object.fromEntries(Array.from({ length: 25 }, (_, index) => [`l${index}`, { link: '../outside' }]));
    const tree = Object.fromEntries(Object.entries(links).map(([name, link]) => [`shop/${name}`, link]));
    const { err } = await cx({ ...tree, 'shop/a.cx': CLEAN, 'outside/b.cx': '' }, 'check', { cwd: 'shop' });
    expect(err.match(/symbolic link/g)).toHaveLength(20);
    expect(err).toContain('And 5 more that were not read.');
  });
});

test('two files whose names differ in case or composition only are one finding', async () => {
  const tree = { 'a.cx': CLEAN, 'A.cx': 'role Other "Other"\n', 'caf\u00e9.cx': '', 'cafe\u0301.cx': '' };
  const run = await cx(tree, 'check --format json');
  expect(JSON.parse(run.out).findings).toMatchObject([
    { file: 'a.cx', rule: 'duplicate-name', line: 1, column: 1, message: expect.stringContaining('`A.cx`') },
    { file: 'caf\u00e9.cx', rule: 'duplicate-name' },
  ]);
  expect(run.code).toBe(1);
});
