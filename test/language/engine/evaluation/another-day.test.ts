/** Where another day comes, what rests on it is judged again, and only where the day makes a difference. */
import { expect, test } from 'vitest';
import { DEFAULT_CONFIG } from '../../../../language/src/config/index.ts';
import { type Evaluation, Evaluator, evaluate, settingsOf } from '../../../../language/src/index.ts';
import { readFiles } from '../../../support/check.ts';

const RULES = ['aged', 'recent', 'worked', 'late', 'stale', 'measured', 'started', 'Kept', 'named', 'waiver-expired'];

/** Only the rules that are named here, and the upkeep of comments. */
function settingsFor() {
  return settingsOf(DEFAULT_CONFIG, { today: '', only: new Set(RULES) });
}

const said = ({ findings }: Evaluation) =>
  findings.map(({ rule, severity, outcome, element }) => [rule, severity, outcome, element].join(' '));

const WAIVED = 'rule named { for: r in roles  require: exists r.team  severity: error }\nrole Lead\n';

test.each<[what: string, text: string, days: readonly [string, string], found: readonly [string[], string[]], number]>([
  [
    'an age, on the day on which it is reached',
    'rule aged { for: r in research  require: r.on >= today - 12mo }\nresearch A { on: 2026-01-10 }\nresearch B { on: 2026-05-01 }',
    ['2027-01-10', '2027-01-11'],
    [[], ['aged warning fail A']],
    1,
  ],
  [
    'an age, on no other day',
    'rule aged { for: r in research  require: r.on >= today - 12mo }\nresearch A { on: 2026-01-10 }',
    ['2027-02-01', '2027-06-01'],
    [['aged warning fail A'], ['aged warning fail A']],
    0,
  ],
  [
    'a term with today on its left, as of a setting',
    'rule late { setting within { default: 5d }  for: r in research  require: today + setting.within < r.on }\nresearch A { on: 2026-01-10 }',
    ['2026-01-04', '2026-01-05'],
    [[], ['late warning fail A']],
    1,
  ],
  [
    'a day that is counted with, on any',
    'rule worked { for: i in initiatives  require: i.days-worked < 9 }\ninitiative I { start: 2026-01-01 }\ninitiative J { start: 2026-01-01  finished: 2026-01-02 }',
    ['2026-01-05', '2026-01-29'],
    [[], ['worked warning fail I']],
    1,
  ],
  [
    'the members of a fact',
    'fact recent-ones { is: r in research where r.on > today - 1mo }\nrule recent { for: r in recent-ones  require: exists r.methods }\nresearch A { on: 2026-01-10 }',
    ['2026-01-20', '2026-03-01'],
    [['recent warning fail A'], []],
    0,
  ],
  [
    'the status of a KPI that nobody measured again',
    'rule stale { for: k in kpis  require: not (k.status = stale) }\nkpi K { metric: nps  readings: 41 on 2026-01-31  reviewed: monthly }\nkpi L { metric: nps  readings: 41 on 2026-01-31 }',
    ['2026-03-31', '2026-04-01'],
    [[], ['stale warning fail K']],
    1,
  ],
  [
    'the value of a KPI, when the day of a reading has come',
    'rule measured { for: k in kpis  require: k.value > 40 }\nkpi K { metric: nps  readings: 39 on 2026-01-31, 41 on 2026-02-28 }',
    ['2026-02-28', '2026-02-27'],
    [[], ['measured warning fail K']],
    1,
  ],
  [
    'who starts, in the words of a message',
    'rule started { for: i in initiatives where i.start > today  require: exists i.owner  message: "{i.start}" }\ninitiative I { start: 2026-02-01 }',
    ['2026-01-31', '2026-02-01'],
    [['started warning fail I'], []],
    1,
  ],
  [
    'a standard, from the day on which it is enforced',
    'standard Kept { for: r in roles  require: exists r.team  severity: error  enforce-from: 2026-06-01 }\nrole Lead',
    ['2026-05-31', '2026-06-01'],
    [['Kept warning fail Lead'], ['Kept error fail Lead']],
    0,
  ],
  [
    'a waiver that runs out',
    `${WAIVED}waiver W { of: named  for: Lead  because: "so"  until: 2026-06-30  approved: Lead }`,
    ['2026-06-30', '2026-07-01'],
    [['named error waived Lead'], ['named error fail Lead', 'waiver-expired error fail W']],
    1,
  ],
  [
    'a comment that runs out',
    WAIVED.replace('role Lead', '// cx-ignore named until 2026-06-30: known\nrole Lead'),
    ['2026-06-30', '2026-07-01'],
    [['named error waived Lead'], ['waiver-expired error fail Lead', 'named error fail Lead']],
    0,
  ],
])('%s', (_, text, [before, after], found, evaluated) => {
  const { project } = readFiles({ 'main.cx': text });
  const settings = settingsFor();
  const evaluator = new Evaluator(project, settings, () => undefined);
  const first = evaluator.update(before);
  const second = evaluator.update(after, new Set());
  expect([said(first), said(second)]).toEqual(found);
  expect(second.table.evaluated).toBe(evaluated);
  expect(second.findings).toEqual(evaluate(project, { ...settings, today: after }, () => undefined).findings);
  // And back again.
  expect(evaluator.update(before, new Set()).findings).toEqual(first.findings);
});
