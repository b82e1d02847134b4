/** `cx check` tells what is still to write by element, so that a fresh import is a page to read and not a wall. */
import { describe, expect, test } from 'vitest';
import { cx } from './support/run-cx.ts';

const RULES = `rule owned {
  for: k in kpis
  require: exists k.owner
  severity: error
  message: "{k.title} needs exactly one accountable role: write it as \`owner\`"
}
rule sourced {
  for: k in kpis
  require: exists k.readings or exists k.data
  message: "{k.title} has no data: write \`readings\`, or name its file in \`data\`"
}
rule shown {
  for: k in kpis
  require: exists k.dashboards
  severity: info
  message: "Nobody sees {k.title}: put it on a dashboard"
}
rule long {
  for: k in kpis
  require: k.window >= 30d
  message: "{k.title} looks too short a way back"
}
role Head "Head"
`;
const ASKED = '--only owned,sourced,shown,long';

async function text(kpis: string, flags = ''): Promise<string> {
  return (await cx({ 'rules.cx': RULES, 'kpis.cx': kpis }, `check ${ASKED} ${flags}`)).out;
}

test('what one element lacks is one block, behind what is not met', async () => {
  expect(await text('kpi Happy "Are they happy" { unit: percent  window: 7d }\n')).toBe(`kpis.cx
  1:53  warning  Are they happy looks too short a way back  long
    1 | kpi Happy "Are they happy" { unit: percent  window: 7d }
      |                                                     ^^

Still to write (\`cx explain RULE\` tells why)
kpis.cx
  1:5  error  Are they happy (kpi): \`owner\`, and \`readings\` or \`data\`
       Nobody sees Are they happy: put it on a dashboard  shown
       owned, sourced

Only these rules: owned, sourced, shown, long
2 files checked as of 2026-11-22: 1 error, 2 warnings, 1 note; 3 still to write, 1 not met.
`);
});

test('a single thing is told in its own words', async () => {
  const kpi = 'kpi Happy { unit: percent  window: 30d  owner: Head  readings: 4% on 2026-11-01 }\n';
  expect(await text(kpi)).toContain('\n  1:5  info  Nobody sees Happy: put it on a dashboard  shown\n');
});

test('a fresh journey is a page', async () => {
  const steps = Array.from(
    { length: 8 },
    (_, index) => `    touchpoint Step${index} "Step ${index}" { emotion: -1 }\n`,
  );
  const journey = `journey Open "Open an account" {\n  stage Apply {\n${steps.join('')}  }\n}\n`;
  const config = '{ "extends": ["cx:strict"] }';
  const run = await cx({ 'a.cx': journey, 'cx.config.json': config }, 'check');
  expect(run.out).toMatch(/; \d+ still to write, 0 not met\.\n$/);
  expect(run.out.split('\n').length).toBeLessThan(40);
});

describe('what reads findings one by one', () => {
  const tree = { 'rules.cx': RULES, 'kpis.cx': 'kpi Happy { unit: percent  window: 7d }\n' };

  test('gets each of them, with the word whether it is only not written', async () => {
    const { findings } = JSON.parse((await cx(tree, `check ${ASKED} --format json`)).out);
    expect(findings.map(({ rule, unwritten }: { rule: string; unwritten: boolean }) => [rule, unwritten])).toEqual([
      ['owned', true],
      ['sourced', true],
      ['shown', true],
      ['long', false],
    ]);
    expect((await cx(tree, `check ${ASKED} --format compact`)).out.split('\n')).toHaveLength(5);
  });

  test('gets them beside the text, where a workflow prints both', async () => {
    const { out } = await cx(tree, `check ${ASKED} --format github`);
    expect(out).toContain('\nStill to write');
    expect(out.match(/^::\w+ /gm)).toEqual(['::error ', '::warning ', '::warning ', '::notice ']);
  });
});

test('--quiet lists only what fails the run, and counts all', async () => {
  const out = await text('kpi Happy { unit: percent }\n', '--quiet');
  expect(out).toContain('\n  1:5  error  Happy needs exactly one accountable role: write it as `owner`  owned\n');
  expect(out).not.toContain('dashboard');
  expect(out).toContain('; 4 still to write, 0 not met.');
});

test('colours tell how bad it is', async () => {
  const out = await text('kpi Happy { unit: percent }\n', '--color always');
  expect(out).toContain('\u001b[31merror\u001b[0m  Happy (kpi)');
});

test('a hostile title moves nothing and hides nothing', async () => {
  const hostile = await text('kpi Happy "\\u{1b}[2J::error::\\u{202e}x `owner`" { unit: percent }\n');
  expect(hostile).not.toMatch(/[\u001b\u202e]/);
  expect(hostile).toContain('(kpi): `owner`, and `readings` or `data`');
  const long = await text(`kpi Happy "${'x'.repeat(5000)}" { unit: percent }\n`);
  expect(long.split('\n').every(line => line.length < 1200)).toBe(true);
});

test('elements of two projects that share a name stand apart', async () => {
  const kpi = 'kpi Happy { unit: percent }\n';
  const tree = {
    'x/cx.config.json': '{}',
    'x/a.cx': RULES + kpi,
    'y/cx.config.json': '{}',
    'y/a.cx': RULES + kpi,
  };
  const { out } = await cx(tree, `check x y ${ASKED}`);
  expect(out.match(/Happy \(kpi\)/g)).toHaveLength(2);
  expect(out.match(/^[xy]\/a\.cx$/gm)).toEqual(['x/a.cx', 'y/a.cx']);
});
