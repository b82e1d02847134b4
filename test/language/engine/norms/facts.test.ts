/** Facts: selections with a name, for rules and for other facts. */
import { describe, expect, it as test } from 'vitest';
import { evaluateText, statesOf } from './support.ts';

describe('facts', () => {
  test('are collections for rules, and for other facts', () => {
    const table = evaluateText(`
      fact spoken { is: t in touchpoints where some c in t.channels where c.type = phone }
      fact slow { is: t in spoken where t.wait > 1min }
      rule r { for: t in slow  require: exists t.owner }
      channel Line { type: phone }
      touchpoint Ask { channels: Line  wait: 2min }
      touchpoint Call { channels: Line  wait: 1s }
      touchpoint Mail { wait: 3min }
    `);
    expect(statesOf(table, 'r')).toEqual({ Ask: 'missing' });
  });

  test('may not rest on themselves', () => {
    const table = evaluateText(`
      fact a { is: t in b where exists t.owner }
      fact b { is: t in a where exists t.wait }
      rule r { for: t in a  require: exists t.owner }
      touchpoint Pay
    `);
    expect(table.problems.map(problem => problem.message)).toEqual([
      '`a` selects from itself: a fact must rest on the model.',
      '`b` selects from itself: a fact must rest on the model.',
    ]);
    expect(table.findings).toEqual([]);
  });

  test('with a type error say so, and select nothing', () => {
    const table = evaluateText(
      'fact f { is: t in touchpoints where exists t.ower }\nrule r { for: t in f  require: exists t.owner }\ntouchpoint Pay',
    );
    expect(table.problems.map(problem => problem.element)).toEqual(['f']);
    expect(statesOf(table, 'r')).toEqual({});
  });
});
