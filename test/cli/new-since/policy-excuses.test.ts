/** `cx check --new-since REF`: what a change excuses itself, by a comment, a waiver or the baseline, is seen. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Repository } from '../support/repository.ts';
import { checkNewSince, OLD, RIDE, RULE, step } from './policy.ts';

vi.setConfig({ testTimeout: 120_000 });

let repository: Repository;
afterEach(() => repository.remove());
const check = (line?: string, folder?: string) => checkNewSince(repository, line, folder);

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
