/** What is asked of a programme: its coverage, any expression, its rules. */
import { describe, expect, test } from 'vitest';
import { cx } from './support/run-cx.ts';

/** Two journeys; one of three touchpoints keeps the standard, and one is waived. */
const SHOP = `journey Buy "Buy" {
  touchpoint Find "Find" { standards: Quick  duration: 1min }
  touchpoint Pay "Pay" { standards: Quick  duration: 9min }
  touchpoint Take "Take it home"
}
journey Return "Return" {
  // cx-ignore Quick: the old till
  touchpoint Back "Bring it back"
}
standard Quick "Quick" { for: t in touchpoints  require: t.duration <= 2min }
rule short "Steps are short" {
  for: t in touchpoints
  require: t.duration <= 5min
  message: "{t.title} is long"
  example good { touchpoint A { duration: 1min } }
  example bad { touchpoint A { duration: 6min } }
}
`;
const tree = { 'shop.cx': SHOP };

describe('cx coverage', () => {
  test('is a table with n of m, rounded down, and what is open', async () => {
    const run = await cx(tree, 'coverage --only Quick');
    expect(run).toMatchObject({ code: 0, err: '' });
    expect(run.out).toMatch(/^ {2}total +33 % {2}1 of 3, 2 not met, 1 waived$/m);
    expect(run.out).toMatch(/^ {2}Buy +33 % {2}1 of 3, 2 not met\n +open: Quick 2$/m);
    expect(run.out).toMatch(/^ {2}ownership +– {2}not judged by the rules asked for$/m);
  });

  test('lists what is open with its place', async () => {
    const run = await cx(tree, 'coverage --only Quick --by journey --by standard --open');
    expect(run.out).toMatch(/^ {4}not met +Quick {2}Buy\.Pay {2}shop\.cx:3:\d+$/m);
    expect(run.out).toContain('\nBy standard\n  Quick');
  });

  test('fails below a threshold', async () => {
    const config = (min: number) => ({
      ...tree,
      'cx.config.json': `{ "coverage": { "thresholds": { "standards": ${min} } } }`,
    });
    expect(await cx(config(34), 'coverage --only Quick')).toMatchObject({ code: 1 });
    expect((await cx(config(34), 'coverage --only Quick')).out).toContain(
      'failed standards must be at least 34 %, and it is 33 %',
    );
    expect(await cx(config(33), 'coverage --only Quick')).toMatchObject({ code: 0 });
  });

  test('has the keys of the contract, in their order', async () => {
    const document = JSON.parse(
      (await cx({ 'p/shop.cx': SHOP }, 'coverage p --only Quick --by journey --format json')).out,
    );
    expect(Object.keys(document)).toEqual([
      'formatVersion',
      'asOf',
      'total',
      'aspects',
      'groups',
      'thresholds',
      'textErrors',
    ]);
    expect(Object.keys(document.total)).toEqual([
      'met',
      'partial',
      'stale',
      'missing',
      'waived',
      'applicable',
      'unwritten',
      'ratio',
    ]);
    expect(Object.keys(document.aspects[0])).toEqual(['id', ...Object.keys(document.total), 'judged']);
    expect(document.total.ratio).toBeCloseTo(1 / 3);
    const [buy] = document.groups;
    expect(Object.keys(buy)).toEqual(['by', 'id', 'title', ...Object.keys(document.total), 'open']);
    expect(Object.keys(buy.open[0])).toEqual([
      'rule',
      'state',
      'unwritten',
      'element',
      'file',
      'line',
      'column',
      'range',
    ]);
    expect(buy.open[0]).toMatchObject({ element: 'Buy.Pay', file: 'p/shop.cx', line: 3 });
  });

  test('refuses what it cannot group by', async () => {
    expect((await cx(tree, 'coverage --by jurney')).err).toContain('Did you mean `journey`?');
  });
});

describe('cx query', () => {
  test.each([
    ['count(touchpoints)', '4\n'],
    ['touchpoints', 'Buy.Find\nBuy.Pay\nBuy.Take\nReturn.Back\n'],
    ['Buy.Pay.duration', '9min\n'],
    ['some t in touchpoints where t.duration > 5min', 'yes\n'],
    ['share(t in touchpoints : exists t.duration) < 75%', 'yes\n'],
    ['Return.owner', 'none\n'],
  ])('%s', async (expression, out) => {
    expect(await cx(tree, ['query', expression])).toMatchObject({ code: 0, out, err: '' });
  });

  test.each([
    ['t in touchpoints where t.duration > 5min', 'Buy.Pay\n'],
    ['t in Buy.touchpoints', 'Buy.Find\nBuy.Pay\nBuy.Take\n'],
    ['t in touchpoints where some s in t.standards where s = Quick', 'Buy.Find\nBuy.Pay\n'],
    ['t in (Buy.Find, Buy.Pay)\n  where t.duration > 5min', 'Buy.Pay\n'],
    ['t in touchpoints where t.duration > 5h', ''],
    // Something is called so, and is asked for.
    ['Pay in Buy.touchpoints', 'yes\n'],
  ])('selects: %s', async (expression, out) => {
    expect(await cx(tree, ['query', expression])).toMatchObject({ code: 0, out, err: '' });
  });

  test('selects as JSON', async () => {
    const expression = 't in touchpoints where t.duration > 5min';
    expect(JSON.parse((await cx(tree, ['query', expression, '--format', 'json'])).out)).toEqual({
      formatVersion: 1,
      expression,
      type: 'list of touchpoint',
      value: ['Buy.Pay'],
      textErrors: 0,
    });
  });

  test.each([
    ['t in touchpoints where t.ownr = 1', 25, 4],
    ['t in touchponts', 5, 10],
    ['fone in channels.type', 0, 4],
    ['t in touchpoints where', 17, 5],
    ['t in touchpoints where t.duration > 5min where yes', 41, 5],
    ['touchpoints where t.duration > 5min', 12, 5],
  ])('shows where a selection is wrong: %s', async (expression, column, length) => {
    const run = await cx(tree, ['query', expression]);
    expect(run).toMatchObject({ code: 2, out: '' });
    expect(run.err.split('\n')).toHaveLength(4);
    expect(run.err).toContain(`\n  ${' '.repeat(column)}${'^'.repeat(length)}\n`);
  });

  test('as JSON', async () => {
    const run = await cx(tree, ['query', 'journeys', '--format', 'json']);
    expect(JSON.parse(run.out)).toEqual({
      formatVersion: 1,
      expression: 'journeys',
      type: 'list of journey',
      value: ['Buy', 'Return'],
      textErrors: 0,
    });
  });

  test('shows where an expression is wrong', async () => {
    const run = await cx(tree, ['query', 'count(t in touchpoints where t.ownr = 1)']);
    expect(run).toMatchObject({ code: 2, out: '' });
    expect(run.err).toMatch(/^cx: .*`owner`.*\n {2}count\(.*\n {33}\^+\n$/);
    expect(await cx(tree, ['query', 'count((('])).toMatchObject({ code: 2, out: '' });
    expect(await cx(tree, 'query')).toMatchObject({ code: 2 });
  });

  test('looks names up from a namespace', async () => {
    const other = { 'a.cx': 'namespace acme\nrole Lead "Lead"\n', 'b.cx': 'namespace beta\nrole Lead "Lead"\n' };
    expect(await cx(other, ['query', 'Lead', '--in', 'beta'])).toMatchObject({ out: 'beta.Lead\n' });
    const misspelt = await cx(other, ['query', 'count(roles)', '--in', 'bta']);
    expect(misspelt).toMatchObject({ code: 2, out: '' });
    expect(misspelt.err).toContain('There is no namespace `bta`. Did you mean `beta`?');
  });
});

describe('cx rules', () => {
  test('lists those of the product by aspect, and one\u2019s own', async () => {
    const { out } = await cx(tree, 'rules');
    expect(out).toMatch(/^ {2}role-overload +warning +strict +A role has no more/m);
    expect(out).toMatch(/^ {2}short +warning +your own +Steps are short$/m);
    expect((await cx({}, 'rules')).out).toContain('role-overload');
    expect(await cx(tree, 'rules short role-overload')).toMatchObject({ out: expect.stringContaining('2 in all') });
    expect((await cx(tree, 'rules short --format markdown')).out).toContain(
      '| short | Steps are short | warning | other | your own |\n',
    );
    expect((await cx(tree, 'rules shrot')).err).toContain('Did you mean `short`?');
  });

  test('--waived counts what is waived, by rule and by what waives it', async () => {
    const run = await cx(tree, 'rules --waived');
    expect(run).toMatchObject({
      code: 0,
      out: 'Waived as of 2026-11-22, most often first\n  Quick  1  1 by a comment\n',
      err: '',
    });
    const quick = { rule: 'Quick', count: 1, types: [], comments: 1, blind: 0, oftenBlind: false };
    const json = JSON.parse((await cx(tree, 'rules --waived --format json')).out);
    expect(json).toEqual({ formatVersion: 1, asOf: '2026-11-22', waived: [quick], textErrors: 0 });
    expect((await cx(tree, 'rules --waived --format markdown')).out).toContain('| Quick | 1 | 1 by a comment |  |\n');
    expect((await cx(tree, 'rules --waived short')).out).toContain('\n  Nothing is waived.\n');
    const valid = 'type: rule-blind  because: "b"  until: 2027-01-01  approved: Lead';
    const blind = `${SHOP}role Lead "Lead"\nwaiver W { of: Quick  for: Buy.Pay, Buy.Take  ${valid} }\n`;
    expect((await cx({ 'shop.cx': blind }, 'rules --waived')).out).toBe(`Waived as of 2026-11-22, most often first
  Quick  3  2 rule-blind, 1 by a comment
            It did not see what is there in 2 of 3 cases. A rule that is often blind is a bad rule: mend it, or judge by a better one of your own.
`);
    expect(await cx({}, 'rules --waived')).toMatchObject({ code: 2, out: '' });
    expect((await cx(tree, 'rules --waived shrot')).err).toContain('Did you mean `short`?');
  });

  test('test runs examples', async () => {
    expect(await cx(tree, 'rules test short')).toMatchObject({
      code: 0,
      out: '2 examples: 2 as they should be, 0 not.\n',
    });
    const wrong = { 'shop.cx': SHOP.replace('duration: 6min', 'duration: 4min') };
    const run = await cx(wrong, 'rules test short');
    expect(run.code).toBe(1);
    expect(run.out).toBe(`shop.cx:16  short, example \`bad\`
  It is bad, and the rule says nothing.
2 examples: 1 as they should be, 1 not.
`);
  });

  test('are never green where a project cannot be read', async () => {
    const torn = { ...tree, 'cx.config.json': '{' };
    const failure = expect.stringMatching(/^cx: cx\.config\.json:1:2: /);
    for (const line of [
      'rules',
      'rules test role-overload',
      'rules --format json',
      'rules test short',
      'explain short',
    ]) {
      expect(await cx(torn, line)).toMatchObject({ code: 2, err: failure });
    }
    expect(await cx(torn, 'explain role-overload')).toMatchObject({ code: 0, err: '' });
    const odd = { ...tree, 'odd.cx': '\u0000' };
    expect(await cx(odd, 'rules test short')).toMatchObject({ code: 2, err: 'cx: One file was not read: odd.cx.\n' });
  });

  test('test fails where nothing is tested', async () => {
    expect(await cx(tree, 'rules test Quick')).toMatchObject({ code: 2, out: '' });
  });

  test('test finds the examples of all rules that are expressions as they should be', async () => {
    const rules: { id: string; require: string[] }[] = JSON.parse((await cx({}, 'rules --format json')).out).rules;
    const expressions = rules.filter(({ require }) => require.length > 0).map(({ id }) => id);
    const run = await cx({}, ['rules', 'test', ...expressions]);
    expect(run).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^\d{3} examples: \d{3} as they should be, 0 not/),
    });
  });
});

describe('a question about one project', () => {
  const two = { 'x/cx.config.json': '{}', 'x/a.cx': SHOP, 'x/b.cx': '', 'y/cx.config.json': '{}', 'y/a.cx': SHOP };

  test.each(['coverage', 'query touchpoints', 'report', 'export json'])('%s lists those that are named', async line => {
    const err = 'cx: This needs one project, and there are 2; name one of them:\ncx:   x\ncx:   y\n';
    expect(await cx(two, line)).toMatchObject({ code: 2, out: '', err });
    expect(await cx(two, `${line} x y`)).toMatchObject({ code: 2, out: '', err });
    expect(await cx(two, `${line} x/a.cx x/b.cx`)).toMatchObject({ code: 0, err: '' });
  });

  test('means the project around here and not those nested in it', async () => {
    const outer = { ...two, 'cx.config.json': '{}', 'a.cx': 'role Outer', 'sub/b.cx': 'role Inner' };
    for (const [line, cwd] of [
      ['', '.'],
      [' .', '.'],
      [' --project .', '.'],
      ['', 'sub'],
    ]) {
      const run = await cx(outer, `query roles${line}`, { cwd: cwd! });
      expect(run).toMatchObject({ code: 0, err: '' });
      expect(run.out.match(/\w+er\b/g)).toEqual(['Outer', 'Inner']);
    }
    const { 'cx.config.json': _, ...apart } = outer;
    expect(await cx(apart, 'query roles')).toMatchObject({ code: 2, out: '' });
    expect(await cx(apart, 'query roles --project .')).toMatchObject({ code: 0, err: '' });
  });
});

describe('--format', () => {
  test.each([
    'coverage',
    'query touchpoints',
    'rules short',
    'rules test short',
    'rules --waived',
    'config show',
    'doctor',
  ])('puts the answer of %s into files too', async line => {
    const run = await cx(tree, `${line} --format json=out/a.json --format text=a.txt`);
    expect(run).toMatchObject({ code: 0, out: '', err: '' });
    expect(run.files).toMatchObject({
      'out/a.json': (await cx(tree, `${line} --format json`)).out,
      'a.txt': (await cx(tree, line)).out,
    });
    expect(await cx(tree, `${line} --format json=a.json --format text`)).toMatchObject({
      out: (await cx(tree, line)).out,
    });
  });
});
