// Every form in which a value is written, what it means, and what is wrong with those that are almost right.
import { describe, expect, test } from 'vitest';
import type { Value } from '../../../../language/src/index.ts';
import { check, read } from '../../../support/check.ts';

/** The value without its place, of an attribute in an element of the kind. */
function plainValue(kind: string, attribute: string, image: string): Partial<Value> | undefined {
  const [value] = check(`${kind} Thing { ${attribute}: ${image} }`).values('Thing', attribute);
  const { span: _, ...rest } = value ?? { span: undefined };
  return rest;
}

describe('numbers', () => {
  test.each([
    ['0', 0],
    ['7', 7],
    ['007', 7],
  ])('%s', (image, number) => {
    expect(plainValue('research', 'sample', image)).toEqual({ type: 'number', number });
  });

  test.each([
    ['4.2', 4.2],
    ['-35.9', -35.9],
    ['+2', 2],
    ['0.1', 0.1],
  ])('%s of a KPI in points', (image, number) => {
    const reading = check(`kpi Happy { unit: points  better: higher  target: ${image} }`);
    expect(reading.values('Happy', 'target')).toMatchObject([{ type: 'number', number }]);
  });

  test('a whole number is wanted', () => {
    check(`
      research Study { sample: 12.5 }
                               ^^^^ wrong-value \`sample\` is a whole number, not 12.5.
    `);
  });

  test('a number ends with a digit', () => {
    check(`
      research Study { sample: 12. }
                                 ^ syntax
    `);
  });

  test('a decimal comma is a slip', () => {
    check(`
      kpi Happy { unit: points  better: higher  target: 4,2 }
                                                        ^^^ syntax A number has no comma in it: write \`4.2\`.
    `);
  });

  test('a number of a thousand digits is a number', () => {
    expect(read(`research Study { sample: ${'9'.repeat(1000)} }`).problems).toMatchObject([{ rule: 'wrong-value' }]);
  });
});

describe('percentages', () => {
  test.each([
    ['85%', 85],
    ['0%', 0],
    ['12.5%', 12.5],
    ['100%', 100],
  ])('%s', (image, number) => {
    expect(check(`touchpoint T { pain Thing { frequency: ${image} } }`).values('T.Thing', 'frequency')).toMatchObject([
      { type: 'percent', number },
    ]);
  });

  test('outside 0 to 100 where it is a share', () => {
    check(`
      reward Bonus { weight: 101% }
                             ^^^^ out-of-range \`weight\` is from 0% to 100%, not 101%.
      reward Other { weight: -1% }
                             ^^^ out-of-range
    `);
  });

  test('a number is no percentage', () => {
    check(`
      reward Bonus { weight: 50 }
                             ^^ wrong-value \`weight\` is a percentage such as \`85%\`, not \`50\`.
    `);
  });
});

describe('dates', () => {
  test.each(['2026-11-21', '2024-02-29', '0001-01-01', '9999-12-31'])('%s', date => {
    expect(plainValue('role', 'since', date)).toEqual({ type: 'date', date });
  });

  test.each([
    ['2026-02-29', 'There is no day 2026-02-29.'],
    ['2026-11-31', 'There is no day 2026-11-31.'],
    ['2026-13-01', 'There is no day 2026-13-01.'],
    ['2026-00-10', 'There is no day 2026-00-10.'],
  ])('%s does not exist', (date, message) => {
    check(`
      role Lead { since: ${date} }
                         ^^^^^^^^^^ impossible-date ${message}
    `);
  });

  test.each([
    ['21-11-2026', '2026-11-21'],
    ['2026-1-5', '2026-01-05'],
    ['5-1-2026', '2026-01-05'],
  ])('%s is told how it is written', (image, iso) => {
    check(`
      role Lead { since: ${image} }
                         ${'^'.repeat(image.length)} wrong-value \`${iso}\`
    `);
  });

  test('a text is no date', () => {
    check(`
      role Lead { since: "2026-11-21" }
                         ^^^^^^^^^^^^ wrong-value \`since\` is a date such as \`2026-11-21\`
    `);
  });
});

describe('durations', () => {
  test.each([
    ['45s', 45, 's'],
    ['5min', 5, 'min'],
    ['2h', 2, 'h'],
    ['3d', 3, 'd'],
    ['20wd', 20, 'wd'],
    ['2w', 2, 'w'],
    ['6mo', 6, 'mo'],
    ['1y', 1, 'y'],
    ['1.5h', 1.5, 'h'],
    ['0s', 0, 's'],
  ])('%s', (image, number, unit) => {
    expect(plainValue('touchpoint', 'wait', image)).toEqual({ type: 'duration', number, unit });
  });

  test('in one token: a blank before the unit is a mistake', () => {
    check(`
      touchpoint Pay { wait: 5 min }
                             ^^^^^ syntax A duration is written without a blank: \`5min\`.
    `);
  });

  test('a unit that does not exist', () => {
    check(`
      touchpoint Pay { wait: 5minutes }
                             ^^^^^^^^ wrong-value \`5minutes\` has no unit that is known
    `);
  });

  test('none is negative', () => {
    check(`
      touchpoint Pay { wait: -90s }
                             ^^^^ out-of-range A duration is not negative, as -90s is.
    `);
  });

  test('units are written in lower case', () => {
    check(`
      touchpoint Pay { wait: 5H }
                             ^^ wrong-value
    `);
  });
});

describe('money', () => {
  test.each([
    ['EUR 12.50', 12.5, 'EUR'],
    ['USD 5', 5, 'USD'],
    ['JPY  1000', 1000, 'JPY'],
    ['CHF\t0', 0, 'CHF'],
  ])('%s', (image, number, currency) => {
    expect(plainValue('touchpoint', 'fee', image)).toEqual({ type: 'money', number, currency });
  });

  test('a symbol, or the number first, is a mistake', () => {
    check(`
      touchpoint Pay { fee: €5 }
                            ^^ syntax An amount of money is written \`EUR 5\`.
    `);
  });

  test('a role of three capitals before a date is a role', () => {
    const reading = check(`
      role CEO {}
      policy Refunds { approved: CEO 2026-01-20 }
    `);
    expect(reading.targets('Refunds', 'approved')).toEqual(['CEO']);
    expect(reading.values('Refunds', 'approved')[0]?.parts?.['on']).toMatchObject([{ date: '2026-01-20' }]);
  });
});

describe('yes and no', () => {
  test.each([
    ['yes', true],
    ['no', false],
  ])('%s', (image, boolean) => {
    expect(plainValue('touchpoint', 'critical', image)).toEqual({ type: 'boolean', boolean });
  });

  test('nothing else', () => {
    check(`
      touchpoint Pay { critical: true }
                                 ^^^^ unknown-word \`true\` is no word for \`critical\`: it is \`yes\` or \`no\`.
    `);
  });
});

describe('words of a list', () => {
  test('a slip gets a suggestion, and a fix', () => {
    const reading = check(`
      channel Web { type: wep }
                          ^^^ unknown-word Did you mean \`web\`?
    `);
    expect(reading.problems[0]?.fixes?.[0]?.edits[0]?.newText).toBe('web');
  });

  test('a word in quotes is a text', () => {
    check(`
      channel Web { type: "web" }
                          ^^^^^ wrong-value
    `);
  });

  test('several, where the attribute takes several', () => {
    const reading = check(`
      research Study { methods: survey, interview }
    `);
    expect(reading.values('Study', 'methods').map(value => (value.type === 'word' ? value.word : ''))).toEqual([
      'survey',
      'interview',
    ]);
  });
});

describe('emotions', () => {
  test.each([
    ['-2', -2],
    ['-1', -1],
    ['0', 0],
    ['+1', 1],
    ['2', 2],
  ])('%s', (image, number) => {
    expect(plainValue('touchpoint', 'emotion', image)).toEqual({ type: 'number', number });
  });

  test('end at -2 and +2', () => {
    check(`
      touchpoint Pay {
        emotion: +3
                 ^^ out-of-range \`emotion\` is from -2 to 2, not 3.
        emotion: -3
                 ^^ out-of-range
        emotion: 0.5
                 ^^^ wrong-value \`emotion\` is a whole number, not 0.5.
      }
    `);
  });
});

describe('ranges', () => {
  test('0..100', () => {
    expect(plainValue('metric', 'range', '0..100')).toEqual({ type: 'range', low: 0, high: 100 });
    expect(plainValue('metric', 'range', '-100..100')).toEqual({ type: 'range', low: -100, high: 100 });
    expect(plainValue('metric', 'range', '0.5..1.5')).toEqual({ type: 'range', low: 0.5, high: 1.5 });
  });

  test('the wrong way round is empty', () => {
    check(`
      metric m { range: 100..0 }
                        ^^^^^^ wrong-value The range 100..0 is empty
    `);
  });

  test('of anything but numbers is a mistake', () => {
    check(`
      metric m { range: 1h..2h }
                        ^^^^^^ wrong-value
      metric n { range: 5 }
                        ^ wrong-value \`range\` is a range such as \`0..100\`, not \`5\`.
    `);
  });

  test('where none is wanted', () => {
    check(`
      research Study { sample: 1..5 }
                               ^^^^ wrong-value \`sample\` is a whole number, not a range.
    `);
  });
});

describe('cadences', () => {
  test.each(['continuous', 'daily', 'weekly', 'monthly', 'quarterly', 'half-yearly', 'yearly'])('%s', word => {
    expect(plainValue('role', 'reviewed', word)).toEqual({ type: 'word', word });
  });
});
