// A syntax error says which name or value is missing, is one error, and the rest still counts.
import { describe, expect, test } from 'vitest';
import { check } from '../../../support/check.ts';

describe('a missing name', () => {
  test('before a block', () => {
    check(`
      journey { goal: "Row" }
      ^^^^^^^ syntax This \`journey\` has no name: write one, as in \`journey BuyTicket\`.
    `);
  });

  test('before a title', () => {
    check(`
      journey "Rent a boat" { goal: "Row" }
      ^^^^^^^ syntax write one before its title
    `);
  });

  test('of what it is about', () => {
    check(`
      adopt { target: repeatable }
      ^^^^^ syntax \`adopt forrester\`
    `);
  });

  test('at the end of a line, where the next line is another element', () => {
    const reading = check(`
      role
      ^^^^ syntax This \`role\` has no name
      team Sales {}
      role "Lead"
      ^^^^ syntax This \`role\` has no name
      team Care {}
    `);
    expect([reading.element('Sales').kind, reading.element('Care').kind]).toEqual(['team', 'team']);
  });

  test('two without a name do not share one', () => {
    check(`
      role { holder: "Ada" }
      ^^^^ syntax
      role { holder: "Bo" }
      ^^^^ syntax
    `);
  });

  test('a name with dots is no name of an element', () => {
    check(`
      role Sales.Lead {}
           ^^^^^^^^^^ syntax A name has no dots
    `);
  });

  test('a title where the name should be is not taken for one', () => {
    check(`
      role 1stLine {}
           ^^^^^^^ syntax
      team Sales {}
    `);
  });
});

describe('values that are missing', () => {
  test('after a colon', () => {
    const reading = check(`
      journey Rent {
        goal:
        ^^^^ syntax \`goal:\` has no value.
        trigger: "Sunday"
      }
    `);
    expect(reading.values('Rent', 'trigger')).toMatchObject([{ text: 'Sunday' }]);
  });

  test('after the last comma', () => {
    const reading = check(`
      persona A {}
      journey Rent {
        personas: A,
                   ^ syntax A value is missing after the last comma of \`personas\`.
        goal: "Row"
      }
    `);
    expect(reading.targets('Rent', 'personas')).toEqual(['A']);
    expect(reading.values('Rent', 'goal')).toMatchObject([{ text: 'Row' }]);
  });

  test('between two commas', () => {
    const reading = check(`
      persona A {}
      persona B {}
      persona C {}
      journey Rent { personas: A,, B, C }
                                ^ syntax A value is missing between two commas of \`personas\`.
    `);
    expect(reading.targets('Rent', 'personas')).toEqual(['A', 'B', 'C']);
  });

  test('two after the last value are one mistake', () => {
    check(`
      persona A {}
      journey Rent { personas: A,, }
                                 ^ syntax A value is missing after the last comma
    `);
  });

  test('a list may break after a comma', () => {
    const reading = check(`
      persona A {}
      persona B {}
      journey Rent {
        personas: A,
          B
        goal: "Row"
      }
    `);
    expect(reading.targets('Rent', 'personas')).toEqual(['A', 'B']);
  });

  test('of an expression, a selection and a fix', () => {
    check(`
      rule a {
        for:
        ^^^ syntax \`for:\` has no value.
        require:
        ^^^^^^^ syntax \`require:\` has no value.
        fix:
        ^^^ syntax \`fix:\` has no value.
        severity: error
      }
    `);
  });

  test('where something stands that begins none, that is the one mistake', () => {
    check(`
      role Lead { accounts: @ada }
                            ^ syntax
      touchpoint Pay { emotion: - 1 }
                                ^ syntax
      rule a { fix: add }
                    ^^^ wrong-value
    `);
  });

  test('after the word of a part', () => {
    const reading = check(`
      touchpoint Pay {
        critical: yes because
                      ^^^^^^^ syntax
        customer: "Pays"
      }
    `);
    expect(reading.values('Pay', 'customer')).toMatchObject([{ text: 'Pays' }]);
  });
});
