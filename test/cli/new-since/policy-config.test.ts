/** `cx check --new-since REF`: nobody weakens the config that his own change is judged by, and whoever tries is seen. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Repository } from '../support/repository.ts';
import { CONFIG, checkNewSince, config, NEW, OLD, off, QUIET, RIDE, RULE, step } from './policy.ts';

vi.setConfig({ testTimeout: 120_000 });

let repository: Repository;
afterEach(() => repository.remove());
const check = (line?: string, folder?: string) => checkNewSince(repository, line, folder);

describe('a config that a change weakens', () => {
  const still = 'What is new is judged by the config of HEAD as well.';
  test.each<[string, string, string]>([
    [
      'switches the rule off',
      config([...QUIET, ...off('short')]),
      `The rule \`short\` is \`off\`, and was \`error\`. ${still}`,
    ],
    [
      'calls it a trifle',
      config([...QUIET, '"short": "info"']),
      `The rule \`short\` is \`info\`, and was \`error\`. ${still}`,
    ],
    [
      'loosens its setting',
      config([...QUIET, '"short": ["error", { "most": "9min" }]']),
      `The options of the rule \`short\` are \`most\` "9min", and were its own. ${still}`,
    ],
    ['excludes the file', config(QUIET, ', "exclude": ["b.cx"]'), `Files by the glob \`b.cx\` are excluded. ${still}`],
    [
      'includes other files alone',
      config(QUIET, ', "include": ["a.cx", "rule.cx"]'),
      `Files by the glob \`**/*.cx\` are not included any more. ${still}`,
    ],
    [
      'calls a practice followed that is followed now and then',
      config(QUIET, ', "maturity": { "adHocUpTo": 0.1 }'),
      `The adherence up to which a practice is done now and then is 0.1, and was 0.5. ${still}`,
    ],
    [
      'makes an exception for the file',
      config(QUIET, ', "overrides": [{ "files": ["b.cx"], "rules": { "short": "off" } }]'),
      `There is another override for \`b.cx\`. ${still}`,
    ],
  ])('and that %s judges nobody alone', async (_, text, message) => {
    repository = new Repository(OLD);
    repository.write({ ...NEW, 'cx.config.json': text });
    expect(await check()).toEqual({ code: 1, fails: RIDE, policy: [`warning cx.config.json:1 ${message}`] });
  });

  test('is told at its line, and fails nothing by itself', async () => {
    repository = new Repository(OLD);
    repository.write({ 'cx.config.json': config([...QUIET, '\n"short": "off"']) });
    const { code, fails, policy } = await check();
    expect([code, fails]).toEqual([0, []]);
    expect(policy).toEqual([expect.stringMatching(/^warning cx\.config\.json:2 The rule `short` is `off`/)]);
    expect((await check(' --fail-on warning')).code).toBe(1);
    // Whoever looks at one file alone is still told what he is judged by.
    expect((await check(' a.cx')).policy).toHaveLength(1);
  });

  test('by a smaller preset', async () => {
    const within = (preset: string) => ({ 'cx.config.json': `{ "extends": ["cx:${preset}"] }` });
    repository = new Repository({ ...within('recommended'), 'a.cx': '' });
    repository.write({
      ...within('essential'),
      'a.cx': 'rule none "None" { for: t in touchpoints  require: exists t.knowledge }\n',
    });
    const { fails, policy } = await check();
    expect(fails).toEqual(['info rule-without-subjects of none']);
    expect(policy).toEqual([expect.stringContaining('The preset is `essential`, and was `recommended`.')]);
  });

  test('is gone, or comes where there was none', async () => {
    repository = new Repository({ ...OLD, 'cx.config.json': config([...QUIET, '"journey-owner": "error"']) });
    rmSync(join(repository.top, 'cx.config.json'));
    repository.write({ 'b.cx': 'journey Buy "Buy" { status: live }\n' });
    expect((await check()).fails).toContain('error journey-owner of Buy');
    repository.remove();
    repository = new Repository({ 'rule.cx': RULE, 'a.cx': step('Pay') });
    repository.write({ ...NEW, 'cx.config.json': config(off('short')) });
    const { fails, policy } = await check();
    expect(fails).toContain('error short of Ride');
    expect(policy).toEqual([expect.stringContaining('The rule `short` is `off`, and was `error`.')]);
  });

  test('in a folder of its own, new or not', async () => {
    repository = new Repository({ ...OLD, 'shop/a.cx': step('Sell') });
    const own = `${config(off('fast', ...['touchpoint-channel', 'touchpoint-single-accountable']))}`;
    const rule = RULE.replaceAll('short', 'fast');
    for (const folder of ['shop', 'new']) {
      repository.write({ [`${folder}/cx.config.json`]: own, [`${folder}/b.cx`]: rule + step('Ride') });
      for (const [line, place, at] of [
        ['', '.', `${folder}/`],
        [` ${folder}`, '.', `${folder}/`],
        ['', folder, ''],
      ] as const) {
        const { code, fails, policy } = await check(line, place);
        expect([code, fails.filter(each => each.includes('Ride'))]).toEqual([
          1,
          ['error fast of Ride', 'error short of Ride'],
        ]);
        expect(policy.join()).toContain(`warning ${at}cx.config.json:1 This folder has a config of its own`);
      }
      rmSync(join(repository.top, folder), { recursive: true });
    }
  });

  test('by taking away that of a folder', async () => {
    repository = new Repository({
      'cx.config.json': config([...QUIET, ...off('short')]),
      'rule.cx': RULE,
      'shop/cx.config.json': CONFIG,
      'shop/a.cx': RULE + step('Pay'),
    });
    rmSync(join(repository.top, 'shop', 'cx.config.json'));
    repository.write({ 'shop/a.cx': step('Pay'), 'shop/b.cx': step('Ride') });
    const { code, fails, policy } = await check();
    expect([code, fails]).toEqual([1, RIDE]);
    expect(policy).toEqual([expect.stringContaining('shop/cx.config.json is gone. In HEAD it judges this folder')]);
  });

  test('by excluding what is a project of its own', async () => {
    const inner = { 'shop/cx.config.json': CONFIG, 'shop/a.cx': RULE.replaceAll('short', 'fast') + step('Sell') };
    repository = new Repository({ ...OLD, ...inner });
    repository.write({ 'cx.config.json': config(QUIET, ', "exclude": ["shop/**"]'), 'shop/b.cx': step('Ride') });
    const { code, fails } = await check();
    expect([code, fails]).toEqual([1, ['error fast of Ride']]);
  });

  test('is not that of a project within, which has its own', async () => {
    const inner = config([...QUIET, ...off('fast')]);
    const project = { 'shop/cx.config.json': inner, 'shop/a.cx': RULE.replaceAll('short', 'fast') + step('Sell') };
    repository = new Repository({ ...OLD, ...project });
    repository.write(NEW);
    expect(await check()).toEqual({ code: 1, fails: RIDE, policy: [] });
    expect(await check(' b.cx')).toEqual({ code: 1, fails: RIDE, policy: [] });
    expect(await check(' shop')).toEqual({ code: 0, fails: [], policy: [] });
  });

  test('by what it extends', async () => {
    const extending = '{ "extends": ["./common"] }';
    repository = new Repository({ ...OLD, 'cx.config.json': extending, 'common/cx.config.json': CONFIG });
    repository.write({ ...NEW, 'common/cx.config.json': config([...QUIET, ...off('short')]) });
    expect(await check()).toMatchObject({
      code: 1,
      fails: RIDE,
      policy: [expect.stringMatching(/^warning common\/cx\.config\.json:1 The rule `short`/)],
    });
    rmSync(join(repository.top, 'common'), { recursive: true });
    repository.write({ 'cx.config.json': config([...QUIET, ...off('short')]) });
    expect(await check()).toMatchObject({ code: 1, fails: RIDE });
  });

  test('of a folder beside it', async () => {
    const extending = '{ "extends": ["../common"] }';
    const inProg = { 'prog/cx.config.json': extending, 'prog/rule.cx': RULE, 'prog/a.cx': step('Pay') };
    repository = new Repository({ ...inProg, 'common/cx.config.json': CONFIG });
    repository.write({ 'prog/b.cx': step('Ride'), 'common/cx.config.json': config([...QUIET, ...off('short')]) });
    for (const [line, folder] of [
      [' prog', '.'],
      ['', 'prog'],
    ] as const) {
      expect(await check(line, folder)).toMatchObject({
        code: 1,
        fails: RIDE,
        policy: [expect.stringContaining('`short`')],
      });
    }
  });

  test('while the files move to where the old one does not look', async () => {
    repository = new Repository({ ...OLD, 'cx.config.json': config(QUIET, ', "include": ["*.cx"]') });
    for (const file of ['a.cx', 'rule.cx']) {
      rmSync(join(repository.top, file));
    }
    repository.write({
      'cx.config.json': config([...QUIET, ...off('short')], ', "include": ["cx/*.cx"]'),
      'cx/all.cx': RULE + step('Pay') + step('Ride'),
    });
    expect(await check()).toMatchObject({ code: 1, fails: RIDE });
  });

  test('with a file excluded that cannot be read at all', async () => {
    repository = new Repository(OLD);
    repository.write({ 'odd.cx': '\u0000', 'cx.config.json': config(QUIET, ', "exclude": ["odd.cx"]') });
    const run = await repository.cx('check --new-since HEAD');
    expect(run).toMatchObject({ code: 2, err: 'cx: By the config of HEAD: One file was not read: odd.cx.\n' });
  });
});

describe('a config that a change makes stricter', () => {
  test('judges as well, and nobody is bothered', async () => {
    repository = new Repository({ ...OLD, 'cx.config.json': config([...QUIET, ...off('short')]) });
    repository.write({ ...NEW, 'cx.config.json': CONFIG });
    const { fails, policy } = await check();
    expect([fails, policy]).toEqual([['error short of Pay', ...RIDE], []]);
  });

  test('in one thing while it is weaker in another', async () => {
    const both = (a: string, b: string) => ({
      'cx.config.json': config([...QUIET, `"short": "${a}"`, `"slow": "${b}"`]),
    });
    const slow = RULE.replaceAll('short', 'slow').replace('<=', '>=').replace('1min', '5min');
    repository = new Repository({ ...OLD, ...both('error', 'off'), 'slow.cx': slow });
    repository.write({ ...both('off', 'error'), ...NEW });
    expect(await check()).toMatchObject({
      fails: ['error slow of Pay', 'error slow of Ride', 'error short of Ride'],
      policy: [expect.stringContaining('The rule `short` is `off`')],
    });
  });

  test('says how bad a finding is, where both find it', async () => {
    repository = new Repository({ ...OLD, 'cx.config.json': config([...QUIET, '"short": "warning"']) });
    repository.write({ ...NEW, 'cx.config.json': CONFIG });
    expect((await check()).fails).toEqual(RIDE);
  });

  test('and one that names what is gone meanwhile is no failure', async () => {
    repository = new Repository({
      ...OLD,
      'cx.config.json': config([...QUIET, '"short": "error"'], ', "exclude": ["drafts/**"]'),
      'drafts/a.cx': '',
    });
    rmSync(join(repository.top, 'drafts'), { recursive: true });
    repository.write({ 'cx.config.json': CONFIG, 'rule.cx': '', 'b.cx': 'role Lead "Lead"\n' });
    expect(await check()).toMatchObject({ code: 0, fails: [] });
  });
});
