// A slip in the head of an element, before its block, is one mistake, and the element is read all the same.
import { describe, expect, test } from 'vitest';
import { check } from '../../../support/check.ts';

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
