// A syntax error says what was expected, stands where the structure breaks, is one error, and the rest still counts.
import { describe, expect, test } from 'vitest';
import { check } from '../../../support/check.ts';

describe('a missing `}`', () => {
  test('stands at the first element that cannot be in the open block, related to its opening', () => {
    const reading = check(`
      journey Rent {
        stage Choose {
          touchpoint Look { customer: "Looks" }
      }
      persona Rower { goals: "Two quiet hours" }
      ^^^^^^^ syntax A \`persona\` cannot stand in a \`journey\`: a \`}\` is missing before it.
    `);
    expect(reading.problems[0]?.related).toEqual([
      { message: 'The block that is not closed begins here.', file: 'main.cx', span: { start: 13, end: 14 } },
    ]);
  });

  test('stands at the end of the file where nothing else tells', () => {
    check(`
      journey Rent {
        goal: "Row"
      }
      journey Sail {
        goal: "Sail"
                   ^ syntax A \`}\` is missing: the file ends inside a block.
    `);
  });

  test('of the innermost block, when that is the only element that could be meant', () => {
    const reading = check(`
      touchpoint Pay {
        pain Fee { severity: high
                                ^ syntax A \`}\` is missing: the file ends inside a block.
    `);
    expect(reading.problems[0]?.related?.[0]?.span).toEqual({ start: 28, end: 29 });
    expect(reading.values('Pay.Fee', 'severity')).toMatchObject([{ word: 'high' }]);
  });

  test('does not hide other errors', () => {
    check(`
      role Lead {}
      journey Rent {
        owner: Leda
               ^^^^ owner-resolves
      persona Rower { golas: "Row" }
      ^^^^^^^ syntax a \`}\` is missing before it
                      ^^^^^ unknown-attribute
    `);
  });

  test('what stands behind it is in the model', () => {
    const reading = check(`
      journey Rent {
        stage Choose {
      role Lead {}
      ^^^^ syntax
    `);
    expect(reading.element('Lead').kind).toBe('role');
  });

  test('stands at what is no longer indented', () => {
    const reading = check(`
      journey Rent {
        stage Choose {
          touchpoint Look {
            customer: "Looks"
        }
        stage Row {
        ^^^^^ syntax A \`}\` is missing before this \`stage\`: the \`stage\` before it is not closed.
          touchpoint Push {
            customer: "Pushes"
            pain Mud { severity: low
            wait: 5min
            ^^^^ syntax A \`wait:\` cannot stand in a \`pain\`: a \`}\` is missing before it.
          }
        }
      }
      role Lead
    `);
    expect(reading.element('Rent.Row.Push.Mud').kind).toBe('pain');
    expect(reading.values('Rent.Row.Push', 'wait')).toMatchObject([{ number: 5 }]);
    expect(reading.element('Lead').kind).toBe('role');
  });

  test('several are one error each', () => {
    const reading = check(`
      segment Young { priority: 1
      segment Old { priority: 2
      ^^^^^^^ syntax a \`}\` is missing before it
      segment Other { priority: 3 }
      ^^^^^^^ syntax a \`}\` is missing before it
    `);
    expect(reading.values('Other', 'priority')).toMatchObject([{ number: 3 }]);
  });

  test('is not the reason why something stands where it cannot', () => {
    check(`
      journey Rent {
        persona Rower {}
        ^^^^^^^ unknown-kind A \`persona\` cannot stand in a \`journey\`
      }
      journey Sail {
        goal: "Sail"
                   ^ syntax A \`}\` is missing: the file ends inside a block.
    `);
  });
});

describe('a `}` too many', () => {
  test('is one error, and what follows is read', () => {
    const reading = check(`
      journey Rent {
      }
      }
      ^ syntax This \`}\` closes nothing
      persona Rower {}
    `);
    expect(reading.element('Rower').kind).toBe('persona');
  });

  test('stands where it closes what goes on, as the indentation tells', () => {
    const reading = check(`
      journey Rent {
        stage Choose {
          touchpoint Look {
            customer: "Looks"
          }
          }
          ^ syntax This \`}\` is too much: it closes the \`stage\` before what belongs to it.
          touchpoint Ask { customer: "Asks" }
        }
        stage Row {
          touchpoint Push { customer: "Pushes" }
        }
      }
      persona Rower {}
    `);
    expect(reading.element('Rent.Choose.Ask').kind).toBe('touchpoint');
    expect(reading.element('Rent.Row.Push').kind).toBe('touchpoint');
    expect(reading.element('Rower').kind).toBe('persona');
    expect(reading.problems[0]?.fixes?.[0]?.edits[0]?.newText).toBe('');
  });

  test('stands where it closes what goes on, as the kinds tell that follow', () => {
    const reading = check(`
      journey Rent {
      stage Choose { touchpoint Look { customer: "Looks" } } }
                                                             ^ syntax it closes the \`journey\`
      stage Row { touchpoint Push { customer: "Pushes" } }
      goal: "A boat"
      }
      persona Rower {}
      programme Ours {
        vision: "Boats for all" }
                                ^ syntax it closes the \`programme\`
        mission: "Boats"
        criterion Dry { statement: "Nobody gets wet" }
      }
    `);
    expect(reading.element('Rent.Row.Push').kind).toBe('touchpoint');
    expect(reading.values('Rent', 'goal')).toMatchObject([{ text: 'A boat' }]);
    expect(reading.values('Ours', 'mission')).toMatchObject([{ text: 'Boats' }]);
    expect(reading.element('Ours.Dry').kind).toBe('criterion');
  });

  test('stands where attributes of what it closes follow', () => {
    const reading = check(`
      journey Rent {
        stage Choose {
          touchpoint Look {
            customer: "Looks" }
                              ^ syntax it closes the \`touchpoint\`
            wait: 5min
          }
          touchpoint Ask
        }
      }
    `);
    expect(reading.values('Rent.Choose.Look', 'wait')).toMatchObject([{ number: 5 }]);
    expect(reading.element('Rent.Choose.Ask').kind).toBe('touchpoint');
  });

  test('two in one journey are two errors', () => {
    const reading = check(`
      journey Rent {
        stage Choose {
          touchpoint Look { customer: "Looks" }
          }
          ^ syntax it closes the \`stage\`
          touchpoint Ask {
            customer: "Asks"
            }
            ^ syntax it closes the \`touchpoint\`
            wait: 5min
          }
        }
        stage Row { goal: "Row" }
      }
    `);
    expect(reading.values('Rent.Choose.Ask', 'wait')).toMatchObject([{ number: 5 }]);
    expect(reading.element('Rent.Row').kind).toBe('stage');
  });

  test('at the end leaves all before it as it is, however it is indented', () => {
    const reading = check(`
      journey Rent {
        stage Choose {
            goal: "Look"
          }
      }
      touchpoint Pay {}
      touchpoint Ask {}
      }
      ^ syntax This \`}\` closes nothing
      role Lead {}
    `);
    expect(reading.element('Ask').kind).toBe('touchpoint');
    expect(reading.element('Lead').kind).toBe('role');
  });

  test('several in a row are one error each at most', () => {
    const reading = check(`
      role Lead {}
      }
      ^ syntax This \`}\` closes nothing
      role Clerk {}
      }
      ^ syntax This \`}\` closes nothing
      role Driver {}
    `);
    expect(reading.element('Driver').kind).toBe('role');
  });
});

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

describe('texts and comments that are never closed', () => {
  test('a text ends with its line', () => {
    const reading = check(`
      persona Rower {
        quotes: "The lake belongs to the ducks
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ syntax This text is not closed on its line
        goals: "Row"
      }
    `);
    expect(reading.values('Rower', 'quotes')).toMatchObject([{ text: 'The lake belongs to the ducks' }]);
    expect(reading.values('Rower', 'goals')).toMatchObject([{ text: 'Row' }]);
  });

  test('a backslash before the end of the line does not swallow it', () => {
    const reading = check(`
      persona Rower {
        quotes: "The lake \\
                ^^^^^^^^^^^ syntax This text is not closed on its line
        goals: "Row"
      }
    `);
    expect(reading.values('Rower', 'goals')).toMatchObject([{ text: 'Row' }]);
  });

  test('a long text that is never closed takes the rest, and is one error', () => {
    check(`
      persona Rower {
        notes: """
               ^^^ syntax This text is never closed
          The lake
      }
    `);
  });

  test('a comment that is never closed takes the rest, and is one error', () => {
    check(`
      persona Rower {}
      /* The lake
      ^^ syntax This comment is never closed
      and its boats
    `);
  });

  test('a text that goes on over the next line is one error, whatever that begins with', () => {
    const reading = check(`
      journey Rent {
        goal: "A boat
              ^^^^^^^ syntax This text is not closed on its line
          on the lake"
        trigger: "Sunday
                 ^^^^^^^ syntax
          persona Rower of the day,
          for example"
        outcome: "Rowed"
      }
    `);
    expect(reading.values('Rent', 'goal')).toMatchObject([{ text: 'A boat on the lake' }]);
    expect(reading.values('Rent', 'trigger')).toMatchObject([{ text: 'Sunday persona Rower of the day, for example' }]);
    expect(reading.values('Rent', 'outcome')).toMatchObject([{ text: 'Rowed' }]);
    expect(reading.problems[0]?.fixes?.[0]?.edits[0]?.newText).toBe('"A boat on the lake"');
  });

  test('a text that is not closed does not go on over another attribute', () => {
    const reading = check(`
      journey Rent {
        goal: "A boat
              ^^^^^^^ syntax This text is not closed on its line
        trigger: "Sunday
                 ^^^^^^^ syntax This text is not closed on its line
      }
    `);
    expect(reading.values('Rent', 'trigger')).toMatchObject([{ text: 'Sunday' }]);
  });

  test('a comment or a long text that is never closed hides nothing of the programme', () => {
    const reading = check(`
      journey Rent {
        personas: Rower, Sailor
        notes: """
               ^^^ syntax This text is never closed
          The lake:
          role of the ducks
      }
      /* All who
      ^^ syntax This comment is never closed
         row
      persona Rower
      persona Sailor "Sailor" {}
    `);
    expect(reading.targets('Rent', 'personas')).toEqual(['Rower', 'Sailor']);
    expect(reading.values('Rent', 'notes')).toMatchObject([{ text: 'The lake:\nrole of the ducks' }]);
  });
});

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

test('what is wrong with one word is said once', () => {
  check(`
    standard Calm { version: 2 }
    touchpoint Row { standards: Calm@two }
                                     ^^^ syntax Expected a value
    touchpoint Sail { standards: Calm@2 }
  `);
  check('role Lead { duties: "Row" }\n"""\n^^^ syntax This text is never closed');
});
