/** Local rules are decided inside one element, and so may answer on each keystroke; all others look elsewhere. */
import { expect, it as test } from 'vitest';
import { evaluateText } from '../norms/support.ts';

const isLocal = (rule: string): boolean => {
  const table = evaluateText(`rule r { ${rule} }\nfact calls { is: t in touchpoints where t.critical }\nrole Lead`);
  expect(table.problems).toEqual([]);
  return table.columns.find(column => column.norm.name === 'r')!.norm.local;
};

test.each([
  'for: t in touchpoints  require: exists t.owner',
  'for: t in touchpoints where t.critical  require: t.wait <= 3min and t.owner = Lead',
  'for: t in touchpoints  require: t.owner in (Lead) or count(t.owners) = 1',
  'for: t in touchpoints  require: every p in t.pains : exists p.severity',
  'for: t in touchpoints  require: t.emotion > 0  message: "{t.title} of {t.kind}"',
  'for: i in initiatives  require: i.working-days = 20',
  'for: i in initiatives  require: every x in i.iterations : exists x.prototype and exists x.evaluation',
  'for: p in policies  require: p.since >= today - 12mo',
  'for: r in roles  require: count(r.duties) <= 7',
])('%s is local', rule => {
  expect(isLocal(rule)).toBe(true);
});

test.each([
  ['follows a reference', 'for: t in touchpoints  require: exists t.owner.team'],
  ['looks at a collection', 'for: t in touchpoints  require: exists kpis'],
  ['asks who refers to it', 'for: k in kpis  require: exists k.touchpoints'],
  ['asks its container', 'for: t in touchpoints  require: exists t.journey.goal'],
  ['selects from a fact', 'for: t in calls  require: exists t.owner'],
  ['gathers what is reused', 'for: j in journeys  require: exists j.kpis'],
  ['reads its metric', 'for: k in kpis  require: k.layer = perception'],
  ['reads data', 'for: k in kpis  require: k.status = on-target'],
  [
    'walks over what it refers to and asks it',
    'for: t in touchpoints  require: some c in t.channels where c.type = web',
  ],
  ['tells another’s title', 'for: t in touchpoints  require: exists t.wait  message: "{t.owner.title}"'],
])('a rule that %s is global', (_, rule) => {
  expect(isLocal(rule)).toBe(false);
});
