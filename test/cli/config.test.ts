/** The config: what merges, what it chooses, and who set which value. */
import { describe, expect, test } from 'vitest';
import { compileGlob, globFault } from '../../language/src/config/index.ts';
import type { Tree } from './support/memory-host.ts';
import { BROKEN, CLEAN, cx } from './support/run-cx.ts';

/** Settings by key, each with its value and the file and line that set it. */
async function settings(tree: Tree, path = ''): Promise<Record<string, [unknown, string]>> {
  const run = await cx(tree, `config show ${path} --format json`);
  expect(run).toMatchObject({ code: 0, err: '' });
  return Object.fromEntries(
    JSON.parse(run.out).settings.map(({ key, value, origin }: { key: string; value: unknown; origin: Origin }) => [
      key,
      [value, origin === 'default' ? origin : `${origin.file}:${origin.line}`],
    ]),
  );
}

type Origin = 'default' | { file: string; line: number };

describe('globs', () => {
  test.each([
    ['**/*.cx', ['a.cx', 'a/b/c.cx'], ['a.csv']],
    ['*.cx', ['a.cx'], ['a/b.cx']],
    ['legacy/**', ['legacy/a.cx', 'legacy/a/b.cx'], ['old/legacy/a.cx', 'legacyx/a.cx']],
    ['**/old/**', ['old/a.cx', 'x/y/old/a.cx'], ['older/a.cx']],
    ['{a,b}/?.cx', ['a/1.cx', 'b/ї.cx'], ['c/1.cx', 'a/12.cx']],
    ['a/**/b/**/c.cx', ['a/b/c.cx', 'a/x/b/y/z/c.cx'], ['a/c.cx', 'b/c.cx']],
    ['a[1].cx', ['a[1].cx'], ['a1.cx']],
    ['./a.cx', ['a.cx'], []],
  ])('%s', (pattern, matching, others) => {
    const glob = compileGlob(pattern);
    expect(matching.filter(path => !glob.matches(path))).toEqual([]);
    expect(others.filter(path => glob.matches(path))).toEqual([]);
  });

  test('come to an end where going back and trying again would not', () => {
    expect(compileGlob(`${'*a'.repeat(120)}b`).matches('a'.repeat(50_000))).toBe(false);
    expect(compileGlob(`${'**/'.repeat(80)}x`).matches('a/'.repeat(5_000))).toBe(false);
  });

  test.each([
    '',
    '/a',
    'C:/a',
    'a\\b',
    '../a',
    'a/../b',
    'a{b',
    `${'x'.repeat(257)}`,
    '{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}',
    'a\u0000',
  ])('such as %j are refused', pattern => expect(globFault(pattern)).toBeDefined());
});

describe('a config', () => {
  test('is JSON with comments, a trailing comma and a byte-order mark', async () => {
    const text = '\uFEFF// why\r\n{ /* what */ "edition": 2026, "rules": { "a\\u0062c": "off", }, }\n';
    expect(await settings({ 'a.cx': CLEAN, 'cx.config.json': text })).toMatchObject({
      'rules.abc': ['off', 'cx.config.json:2'],
    });
  });

  test('is the nearest one above; nothing merges with those farther up', async () => {
    const tree = {
      'cx.config.json': '{ "rules": { "outer": "off" } }',
      'a.cx': CLEAN,
      'in/cx.config.json': '{ "rules": { "inner": "off" } }',
      'in/deep/a.cx': CLEAN,
    };
    const found = await settings(tree, 'in/deep');
    expect(found['rules.inner']).toEqual(['off', 'in/cx.config.json:1']);
    expect(found['rules.outer']).toBeUndefined();
  });

  test('is not needed', async () => {
    expect(await settings({ 'a.cx': CLEAN })).toMatchObject({
      'extends.preset': ['cx:recommended', 'default'],
      'include.0': ['**/*.cx', 'default'],
      'maturity.adHocUpTo': [0.5, 'default'],
      'calendar.weekend': [['saturday', 'sunday'], 'default'],
      'limits.file': [4, 'default'],
    });
  });

  test('may stand elsewhere', async () => {
    const tree = {
      'ci/own.json': '{ "extends": ["cx:essential"], "exclude": ["old/**"] }',
      'a.cx': CLEAN,
      'old/b.cx': BROKEN,
    };
    expect(await cx(tree, 'check --config ci/own.json')).toMatchObject({ code: 0 });
    expect(await cx(tree, 'check --config ci/loose.json')).toMatchObject({ code: 2, out: '' });
  });

  test('chooses files', async () => {
    const tree = {
      'cx.config.json': '{ "include": ["*.cx"], "exclude": ["old-*.cx"] }',
      'a.cx': CLEAN,
      'b/b.cx': BROKEN,
      'old-c.cx': BROKEN,
    };
    expect(await cx(tree, 'check')).toMatchObject({ code: 0, out: expect.stringContaining('1 file checked') });
  });
});

describe('extends', () => {
  const tree = {
    '.git/HEAD': '',
    'norms/cx.config.json': `{
      "extends": ["cx:strict"],
      "rules": { "shared": ["warning", { "max": 9, "min": 1 }], "both": "error" },
      "calendar": { "holidays": ["2026-12-25"] } }`,
    'norms/standards.cx': 'standard Fast "Fast"\n',
    'shop/cx.config.json': `{
      "extends": ["../norms"],
      "rules": { "shared": ["error", { "max": 5 }], "both": "off" } }`,
    'shop/a.cx': 'touchpoint Pay { standards: Fast }\n',
  };

  test('takes what it names first, and the own settings over it', async () => {
    expect(await settings(tree, 'shop')).toMatchObject({
      'extends.preset': ['cx:strict', 'norms/cx.config.json:2'],
      'extends.shared.0': ['norms', 'shop/cx.config.json:2'],
      'rules.both': ['off', 'shop/cx.config.json:3'],
      'rules.shared': ['error', 'shop/cx.config.json:3'],
      'rules.shared.max': [5, 'shop/cx.config.json:3'],
      'rules.shared.min': [1, 'norms/cx.config.json:3'],
      'calendar.holidays': [['2026-12-25'], 'norms/cx.config.json:4'],
    });
  });

  test('takes a folder that holds a config alone, which is then no empty project', async () => {
    const lent = {
      '.git/HEAD': '',
      'cx.config.json': '{ "extends": ["./norms"] }',
      'norms/cx.config.json': '{ "rules": { "customer-goal": "error" } }',
      'a.cx': 'persona Anna "Anna"\n',
    };
    expect(await cx(lent, 'check --only customer-goal')).toMatchObject({ code: 1, err: '' });
    expect(await cx(lent, 'query personas')).toMatchObject({ code: 0, err: '' });
    expect(await cx(lent, 'check norms')).toMatchObject({ code: 2, out: '' });
  });

  test('takes of a folder the files that its own config chooses', async () => {
    const own = {
      '.git/HEAD': '',
      'shop/cx.config.json': '{ "extends": ["../norms"] }',
      'shop/a.cx': CLEAN,
      'norms/cx.config.json': '{ "include": ["ready/*.cx"], "exclude": ["ready/old-*.cx"] }',
      'norms/draft.cx': BROKEN,
      'norms/ready/old-a.cx': BROKEN,
      'norms/ready/a.cx': 'standard Fast "Fast"\n',
    };
    const { out } = await cx(own, 'query standards shop');
    expect(out).toBe('Fast\n');
    expect(await cx(own, 'check shop --only role-overload')).toMatchObject({ code: 0 });
  });

  test.each([
    ['a folder', '../norms', 'norms/standards.cx'],
    ['an installed package', '@acme/norms', 'node_modules/@acme/norms/standards.cx'],
  ])('brings the norms of %s along', async (_, name, file) => {
    const using = {
      '.git/HEAD': '',
      'shop/cx.config.json': JSON.stringify({ extends: ['cx:essential', name] }),
      'shop/a.cx': 'team Sales { kpis: Speed }\n',
      'node_modules/@acme/norms/index.js': 'throw new Error("a package is data and never runs")',
    };
    const unresolved = expect.stringContaining('unresolved-name');
    expect((await cx({ ...using, [file]: 'kpi Speed "Fast"\n' }, 'check shop/a.cx')).out).not.toEqual(unresolved);
    expect((await cx({ ...using, [file]: 'kpi Slow "Slow"\n' }, 'check shop/a.cx')).out).toEqual(unresolved);
  });

  test('never reaches out of the repository', async () => {
    const out = {
      'secret/a.cx': CLEAN,
      'repo/.git/HEAD': '',
      'repo/cx.config.json': '{ "extends": ["../secret"] }',
      'repo/a.cx': CLEAN,
    };
    expect(await cx(out, 'check repo')).toMatchObject({
      code: 2,
      err: expect.stringContaining('outside of the repository'),
    });
    const linked = { ...out, 'repo/cx.config.json': '{ "extends": ["./link"] }', 'repo/link': { link: '../secret' } };
    expect(await cx(linked, 'check repo')).toMatchObject({
      code: 2,
      err: expect.stringContaining('outside of the repository'),
    });
  });

  test('finds a circle', async () => {
    const circle = {
      '.git/HEAD': '',
      'a/cx.config.json': '{ "extends": ["../b"] }',
      'a/a.cx': CLEAN,
      'b/cx.config.json': '{ "extends": ["../a"] }',
    };
    expect(await cx(circle, 'check a')).toMatchObject({ code: 2, err: expect.stringContaining('extends itself') });
  });

  test('says where the fault is when a config that it names is broken', async () => {
    const broken = { ...tree, 'norms/cx.config.json': '{\n "rulse": {} }' };
    const run = await cx(broken, 'check shop');
    expect(run.err).toBe('cx: norms/cx.config.json:2:2: There is no setting `rulse`. Did you mean `rules`?\n');
  });
});

describe('cx config show', () => {
  const tree = {
    'cx.config.json': `{
      "rules": { "a": "error" },
      "overrides": [
        { "files": ["old/**"], "rules": { "a": "info" } },
        { "files": ["old/x/*"], "rules": { "a": ["off", { "max": 3 }] } } ] }`,
    'new.cx': CLEAN,
    'old/x/b.cx': 'journey Buy { owner: Lead }\n',
  };

  test('of a file says what holds there: of the overrides that fit, the last one', async () => {
    expect((await settings(tree, 'new.cx'))['rules.a']).toEqual(['error', 'cx.config.json:2']);
    const old = await settings(tree, 'old/x/b.cx');
    expect(old['rules.a']).toEqual(['off', 'cx.config.json:5']);
    expect(old['rules.a.max']).toEqual([3, 'cx.config.json:5']);
  });

  test('of a project shows the overrides as they stand', async () => {
    expect(await settings(tree)).toMatchObject({
      'overrides.0.files.0': ['old/**', 'cx.config.json:4'],
      'overrides.1.rules.a': ['off', 'cx.config.json:5'],
    });
  });

  test('is readable', async () => {
    const { out } = await cx(tree, 'config show');
    expect(out.split('\n')[0]).toBe('cx.config.json');
    expect(out).toMatch(/^ {2}rules\.a +"error" {2}cx\.config\.json:2:23$/m);
    expect(out).toMatch(/^ {2}edition +2026 {2}by default$/m);
  });
});
