// Whatever is written of frameworks, targets, audits and plans, what is told beside it is words, and never of somebody else.
import { expect, test } from 'vitest';
import { DEFAULT_CONFIG } from '../../language/src/config/index.ts';
import { judgedIn } from '../../language/src/ide/judged.ts';
import { lensesIn, lensText } from '../../language/src/ide/lenses.ts';
import { levelFacts } from '../../language/src/ide/level-facts.ts';
import { evaluate, settingsOf } from '../../language/src/index.ts';
import { readFiles } from '../support/check.ts';
import { fc, runs } from '../support/property.ts';

const TODAY = '2026-11-22';

/** What belongs together and what does not, twice, half written and wrong. */
const PIECES = [
  'framework F { practice A { rules: r } practice B { defined: exists rituals } practice A { attested-only: yes } }',
  'framework F { levels: one  practice A { rules: r } }',
  'framework F { scoring: laws  practice B { rules: r } }',
  'framework G { scoring: criteria  practice C }',
  'framework G { levels: , }',
  'rule r { for: j in journeys  require: exists j.owner  severity: error }',
  'programme P { adopt F { target: systematic by 2027-01-01  goal A { target: 50% }  goal B { target: no } } }',
  'programme P { adopt F { goal C { target: yes } goal A goal A { target: yes } } adopt F { target: 101% } }',
  'programme P { adopt G { target: 75%  goal C { target: by } } adopt G adopt }',
  'programme { adopt P { goal P } }',
  'journey J',
  'journey J { owner: J  journey K }',
  'journey P { status: retired }',
  'initiative I { closes: A, B, C, A  due: 2020-01-01  owner: O }',
  'initiative I { closes: F, I  status: stopped }',
  'role O { holder: "Ada" }',
  'assessment S { against: F  on: 2026-10-01  type: baseline  answer A { level: systematic } answer A { level: none } }',
  'assessment S { against: G  on: 2027-10-01  answer C { level: yes } }',
  'waiver W { of: A, F  because: "b"  until: 2027-01-01  approved: O }',
];

test('of any programme', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(PIECES), fc.nat(PIECES.length), (pieces, divided) => {
      const texts = { 'a.cx': pieces.slice(0, divided).join('\n'), 'b.cx': pieces.slice(divided).join('\n') };
      const { project } = readFiles(texts);
      const settings = settingsOf(DEFAULT_CONFIG, { today: TODAY, evidence: true, only: new Set(['r']) });
      const judged = judgedIn(
        evaluate(project, settings, () => undefined),
        TODAY,
      );
      const lenses = Object.keys(texts).flatMap(file => lensesIn(project.model, file));
      const elements = ['framework', 'practice'].flatMap(kind => [...project.model.index.ofKind(kind)]);
      const told = [
        ...lenses.flatMap(({ element }) => lensText(element, judged)?.title ?? []),
        ...elements.flatMap(element => levelFacts(element, judged).map(({ text }) => text)),
      ];
      expect(told.filter(text => text === '' || /undefined|null|NaN|Ada/.test(text))).toEqual([]);
    }),
    { numRuns: runs(150) },
  );
}, 3_600_000);
