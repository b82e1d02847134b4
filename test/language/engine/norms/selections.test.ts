// A selection that cannot be read is one mistake: what the norm says of its subject is unknown then, and not wrong.
import { describe, expect, test } from 'vitest';
import { evaluateText, expectMistake, mistakes } from './support.ts';

function rule(selection: string): string {
  return `
    rule quick {
      ${selection}
      require: t.wait <= 2min
      require: exists t.owner
      message: "{t.title} takes {t.wait}"
    }
    touchpoint Pay { wait: 5min }
  `;
}

function standard(selection: string): string {
  return `
    standard Quick {
      ${selection}
      require: t.wait <= 2min
      require: exists t.owner
    }
    touchpoint Pay { wait: 5min  standards: Quick }
  `;
}

describe.each([
  ['rule', rule],
  ['standard', standard],
])('the selection of a %s', (_, norm) => {
  test.each([
    ['for: touchpoints', 'touchpoints', '`t in touchpoints`.'],
    ['for:', 'for', '`for:` has no value'],
    ['for: "touchpoints"', '"touchpoints"', '`t in touchpoints`.'],
    ['for: t in tuchpoints', 'tuchpoints', 'Did you mean `touchpoints`?'],
    ['fro: t in touchpoints', 'fro', 'Did you mean `for`'],
  ])('is one mistake: %s', (selection, place, words) => {
    expectMistake(norm(selection), place, words);
    expect(evaluateText(norm(selection)).findings).toEqual([]);
  });
});

test('a rule says what it is about', () => {
  expectMistake(rule(''), 'quick', 'it has no `for:`, as in `for: t in touchpoints`');
});

test('a standard without a selection has no name for what it binds', () => {
  expectMistake(standard(''), 't', 'this standard has no `for:`');
  expect(mistakes('standard Kind { statement: "We are kind" }  touchpoint Pay { standards: Kind }')).toEqual([]);
});

test('a standard whose selection cannot be read binds nobody, and a claim of it is not judged', () => {
  const table = evaluateText('standard Kind { for: touchpoints }  touchpoint Pay { standards: Kind }  touchpoint Ask');
  expect(table.columns.filter(column => column.norm.name === 'Kind')).toEqual([]);
});
