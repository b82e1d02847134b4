/** `cx check --new-since REF`: nobody weakens the norms that his own change is judged by, and whoever tries is seen. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Repository } from '../support/repository.ts';
import { CONFIG, checkNewSince, config, NEW, OLD, off, QUIET, RIDE, RULE, step } from './policy.ts';

vi.setConfig({ testTimeout: 120_000 });

let repository: Repository;
afterEach(() => repository.remove());
const check = (line?: string, folder?: string) => checkNewSince(repository, line, folder);

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
