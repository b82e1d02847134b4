/** What is drawn from a text with errors says so: no number tells that something is missing behind it. */
import { describe, expect, test } from 'vitest';
import { BROKEN, CLEAN, cx } from './support/run-cx.ts';

const TWICE = { 'a.cx': CLEAN, 'b.cx': 'journey Buy "Buy" {\n  goal: x y\n  stage Pay "Pay" { gaol: "x" }\n}\n' };
const COMMANDS = ['coverage', 'maturity', 'gaps', 'query count(journeys)', 'export json', 'report -o out.md'];

describe.each(COMMANDS)('cx %s', command => {
  test('says on standard error how many errors there are, and where the first', async () => {
    const run = await cx(TWICE, command);
    expect(run.code).toBe(0);
    expect(run.err).toContain(
      'cx: The text has 2 errors, the first at b.cx:2:9, and what they hide is missing here: run `cx check`.\n',
    );
    const { err } = await cx({ 'a.cx': BROKEN }, command);
    expect(err).toMatch(
      /cx: The text has an error, at a\.cx:\d+:\d+, and what it hides is missing here: run `cx check`\.\n/,
    );
  });

  test('says nothing where the text has none', async () => {
    expect((await cx({ 'a.cx': CLEAN }, command)).err).not.toContain('error');
  });
});

test.each([
  'coverage --format json',
  'maturity --format json',
  'gaps --format json',
  'query count(journeys) --format json',
  'export json --library',
])('cx %s counts them', async command => {
  expect(JSON.parse((await cx(TWICE, command)).out).textErrors).toBe(2);
  const clean = JSON.parse((await cx({ 'a.cx': CLEAN }, command)).out);
  expect(clean.textErrors).toBe(0);
  expect(Object.keys(clean).at(-1)).toBe('textErrors');
});

test('errors of data files count where their numbers do, and those of norms where they judge', async () => {
  const tree = {
    'a.cx': `${CLEAN}kpi K "K" { metric: csat  data: "k.csv" }\nrule r "R" { for: t in touchpoints  require: t.wait }\n`,
    'k.csv': 'date,value\nsoon,85\n',
  };
  const count = async (command: string) => JSON.parse((await cx(tree, command)).out).textErrors;
  expect(await count('coverage --format json')).toBe(2);
  expect(await count('query count(kpis) --format json')).toBe(1);
  expect(await count('export json')).toBe(0);
});

test('the page of a report says it at its top', async () => {
  const sentence = 'The text has 2 errors, and what they hide is missing here: see the findings.';
  const { files } = await cx(TWICE, 'report -o out.md');
  expect(files['out.md']?.split('\n').slice(0, 3)).toEqual(['# Customer experience report', '', `> **${sentence}**`]);
  expect((await cx(TWICE, 'report')).out).toContain(`"incomplete":"${sentence}"`);
});
