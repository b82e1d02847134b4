/** `cx check`: what is printed, and how the run ends. */
import { describe, expect, test } from 'vitest';
import { BROKEN, CLEAN, cx } from './support/run-cx.ts';

describe('a run', () => {
  test('without findings is clean', async () => {
    const run = await cx({ 'a.cx': CLEAN }, 'check');
    expect(run).toMatchObject({ code: 0, err: '', out: '1 file checked as of 2026-11-22: no findings.\n' });
  });

  test('with an error fails, and shows file, place, words and remedy', async () => {
    const run = await cx({ 'a.cx': BROKEN }, 'check');
    expect(run.code).toBe(1);
    expect(run.out).toBe(`a.cx
  3:9  error  There is no role \`Leed\`. Did you mean \`Lead\`?  unresolved-name
    3 |   lead: Leed
      |         ^^^^
      = help: Change to \`Lead\`

1 file checked as of 2026-11-22: 1 error.
`);
  });

  test('shows no line of what people answered, but what is wrong in it and where', async () => {
    const tree = {
      'a.cx': 'assessment First "First" { against: forrester  on: 2026-10-01  responses: "a.csv" }\n',
      'a.csv': 'respondent,practice,level,comment\nr1,gov-standards,high,Nobody asked us\n,,,"Nobody listens\n',
    };
    for (const format of ['text', 'compact', 'github', 'json']) {
      const run = await cx(tree, `check --format ${format}`);
      expect(run.out).toContain('has no level `high`');
      expect(run.out).not.toMatch(/Nobody/);
    }
    expect((await cx(tree, 'check')).out).toContain('a.csv\n  2:18  error  `forrester` has no level `high`');
  });

  test('names a place in another file with its path, in the same one without', async () => {
    const twice = await cx({ 'a.cx': 'role Lead "One"\nrole Lead "Two"\n' }, 'check');
    expect(twice.out).toContain('= see 1:6:');
    const apart = await cx({ 'a.cx': 'role Lead "One"\n', 'b.cx': 'role Lead "Two"\n' }, 'check');
    expect(apart.out).toContain('= see a.cx:1:6:');
  });

  test('counts columns in code points, and puts the carets under wide letters', async () => {
    const run = await cx({ 'a.cx': 'team Buy "🛶 漢字" { lead: Leed }\n' }, 'check');
    expect(run.out).toContain('1:25  error');
    const [, , line, carets] = run.out.split('\n');
    expect(carets!.indexOf('^')).toBe(line!.indexOf('Leed') + '漢字'.length);
  });

  test('does not count a byte-order mark', async () => {
    const run = await cx({ 'a.cx': '\uFEFFrole Lead { team: Nobody }\n' }, 'check --format json');
    expect(JSON.parse(run.out).findings[0]).toMatchObject({ line: 1, column: 19, range: { start: { character: 18 } } });
  });

  test('cuts a long line around the marked words', async () => {
    const run = await cx({ 'a.cx': `team Buy "${'x'.repeat(5000)}" { lead: Leed }\n` }, 'check');
    expect(run.out).toContain('Leed');
    expect(Math.max(...run.out.split('\n').map(line => line.length))).toBeLessThan(160);
  });
});

describe('exit code', () => {
  const warning = { 'a.cx': BROKEN };

  test.each([
    ['check --fail-on error', 1],
    ['check --fail-on info', 1],
    ['check --fail-on never', 0],
    ['check --fail-on=never --format compact', 0],
  ])('of cx %s is %i', async (line, code) => {
    expect((await cx(warning, line)).code).toBe(code);
  });
});

describe('what is shown', () => {
  test('of one file is that file, judged within its project', async () => {
    const tree = {
      'people.cx': CLEAN,
      'journeys/buy.cx': 'team Buy { lead: Lead }\n',
      'other.cx': 'team X { lead: No }\n',
    };
    const whole = { ...tree, 'cx.config.json': '{}' };
    expect(await cx(whole, 'check journeys/buy.cx')).toMatchObject({
      code: 0,
      out: expect.stringContaining('1 file checked'),
    });
    expect(await cx(whole, 'check journeys')).toMatchObject({ code: 0 });
    expect(await cx(whole, 'check')).toMatchObject({ code: 1, out: expect.stringContaining('3 files checked') });
    // Without a config, the folder of the file is the project.
    expect(await cx(tree, 'check journeys/buy.cx')).toMatchObject({ code: 1 });
  });

  test('from within a folder of a project is the whole project', async () => {
    const tree = { 'cx.config.json': '{}', 'people.cx': CLEAN, 'journeys/buy.cx': 'team Buy { lead: Lead }\n' };
    const run = await cx(tree, 'check', { cwd: 'journeys' });
    expect(run).toMatchObject({ code: 0, out: expect.stringContaining('2 files checked') });
  });

  test('of nested projects is kept apart, in one document', async () => {
    const tree = {
      'cx.config.json': '{}',
      'a.cx': CLEAN,
      'shop/cx.config.json': '{}',
      'shop/b.cx': 'team Buy { lead: Lead }\n',
    };
    const run = await cx(tree, 'check --format json');
    expect(run.code).toBe(1);
    const document = JSON.parse(run.out);
    expect(document).toMatchObject({ files: 2, findings: [{ file: 'shop/b.cx', rule: 'unresolved-name' }] });
    expect(await cx(tree, 'check a.cx')).toMatchObject({ code: 0 });
    expect(await cx(tree, 'check --project .')).toMatchObject({ code: 1 });
  });

  test('of a folder without a config are the projects inside', async () => {
    const tree = { 'x/cx.config.json': '{}', 'x/a.cx': CLEAN, 'y/cx.config.json': '{}', 'y/a.cx': CLEAN };
    const run = await cx(tree, 'check');
    expect(run).toMatchObject({ code: 0, out: expect.stringContaining('2 files checked') });
  });

  test('is what standard input says instead of the file', async () => {
    const tree = { 'cx.config.json': '{}', 'people.cx': CLEAN, 'buy.cx': 'team Buy { lead: Lead }\n' };
    const run = await cx(tree, 'check --stdin-path buy.cx', { input: 'team Buy { lead: Nobody }\n' });
    expect(run).toMatchObject({ code: 1, out: expect.stringContaining('Nobody') });
    expect(await cx(tree, 'check --stdin-path new.cx', { input: 'team New { lead: Lead }\n' })).toMatchObject({
      code: 0,
      out: expect.stringContaining('1 file checked'),
    });
  });
});

describe('formats', () => {
  test('compact is one line a finding', async () => {
    const run = await cx({ 'a.cx': BROKEN }, 'check --format compact');
    expect(run.out).toBe('a.cx:3:9: error: There is no role `Leed`. Did you mean `Lead`? [unresolved-name]\n');
  });

  test('may be several, one of them on standard output', async () => {
    const run = await cx({ 'a.cx': BROKEN }, 'check --format compact --format json=out/cx.json');
    expect(run.out.startsWith('a.cx:3:9')).toBe(true);
    expect(JSON.parse(run.files['out/cx.json']!)).toMatchObject({ formatVersion: 1 });
    expect(await cx({ 'a.cx': CLEAN }, 'check --format compact --format json')).toMatchObject({ code: 2, out: '' });
  });

  test('json has its keys in the order of the contract, and the same bytes every time', async () => {
    const tree = { 'a.cx': BROKEN, 'b.cx': 'role Lead "Another"\n' };
    const { out } = await cx(tree, 'check --format json');
    expect(out).toBe((await cx({ 'b.cx': tree['b.cx'], 'a.cx': tree['a.cx'] }, 'check --format json')).out);
    const document = JSON.parse(out);
    expect(Object.keys(document)).toEqual(['formatVersion', 'tool', 'asOf', 'files', 'summary', 'findings']);
    expect(Object.keys(document.summary)).toEqual(['errors', 'warnings', 'infos', 'waived', 'baselined']);
    expect(Object.keys(document.findings[0])).toEqual([
      'rule',
      'severity',
      'outcome',
      'message',
      'element',
      'kind',
      'owner',
      'file',
      'line',
      'column',
      'range',
      'fingerprint',
      'help',
      'related',
      'fixes',
      'unwritten',
    ]);
  });

  test('take the day of --as-of', async () => {
    const run = await cx({ 'a.cx': CLEAN }, 'check --as-of 2027-02-28 --format json');
    expect(JSON.parse(run.out).asOf).toBe('2027-02-28');
    expect(await cx({ 'a.cx': CLEAN }, 'check --as-of 2027-02-29')).toMatchObject({ code: 2, out: '' });
  });

  test('colour only where it is wanted', async () => {
    const colored = expect.stringContaining('\u001b[31m');
    const tree = { 'a.cx': BROKEN };
    expect((await cx(tree, 'check', { isTerminal: true })).out).toEqual(colored);
    expect((await cx(tree, 'check')).out).not.toEqual(colored);
    expect((await cx(tree, 'check --color always')).out).toEqual(colored);
    expect((await cx(tree, 'check', { env: { FORCE_COLOR: '1' } })).out).toEqual(colored);
    expect((await cx(tree, 'check', { isTerminal: true, env: { NO_COLOR: '1' } })).out).not.toEqual(colored);
    expect((await cx(tree, 'check --color never', { isTerminal: true })).out).not.toEqual(colored);
  });
});

test('a place in the library is told by its line there, not as a file of the project', async () => {
  const { out } = await cx({ 'sub/a.cx': 'kpi Wait { metric: csat  owner: nps }' }, 'check sub');
  expect(out).toMatch(/= see library:metrics\.cx:11:8: cx\.nps stands here\./);
});
