// Files of answers as spreadsheets and people who mean harm leave them.
import { describe, expect, test } from 'vitest';
import { audit, said } from './support.ts';

const HEADER = 'respondent,function,seniority,practice,level,evidence,comment';
const MANY = 100_000;
const SOME = 5000;
const rows = (count: number, row: (index: number) => string) =>
  [HEADER, ...Array.from({ length: count }, (_, index) => row(index))].join('\n');

describe('a file without answers', () => {
  test.each([
    ['is empty', '', 'This file is empty: The columns `respondent`, `practice`, `level` are missing'],
    ['has blank lines', '\n \r\n', 'This file is empty: '],
    ['has a mark of its order of bytes', '\uFEFF', 'This file is empty: '],
    [
      'lacks a column',
      'respondent,practice\nr1,tidy\n',
      'The first line names the columns. The columns `level` are missing',
    ],
    ['names no columns', 'r1,sales,staff,tidy,high\n', 'The first line names the columns. '],
    ['is no text', `${HEADER}\n\0`, 'This file is not UTF-8'],
  ])('%s', (_, text, message) => {
    const { practices, respondents, problems } = audit(text);
    expect([practices.size, respondents]).toEqual([0, 0]);
    expect(problems.map(problem => problem.message)).toEqual([expect.stringContaining(message)]);
  });

  test('has its header alone: nobody has answered yet, which is no mistake', () => {
    expect(audit(HEADER)).toEqual({
      practices: new Map(),
      respondents: 0,
      functions: new Set(),
      seniorities: new Set(),
      problems: [],
    });
  });

  test('has a column that is misspelt', () => {
    const text = 'respondant,practice,level\nr1,tidy,high\n';
    expect(audit(text).problems[0]?.message).toContain('`respondent`');
  });
});

describe('a file', () => {
  test.each([
    ['of a spreadsheet that separates by semicolons', 'respondent;practice;level;comment\nr1;tidy;high;7,5 of 10\n'],
    ['separated by tabs', 'respondent\tpractice\tlevel\nr1\ttidy\thigh\n'],
    ['with lines that end in two characters, after a mark', '\uFEFFrespondent,practice,level\r\nr1,tidy,high\r\n'],
    [
      'with quotes, blanks and line breaks in its cells',
      'respondent,practice,level,comment\n "r1" ,"tidy", high ,"So,\n""so"""\n',
    ],
    ['with letters that are composed in another way', 'respondent,practice,level\nr1,tidy,high\n'.normalize('NFD')],
  ])('%s is read', (_, text) => {
    const { practices, problems } = audit(text);
    expect(problems).toEqual([]);
    expect([...practices]).toEqual([['tidy', { shown: [0, 0, 0], bare: [0, 0, 1], functions: new Map() }]]);
  });

  test('says of an accented name the same however it is composed', () => {
    const programme = 'framework House { levels: low, high  practice qualité }\n';
    const text =
      'respondent,function,practice,level\nzoé,Qualité,qualité,high\nr2,qualité,qualité,low\nzoé,qualité,qualité,low\n';
    const { practices, respondents, functions, problems } = audit(
      text.replace('zoé,Qualité,qualité', 'zoé,Qualité,qualité'.normalize('NFD')),
      'against: House',
      programme,
    );
    expect([[...practices.keys()], respondents, [...functions]]).toEqual([['qualité'], 2, ['qualité']]);
    expect(problems.map(({ message }) => message)).toEqual([expect.stringContaining('The same respondent')]);
  });
});

describe('a large file', () => {
  test('of as many functions as people has them all', () => {
    const { practices, respondents, functions, problems } = audit(
      rows(MANY, row => `r${row},f${row},staff,tidy,high,,`),
    );
    expect([respondents, functions.size, practices.get('tidy')?.functions.size]).toEqual([MANY, MANY, MANY]);
    expect(problems).toEqual([]);
  });

  test.each<[string, (index: number) => string]>([
    ['of practices that do not exist', row => `r${row},,,tidy${row},high,,`],
    ['of levels that do not exist', row => `r${row},,,tidy,high${row},,`],
    ['of nobody', () => ',,,tidy,high,,'],
  ])('%s is told of in a hundred rows, and the rest are counted', (_, row) => {
    const text = rows(SOME, row);
    const { respondents, problems } = audit(text);
    expect(respondents).toBe(0);
    expect(problems).toHaveLength(101);
    expect(said(problems, text).at(-1)).toContain(`${SOME - 100} more mistakes follow in this file.`);
  });

  test('of one person who answers one practice all the time has one answer', () => {
    const { practices, respondents, problems } = audit(rows(SOME, () => 'r1,sales,staff,tidy,high,,'));
    expect([respondents, practices.get('tidy')?.bare]).toEqual([1, [0, 0, 1]]);
    expect(problems).toHaveLength(101);
  });
});
