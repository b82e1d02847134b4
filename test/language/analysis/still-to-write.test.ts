/** What is still to write at one element is told together, wherever people read. */
import { expect, test } from 'vitest';
import { type StillToWrite, toldTogether } from '../../../language/src/analysis/index.ts';
import { evaluateNorms } from '../../../language/src/engine/norms/index.ts';
import { read } from '../../support/check.ts';
import { settings, withoutLibrary } from '../engine/norms/support.ts';

const RULES = `
  rule owned {
    for: k in kpis  require: exists k.owner  severity: warning
    message: "{k.title} needs exactly one accountable role: write it as \`owner\`"
  }
  rule sourced {
    for: k in kpis  require: exists k.readings or exists k.data  severity: error
    message: "{k.title} has no data: write \`readings\`, or name its file in \`data\`"
  }
  rule shown {
    for: k in kpis  require: exists k.dashboards  severity: info
    message: "Nobody sees {k.title}: put it on a dashboard with \`audience: everyone\`"
  }
  rule split { for: k in kpis  require: exists k.segments  message: "“{k.title}” is one number for everybody"  fix: add segments }
  rule long { for: k in kpis  require: k.window >= 30d  message: "{k.title} looks too short a way back" }
  role Head
  metric csat "CSAT" { unit: percent  better: higher }
`;

function told(facts: string, least?: number): { apart: string[]; together: readonly StillToWrite[] } {
  const model = withoutLibrary(read(RULES + facts).model);
  const { apart, together } = toldTogether(evaluateNorms(model, settings()).findings, model, least);
  return { apart: apart.map(({ rule, element }) => `${element} ${rule}`), together };
}

const BARE = 'kpi Happy "Are they happy" { metric: csat }';

test('what one element lacks is one thing to read, the worst first', () => {
  const { apart, together } = told(BARE);
  expect(apart).toEqual([]);
  expect(together).toHaveLength(1);
  const [happy] = together as [StillToWrite];
  expect(happy.severity).toBe('error');
  expect(happy.findings.map(({ rule }) => rule)).toEqual(['sourced', 'long', 'owned', 'split', 'shown']);
  expect(happy.attributes).toBe('`readings` or `data`, `owner` and `segments`');
  expect(happy.others.map(({ rule }) => rule)).toEqual(['long', 'shown']);
  expect(happy.message).toBe(
    '“Are they happy” has no data, looks too short a way back, needs exactly one accountable role and is one number for everybody. ' +
      'Nobody sees Are they happy. Write `readings` or `data`, `owner` and `segments`. ' +
      'Put it on a dashboard with `audience: everyone`.',
  );
});

test('what is written and does not hold is told apart', () => {
  const { apart, together } = told('kpi Happy { metric: csat  window: 7d }');
  expect(apart).toEqual(['Happy long']);
  expect(together[0]!.findings.map(({ rule }) => rule)).toEqual(['sourced', 'owned', 'split', 'shown']);
});

test('a single one says itself what it is, unless it is asked for', () => {
  const facts = `kpi Happy { metric: csat  window: 30d  owner: Head  readings: 4% on 2026-01-01  segments: S }
    segment S`;
  expect(told(facts)).toEqual({ apart: ['Happy shown'], together: [] });
  expect(told(facts, 1).together.map(({ message }) => message)).toEqual([
    'Nobody sees Happy. Put it on a dashboard with `audience: everyone`.',
  ]);
});

test('what is waived is told nowhere', () => {
  const waiver = 'waiver W { of: owned, split  for: Happy  because: "b"  until: 2027-01-01  approved: Head }';
  const [happy] = told(`${BARE}\n${waiver}`, 2).together;
  expect(happy!.findings.map(({ rule }) => rule)).toEqual(['sourced', 'long', 'shown']);
});

test('elements come in the order of the file', () => {
  const { together } = told('kpi B { metric: csat }\nkpi A { metric: csat }');
  expect(together.map(({ element }) => element.id)).toEqual(['B', 'A']);
});

test('a title that looks like a message takes nothing away', () => {
  const [odd] = told('kpi Odd "has no data: write `owner`" { metric: csat }').together;
  expect(odd!.message).toBe(
    '“has no data: write `owner`” has no data, looks too short a way back, needs exactly one accountable role and is one ' +
      'number for everybody. Nobody sees has no data: write `owner`. Write `readings` or `data`, `owner` and `segments`. ' +
      'Put it on a dashboard with `audience: everyone`.',
  );
});
