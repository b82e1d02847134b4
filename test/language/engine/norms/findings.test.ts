/** What a finding of a rule says, where it stands, who must act, and the order of all of them. */
import { describe, expect, it as test } from 'vitest';
import { evaluateNorms } from '../../../../language/src/engine/norms/index.ts';
import { read } from '../../../support/check.ts';
import { evaluateText, settings, withoutLibrary } from './support.ts';

describe('messages', () => {
  const message = (
    text: string,
    programme = 'touchpoint Pay "Pay & go" { channels: Web, App  wait: 3min } channel Web channel App',
  ) => evaluateText(`rule r { for: t in touchpoints  require: exists t.owner  message: "${text}" }\n${programme}`);

  test.each([
    ['{t.title}', 'Pay & go'],
    ['{t}', 'Pay & go'],
    ['{{t} is a brace', '{t} is a brace'],
    ['{t.channels} take {t.wait}', 'Web, App take 3min'],
    ['{t.owner.title} is nobody', 'none is nobody'],
    ['{ t.kind }', 'touchpoint'],
  ])('%s', (text, said) => {
    expect(message(text).findings.map(finding => finding.message)).toEqual([said]);
  });

  test('name their mistakes at the place', () => {
    const source =
      'rule r { for: t in touchpoints  require: exists t.owner  message: "Is {t.titel} fine?" }\ntouchpoint Pay';
    const table = evaluateText(source);
    expect(table.problems).toHaveLength(1);
    const [problem] = table.problems;
    expect(problem).toMatchObject({ rule: 'type-error', element: 'r' });
    expect(source.slice(problem!.span.start, problem!.span.end)).toBe('titel');
    expect(problem!.message).toContain('did you mean `title`');
  });

  test('take paths only', () => {
    expect(message('{1 + 1}').problems[0]!.message).toContain('Between braces stands the path of a property');
    expect(message('{t.title').problems[0]!.message).toContain('Between braces stands the path of a property');
  });
});

describe('a finding stands', () => {
  const place = (rule: string, programme: string) => {
    const source = `rule r { for: t in touchpoints  ${rule} }\n${programme}`;
    const { findings } = evaluateText(source);
    expect(findings).toHaveLength(1);
    return source.slice(findings[0]!.span.start, findings[0]!.span.end);
  };

  test('at the name where an attribute is absent', () => {
    expect(place('require: exists t.owner', 'touchpoint Pay "Pay"')).toBe('Pay');
  });
  test('at the value that is wrong', () => {
    expect(place('require: t.wait <= 3min', 'touchpoint Pay { wait: 5min }')).toBe('5min');
  });
  test('from the first to the last value of a list', () => {
    expect(
      place(
        'require: no c in t.channels where c.type = web',
        'touchpoint Pay { channels: Web, App }\nchannel Web { type: web }\nchannel App',
      ),
    ).toBe('Web, App');
  });
  test('at the owners where there are several', () => {
    expect(place('require: count(t.owners) = 1', 'touchpoint Pay { owner: A, B }\nrole A\nrole B')).toBe('A, B');
  });
  test('at the name where one of two attributes is absent and the other says when it may be', () => {
    const rule = 'require: exists t.owner or (t.status = proposed and exists t.responsible)';
    expect(place(rule, 'touchpoint Pay { status: live }')).toBe('Pay');
    expect(place(`require: t.wait < 1min or exists t.notes`, 'touchpoint Pay { wait: 5min }')).toBe('Pay');
    expect(place('require: exists t.owner and t.wait < 1min', 'touchpoint Pay { wait: 5min }')).toBe('5min');
  });
  test('at what the first failing requirement looks at', () => {
    expect(
      place(
        'require: exists t.channels  require: t.wait < 1min',
        'touchpoint Pay { wait: 5min  channels: Web }\nchannel Web',
      ),
    ).toBe('5min');
  });
});

describe('a finding of the library stands', () => {
  const places = (rule: string, source: string) =>
    evaluateNorms(read(source).model, settings({ only: new Set([rule]) })).findings.map(({ span }) =>
      source.slice(span.start, span.end),
    );

  test('at what leads nowhere, and at the name where nothing leads anywhere', () => {
    const kpis =
      'kpi Wait { layer: driver  metric: asa  drives: Kept }\nkpi Kept { layer: outcome }\nkpi Happy { layer: perception }';
    expect(places('driver-chain-broken', kpis)).toEqual(['Kept', 'Happy']);
    expect(places('kpi-unlinked', 'kpi Happy { layer: perception }')).toEqual(['Happy']);
  });
});

test('names who must act: the owner, else that of the nearest container', () => {
  const table = evaluateText(`
    rule r { for: t in touchpoints  require: exists t.kpis }
    role Head
    role Clerk
    journey Buy { owner: Head  stage Choose { touchpoint Pay { owner: Clerk }  touchpoint Ask } }
    touchpoint Alone
  `);
  expect(table.findings.map(({ element, owner }) => [element, owner])).toEqual([
    ['Buy.Choose.Pay', 'Clerk'],
    ['Buy.Choose.Ask', 'Head'],
    ['Alone', undefined],
  ]);
});

test('puts the worst first of what it finds at one place', () => {
  const table = evaluateText(`
    rule a { for: t in touchpoints  require: exists t.owner  severity: info }
    rule b { for: t in touchpoints  require: exists t.owner }
    rule c { for: t in touchpoints  require: exists t.owner  severity: error }
    touchpoint Pay
  `);
  expect(table.findings.map(({ rule }) => rule)).toEqual(['c', 'b', 'a']);
});

test('orders findings by file, place and rule', () => {
  const { model } = read(`
    //- b.cx
    rule z { for: t in touchpoints  require: exists t.owner }
    rule a { for: t in touchpoints  require: exists t.kpis }
    touchpoint B
    //- a.cx
    touchpoint Y
    touchpoint X
  `);
  const table = evaluateNorms(withoutLibrary(model), settings());
  expect(table.findings.map(({ rule, element }) => `${element} ${rule}`)).toEqual([
    'Y a',
    'Y z',
    'X a',
    'X z',
    'B a',
    'B z',
  ]);
});
