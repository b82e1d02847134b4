/** Rules that read levels: judged after all levels, never by what they feed, and again where a level is another. */
import { describe, expect, test } from 'vitest';
import { DEFAULT_CONFIG } from '../../../../language/src/config/index.ts';
import { Evaluator, evaluate, Project, settingsOf } from '../../../../language/src/index.ts';
import { judge, TODAY } from '../../../support/levels.ts';

const CLAIM = 'claim-exceeds-evidence';
const PLAN = 'gap-without-plan';
const BLOCKS = 'redesign-before-blocks';

const HOUSE = `framework House {
  levels: no, partly, yes
  scoring: criteria
  practice Greets "Guests are greeted" { defined: exists rituals }
  practice Thanks "Guests are thanked" { defined: exists stories }
}`;

describe(CLAIM, () => {
  test('stands at the answer that claims, and at no answer that does not', () => {
    const found = judge(`${HOUSE} assessment Now {
      against: House  on: 2026-05-15
      answer Greets { level: yes }
      answer Thanks { level: no }
    }`).findings(CLAIM);
    expect(found).toEqual([
      `${CLAIM} Now.Greets | The answer on “Guests are greeted” claims more than the facts show: write down what is done, or do what is claimed`,
    ]);
  });

  test('stands once at the assessment for all that its file claims', () => {
    const data = { 'a.csv': 'respondent,practice,level\nx,Greets,yes\nx,Thanks,yes\ny,Thanks,partly\n' };
    const source = `${HOUSE} assessment Now "This year" { against: House  on: 2026-05-15  responses: "a.csv" }`;
    expect(judge(source, { data }).findings(CLAIM)).toEqual([
      `${CLAIM} Now | “This year” claims more than the facts show: write down what is done, or do what is claimed, about “Guests are greeted”, “Guests are thanked”`,
    ]);
  });

  test('says nothing of answers that count no longer, nor of one that the mean is below', () => {
    const old = 'assessment Old { against: House  on: 2026-01-15  answer Greets { level: yes } }';
    const later = 'assessment New { against: House  on: 2026-05-15  answer Greets { level: no } }';
    expect(judge(`${HOUSE} ${old} ${later}`).findings(CLAIM)).toEqual([]);
  });

  test('judges nobody by what it feeds', () => {
    const source = `framework Self { practice Honest { rules: ${CLAIM} } }
      assessment Now { against: Self  on: 2026-05-15  answer Honest { level: systematic } }`;
    expect(judge(source).findings(CLAIM)).toEqual([]);
  });
});

describe(PLAN, () => {
  const adopt = 'programme Hotel { adopt House { target: 100% } }  role Host';

  test('stands at the target, and names the practices', () => {
    const plan = 'initiative Welcome { closes: Greets  owner: Host  due: 2027-01-31 }';
    expect(judge(`${HOUSE} ${adopt}`).findings(PLAN)).toEqual([
      `${PLAN} Hotel.House | 2 practices lie below the target, and no plan closes the gap: write an \`initiative\` with \`closes\`, its \`owner\` and its \`due\`, for “Guests are greeted”, “Guests are thanked”`,
    ]);
    expect(judge(`${HOUSE} ${adopt} ${plan}`).findings(PLAN)).toEqual([
      `${PLAN} Hotel.House | A practice lies below the target, and no plan closes the gap: write an \`initiative\` with \`closes\`, its \`owner\` and its \`due\`, for “Guests are thanked”`,
    ]);
  });

  test('says nothing once the target is reached', () => {
    expect(judge(`${HOUSE} ${adopt} ritual Door  story Card`).findings(PLAN)).toEqual([]);
  });

  test('reads laws that claims have broken', () => {
    const law = `framework Laws { scoring: laws  practice Honest { rules: ${CLAIM} } }`;
    const claims = 'assessment Now { against: House  on: 2026-05-15  answer Greets { level: yes } }';
    const source = `${HOUSE} ${law} programme Hotel { adopt Laws { target: upheld } } ${claims}`;
    expect(judge(source).findings(PLAN)).toHaveLength(1);
  });
});

test(`${BLOCKS} names the blocks that are missing`, () => {
  const [found] = judge('initiative Ticket { type: redesign  status: active }').findings(BLOCKS);
  expect(found).toContain('Missing: “Core values, seen in behaviour”');
  expect(judge('initiative Ticket { type: redesign  status: queued }').findings(BLOCKS)).toEqual([]);
});

test('all norms are evidence where one of them is on, and none of them says so by itself', () => {
  const source = `${HOUSE} programme Hotel { adopt six-laws { target: upheld } }`;
  const run = { evidence: false, only: new Set([PLAN]) };
  const { evaluation } = judge(source, run);
  expect([...new Set(evaluation.findings.map(({ rule }) => rule))]).toEqual([PLAN]);
  expect(judge(source, { evidence: false, preset: 'recommended' }).evaluation.levels).toBeUndefined();
  expect(evaluation.findings).toEqual(
    judge(source, { ...run, evidence: true }).evaluation.findings.filter(({ rule }) => rule === PLAN),
  );
});

describe('in a session', () => {
  const FILES = {
    'house.cx': `${HOUSE} programme Hotel { adopt House { target: 100% by 2027-01-01 } }  role Host`,
    'audit.cx': 'assessment Now { against: House  on: 2026-05-15  responses: "a.csv"  answer Thanks { level: yes } }',
    'work.cx': 'initiative Welcome { closes: Greets  owner: Host  due: 2027-01-31 }',
    'a.csv': 'respondent,practice,level\nx,Greets,yes\n',
  };
  const settings = { ...settingsOf(DEFAULT_CONFIG, { today: TODAY, evidence: true }), preset: 'strict' as const };

  test.each([
    ['evidence that is written', 'work.cx', `${FILES['work.cx']} ritual Door`],
    ['an answer that is taken back', 'audit.cx', FILES['audit.cx'].replace('yes', 'no')],
    ['an answer in the file', 'a.csv', FILES['a.csv'].replace('yes', 'no')],
    ['a plan that is stopped', 'work.cx', FILES['work.cx'].replace('}', 'status: stopped }')],
    ['a target that asks for less', 'house.cx', FILES['house.cx'].replace('100%', '0%')],
    ['a target that goes', 'house.cx', FILES['house.cx'].replace('target: 100% by 2027-01-01', '')],
    ['a file that goes', 'audit.cx', undefined],
  ])('%s is judged as from nothing', (_, path, text) => {
    const texts = new Map<string, string>(Object.entries(FILES));
    const project = new Project();
    const readText = (file: string) => texts.get(file);
    for (const [file, content] of texts) {
      if (file.endsWith('.cx')) {
        project.setFile(file, content);
      }
    }
    project.update();
    const live = new Evaluator(project, settings, readText);
    const before = live.update(TODAY).findings.filter(({ rule }) => rule === CLAIM || rule === PLAN);
    if (text === undefined) {
      texts.delete(path);
      project.removeFile(path);
    } else {
      texts.set(path, text);
      if (path.endsWith('.cx')) {
        project.setFile(path, text);
      }
    }
    const { files } = project.update();
    const after = live.update(TODAY, new Set([...files, path])).findings;
    expect(after).toEqual(evaluate(project, settings, readText).findings);
    expect(after.filter(({ rule }) => rule === CLAIM || rule === PLAN)).not.toEqual(before);
  });
});
