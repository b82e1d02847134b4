/** Whatever is beyond a limit fails the run with a sentence; only a flag raises one. */
import { describe, expect, test } from 'vitest';
import type { Tree } from './support/memory-host.ts';
import { CLEAN, cx } from './support/run-cx.ts';

describe('a limit', () => {
  const two = { 'a.cx': CLEAN, 'b.cx': 'team Buy { lead: Lead }\n' };

  test('on the number of files leaves a project unjudged, since a part of it would be judged wrongly', async () => {
    const run = await cx(two, 'check --max-files 1 --format json');
    expect(JSON.parse(run.out).findings).toMatchObject([{ file: 'b.cx', rule: 'too-large' }]);
    expect(run.code).toBe(2);
  });

  test('is lowered by a config, raised by a flag', async () => {
    const tree = { ...two, 'cx.config.json': '{ "limits": { "files": 1 } }' };
    expect(await cx(tree, 'check')).toMatchObject({ code: 2 });
    expect(await cx(tree, 'check --max-files 2')).toMatchObject({ code: 0 });
  });

  test('is never raised by a config', async () => {
    const large = CLEAN.padEnd(4 * 1024 * 1024 + 1);
    const tree = { 'a.cx': large, 'cx.config.json': '{ "limits": { "file": 100 } }' };
    expect(await cx(tree, 'check')).toMatchObject({ code: 2 });
    expect(await cx(tree, 'check --max-file-size 5')).toMatchObject({ code: 0 });
  });

  test('on the size of a project refuses the files beyond it', async () => {
    const half = `/* ${'x'.repeat(600 * 1024)} */\n`;
    const run = await cx({ 'a.cx': half, 'b.cx': half }, 'check --max-project-size 1');
    expect(run).toMatchObject({ code: 2, err: 'cx: One file was not read: b.cx.\n' });
  });
});

describe('norms that take too much together', () => {
  const rules = Array.from(
    { length: 30 },
    (_, index) =>
      `rule r${index + 10} { for: t in touchpoints  require: count(a in touchpoints where a.title like "T*") < 2 }`,
  );
  const touchpoints = Array.from({ length: 100 }, (_, index) => `touchpoint T${index}`);
  const tree: Tree = {
    'cx.config.json': '{ "extends": ["cx:essential"] }',
    'a.cx': `${touchpoints.join('\n')}\nteam Sales { lead: Leed }`,
    'r.cx': rules.join('\n'),
  };
  const message = (found: string, flag: string) =>
    `cx: All rules and standards of the project together ${found}, \`r10\` in r.cx more than any other. Only the rules of the library were judged: ask for less there, or raise the limit with --${flag}.\n`;

  test.each([
    ['--max-findings 2000', 'have more than 2,000 findings', 'max-findings'],
    ['--max-steps 700000', 'take more than 700,000 steps', 'max-steps'],
  ])('%s', async (flag, found, name) => {
    const run = await cx(tree, `check ${flag} --format json --fail-on never`);
    expect(run).toMatchObject({ code: 2, err: message(found, name) });
    const { findings } = JSON.parse(run.out) as { findings: { rule: string; file: string }[] };
    expect(findings.filter(({ rule }) => rule === 'too-large')).toMatchObject([{ file: 'r.cx', line: 1, column: 6 }]);
    // What else there is stays.
    expect(findings.filter(({ file }) => file === 'a.cx').length).toBeGreaterThan(30);
  });

  test('by a limit of the config, which only a flag raises', async () => {
    const low = { ...tree, 'cx.config.json': '{ "extends": ["cx:essential"], "limits": { "findings": 2000 } }' };
    expect(await cx(low, 'check')).toMatchObject({
      code: 2,
      err: message('have more than 2,000 findings', 'max-findings'),
    });
    expect(await cx(low, 'check --max-findings 5000')).toMatchObject({ code: 1, err: '' });
    const high = { ...tree, 'cx.config.json': '{ "extends": ["cx:essential"], "limits": { "findings": 5000000 } }' };
    expect((await cx(high, 'config show')).out).toMatch(/limits\.findings +500000/);
  });

  test.each(['coverage', 'report -o r.html', 'baseline create', 'maturity', 'gaps', 'explain gov-standards'])(
    '%s',
    async line => {
      const run = await cx(tree, `${line} --max-findings 2000`);
      expect(run.code).toBe(2);
      expect(run.err).toContain('have more than 2,000 findings');
    },
  );
});
