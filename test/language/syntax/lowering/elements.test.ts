// Elements: their identity, name, title, documentation and attributes.
import { describe, expect, test } from 'vitest';
import { check, read, readFiles } from '../../../support/check.ts';

describe('identity', () => {
  test('is the qualified name, with the namespace in front', () => {
    const reading = check(`
      namespace acme.rail
      journey Buy { stage Pay { touchpoint Card { pain Fee {} } } }
    `);
    const fee = reading.element('acme.rail.Buy.Pay.Card.Fee');
    expect(fee).toMatchObject({ name: 'Fee', kind: 'pain', namespace: 'acme.rail' });
    expect(fee.container?.id).toBe('acme.rail.Buy.Pay.Card');
  });

  test('of elements without a name is their ordinal in the container', () => {
    const reading = check(`
      initiative OnePrice {
        iteration { prototype: "a" }
        requirement { statement: "b" }
        iteration { prototype: "c" }
        iteration Third { prototype: "d" }
      }
    `);
    expect(reading.element('OnePrice').children.map(child => child.id)).toEqual([
      'OnePrice.iteration#1',
      'OnePrice.requirement#1',
      'OnePrice.iteration#2',
      'OnePrice.Third',
    ]);
  });

  test('of an answer is the practice that it is about, and the second one is numbered', () => {
    const reading = check(`
      framework Ours { levels: low, high  practice tidy {}  practice clean {} }
      assessment Spring {
        against: Ours
        answer tidy { level: low }
        answer clean { level: low }
        answer tidy { level: high }
      }
    `);
    expect(reading.element('Spring').children.map(child => child.id)).toEqual([
      'Spring.tidy',
      'Spring.clean',
      'Spring.tidy#2',
    ]);
  });

  test('does not change when other elements come and go', () => {
    const before = read('journey Buy { touchpoint Pay {} }');
    const after = read('role Lead {}\njourney Buy { touchpoint Look {}  touchpoint Pay {} }');
    expect(after.element('Buy.Pay').kind).toBe(before.element('Buy.Pay').kind);
  });
});

describe('title and block', () => {
  test('are optional', () => {
    const reading = check(`
      role A
      role B "Title"
      role C {}
      role D "Title" { holder: "Ada" }
    `);
    expect(['A', 'B', 'C', 'D'].map(name => reading.element(name).title)).toEqual([
      undefined,
      'Title',
      undefined,
      'Title',
    ]);
  });

  test('may stand on lines of their own', () => {
    const reading = check(`
      journey Buy
        "Buy a ticket"
      {
        goal:
          "Hold it"
      }
    `);
    expect(reading.element('Buy').title).toBe('Buy a ticket');
    expect(reading.values('Buy', 'goal')).toMatchObject([{ text: 'Hold it' }]);
  });
});

describe('documentation', () => {
  test('is the last such comment before the element', () => {
    const reading = check(`
      /** Of nobody. */
      /** Of the role. */
      // not this
      role Lead {
        /** Of the pain? No: of an attribute, so of nothing. */
        holder: "Ada"
      }
      journey Buy { /** Of Pay. */ touchpoint Pay {} touchpoint Other {} }
    `);
    expect(reading.element('Lead').doc).toBe('Of the role.');
    expect(reading.element('Buy').doc).toBeUndefined();
    expect(reading.element('Buy.Pay').doc).toBe('Of Pay.');
    expect(reading.element('Buy.Other').doc).toBeUndefined();
  });

  test('loses its stars and keeps its lines', () => {
    const reading = check(`
      /**
       * One.
       *
       *   Two, indented.
       */
      role Lead {}
      /**/
      role Clerk {}
      /***/
      role Driver {}
    `);
    expect(reading.element('Lead').doc).toBe('One.\n\n  Two, indented.');
    expect(reading.element('Clerk').doc).toBeUndefined();
    expect(reading.element('Driver').doc ?? '').toBe('');
  });

  test('with CRLF is the same', () => {
    const reading = readFiles({ 'main.cx': '/**\r\n * One.\r\n * Two.\r\n */\r\nrole Lead {}' });
    expect(reading.element('Lead').doc).toBe('One.\nTwo.');
  });
});

describe('repeated attributes', () => {
  test('of several values are one list, in their order', () => {
    const reading = check(`
      role Lead { duties: "a"  holder: "Ada"  duties: "b", "c" }
    `);
    expect(reading.values('Lead', 'duties')).toMatchObject([{ text: 'a' }, { text: 'b' }, { text: 'c' }]);
  });

  test('of one value are an error on the second line, and the first counts', () => {
    const reading = check(`
      role Lead {
        holder: "Ada"
        holder: "Bo"
        ^^^^^^ repeated-attribute \`holder\` is given twice: it takes one value.
      }
    `);
    expect(reading.values('Lead', 'holder')).toMatchObject([{ text: 'Ada' }]);
  });

  test('a third is an error too, related to the first', () => {
    const reading = check(`
      role Lead {
        holder: "Ada"
        holder: "Bo"
        ^^^^^^ repeated-attribute
        holder: "Cy"
        ^^^^^^ repeated-attribute
      }
    `);
    expect(reading.problems.map(problem => problem.related?.[0]?.span.start)).toEqual([14, 14]);
  });

  test('two owners on one line are no error of the text, and the first is the owner', () => {
    const reading = check(`
      role A {}
      role B {}
      touchpoint Pay { owner: A, B }
    `);
    expect(reading.targets('Pay', 'owner')).toEqual(['A', 'B']);
  });

  test('two lines of owner are the error of repetition', () => {
    check(`
      role A {}
      touchpoint Pay {
        owner: A
        owner: A
        ^^^^^ repeated-attribute
      }
    `);
  });

  test('a wrong first value does not make the second one repeated only', () => {
    check(`
      role Lead {
        since: soon
               ^^^^ wrong-value
        since: 2026-01-01
        ^^^^^ repeated-attribute
      }
    `);
  });
});

test('a container gives nothing to what is in it', () => {
  const reading = check(`
    role Lead {}
    journey Buy { owner: Lead  touchpoint Pay {} }
  `);
  expect(reading.values('Buy.Pay', 'owner')).toEqual([]);
});

test('`formerly` is a free name, that nobody needs to know', () => {
  const reading = check('touchpoint Pay { formerly: Buy.Old.PayNow }');
  expect(reading.values('Pay', 'formerly')).toMatchObject([{ type: 'word', word: 'Buy.Old.PayNow' }]);
});

test('every place lies in its text, and a name at its place is the name', () => {
  const text =
    'namespace acme\n\njourney Buy "Buy" {\n  goal: "x"\n  touchpoint Pay { wait: 2min acceptable 5min }\n}\n';
  const reading = readFiles({ 'main.cx': text });
  const pay = reading.element('acme.Buy.Pay');
  expect(text.slice(pay.nameSpan.start, pay.nameSpan.end)).toBe('Pay');
  expect(text.slice(pay.span.start, pay.span.end)).toBe('touchpoint Pay { wait: 2min acceptable 5min }');
  const wait = pay.attributes.get('wait')!;
  expect(text.slice(wait.nameSpan.start, wait.nameSpan.end)).toBe('wait');
  expect(text.slice(wait.span.start, wait.span.end)).toBe('2min acceptable 5min');
  expect(text.slice(wait.values[0]!.span.start, wait.values[0]!.span.end)).toBe('2min acceptable 5min');
});
