/** Two branches that each work on the baseline come together line by line. */
import { afterEach, expect, test, vi } from 'vitest';
import { Repository } from '../support/repository.ts';

const NAME = 'cx-baseline.jsonl';
const RULE = 'rule short "Short" { for: t in touchpoints  require: t.duration <= 1min  severity: error }\n';
const STEPS = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'];
const CONFIG = '{ "rules": { "touchpoint-channel": "off", "touchpoint-single-accountable": "off" } }';

const step = (name: string, minutes = 3) => `touchpoint ${name} { status: live  duration: ${minutes}min }\n`;
const file = (name: string) => `steps/${name}.cx`;

vi.setConfig({ testTimeout: 120_000 });

let repository: Repository;
afterEach(() => repository.remove());

async function withBaseline(attributes: string): Promise<void> {
  repository = new Repository({ 'cx.config.json': CONFIG, 'rule.cx': RULE, '.gitattributes': attributes });
  repository.write(Object.fromEntries(STEPS.map(name => [file(name), step(name)])));
  await repository.cx('baseline create');
  repository.commit();
}

/** On a branch of its own, from main: one step is put right, and the baseline made shorter. */
async function putRight(branch: string, name: string): Promise<void> {
  repository.git('switch', '-q', '-c', branch, 'main');
  repository.write({ [file(name)]: step(name, 1) });
  await repository.cx('baseline create');
  repository.commit();
}

const accepted = () =>
  repository
    .read(NAME)
    .trim()
    .split('\n')
    .map(line => JSON.parse(line).element);

test('two repairs far from each other merge without a hand', async () => {
  await withBaseline('');
  await putRight('one', 'B');
  await putRight('two', 'G');
  repository.git('merge', '-q', '--no-edit', 'one');
  expect(accepted()).toEqual(['A', 'C', 'D', 'E', 'F', 'H']);
  expect(await repository.cx('check')).toMatchObject({ code: 0, err: '' });
});

test('two repairs beside each other merge by union, and the next run drops what came back', async () => {
  await withBaseline(`${NAME} merge=union\n`);
  await putRight('one', 'C');
  await putRight('two', 'D');
  repository.git('merge', '-q', '--no-edit', 'one');
  const check = await repository.cx('check');
  expect(check).toMatchObject({ code: 0, out: expect.stringContaining('no findings (6 in the baseline)') });
  await repository.cx('baseline create');
  expect(accepted()).toEqual(['A', 'B', 'E', 'F', 'G', 'H']);
});

test('two newly enabled rules merge by union', async () => {
  await withBaseline(`${NAME} merge=union\n`);
  for (const rule of ['calm', 'warm']) {
    repository.git('switch', '-q', '-c', rule, 'main');
    repository.write({ [`${rule}.cx`]: RULE.replace('short', rule) });
    await repository.cx(`baseline create --rule ${rule}`);
    repository.commit();
  }
  repository.git('merge', '-q', '--no-edit', 'calm');
  expect(await repository.cx('check')).toMatchObject({
    code: 0,
    err: '',
    out: expect.stringContaining('no findings (24 in the baseline)'),
  });
});
