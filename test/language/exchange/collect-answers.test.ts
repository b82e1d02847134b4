/** Many files of answers become one: each thing that was left out is told, by file and line. */
import { describe, expect, test } from 'vitest';
import { csvRecords } from '../../../language/src/engine/measures/csv.ts';
import { responseFrame } from '../../../language/src/engine/measures/response-frame.ts';
import { readResponses } from '../../../language/src/engine/measures/responses.ts';
import { DATA_LIMITS } from '../../../language/src/engine/measures/table.ts';
import {
  AnswerCollection,
  type CollectedNote,
  type CollectOptions,
  invitedIn,
  isLoss,
  responsesCsv,
} from '../../../language/src/exchange/index.ts';
import { indexOf } from '../../../language/src/index.ts';
import { Project } from '../../../language/src/project/workspace/project.ts';
import { hostileTexts } from '../../cli/outputs/corpus.ts';
import { fc } from '../../support/property.ts';

const { model } = new Project();
const LAWS = indexOf(model.library)
  .ofKind('framework')
  .find(({ name }) => name === 'six-laws')!;

const HEAD = 'respondent,function,seniority,practice,level,evidence,comment\n';

function collect(files: Readonly<Record<string, string>>, options: Partial<CollectOptions> = {}) {
  const collection = new AnswerCollection(LAWS, model, { comments: false, ...options });
  for (const [file, text] of Object.entries(files)) {
    collection.add(file, text);
  }
  return collection.finish();
}

/** Half a questionnaire each is what tests write, and is left aside here. */
function told(notes: readonly CollectedNote[]): string[] {
  return notes
    .filter(({ cause }) => cause !== 'half-filled')
    .map(({ cause, file, line, message }) => `${cause} ${file}${line === undefined ? '' : `:${line}`} ${message}`);
}

const names = LAWS.children
  .flatMap(({ children }) => children.map(({ name }) => name))
  .filter(name => /^law-/.test(name));
const [FIRST, SECOND] = names as [string, string];
const row = (...cells: string[]) => `${HEAD}${cells.join(',')}\n`;

describe('answers', () => {
  const one = row('anna', 'sales', 'staff', FIRST, 'upheld', 'the map', 'mine');

  test('of several people stand together, in the order of the questions', () => {
    const b = `${HEAD}ben,it,manager,${SECOND},broken,,\nben,it,manager,${FIRST},at-risk,,\n`;
    const { responses, respondents, notes } = collect({ 'a.csv': one, 'b.csv': b });
    expect(respondents).toBe(2);
    expect(told(notes)).toEqual([]);
    expect(responses.map(({ respondent, practice, level }) => [respondent, practice, level])).toEqual([
      ['anna', FIRST, 'upheld'],
      ['ben', FIRST, 'at-risk'],
      ['ben', SECOND, 'broken'],
    ]);
  });

  test('leave comments behind unless somebody asks for them', () => {
    expect(collect({ 'a.csv': one })).toMatchObject({ commentsLeft: 1, responses: [{ comment: '' }] });
    expect(collect({ 'a.csv': one }, { comments: true })).toMatchObject({
      commentsLeft: 0,
      responses: [{ comment: 'mine' }],
    });
  });

  test('are read as Excel saves them: semicolons, other columns in another order, the name written once', () => {
    const text = `\uFEFFLevel;practice;title;respondent;function;seniority\r\nAt risk;${FIRST};T;Anna;Vendite;Personal\r\nupheld;${SECOND};T;;;\r\n`;
    const { responses, notes } = collect({ 'a.csv': text });
    expect(told(notes)).toEqual([]);
    expect(responses).toMatchObject([
      { respondent: 'Anna', function: 'sales', seniority: 'staff', practice: FIRST, level: 'at-risk' },
      { respondent: 'Anna', function: 'sales', seniority: 'staff', practice: SECOND, level: 'upheld' },
    ]);
  });

  test('may name a level as the form calls it', () => {
    const { responses } = collect({ 'a.csv': row('x', '', '', FIRST, 'La rispettiamo a volte') });
    expect(responses).toMatchObject([{ level: 'at-risk' }]);
  });

  test('that are half filled are told as how many of how many', () => {
    const { notes } = collect({ 'a.csv': one });
    expect(notes).toEqual([
      { cause: 'half-filled', file: 'a.csv', message: `\`anna\` answers 1 of ${names.length} practices.` },
    ]);
    expect(notes.some(isLoss)).toBe(false);
  });
});

describe('what is said twice', () => {
  const one = row('anna', 'sales', 'staff', FIRST, 'upheld', 'the map', '');

  test('in the same words counts once', () => {
    const both = `${one}anna,sales,staff,${FIRST},upheld,the map,\nanna,sales,staff,${SECOND},upheld,,\n`;
    const { responses, notes } = collect({ 'a.csv': both });
    expect(responses).toHaveLength(2);
    expect(told(notes)).toEqual([`repetition a.csv:3 \`anna\` answers \`${FIRST}\` as at a.csv:2: it counts once.`]);
    expect(notes.some(isLoss)).toBe(false);
  });

  test('in a whole file is told once, however it was saved', () => {
    const { notes, responses } = collect({
      'a.csv': one,
      'b.csv': one.replaceAll(',', ';').toUpperCase().replace('THE MAP', 'the map'),
    });
    expect(responses).toHaveLength(1);
    expect(told(notes)).toEqual(['copy b.csv It says what a.csv says, word for word, and counts once.']);
  });

  test('otherwise is named, and the first counts', () => {
    const other = row('ANNA', 'sales', 'staff', FIRST, 'broken', '', '');
    const { notes, responses } = collect({ 'a.csv': one, 'b.csv': other });
    expect(responses).toMatchObject([{ respondent: 'anna', level: 'upheld' }]);
    expect(told(notes)).toEqual([
      `contradiction b.csv:2 \`ANNA\` answers \`${FIRST}\` again, with \`broken\`, and with \`upheld\` before: that at a.csv:2 counts.`.replace(
        'ANNA',
        'anna',
      ),
    ]);
    expect(notes.some(isLoss)).toBe(true);
  });

  test('of oneself in two ways is told, for it may be two people', () => {
    const { notes, responses } = collect({
      'a.csv': one,
      'b.csv': row('anna', 'it', 'staff', SECOND, 'broken', '', ''),
    });
    expect(responses.map(response => response.function)).toEqual(['sales', 'sales']);
    expect(told(notes)).toEqual([expect.stringMatching(/^two-people b\.csv:2 `anna` gives `it` as `function`/)]);
  });
});

describe('what does not belong here', () => {
  test.each([
    [
      'a practice of another framework',
      ['x', '', '', 'str-define', 'upheld'],
      /^unknown-practice .*practice of `forrester`, and not of `six-laws`/,
    ],
    [
      'a practice that nobody knows',
      ['x', '', '', `${FIRST}s`, 'upheld'],
      new RegExp(`^unknown-practice .*Did you mean \`${FIRST}\``),
    ],
    [
      'a level of another framework',
      ['x', '', '', FIRST, 'systematic'],
      /^unknown-level a\.csv:2 .*`broken`, `at-risk`, `upheld`/,
    ],
    [
      'evidence without a level',
      ['x', '', '', FIRST, '', 'the map'],
      /^incomplete a\.csv:2 Something is written about .*no `level`/,
    ],
    ['a level without a practice', ['x', '', '', '', 'upheld'], /^incomplete a\.csv:2 .*write the `practice`/],
    ['an answer of nobody', ['', '', '', FIRST, 'upheld'], /^incomplete a\.csv:2 .*write a pseudonym/],
  ])('%s is left out', (_, cells, message) => {
    const { notes, responses } = collect({ 'a.csv': row(...cells) });
    expect(responses).toEqual([]);
    expect(told(notes)).toEqual([expect.stringMatching(message)]);
    expect(notes.every(isLoss)).toBe(true);
  });

  test('an unknown function or seniority counts as none, and the answer counts', () => {
    const { notes, responses } = collect({ 'a.csv': row('x', 'wizards', 'chief', FIRST, 'upheld') });
    expect(responses).toMatchObject([{ function: '', seniority: '', level: 'upheld' }]);
    expect(told(notes)).toEqual([
      expect.stringMatching(/^unknown-function a\.csv:2 `wizards`/),
      expect.stringMatching(/^unknown-seniority a\.csv:2 `chief`/),
    ]);
  });

  test('who is not on the list of the invited is left out, and told once a file', () => {
    const two = `${row('anna', '', '', FIRST, 'upheld')}anna,,,${SECOND},upheld\nBen,,,${FIRST},upheld\n`;
    const { notes, respondents } = collect({ 'a.csv': two }, { invited: ['ben', 'cora'] });
    expect(respondents).toBe(1);
    expect(told(notes)).toEqual(['stranger a.csv:2 `anna` is not on the list of those who were invited.']);
  });

  test.each([
    ['nothing', '', /^no-answers a\.csv These are no answers: This file is empty/],
    ['another table', 'date,value\n2026-01-01,3\n', /^no-answers .*`respondent`, `practice`, `level`/],
    ['a page', '<!doctype html>\n<p>Hello</p>\n', /^no-answers /],
    ['a table with its first line only', HEAD, /^no-answers .*No row stands below/],
    ['a questionnaire as it was sent', `${HEAD},,,${FIRST},,,\n`, /^no-answers a\.csv Nothing is answered in it/],
    ['damage', `${HEAD}a\u0000b\n`, /^no-answers .*not UTF-8/],
  ])('a file of %s is told as such', (_, text, message) => {
    const { notes, responses } = collect({ 'a.csv': text });
    expect(responses).toEqual([]);
    expect(told(notes)).toEqual([expect.stringMatching(message)]);
  });

  test('a broken row costs itself and no other', () => {
    const { notes, responses } = collect({ 'a.csv': `${row('x', '', '', FIRST, '"up" held')}x,,,${SECOND},upheld\n` });
    expect(responses).toHaveLength(1);
    expect(told(notes)).toEqual([expect.stringMatching(/^unreadable a\.csv:2 /)]);
  });
});

describe('whatever cells hold', () => {
  test('comes out as it went in, and is no formula', () => {
    const texts = hostileTexts.filter(text => !/[\u0000-\u001f\u007f-\u009f\uFFFD]/.test(text) && text.isWellFormed());
    const rows = texts.map((text, index) => ({
      respondent: `r${index}`,
      function: '',
      seniority: '',
      practice: FIRST,
      level: 'upheld',
      evidence: text,
      comment: '',
    }));
    const once = collect({ 'a.csv': responsesCsv(rows) });
    const written = responsesCsv(once.responses);
    expect(once.respondents).toBe(texts.length);
    expect(collect({ 'b.csv': written }).responses).toEqual(once.responses);
    const cells = [...csvRecords(written, ',')].flatMap(record => record.cells.map(({ text }) => text));
    expect(cells.filter(text => /^[=+\-@]/.test(text))).toEqual([]);
  });

  test('is read by the engine without a fault, and with the same people', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 6 }),
      fc.constantFrom(...hostileTexts, '', 'Anna', 'anna'),
    );
    const cell = text.map(
      each =>
        `"${each
          .toWellFormed()
          .replace(/[\u0000\uFFFD]/g, '')
          .replaceAll('"', '""')}"`,
    );
    const practice = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(FIRST, SECOND, FIRST.toUpperCase()) }, cell);
    const level = fc.oneof({ weight: 4, arbitrary: fc.constantFrom('upheld', 'At risk', '') }, cell);
    const rows = fc.array(fc.tuple(cell, cell, cell, practice, level, cell, cell).map(cells => cells.join(',')));
    fc.assert(
      fc.property(fc.array(rows, { maxLength: 4 }), files => {
        const given = files.map((lines, index): [string, string] => [`${index}.csv`, HEAD + lines.join('\n')]);
        const { responses, respondents } = collect(Object.fromEntries(given), { comments: true });
        const read = readResponses('a.csv', responsesCsv(responses), responseFrame(LAWS, LAWS), DATA_LIMITS);
        expect(read.problems).toEqual([]);
        expect(read.respondents).toBe(respondents);
      }),
    );
  });

  test('ten thousand people in ten thousand files are each counted once', () => {
    const collection = new AnswerCollection(LAWS, model, { comments: false });
    for (let index = 0; index < 10_000; index++) {
      collection.add(`${index}.csv`, row(`r${index}`, '', '', FIRST, 'upheld'));
    }
    expect(collection.finish().respondents).toBe(10_000);
  });

  test('a file of more rows than are read is refused whole', () => {
    const rows = Array.from({ length: 200_001 }, (_, index) => `r${index},,,${FIRST},upheld,,\n`).join('');
    const { responses, notes } = collect({ 'a.csv': HEAD + rows });
    expect(responses).toEqual([]);
    expect(told(notes)).toEqual([expect.stringMatching(/^no-answers a\.csv .*more than 200000 rows/)]);
  });
});

test('levels and practices of a team are found as they are written, and loosely only where that is clear', () => {
  const project = new Project();
  const own = 'framework Own "Own" { levels: not_yet, some-of-it, done  practice A "A" {}  practice a "a" {} }';
  project.setFile('own.cx', own);
  project.update();
  const [framework] = project.model.index.ofKind('framework');
  const collection = new AnswerCollection(framework!, project.model, { comments: false });
  const rows = ['x,,,A,not_yet', 'x,,,a,Not yet', 'y,,,A,SOME OF IT', 'z,,,A,undone'];
  collection.add('a.csv', `${HEAD}${rows.join('\n')}\n`);
  const { responses, notes } = collection.finish();
  expect(responses.map(({ practice, level }) => [practice, level])).toEqual([
    ['A', 'not_yet'],
    ['a', 'not_yet'],
    ['A', 'some-of-it'],
  ]);
  expect(told(notes)).toEqual([expect.stringContaining('they are `not_yet`, `some-of-it`, `done`')]);
});

test('a list of the invited is read line by line, or by its column', () => {
  expect(invitedIn('anna\nben\n\nanna\n')).toEqual(['anna', 'ben']);
  expect(invitedIn('\uFEFFsent;Respondent\r\n2026-01-01;anna\r\n2026-01-01;ben\r\n')).toEqual(['anna', 'ben']);
});
