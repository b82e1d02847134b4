/** Not written against not met: which open obligations only silence keeps open, and what a session makes of it. */
import { expect, it as test } from 'vitest';
import { NormSession, type NormTable } from '../../../../language/src/engine/norms/index.ts';
import { Project } from '../../../../language/src/index.ts';
import { checksWith, evaluateText, settings, TODAY, withoutLibrary } from './support.ts';

/** Each open subject of a norm: its state, and whether it is not written. */
function openOf(table: NormTable, norm: string): Record<string, string> {
  const column = table.columns.find(each => each.norm.name === norm)!;
  return Object.fromEntries(
    column.subjects.flatMap((subject, index) =>
      column.state(index) === 'met'
        ? []
        : [[subject.id, `${column.state(index)}, ${column.isUnwritten(index) ? 'not written' : 'not met'}`]],
    ),
  );
}

test('tells what nobody wrote from what somebody wrote and does not hold', () => {
  const table = evaluateText(`
    rule owned { for: t in touchpoints  require: count(t.owners) = 1 }
    rule felt { for: t in touchpoints  require: some k in t.kpis where k.layer = perception }
    role Lead
    role Aide
    kpi Calm { layer: perception }
    kpi Wait { layer: driver }
    touchpoint Pay { owner: Lead, Aide  kpis: Wait }
    touchpoint Ask
    touchpoint Good { owner: Lead  kpis: Calm }
  `);
  expect(openOf(table, 'owned')).toEqual({ Pay: 'missing, not met', Ask: 'missing, not written' });
  expect(openOf(table, 'felt')).toEqual({ Pay: 'missing, not met', Ask: 'missing, not written' });
  expect(table.findings.map(({ rule, element, unwritten }) => [rule, element, unwritten])).toEqual([
    ['owned', 'Pay', false],
    ['felt', 'Pay', false],
    ['felt', 'Ask', true],
    ['owned', 'Ask', true],
  ]);
});

test('of several requirements one that is not met decides', () => {
  const table = evaluateText(`
    rule quick { for: t in touchpoints  require: exists t.owner  require: t.wait <= 2min  require: exists t.channels }
    channel Web
    role Lead
    touchpoint Slow { wait: 5min }
    touchpoint Quick { wait: 1min }
    touchpoint Half { owner: Lead  channels: Web }
    touchpoint Empty
  `);
  expect(openOf(table, 'quick')).toEqual({
    Slow: 'missing, not met',
    Quick: 'partial, not written',
    Half: 'partial, not written',
    Empty: 'missing, not written',
  });
});

test('what a standard binds and does not claim is not met; a silent claim is not written', () => {
  const table = evaluateText(`
    standard Fast { for: t in touchpoints  version: 2  require: t.wait <= 2min  require: exists t.owner }
    touchpoint Unclaimed
    touchpoint Silent { standards: Fast@2 }
    touchpoint Slow { standards: Fast@2  wait: 5min }
    touchpoint Half { standards: Fast  wait: 1min }
    touchpoint Stale { standards: Fast@1 }
    touchpoint Later { standards: Fast@3 }
    touchpoint Lost { standards: Faster }
  `);
  expect(openOf(table, 'Fast')).toEqual({
    Unclaimed: 'missing, not met',
    Silent: 'missing, not written',
    Slow: 'missing, not met',
    Half: 'partial, not written',
    Stale: 'stale, not met',
    Later: 'missing, not met',
    Lost: 'missing, not met',
  });
});

test('what cannot claim is judged by what the standard requires alone', () => {
  const table = evaluateText(`
    standard Named { for: r in roles  require: count(r.duties) >= 2 }
    role Lead { duties: "one" }
    role Aide
  `);
  expect(openOf(table, 'Named')).toEqual({ Lead: 'missing, not met', Aide: 'missing, not written' });
});

test('what is waived is open no more', () => {
  const table = evaluateText(`
    rule owned { for: t in touchpoints  require: exists t.owner }
    role Lead
    touchpoint Ask
    waiver Later { of: owned  for: Ask  because: "so"  until: 2027-01-31  approved: Lead }
  `);
  expect(openOf(table, 'owned')).toEqual({ Ask: 'waived, not met' });
});

test('amounts that do not add are written', () => {
  const table = evaluateText(`
    rule cheap { for: p in programmes  require: exists p.sponsor and sum(i.cost for i in initiatives) < EUR 5 }
    programme Rail
    initiative One { cost: EUR 1 }
    initiative Two { cost: USD 1 }
  `);
  expect(openOf(table, 'cheap')).toEqual({ Rail: 'missing, not met' });
  expect(table.problems).toEqual([]);
});

test('a check says itself whether what it looks for is not written', () => {
  const checks = checksWith('signed', {
    phase: 'model',
    start: () => subject => {
      const unsigned = { unwritten: true } as const;
      return subject.name === 'Good' ? [] : subject.name === 'Mixed' ? [unsigned, { discriminator: '2' }] : [unsigned];
    },
  });
  const source = (require: string) => `
    rule signed { for: t in touchpoints  ${require} }
    role Lead
    touchpoint Good { owner: Lead }
    touchpoint Mixed { owner: Lead }
    touchpoint Ask
    touchpoint Slow { owner: Lead  wait: 1h }
  `;
  expect(openOf(evaluateText(source(''), { checks }), 'signed')).toEqual({
    Mixed: 'missing, not met',
    Ask: 'missing, not written',
    Slow: 'missing, not written',
  });
  const table = evaluateText(source('require: exists t.owner  require: not (t.wait > 5min)'), { checks });
  expect(openOf(table, 'signed')).toEqual({
    Mixed: 'missing, not met',
    Ask: 'partial, not written',
    Slow: 'partial, not met',
  });
});

test('without a programme the strategy is not written', () => {
  const table = evaluateText(
    'rule strategy-defined { for: p in programmes  severity: error  aspect: strategy }  touchpoint Ask',
    { projectPlace: { file: 'main.cx', span: { start: 0, end: 0 } } },
  );
  expect(table.findings).toMatchObject([{ rule: 'strategy-defined', unwritten: true }]);
});

test('what is looked at beyond the judgement itself takes its part of the budget', () => {
  const many = (count: number, text: (index: number) => string) =>
    Array.from({ length: count }, (_, i) => text(i)).join('\n');
  const judge = (attributes: string) =>
    evaluateText(
      `rule calm { for: t in touchpoints  require: t.critical and (no k in kpis where count(k.owners) > 1) }
       ${many(200, index => `kpi K${index}`)}
       ${many(100, index => `touchpoint T${index} { ${attributes} }`)}`,
      { budget: { steps: 20_000, findings: 1000 }, projectPlace: { file: 'main.cx', span: { start: 0, end: 0 } } },
    );
  // The first word decides, be it silent or not; only of silence the rest is asked.
  expect(judge('critical: no').excess).toBeUndefined();
  expect(judge('').excess).toMatchObject({ limit: 'steps', norm: { name: 'calm' } });
});

test('a session hears of what only silence made the judgement look at', () => {
  const project = new Project();
  const session = new NormSession(settings());
  const judge = (path: string, text: string) => {
    project.setFile(path, text);
    const { files } = project.update();
    return session.update(withoutLibrary(project.model), TODAY, new Set(files));
  };
  // Whether the touchpoint is critical nobody says, so the judgement itself ends there.
  judge(
    'rule.cx',
    'rule felt { for: t in touchpoints  require: t.critical and (some k in t.kpis where k.layer = perception) }',
  );
  judge('pay.cx', 'touchpoint Pay { kpis: Calm }');
  expect(openOf(judge('kpis.cx', 'kpi Calm { layer: perception }'), 'felt')).toEqual({ Pay: 'missing, not written' });
  expect(openOf(judge('kpis.cx', 'kpi Calm { layer: driver }'), 'felt')).toEqual({ Pay: 'missing, not met' });
  expect(openOf(judge('kpis.cx', 'kpi Calm'), 'felt')).toEqual({ Pay: 'missing, not written' });
});
