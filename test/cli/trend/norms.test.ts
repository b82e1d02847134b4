/** By what `cx trend` judges the past: the norms and the config of today, or with `--then` its own. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Repository } from '../support/repository.ts';
import { pointsOf, QUIET, RULE, step } from './support.ts';

vi.setConfig({ testTimeout: 120_000 });

let repository: Repository;
afterEach(() => repository.remove());

const LONG =
  'rule short "Short" { for: t in touchpoints  require: t.duration <= 1min  severity: error  aspect: design }\n';

async function errors(line = ''): Promise<(number | undefined)[]> {
  return (await pointsOf(repository, line)).map(({ findings }) => findings?.errors);
}

async function textErrors(line = ''): Promise<(number | null)[]> {
  return (await pointsOf(repository, line)).map(each => each.textErrors);
}

test('a rule made stricter judges the past, and with --then does not', async () => {
  repository = new Repository();
  repository.commitOn('2026-01-05', { 'cx.config.json': QUIET, 'rule.cx': RULE, 'a.cx': step('Pay', 2) });
  repository.commitOn('2026-02-05', { 'rule.cx': LONG });
  expect(await errors()).toEqual([1, 1]);
  expect(await errors(' --then')).toEqual([0, 1]);
});

test.each([
  ['beside the programme', (norm: string, facts: string) => ({ 'rule.cx': norm, 'a.cx': facts })],
  ['among the facts', (norm: string, facts: string) => ({ 'a.cx': `${facts}${norm}` })],
  ['in a namespace', (norm: string, facts: string) => ({ 'n.cx': `namespace shop.norms\n${norm}`, 'a.cx': facts })],
])('a rule that is new, changed or gone is as it is today: %s', async (_, tree) => {
  repository = new Repository();
  repository.commitOn('2026-01-05', { 'cx.config.json': QUIET, 'a.cx': step('Pay', 2) });
  repository.commitOn('2026-02-05', tree(RULE, step('Pay', 2)));
  repository.commitOn('2026-03-05', tree(LONG, step('Pay', 2)));
  expect(await errors()).toEqual([1, 1, 1]);
  expect(await errors(' --then')).toEqual([0, 0, 1]);
  repository.commitOn('2026-04-05', tree('', step('Pay', 2)));
  expect(await errors()).toEqual([0, 0, 0, 0]);
  expect(await errors(' --then')).toEqual([0, 0, 1, 0]);
});

test('the config of today holds, with its overrides for the files in which today’s norms stand', async () => {
  const owned = 'standard Fast "Fast" { statement: "It is fast" }\n';
  repository = new Repository();
  repository.commitOn('2026-01-05', { 'norms/s.cx': owned, 'rule.cx': LONG, 'a.cx': step('Pay', 2) });
  repository.commitOn('2026-02-05', {
    'norms/s.cx': owned.replace('It is', 'It is very'),
    'cx.config.json':
      '{ "rules": { "short": "off" }, "overrides": [{ "files": ["norms/**"], "rules": { "standard-measured": "off" } }] }',
  });
  const [first, second] = await pointsOf(repository);
  expect(first!.findings).toEqual(second!.findings);
  const [then] = await pointsOf(repository, ' --then');
  expect(then!.findings!.errors).toBeGreaterThan(first!.findings!.errors);
});

describe('a waiver is a fact of then', () => {
  const waiver =
    'waiver Once { of: short  for: Pay  because: "It was agreed"  until: 2026-02-28  approved: Lead }\nrole Lead "Lead" {}\n';

  test('and waives until its last day', async () => {
    repository = new Repository();
    const tree = { 'cx.config.json': QUIET, 'rule.cx': LONG, 'a.cx': step('Pay', 2) };
    repository.commitOn('2026-01-05', tree);
    repository.commitOn('2026-02-05', { 'w.cx': waiver });
    repository.commitOn('2026-03-05');
    repository.commitOn('2026-04-05', { 'w.cx': '' });
    const points = await pointsOf(repository);
    expect(points.map(({ findings }) => findings?.waived)).toEqual([0, 1, 0, 0]);
    expect(points[1]!.coverage!.ratio).not.toBe(points[0]!.coverage!.ratio);
  });

  test('that may name a norm that is not there any more', async () => {
    repository = new Repository();
    repository.commitOn('2026-02-05', {
      'cx.config.json': QUIET,
      'rule.cx': LONG,
      'a.cx': step('Pay', 2),
      'w.cx': waiver,
    });
    repository.commitOn('2026-03-05', { 'rule.cx': '', 'w.cx': '' });
    expect(await textErrors()).toEqual([0, 0]);
    expect(await textErrors(' --then')).toEqual([0, 0]);
  });
});

test('so is a comment that sets something aside, but in a norm', async () => {
  const ignoring = '// cx-ignore standard-measured: nobody yet\n';
  const standard = 'standard Fast "Fast" { statement: "It is fast" }\n';
  repository = new Repository();
  const config = '{ "edition": 2026, "rules": { "standard-measured": "error" } }';
  repository.commitOn('2026-01-05', { 'cx.config.json': config, 's.cx': standard, 'a.cx': step('Pay', 1) });
  repository.commitOn('2026-02-05', { 's.cx': ignoring + standard });
  const waived = (line = '') =>
    pointsOf(repository, line).then(points => points.map(({ findings }) => findings?.waived));
  expect(await waived()).toEqual([1, 1]);
  expect(await waived(' --then')).toEqual([0, 1]);
});

test('what was accepted is what was accepted by then', async () => {
  repository = new Repository();
  repository.commitOn('2026-01-05', { 'cx.config.json': QUIET, 'rule.cx': LONG, 'a.cx': step('Pay', 2) });
  await repository.cx('baseline create');
  repository.commitOn('2026-02-05');
  repository.commitOn('2026-03-05', { 'b.cx': step('Ride', 2) });
  expect(await errors()).toEqual([1, 0, 1]);
  repository.commitOn('2026-04-05', { 'cx-baseline.jsonl': 'nonsense\n' });
  const points = await pointsOf(repository);
  expect(points.map(({ error }) => error === null)).toEqual([true, true, true, false]);
});

describe('what today and then do not know of each other is no error of then', () => {
  test('a norm of today names a role, a KPI or a kind of channel that was not there', async () => {
    repository = new Repository();
    repository.commitOn('2026-01-05', { 'cx.config.json': QUIET, 'a.cx': step('Pay', 2) });
    repository.commitOn('2026-02-05', {
      'b.cx': 'role Lead "Lead" {}\nkpi Happy "Happy" { metric: csat  owner: Lead }\n',
      's.cx':
        'standard Fast "Fast" { statement: "It is fast"  owner: Lead  kpis: Happy  for: t in touchpoints where t.owner = Lead }\n',
    });
    expect(await textErrors()).toEqual([0, 0]);
  });

  test('something of then claims a standard, adopts a framework or waives a rule that is gone', async () => {
    repository = new Repository();
    repository.commitOn('2026-01-05', {
      'cx.config.json': QUIET,
      's.cx': 'standard Fast "Fast" { statement: "It is fast"  version: 2 }\n',
      'f.cx':
        'framework ours "Ours" { scoring: criteria  dimension all "All" { practice one "One" { defined: exists journeys } } }\n',
      'a.cx': step('Pay', 2, 'standards: Fast@2'),
      'p.cx': 'programme Shop "Shop" { adopt ours { target: 50% by 2026-12-31 } }\n',
    });
    repository.commitOn('2026-02-05', { 's.cx': '', 'f.cx': '', 'p.cx': '', 'a.cx': step('Pay', 2) });
    expect(await textErrors()).toEqual([0, 0]);
    expect(await textErrors(' --then')).toEqual([0, 0]);
    const [before] = await pointsOf(repository, ' --then');
    expect(before!.frameworks![0]).toMatchObject({ id: 'ours', adopted: true });
  });

  test('but a name that meant nothing then either', async () => {
    repository = new Repository();
    repository.commitOn('2026-01-05', { 'cx.config.json': QUIET, 'a.cx': step('Pay', 2, 'standards: Nowhere') });
    repository.commitOn('2026-02-05', { 'rule.cx': RULE, 'a.cx': step('Pay', 2) });
    expect(await textErrors()).toEqual([1, 0]);
  });
});
