// What stands on a line behind that which is complete is one mistake, however many words it has, and the rest counts.
import { describe, expect, test } from 'vitest';
import { check } from '../../../support/check.ts';

describe('words behind a value', () => {
  test('belong to it, where it is none without them', () => {
    check(`
      touchpoint Pay {
        wait: 90 seconds
              ^^^^^^^^^^ wrong-value \`wait\` is a duration such as \`5min\`, not \`90 seconds\`.
        duration: 1h 30min
                  ^^^^^^^^ wrong-value not \`1h 30min\`
      }
      listening Exit { cadence: every week }
                                ^^^^^^^^^^ unknown-word \`every week\` is no word for \`cadence\`
    `);
  });

  test('of a name are a name with blanks, which nothing has', () => {
    const reading = check(`
      role ShopLead
      touchpoint Pay {
        owner: Shop Lead
               ^^^^^^^^^ owner-resolves \`Shop Lead\` is no name: a name has no blanks. Did you mean \`ShopLead\`?
        wait: 5min
      }
      kpi Days { metric: resolution time }
                         ^^^^^^^^^^^^^^^ unresolved-name Did you mean \`resolution-time\`?
    `);
    expect(reading.values('Pay', 'wait')).toMatchObject([{ number: 5 }]);
  });

  test('of a list may belong to a name that is then not looked for in pieces', () => {
    const reading = check(`
      kpi RidersBack { metric: csat }
      kpi Happy { metric: csat }
      touchpoint Pay { kpis: Happy, Riders Back }
                                           ^^^^ syntax or it belongs to a name
    `);
    expect(reading.targets('Pay', 'kpis')).toEqual(['Happy', undefined, undefined]);
  });

  test('of a list lack a comma, and are values all the same', () => {
    const reading = check(`
      channel Web
      channel App
      channel Desk
      touchpoint Pay { channels: Web App, Desk }
                                     ^^^ syntax A comma is missing before \`App\`
      touchpoint Ask { channels: Web, App and Desk }
                                          ^^^^^^^^ syntax A comma is missing before \`and Desk\`
    `);
    expect(reading.targets('Ask', 'channels')).toEqual(['Web', 'App', 'Desk']);
    expect(reading.targets('Pay', 'channels')).toEqual(['Web', 'App', 'Desk']);
  });

  test('seem to be a part that the attribute does not have', () => {
    const reading = check(`
      kpi Happy {
        metric: csat
        target: 85% until 2027-12-31
                    ^^^^^^^^^^^^^^^^ wrong-value \`target\` takes no \`until 2027-12-31\`; it takes \`by\`.
        baseline: 78% 2025-11-03 n 860
                      ^^^^^^^^^^ wrong-value it takes \`on\` or \`n\`.
      }
    `);
    expect(reading.values('Happy', 'target')).toMatchObject([{ number: 85, parts: { by: [] } }]);
    expect(reading.values('Happy', 'baseline')).toMatchObject([{ parts: { on: [], n: [{ number: 860 }] } }]);
  });

  test('of a part belong to the part', () => {
    check(`
      kpi Happy {
        metric: csat
        target: 85% by mid 2027
                       ^^^^^^^^ wrong-value \`by\` is a date such as \`2026-11-21\`, not \`mid 2027\`.
        baseline: 78% on 3 Nov 2025 n 860
                         ^^^^^^^^^^ wrong-value
      }
    `);
  });

  test('do not hide an element that begins on the line', () => {
    const reading = check(`
      touchpoint Pay { wait: 5min  pain Fee { severity: high }  pain Queue }
      touchpoint Ask { wait: 5min  paine Fee { severity: high } }
                                   ^^^^^ unknown-kind
    `);
    expect(reading.values('Pay.Fee', 'severity')).toMatchObject([{ word: 'high' }]);
    expect(reading.values('Ask.Fee', 'severity')).toMatchObject([{ word: 'high' }]);
    expect(reading.element('Pay.Queue').kind).toBe('pain');
  });
});

describe('a text without its quotes', () => {
  test.each([
    'Ride again soon, without a surprise on the bill',
    'Don’t ask me twice (please)!',
    'What data do you keep for me, and by whom?',
  ])('%s', words => {
    const reading = check(`
      journey Buy {
        goal: ${words}
              ${'^'.repeat(words.length)} wrong-value \`goal\` is a text in quotes
        trigger: "A flat tyre"
      }
    `);
    expect(reading.problems[0]?.fixes?.[0]?.edits[0]?.newText).toBe(`"${words}"`);
    expect(reading.values('Buy', 'trigger')).toMatchObject([{ text: 'A flat tyre' }]);
  });

  test('or without the first of them', () => {
    const reading = check(`
      role Lead {
        duties: Answers for every repair"
                ^^^^^^^^^^^^^^^^^^^^^^^^^ wrong-value
      }
    `);
    expect(reading.problems[0]?.fixes?.[0]?.edits[0]?.newText).toBe('"Answers for every repair"');
  });

  test('or without the last, in a block on one line', () => {
    const reading = check(`
      persona Mo { goals: "Back on the road }
                          ^^^^^^^^^^^^^^^^^ syntax This text is not closed on its line
      persona Ada { goals: "Sleep" }
    `);
    expect(reading.values('Mo', 'goals')).toMatchObject([{ text: 'Back on the road' }]);
    expect(reading.values('Ada', 'goals')).toMatchObject([{ text: 'Sleep' }]);
  });

  test('or with quotes inside it', () => {
    check(`
      persona Mo { quotes: "I said "no" twice", "Yes" }
                                    ^^^^^^^^^^ syntax Behind the text stands \`no" twice"\`: a quote within a text is written \`\\"\`.
    `);
  });
});

describe('the head of an element', () => {
  test('a name with blanks is read without them', () => {
    const reading = check(`
      role Shop lead "The lead" { holder: "Ada" }
           ^^^^^^^^^ syntax A name has no blanks: write \`ShopLead\`.
      team Care { lead: ShopLead }
    `);
    expect(reading.element('ShopLead').title).toBe('The lead');
    expect(reading.values('ShopLead', 'holder')).toMatchObject([{ text: 'Ada' }]);
  });

  test('a kind in two words', () => {
    const reading = check(`
      touch point Search "Search" { wait: 5min }
      ^^^^^^^^^^^ unknown-kind A kind is one word: write \`touchpoint\`.
    `);
    expect(reading.values('Search', 'wait')).toMatchObject([{ number: 5 }]);
  });

  test('a kind with a colon', () => {
    const reading = check(`
      persona: Mo "Mo" { goals: "Sleep" }
      ^^^^^^^^ syntax The kind of an element has no colon: write \`persona\`.
      journey Buy { personas: Mo }
    `);
    expect(reading.targets('Buy', 'personas')).toEqual(['Mo']);
  });

  test.each([
    ['journey Buy "Buy a ticket"', ' '.repeat(12) + '^'.repeat(14)],
    ['journey Buy', ' '.repeat(8) + '^'.repeat(3)],
  ])('without its brace: %s', (head, carets) => {
    const reading = check(`
      ${head}
      ${carets} syntax A \`{\` is missing: what is said of this \`journey\` stands in a block.
        goal: "A ticket"
        stage Choose {
          touchpoint Search "Search"
                            ^^^^^^^^ syntax A \`{\` is missing
            wait: 5min
            pain Fee
          }
        }
      }
    `);
    expect(reading.element('Buy.Choose.Search.Fee').kind).toBe('pain');
  });

  test('without its brace, before what could stand around it as well', () => {
    const reading = check(`
      journey Buy {
        stage Choose "Choose"
                     ^^^^^^^^ syntax A \`{\` is missing
          touchpoint Search {
            wait: 5min
          }
          touchpoint Compare
        }
        stage Pay
              ^^^ syntax A \`{\` is missing
          goal: "A ticket"
        }
        milestone Done
      }
      persona Mo
    `);
    expect(reading.element('Buy.Choose.Compare').kind).toBe('touchpoint');
    expect(reading.values('Buy.Pay', 'goal')).toMatchObject([{ text: 'A ticket' }]);
    expect(reading.element('Buy.Done').kind).toBe('milestone');
  });

  test('without its brace, and all of it on one line', () => {
    const reading = check(`
      segment Young "Young" priority: 1 }
                    ^^^^^^^ syntax A \`{\` is missing
      touchpoint Pay pain Fee { severity: low } }
                 ^^^ syntax A \`{\` is missing
      segment Old priority: 2
              ^^^ syntax A \`{\` is missing
      }
      journey Buy { touchpoint Ask wait: 5min } }
                               ^^^ syntax A \`{\` is missing
    `);
    expect(reading.values('Young', 'priority')).toMatchObject([{ number: 1 }]);
    expect(reading.values('Old', 'priority')).toMatchObject([{ number: 2 }]);
    expect(reading.values('Buy.Ask', 'wait')).toMatchObject([{ number: 5 }]);
    expect(reading.element('Pay.Fee').kind).toBe('pain');
  });

  test('without a block, before an attribute of the element around it', () => {
    const reading = check(`
      journey Buy {
        stage Choose
          goal: "A ticket"
        stage Compare
        touchpoint Pay
      }
    `);
    expect(reading.values('Buy', 'goal')).toMatchObject([{ text: 'A ticket' }]);
  });

  test.each([
    ['journey Buy: "Buy a ticket" {', '        ^^^^ syntax The name of an element has no colon'],
    ['journey Buy, "Buy a ticket" {', '           ^ syntax Behind the name `Buy` stands `,`'],
    ['journey Buy "Buy a ticket": {', '                          ^ syntax Behind the title stands `:`'],
    ['journey Buy "Buy a ticket {', '            ^^^^^^^^^^^^^ syntax not closed on its line'],
    ['journey Buy Buy a ticket" {', '            ^^^^^^^^^^^^^ syntax Behind the name `Buy` stands'],
  ])('with a slip in it: %s', (head, mark) => {
    const reading = check(`
      ${head}
      ${mark}
        goal: "A ticket"
      }
    `);
    expect(reading.values('Buy', 'goal')).toMatchObject([{ text: 'A ticket' }]);
  });

  test('something else between the name and the block', () => {
    const reading = check(`
      touchpoint Pay (online) { wait: 5min }
                     ^^^^^^^^ syntax Behind the name \`Pay\` stands \`(online)\`
      touchpoint Ask "Ask" Desk { wait: 5min }
                           ^^^^ syntax Behind the title stands \`Desk\`
    `);
    expect(reading.values('Pay', 'wait')).toMatchObject([{ number: 5 }]);
    expect(reading.values('Ask', 'wait')).toMatchObject([{ number: 5 }]);
  });
});

describe('an attribute', () => {
  test('without its colon is there, and its value unknown', () => {
    const reading = check(`
      touchpoint Pay {
        wait 90s
        ^^^^ unknown-kind as an attribute it is written with a colon
        owner ShopLead
        ^^^^^ unknown-kind
      }
    `);
    expect([...reading.element('Pay').attributes.keys()]).toEqual(['wait', 'owner']);
  });

  test('with a blank in its name', () => {
    const reading = check(`
      listening Exit {
        respond within: 2d
        ^^^^^^^^^^^^^^^ syntax The name of an attribute has no blanks: write \`respond-within:\`.
      }
    `);
    expect(reading.values('Exit', 'respond-within')).toMatchObject([{ number: 2 }]);
  });

  test('that is misspelt has the values of the one that was meant', () => {
    const reading = check(`
      channel Web
      touchpoint Pay {
        chanels: Web
        ^^^^^^^ unknown-attribute Did you mean \`channels\`?
      }
      standard Fast {
        For: t in touchpoints
        ^^^ unknown-attribute Did you mean \`for\`?
        require: exists t.wait
      }
    `);
    expect(reading.targets('Pay', 'channels')).toEqual(['Web']);
  });
});

test('a line of prose is one mistake', () => {
  const reading = check(`
    touchpoint Pay {
      ask the customer for it, and say "thank you" 3 times
      ^^^ unknown-kind
      wait: 5min
    }
  `);
  expect(reading.values('Pay', 'wait')).toMatchObject([{ number: 5 }]);
});

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
