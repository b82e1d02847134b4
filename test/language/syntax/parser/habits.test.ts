// What other languages and everyday writing do otherwise is told how it is written here, and read as it was meant.
import { describe, expect, test } from 'vitest';
import { check, read } from '../../../support/check.ts';

describe('habits of other languages', () => {
  test('comments', () => {
    const reading = check(`
      # the rowers
      ^ syntax A comment begins with \`//\`.
      persona Mo
      journey Buy { # at the desk
                    ^ syntax
        goal: "A #1 boat" -- as "one" says
                          ^^ syntax
        personas: Mo # and others
                     ^ syntax
        ## stages {
        ^^ syntax
        stage Choose -- the first
                     ^^ syntax
        stage Pay "Pay" # the last
                        ^ syntax
      } -- end
        ^^ syntax
    `);
    expect(reading.problems[0]?.fixes?.[0]?.edits[0]?.newText).toBe('//');
    expect(reading.targets('Buy', 'personas')).toEqual(['Mo']);
    expect(reading.element('Buy.Pay').title).toBe('Pay');
  });

  test('brackets around a list', () => {
    const reading = check(`
      persona Mo
      persona Ada
      journey Buy { personas: [Mo, Ada]  goal: "A boat" }
                              ^ syntax A list has no brackets
      journey Row {
        personas: {
                  ^ syntax
          Mo,
          Ada,
        }
        goal: "A boat"
      }
      role Lead { duties: ["Row", "Sail"] }
                          ^ syntax
    `);
    expect(reading.targets('Buy', 'personas')).toEqual(['Mo', 'Ada']);
    expect(reading.targets('Row', 'personas')).toEqual(['Mo', 'Ada']);
    expect(reading.values('Row', 'goal')).toMatchObject([{ text: 'A boat' }]);
    expect(reading.values('Lead', 'duties')).toMatchObject([{ text: 'Row' }, { text: 'Sail' }]);
    expect(reading.problems[0]?.fixes?.[0]?.edits[0]?.newText).toBe('Mo, Ada');
  });

  test('semicolons and dashes in a list', () => {
    const reading = check(`
      persona Mo
      persona Ada
      persona Bo
      journey Buy { personas: Mo; Ada; Bo }
                                ^ syntax The values of a list have commas
      journey Row {
        personas:
          - Mo
          ^ syntax A list has no dashes
          - Ada
          - Bo
        goal: "A boat"
      }
      role Lead { duties: "Row"; "Sail" }
                               ^ syntax
    `);
    expect(reading.targets('Buy', 'personas')).toEqual(['Mo', 'Ada', 'Bo']);
    expect(reading.targets('Row', 'personas')).toEqual(['Mo', 'Ada', 'Bo']);
    expect(reading.values('Lead', 'duties')).toMatchObject([{ text: 'Row' }, { text: 'Sail' }]);
    expect(reading.problems[0]?.fixes?.[0]?.edits[0]?.newText).toBe(', Ada, Bo');
  });

  test('a list on several lines without commas', () => {
    const reading = check(`
      persona Mo
      persona Ada
      persona Bo
      journey Buy {
        personas: Mo
          Ada
          ^^^ syntax A comma is missing before \`Ada\`.
          Bo
        goal: "A boat"
      }
      journey Row {
        personas:
          Mo, Ada
          Bo
          ^^ syntax
      }
    `);
    expect(reading.targets('Buy', 'personas')).toEqual(['Mo', 'Ada', 'Bo']);
    expect(reading.targets('Row', 'personas')).toEqual(['Mo', 'Ada', 'Bo']);
  });

  test('attributes of JSON are one error a line', () => {
    const reading = check(`
      persona Mo
      role Lead
      journey Buy {
        "goal": "A boat",
        ^^^^^^^ syntax An attribute has no quotes: write \`goal:\`.
        "owner" : "Lead",
        ^^^^^^^^^ syntax
        "personas": ["Mo"],
        ^^^^^^^^^^^ syntax
        trigger: "Sunday"
      }
    `);
    expect(reading.values('Buy', 'goal')).toMatchObject([{ text: 'A boat' }]);
    expect(reading.targets('Buy', 'owner')).toEqual(['Lead']);
    expect(reading.targets('Buy', 'personas')).toEqual(['Mo']);
  });

  test('a comma at the end of each line', () => {
    const reading = check(`
      journey Buy {
        goal: "A boat",
                      ^ syntax A value is missing after the last comma
        trigger; "Sunday"
               ^ syntax An attribute is written with a colon: \`trigger:\`.
      }
    `);
    expect(reading.values('Buy', 'trigger')).toMatchObject([{ text: 'Sunday' }]);
  });
});

test('slips of numbers', () => {
  const reading = check(`
    touchpoint Pay {
      wait: 1,5min
            ^^^^^^ syntax A number has no comma in it: write \`1.5min\`.
      importance: 4
    }
    kpi Happy {
      metric: csat
      baseline: 78 % on 2026-01-01 n 1,860
                ^^^^ syntax A percentage is written without a blank: \`78%\`.
                                     ^^^^^ syntax write \`1860\`
    }
    role Lead { holder: 'Ada d'Arc' }
                        ^^^^^^^^^^^ syntax A text stands between double quotes
  `);
  expect(reading.values('Pay', 'wait')).toMatchObject([{ number: 1.5 }]);
  expect(reading.values('Happy', 'baseline')).toMatchObject([{ type: 'percent', parts: { n: [{ number: 1860 }] } }]);
  expect(reading.values('Lead', 'holder')).toMatchObject([{ text: "Ada d'Arc" }]);
});

test('operators of other languages', () => {
  check(`
    standard Fast {
      for: t in touchpoints
      require: t.wait ≤ 2min && exists t.owner || t.wait == 5min
                      ^ syntax \`≤\` is written \`<=\`.
                             ^^ syntax \`&&\` is written \`and\`.
                                               ^^ syntax \`||\` is written \`or\`.
                                                         ^^ syntax \`==\` is written \`=\`.
    }
    kpi Happy { metric: csat  target: ≥ 85% by 2027-01-31 }
                                      ^ syntax \`≥\` is written \`>=\`.
  `);
});

test('what is said of a range is short, however long a path stands before it', () => {
  const [problem] = read(
    `rule r { for: t in touchpoints where ${'t.'.repeat(300)}wait .. 5  require: t.owner }`,
  ).problems;
  expect(problem?.message).toContain('a range is written as two comparisons, `… >= … and … <= …`.');
});
