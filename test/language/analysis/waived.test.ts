/** What is waived, by rule: how often, by what, and whether the rule is often blind. */
import { expect, test } from 'vitest';
import { type WaivedRule, waivedByRule } from '../../../language/src/analysis/index.ts';
import { evaluateNorms } from '../../../language/src/engine/norms/index.ts';
import { read } from '../../support/check.ts';
import { settings, withoutLibrary } from '../engine/norms/support.ts';

const RULES = `
  rule owned { for: t in touchpoints  require: exists t.owner }
  rule felt { for: t in touchpoints  require: exists t.feels }
  role Head
`;

function waived(facts: string): readonly WaivedRule[] {
  const model = withoutLibrary(read(RULES + facts).model);
  return waivedByRule(evaluateNorms(model, settings()).findings, model);
}

const valid = 'because: "b"  until: 2027-01-01  approved: Head';

test('counts what is waived and nothing else, most often first', () => {
  const found = waived(`
    touchpoint A
    touchpoint B
    touchpoint C { owner: Head  feels: "well" }
    waiver One { of: owned, felt  for: A, C  ${valid} }
    waiver Two { of: felt  for: B  ${valid} }
    waiver Late { of: owned  for: B  because: "b"  until: 2026-01-01  approved: Head }
  `);
  expect(found.map(({ rule, count }) => `${rule} ${count}`)).toEqual(['felt 2', 'owned 1']);
});

test('counts comments apart, and a waiver without a type under none', () => {
  const [owned] = waived(`
    // cx-ignore owned: the old till
    touchpoint A
    touchpoint B
    waiver W { of: owned  for: B  ${valid} }
  `);
  expect(owned).toEqual({
    rule: 'owned',
    count: 2,
    types: [{ type: null, count: 1 }],
    comments: 1,
    blind: 0,
    isOftenBlind: false,
  });
});

test('tells the types of waivers, most often first', () => {
  const [owned] = waived(`
    touchpoint A
    touchpoint B
    touchpoint C
    waiver One { of: owned  for: A, B  type: met-otherwise  ${valid} }
    waiver Two { of: owned  for: C  type: accepted  ${valid} }
  `);
  expect(owned!.types).toEqual([
    { type: 'met-otherwise', count: 2 },
    { type: 'accepted', count: 1 },
  ]);
});

test.each([
  ['A', '', false],
  ['A, B', '', true],
  ['A, B', '// cx-ignore owned: x\ntouchpoint C', true],
  [
    'A, B',
    'waiver Two { of: owned  for: D, E, F  type: accepted  because: "b"  until: 2027-01-01  approved: Head }',
    false,
  ],
])('a rule that does not see %s is often blind beside %j: %s', (blind, rest, isOftenBlind) => {
  const [owned] = waived(`
    touchpoint A
    touchpoint B
    touchpoint D
    touchpoint E
    touchpoint F
    waiver One { of: owned  for: ${blind}  type: rule-blind  ${valid} }
    ${rest}
  `);
  expect(owned).toMatchObject({ isOftenBlind, blind: blind.split(',').length });
});
