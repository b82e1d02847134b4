/** What is wrong with a text is said once: no rule of the library says it again in other words. */
import { expect, test } from 'vitest';
import { DEFAULT_CONFIG } from '../../../../language/src/config/index.ts';
import { evaluate, Project, settingsOf } from '../../../../language/src/index.ts';

function rulesOn(text: string, rules: readonly string[]): string[] {
  const project = new Project();
  project.setFile('main.cx', text);
  project.update();
  const settings = { ...settingsOf(DEFAULT_CONFIG, { today: '2026-11-22' }), only: new Set(rules) };
  return evaluate(project, settings, () => undefined).findings.map(({ rule }) => rule);
}

test.each([
  ['a target worse than the baseline', '>= 70%', ['kpi-direction']],
  ['a target no better than the baseline', '>= 78%', ['kpi-target-ambition']],
  ['a target better than the baseline', '>= 90%', []],
])('%s', (_, target, expected) => {
  const kpi = `kpi Happy { metric: csat  baseline: 78% on 2026-01-01  target: ${target} by 2026-12-31 }`;
  expect(rulesOn(kpi, ['kpi-target-ambition'])).toEqual(expected);
});

test.each([
  ['before the review itself', '2025-03-01', ['contradictory-dates']],
  ['past', '2026-03-01', ['review-overdue']],
  ['still to come', '2027-03-01', []],
])('a next review that is %s', (_, next, expected) => {
  const review = `programme Rail\nreview Spring { of: Rail  on: 2025-06-01  next-on: ${next} }`;
  expect(rulesOn(review, ['review-overdue'])).toEqual(expected);
});
