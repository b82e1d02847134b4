// A brace that is missing or too many is one error where the structure breaks, and the rest still counts.
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
