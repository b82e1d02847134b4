/** Evidenced levels: what the one table makes of a practice, by each scoring. */
import { describe, expect, test } from 'vitest';
import {
  EvidencedLevels,
  type EvidencedPractice,
  type EvidenceRequest,
} from '../../../../language/src/engine/levels/index.ts';
import { evaluateNorms, type NormSettings } from '../../../../language/src/engine/norms/index.ts';
import { read } from '../../../support/check.ts';
import { settings, TODAY, withoutLibrary } from '../norms/support.ts';

/** Each judges touchpoints; `owned` those with an owner as met, and so on. */
const RULES = `
  rule owned { for: t in touchpoints  require: exists t.owner }
  rule told { for: t in touchpoints  require: exists t.quotes  severity: info }
  rule held { for: t in touchpoints  require: exists t.standards  severity: error }
  rule goal { for: j in journeys  require: exists j.goal }
  role Head
`;

interface Case {
  readonly facts?: string;
  readonly practice: string;
  readonly framework?: string;
  readonly request?: Partial<EvidenceRequest>;
  readonly run?: Partial<NormSettings>;
}

function practiceOf({ facts = '', practice, framework = '', request = {}, run = {} }: Case): EvidencedPractice {
  const text = `${RULES}${facts}\nframework f { ${framework}\n dimension d { practice p { ${practice} } } }`;
  const model = withoutLibrary(read(text).model);
  const norms = settings({ evidence: true, ...run });
  const source = { model, table: evaluateNorms(model, norms), kpis: norms.measures() };
  const [element, ...others] = model.index.ofKind('practice');
  expect(others).toEqual([]);
  return new EvidencedLevels(source, { today: TODAY, ...request }).of(element!)!;
}

function levelOf(each: Case): string | null {
  return practiceOf(each).level;
}

/** So many touchpoints with what is written in the first, and so many with nothing. */
function touchpoints(met: number, open: number, written = 'owner: Head'): string {
  const some = (count: number, prefix: string, text: string) =>
    Array.from({ length: count }, (_, index) => `touchpoint ${prefix}${index} { ${text} }\n`).join('');
  return some(met, 'Met', written) + some(open, 'Open', '');
}

describe('adherence', () => {
  test.each([
    [0, 3, 0, 'undeveloped'],
    [1, 3, 0.25, 'ad-hoc'],
    [2, 2, 0.5, 'ad-hoc'],
    [3, 2, 0.6, 'repeatable'],
    [3, 0, 1, 'systematic'],
  ])('of %i met and %i open is %d: %s', (met, open, adherence, level) => {
    const found = practiceOf({ facts: touchpoints(met, open), practice: 'rules: owned' });
    expect([found.adherence, found.level]).toEqual([adherence, level]);
    expect(found.rules).toMatchObject([{ norm: { id: 'owned' }, met, applicable: met + open, waived: 0 }]);
  });

  test('is the mean over rules, whatever each applies to', () => {
    const facts = `${touchpoints(1, 4)} journey Buy { goal: "g" }`;
    expect(practiceOf({ facts, practice: 'rules: owned, goal' }).adherence).toBe(0.6);
  });

  test('leaves out a rule that applies to nothing', () => {
    const found = practiceOf({ facts: touchpoints(3, 1), practice: 'rules: owned, goal' });
    expect(found).toMatchObject({ adherence: 0.75, level: 'repeatable' });
  });

  test('is nothing where nothing applies, which is no strength', () => {
    const found = practiceOf({ practice: 'rules: owned, goal' });
    expect(found).toMatchObject({ adherence: null, level: 'undeveloped', rank: 0, applies: true });
  });

  test('of a half is a half, whatever its last digits say', () => {
    // As numbers, a half, five sixths and a sixth are a little more than three halves.
    const facts = `rule once { for: t in touchpoints  require: exists t.channels }
      channel Web
      journey A { goal: "g" }
      journey B
      touchpoint Last { channels: Web }
      ${touchpoints(5, 0)}`;
    const found = practiceOf({ facts, practice: 'rules: goal, owned, once' });
    expect(found.adherence).toBeGreaterThan(0.5);
    expect(found.level).toBe('ad-hoc');
  });

  test('counts what is waived as applicable and not met', () => {
    const waiver = 'waiver W { of: owned  for: Open0  because: "b"  until: 2027-01-01  approved: Head }';
    const found = practiceOf({ facts: touchpoints(1, 1) + waiver, practice: 'rules: owned' });
    expect(found).toMatchObject({ adherence: 0.5, rules: [{ met: 1, waived: 1, applicable: 2 }] });
  });

  test('counts a draft like any other', () => {
    const facts = 'touchpoint Met { owner: Head }\ntouchpoint Open { status: draft }';
    expect(practiceOf({ facts, practice: 'rules: owned' }).adherence).toBe(0.5);
  });

  test('does not rise when a rule is switched off', () => {
    const run = { rules: { owned: { severity: 'off' as const } } };
    expect(practiceOf({ facts: touchpoints(1, 3), practice: 'rules: owned', run }).adherence).toBe(0.25);
  });

  test('up to which a practice is done now and then can be set', () => {
    const facts = touchpoints(3, 2);
    expect(levelOf({ facts, practice: 'rules: owned', request: { adHocUpTo: 0.7 } })).toBe('ad-hoc');
  });

  test.each([
    ['levels: none, some, all', 2, 1, 'some'],
    ['levels: none, all', 2, 1, 'none'],
    ['levels: a, b, c, d, e', 2, 1, 'c'],
    ['levels: a, b, c, d, e', 2, 0, 'e'],
  ])('of %s with %i met and %i open: %s', (framework, met, open, level) => {
    expect(levelOf({ facts: touchpoints(met, open), practice: 'rules: owned', framework })).toBe(level);
  });
});

describe('a practice', () => {
  test.each([
    ['exists journeys', 'ad-hoc'],
    ['exists touchpoints', 'systematic'],
    // Beside an error of its own it defines nothing.
    ['exists wonders', 'ad-hoc'],
  ])('with all its rules met and `defined: %s` is %s', (defined, level) => {
    expect(levelOf({ facts: touchpoints(2, 0), practice: `rules: owned  defined: ${defined}` })).toBe(level);
  });

  test('counts as defined where a name that means nothing keeps it from being told', () => {
    const practice = 'rules: owned  defined: every t in touchpoints : t.owner.level = executive';
    expect(levelOf({ facts: 'touchpoint A { owner: Nobody }', practice })).toBe('systematic');
  });

  test('that names no rules is done where it is defined', () => {
    const practice = 'defined: exists touchpoints';
    expect(practiceOf({ facts: touchpoints(1, 0), practice })).toMatchObject({ adherence: 1, level: 'systematic' });
    expect(practiceOf({ practice })).toMatchObject({ adherence: 0, level: 'undeveloped' });
  });

  test('that says nothing at all is not done', () => {
    expect(practiceOf({ practice: 'question: "Why?"' })).toMatchObject({ adherence: null, level: 'undeveloped' });
  });

  test('that makes no sense here has no level', () => {
    const practice = 'rules: owned  applies: exists journeys';
    const facts = touchpoints(1, 1);
    expect(practiceOf({ facts, practice })).toMatchObject({ applies: false, level: null, rank: null });
    expect(practiceOf({ facts: `${facts} journey Buy`, practice })).toMatchObject({ applies: true, level: 'ad-hoc' });
  });

  test('that a waiver exempts has no level while it lasts', () => {
    const waiver = (until: string) =>
      `waiver W { of: f.d.p  because: "b"  until: ${until}  approved: Head }\n${touchpoints(1, 1)}`;
    const exempted = practiceOf({ facts: waiver('2027-01-01'), practice: 'rules: owned' });
    expect(exempted).toMatchObject({ applies: false, exemptedBy: 'W', level: null });
    const late = practiceOf({ facts: waiver('2026-01-01'), practice: 'rules: owned' });
    expect(late).toMatchObject({ applies: true, exemptedBy: undefined, level: 'ad-hoc' });
  });

  test('that only people can answer shows no level', () => {
    const found = practiceOf({ facts: touchpoints(1, 0), practice: 'rules: owned  attested-only: yes' });
    expect(found).toMatchObject({ applies: true, adherence: null, level: null });
  });
});

describe('criteria', () => {
  test.each([
    ['nothing applies', '', 'rules: owned', 'no'],
    ['nothing is met', touchpoints(0, 2), 'rules: owned', 'no'],
    ['a tenth is met', touchpoints(1, 9), 'rules: owned', 'partly'],
    ['all but one is met', touchpoints(9, 1), 'rules: owned', 'partly'],
    ['all is met', touchpoints(2, 0), 'rules: owned', 'yes'],
    ['all is met, whatever `defined` says', touchpoints(2, 0), 'rules: owned  defined: exists journeys', 'yes'],
    ['`defined` alone does not hold', touchpoints(2, 0), 'defined: exists journeys', 'no'],
    ['`defined` alone holds', touchpoints(2, 0), 'defined: exists touchpoints', 'yes'],
  ])('where %s', (_, facts, practice, level) => {
    expect(levelOf({ facts, practice, framework: 'scoring: criteria' })).toBe(level);
  });
});

describe('a law', () => {
  const waived = 'waiver W { of: owned, held  for: Open0  because: "b"  until: 2027-01-01  approved: Head }';
  const drafted = 'touchpoint A { owner: Head }\ntouchpoint B { status: draft }';

  test.each([
    ['where one of many fails an error', touchpoints(9, 1, 'standards: S'), 'rules: held', 'broken'],
    ['where half of two fail', touchpoints(1, 1), 'rules: owned', 'broken'],
    ['where more than half fail', touchpoints(2, 3), 'rules: owned', 'broken'],
    ['where less than half fail', touchpoints(2, 1), 'rules: owned', 'at-risk'],
    ['where the one subject fails a warning', touchpoints(0, 1), 'rules: owned', 'at-risk'],
    ['where the one subject fails an error', touchpoints(0, 1), 'rules: held', 'broken'],
    ['where something passes and nothing fails', touchpoints(2, 0), 'rules: owned', 'upheld'],
    ['where no rule applies', '', 'rules: owned', null],
    ['that information does not break', touchpoints(2, 0), 'rules: owned, told', 'upheld'],
    ['that information does not uphold', touchpoints(3, 0, 'quotes: "q"'), 'rules: told', null],
    ['that a draft does not break', drafted, 'rules: owned', 'upheld'],
    ['where all that fails is waived', touchpoints(0, 1) + waived, 'rules: held', 'at-risk'],
    ['where the waived count neither way for the half', touchpoints(2, 2) + waived, 'rules: owned', 'at-risk'],
    ['where the waived save nothing of the rest', touchpoints(1, 2) + waived, 'rules: owned', 'broken'],
  ])('%s', (_, facts, practice, level) => {
    const standard = 'standard S { statement: "s" }\n';
    expect(levelOf({ facts: standard + facts, practice, framework: 'scoring: laws' })).toBe(level);
  });

  test('has no level where no rule applies, since it is not applicable then', () => {
    expect(practiceOf({ practice: 'rules: owned', framework: 'scoring: laws' }).applies).toBe(false);
  });

  test('is not broken by an error that is not in force yet', () => {
    const later =
      'rule later { for: t in touchpoints  require: exists t.owner  severity: error  enforce-from: 2027-01-01 }';
    const facts = `${later}\n${touchpoints(2, 1)}`;
    expect(levelOf({ facts, practice: 'rules: later', framework: 'scoring: laws' })).toBe('at-risk');
  });

  test('is judged by the severity that a rule has of itself', () => {
    const run = { rules: { held: { severity: 'info' as const } } };
    const facts = `standard S { statement: "s" }\n${touchpoints(9, 1, 'standards: S')}`;
    expect(levelOf({ facts, practice: 'rules: held', framework: 'scoring: laws', run })).toBe('broken');
  });
});
