/** Waivers and `cx-ignore` comments: what they take out, for how long, and what is said of those that take out nothing. */
import { describe, expect, it as test } from 'vitest';
import { evaluateText, lines, statesOf } from './support.ts';

const NORMS = `
  rule owned { for: t in touchpoints  require: exists t.owner  aspect: ownership }
  rule waiver-expired { for: w in waivers where exists w.until  require: w.until >= today  severity: error }
  rule waiver-reason { for: w in waivers  require: exists w.because  require: exists w.approved  require: exists w.until  severity: error }
  rule waiver-unused { for: w in waivers  severity: warning  message: "{w.title} waives nothing" }
  role Board
`;
const SOUND = 'because: "Six agents start in March"  until: 2027-03-31  approved: Board';

function judge(text: string, today?: string) {
  return evaluateText(`${NORMS}\n${text}`, today === undefined ? {} : { today });
}

describe('a waiver', () => {
  test('takes out the finding, which counts as waived and never as met', () => {
    const table = judge(`touchpoint Pay\ntouchpoint Ask\nwaiver W { of: owned  for: Pay  ${SOUND} }`);
    expect(statesOf(table, 'owned')).toEqual({ Pay: 'waived', Ask: 'missing' });
    expect(lines(table.findings)).toEqual([
      'owned warning waived Pay | “Pay”: owned',
      'owned warning Ask | “Ask”: owned',
    ]);
    expect(table.findings[0]!.waivedBy).toBe('W');
  });

  test('waives its last day still, and not the day after', () => {
    const text = `touchpoint Pay\nwaiver W { of: owned  for: Pay  ${SOUND} }`;
    expect(statesOf(judge(text, '2027-03-31'), 'owned')).toEqual({ Pay: 'waived' });
    const after = judge(text, '2027-04-01');
    expect(statesOf(after, 'owned')).toEqual({ Pay: 'missing' });
    expect(after.findings.map(finding => finding.rule)).toEqual(['owned', 'waiver-expired']);
  });

  test.each([
    ['because', 'until: 2027-03-31  approved: Board'],
    ['because', 'because: ""  until: 2027-03-31  approved: Board'],
    ['approved', 'because: "so"  until: 2027-03-31'],
    ['until', 'because: "so"  approved: Board'],
  ])('without %s waives nothing, and says so', (missing, attributes) => {
    const table = judge(`touchpoint Pay\nwaiver W { of: owned  for: Pay  ${attributes} }`);
    expect(statesOf(table, 'owned')).toEqual({ Pay: 'missing' });
    const finding = table.findings.find(each => each.rule === 'waiver-reason')!;
    expect(finding.message).toContain(`exists w.${missing}`);
    expect(table.findings.map(each => each.rule)).not.toContain('waiver-unused');
  });

  test('for a name that is not found waives nothing, and the text error alone says so', () => {
    const table = judge(`touchpoint Pay\nwaiver W { of: owned  for: Payy  ${SOUND} }`);
    expect(statesOf(table, 'owned')).toEqual({ Pay: 'missing' });
    expect(table.findings.map(each => each.rule)).not.toContain('waiver-unused');
  });

  test('waives exactly the elements that it names', () => {
    const table = judge(`journey Buy { stage S { touchpoint Pay } }\nwaiver W { of: owned  for: Buy  ${SOUND} }`);
    expect(statesOf(table, 'owned')).toEqual({ 'Buy.S.Pay': 'missing' });
    expect(lines(table.findings)).toContain('waiver-unused warning W | W waives nothing');
  });

  test('of several norms for several elements waives each', () => {
    const table = judge(`
      standard Quick { for: t in touchpoints }
      touchpoint Pay
      touchpoint Ask
      waiver W { of: owned, Quick  for: Pay, Ask  ${SOUND} }
    `);
    expect(new Set(table.findings.map(finding => finding.outcome))).toEqual(new Set(['waived']));
    expect(statesOf(table, 'Quick')).toEqual({ Pay: 'waived', Ask: 'waived' });
  });

  test('of what holds is unused', () => {
    const table = judge(`touchpoint Pay { owner: Board }\nwaiver W { of: owned  for: Pay  ${SOUND} }`);
    expect(statesOf(table, 'owned')).toEqual({ Pay: 'met' });
    expect(lines(table.findings)).toEqual(['waiver-unused warning W | W waives nothing']);
  });

  test.each([
    ['of', 'for: Pay'],
    ['for', 'of: owned'],
  ])('that does not say %s waives nothing, and is unused', (_, attribute) => {
    const table = judge(`touchpoint Pay\nwaiver W { ${attribute}  ${SOUND} }`);
    expect(statesOf(table, 'owned')).toEqual({ Pay: 'missing' });
    expect(lines(table.findings)).toContain('waiver-unused warning W | W waives nothing');
  });

  test('of a norm that is misspelt is not called unused as well', () => {
    const table = judge(`touchpoint Pay\nwaiver W { of: onwed  for: Pay  ${SOUND} }`);
    expect(table.findings.map(finding => finding.rule)).toEqual(['owned']);
  });

  test('of a rule that did not run is not called unused', () => {
    const text = `${NORMS}\ntouchpoint Pay\nwaiver W { of: owned  for: Pay  ${SOUND} }`;
    expect(evaluateText(text, { rules: { owned: { severity: 'off' } } }).findings).toEqual([]);
    expect(evaluateText(text, { skip: new Set(['owned']) }).findings).toEqual([]);
  });

  test('of a practice exempts it from elsewhere, and is not called unused', () => {
    const table = judge(`framework F { practice greets { question: "?" } }\nwaiver W { of: greets  ${SOUND} }`);
    expect(table.findings).toEqual([]);
  });

  test('follows a declared rename', () => {
    const renamed = judge(`touchpoint Settle { formerly: Pay }\nwaiver W { of: owned  for: Pay  ${SOUND} }`);
    expect(statesOf(renamed, 'owned')).toEqual({ Settle: 'waived' });
    const norms = NORMS.replace('rule owned {', 'rule has-owner { formerly: owned ');
    const norm = evaluateText(`${norms}\ntouchpoint Pay\nwaiver W { of: owned  for: Pay  ${SOUND} }`);
    expect(statesOf(norm, 'has-owner')).toEqual({ Pay: 'waived' });
  });
});

describe('a cx-ignore comment', () => {
  test('follows a declared rename of its rule, unless another has the name today', () => {
    const renamed = NORMS.replace('rule owned {', 'rule has-owner { formerly: owned ');
    const text = '// cx-ignore owned: waiting for the new team\ntouchpoint Pay';
    expect(statesOf(evaluateText(`${renamed}\n${text}`), 'has-owner')).toEqual({ Pay: 'waived' });
    const both = evaluateText(`${renamed}\n${NORMS}\n${text}`);
    expect(statesOf(both, 'owned')).toEqual({ Pay: 'waived' });
    expect(statesOf(both, 'has-owner')).toEqual({ Pay: 'missing' });
  });

  test('takes the finding out of the element on the next line', () => {
    const table = judge(
      '// cx-ignore owned until 2027-01-31: waiting for the new team\ntouchpoint Pay\ntouchpoint Ask',
    );
    expect(statesOf(table, 'owned')).toEqual({ Pay: 'waived', Ask: 'missing' });
    expect(table.findings[0]!.waivedBy).toBe('cx-ignore: waiting for the new team');
  });

  test('needs no end', () => {
    expect(statesOf(judge('// cx-ignore owned: known\ntouchpoint Pay'), 'owned')).toEqual({ Pay: 'waived' });
  });

  test.each([
    ['// cx-ignore owned until 2026-11-21: known', 'waiver-expired', 'ran out on 2026-11-21'],
    ['// cx-ignore owned:', 'waiver-reason', 'write the reason behind a colon'],
    ['// cx-ignore onwed: known', 'waiver-unused', 'there is no rule `onwed`'],
    ['// cx-ignore wrong-kind: known', 'waiver-unused', 'is an error in the text and cannot be ignored'],
  ])('%s', (comment, rule, words) => {
    const table = judge(`${comment}\ntouchpoint Pay`);
    expect(statesOf(table, 'owned')).toEqual({ Pay: 'missing' });
    const said = table.findings.filter(finding => finding.rule !== 'owned');
    expect(said.map(finding => finding.rule)).toEqual([rule]);
    expect(said[0]!.message).toContain(words);
    expect(said[0]!.element).toBe('Pay');
  });

  test('that has nothing to ignore is reported', () => {
    const table = judge('// cx-ignore owned: known\ntouchpoint Pay { owner: Board }');
    expect(table.findings.map(finding => finding.message)).toEqual([
      'Nothing is left to ignore here for owned: take the comment away',
    ]);
  });
});

describe('a rule of the project that selects nothing', () => {
  const EMPTY =
    'rule rule-without-subjects { for: r in rules  require: not (r.title = "")  severity: info  message: "{r.title} selects nothing" }';

  test('is information', () => {
    const table = evaluateText(
      `${EMPTY}\nrule dead { for: t in touchpoints where t.critical  require: exists t.owner }\ntouchpoint Pay`,
    );
    expect(lines(table.findings)).toContain('rule-without-subjects info dead | dead selects nothing');
  });

  test.each([
    ['', 'has no `for` and no `require`'],
    ['for: t in touchpoints', 'has no `require`'],
    ['require: exists Pay.owner', 'has no `for`'],
  ])('tells what `%s` lacks', (body, lack) => {
    const table = evaluateText(`${EMPTY}\nrule half { ${body} }\ntouchpoint Pay`);
    expect(lines(table.findings)).toEqual([
      `rule-without-subjects info half | “half” ${lack}, so it judges nothing: write whom it is for, and what they need`,
    ]);
  });

  test('is silent once it selects something', () => {
    const table = evaluateText(
      `${EMPTY}\nrule live { for: t in touchpoints  require: exists t.name }\ntouchpoint Pay`.replace(
        'exists t.name',
        't.name like "P*"',
      ),
    );
    expect(table.findings).toEqual([]);
  });
});
