/** Examples of rules as tests: they see the library and themselves only. */
import { describe, expect, it as test } from 'vitest';
import { runExamples } from '../../../../language/src/engine/norms/index.ts';
import { read } from '../../../support/check.ts';
import { settings } from './support.ts';

const results = (source: string, rule = 'r') => {
  const reading = read(source);
  return runExamples(reading.element(rule), reading.model, settings()).map(({ example, isGood, passes, findings }) => ({
    name: example.name,
    isGood,
    passes,
    found: findings.map(finding => finding.element),
  }));
};

describe('an example', () => {
  test('is good without a finding of the rule, bad with one', () => {
    expect(
      results(`
        rule r {
          for: t in touchpoints
          require: some k in t.kpis where k.layer = perception
          example good { touchpoint Pay { kpis: Happy }  kpi Happy { metric: csat } }
          example bad { touchpoint Pay }
          example bad { touchpoint Pay { kpis: Quick }  kpi Quick { metric: aht } }
        }
      `),
    ).toEqual([
      { name: 'good', isGood: true, passes: true, found: [] },
      { name: 'bad', isGood: false, passes: true, found: ['r.bad.Pay'] },
      { name: 'bad#2', isGood: false, passes: true, found: ['r.bad#2.Pay'] },
    ]);
  });

  test('fails when it shows something else', () => {
    expect(
      results(`
        rule r {
          for: t in touchpoints
          require: exists t.owner
          example good { touchpoint Pay }
          example bad { touchpoint Pay { owner: Clerk }  role Clerk }
        }
      `).map(result => result.passes),
    ).toEqual([false, false]);
  });

  test('sees nothing of the project around it, and the project nothing of it', () => {
    const source = `
      rule r {
        for: p in programmes
        require: exists touchpoints
        example good { programme P  touchpoint Inner }
        example bad { programme P }
      }
      rule other { for: t in touchpoints  require: exists t.owner }
      touchpoint Outer
      programme Whole
    `;
    expect(results(source).map(result => result.passes)).toEqual([true, true]);
  });

  test('measures by what it says of its own, whatever the project around it says', () => {
    const answers = 'data:text/csv,respondent,practice,level\\nr1,Greets,high\\n';
    const source = `
      rule r {
        for: a in assessments
        require: exists a.answered
        example good {
          framework House { levels: low, high  practice Greets }
          assessment First { against: House  responses: "${answers}" }
        }
        example bad {
          framework House { levels: low, middle  practice Greets }
          assessment First { against: House  responses: "${answers}" }
        }
      }
      framework House { levels: low, high  practice Greets }
    `;
    expect(results(source).map(result => result.passes)).toEqual([true, true]);
  });

  test('names elements of its own in the rule’s expressions, and facts of the project', () => {
    expect(
      results(`
        fact spoken { is: t in touchpoints where some c in t.channels where c.type = phone }
        role Lead
        rule r {
          for: t in spoken
          require: t.owner = Lead
          example good { touchpoint Ask { channels: Line  owner: Lead }  channel Line { type: phone }  role Lead }
          example bad { touchpoint Ask { channels: Line  owner: Other }  channel Line { type: phone }  role Lead  role Other }
        }
      `).map(result => result.passes),
    ).toEqual([true, true]);
  });

  test('of a rule with a type error does not pass', () => {
    const [good] = results('rule r { for: t in touchpoints  require: exists t.ower  example good { touchpoint Pay } }');
    expect(good!.passes).toBe(false);
  });
});
