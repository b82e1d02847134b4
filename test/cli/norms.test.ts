/** How flags and config decide by which norms a programme is judged, and what fails the run. */
import { describe, expect, test } from 'vitest';
import { cx } from './support/run-cx.ts';

/** A touchpoint without an owner, and a rule and a standard of the team's own. */
const SHOP = `touchpoint Pay "Pay" { status: live  duration: 3min  standards: Quick }
rule long "No step takes minutes" {
  for: t in touchpoints
  require: t.duration <= 1min
  severity: warning
  message: "{t.title} takes {t.duration}"
}
standard Quick "Quick" { for: t in touchpoints  require: t.duration <= 2min }
`;
const ESSENTIAL = '{ "extends": ["cx:essential"] }';

async function rules(line: string, config = ESSENTIAL): Promise<string[]> {
  const run = await cx({ 'shop.cx': SHOP, 'cx.config.json': config }, `check --format json ${line}`);
  const findings: { rule: string; severity: string }[] = JSON.parse(run.out).findings;
  return findings.map(({ rule, severity }) => `${severity} ${rule}`);
}

describe('the norms of a run', () => {
  test('are the team\u2019s own, and those of the preset', async () => {
    expect(await rules('')).toEqual(expect.arrayContaining(['warning long', 'warning Quick']));
    const strict = await rules('', '{ "extends": ["cx:strict"] }');
    expect(strict.length).toBeGreaterThan((await rules('')).length);
  });

  test('are restricted by --only and --skip, and the summary says so', async () => {
    expect(await rules('--only long')).toEqual(['warning long']);
    expect(await rules('--only long,Quick --skip Quick')).toEqual(['warning long']);
    expect(await rules('--skip long')).not.toContain('warning long');
    const run = await cx({ 'shop.cx': SHOP }, 'check --only long');
    expect(run.out).toContain('\nOnly these rules: long\n1 file checked as of 2026-11-22: 1 warning.\n');
  });

  test('are those that --only names, whichever preset holds them', async () => {
    const strict = 'role-cx-duties';
    const tree = { 'shop.cx': 'role Lead "Lead"\n' };
    expect((await cx(tree, 'check --format compact')).out).not.toContain(strict);
    expect((await cx(tree, `check --only ${strict} --format compact`)).out).toContain('warning: “Lead” has no part');
    expect((await cx(tree, `coverage --only ${strict}`)).out).toMatch(/^ {2}total +0 % {2}0 of 1, 1 still to write$/m);
    const off = { ...tree, 'cx.config.json': `{ "rules": { "${strict}": "off" } }` };
    expect(await cx(off, `check --only ${strict} --format compact`)).toMatchObject({ code: 0, out: '' });
  });

  test('are set by the config', async () => {
    expect(await rules('--only long', '{ "rules": { "long": "error" } }')).toEqual(['error long']);
    expect(await rules('--only long', '{ "rules": { "long": "off" } }')).toEqual([]);
    const overrides = '{ "overrides": [{ "files": ["shop.*"], "rules": { "long": "info" } }] }';
    expect(await rules('--only long', overrides)).toEqual(['info long']);
  });

  test('look at the day of the run', async () => {
    const tree = { 'a.cx': `${SHOP.replace('warning', 'error\n  enforce-from: 2027-01-01')}` };
    expect(await cx(tree, 'check --only long')).toMatchObject({ code: 0 });
    expect(await cx(tree, 'check --only long --as-of 2027-01-01')).toMatchObject({ code: 1 });
  });
});

describe('what fails a run', () => {
  test.each([
    ['--only long', 0],
    ['--only long --fail-on warning', 1],
    ['--only long --fail-on info', 1],
    ['--only long --max-warnings 0', 1],
    ['--only long --max-warnings 1', 0],
    ['--only long --fail-on never --max-warnings 0', 1],
  ])('%s: %i', async (line, code) => {
    expect(await cx({ 'shop.cx': SHOP }, `check ${line}`)).toMatchObject({ code });
  });

  test('is all that --quiet lists, while everything counts', async () => {
    const run = await cx({ 'shop.cx': SHOP }, 'check --only long --quiet');
    expect(run.out).toBe('Only these rules: long\n1 file checked as of 2026-11-22: 1 warning.\n');
  });

  test('is each warning where there are more than allowed', async () => {
    const run = await cx({ 'shop.cx': SHOP }, 'check --only long --quiet --max-warnings 0 --format compact');
    expect(run).toMatchObject({
      code: 1,
      out: expect.stringContaining('[long]'),
      err: 'cx: There is one warning, and at most 0 are allowed.\n',
    });
    const allowed = await cx({ 'shop.cx': SHOP }, 'check --only long --quiet --max-warnings 1 --format compact');
    expect(allowed).toMatchObject({ code: 0, out: '', err: '' });
  });

  test('is never what is waived', async () => {
    const waived = SHOP.replace('touchpoint', '// cx-ignore long: the old till\ntouchpoint');
    const run = await cx({ 'shop.cx': waived }, 'check --only long --fail-on warning');
    expect(run).toMatchObject({ code: 0, out: expect.stringContaining('no findings (1 waived).') });
  });
});

test('a finding in a data file stands there', async () => {
  const kpi = 'kpi Speed "Speed" { metric: asa  data: "data/speed.csv" }\n';
  const tree = { 'a.cx': kpi, 'data/speed.csv': 'date,value\n2026-13-01,40s\n' };
  const run = await cx(tree, 'check --format json');
  const findings: { file: string; line: number }[] = JSON.parse(run.out).findings;
  expect(findings.filter(({ file }) => file === 'data/speed.csv')).toMatchObject([{ line: 2, column: 1 }]);
});

test('a data file that cannot be read fails the run', async () => {
  const kpi = 'kpi Speed "Speed" { metric: asa  data: "speed.csv" }\n';
  const run = await cx({ 'a.cx': kpi, 'speed.csv': new Uint8Array([0xff, 0xfe, 0x41, 0x00]) }, 'check');
  expect(run).toMatchObject({ code: 2, err: 'cx: One data file was not read: speed.csv.\n' });
});

test('--profile-rules tells how long each rule took, beside the document', async () => {
  const run = await cx({ 'shop.cx': SHOP }, 'check --only long --format json --profile-rules');
  expect(run.err).toMatch(
    /^ +ms {2}share {2}subjects {2}rule\n +\d+\.\d\d {2} *\d+\.\d% {2} +1 {2}long\n +\d+\.\d\d {2}in all\n$/,
  );
  expect(() => JSON.parse(run.out)).not.toThrow();
});

test('an expression that is wrong from end to end is not listed from end to end', async () => {
  const text = `fact f { is: t in (${'a, '.repeat(20_000)}a) }`;
  const run = await cx({ 'shop.cx': text, 'cx.config.json': ESSENTIAL }, 'check --format json');
  const { findings } = JSON.parse(run.out);
  expect(run.code).toBe(1);
  expect(findings).toHaveLength(101);
  expect(findings.at(-1).message).toBe('19901 more errors in this condition are not listed: mend these first.');
});

test('advice is given where names are few, and takes no time where norms and names are many', async () => {
  const rules = (count: number) =>
    Array.from({ length: count }, (_, index) => `rule r${index} { for: t in r${index}x  message: "x" }\n`).join('');
  const messages = async (count: number) => {
    const run = await cx({ 'shop.cx': rules(count), 'cx.config.json': ESSENTIAL }, 'check --format json');
    return JSON.parse(run.out).findings.map(({ message }: { message: string }) => message);
  };
  expect((await messages(10)).filter((message: string) => message.includes('Did you mean'))).toHaveLength(10);
  const many = await messages(8000);
  expect(many.length).toBeGreaterThanOrEqual(8000);
  expect(many.filter((message: string) => message.includes('Did you mean'))).toEqual([]);
}, 60_000);
