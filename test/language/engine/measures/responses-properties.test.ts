// What holds of any answers: they are counted as one would by hand, in whatever order and form they come, and nothing throws.
import { describe, expect, test } from 'vitest';
import { fc } from '../../../support/property.ts';
import { audit } from './support.ts';

const COLUMNS = ['respondent', 'function', 'seniority', 'practice', 'level', 'evidence', 'comment'] as const;
const LEVELS = ['low', 'middle', 'high'];
const PRACTICES = ['tidy', 'swept'];

type Answer = Readonly<Record<(typeof COLUMNS)[number], string>>;

const answer: fc.Arbitrary<Answer> = fc.record({
  respondent: fc.constantFrom('', 'r1', 'r2', 'r3', 'R3'),
  function: fc.constantFrom('', 'sales', 'Sales', 'IT'),
  seniority: fc.constantFrom('', 'staff', 'Executive'),
  practice: fc.constantFrom('', 'tidy', 'tidy', 'swept', 'waxed', 'tidi'),
  level: fc.constantFrom('', 'low', 'middle', 'high', 'High'),
  evidence: fc.constantFrom('', 'Seen'),
  comment: fc.constantFrom('', 'Why ask?'),
});

/** Row by row, with all that came before in sight. */
function byHand(answers: readonly Answer[]) {
  const isValid = ({ respondent, practice, level }: Answer) =>
    respondent !== '' && PRACTICES.includes(practice) && LEVELS.includes(level);
  const isSame = (one: Answer, other: Answer) => one.respondent === other.respondent && one.practice === other.practice;
  const counting = answers
    .filter(isValid)
    .filter((each, index, valid) => !valid.slice(0, index).some(other => isSame(each, other)));
  const told = (column: 'function' | 'seniority') =>
    new Set(counting.map(each => each[column].toLowerCase()).filter(word => word !== ''));
  const practices = PRACTICES.flatMap(practice => {
    const given = counting.filter(each => each.practice === practice);
    const byLevel = (some: readonly Answer[]) => LEVELS.map(level => some.filter(each => each.level === level).length);
    const functions = [...told('function')].flatMap(name => {
      const ranks = given
        .filter(each => each.function.toLowerCase() === name)
        .map(({ level }) => LEVELS.indexOf(level));
      const sum = ranks.reduce((all, rank) => all + rank, 0);
      return ranks.length === 0 ? [] : [[name, { respondents: ranks.length, sum }] as const];
    });
    const counts = {
      shown: byLevel(given.filter(({ evidence }) => evidence !== '')),
      bare: byLevel(given.filter(({ evidence }) => evidence === '')),
      functions: new Map(functions),
    };
    return given.length === 0 ? [] : [[practice, counts] as const];
  });
  const passedOver = answers.filter(
    ({ respondent, practice, level }) => respondent !== '' && practice === 'waxed' && level !== '',
  );
  const isBlank = (each: Answer) => COLUMNS.every(column => each[column] === '');
  return {
    practices: new Map(practices),
    respondents: new Set(counting.map(({ respondent }) => respondent)).size,
    functions: told('function'),
    seniorities: told('seniority'),
    mistakes: answers.filter(each => !isBlank(each)).length - counting.length - passedOver.length,
  };
}

const form = fc.record({
  columns: fc.shuffledSubarray([...COLUMNS], { minLength: COLUMNS.length }),
  delimiter: fc.constantFrom(',', ';', '\t'),
  end: fc.constantFrom('\n', '\r\n'),
  mark: fc.constantFrom('', '\uFEFF'),
  quoted: fc.boolean(),
  blanks: fc.constantFrom('', ' '),
});

test('any answers are counted as by hand, in whatever form a spreadsheet saves them', () => {
  fc.assert(
    fc.property(
      fc.array(answer, { maxLength: 40 }),
      form,
      (answers, { columns, delimiter, end, mark, quoted, blanks }) => {
        const cell = (text: string) => (quoted ? `"${text}"` : `${blanks}${text}${blanks}`);
        const rows = answers.map(each => columns.map(column => cell(each[column])).join(delimiter));
        const text = mark + [columns.join(delimiter), ...rows, ''].join(end);
        const { problems, ...counted } = audit(text);
        const { mistakes, ...expected } = byHand(answers);
        expect(counted).toEqual(expected);
        expect(problems).toHaveLength(mistakes);
      },
    ),
    { numRuns: 200 },
  );
});

describe('any text', () => {
  const cell = fc.oneof(
    fc.constantFrom('', 'r1', 'tidy', 'high', '"', '""', '__proto__', '\0'),
    fc.string({ maxLength: 5 }),
  );
  const tables = fc
    .tuple(
      fc.shuffledSubarray([...COLUMNS]),
      fc.array(fc.array(cell, { maxLength: 8 })),
      fc.constantFrom(',', ';', '\t'),
    )
    .map(([names, rows, delimiter]) => [names, ...rows].map(row => row.join(delimiter)).join('\n'));
  const json = fc
    .array(fc.dictionary(fc.constantFrom(...COLUMNS, '__proto__'), fc.oneof(cell, fc.jsonValue())))
    .map(rows => JSON.stringify(rows));

  test.each(['audit.csv', 'audit.json'])('in %s has its problems within itself, and never throws', path => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' }), tables, json), text => {
        for (const { file, span, message } of audit(text, 'against: House', undefined, path).problems) {
          expect([file, span.start <= span.end, span.end <= text.length]).toEqual([`measure/${path}`, true, true]);
          expect(message).not.toMatch(/[\n\r]|undefined/);
        }
      }),
      { numRuns: 300 },
    );
  });
});
