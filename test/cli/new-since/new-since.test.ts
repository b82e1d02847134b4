/** `cx check --new-since REF`: what a change adds fails, and nothing else does. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Repository } from '../support/repository.ts';

const CONFIG = '{ "rules": { "touchpoint-channel": "off", "touchpoint-single-accountable": "off" } }';
const RULE = 'rule short "Short" { for: t in touchpoints  require: t.duration <= 1min  severity: error }\n';
const step = (name: string, more = '') => `touchpoint ${name} "${name}" { status: live  duration: 3min ${more} }\n`;
const OLD = { 'cx.config.json': CONFIG, 'rule.cx': RULE, 'a.cx': step('Pay') };
const NAME = 'cx-baseline.jsonl';

// Every test makes a repository, and a busy machine takes its time over git's processes.
vi.setConfig({ testTimeout: 120_000 });

let repository: Repository;
afterEach(() => repository.remove());

interface Report {
  readonly summary: { readonly errors: number; readonly baselined: number; readonly waived: number };
  readonly newSince: { readonly ref: string; readonly older: number };
  readonly findings: readonly { readonly rule: string; readonly element: string | null; readonly outcome: string }[];
}

async function report(line = '', folder = '.'): Promise<Report> {
  const run = await repository.cx(`check --format json --new-since HEAD${line}`, folder);
  return JSON.parse(run.out);
}

/** `short of Ride`, for every finding that fails. */
async function added(line = '', folder = '.'): Promise<string[]> {
  const { findings } = await report(line, folder);
  return findings.filter(({ outcome }) => outcome === 'fail').map(({ rule, element }) => `${rule} of ${element}`);
}

describe('a finding of the ref', () => {
  test('is not shown, and the summary says how many there are', async () => {
    repository = new Repository(OLD);
    repository.write({ 'b.cx': step('Ride') });
    const run = await repository.cx('check --new-since main');
    expect(run).toMatchObject({ code: 1, err: '' });
    expect(run.out).toContain('b.cx\n  1:50  error');
    expect(run.out).not.toContain('a.cx');
    expect(run.out).toMatch(/: 1 error\.\nOnly what is new since main: 1 older finding not shown\.\n$/);
    const document = await report();
    expect(document).toMatchObject({ summary: { errors: 1 }, newSince: { ref: 'HEAD', older: 1 } });
    const fits = new Ajv2020({ strict: false }).compile(JSON.parse((await repository.cx('schema check')).out));
    expect(fits(document)).toBe(true);
    expect(fits({ ...document, newSince: { ref: 'HEAD' } })).toBe(false);
  });

  test('fails nobody, not even beside the most warnings allowed', async () => {
    repository = new Repository({ ...OLD, 'rule.cx': RULE.replace('error', 'warning') });
    const run = await repository.cx('check --new-since HEAD --fail-on info --max-warnings 0');
    expect(run).toMatchObject({ code: 0, out: expect.stringContaining('no findings.') });
  });

  test.each([
    ['whose file was moved', { 'a.cx': '', 'deep/z.cx': step('Pay') }],
    ['whose file was formatted', { 'a.cx': `\n\n${step('Pay').replaceAll(' ', '   ')}` }],
    ['whose element was renamed', { 'a.cx': step('Settle', 'formerly: Pay') }],
  ])('%s is not new', async (_, changes) => {
    repository = new Repository(OLD);
    repository.write(changes);
    expect(await added()).toEqual([]);
  });

  test('is not new when the trace of a rename is tidied away, or another rename follows', async () => {
    repository = new Repository({ ...OLD, 'a.cx': step('Settle', 'formerly: Pay') });
    repository.write({ 'a.cx': step('Settle') });
    expect(await added()).toEqual([]);
    repository.write({ 'a.cx': step('Clear', 'formerly: Settle') });
    expect(await added()).toEqual([]);
  });

  test('makes up for one finding like it and no second one', async () => {
    repository = new Repository({ ...OLD, 'a.cx': 'role Lead "Lead" { team: Nobody }\n' });
    repository.write({ 'a.cx': 'role Lead "Lead" { team: Nobody }\n', 'b.cx': 'role Other { team: Nobody }\n' });
    expect(await added()).toEqual(['unresolved-name of Other']);
  });
});

describe('the two sides', () => {
  test('are judged on the same day, so that no date turns a change red', async () => {
    repository = new Repository({ ...OLD, 'rule.cx': RULE.replace('}', ' enforce-from: 2027-01-01 }') });
    repository.write({ 'b.cx': 'role Lead "Lead"\n' });
    expect(await repository.cx('check --new-since HEAD --as-of 2027-06-01')).toMatchObject({ code: 0 });
    expect(await repository.cx('check --as-of 2027-06-01')).toMatchObject({ code: 1 });
  });

  test('have each their own config', async () => {
    repository = new Repository({
      ...OLD,
      'cx.config.json': CONFIG.replace('{ "rules": {', '{ "rules": { "short": "off",'),
    });
    repository.write({ 'cx.config.json': CONFIG });
    expect(await added()).toEqual(['short of Pay']);
  });

  test('have each their own data files', async () => {
    const kpi = 'kpi Speed "Speed" { metric: asa  data: "speed.csv" }\n';
    repository = new Repository({ 'a.cx': kpi, 'speed.csv': 'date,value\n2026-13-01,40s\n' });
    repository.write({ 'speed.csv': 'date,value\n2026-13-01,40s\n2026-14-01,40s\n' });
    const { findings } = await report();
    expect(findings.filter(({ outcome }) => outcome === 'fail').length).toBe(1);
  });

  test('may lie in a folder that was no project then, or is new', async () => {
    repository = new Repository({ 'cx.config.json': CONFIG, 'shop/a.cx': RULE + step('Pay') });
    repository.write({ 'shop/cx.config.json': CONFIG, 'shop/b.cx': step('Ride') });
    expect(await added('', 'shop')).toEqual(['short of Ride']);
    repository.write({ 'new/cx.config.json': CONFIG, 'new/a.cx': RULE + step('Go') });
    expect(await added('', 'new')).toEqual(['short of Go']);
  });

  test('may be one project of several', async () => {
    const project = (name: string) => ({ [`${name}/cx.config.json`]: CONFIG, [`${name}/a.cx`]: RULE + step('Pay') });
    repository = new Repository({ ...project('x'), ...project('y') });
    repository.write({ 'x/b.cx': step('Ride'), 'y/b.cx': step('Leave') });
    expect(await added()).toEqual(['short of Ride', 'short of Leave']);
    expect(await added(' y')).toEqual(['short of Leave']);
    expect((await report(' y')).newSince.older).toBe(1);
    expect(await added(' --project x')).toEqual(['short of Ride']);
  });
});

describe('a ref that cannot be read whole', () => {
  test('is taken as far as it can be read', async () => {
    repository = new Repository({ ...OLD, 'odd.cx': '\u0000' });
    repository.write({ 'odd.cx': 'role Lead "Lead"\n' });
    const run = await repository.cx('check --new-since HEAD');
    expect(run).toMatchObject({ code: 0, err: 'cx: In HEAD: One file was not read: odd.cx.\n' });
  });

  test('with a config that is wrong counts for nothing, and the run says so', async () => {
    repository = new Repository({ ...OLD, 'cx.config.json': '{ "nonsense": 1 }' });
    repository.write({ 'cx.config.json': CONFIG });
    const run = await repository.cx('check --new-since HEAD');
    expect(run).toMatchObject({ code: 1, err: expect.stringContaining('cx: In HEAD: cx.config.json:1:3: ') });
  });

  test.each([
    [
      'files',
      '--max-files 2',
      'In HEAD: rule.cx: This project has 3 files, and at most 2 are read: raise it with --max-files.',
    ],
    ['bytes', '--max-project-size 1', 'which is the most that is read: raise it with --max-project-size.'],
    ['one file', '--max-file-size 1', 'In HEAD: b.cx: This file has 1.6 MiB, and files of at most 1 MiB are read: '],
  ])('by a limit is exit 2, and names the limit and its flag: %s', async (what, flag, sentence) => {
    const large = `// ${'x'.repeat(1.5 * 1024 * 1024)}\n`;
    repository = new Repository({ ...OLD, 'b.cx': what === 'files' ? '' : large });
    rmSync(join(repository.top, 'b.cx'));
    const run = await repository.cx(`check --new-since HEAD ${flag}`);
    expect(run).toMatchObject({ code: 2, err: expect.stringContaining(sentence) });
  });

  test('never hides that the files of today cannot be read', async () => {
    repository = new Repository({ ...OLD, 'odd.cx': '\u0000' });
    expect(await repository.cx('check --new-since HEAD')).toMatchObject({ code: 2 });
  });
});

describe('a baseline', () => {
  test('of both sides counts', async () => {
    repository = new Repository(OLD);
    await repository.cx('baseline create');
    repository.commit();
    repository.write({ 'b.cx': 'role Lead "Lead"\n' });
    expect(await report()).toMatchObject({ summary: { errors: 0, baselined: 1 }, newSince: { older: 0 } });
  });

  test('may be begun with what was there', async () => {
    repository = new Repository(OLD);
    await repository.cx('baseline create');
    expect(await repository.cx('check --new-since HEAD')).toMatchObject({ code: 0, err: '' });
  });

  test('cannot accept what the same change adds', async () => {
    repository = new Repository(OLD);
    repository.write({ 'b.cx': step('Ride') });
    await repository.cx('baseline create');
    const run = await repository.cx('check --new-since HEAD');
    expect(run).toMatchObject({ code: 1, err: expect.stringContaining('accepts a finding that is not in HEAD') });
    expect(await added()).toEqual(['short of Ride', 'policy-changed of null']);
  });

  test('may accept what a rule finds that the same change switches on', async () => {
    repository = new Repository({ ...OLD, 'rule.cx': '' });
    repository.write({ 'rule.cx': RULE });
    await repository.cx('baseline create');
    expect(await repository.cx('check --new-since HEAD')).toMatchObject({ code: 0, err: '' });
  });

  test('that loses an entry leaves an old finding old', async () => {
    repository = new Repository(OLD);
    await repository.cx('baseline create');
    repository.commit();
    repository.write({ [NAME]: '' });
    expect(await report()).toMatchObject({ summary: { errors: 0 }, newSince: { older: 1 } });
  });
});

test('a waiver taken away brings its finding back as new', async () => {
  repository = new Repository({ ...OLD, 'a.cx': `// cx-ignore short: the old till\n${step('Pay')}` });
  repository.write({ 'a.cx': step('Pay') });
  expect(await added()).toEqual(['short of Pay']);
});

describe('a ref that is not there', () => {
  test.each([
    ['nowhere', 'git fetch --no-tags origin nowhere:nowhere'],
    ['origin/nowhere', 'git fetch --no-tags origin nowhere:refs/remotes/origin/nowhere'],
    ['v1.2', 'git fetch --no-tags origin tag v1.2'],
    ['0123456789abcdef0123456789abcdef01234567', 'origin 0123456789abcdef0123456789abcdef01234567'],
    ['$(touch,x)', "origin '$(touch,x):$(touch,x)'"],
    ['HEAD~9', 'git fetch origin'],
  ])('%s is told with the command that fetches it', async (ref, command) => {
    repository = new Repository(OLD);
    const run = await repository.cx(`check --new-since ${ref}`);
    expect(run).toMatchObject({ code: 2, out: '' });
    expect(run.err).toBe(
      `cx: There is no commit \`${ref}\` in this clone. Fetch it first: ${run.err.split('first: ')[1]}`,
    );
    expect(run.err.trimEnd().endsWith(command)).toBe(true);
  });

  test.each(['--upload-pack=x', '-h', ':x'])('%s never reaches git', async ref => {
    repository = new Repository(OLD);
    expect(await repository.cx(`check --new-since=${ref}`)).toMatchObject({
      code: 2,
      err: expect.stringContaining('is no git ref'),
    });
  });

  test.each(['main', 'v1', 'origin/main', 'HEAD~1'])('comes by that command into a shallow clone: %s', async ref => {
    repository = new Repository(OLD);
    repository.git('tag', 'v1');
    repository.git('switch', '-q', '-c', 'change');
    repository.commit({ 'b.cx': step('Ride') });
    const clone = new Repository();
    try {
      clone.git('remote', 'add', 'origin', `file://${repository.top}`);
      clone.git('fetch', '-q', '--no-tags', '--depth=1', 'origin', 'change');
      clone.git('switch', '-q', '--detach', 'FETCH_HEAD');
      const { code, err } = await clone.cx(`check --new-since ${ref}`);
      expect([code, err]).toEqual([2, expect.stringContaining('in this clone, which is shallow. Fetch it first: ')]);
      execFileSync('sh', ['-c', err.split('first: ')[1]!], { cwd: clone.top, stdio: 'pipe' });
      const run = await clone.cx(`check --format compact --new-since ${ref}`);
      expect(run).toMatchObject({ code: 1, err: '', out: expect.stringMatching(/^b\.cx:1:50: error: .*\n$/) });
    } finally {
      clone.remove();
    }
  });

  test('and no repository at all are exit 2', async () => {
    repository = new Repository(OLD);
    rmSync(join(repository.top, '.git'), { recursive: true });
    mkdirSync(join(repository.top, '.git'));
    const run = await repository.cx('check --new-since main');
    expect(run).toMatchObject({ code: 2, out: '', err: expect.stringContaining('no git repository') });
  });
});
