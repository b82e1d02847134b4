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
                    ^^^^^^^^^^^^^^^^ wrong-value \`target\` takes no \`until 2027-12-31\`; it takes \`by\` or \`for\`.
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
