/** A rule of the library that is called otherwise now: whoever still uses its old name is understood, as before. */
import { describe, expect, test } from 'vitest';
import { cx } from './support/run-cx.ts';

const MISSED = 'kpi Happy { metric: csat  target: >= 85% by 2020-06-30  readings: 70% on 2020-06-15 }\n';
const isFound = async (text: string, config: object, line = 'check') => {
  const tree = { 'a.cx': text, 'cx.config.json': JSON.stringify({ edition: 2026, ...config }) };
  const { code, out } = await cx(tree, line);
  expect(code).toBeLessThan(2);
  return out.includes('act-on-kpi');
};

describe('the name that a rule had', () => {
  test('stands in a config for what it is called now', async () => {
    expect(await isFound(MISSED, {})).toBe(true);
    expect(await isFound(MISSED, { rules: { 'kpi-target-missed': 'off' } })).toBe(false);
    const off = { files: ['a.cx'], rules: { 'kpi-target-missed': 'off' } };
    expect(await isFound(MISSED, { overrides: [off] })).toBe(false);
  });

  test('chooses and leaves out on the command line', async () => {
    expect(await isFound(MISSED, {}, 'check --only kpi-target-missed')).toBe(true);
    expect(await isFound(MISSED, {}, 'check --skip kpi-target-missed')).toBe(false);
  });

  test('waives, in a waiver and in a comment', async () => {
    const waiver =
      'waiver W { of: kpi-target-missed  for: Happy  because: "Next year"  until: 2099-01-01  approved: Boss }';
    expect(await isFound(`${MISSED}role Boss\n${waiver}\n`, {})).toBe(false);
    expect(await isFound(`// cx-ignore kpi-target-missed: next year\n${MISSED}`, {})).toBe(false);
  });

  test('of one that has become several stands for all of them', async () => {
    const text = 'role Agent { customer-facing: yes }\nprogramme Rail { criterion Calm }\ncompetency Listens\n';
    const config = '{ "extends": ["cx:strict"], "rules": { "training-coverage": "off" } }';
    const found = async (tree: Record<string, string>) => (await cx(tree, 'check --format json')).out;
    expect(await found({ 'a.cx': text, 'cx.config.json': '{ "extends": ["cx:strict"] }' })).toContain(
      '"training-intent"',
    );
    expect(await found({ 'a.cx': text, 'cx.config.json': config })).not.toContain('"training-intent"');
  });

  test('is proposed to nobody', async () => {
    const tree = { 'a.cx': MISSED, 'cx.config.json': '{ "rules": { "kpi-target-misse": "off" } }' };
    const { code, err } = await cx(tree, 'check');
    expect(code).toBe(2);
    expect(err).not.toContain('`kpi-target-missed`');
  });

  test('of a rule of the project switches nothing on or off: whoever renames it does not choose its level', async () => {
    const rule =
      'rule keeper { formerly: kpi-target-missed  for: j in journeys  require: exists j.owner }\njourney Buy\n';
    const tree = {
      'a.cx': rule,
      'cx.config.json': '{ "extends": ["cx:essential"], "rules": { "kpi-target-missed": "off" } }',
    };
    expect((await cx(tree, 'check')).out).toContain('keeper');
  });

  test('of a rule of the project is told, for its config can follow at once', async () => {
    const rule = 'rule has-owner { formerly: owned  for: j in journeys  require: exists j.owner }\n';
    const { code, err } = await cx({ 'a.cx': rule, 'cx.config.json': '{ "rules": { "owned": "off" } }' }, 'check');
    expect(code).toBe(2);
    expect(err).toContain('`owned` is now called `has-owner`.');
  });
});
