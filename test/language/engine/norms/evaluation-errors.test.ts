/** What goes wrong only while a norm is evaluated: it is an error of that norm, and the others are judged. */
import { describe, expect, it as test } from 'vitest';
import { evaluateText, statesOf } from './support.ts';

describe('errors that only values show', () => {
  test('are errors of the norm, and the others are judged', () => {
    const table = evaluateText(`
      rule cheap { for: j in journeys  require: sum(t.fee for t in j.touchpoints) < EUR 10 }
      journey Mixed { stage S { touchpoint A { fee: EUR 1 }  touchpoint B { fee: USD 1 } } }
      journey Dear { stage S { touchpoint A { fee: EUR 9 }  touchpoint B { fee: EUR 9 } } }
    `);
    expect(table.problems.map(problem => problem.message)).toEqual([
      'Two currencies do not add: EUR and USD. It happened at `Mixed`.',
    ]);
    expect(statesOf(table, 'cheap')).toEqual({ Dear: 'missing' });
  });

  test('an evaluation that takes too long is given up with a clear error, one that looks things up is not', () => {
    const touchpoints = Array.from({ length: 400 }, (_, index) => `touchpoint T${index}`).join('\n');
    const quick = evaluateText(`
      rule slow {
        for: p in programmes
        require: some a in touchpoints where some b in touchpoints where some c in touchpoints where a.name = b.title and b.title != c.title and c.name = "nothing"
      }
      programme P
      ${touchpoints}
    `);
    expect(quick.problems.map(problem => problem.message)).toEqual([]);
    const endless = evaluateText(`
      rule slow {
        for: p in programmes
        require: some a in touchpoints where some b in touchpoints where some c in touchpoints where a.name like "*x" or b.name like "*x" or c.name like "*x"
      }
      programme P
      ${touchpoints}
    `);
    expect(endless.problems.map(problem => problem.message)).toEqual([
      expect.stringContaining('takes more than 5,000,000 steps'),
    ]);
  });

  test('a norm that takes too much over all its elements is given up in the midst of a file that holds them all', () => {
    const { problems, timings } = evaluateText(
      `
      rule slow {
        for: t in touchpoints
        require: no a in touchpoints where some b in touchpoints where a.name like "*x" or b.name like "*x"
      }
      ${Array.from({ length: 120 }, (_, index) => `touchpoint T${index}`).join('\n')}
    `,
      { clock: () => 0, mostSteps: 100_000 },
    );
    expect(problems.map(problem => problem.message)).toEqual([
      expect.stringContaining('Over all its elements this norm takes more steps than any may'),
    ]);
    expect(timings.find(({ rule }) => rule === 'slow')!.subjects).toBeLessThan(30);
  });
});
