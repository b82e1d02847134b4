/** `cx check --new-since REF`: nobody weakens what his own change is judged by, and whoever tries is seen. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Repository } from '../support/repository.ts';

vi.setConfig({ testTimeout: 120_000 });

const off = (...rules: readonly string[]) => rules.map(rule => `"${rule}": "off"`);
const config = (rules: readonly string[], more = '') => `{ "rules": { ${rules.join(', ')} }${more} }`;
const QUIET = off('touchpoint-channel', 'touchpoint-single-accountable');
const CONFIG = config(QUIET);
const RULE = `rule short "Short" {
  for: t in touchpoints
  require: t.duration <= setting.most
  severity: error
  setting most { default: 1min }
}
`;
const step = (name: string, more = '', duration = '3min') =>
  `touchpoint ${name} "${name}" { status: live  duration: ${duration} ${more} }\n`;
const OLD = { 'cx.config.json': CONFIG, 'rule.cx': RULE, 'a.cx': step('Pay') };
const NEW = { 'b.cx': step('Ride') };

let repository: Repository;
afterEach(() => repository.remove());

interface Finding {
  readonly rule: string;
  readonly severity: string;
  readonly outcome: string;
  readonly element: string | null;
  readonly message: string;
  readonly file: string;
  readonly line: number;
}

interface Outcome {
  readonly code: number;
  /** `error short of Ride`, for every finding that fails, those of the policy left out. */
  readonly fails: readonly string[];
  /** `warning cx.config.json:1 The rule …`, for those of the policy. */
  readonly policy: readonly string[];
}

async function check(line = '', folder = '.'): Promise<Outcome> {
  const run = await repository.cx(`check --format json --new-since HEAD${line}`, folder);
  const { findings } = JSON.parse(run.out) as { findings: readonly Finding[] };
  const failing = findings.filter(({ outcome }) => outcome === 'fail');
  const isPolicy = ({ rule }: Finding) => rule === 'policy-changed';
  return {
    code: run.code,
    fails: failing.filter(each => !isPolicy(each)).map(each => `${each.severity} ${each.rule} of ${each.element}`),
    policy: failing.filter(isPolicy).map(each => `${each.severity} ${each.file}:${each.line} ${each.message}`),
  };
}

const RIDE = ['error short of Ride'];

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
    for (const file of ['a.cx', 'rule.cx']) rmSync(join(repository.top, file));
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

describe('a norm that a change weakens', () => {
  const FACT = 'fact slow-ones "Slow ones" { is: t in touchpoints where t.duration > 1min }\n';
  const BY_FACT = 'rule none-slow "None slow" { for: t in slow-ones  require: t.duration <= 1min  severity: error }\n';

  test.each<[string, Record<string, string>, string]>([
    [
      'asking for less',
      { 'rule.cx': RULE.replace('1min', '9min') },
      'warning rule.cx:1 The rule `short` lets through what it catches in HEAD. What is new is judged by both.',
    ],
    [
      'looking at fewer',
      { 'rule.cx': `\n${RULE.replace('in touchpoints', 'in touchpoints where t.title = "Pay"')}` },
      'warning rule.cx:2 The rule `short` lets through what it catches in HEAD. What is new is judged by both.',
    ],
    ['calling it a trifle', { 'rule.cx': RULE.replace('severity: error', 'severity: info') }, ''],
    [
      'taking it away',
      { 'rule.cx': '' },
      'warning cx.config.json:1 The rule `short` of HEAD is gone. What is new is still judged by it.',
    ],
  ])('by %s judges nobody alone', async (_, change, message) => {
    repository = new Repository(OLD);
    repository.write({ ...NEW, ...change });
    expect(await check()).toEqual({ code: 1, fails: RIDE, policy: message === '' ? [] : [message] });
  });

  test('by a fact that it rests on, in a namespace', async () => {
    const within = (text: string) => ({
      'norms.cx': `namespace acme\n\n${text}${BY_FACT}`,
      'a.cx': `namespace acme\n${step('Pay')}${step('Wait', '', '20min')}`,
    });
    repository = new Repository({ 'cx.config.json': CONFIG, ...within(FACT) });
    repository.write({ ...within(FACT.replace('1min', '9min')), 'b.cx': `namespace acme\n${step('Ride')}` });
    expect(await check()).toMatchObject({ code: 1, fails: ['error none-slow of acme.Ride'] });
  });

  test('by taking away what it speaks of, so that nothing can be judged by it, is told', async () => {
    const rule = RULE.replace('in touchpoints', 'in touchpoints where t.channels != Desk');
    repository = new Repository({ ...OLD, 'rule.cx': rule, 'd.cx': 'channel Desk "Desk" { type: store }\n' });
    rmSync(join(repository.top, 'd.cx'));
    repository.write({ 'rule.cx': RULE.replace('1min', '9min') });
    expect((await check()).policy).toEqual([
      'warning rule.cx:1 The rule `short` of HEAD speaks of something that is gone, so that what is new is not judged by it.',
    ]);
  });

  test('together with the config is still one finding', async () => {
    repository = new Repository(OLD);
    repository.write({
      ...NEW,
      'rule.cx': RULE.replace('1min', '9min'),
      'cx.config.json': config([...QUIET, ...off('short')]),
    });
    const { code, fails, policy } = await check();
    expect([code, fails, policy.length]).toEqual([1, RIDE, 2]);
  });

  test('is none that was moved, renamed or written otherwise, or that asks for more', async () => {
    repository = new Repository({ ...OLD, 'rule.cx': RULE.replace('1min', '5min') });
    rmSync(join(repository.top, 'rule.cx'));
    const stricter = RULE.replace('rule short', 'rule brief').replace('severity', 'formerly: short\n  severity');
    repository.write({ 'norms.cx': `// Norms\n\n${stricter}`, ...NEW });
    const { fails, policy } = await check();
    expect([fails, policy]).toEqual([['error brief of Pay', 'error brief of Ride'], []]);
  });

  test('leaves what only uses it alone', async () => {
    const waived = `waiver Till { of: short  for: Pay  because: "An old till"  until: 2027-01-01  approved: Boss }\nrole Boss "Boss"\n`;
    repository = new Repository({ ...OLD, 'w.cx': waived });
    const renamed = RULE.replace('rule short', 'rule brief')
      .replace('severity', 'formerly: short\n  severity')
      .replace('1min', '2min');
    repository.write({ 'rule.cx': renamed, 'w.cx': waived.replace('of: short', 'of: brief') });
    expect(await check()).toMatchObject({ code: 0, fails: [] });
  });
});

describe('what a change excuses itself', () => {
  const IGNORE = '// cx-ignore short: it is an old till\n';

  test('by a comment fails all the same', async () => {
    repository = new Repository(OLD);
    repository.write({ 'b.cx': `${IGNORE}${step('Ride')}` });
    expect(await check()).toEqual({
      code: 1,
      fails: RIDE,
      policy: [
        'warning b.cx:1 This comment ignores short, which nothing in HEAD does: look whether its reason holds. By a rule of HEAD what is new fails all the same.',
      ],
    });
  });

  test('by a comment on what is old is told, and fails nothing', async () => {
    repository = new Repository(OLD);
    repository.write({ 'a.cx': `${IGNORE}${step('Pay')}` });
    expect(await check()).toMatchObject({
      code: 0,
      fails: [],
      policy: [expect.stringContaining('a.cx:1 This comment')],
    });
  });

  test('counts where it was excused before, whatever the comment or the element looks like now', async () => {
    repository = new Repository({ ...OLD, 'a.cx': `${IGNORE}${step('Pay', '', '10s')}` });
    repository.write({ 'a.cx': `\n\n// cx-ignore short: another reason\n${step('Settle', 'formerly: Pay')}` });
    expect(await check()).toEqual({ code: 0, fails: [], policy: [] });
  });

  test('by a comment that lasts longer', async () => {
    const until = (day: string) => `// cx-ignore short until ${day}: the old till\n${step('Pay', '', '10s')}`;
    repository = new Repository({ ...OLD, 'a.cx': until('2027-01-01') });
    repository.write({ 'a.cx': until('2026-12-01') });
    expect((await check()).policy).toEqual([]);
    repository.write({ 'a.cx': until('2028-01-01') });
    expect((await check()).policy).toHaveLength(1);
  });

  test('by a comment against a rule that the same change brings counts', async () => {
    repository = new Repository({ ...OLD, 'rule.cx': '' });
    repository.write({ 'rule.cx': RULE, 'a.cx': `${IGNORE}${step('Pay')}` });
    expect(await check()).toMatchObject({
      code: 0,
      fails: [],
      policy: [expect.stringContaining('a.cx:1 This comment')],
    });
  });

  const waiver = (until: string, steps: string) =>
    `waiver Till { of: short  for: ${steps}  because: "An old till"  until: ${until}  approved: Boss }\nrole Boss "Boss"\n`;

  test('by a waiver is waived, since somebody approved it, and told', async () => {
    repository = new Repository(OLD);
    repository.write({ 'b.cx': step('Ride') + waiver('2027-01-01', 'Ride') });
    const { fails, policy } = await check();
    expect(fails.filter(each => each.includes('short'))).toEqual([]);
    expect(policy).toEqual([expect.stringMatching(/^warning b\.cx:2 This waives short further than anything in HEAD/)]);
  });

  test('by a waiver that is made wider or longer is told; a narrower one is not', async () => {
    repository = new Repository({ ...OLD, 'b.cx': step('Ride') + waiver('2027-06-01', 'Ride') });
    for (const [until, steps, count] of [
      ['2027-06-01', 'Ride', 0],
      ['2027-01-01', 'Ride', 0],
      ['2027-12-01', 'Ride', 1],
      ['2027-06-01', 'Ride, Pay', 1],
    ] as const) {
      repository.write({ 'b.cx': step('Ride') + waiver(until, steps) });
      expect((await check()).policy).toHaveLength(count);
    }
  });

  test('by the baseline is told; one that shrinks or takes on new names is not', async () => {
    repository = new Repository(OLD);
    await repository.cx('baseline create');
    expect((await check()).policy).toEqual([
      'warning cx-baseline.jsonl:1 The baseline accepts one finding that it does not accept in HEAD.',
    ]);
    repository.commit();
    repository.write({ 'a.cx': step('Settle', 'formerly: Pay') });
    await repository.cx('baseline create');
    expect((await check()).policy).toEqual([]);
    repository.write({ 'cx-baseline.jsonl': '' });
    expect((await check()).policy).toEqual([]);
  });
});

describe('a programme that is new', () => {
  test('is judged by its own config, and the run says so', async () => {
    repository = new Repository({ 'read.me': '' });
    repository.write({ ...OLD, 'a.cx': `// cx-ignore short: an old till\n${step('Pay')}`, 'cx.config.json': CONFIG });
    expect(await check()).toEqual({
      code: 0,
      fails: [],
      policy: [
        'info cx.config.json:1 Nothing in HEAD says how this programme is judged, so that its own config alone does.',
      ],
    });
  });
});

describe('a change of policy', () => {
  test('is a finding in every format, and can be explained', async () => {
    repository = new Repository(OLD);
    repository.write({ 'cx.config.json': config([...QUIET, ...off('short')]) });
    for (const format of ['text', 'compact', 'github', 'json', 'sarif', 'junit', 'gitlab', 'rdjson', 'markdown']) {
      const run = await repository.cx(`check --new-since HEAD --format ${format}`);
      expect([format, run.code, run.out]).toEqual([format, 0, expect.stringMatching(/policy\\?-changed/)]);
    }
    const sarif = JSON.parse((await repository.cx('check --new-since HEAD --format sarif')).out);
    const described = sarif.runs[0].tool.driver.rules.find(({ id }: { id: string }) => id === 'policy-changed');
    expect(described.defaultConfiguration).toEqual({ level: 'warning' });
    expect((await repository.cx('explain policy-changed')).out).toContain('--new-since');
  });

  test('cannot be switched off', async () => {
    repository = new Repository(OLD);
    repository.write({ 'cx.config.json': config([...QUIET, ...off('short')]) });
    const run = await repository.cx('check --new-since HEAD --skip policy-changed');
    expect(run).toMatchObject({ code: 2, err: expect.stringContaining('is always on') });
  });

  test('leaves alone what fixes have put right', async () => {
    const wrong = 'touchpoint Ride "Ride" { status: liv  duration: 10s }\n';
    repository = new Repository(OLD);
    repository.write({ 'b.cx': wrong, 'cx.config.json': config([...QUIET, ...off('short')]) });
    expect((await check()).fails).toEqual(['error unknown-word of Ride']);
    expect((await check(' --fix=unsafe')).fails).toEqual([]);
  });
});
