// What is almost right is told what it should be, once, and is read as what was meant.
import { describe, expect, test } from 'vitest';
import { check } from '../../../support/check.ts';

describe('what is almost right', () => {
  test('an attribute without its colon is said to want one', () => {
    check(`
      role Lead {}
      journey Rent {
        owner Lead
        ^^^^^ unknown-kind as an attribute it is written with a colon, \`owner:\`
        goal: "Row"
      }
    `);
  });

  test('a nested element written as an attribute is said to be an element', () => {
    check(`
      touchpoint Pay {
        pain: "Too dear"
        ^^^^ unknown-attribute A \`pain\` is an element of its own
      }
    `);
  });

  test('a blank between an attribute and its colon', () => {
    check(`
      journey Rent {
        goal : "Row"
             ^ syntax
        trigger: "Sunday"
      }
    `);
  });

  test('an equals sign in place of a colon', () => {
    check(`
      journey Rent {
        goal = "Row"
             ^ syntax
        trigger: "Sunday"
      }
    `);
  });

  test('a semicolon at the end of a line', () => {
    const reading = check(`
      journey Rent {
        goal: "Row";
                   ^ syntax The character \`;\` has no meaning here.
        trigger: "Sunday"
      }
    `);
    expect(reading.values('Rent', 'trigger')).toMatchObject([{ text: 'Sunday' }]);
  });

  test('attributes after a `}` too many', () => {
    const reading = check(`
      role Lead {}
      journey Rent {
        goal: "Row"
        }
        ^ syntax This \`}\` is too much: it closes the \`journey\`
        trigger: "Sunday"
        owner: Lead
        touchpoint Pay { customer: "Pays" }
      }
    `);
    expect(reading.element('Rent.Pay').kind).toBe('touchpoint');
    expect(reading.values('Rent', 'trigger')).toMatchObject([{ text: 'Sunday' }]);
  });

  test('a bracket of another sort', () => {
    check(`
      role Lead {}
      journey Rent [
                   ^ syntax The character \`[\` has no meaning here.
        goal: "Row"
        ^^^^^ syntax
      ]
      ^ syntax
    `);
  });

  test('a namespace that is not first', () => {
    check(`
      journey Rent {}
      namespace acme
      ^^^^^^^^^ syntax A \`namespace\` is the first line of its file
    `);
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

test('what is wrong with one word is said once', () => {
  check(`
    standard Calm { version: 2 }
    touchpoint Row { standards: Calm@two }
                                     ^^^ syntax Expected a value
    touchpoint Sail { standards: Calm@2 }
  `);
  check('role Lead { duties: "Row" }\n"""\n^^^ syntax This text is never closed');
});
