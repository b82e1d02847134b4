/** The worked example of the page about maturity: every number that it works out by hand is what comes out. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { query } from '../../../language/src/engine/expressions/index.ts';
import { levelsOf } from '../../../language/src/model/framework.ts';
import { judge, TODAY } from '../../support/levels.ts';
import { parse } from '../engine/expressions/support.ts';

const PAGE = readFileSync('language/docs/maturity.md', 'utf8');
const block = (language: string) => new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(PAGE)![1]!;
const judged = judge(block('cx'), { data: { 'spring.csv': block('csv') }, preset: 'recommended' });

test('levels, say/do gap and spread of each practice are those of its table', () => {
  const rows = ['Greets', 'Farewell', 'Pride'].map(name => {
    const { framework, level, sayDo, assessed } = judged.standing(name);
    const words = levelsOf(framework);
    const cells = [level ?? '–', words[assessed!.claimed], words[assessed!.attested], sayDo ?? '–'];
    return `| ${[name, ...cells, assessed!.spread!.toFixed(2)].join(' | ')} |`;
  });
  expect(PAGE).toContain(rows.join('\n'));
});

test('adherence, means, index and response rate are those of its text', () => {
  expect(judged.standing('Greets').adherence).toBe(0.75);
  expect(judged.standing('Farewell').adherence).toBe(0);
  expect(judged.standing('Greets').assessed?.mean).toBeCloseTo(21 / 11);
  const { index, level, weakest, dimensions } = judged.framework('House');
  expect([index!, ...dimensions.map(each => each.index!)].map(each => each.toFixed(1))).toEqual([
    '44.4',
    '33.3',
    '66.7',
  ]);
  expect(PAGE).toContain('= 44.4');
  expect([level, weakest?.practice.name]).toEqual(['undeveloped', 'Farewell']);
});

test('its one gap is closed in time and lifts itself', () => {
  const [gap, ...others] = judged.gaps;
  expect(others).toEqual([]);
  expect([gap?.standing.practice.name, gap?.from, gap?.to, gap?.target.due]).toEqual([
    'Farewell',
    'undeveloped',
    'repeatable',
    '2027-06-30',
  ]);
  expect(gap?.closedBy.map(({ initiative, due, isLate }) => [initiative.id, due, isLate])).toEqual([
    ['Goodbye', '2027-03-31', false],
  ]);
  expect(gap?.lifts).toBe(1);
});

test('the response rate is that of its text', () => {
  const { model, kpis } = judged.evaluation;
  const answer = query({ expression: parse('max(a.response-rate for a in assessments)') }, model, {
    today: TODAY,
    kpis,
  });
  expect(answer).toMatchObject({ runtimeValue: { type: 'percent', number: (11 / 14) * 100 } });
  expect(PAGE).toContain('a response rate of 78.5 %');
});
