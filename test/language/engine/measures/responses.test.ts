// The file of an assessment is added up row by row; a bad row is a problem in that row, and the other rows still count.
import { describe, expect, test } from 'vitest';
import { createKpiReader, DataCache } from '../../../../language/src/engine/measures/index.ts';
import { readFiles } from '../../../support/check.ts';
import { audit, FILE, FRAMEWORK, said } from './support.ts';

const HEADER = 'respondent,function,seniority,practice,level,evidence,comment';
const file = (...rows: readonly string[]) => [HEADER, ...rows, ''].join('\n');

describe('answers', () => {
  test('are counted by practice and level, those that show evidence apart, and by function', () => {
    const { practices, respondents, functions, seniorities, problems } = audit(
      file(
        'r1,Sales,Staff,tidy,high,We looked,',
        'r2,sales,manager,tidy,low,,Ask me',
        'r3,IT,staff,tidy,middle,,',
        'r4,,,tidy,middle,Seen,',
        'r1,Sales,Staff,swept,low,,',
      ),
    );
    expect(problems).toEqual([]);
    expect([...practices]).toEqual([
      [
        'tidy',
        {
          shown: [0, 1, 1],
          bare: [1, 1, 0],
          functions: new Map([
            ['sales', { respondents: 2, sum: 2 }],
            ['it', { respondents: 1, sum: 1 }],
          ]),
        },
      ],
      ['swept', { shown: [0, 0, 0], bare: [1, 0, 0], functions: new Map([['sales', { respondents: 1, sum: 0 }]]) }],
    ]);
    expect([respondents, [...functions], [...seniorities]]).toEqual([4, ['sales', 'it'], ['staff', 'manager']]);
  });

  test('come in columns of any order, of which most may be missing, among columns of the team’s own', () => {
    const { practices, respondents, functions, problems } = audit(
      'Level,practice,Site,RESPONDENT\nhigh,tidy,Turin,r1\nlow,tidy,Bari,r2\n',
    );
    expect(problems).toEqual([]);
    expect(practices.get('tidy')).toEqual({ shown: [0, 0, 0], bare: [1, 0, 1], functions: new Map() });
    expect([respondents, functions.size]).toEqual([2, 0]);
  });

  test('are named by the simple names of a framework of the library, too', () => {
    const { practices, problems } = audit(file('r1,,,gov-standards,repeatable,,'), 'against: forrester');
    expect(problems).toEqual([]);
    expect(practices.get('gov-standards')?.bare).toEqual([0, 0, 1, 0]);
  });

  test('are none where no file is named, and where there is none', () => {
    const reading = readFiles({ [FILE]: `${FRAMEWORK}assessment A { against: House }\n` });
    const reader = createKpiReader(reading.model, () => undefined);
    expect(reader.responsesOf(reading.element('A'))).toMatchObject({ practices: new Map(), respondents: 0 });
    expect(reader.problems()).toEqual([]);
    const missing = audit('', 'against: House', FRAMEWORK, 'none.doc');
    expect([missing.respondents, missing.problems.length]).toEqual([0, 1]);
  });

  test('may come in JSON', () => {
    const rows = [
      { respondent: 'r1', practice: 'tidy', level: 'high', evidence: 'Seen' },
      { respondent: 'r2', practice: 'tidy', level: 'none' },
    ];
    const text = JSON.stringify(rows);
    const { practices, problems } = audit(text, 'against: House', FRAMEWORK, 'audit.json');
    expect(practices.get('tidy')?.shown).toEqual([0, 0, 1]);
    expect(said(problems, text)).toEqual([expect.stringContaining('unknown-word ["none"]')]);
  });
});

describe('a row', () => {
  test.each([
    [',sales,staff,tidy,high,,Private', expect.stringContaining('] This row has no `respondent`: write who answers')],
    ['r9,,,,high,,', expect.stringContaining('] This row has no `practice`: write the name of the one')],
    ['r9,,,tidy,,,', expect.stringContaining('] This row has no `level`: write one, or leave the row out.')],
    ['r9,,,tidi,high,,', 'unresolved-name [tidi] `House` has no practice `tidi`. Did you mean `tidy`?'],
    ['r9,,,Tidy,high,,', 'unresolved-name [Tidy] `House` has no practice `Tidy`. Did you mean `tidy`?'],
    ['r9,,,gov-standards,high,,', 'unresolved-name [gov-standards] `House` has no practice `gov-standards`.'],
    [
      'r9,,,tidy,hihg,,',
      'unknown-word [hihg] `House` has no level `hihg`: its levels are `low`, `middle`, `high`. Did you mean `high`?',
    ],
    ['r9,,,tidy,High,,', expect.stringContaining('Did you mean `high`?')],
    ['r9,,,tidy,3,,', 'unknown-word [3] `House` has no level `3`: its levels are `low`, `middle`, `high`.'],
    ['r1,it,,tidy,low,,', 'wrong-value [tidy] The same respondent answers `tidy` before: the first answer counts.'],
    [
      'r9,,,tidy,high,,,,Beyond',
      expect.stringContaining('wrong-value [r9,,,tidy,high,,,,Beyond] This row has more cells'),
    ],
    ['r9,,,tidy,high,,"Never closed', expect.stringContaining('syntax ["Never closed] This quote is never closed')],
  ])('%j is one mistake in itself, and the others count', (row, problem) => {
    const text = file('r1,sales,staff,tidy,high,,', row, 'r2,sales,staff,tidy,low,,');
    const { practices, respondents, functions, problems } = audit(text);
    expect(said(problems, text)).toEqual([problem]);
    expect(problems).toMatchObject([{ file: 'measure/audit.csv', element: 'A' }]);
    expect(practices.get('tidy')).toMatchObject({ shown: [0, 0, 0], bare: [1, 0, 1] });
    expect([respondents, [...functions]]).toEqual([2, ['sales']]);
  });

  test('that answers again is told together with the first', () => {
    const text = file('r1,,,tidy,high,,', 'r1,,,swept,high,,', 'r1,,,tidy,low,,');
    const [problem] = audit(text).problems;
    expect(problem?.related).toMatchObject([{ file: 'measure/audit.csv', span: { start: text.indexOf('tidy') } }]);
  });

  test('that answers what is retired is passed over, for it was right in its time', () => {
    const { practices, respondents, problems } = audit(file('r1,,,waxed,high,,', 'r2,,,tidy,high,,'));
    expect([[...practices.keys()], respondents, problems]).toEqual([['tidy'], 1, []]);
  });

  test('is told from others by what it says, wherever it stands', () => {
    const discriminators = (...rows: readonly string[]) =>
      audit(file(...rows)).problems.map(({ discriminator }) => discriminator);
    const first = discriminators('r1,,,tidi,high,,', 'r2,,,tidy,hi,,');
    expect(new Set(first).size).toBe(2);
    expect(discriminators('r3,,,tidy,high,,', 'r1,,,tidi,high,,', '', 'r2,,,tidy,hi,,')).toEqual(first);
  });

  test('shows no comment in what is told of it', () => {
    const text = file(',,,tidy,high,,Private', 'r1,,,tidi,high,,Private', 'r1,,,tidy,hi,,Private');
    const { problems } = audit(text);
    expect(problems).toHaveLength(3);
    expect(JSON.stringify(problems)).not.toContain('Private');
  });
});

describe('while it is not known what an assessment is against', () => {
  test.each([
    ['type: audit', FRAMEWORK],
    ['against: Nothing', FRAMEWORK],
    ['against: tidy', FRAMEWORK],
    ['against: House', 'framework House { levels: 5  practice tidy }\n'],
  ])(
    '%s: people are counted, nothing is said of practices and levels, and no mistake is told twice',
    (attributes, programme) => {
      const { practices, respondents, functions, problems } = audit(
        file('r1,Sales,staff,tidi,hihg,,', 'r2,IT,staff,swept,high,,', ',IT,staff,swept,high,,'),
        attributes,
        programme,
      );
      expect(problems.map(({ message }) => message)).toEqual([expect.stringContaining('no `respondent`')]);
      expect([practices.size, respondents, [...functions]]).toEqual([0, 2, ['sales', 'it']]);
    },
  );
});

test('of two practices of one name the first is meant, and of a level that stands there twice the lower', () => {
  const twice =
    'framework House { levels: low, high, low  dimension A { practice tidy }  dimension B { practice tidy } }\n';
  const reading = readFiles({ [FILE]: `${twice}assessment A { against: House  responses: "audit.csv" }\n` });
  const reader = createKpiReader(reading.model, () => file('r1,,,tidy,low,,', 'r2,,,tidy,high,,'));
  const { practices } = reader.responsesOf(reading.element('A'));
  expect([...practices].map(([{ id }, { bare }]) => [id, bare])).toEqual([['House.A.tidy', [1, 1, 0]]]);
});

test('it rests on the file, the assessment, and whatever holds practices', () => {
  const reading = readFiles({ [FILE]: `${FRAMEWORK}assessment A { against: House  responses: "audit.csv" }\n` });
  const { elements, files } = createKpiReader(reading.model, () => undefined).groundsOf(reading.element('A'));
  expect([...elements].map(({ id }) => id)).toEqual(['A', 'House', 'House.Floors']);
  expect([...files]).toEqual(['measure/audit.csv']);
});

test('a file is read again where something can be answered in another way, and not where texts move', () => {
  const cache = new DataCache();
  const read = (programme: string) => {
    const reading = readFiles({ [FILE]: `${programme}assessment A { against: House  responses: "audit.csv" }\n` });
    const reader = createKpiReader(reading.model, () => file('r1,,,tidy,high,,'), { cache });
    const answered = [...reader.responsesOf(reading.element('A')).practices.keys()];
    expect(answered).toEqual([reading.element('House.Floors.tidy')]);
    return cache.responseFiles.readingsOf('measure/audit.csv');
  };
  const before = read(FRAMEWORK);
  expect(read(`// Moved.\n${FRAMEWORK.replace('practice tidy', 'practice tidy "All is tidy"')}`)[0]).toBe(before[0]);
  expect(read(FRAMEWORK.replace('practice swept', 'practice dusted'))).toHaveLength(2);
});
