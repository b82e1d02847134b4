/** Type errors: at the place of the mistake, in a sentence that helps. */
import { describe, expect, it as test } from 'vitest';
import { check } from '../../../support/check.ts';
import { evaluateText } from '../norms/support.ts';
import { ask, expectProblem } from './support.ts';

const PROGRAMME = `
  channel Line { type: phone }
  team Care
  role DigitalLead { team: Care  formerly: WebLead }
  journey Buy { stage Choose { touchpoint Search { channels: Line  owner: DigitalLead } } }
  journey Sell { stage Choose { touchpoint Search } }
  fact calls { is: t in touchpoints where exists t.channels }
`;

type Row = readonly [expression: string, place: string, words: string];

const ROWS: readonly Row[] = [
  [
    'touchpoints.owner.lead',
    'lead',
    '`owner` of a touchpoint is a list of roles, and a role has no `lead`: did you mean `team.lead`?',
  ],
  [
    'some t in touchpoints where exists t.owner.lead',
    'lead',
    '`owner` of a touchpoint is a role, and a role has no `lead`: did you mean `team.lead`?',
  ],
  [
    'some t in touchpoints where exists t.frontstge',
    'frontstge',
    '`t` is a touchpoint, and a touchpoint has no `frontstge`: did you mean `frontstage`?',
  ],
  ['some t in touchpoints where t.owner', 't.owner', 'write `exists t.owner`'],
  ['some t in touchpoints where t.channels = Line', 't.channels = Line', 'write `some c in t.channels where c = Line`'],
  [
    'some c in touchpoints where c.channels.type = phone',
    'c.channels.type = phone',
    'write `some x in c.channels where x.type = phone`',
  ],
  [
    'some t in touchpoints where t.channels = phone',
    't.channels = phone',
    '`t.channels` is a list of channels, and `=` compares single values: write `some c in t.channels where c.type = phone`',
  ],
  ['some t in touchpoints where t.kpis != driver', 't.kpis != driver', 'write `no k in t.kpis where k.layer = driver`'],
  ['some t in touchpoints where phone = t.channels', 'phone = t.channels', 'write `phone in t.channels.type`'],
  [
    'some t in touchpoints where t.channels = Nowhere',
    't.channels = Nowhere',
    'some c in t.channels where c = Nowhere',
  ],
  ['some k in kpis where k.layr = driver', 'layr', 'did you mean `layer`?'],
  ['some k in kpis where driver = k.layr', 'layr', 'did you mean `layer`?'],
  ['some k in kpis where k.layr in (driver, outcome)', 'layr', 'did you mean `layer`?'],
  ['some t in touchpionts where t.contact = none', 'touchpionts', 'Did you mean `touchpoints`?'],
  ['some t in touchpoints where t.channels != Line', 't.channels != Line', 'write `no c in t.channels where c = Line`'],
  ['some t in touchpoints where t.channels in (Line)', 't.channels in (Line', 'write `some c in t.channels where c in'],
  [
    'some t in touchpoints where t.name like "a*" and t.channels.title like "P*"',
    't.channels.title like "P*"',
    '`some c in t.channels where c.title like "P*"`',
  ],
  ['some t in touchpoints where Line = t.channels', 'Line = t.channels', 'write `Line in t.channels`'],
  ['some t in touchpoints where t.channels = t.standards', 't.channels = t.standards', 'both lists'],
  ['some t in touchpoints where t.owner in DigitalLead', 't.owner in DigitalLead', 'write `t.owner = DigitalLead`'],
  [
    'some t in touchpoints where t.wait <= 10%',
    't.wait <= 10%',
    '`t.wait` is a duration and `10%` is a percentage: they do not compare',
  ],
  ['some p in pains where p.frequency > 5', 'p.frequency > 5', 'A percentage is written with its sign: `5%`'],
  ['2h < 3wd', '2h < 3wd', 'they do not compare'],
  ['1mo > 30d', '1mo > 30d', 'no fixed length'],
  ['some p in policies where today - p.since > 12mo', 'today - p.since > 12mo', 'write `x.on < today - 12mo`'],
  ['EUR 5 + USD 3', 'EUR 5 + USD 3', 'Two currencies do not add'],
  ['EUR 5 < USD 3', 'EUR 5 < USD 3', 'they do not compare'],
  ['today + 3', 'today + 3', '`+` does not join them'],
  ['some c in channels where c.type = fone', 'fone', 'web, app, phone, email'],
  ['some c in channels where c.type = phne', 'phne', 'Did you mean `phone`?'],
  ['some c in channels where phne = c.type', 'phne', 'Did you mean `phone`?'],
  ['some c in channels where c.type in (phone, chatt)', 'chatt', 'Did you mean `chat`?'],
  ['some p in pains where p.severity >= high', 'p.severity >= high', 'no order: write `p.severity in (…)`'],
  ['some t in touchpoints where t.owner > DigitalLead', 't.owner > DigitalLead', 'only `=` and `!=` compare it'],
  [
    'some t in touchpoints where t.owner = Care',
    't.owner = Care',
    '`t.owner` is a role and `Care` is a team: they do not compare',
  ],
  ['some t in touchpoints where t.kind = journey', 'journey', 'not one of the words'],
  ['some t in touchpoints where t.owner = DigitalLaed', 'DigitalLaed', 'Did you mean `DigitalLead`?'],
  ['some t in touchpoints where t.owner = WebLead', 'WebLead', 'any more: it is called `DigitalLead` now'],
  ['WebLead.team.title', 'WebLead', 'any more: it is called `DigitalLead` now'],
  ['some t in touchpionts', 'touchpionts', 'Did you mean `touchpoints`?'],
  ['some t in touchpoints where tt.critical', 'tt.critical', 'Nothing is called `tt.critical` here'],
  ['Search.title', 'Search', '`Buy.Choose.Search` and `Sell.Choose.Search`'],
  ['some c in Line', 'Line', 'is a channel, not a list'],
  [
    'some t in touchpoints where t.title.length > 3',
    'length',
    '`title` of a touchpoint is a text: nothing can be asked of it',
  ],
  ['sum(t.title for t in touchpoints)', 't.title', '`sum` takes numbers, percentages, durations or amounts of money'],
  ['sum(p.since for p in policies)', 'p.since', 'this is a date'],
  ['some t in touchpoints where t.owner like "A*"', 't.owner', 'Write `t.owner.title`'],
  ['some t in touchpoints where t.title like t.name', 't.name', '`like` takes a text in quotes'],
  ['some t in touchpoints where t.channels contains DigitalLead', 't.channels contains DigitalLead', 'can never be in'],
  ['some t in touchpoints where t.owner in (Line, Line)', 't.owner in (Line, Line)', 'can never be in'],
  ['some t in calls where exists t.ower', 'ower', 'did you mean `owner`?'],
];

describe('a type error stands at its place and says what to write', () => {
  test.each(ROWS)('%s', (expression, place, words) => {
    expectProblem(PROGRAMME, expression, place, words);
  });
});

describe('the fix of a list that was taken for one value', () => {
  const fixed = (expression: string): string => {
    const before = 'rule q {\n  require: ';
    const result = ask(PROGRAMME, expression);
    if (!('problems' in result)) {
      throw new Error(`${expression} is right`);
    }
    const edits = [...result.problems[0]!.fixes![0]!.edits].sort((a, b) => b.span.start - a.span.start);
    return edits
      .reduce(
        (text, { span, newText }) => text.slice(0, span.start) + newText + text.slice(span.end),
        before + expression,
      )
      .slice(before.length);
  };

  test.each([
    [
      'some t in touchpoints where t.channels = Line',
      'some t in touchpoints where some c in t.channels where c = Line',
    ],
    [
      'some t in touchpoints where t.channels.type=phone',
      'some t in touchpoints where some c in t.channels where c.type = phone',
    ],
    [
      'some t in touchpoints where t.channels = Line or exists t.owner',
      'some t in touchpoints where (some c in t.channels where c = Line) or exists t.owner',
    ],
    ['some t in touchpoints where t.channels != Line', 'some t in touchpoints where no c in t.channels where c = Line'],
    ['some t in touchpoints where Line = t.channels', 'some t in touchpoints where Line in t.channels'],
    ['some t in touchpoints where t.owner', 'some t in touchpoints where exists t.owner'],
  ])('%s', (expression, right) => {
    expect(fixed(expression)).toBe(right);
    expect(ask(PROGRAMME, right)).not.toHaveProperty('problems');
  });
});

describe('a condition that cannot vary is an error', () => {
  const problem = (condition: string) =>
    evaluateText(`
      rule r { for: t in touchpoints where ${condition}  require: exists t.owner }
      touchpoint Pay
    `).problems.map(each => each.message);

  test.each([
    ['1 = 1', 'says the same for every element'],
    ['yes', 'says the same for every element'],
    ['exists t', 'always holds'],
    ['exists t.title', 'always holds'],
    ['t.wait = t.wait', 'compares a thing with itself'],
    ['count(t.kpis) >= 0', 'always holds'],
    ['count(t.kpis) < 0', 'never holds'],
    ['0 <= count(t.kpis)', 'always holds'],
    ['exists t.owner and 2 > 1', 'says the same for every element'],
    ['not (today = today)', 'compares a thing with itself'],
  ])('%s', (condition, words) => {
    const messages = problem(condition);
    expect(messages).toHaveLength(1);
    expect(messages[0]).toContain(words);
  });

  test.each([
    'exists t.owner.title',
    'count(t.kpis) > 0',
    't.since > 2020-01-01',
    'exists t.wait',
    't.wait != t.duration',
  ])('%s can vary', condition => {
    expect(problem(condition)).toEqual([]);
  });
});

test('comparisons do not chain', () => {
  check(`
    rule r {
      for: t in touchpoints
      require: 1min < t.wait < 2min
               ^^^^^^^^^^^^^^^^^^^^ type-error do not chain
    }
  `);
});
