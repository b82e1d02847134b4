/** Where there is nothing to do: exit code 2 and a sentence. A run that checked nothing is never green. */
import { describe, expect, test } from 'vitest';
import type { Tree } from './support/memory-host.ts';
import { BROKEN, CLEAN, cx } from './support/run-cx.ts';

describe('nothing to check', () => {
  test.each<[string, Tree, string, string]>([
    ['an empty folder', {}, 'check', 'There is nothing to do: no .cx file in this folder.'],
    ['a folder without programmes', { 'a/b.txt': '' }, 'check a', 'There is nothing to do: no .cx file in a.'],
    [
      'a path that is not there',
      { 'a.cx': CLEAN },
      'check b.cx',
      'There is no file or folder `b.cx`. Did you mean `a.cx`?',
    ],
    ['a folder in the place of a file', { 'a/a.cx': CLEAN }, 'check --stdin-path a', 'a is a folder, and no file.'],
    ['another kind of file', { 'a.md': '' }, 'check a.md', 'a.md is no .cx file.'],
    [
      'a file that the config leaves out',
      { 'cx.config.json': '{ "exclude": ["old/**"] }', 'a.cx': CLEAN, 'old/b.cx': CLEAN },
      'check old/b.cx',
      'There is nothing to do: no .cx file that cx.config.json chooses in old/b.cx.',
    ],
    ['a project that is a file', { 'a.cx': CLEAN }, 'check --project a.cx', 'a.cx is no folder, and a project is one.'],
    [
      'a path outside of the project',
      { 'a/a.cx': CLEAN, 'b/b.cx': CLEAN },
      'check --project a b',
      'b lies outside of the project a.',
    ],
  ])('%s', async (_, tree, line, sentence) => {
    expect(await cx(tree, line)).toEqual({
      code: 2,
      out: '',
      err: `cx: ${sentence}\n`,
      files: expect.anything(),
      watched: [],
    });
  });

  test('among folders that lend their configs and hold nothing more', async () => {
    const lent = { '.git/HEAD': '', 'cx.config.json': '{ "extends": ["./norms"] }', 'norms/cx.config.json': '{}' };
    for (const line of ['check', 'format', 'format --check', 'coverage', 'baseline create']) {
      expect(await cx(lent, line)).toMatchObject({
        code: 2,
        out: '',
        err: expect.stringContaining('There is nothing to do: no .cx file'),
      });
    }
  });

  test('in one of several projects does not keep the others from being checked', async () => {
    const run = await cx({ 'x/cx.config.json': '{}', 'y/cx.config.json': '{}', 'y/a.cx': BROKEN }, 'check');
    expect(run).toMatchObject({ code: 2, out: expect.stringContaining('1 error') });
    expect(run.err).toContain('no .cx file that x/cx.config.json chooses in x.');
  });
});

describe('a programme that says nothing', () => {
  const comments = { 'a.cx': '// role Lead "Lead"\n', 'b.cx': '' };
  const reading = [
    'check',
    'check --format json',
    'check a.cx',
    'check --new-since main',
    'coverage',
    'coverage --format json',
    'maturity',
    'gaps',
    'export tasks',
    'baseline create',
    'baseline show',
    'report',
    'query teams',
    'export json',
    'export codeowners',
  ];

  test.each(reading)('cx %s', async line => {
    const err = 'cx: There is nothing to check: the .cx files of this folder are empty, or hold comments alone.\n';
    expect(await cx(comments, line)).toEqual({ code: 2, out: '', err, files: comments, watched: [] });
  });

  test('is no reason not to show the rules of the product, or to format it', async () => {
    for (const line of ['rules', 'explain exec-owner', 'format --check']) {
      expect(await cx(comments, line)).toMatchObject({ code: 0, err: '' });
    }
  });

  test('is one whose norms come from elsewhere alone', async () => {
    const lent = { '.git/HEAD': '', 'cx.config.json': '{ "extends": ["./norms"] }', 'norms/a.cx': CLEAN };
    const own = { ...lent, 'norms/cx.config.json': '{}', 'b.cx': '/* to be written */' };
    expect(await cx(own, 'query roles')).toMatchObject({ code: 2, out: '' });
  });

  test('is none whose only words are wrong', async () => {
    expect(await cx({ 'a.cx': 'to be written' }, 'check')).toMatchObject({ code: 1 });
  });
});
