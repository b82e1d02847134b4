// What people write in a condition who know other languages, or none: one mistake, that says how it is written here.
import { describe, expect, test } from 'vitest';
import { read } from '../../../support/check.ts';
import { evaluateText, expectMistake, mistakes } from './support.ts';

function rule(lines: string): string {
  return `
    role Lead
    rule quick {
      for: t in touchpoints
      ${lines}
      severity: error
      message: "{t.title} fails"
    }
    touchpoint Pay { wait: 5min  owner: Lead  goal: "Paid" }
  `;
}

const requiring = (condition: string): string => rule(`require: ${condition}`);

/** Beside what is tested stands another mistake, so that it is seen that the rest is read. */
const GOAL = 'A `touchpoint` has no attribute `goal`.';

function expectOne(source: string, place: string, words: string): void {
  const found = mistakes(source).filter(mistake => !mistake.includes(GOAL));
  expect(mistakes(source).length - found.length, source).toBe(1);
  expect(found, source).toHaveLength(1);
  expect(found[0]!.split(' | ')[0], found[0]).toBe(place);
  expect(found[0], source).toContain(words);
  expect(evaluateText(source).findings, source).toEqual([]);
}

describe('words that no operator joins', () => {
  test.each([
    ['t.owner is Lead', 't.owner is Lead', '`t.owner = Lead`'],
    ['t.owner is not Lead', 't.owner is not Lead', '`t.owner != Lead`'],
    ['t.owner exists', 't.owner exists', '`exists t.owner`'],
    ['t.owner is missing', 't.owner is missing', '`not exists t.owner`'],
    ['exist t.owner', 'exist t.owner', '`exists t.owner`'],
    ['has t.owner', 'has t.owner', '`exists t.owner`'],
    ['t has owner', 't has owner', '`exists t.owner`'],
    ['t.wait less than 2min', 't.wait less than 2min', '`t.wait < 2min`'],
    ['t.wait is at most 2min', 't.wait is at most 2min', '`t.wait <= 2min`'],
    ['t.wait between 1min and 2min', 't.wait between 1min and 2min', '`t.wait >= 1min and t.wait <= 2min`'],
    ['if t.critical then exists t.owner', 'if t.critical then exists t.owner', '`not (a) or b`'],
    ['t.critical AND exists t.owner', 't.critical AND exists t.owner', '`AND` is written in small letters, `and`'],
    ['NOT t.critical', 'NOT t.critical', '`not`'],
    ['t.owner not in (Lead)', 't.owner not in (Lead)', '`not t.owner in …`'],
    ['exists t.owner, exists t.wait', 'exists t.owner, exists t.wait', '`and`'],
    ['len(t.kpis) > 0', 'len(t.kpis) > 0', '`count(x in …)`'],
    ['any k in t.kpis where exists k.owner', 'any k in t.kpis where exists k.owner', '`some x in … where …`'],
    ['t.wait <= 2 minutes', '2 minutes', 'an operator such as'],
    ['count(t.kpis) at least 1', 'count(t.kpis) at least 1', 'Behind the parenthesis stands `at least 1`'],
    ['(t.owner is Lead) and t.critical', 't.owner is Lead', '`t.owner = Lead`'],
    ['some k in t.kpis where (k.owner is Lead) or t.critical', 'k.owner is Lead', '`k.owner = Lead`'],
    ['t.owner is Lead\n and t.critical', 't.owner is Lead', '`t.owner = Lead`'],
  ])('%s', (condition, place, words) => {
    expectOne(requiring(condition), place, words);
  });

  test('may be what follows, an attribute or an element, on one line', () => {
    expect(
      mistakes(`
        rule quick { for: t in touchpoints require: exists t.owner setting most { default: 5 } severity: error }
        rule slow { for: t in touchpoints where t.critical require: exists t.owner fix: add owner severity: error }
      `),
    ).toEqual([]);
    expectMistake(
      'rule quick { for: t in touchpoints require: t.owner is Lead severity: error }',
      't.owner is Lead',
      '`t.owner = Lead`',
    );
  });

  test('hide no element of a misspelt kind that follows', () => {
    expectMistake(
      `
        rule quick {
          for: t in touchpoints
          require: exists t.owner
          setings most { default: 5 }
        }
      `,
      'setings',
      'no kind of element',
    );
  });
});

describe('a condition that breaks off is told once', () => {
  test.each([
    ['t.wait <=', '<=', 'Expected a value'],
    ['t.wait <= 2min and', 'and', 'Expected a value'],
    ['t.title or or t.owner', 'or', 'Expected a value'],
    ['t.wait >= 1min and <= 2min', '<=', 'Expected a value'],
    ['and t.critical', 'and', 'found `and`'],
    ['t.owner)', ')', 'found `)`'],
    ['(t.owner', 't.owner', 'Expected `)`'],
    ['count t.channels >= 1', 't.channels >= 1', '`count(t.channels)`'],
    ['count(t.channels >= 1', '1', 'Expected `)`'],
    ['no k of t.kpis', 'of t.kpis', 'with `in`, as in `k in t.kpis`'],
    ['t.since < 1.1.2026', '1.1.2026', '`2026-01-01`'],
    ['t.owner != none', 'none', '`not exists t.owner`'],
    ['t.owner = null', 'null', '`not exists t.owner`'],
    ['t.critical = true', 'true', '`yes`'],
    ['', 'require', 'has no value'],
  ])('%s', (condition, place, words) => {
    expectOne(requiring(condition), place, words);
  });

  test('and the other conditions of the norm are still checked', () => {
    expect(mistakes(rule('require: t.wait <=\n require: exists t.ownr'))).toEqual([
      expect.stringContaining('<= | '),
      expect.stringContaining(GOAL),
      expect.stringContaining('ownr | '),
    ]);
  });

  test('as is a selection: what it is about is known so far as it was read', () => {
    const source = `
      standard Quick { for: t in touchpoints where t.critical and
        require: exists t.ownr
      }
      touchpoint Pay
    `;
    expect(mistakes(source)).toEqual([expect.stringContaining('and | '), expect.stringContaining('ownr | ')]);
    expect(evaluateText(source).findings).toEqual([]);
  });

  test('and a standard is not asserted because its condition was not read', () => {
    const table = evaluateText(`
      standard Quick { for: t in touchpoints  require: }
      touchpoint Pay { standards: Quick }
    `);
    expect(table.columns.filter(column => column.norm.name === 'Quick')).toEqual([]);
  });
});

describe('a selection', () => {
  test.each([
    ['all touchpoints', 'all touchpoints', '`t in touchpoints`'],
    ['t of touchpoints', 't of touchpoints', '`t in touchpoints`'],
    ['every j in journeys', 'every j in journeys', '`j in journeys`'],
    ['touchpoints where critical', 'touchpoints where critical', '`t in touchpoints`'],
    ['t in touchpoints with t.critical', 'touchpoints with t.critical', 'behind `where`'],
    ['t in', 'in', 'Expected a collection'],
  ])('%s', (selection, place, words) => {
    expectMistake(`rule quick { for: ${selection}\n require: t.wait <= 2min }`, place, words);
  });

  test('is none where a waiver names what it is for', () => {
    const { problems } = read(`
      waiver W { for: Ask Pay, Buy }
      touchpoint Ask
      touchpoint Pay
      touchpoint Buy
    `);
    expect(problems.map(problem => problem.message)).toEqual([
      expect.stringContaining('A comma is missing before `Pay`'),
    ]);
  });
});

describe('what can mean only one thing is read as it', () => {
  test.each([
    ['!t.critical', '!', 'is written `not`'],
    ['t.wait <= 2min and !(t.critical)', '!', 'is written `not`'],
    ['t.title like Pr*', 'Pr*', '`"Pr*"`'],
  ])('%s', (condition, place, words) => {
    expectMistake(`rule quick { for: t in touchpoints\n require: ${condition} }`, place, words);
  });

  test.each(['rule', 'standard'])('the key without its colon of a %s', kind => {
    expectMistake(`${kind} quick {\n for t in touchpoints\n require: t.wait <= 2min }`, 'for', 'write `for:`');
    expectMistake(`${kind} quick {\n for: t in touchpoints\n require t.wait <= 2min }`, 'require', 'write `require:`');
  });
});

describe('a message', () => {
  const saying = (message: string) =>
    `rule quick { for: t in touchpoints\n require: exists t.owner\n message: ${message}\n }`;

  test.each([
    ['{t.title}', '{t.title}', '`"{t.title}"`'],
    ['{t.title} waits // too long', '{t.title} waits', '`"{t.title} waits"`'],
    ['t.title', 't.title', 'a text in quotes'],
    ['"{t.titel} waits"', 'titel', 'did you mean `title`'],
    ['"waits: t.title}"', 't.title}', '`{t.title}`'],
    ['"waits: {t.title"', 't.title', '`{t.title}`'],
  ])('%s', (message, place, words) => {
    expectMistake(saying(message), place, words);
  });

  test('may hold braces of its own', () => {
    expect(mistakes(saying('"{{t.title}} says :} of {t.title}"'))).toEqual([]);
  });

  test('without its quotes may end the line of its rule', () => {
    expectMistake(
      'rule quick { for: t in touchpoints require: exists t.owner message: {t.title} }',
      '{t.title}',
      'quotes',
    );
  });
});

describe('a fix', () => {
  test.each([
    ['"add owner"', '"add owner"', '`add owner`'],
    ['add', 'add', 'such as `add owner`'],
    ['owner', 'owner', '`add owner`'],
    ['set "owner"', 'set "owner"', '`set owner`'],
    ['add owner now', 'add owner now', 'such as `add owner`'],
    ['add owner, kpis', 'add owner, kpis', 'one attribute'],
  ])('is one word and one attribute, not %s', (fix, place, words) => {
    expectMistake(
      `rule quick { for: t in touchpoints\n require: exists t.owner\n fix: ${fix}\n severity: error }`,
      place,
      words,
    );
  });
});

test('an amount or a date of another form is mended in a condition as it is in a value', () => {
  const { problems } = read(requiring('t.wait <= 2minutes and today < 21.11.2026'));
  const fixes = problems.flatMap(({ fixes }) => fixes ?? []);
  expect(fixes.map(({ safe, edits }) => [safe, edits.map(({ newText }) => newText)])).toEqual([
    [true, ['2min']],
    [true, ['2026-11-21']],
  ]);
});
