/** Standards: claims and their truth, versions, scope; asserted and verified. */
import { describe, expect, it as test } from 'vitest';
import { evaluateText, lines, statesOf } from './support.ts';

const FAST = `
  standard AnswerFast {
    version: 2
    for: t in touchpoints where exists t.wait
    require: t.wait <= 3min
    require: exists t.knowledge
  }
  knowledge Book
`;

const ROWS: readonly [claim: string, touchpoint: string, state: string | undefined, said: string | undefined][] = [
  ['met: claimed, and all holds', 'standards: AnswerFast@2  wait: 1min  knowledge: Book', 'met', undefined],
  [
    'a claim without a version is of the current one',
    'standards: AnswerFast  wait: 1min  knowledge: Book',
    'met',
    undefined,
  ],
  [
    'in scope and not claimed',
    'wait: 1min  knowledge: Book',
    'missing',
    '“Pay” is bound by the standard `AnswerFast` and does not claim it',
  ],
  [
    'claimed, some of it holds',
    'standards: AnswerFast@2  wait: 1min',
    'partial',
    '“Pay” claims the standard `AnswerFast` and does not keep it (not met: `exists t.knowledge`)',
  ],
  [
    'claimed, none of it holds',
    'standards: AnswerFast@2  wait: 5min',
    'missing',
    '“Pay” claims the standard `AnswerFast` and does not keep it (not met: `t.wait <= 3min`, `exists t.knowledge`)',
  ],
  [
    'an older version is stale, whatever holds',
    'standards: AnswerFast@1  wait: 1min  knowledge: Book',
    'stale',
    '“Pay” claims version 1 of `AnswerFast`, and version 2 is in force: look again',
  ],
  [
    'a version that does not exist is said by the text error alone',
    'standards: AnswerFast@4  wait: 1min',
    'missing',
    undefined,
  ],
  [
    'a claim of a name that is not found is said by the text error alone',
    'standards: AnswrFast  wait: 1min',
    'missing',
    undefined,
  ],
  ['and so is one that cannot be read', 'standards: "AnswerFast"  wait: 1min', 'missing', undefined],
  [
    'outside its scope it is information and no obligation',
    'standards: AnswerFast@2',
    undefined,
    '“Pay” claims the standard `AnswerFast`, which does not bind it',
  ],
  ['not in scope and not claimed', 'owner: Nobody', undefined, undefined],
  ['a moment without contact is bound by no standard', 'contact: none  wait: 9min', undefined, undefined],
];

describe('a claim', () => {
  test.each(ROWS)('%s', (_, touchpoint, state, said) => {
    const table = evaluateText(`${FAST} touchpoint Pay { ${touchpoint} }`);
    expect(statesOf(table, 'AnswerFast')['Pay']).toBe(state);
    expect(table.findings.map(finding => finding.message)).toEqual(said === undefined ? [] : [said]);
  });

  test('stands at the claim when it is stale or from outside, at what fails when it does not hold, else at the name', () => {
    const place = (touchpoint: string) => {
      const source = `${FAST} touchpoint Pay { ${touchpoint} }`.replaceAll(/\s+/g, ' ').trim();
      const { span } = evaluateText(source).findings[0]!;
      return source.slice(span.start, span.end);
    };
    expect(place('standards: Other, AnswerFast@1  wait: 1min')).toBe('AnswerFast@1');
    expect(place('standards: AnswerFast@2')).toBe('AnswerFast@2');
    expect(place('standards: AnswerFast@2  wait: 5min  knowledge: Book')).toBe('5min');
    expect(place('wait: 1min')).toBe('Pay');
  });

  test('of two versions counts by the newer', () => {
    const table = evaluateText(
      `${FAST} touchpoint Pay { standards: AnswerFast@1, AnswerFast@2  wait: 1min  knowledge: Book }`,
    );
    expect(statesOf(table, 'AnswerFast')).toEqual({ Pay: 'met' });
  });
});

describe('a standard', () => {
  test('without require is met by the claim, and asserted only', () => {
    const table = evaluateText(`
      standard Kind { for: t in touchpoints }
      touchpoint Pay { standards: Kind }
      touchpoint Ask
    `);
    expect(statesOf(table, 'Kind')).toEqual({ Pay: 'met', Ask: 'missing' });
    expect(table.columns[0]!.norm).toMatchObject({ type: 'standard', asserted: true, aspect: 'standards' });
    expect(evaluateText(FAST).columns[0]!.norm.asserted).toBe(false);
  });

  test('without for binds whoever claims it', () => {
    const table = evaluateText(
      'standard Kind\ntouchpoint Pay { standards: Kind }\njourney Buy { standards: Kind }\ntouchpoint Ask',
    );
    expect(statesOf(table, 'Kind')).toEqual({ Pay: 'met', Buy: 'met' });
  });

  test('over elements that cannot claim is kept by what it requires', () => {
    const table = evaluateText(
      'standard Owned { for: k in kpis  require: exists k.owner }\nkpi A { owner: R }\nkpi B\nrole R',
    );
    expect(statesOf(table, 'Owned')).toEqual({ A: 'met', B: 'missing' });
    expect(lines(table.findings)).toEqual([
      'Owned warning B | “B” does not keep the standard `Owned` (not met: `exists k.owner`)',
    ]);
  });

  test('a journey claims for itself, not for what lies in it', () => {
    const table = evaluateText(`
      standard Walked { for: j in journeys }
      journey Buy { stage S { touchpoint Pay { standards: Walked } } }
    `);
    expect(statesOf(table, 'Walked')).toEqual({ Buy: 'missing' });
    expect(lines(table.findings)).toEqual([
      'Walked warning Buy | “Buy” is bound by the standard `Walked` and does not claim it',
      'Walked info Buy.S.Pay | “Pay” claims the standard `Walked`, which does not bind it',
    ]);
  });

  test('has a severity, a draft’s is information, and speaks its own words of what it requires', () => {
    const table = evaluateText(`
      standard Hard { severity: error  for: t in touchpoints  require: exists t.owner  message: "{t.title}: who answers?" }
      standard Soft { status: draft  severity: error  for: t in touchpoints }
      touchpoint Pay { standards: Hard }
    `);
    expect(lines(table.findings)).toEqual([
      'Hard error Pay | Pay: who answers?',
      'Soft info Pay | “Pay” is bound by the standard `Soft` and does not claim it',
    ]);
  });

  test('may select from a fact', () => {
    const table = evaluateText(`
      fact moments { is: t in touchpoints where t.critical }
      standard Calm { for: t in moments }
      touchpoint Pay { critical: yes }
      touchpoint Ask
    `);
    expect(statesOf(table, 'Calm')).toEqual({ Pay: 'missing' });
  });

  test('knows its subjects, and an element what binds it', () => {
    const table = evaluateText(`
      rule bound { for: t in touchpoints  require: exists t.bound-by or exists t.standards }
      rule binds { for: s in standards  require: exists s.subjects }
      standard Calm { for: t in touchpoints where t.critical }
      standard Idle { for: t in touchpoints where t.repeats }
      touchpoint Pay { critical: yes }
      touchpoint Ask
      touchpoint Say { standards: Idle }
    `);
    expect(statesOf(table, 'bound')).toEqual({ Pay: 'met', Ask: 'missing', Say: 'met' });
    expect(statesOf(table, 'binds')).toEqual({ Calm: 'met', Idle: 'missing' });
  });

  test('may not select by what standards bind', () => {
    const table = evaluateText('standard Odd { for: t in touchpoints where exists t.bound-by }\ntouchpoint Pay');
    expect(table.problems.map(problem => problem.message)).toEqual([
      expect.stringContaining('may stand in `require` only'),
    ]);
  });
});

const CONFLICT = `
  rule standard-conflict { for: s in standards  severity: error  message: "conflict" }
  touchpoint Pay { wait: 3min }
`;

describe('standards that nobody can keep both of', () => {
  const conflicts = (first: string, second: string) =>
    evaluateText(`
      ${CONFLICT}
      standard A { for: t in touchpoints  require: ${first} }
      standard B { for: x in touchpoints  require: ${second} }
    `).findings.filter(finding => finding.rule === 'standard-conflict');

  test.each([
    ['t.wait <= 2min', 'x.wait >= 5min'],
    ['t.wait < 120s', 'x.wait >= 2min'],
    ['t.wait = 1min', 'x.wait = 2min'],
    ['t.wait = 1min and exists t.owner', '2min <= x.wait'],
    ['t.importance = 3', 'x.importance != 3'],
    ['t.critical = yes', 'x.critical = no'],
  ])('%s and %s', (first, second) => {
    const found = conflicts(first, second);
    expect(found).toHaveLength(1);
    expect(found[0]!.element).toBe('B');
    expect(found[0]!.message).toMatch(/^`B` and `A` both bind “Pay”, and no `\w+` keeps both$/);
    expect(found[0]!.related).toHaveLength(1);
  });

  test.each([
    ['t.wait <= 2min', 'x.wait >= 2min'],
    ['t.wait <= 2min', 'x.duration >= 5min'],
    ['t.wait <= 5min', 'x.wait >= 2min'],
    ['t.wait <= 2min', 'x.wait <= 1min'],
    ['t.wait <= 2min or exists t.owner', 'x.wait >= 5min'],
    ['t.wait <= 2min', 'x.wait >= 3wd'],
  ])('but not %s and %s', (first, second) => {
    expect(conflicts(first, second)).toEqual([]);
  });

  test('only where they bind something together', () => {
    const table = evaluateText(`
      ${CONFLICT}
      touchpoint Ask
      standard A { for: t in touchpoints where exists t.wait  require: t.wait <= 1min }
      standard B { for: t in touchpoints where not exists t.wait  require: t.wait >= 2min }
    `);
    expect(table.findings.filter(finding => finding.rule === 'standard-conflict')).toEqual([]);
  });
});
