/** What people say of a practice: claimed and attested levels, spread, age, and what is left out. */
import { describe, expect, test } from 'vitest';
import { judge } from '../../../support/levels.ts';
import { fc, runs } from '../../../support/property.ts';

const FRAMEWORK = `
  framework House {
    practice Greets { defined: exists rituals }
    practice Thanks { attested-only: yes }
  }
`;
const WORDS = ['undeveloped', 'ad-hoc', 'repeatable', 'systematic'];

/** The answers of a file, each `respondent function level evidence`, on the practice. */
function answered(lines: readonly string[], practice = 'Greets', on = '2026-05-15') {
  const rows = lines.map(line => {
    const [respondent, role, level, evidence = ''] = line.split(' ');
    return `${respondent},${role === '-' ? '' : role},${practice},${level},${evidence}`;
  });
  const csv = ['respondent,function,practice,level,evidence', ...rows, ''].join('\n');
  const source = `${FRAMEWORK} assessment Now { against: House  on: ${on}  responses: "answers.csv" }`;
  return judge(source, { data: { 'answers.csv': csv } });
}

function people(role: string, level: string, count: number, from = 0): string[] {
  return Array.from({ length: count }, (_, index) => `${role}${from + index} ${role} ${level}`);
}

describe('claimed and attested', () => {
  test.each([
    [['a - systematic'], 3, 1],
    [['a - systematic seen'], 3, 2],
    [['a - undeveloped seen'], 0, 0],
    [['a - systematic seen', 'b - repeatable seen'], 2, 2],
    [['a - systematic seen', 'b - systematic'], 3, 1],
    [['a - repeatable', 'b - repeatable', 'c - undeveloped'], 1, 0],
  ])('of %j are %i and %i', (lines, claimed, attested) => {
    const { assessed } = answered(lines).standing('Greets');
    expect([assessed?.claimed, assessed?.attested]).toEqual([claimed, attested]);
  });

  test('what only people can answer is capped where nothing is shown, and has no evidenced level', () => {
    const shown = answered(['a - systematic seen'], 'Thanks').standing('Thanks');
    expect([shown.assessed?.attested, shown.rank, shown.sayDo, shown.counted]).toEqual([3, null, null, 3]);
    const bare = answered(['a - systematic'], 'Thanks').standing('Thanks');
    expect([bare.assessed?.attested, bare.counted]).toEqual([1, 1]);
    const silent = answered(['a - systematic']).standing('Thanks');
    expect([silent.assessed, silent.counted]).toEqual([null, 0]);
  });

  test('an answer in the text is one more respondent', () => {
    const source = `${FRAMEWORK} assessment Now {
      against: House  on: 2026-05-15  responses: "answers.csv"
      answer Greets { level: systematic  from: "The door" }
    }`;
    const data = { 'answers.csv': 'respondent,practice,level\na,Greets,ad-hoc\n' };
    const { assessed } = judge(source, { data }).standing('Greets');
    expect([assessed?.answers, assessed?.mean, assessed?.claimed, assessed?.attested]).toEqual([2, 2, 2, 1]);
  });

  test('the say/do gap is what is claimed above what is shown', () => {
    expect(answered(['a - repeatable']).standing('Greets').sayDo).toBe(2);
    const doing = judge(`${FRAMEWORK} ritual Door
      assessment Now { against: House  on: 2026-05-15  answer Greets { level: ad-hoc } }`);
    expect(doing.standing('Greets').sayDo).toBe(-2);
  });

  test('the mean of any answers is capped level by level', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(3), fc.boolean()), { minLength: 1, maxLength: 12 }), answers => {
        const lines = answers.map(([rank, isShown], index) => `p${index} - ${WORDS[rank]}${isShown ? ' seen' : ''}`);
        const { assessed } = answered(lines).standing('Greets');
        const floorOfMean = (ranks: readonly number[]) =>
          Math.floor(ranks.reduce((sum, rank) => sum + rank, 0) / ranks.length + 1e-9);
        const capped = answers.map(([rank, isShown]) => Math.min(rank, isShown ? 2 : 1));
        expect(assessed?.claimed).toBe(floorOfMean(answers.map(([rank]) => rank)));
        expect(assessed?.attested).toBe(floorOfMean(capped));
      }),
      { numRuns: runs(30) },
    );
  });
});

describe('spread', () => {
  const spreadOf = (...lines: readonly string[][]) => answered(lines.flat()).standing('Greets').assessed?.spread;

  test('is the difference between the means of functions of five or more', () => {
    expect(spreadOf(people('sales', 'systematic', 5), people('service', 'ad-hoc', 6))).toBe(2);
    expect(spreadOf(people('sales', 'systematic', 5))).toBeNull();
  });

  test('pools functions of fewer than five, and tells nothing of a pool that is still smaller', () => {
    const many = people('sales', 'systematic', 5);
    expect(spreadOf(many, people('service', 'ad-hoc', 3), people('it', 'undeveloped', 2))).toBeCloseTo(3 - 0.6);
    expect(spreadOf(many, people('service', 'ad-hoc', 4))).toBeNull();
    expect(spreadOf(many, people('it', 'repeatable', 5), people('service', 'ad-hoc', 4))).toBeNull();
    expect(spreadOf(people('it', 'repeatable', 4), people('service', 'ad-hoc', 4))).toBeNull();
  });

  test('leaves out those who name no function', () => {
    expect(spreadOf(people('sales', 'systematic', 5), people('it', 'ad-hoc', 5), ['x - undeveloped'])).toBe(2);
  });
});

describe('which assessment counts', () => {
  const said = (...assessments: readonly string[]) =>
    judge(`${FRAMEWORK} ${assessments.join('\n')}`).standing('Greets').assessed;
  const assessment = (name: string, on: string, level: string, type = 'audit') =>
    `assessment ${name} { against: House  ${on === '' ? '' : `on: ${on}`}  type: ${type}  answer Greets { level: ${level} } }`;

  test('the latest that answers the practice', () => {
    expect(said(assessment('B', '2026-05-01', 'ad-hoc'), assessment('A', '2026-02-01', 'repeatable'))).toMatchObject({
      assessment: { id: 'B' },
      claimed: 1,
    });
    const other = 'assessment C { against: House  on: 2026-06-01  answer Thanks { level: ad-hoc } }';
    expect(said(assessment('B', '2026-05-01', 'ad-hoc'), other)?.assessment.id).toBe('B');
  });

  test('none older than twelve months, none that is still to come, none without a day', () => {
    expect(said(assessment('A', '2025-06-30', 'ad-hoc'))?.claimed).toBe(1);
    expect(said(assessment('A', '2025-06-29', 'ad-hoc'))).toBeNull();
    expect(said(assessment('A', '2026-07-01', 'ad-hoc'))).toBeNull();
    expect(said(assessment('A', '', 'ad-hoc'))).toBeNull();
  });

  test('the trend is the baseline and every later audit, however old', () => {
    const source = `${FRAMEWORK}
      ${assessment('Before', '2023-01-01', 'systematic')}
      ${assessment('Zero', '2024-01-01', 'ad-hoc', 'baseline')}
      ${assessment('One', '2025-01-01', 'repeatable')}
      ${assessment('Two', '2026-01-01', 'systematic')}`;
    const { evaluation } = judge(source);
    const history = evaluation.levels!.historyOf(judge(source).standing('Greets').practice);
    expect(history.map(({ assessment: { id }, on, attested }) => `${id} ${on} ${attested}`)).toEqual([
      'Zero 2024-01-01 1',
      'One 2025-01-01 1',
      'Two 2026-01-01 1',
    ]);
  });
});
