/** A rule of the library that is called otherwise now: whoever still uses its old name is understood, as before. */
import { describe, expect, test } from 'vitest';
import { cx } from './support/run-cx.ts';

const UNTRACED = 'objective Return { level: customer }\n';
const isFound = async (text: string, config: object, line = 'check') => {
  const tree = { 'a.cx': text, 'cx.config.json': JSON.stringify({ edition: 2026, ...config }) };
  const { code, out } = await cx(tree, line);
  expect(code).toBeLessThan(2);
  return out.includes('is not traced to the company');
};

describe('the name that a rule had', () => {
  test('stands in a config for what it is called now', async () => {
    expect(await isFound(UNTRACED, {})).toBe(true);
    expect(await isFound(UNTRACED, { rules: { 'strategy-traced': 'off' } })).toBe(false);
    const off = { files: ['a.cx'], rules: { 'strategy-traced': 'off' } };
    expect(await isFound(UNTRACED, { overrides: [off] })).toBe(false);
  });

  test('chooses and leaves out on the command line', async () => {
    expect(await isFound(UNTRACED, {}, 'check --only strategy-traced')).toBe(true);
    expect(await isFound(UNTRACED, {}, 'check --skip strategy-traced')).toBe(false);
  });

  test('waives, in a waiver and in a comment', async () => {
    const waiver =
      'waiver W { of: strategy-traced  for: Return  because: "Next year"  until: 2099-01-01  approved: Boss }';
    expect(await isFound(`${UNTRACED}role Boss\n${waiver}\n`, {})).toBe(false);
    expect(await isFound(`// cx-ignore strategy-traced: next year\n${UNTRACED}`, {})).toBe(false);
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
    const tree = { 'a.cx': UNTRACED, 'cx.config.json': '{ "rules": { "strategy-trace": "off" } }' };
    const { code, err } = await cx(tree, 'check');
    expect(code).toBe(2);
    expect(err).not.toContain('`strategy-traced`');
  });

  test('of a rule of the project switches nothing on or off: whoever renames it does not choose its level', async () => {
    const rule =
      'rule keeper { formerly: strategy-traced  for: j in journeys  require: exists j.owner }\njourney Buy\n';
    const tree = {
      'a.cx': rule,
      'cx.config.json': '{ "extends": ["cx:essential"], "rules": { "strategy-traced": "off" } }',
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
