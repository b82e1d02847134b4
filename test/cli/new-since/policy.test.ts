/** `cx check --new-since REF`: a change of what judges it is a finding like any other, and cannot be switched off. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Repository } from '../support/repository.ts';
import { CONFIG, checkNewSince, config, OLD, off, QUIET, step } from './policy.ts';

vi.setConfig({ testTimeout: 120_000 });

let repository: Repository;
afterEach(() => repository.remove());
const check = (line?: string, folder?: string) => checkNewSince(repository, line, folder);

describe('a programme that is new', () => {
  test('is judged by its own config, and the run says so', async () => {
    repository = new Repository({ 'read.me': '' });
    repository.write({ ...OLD, 'a.cx': `// cx-ignore short: an old till\n${step('Pay')}`, 'cx.config.json': CONFIG });
    expect(await check()).toEqual({
      code: 0,
      fails: [],
      policy: [
        'info cx.config.json:1 Nothing in HEAD says how this programme is judged, so that its own config alone does.',
      ],
    });
  });
});

describe('a change of policy', () => {
  test('is a finding in every format, and can be explained', async () => {
    repository = new Repository(OLD);
    repository.write({ 'cx.config.json': config([...QUIET, ...off('short')]) });
    for (const format of ['text', 'compact', 'github', 'json', 'sarif', 'junit', 'gitlab', 'rdjson', 'markdown']) {
      const run = await repository.cx(`check --new-since HEAD --format ${format}`);
      expect([format, run.code, run.out]).toEqual([format, 0, expect.stringMatching(/policy\\?-changed/)]);
    }
    const sarif = JSON.parse((await repository.cx('check --new-since HEAD --format sarif')).out);
    const described = sarif.runs[0].tool.driver.rules.find(({ id }: { id: string }) => id === 'policy-changed');
    expect(described.defaultConfiguration).toEqual({ level: 'warning' });
    expect((await repository.cx('explain policy-changed')).out).toContain('--new-since');
  });

  test('cannot be switched off', async () => {
    repository = new Repository(OLD);
    repository.write({ 'cx.config.json': config([...QUIET, ...off('short')]) });
    const run = await repository.cx('check --new-since HEAD --skip policy-changed');
    expect(run).toMatchObject({ code: 2, err: expect.stringContaining('is always on') });
  });

  test('leaves alone what fixes have put right', async () => {
    const wrong = 'touchpoint Ride "Ride" { status: liv  duration: 10s }\n';
    repository = new Repository(OLD);
    repository.write({ 'b.cx': wrong, 'cx.config.json': config([...QUIET, ...off('short')]) });
    expect((await check()).fails).toEqual(['error unknown-word of Ride']);
    expect((await check(' --fix=unsafe')).fails).toEqual([]);
  });
});
