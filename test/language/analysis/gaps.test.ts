/** Gaps: what lies below its target, in which order, who closes it until when, and what it lifts. */
import { describe, expect, test } from 'vitest';
import { gapsDocument } from '../../../language/src/analysis/index.ts';
import { titleOf } from '../../../language/src/index.ts';
import { judge, TODAY } from '../../support/levels.ts';

const RULES = `
  rule owned { for: t in touchpoints  require: exists t.owner }
  rule told { for: t in touchpoints  require: exists t.quotes }
  rule aimed { for: j in journeys  require: exists j.goal }
  role r
  journey j { touchpoint x { critical: yes }  touchpoint y }
`;
const F = `framework f {
  practice a { rules: owned }
  practice b { rules: told }
  practice c { rules: owned, aimed }
  practice d { defined: exists rituals }
}`;

function gapsOf(source: string): string[] {
  return judge(source).gaps.map(
    ({ standing, from, to, lifts }) => `${standing.practice.name} ${from} → ${to}, ${lifts}`,
  );
}

describe('a gap', () => {
  test('lies below the target of the framework or of the practice itself, and nowhere without one', () => {
    expect(gapsOf(`${RULES} ${F}`)).toEqual([]);
    expect(gapsOf(`${RULES} ${F} programme P { adopt f }`)).toEqual([]);
    expect(gapsOf(`${RULES} ${F} programme P { adopt f { goal d { target: ad-hoc } } }`)).toEqual([
      'd undeveloped → ad-hoc, 0',
    ]);
    const own = `${RULES} ${F} programme P { adopt f { target: ad-hoc  goal a { target: undeveloped } } }`;
    expect(gapsOf(own)).toEqual([
      'c undeveloped → ad-hoc, 2',
      'b undeveloped → ad-hoc, 1',
      'd undeveloped → ad-hoc, 0',
    ]);
  });

  test('of criteria is every practice that is not met while the share is below the target', () => {
    const criteria = (target: string) => `${RULES} programme P { adopt g { ${target} } }
      framework g { scoring: criteria  practice a { defined: exists journeys }  practice b { defined: exists rituals } }`;
    expect(gapsOf(criteria('target: 75%'))).toEqual(['b no → yes, 0']);
    expect(gapsOf(criteria('target: 50%'))).toEqual([]);
    expect(gapsOf(criteria('goal b { target: 40% }'))).toEqual(['b no → 40%, 0']);
  });

  test('counts every practice, of any framework, that rises with it', () => {
    const other = 'framework g { practice e { rules: owned }  practice h { rules: owned  applies: exists rituals } }';
    expect(gapsOf(`${RULES} ${F} ${other} programme P { adopt f { goal a { target: ad-hoc } } }`)).toEqual([
      'a undeveloped → ad-hoc, 3',
    ]);
  });

  test('comes first where nothing closes it, then by what it lifts, then by the touchpoints it reaches', () => {
    const plan = 'initiative i { closes: c }';
    expect(gapsOf(`${RULES} ${F} ${plan} programme P { adopt f { target: ad-hoc } }`)).toEqual([
      'a undeveloped → ad-hoc, 2',
      'b undeveloped → ad-hoc, 1',
      'd undeveloped → ad-hoc, 0',
      'c undeveloped → ad-hoc, 2',
    ]);
    const [gap] = judge(`${RULES} ${F} programme P { adopt f { target: ad-hoc } }`).gaps;
    expect([gap?.touchpoints, gap?.moments, gap?.open.length, gap?.unwritten]).toEqual([2, 1, 2, 2]);
  });

  test.each([
    ['due: 2026-12-31', false],
    ['due: 2027-01-02', true],
    ['due: 2026-06-29', true],
    ['due: 2026-06-29  status: done', false],
    ['due: 2026-06-29  status: stopped', false],
    ['', false],
  ])('is closed by an initiative with “%s”: late %s', (plan, isLate) => {
    const target = 'programme P { adopt f { goal a { target: ad-hoc by 2027-01-01 } } }';
    const [gap] = judge(`${RULES} ${F} ${target} initiative i { closes: a  ${plan} }`).gaps;
    expect(gap?.closedBy.map(each => [each.initiative.id, each.isLate])).toEqual([['i', isLate]]);
    expect(gap?.isPlanned).toBe(!plan.includes('stopped'));
  });
});

test('the document says all of it, in the order of the contract', () => {
  const { gaps } = judge(`${RULES} ${F} programme P { adopt f { goal a { target: ad-hoc by 2027-01-01 } } }
    initiative i { closes: a  due: 2027-02-01 }`);
  expect(gapsDocument(gaps, TODAY, titleOf, ({ element }) => ({ element }))).toEqual({
    formatVersion: 1,
    asOf: TODAY,
    gaps: [
      {
        framework: 'f',
        practice: 'a',
        title: 'a',
        from: 'undeveloped',
        to: 'ad-hoc',
        due: '2027-01-01',
        closedBy: [{ initiative: 'i', due: '2027-02-01', late: true, stopped: false }],
        lifts: 2,
        findings: [{ element: 'j.x' }, { element: 'j.y' }],
        unwritten: 2,
        touchpoints: 2,
        momentsOfTruth: 1,
      },
    ],
  });
});
