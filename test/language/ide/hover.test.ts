import { describe, expect, test } from 'vitest';
import { DEFAULT_CONFIG } from '../../../language/src/config/index.ts';
import { type Hover, hoverAt } from '../../../language/src/ide/hover.ts';
import { evaluate, settingsOf } from '../../../language/src/index.ts';
import { ask } from '../../support/places.ts';

const people = `team Digital "Digital channels"
/** Answers for everything. */
role Lead "The lead" { holder: "Ada Lovelace"  team: Digital  duties: "Leads" }
`;
const kpi = `kpi Happy "Happy customers" {
  metric: nps
  owner: Lead
  status: live
  target: >= 30 by 2028-06-30
  target: >= 40 for Young
  drives: Loyal strength 0.6 from Study
  readings: 34 on 2026-01-09
}
kpi Loyal "They come back" {}
segment Young "Under 25" {}
research Study "Driver study" {}
`;

/** What is told at the cursor, in a project that is evaluated. */
function told(text: string): Hover | undefined {
  const { project, file, offset } = ask(text, { 'people.cx': people, 'kpi.cx': kpi });
  const today = '2026-11-22';
  const evaluation = () => evaluate(project, settingsOf(DEFAULT_CONFIG, { today, only: new Set() }), () => undefined);
  return hoverAt(project, file, offset, { today, evaluation, judged: () => undefined });
}

test('tells what a name stands for, and of people only their part', () => {
  const hover = told('journey Buy "Buy" { owner: L$0ead }');
  expect(hover).toMatchObject({
    kind: 'role',
    name: 'Lead',
    title: 'The lead',
    doc: 'Answers for everything.',
    span: { start: 27, end: 31 },
  });
  expect(JSON.stringify(hover)).not.toContain('Ada');
});

test('tells the same where the name is declared', () => {
  expect(told('stage Pa$0y "Pay"')).toMatchObject({ kind: 'stage', name: 'Pay', title: 'Pay', facts: [] });
});

describe('facts', () => {
  const factsOf = (text: string) => told(text)?.facts.map(({ label, text }) => `${label}: ${text}`);

  test('owner with team, status and how a KPI stands', () => {
    expect(factsOf('touchpoint Card "By card" { kpis: Hap$0py }')).toEqual([
      'Owner: The lead, Digital channels',
      'Status: live',
      'Value: 34 on 2026-01-09',
      'Target: ≥ 30 by 2028-06-30',
      'Target for Under 25: ≥ 40',
      'Drives: They come back, strength 0.6, from Driver study',
      expect.stringMatching(/^It is: \w/),
    ]);
  });

  test('where a segment stands that has a target of its own', () => {
    const text =
      'segment Young "Under 25" {} kpi N$0ps { metric: nps  data: "nps.csv"  target: >= 40 by 2027-01-01 for Young }';
    const { project, file, offset } = ask(text, {});
    const today = '2026-11-22';
    const settings = settingsOf(DEFAULT_CONFIG, { today, only: new Set() });
    const evaluation = () => evaluate(project, settings, () => 'date,value,segment\n2026-10-31,34,Young\n');
    const facts = hoverAt(project, file, offset, { today, evaluation, judged: () => undefined })?.facts;
    expect(facts).toContainEqual({ label: 'Target for Under 25', text: '≥ 40 by 2027-01-01, now 34 on 2026-10-31' });
  });

  test('without an evaluation, what the text says', () => {
    const { project, file, offset } = ask('touchpoint Card { kpis: Hap$0py }', { 'people.cx': people, 'kpi.cx': kpi });
    const hover = hoverAt(project, file, offset, {
      today: '2026-11-22',
      evaluation: () => undefined,
      judged: () => undefined,
    });
    expect(hover?.facts.map(({ label }) => label)).toEqual(['Owner', 'Status']);
  });

  test('an evaluation is asked for a KPI only', () => {
    const { project, file, offset } = ask('journey B$0uy "Buy" { owner: Lead }', { 'people.cx': people });
    const evaluation = () => {
      throw new Error('This takes time.');
    };
    expect(hoverAt(project, file, offset, { today: '2026-11-22', evaluation, judged: evaluation })?.facts).toEqual([
      { label: 'Owner', text: 'The lead, Digital channels' },
    ]);
  });
});

test('tells what the words of the language mean', () => {
  expect(told('journey Buy "Buy" { st$0age Pay "Pay" }')).toMatchObject({
    kind: undefined,
    name: 'stage',
    doc: 'A part of a journey.',
  });
  expect(told('journey Buy "Buy" { ow$0ner: Lead }')?.doc).toContain('accountable');
  expect(told('rule own "Own" { for: t in touchpoints  require: t.ow$0ner = Lead }')?.doc).toContain('accountable');
});

test('has nothing to tell about a title', () => {
  expect(told('touchpoint Card "By c$0ard"')).toBeUndefined();
});
