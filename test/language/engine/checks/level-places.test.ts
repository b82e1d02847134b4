/** Where rules that read levels show what they find: at the words that claim or ask too much. */
import { expect, test } from 'vitest';
import { DEFAULT_CONFIG } from '../../../../language/src/config/index.ts';
import { evaluate, type Finding, settingsOf } from '../../../../language/src/index.ts';
import { readFiles } from '../../../support/check.ts';
import { markAt, readFixture, withMarks } from '../../../support/fixture.ts';
import { TODAY } from '../../../support/levels.ts';

const RULES: ReadonlySet<string> = new Set(['claim-exceeds-evidence', 'gap-without-plan']);
const HOUSE = `framework House {
  levels: no, partly, yes
  scoring: criteria
  practice Greets { defined: exists rituals }
  practice Thanks { defined: exists stories }
}`;

function found(text: string): readonly Finding[] {
  const { project } = readFiles({ 'house.cx': HOUSE, 'main.cx': text });
  const settings = settingsOf(DEFAULT_CONFIG, { today: TODAY, evidence: true, help: rule => `https://help/${rule}` });
  const data = (path: string) => (path === 'a.csv' ? 'respondent,practice,level\nx,Thanks,yes\n' : undefined);
  return evaluate(project, { ...settings, preset: 'strict' }, data).findings.filter(({ rule }) => RULES.has(rule));
}

test.each([
  [
    'the level of the answer that claims, and of no other',
    `
    assessment Now {
      against: House
      on: 2026-05-15
      answer Greets { from: Guests  level: yes }
                                           ^^^ claim-exceeds-evidence
      answer Thanks { level: no }
    }
    `,
  ],
  [
    'the file of all that is claimed in it',
    `
    assessment Now {
      against: House
      on: 2026-05-15
      responses: "a.csv"
                 ^^^^^^^ claim-exceeds-evidence
    }
    `,
  ],
  [
    'the target of the framework, and that of one practice',
    `
    programme Hotel {
      adopt House {
        target: 100% by 2027-12-31
                ^^^^^^^^^^^^^^^^^^ gap-without-plan
        goal Greets { target: yes by 2026-12-31 }
                              ^^^^^^^^^^^^^^^^^ gap-without-plan
      }
    }
    `,
  ],
])('%s', (_, source) => {
  const [{ text, marks } = { text: '', marks: [] }] = readFixture(source).files;
  const shown = found(text).map(({ span, rule }) => markAt(text, span, rule, ''));
  expect(withMarks(text, shown).join('\n')).toBe(withMarks(text, marks).join('\n'));
});

test('another target or level is the same finding, with the page of its rule', () => {
  const programme = (target: string, level: string) => `
    programme Hotel { adopt House { target: ${target} } }
    assessment Now { against: House  on: 2026-05-15  answer Greets { level: ${level} } }`;
  const before = found(programme('100% by 2027-12-31', 'yes'));
  const after = found(programme('90%', 'partly'));
  expect(before.map(({ rule, help }) => `${rule} ${help}`).sort()).toEqual(
    [...RULES].map(rule => `${rule} https://help/${rule}`),
  );
  const prints = (findings: readonly Finding[]) => findings.map(({ fingerprint }) => fingerprint).sort();
  expect(prints(after)).toEqual(prints(before));
});
