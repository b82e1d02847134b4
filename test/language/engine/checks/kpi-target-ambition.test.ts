/** How far a target goes from where a KPI stood: beyond chance, and some of the way to the best there can be. */
import { expect, test } from 'vitest';
import { DEFAULT_CONFIG } from '../../../../language/src/config/index.ts';
import type { RuleSetting } from '../../../../language/src/engine/norms/index.ts';
import { evaluate, Project, settingsOf } from '../../../../language/src/index.ts';

const RULE = 'kpi-target-ambition';

function messages(kpi: string, options: RuleSetting['options'] = {}): string[] {
  const project = new Project();
  project.setFile('main.cx', `kpi Asked { ${kpi} }`);
  project.update();
  const run = settingsOf(DEFAULT_CONFIG, { today: '2026-11-22', only: new Set([RULE]) });
  const settings = { ...run, rules: { [RULE]: { options } } };
  return evaluate(project, settings, () => undefined).findings.map(({ message }) => message);
}

const MODEST = 'metric: csat  baseline: 61% on 2026-01-12 n 9000  target: >= 63% by 2026-12-31';

test.each([
  ['a share', MODEST, '5 %'],
  ['points from −100 to 100', 'metric: nps  baseline: -20 on 2026-01-12  target: >= -12 by 2026-12-31', '6 %'],
  ['a time, in another unit', 'metric: asa  baseline: 5min on 2026-01-12  target: <= 290s by 2026-12-31', '3 %'],
  ['a scale', 'unit: score  better: higher  scale: 1..5  baseline: 3.0 on 2026-01-12  target: >= 3.1', '5 %'],
  ['a share by unit alone', 'unit: percent  better: lower  baseline: 40% on 2026-01-12  target: <= 38%', '5 %'],
])('%s that goes little of the way says how little', (_, kpi, gone) => {
  const [message, ...others] = messages(kpi);
  expect(others).toEqual([]);
  expect(message).toContain(`goes ${gone} of the way`);
});

test.each([
  ['a tenth of the way', 'metric: csat  baseline: 50% on 2026-01-12  target: >= 55%'],
  ['all of it', 'metric: csat  baseline: 50% on 2026-01-12  target: >= 100%'],
  ['what can always be better', 'metric: clv  baseline: EUR 1840 on 2026-01-12  target: >= EUR 1850'],
  ['a number without bounds', 'unit: count  better: higher  baseline: 100 on 2026-01-12  target: >= 101'],
  [
    'a baseline beyond what the scale can give',
    'unit: points  better: higher  scale: 1..7  baseline: 12 on 2026-01-12  target: >= 40',
  ],
  ['no baseline', 'metric: csat  target: >= 63%'],
])('%s is enough', (_, kpi) => {
  expect(messages(kpi)).toEqual([]);
});

test.each([
  [{ least: 5 }, 0],
  [{ least: '5%' }, 0],
  [{ least: '20%' }, 1],
  [{ least: 0 }, 0],
])('the config says how much is enough: %j', (options, count) => {
  expect(messages(MODEST, options)).toHaveLength(count);
});
