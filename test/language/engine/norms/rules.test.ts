/** Rules over their subjects: what applies, what fails and how bad it is. */
import { expect, it as test } from 'vitest';
import { evaluateNorms } from '../../../../language/src/engine/norms/index.ts';
import { read } from '../../../support/check.ts';
import { evaluateText, lines, settings, statesOf } from './support.ts';

const RULE = `
  rule owned "A touchpoint has an owner" {
    for: t in touchpoints where not (t.contact = none)
    require: exists t.owner
    message: "{t.title} has no owner"
    severity: error
    aspect: ownership
    fix: set owner
  }
`;

test('judges each subject that the selection holds', () => {
  const table = evaluateText(`
    ${RULE}
    role Lead
    touchpoint Pay "Pay" { owner: Lead }
    touchpoint Ask "Ask"
    touchpoint Sleep { contact: none }
  `);
  expect(statesOf(table, 'owned')).toEqual({ Pay: 'met', Ask: 'missing' });
  expect(lines(table.findings)).toEqual(['owned error Ask | Ask has no owner']);
  expect(table.findings[0]).toMatchObject({
    kind: 'touchpoint',
    norm: 'owned',
    remedy: { action: 'set', attribute: 'owner' },
  });
});

test.each([
  ['set ownr', 'A `touchpoint` has no attribute `ownr` to set. Did you mean `owner`?'],
  ['create unicorn', 'A `touchpoint` has no attribute `unicorn` to create.'],
])('says that nothing can take the remedy `%s`', (fix, message) => {
  const { problems } = evaluateText(`${RULE.replace('set owner', fix)} touchpoint Ask`);
  expect(problems).toMatchObject([{ rule: 'unknown-attribute', element: 'owned', message }]);
});

test('lets a remedy create what stands within', () => {
  expect(evaluateText(`${RULE.replace('set owner', 'create pain')} touchpoint Ask`).problems).toEqual([]);
});

test('does not see what is retired, nor what lies in it', () => {
  const table = evaluateText(`
    ${RULE}
    touchpoint Old { status: retired }
    journey Gone { status: retired  stage Past { touchpoint Pay } }
  `);
  expect(statesOf(table, 'owned')).toEqual({});
});

test('judges a draft at information, whatever the rule says', () => {
  const table = evaluateText(`${RULE} touchpoint Pay { status: draft }`);
  expect(lines(table.findings)).toEqual(['owned info Pay | Pay has no owner']);
});

test('judges by a draft rule at information, and by a retired one not at all', () => {
  const draft = evaluateText(`${RULE.replace('severity: error', 'severity: error  status: draft')} touchpoint Pay`);
  expect(draft.findings.map(finding => finding.severity)).toEqual(['info']);
  const retired = evaluateText(`${RULE.replace('severity: error', 'severity: error  status: retired')} touchpoint Pay`);
  expect(retired.findings).toEqual([]);
});

test('makes an error a warning until the day from which it is enforced', () => {
  const rule = RULE.replace('severity: error', 'severity: error  enforce-from: 2027-01-01');
  expect(evaluateText(`${rule} touchpoint Pay`).findings[0]!.severity).toBe('warning');
  expect(evaluateText(`${rule} touchpoint Pay`, { today: '2027-01-01' }).findings[0]!.severity).toBe('error');
});

test('warns unless a severity is written', () => {
  const table = evaluateText(`${RULE.replace('severity: error', '')} touchpoint Pay`);
  expect(table.findings[0]!.severity).toBe('warning');
});

test('gives one finding where several requirements fail, and lists them', () => {
  const table = evaluateText(`
    rule kept { for: s in standards  require: exists s.owner  require: exists s.reviewed  require: exists s.kpis }
    kpi Calm
    standard Quick "Quick" { kpis: Calm }
    standard Slow { version: 2 }
  `);
  expect(statesOf(table, 'kept')).toEqual({ Quick: 'partial', Slow: 'missing' });
  expect(lines(table.findings)).toEqual([
    'kept warning Quick | “Quick”: kept (not met: `exists s.owner`, `exists s.reviewed`)',
    'kept warning Slow | “Slow”: kept (not met: `exists s.owner`, `exists s.reviewed`, `exists s.kpis`)',
  ]);
});

test('says requirements that differ in their last word together', () => {
  const table = evaluateText(`
    rule all {
      for: d in data
      require: some w in d.provides where w = crm
      require: some w in d.provides where w = mobile
    }
    data Crumbs
  `);
  expect(table.findings[0]!.message).toBe('“Crumbs”: all (not met: `some w in d.provides where w =` crm, mobile)');
});

test('says nothing of what rests on an unresolved reference', () => {
  const table = evaluateText(`
    ${RULE}
    rule measured { for: t in touchpoints  require: some k in t.kpis where k.layer = perception }
    rule unmeasured { for: t in touchpoints  require: no k in t.kpis where k.layer = perception }
    touchpoint Pay { owner: Nobody  kpis: Missing }
  `);
  expect(table.findings).toEqual([]);
  expect(statesOf(table, 'owned')).toEqual({ Pay: 'met' });
});

test('profiles norms with the clock it is given', () => {
  let now = 0;
  const table = evaluateText(`${RULE} touchpoint Pay`, { clock: () => (now += 1) });
  expect(table.timings).toEqual([{ rule: 'owned', milliseconds: 2, subjects: 1 }]);
});

test('judges what a rule selects from the library too', () => {
  const table = evaluateNorms(
    read('rule r { for: m in kpis.metric  require: exists m.owner }\nkpi Happy { metric: csat }').model,
    settings({ only: new Set(['r']) }),
  );
  expect(table.findings.map(({ element, file }) => [element, file.startsWith('library:')])).toEqual([
    ['cx.csat', true],
  ]);
});
