// A text or a comment that is never closed is one error, and hides nothing of the programme.
import { describe, expect, test } from 'vitest';
import { check } from '../../../support/check.ts';

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
