// Values with parts, each as the language lists it: how it is written and what its parts are called.
import { describe, expect, test } from 'vitest';
import { check } from '../../../support/check.ts';

const PEOPLE = `
  persona A {}
  segment B {}
  research Study {}
  insight Known {}
  role Lead {}
`;

/** The value of an attribute of a touchpoint, without places. */
function valueOn(kind: string, line: string, beside = ''): unknown {
  const reading = check(`${PEOPLE}\n${kind} Thing { ${beside} ${line} }`);
  const [value] = reading.values('Thing', line.slice(0, line.indexOf(':')));
  return JSON.parse(JSON.stringify(value, (key, inner) => (key === 'span' ? undefined : inner)));
}

const reference = (text: string) => ({ type: 'reference', text, target: text });
const text = (words: string) => ({ type: 'text', text: words });
const date = (day: string) => ({ type: 'date', date: day });

test('emotion: whom it is about and how it is known', () => {
  expect(valueOn('touchpoint', 'emotion: -1 for A, B from Study, Known')).toEqual({
    type: 'number',
    number: -1,
    parts: { for: [reference('A'), reference('B')], from: [reference('Study'), reference('Known')] },
  });
});

test('approved: by whom and on which day, with `on` or without', () => {
  const expected = { ...reference('Lead'), parts: { on: [date('2026-01-20')] } };
  expect(valueOn('policy', 'approved: Lead on 2026-01-20')).toEqual(expected);
  expect(valueOn('policy', 'approved: Lead 2026-01-20')).toEqual(expected);
  expect(valueOn('policy', 'approved: Lead')).toEqual(reference('Lead'));
});

test('critical and importance: why, and how that is known', () => {
  const parts = { because: [text('Half end here')], from: [reference('Study')] };
  expect(valueOn('touchpoint', 'critical: yes because "Half end here" from Study')).toEqual({
    type: 'boolean',
    boolean: true,
    parts,
  });
  expect(valueOn('touchpoint', 'importance: 4 because "Half end here" from Study')).toEqual({
    type: 'number',
    number: 4,
    parts,
  });
});

test('target and warn: which side is right, and by when', () => {
  const kpi = 'unit: duration  better: lower ';
  const value = { type: 'duration', number: 2, unit: 'h' };
  const op = [{ type: 'word', word: '<=' }];
  expect(valueOn('kpi', 'target: <= 2h by 2026-12-31', kpi)).toEqual({
    ...value,
    parts: { op, by: [date('2026-12-31')] },
  });
  expect(valueOn('kpi', 'warn: <= 2h', kpi)).toEqual({ ...value, parts: { op } });
  expect(valueOn('kpi', 'target: 2h', kpi)).toEqual(value);
});

test('baseline and reading: the day, and of how many', () => {
  const parts = { on: [date('2026-01-01')], n: [{ type: 'number', number: 312 }] };
  const value = { type: 'duration', number: 9, unit: 'h', parts };
  expect(valueOn('kpi', 'baseline: 9h on 2026-01-01 n 312', 'unit: duration ')).toEqual(value);
  expect(valueOn('kpi', 'readings: 9h on 2026-01-01 n 312, 8h', 'unit: duration ')).toEqual(value);
});

test('duration and wait: what is still acceptable', () => {
  const value = (number: number) => ({ type: 'duration', number, unit: 'min' });
  const expected = { ...value(2), parts: { acceptable: [value(5)] } };
  expect(valueOn('touchpoint', 'wait: 2min acceptable 5min')).toEqual(expected);
  expect(valueOn('journey', 'duration: 2min acceptable 5min')).toEqual(expected);
});

test('fails: what, how it is put right, and how fast', () => {
  expect(valueOn('touchpoint', 'fails: "wrong wax" recovers "clean it" in 45s')).toEqual({
    ...text('wrong wax'),
    parts: { recovers: [text('clean it')], in: [{ type: 'duration', number: 45, unit: 's' }] },
  });
});

test('a claim of a standard: its version', () => {
  const reading = check(`
    standard AnswerFast { version: 2 }
    touchpoint Ask { standards: AnswerFast@2, AnswerFast }
  `);
  expect(reading.values('Ask', 'standards')).toMatchObject([
    { target: 'AnswerFast', parts: { version: [{ type: 'number', number: 2 }] } },
    { target: 'AnswerFast' },
  ]);
  expect(reading.values('Ask', 'standards')[1]?.parts).toBeUndefined();
});

test('titles: each in its language', () => {
  const reading = check('role Lead { titles: it "Capo", es "Jefa",\n  uk "Керівниця" }');
  expect(reading.values('Lead', 'titles')).toMatchObject([
    { text: 'Capo', parts: { language: [{ word: 'it' }] } },
    { text: 'Jefa', parts: { language: [{ word: 'es' }] } },
    { text: 'Керівниця', parts: { language: [{ word: 'uk' }] } },
  ]);
});

test('boxes: how many', () => {
  expect(valueOn('kpi', 'boxes: top 2', 'unit: percent ')).toEqual({
    type: 'word',
    word: 'top',
    parts: { count: [{ type: 'number', number: 2 }] },
  });
});

test('redesign: an initiative, or none and why', () => {
  expect(valueOn('change', 'redesign: none because "Nobody feels it"')).toEqual({
    type: 'word',
    word: 'none',
    parts: { because: [text('Nobody feels it')] },
  });
});

describe('parts that are wrong', () => {
  test('an unknown one is named, with those that there are', () => {
    check(`
      touchpoint Pay { critical: yes on 2026-01-01 }
                                     ^^ wrong-value \`critical\` takes no \`on\`; it takes \`because\` or \`from\`.
    `);
  });

  test('one that is given twice', () => {
    check(`
      touchpoint Pay { critical: yes because "a" because "b" }
                                                 ^^^^^^^ wrong-value \`because\` is given twice.
    `);
  });

  test('several values where one is wanted', () => {
    check(`
      kpi Speed { unit: duration  baseline: 9h on 2026-01-01, 2026-02-01 }
                                                              ^^^^^^^^^^ wrong-value \`baseline\` takes one value.
    `);
  });

  test('a version where none is wanted', () => {
    check(`
      kpi Happy { unit: points }
      touchpoint Pay { kpis: Happy@2 }
                                   ^ wrong-value \`kpis\` takes no version.
    `);
  });

  test('a comparison where none is wanted', () => {
    check(`
      touchpoint Pay { wait: <= 2min }
                             ^^ wrong-value \`wait\` takes no \`<=\` in front.
    `);
  });

  test('something behind a name that takes nothing', () => {
    check(`
      role Lead {}
      touchpoint Pay { owner: Lead 2026-01-01 }
                                   ^^^^^^^^^^ wrong-value \`owner\` takes nothing behind \`Lead\`.
    `);
  });

  test('what stands behind a word that is wrong already is the same mistake', () => {
    check(`
      touchpoint Pay {
        fee: eur 5
             ^^^ wrong-value \`fee\` is an amount of money such as \`EUR 12.50\`, not \`eur\`.
        contact: never 5
                 ^^^^^ unknown-word
      }
    `);
  });

  test('a wrong part leaves the value, and a wrong value its parts', () => {
    const reading = check(`
      persona A {}
      touchpoint Pay {
        emotion: -1 for Nobody
                        ^^^^^^ unresolved-name
        wait: soon acceptable 5min
              ^^^^ wrong-value
        critical: yes because 5
                              ^ wrong-value \`because\` is a text in quotes, not \`5\`.
      }
    `);
    expect(reading.values('Pay', 'emotion')).toMatchObject([{ number: -1, parts: { for: [{ text: 'Nobody' }] } }]);
    expect(reading.values('Pay', 'wait')).toEqual([]);
    expect(reading.values('Pay', 'critical')).toMatchObject([{ boolean: true }]);
  });
});
