// What would be too much for the parser is refused before it gets there: exactly beyond each limit, and with one finding.
import { describe, expect, test } from 'vitest';
import { DEFAULT_LIMITS } from '../../../../language/src/index.ts';
import { readFiles } from '../../../support/check.ts';

function refusal(text: string): string | undefined {
  const reading = readFiles({ 'main.cx': text, 'good.cx': 'role Lead {}\nteam Sales { lead: Lead }' });
  expect(reading.targets('Sales', 'lead')).toEqual(['Lead']);
  return reading.project.isRefused('main.cx')
    ? reading.project
        .problems('main.cx')
        .map(({ rule, message }) => `${rule} ${message}`)
        .join('\n')
    : undefined;
}

function blocks(depth: number): string {
  return 'stage S {\n'.repeat(depth) + '}\n'.repeat(depth);
}

function fact(condition: string): string {
  return `fact f { is: t in touchpoints where ${condition} }`;
}

describe('blocks', () => {
  test('64 levels are read', () => {
    expect(refusal(blocks(DEFAULT_LIMITS.depth - 1))).toBeUndefined();
    expect(refusal(blocks(DEFAULT_LIMITS.depth))).toBeUndefined();
  });

  test('65 are not', () => {
    expect(refusal(blocks(DEFAULT_LIMITS.depth + 1))).toBe('too-deep Blocks may be nested 64 deep and no deeper.');
  });

  test('what is closed again does not count', () => {
    expect(refusal('role A {}\n'.repeat(1000))).toBeUndefined();
  });
});

describe('parentheses', () => {
  const nested = (depth: number) => fact(`${'('.repeat(depth)}t.critical${')'.repeat(depth)}`);

  test('64 levels are read', () => {
    expect(refusal(nested(63))).toBeUndefined();
    expect(refusal(nested(64))).toBeUndefined();
  });

  test('65 are not', () => {
    expect(refusal(nested(65))).toMatch(/^too-deep An expression may be nested 64 deep/);
  });

  test('one after the other are not nested', () => {
    expect(refusal(fact(`${'(t.critical) and '.repeat(200)}t.critical`))).toBeUndefined();
  });
});

describe('quantifiers', () => {
  const nested = (depth: number) => fact(`${'some x in t.kpis where '.repeat(depth)}t.critical`);

  test('64 levels are read', () => {
    expect(refusal(nested(63))).toBeUndefined();
    expect(refusal(nested(64))).toBeUndefined();
  });

  test('65 are not', () => {
    expect(refusal(nested(65))).toMatch(/^too-deep/);
  });
});

describe('operators', () => {
  const required = (condition: string) => `rule r {\n  for: t in touchpoints\n  require: ${condition}\n}`;
  const chain = (operators: number) => required(`1 ${'+ 1 '.repeat(operators - 1)}= 1`);

  test('500 are read', () => {
    expect(refusal(chain(499))).toBeUndefined();
    expect(refusal(chain(500))).toBeUndefined();
  });

  test('501 are not', () => {
    expect(refusal(chain(501))).toMatch(/^too-large An expression may have 500 operators/);
  });

  test('each expression has its own count', () => {
    const line = `  require: ${'t.critical and '.repeat(400)}t.critical\n`;
    expect(refusal(`rule r {\n  for: t in touchpoints\n${line.repeat(3)}}`)).toBeUndefined();
  });

  test('a long row of `not` counts', () => {
    expect(refusal(required(`${'not '.repeat(500)}t.critical`))).toBeUndefined();
    expect(refusal(required(`${'not '.repeat(501)}t.critical`))).toMatch(/^too-large/);
  });
});

describe('one text or name', () => {
  const most = DEFAULT_LIMITS.tokenLength;

  test('as long as may be is read', () => {
    expect(refusal(`role Lead "${'a'.repeat(most - 3)}" {}`)).toBeUndefined();
    expect(refusal(`role Lead "${'a'.repeat(most - 2)}" {}`)).toBeUndefined();
    expect(refusal(`role ${'a'.repeat(most)} {}`)).toBeUndefined();
  });

  test('longer is not', () => {
    expect(refusal(`role Lead "${'a'.repeat(most - 1)}" {}`)).toMatch(/^too-large This is 65537 characters long/);
    expect(refusal(`role ${'a'.repeat(most + 1)} {}`)).toMatch(/^too-large/);
    expect(refusal(`role Lead """${'a'.repeat(most)}""" {}`)).toMatch(/^too-large/);
  });

  test('a comment may be of any length', () => {
    expect(refusal(`// ${'a'.repeat(most * 2)}\n/* ${'b'.repeat(most * 2)} */`)).toBeUndefined();
  });
});

test('limits can be set', () => {
  const reading = readFiles({ 'main.cx': blocks(3) }, { limits: { depth: 2 } });
  expect(reading.problems.map(problem => problem.rule)).toEqual(['too-deep']);
});

test('messages quote little of what is long', () => {
  const long = 'x'.repeat(60_000);
  const text = `role Lead { ${long}: 1  status: ${long}  owner: ${long}  since: 2${long}  notes: ${long} }\n${long} {}\n`;
  const { problems } = readFiles({ 'main.cx': text });
  expect(problems.length).toBeGreaterThanOrEqual(5);
  for (const { message, fixes } of problems) {
    expect(message.length).toBeLessThanOrEqual(500);
    expect(fixes ?? []).toEqual([]);
  }
});

describe('names that are long together with those around them', () => {
  const roles = (count: number) => 'role A {}\n'.repeat(count);
  const namespace = 'a'.repeat(60_000);

  test('are read while there are few', () => {
    expect(refusal(`namespace ${namespace}\n${roles(500)}`)).toBeUndefined();
  });

  test('are not where there are many: each identity has all of them', () => {
    expect(refusal(`namespace ${namespace}\n${roles(1000)}`)).toMatch(/^too-large The names of elements, /);
    const nested = `${`stage ${'A'.repeat(9000)} {\n`.repeat(60)}${roles(100)}${'}\n'.repeat(60)}`;
    expect(refusal(nested)).toMatch(/^too-large The names of elements, /);
  });
});

test('a text with ten thousand errors is read no further, and says that there may be more', () => {
  const messages = (count: number) => readFiles({ 'main.cx': 'a\n'.repeat(count) }).problems.map(each => each.message);
  expect(messages(9000).at(-1)).toMatch(/^\d{4} more errors in this file are not listed/);
  expect(messages(90_000).at(-1)).toMatch(/^At least \d{4} more errors in this file are not listed/);
});
