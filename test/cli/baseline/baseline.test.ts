/** `cx baseline`: what is accepted today does not fail, what comes later does, and the baseline only shrinks. */
import { describe, expect, test } from 'vitest';
import { cx, type Run } from '../support/run-cx.ts';

const RULES = `rule short "No step takes minutes" {
  for: t in touchpoints
  require: t.duration <= 1min
  severity: error
  message: "{t.title} takes {t.duration}"
}
`;
const step = (name: string, more = '') => `touchpoint ${name} "${name}" { status: live  duration: 3min ${more} }\n`;
const CONFIG =
  '{ "extends": ["cx:essential"], "rules": { "touchpoint-channel": "off", "touchpoint-single-accountable": "off" } }';
const OLD = { 'cx.config.json': CONFIG, 'rules.cx': RULES, 'a.cx': step('Pay') + step('Ride') };
const NAME = 'cx-baseline.jsonl';

/** Runs one command after another on what the one before left. */
async function sequence(tree: Readonly<Record<string, string>>, ...lines: readonly string[]): Promise<Run> {
  let run: Run = { code: 0, out: '', err: '', files: tree };
  for (const line of lines) {
    run = await cx(run.files, line);
  }
  return run;
}

/** The tree of before with its findings accepted, and then some files changed; undefined takes one away. */
async function accepted(changes: Readonly<Record<string, string | undefined>> = {}): Promise<Record<string, string>> {
  const { files } = await cx(OLD, 'baseline create');
  return Object.fromEntries(
    Object.entries({ ...files, ...changes }).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

const lines = (run: Run) => (run.files[NAME] ?? '').split('\n').filter(line => line !== '');

describe('cx baseline create', () => {
  test('accepts what fails today, one sorted entry a line', async () => {
    const run = await cx(OLD, 'baseline create');
    expect(run).toMatchObject({ code: 0, out: '', err: `${NAME} accepts 2 findings: 2 new, 0 gone.\n` });
    expect(lines(run).map(line => JSON.parse(line))).toEqual([
      { fingerprint: expect.any(String), rule: 'short', element: 'Pay', severity: 'error', date: '2026-11-22' },
      { fingerprint: expect.any(String), rule: 'short', element: 'Ride', severity: 'error', date: '2026-11-22' },
    ]);
    expect(Object.keys(JSON.parse(lines(run)[0]!))).toEqual(['fingerprint', 'rule', 'element', 'severity', 'date']);
    expect(run.files[NAME]!.endsWith('}\n')).toBe(true);
  });

  test('then lets the check pass, and counts what it set aside', async () => {
    const run = await cx(await accepted(), 'check');
    expect(run).toMatchObject({ code: 0, err: '' });
    expect(run.out).toBe('2 files checked as of 2026-11-22: no findings (2 in the baseline).\n');
    const { summary, findings } = JSON.parse((await cx(await accepted(), 'check --format json')).out);
    expect(summary).toEqual({ errors: 0, warnings: 0, infos: 0, waived: 0, baselined: 2 });
    expect(findings.map(({ outcome }: { outcome: string }) => outcome)).toEqual(['baselined', 'baselined']);
  });

  test('leaves what comes later to fail, and takes nothing more in', async () => {
    const tree = await accepted({ 'b.cx': step('Leave') });
    expect(await cx(tree, 'check')).toMatchObject({
      code: 1,
      out: expect.stringContaining('1 error (2 in the baseline)'),
    });
    const again = await cx(tree, 'baseline create');
    expect(again.err).toBe(
      `${NAME} accepts 2 findings: 0 new, 0 gone.\n1 finding beyond it: \`cx check\` shows what is still to be put right.\n`,
    );
    expect(again.files[NAME]).toBe(tree[NAME]);
  });

  test('drops what was put right, and keeps the day of the rest', async () => {
    const tree = await accepted({ 'a.cx': step('Pay') });
    const note = `cx: One finding in ${NAME} is gone: \`cx baseline create\` makes it shorter.\n`;
    expect(await cx(tree, 'check')).toMatchObject({ code: 0, err: note });
    const run = await cx(tree, 'baseline create --as-of 2027-01-31');
    expect(run.err).toBe(`${NAME} accepts 1 finding: 0 new, 1 gone.\n`);
    expect(lines(run).map(line => JSON.parse(line))).toMatchObject([{ element: 'Pay', date: '2026-11-22' }]);
    expect(await cx(run.files, 'check')).toMatchObject({ code: 0, err: '' });
  });

  test('may become empty, and is then still a baseline', async () => {
    const tree = await accepted({ 'a.cx': '' });
    const run = await sequence(tree, 'baseline create');
    expect(run.files[NAME]).toBe('');
    expect(await sequence({ ...run.files, 'a.cx': step('Pay') }, 'baseline create', 'check')).toMatchObject({
      code: 1,
    });
  });

  test('writes nothing where nothing fails', async () => {
    const run = await cx({ 'a.cx': 'role Lead "Lead"\n' }, 'baseline create');
    expect(run).toMatchObject({
      code: 0,
      err: expect.stringContaining('Nothing to accept'),
      files: { 'a.cx': expect.any(String) },
    });
    expect(run.files[NAME]).toBeUndefined();
  });

  test('accepts what is waived by nobody, and no error in the text', async () => {
    const waived = {
      ...OLD,
      'a.cx': `// cx-ignore short: the old till\n${step('Pay')}${step('Ride', 'owner: Nobody')}`,
    };
    const run = await cx(waived, 'baseline create');
    expect(lines(run).map(line => JSON.parse(line).element)).toEqual(['Ride']);
    expect(run.err).toContain('1 error in the text: a baseline accepts none');
    expect(await cx(run.files, 'check')).toMatchObject({
      code: 1,
      out: expect.stringContaining('1 error (1 waived, 1 in the baseline)'),
    });
  });

  test('drops nothing while an error in the text may hide it', async () => {
    const tree = await accepted({ 'a.cx': `${step('Pay')}touchpoint {` });
    expect(await cx(tree, 'check')).toMatchObject({ code: 1, err: '' });
    expect((await cx(tree, 'baseline create')).files[NAME]).toBe(tree[NAME]);
  });

  test('writes nothing when a file could not be read', async () => {
    const tree: Record<string, string> = { ...(await accepted()), 'a.cx': '\u0000' };
    const run = await cx(tree, 'baseline create');
    expect(run).toMatchObject({ code: 2, out: '', err: 'cx: One file was not read: a.cx.\n' });
    expect(run.files[NAME]).toBe(tree[NAME]);
  });

  test('of a path accepts what is found there', async () => {
    const run = await cx({ ...OLD, 'legacy/b.cx': step('Leave') }, 'baseline create legacy');
    expect(lines(run).map(line => JSON.parse(line).element)).toEqual(['Leave']);
  });

  test('writes one for each project, beside its config', async () => {
    const tree = {
      'x/cx.config.json': CONFIG,
      'x/a.cx': RULES + step('Pay'),
      'y/cx.config.json': CONFIG,
      'y/a.cx': RULES + step('Go'),
    };
    const run = await cx(tree, 'baseline create');
    expect(run.err.split('\n')).toHaveLength(3);
    expect(Object.keys(run.files).filter(path => path.endsWith(NAME))).toEqual([`x/${NAME}`, `y/${NAME}`]);
    expect(await cx(run.files, 'check')).toMatchObject({ code: 0 });
  });
});

describe('a newly enabled rule', () => {
  const NEW = `${RULES}rule owned "Somebody owns each step" { for: t in touchpoints  require: exists t.owner  severity: error }\n`;

  test('is let in by --rule, and by nothing else', async () => {
    const tree = await accepted({ 'rules.cx': NEW });
    expect(await sequence(tree, 'baseline create', 'check')).toMatchObject({ code: 1 });
    const run = await cx(tree, 'baseline create --rule owned');
    expect(run.err).toBe(`${NAME} accepts 4 findings: 2 new, 0 gone.\n`);
    expect(await cx(run.files, 'check')).toMatchObject({ code: 0 });
  });

  test('is let in once: what it finds later is new', async () => {
    const { files } = await cx(await accepted({ 'rules.cx': NEW }), 'baseline create --rule owned');
    const run = await cx({ ...files, 'b.cx': step('Leave') }, 'baseline create --rule owned');
    expect(run).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('`owned` has findings in the baseline already'),
    });
    expect(run.files[NAME]).toBe(files[NAME]);
    expect(await cx(files, 'baseline create --rule owned')).toMatchObject({ code: 0 });
  });

  test.each([
    ['nothing', 'There is no rule or standard `nothing`'],
    ['syntax', '`syntax` is an error in the text itself'],
  ])('must be one: %s', async (rule, message) => {
    const run = await cx(OLD, `baseline create --rule ${rule}`);
    expect(run).toMatchObject({ code: 2, err: expect.stringContaining(message) });
    expect(run.files[NAME]).toBeUndefined();
  });
});

describe('an accepted finding stays accepted', () => {
  const both = step('Pay') + step('Ride');

  test.each([
    ['when its file is moved', { 'a.cx': undefined, 'deep/down/z.cx': both }],
    ['when its file is formatted', { 'a.cx': `\n\n${both.replaceAll(' ', '   ')}` }],
    ['when others come before it', { 'a.cx': `role Lead "Lead"\n${both}` }],
    ['when the rule is worded otherwise', { 'rules.cx': RULES.replace('takes', 'lasts') }],
    ['when it gets another severity', { 'rules.cx': RULES.replace('error', 'warning') }],
    ['when its element is renamed', { 'a.cx': step('Settle', 'formerly: Pay') + step('Ride') }],
    [
      'when its rule is renamed',
      { 'rules.cx': RULES.replace('rule short', 'rule brief').replace('{', '{\n  formerly: short') },
    ],
  ])('%s', async (_, changes) => {
    const { summary } = JSON.parse((await cx(await accepted(changes), 'check --format json')).out);
    expect(summary).toMatchObject({ errors: 0, baselined: 2 });
  });

  test('when its element is moved', async () => {
    const within = (journey: string, more = '') =>
      `journey ${journey} {\n  stage Choose {\n${step('Pay', more)}  }\n}\n`;
    const { files } = await cx({ ...OLD, 'a.cx': within('Buy') }, 'baseline create');
    const run = await cx({ ...files, 'a.cx': within('Ride', 'formerly: Buy.Choose.Pay') }, 'check --only short');
    expect(run.out).toContain('no findings (1 in the baseline)');
  });

  test('when the trace of a rename is tidied away', async () => {
    const renamed = await accepted({ 'a.cx': step('Settle', 'formerly: Pay') + step('Ride') });
    const { files } = await cx(renamed, 'baseline create');
    const tidy = { ...files, 'a.cx': step('Settle') + step('Ride') };
    expect(await cx(tidy, 'check')).toMatchObject({ code: 0, err: '' });
    const twice = { ...files, 'a.cx': step('Clear', 'formerly: Settle') + step('Ride') };
    expect(await cx(twice, 'check')).toMatchObject({ code: 0, err: '' });
  });
});

describe('a baseline file', () => {
  const entry = {
    fingerprint: '0123456789abcdef',
    rule: 'short',
    element: 'Pay',
    severity: 'error',
    date: '2026-01-01',
  };
  const line = (changes: object) => JSON.stringify({ ...entry, ...changes });

  test.each([
    ['a mark of a merge', '<<<<<<< HEAD', 'This is left over from a merge'],
    ['no JSON', '{"fingerprint":', 'This is no entry of a baseline'],
    ['a list', '[]', '`fingerprint` is sixteen hexadecimal digits'],
    ['no fingerprint', line({ fingerprint: 'x' }), '`fingerprint` is sixteen hexadecimal digits'],
    ['no rule', line({ rule: 3 }), '`rule` is the name'],
    ['no element', line({ element: {} }), '`element` is the name'],
    ['no severity', line({ severity: 'fatal' }), '`severity` is'],
    ['no day', line({ date: '2026-02-30' }), '`date` is a day'],
  ])('with %s is refused with its line', async (_, broken, message) => {
    const run = await cx({ ...OLD, [NAME]: `${line({})}\n\n${broken}\n` }, 'check');
    expect(run).toMatchObject({ code: 2, out: '', err: expect.stringContaining(`cx: ${NAME}:3:1: ${message}`) });
  });

  test.each([
    ['is UTF-16', new Uint8Array([0xff, 0xfe, 0x41, 0x00]), 'could not be read. This file is UTF-16'],
    ['is a link', { link: 'a.cx' }, 'could not be read: it is a symbolic link'],
    ['may not be read', { fails: 'EACCES' }, 'could not be read: permission is denied'],
  ])('that %s is refused', async (_, node, message) => {
    const run = await cx({ ...OLD, [NAME]: node }, 'check');
    expect(run).toMatchObject({ code: 2, out: '', err: expect.stringContaining(`cx: ${NAME} ${message}`) });
  });

  test('is read whatever its line ends, its order, and keys that come later', async () => {
    const tree = await accepted();
    const odd = `\uFEFF${tree[NAME]!.trim()
      .split('\n')
      .reverse()
      .map(text => text.replace('}', ',"later":{}}'))
      .join('\r\n')}`;
    expect(await cx({ ...tree, [NAME]: odd }, 'check')).toMatchObject({ code: 0, err: '' });
  });

  test('counts a line that a merge doubled once, from its earlier day', async () => {
    const tree = await accepted();
    const doubled = `${tree[NAME]}${tree[NAME]!.replaceAll('2026-11-22', '2026-12-24')}`;
    const run = await cx({ ...tree, [NAME]: doubled }, 'baseline create');
    expect(run.files[NAME]).toBe(tree[NAME]);
  });
});

describe('cx baseline show', () => {
  test('lists by rule, and apart what is gone', async () => {
    const run = await cx(await accepted({ 'a.cx': step('Pay') }), 'baseline show');
    expect(run).toMatchObject({ code: 0, err: '' });
    expect(run.out).toBe(`${NAME}  1 accepted, 1 gone

short  1
  error    Pay  2026-11-22

Gone: the next \`cx baseline create\` drops them  1
  error    Ride  short  2026-11-22
`);
  });

  test('lists by owner: whoever must act today', async () => {
    const owned = `role Lead "Lead"\n${step('Pay', 'owner: Lead')}${step('Ride')}`;
    const run = await cx(await accepted({ 'a.cx': owned }), 'baseline show --by owner');
    expect(run.out).toContain('Lead  1\n  error    Pay  short  2026-11-22\n');
    expect(run.out).toContain('Nobody in charge  1\n  error    Ride  short  2026-11-22\n');
  });

  test('fails where there is none', async () => {
    const run = await cx(OLD, 'baseline show');
    expect(run).toMatchObject({
      code: 2,
      out: '',
      err: `cx: There is no ${NAME}: \`cx baseline create\` writes one.\n`,
    });
  });
});

test.each([
  ['baseline', 'needs to know what to do'],
  ['baseline crate', 'Did you mean `create`?'],
  ['baseline show --rule short', '`--rule` belongs to `cx baseline create`'],
  ['baseline create --by owner', '`--by` belongs to `cx baseline show`'],
])('cx %s is refused', async (line, message) => {
  expect(await cx(OLD, line)).toMatchObject({ code: 2, out: '', err: expect.stringContaining(message) });
});
