/** Maturity: tallies, index, weakest link by each scoring, and what claims and targets stand beside. */
import { describe, expect, test } from 'vitest';
import { maturity, maturityDocument } from '../../../language/src/analysis/index.ts';
import { titleOf } from '../../../language/src/index.ts';
import { judge, TODAY } from '../../support/levels.ts';

const PRACTICES = `
  dimension one "One" {
    practice a { defined: exists rituals }
    practice b { defined: exists rituals }
  }
  dimension two "Two" {
    practice c { defined: exists journeys }
    practice d { applies: exists personas  defined: exists rituals }
    practice e { attested-only: yes }
  }
`;

describe('a dimension and a framework', () => {
  test('of adherence: the mean of the levels against the top one, and the weakest practice', () => {
    const { index, level, weakest, tally, dimensions } = judge(`framework f { ${PRACTICES} } journey j`).framework('f');
    expect(dimensions.map(each => [each.dimension.name, each.index])).toEqual([
      ['one', 0],
      ['two', 50],
    ]);
    // c is systematic; a, b and what nobody answered are not; d does not apply.
    expect([index, level, weakest?.practice.name]).toEqual([25, 'undeveloped', 'a']);
    expect(Object.fromEntries(tally)).toEqual({ undeveloped: 3, 'ad-hoc': 0, repeatable: 0, systematic: 1 });
  });

  test('of criteria: the share of practices that are met', () => {
    const half = `rule half { for: t in touchpoints  require: exists t.owner }  role r  touchpoint x { owner: r }  touchpoint y`;
    const { index, tally } = judge(`${half} journey j framework f {
      scoring: criteria
      dimension one { practice a { rules: half }  practice b { defined: exists journeys } }
    }`).framework('f');
    expect(index).toBe(50);
    expect(Object.fromEntries(tally)).toEqual({ no: 0, partly: 1, yes: 1 });
  });

  test('of levels of one’s own', () => {
    const { index, level } = judge(`journey j framework f {
      levels: seed, sprout, tree
      practice a { defined: exists journeys }
      practice b { defined: exists rituals }
    }`).framework('f');
    expect([index, level]).toEqual([50, 'seed']);
  });

  test('where nothing applies is null and never full', () => {
    const { index, level, dimensions } = judge('framework f { practice a { applies: exists rituals } }').framework('f');
    expect([index, level, dimensions[0]?.index, dimensions[0]?.weakest]).toEqual([null, null, null, null]);
  });
});

test('adopted frameworks come first, in the order in which they are adopted', () => {
  const judged = judge('programme P { adopt six-laws { target: upheld }  adopt f { target: repeatable } } framework f');
  const names = maturity(judged.evaluation.levels!).map(({ framework }) => framework.name);
  expect(names).toEqual(['six-laws', 'f', 'building-blocks', 'eight-steps', 'forrester', 'gartner-customer360']);
});

test('the document says all of it, in the order of the contract', () => {
  const { evaluation } = judge(`
    rule owned { for: t in touchpoints  require: exists t.owner }
    role r
    touchpoint x { owner: r }
    touchpoint y
    framework f "F" { dimension one "One" { practice a "A" { rules: owned } } }
    programme P { adopt f { target: repeatable by 2027-01-01 } }
    assessment Zero { against: f  on: 2026-01-15  type: baseline  answer a { level: systematic  from: "us" } }`);
  const document = maturityDocument(maturity(evaluation.levels!, new Set(['f'])), TODAY, titleOf);
  const tally = { undeveloped: 0, 'ad-hoc': 1, repeatable: 0, systematic: 0 };
  const weakest = { practice: 'a', level: 'ad-hoc' };
  expect(document).toEqual({
    formatVersion: 1,
    asOf: TODAY,
    frameworks: [
      {
        id: 'f',
        title: 'F',
        scoring: 'adherence',
        index: (1 / 3) * 100,
        level: 'ad-hoc',
        dimensions: [
          {
            id: 'one',
            title: 'One',
            index: (1 / 3) * 100,
            weakest,
            tally,
            practices: [
              {
                id: 'a',
                title: 'A',
                evidenced: 'ad-hoc',
                adherence: 0.5,
                defined: true,
                claimed: 'systematic',
                attested: 'repeatable',
                spread: null,
                sayDo: 2,
                target: 'repeatable',
                trend: [{ assessment: 'Zero', on: '2026-01-15', level: 'repeatable' }],
                rules: [{ rule: 'owned', met: 1, waived: 0, applicable: 2, unwritten: 1 }],
                applies: true,
                exemptedBy: null,
                due: '2027-01-01',
              },
            ],
          },
        ],
        levels: ['undeveloped', 'ad-hoc', 'repeatable', 'systematic'],
        tally,
        weakest,
        adopted: true,
        target: { value: 'repeatable', by: '2027-01-01' },
      },
    ],
  });
});
