import { describe, expect, test } from 'vitest';
import { DEFAULT_CONFIG } from '../../../../language/src/config/index.ts';
import { evaluate, Project, settingsOf } from '../../../../language/src/index.ts';

const FILES: Readonly<Record<string, string>> = {
  'data/open.csv': [
    'id,received,answered,detractor',
    '1,2026-11-20T09:00,,no',
    '2,2026-11-16,,no',
    '3,2026-11-16,2026-11-17,yes',
    '4,16.11.2026,,no',
  ].join('\n'),
  'data/audit.csv': 'respondent,function,seniority,practice,level\nr1,service,staff,gov-standards,ad-hoc\n',
  'data/first.csv': [
    'respondent,function,practice,level,evidence',
    'r1,service,tidy,high,',
    'r2,sales,tidy,high,Seen in May',
    'r1,service,swept,high,',
    'r2,sales,swept,low,We looked',
    'r1,service,aired,middle,',
  ].join('\n'),
  'data/nps.csv': 'date,promoters,passives,detractors,value\n2026-10-31,50,30,20,42\n',
};

function judged(text: string, rule: string): string[] {
  const project = new Project();
  project.setFile('a.cx', text);
  project.update();
  const settings = settingsOf(DEFAULT_CONFIG, { today: '2026-11-22', only: new Set([rule]) });
  const { findings } = evaluate(project, { ...settings, preset: 'strict' }, path => FILES[path]);
  return findings.map(finding => `${finding.rule} ${finding.file}: ${finding.message}`);
}

describe('loop-open', () => {
  test('names each item that is open longer than promised, and the row that cannot be read', () => {
    expect(judged('listening Calls { respond-within: 3d  items: "data/open.csv" }', 'loop-open')).toEqual([
      'loop-open a.cx: “Calls” owes an answer to item 2: it came in on 2026-11-16, and 3d have passed',
      'wrong-value data/open.csv: `16.11.2026` is not a date: write year-month-day, as in `2026-11-16`.',
    ]);
  });

  test('counts working days by the calendar', () => {
    const post = (within: string) =>
      judged(`listening Calls { respond-within: ${within}  items: "data/open.csv" }`, 'loop-open');
    expect(post('4wd').filter(line => line.startsWith('loop-open'))).toHaveLength(1);
    expect(post('5wd').filter(line => line.startsWith('loop-open'))).toEqual([]);
  });

  test('says when there is no such file', () => {
    expect(judged('listening Calls { items: "data/none.csv" }', 'loop-open')).toEqual([
      'unresolved-name a.cx: There is no file `data/none.csv` in the project.',
    ]);
  });
});

test('assessment-breadth names who was not heard', () => {
  const programme = `
team Care { function: service }
team Brand { function: marketing }
role Agent { level: staff }
role Director { level: executive }
assessment Zero { responses: "data/audit.csv" }`;
  expect(judged(programme, 'assessment-breadth')).toEqual([
    'assessment-breadth a.cx: “Zero” heard only a part of the company: nobody answered from marketing, executive',
  ]);
});

test('kpi-recompute stands in the data file, at the value that differs', () => {
  const [finding] = judged('kpi Loyal { metric: nps  data: "data/nps.csv" }', 'kpi-recompute');
  expect(finding).toMatch(/^kpi-recompute data\/nps\.csv: /);
});

describe('answers in a file', () => {
  const framework =
    'framework House { levels: low, middle, high  practice tidy {} practice swept {} practice aired {} }';
  const first = 'assessment First { against: House  on: 2025-11-21  responses: "data/first.csv" }';

  test('answer-expired names what no later audit has asked again, in its text or in a file', () => {
    const expired = (later: string) => judged([framework, first, later].join('\n'), 'answer-expired');
    expect(expired('')).toEqual([
      'answer-expired a.cx: The answers of “First” are older than a year and count no longer: ask again about “tidy”, “swept”, “aired”',
    ]);
    expect(expired('assessment Second { against: House  on: 2026-02-01  answer swept { level: low } }')).toEqual([
      'answer-expired a.cx: The answers of “First” are older than a year and count no longer: ask again about “tidy”, “aired”',
    ]);
    expect(expired('assessment Second { against: House  on: 2026-02-01  responses: "data/first.csv" }')).toEqual([]);
    expect(judged(`${framework} ${first.replace('2025-11-21', '2025-11-22')}`, 'answer-expired')).toEqual([]);
  });

  test('answer-expired says nothing of an answer that is part of no assessment, which is wrong enough', () => {
    expect(judged(`${framework} answer tidy { level: low }`, 'answer-expired')).toEqual([
      expect.stringMatching(/^unknown-kind /),
    ]);
  });

  test('answer-without-evidence names the practices for which nobody shows anything', () => {
    expect(judged(`${framework} ${first}`, 'answer-without-evidence')).toEqual([
      'answer-without-evidence a.cx: Nobody who answered “First” shows anything for the levels claimed: ask for `evidence` on “swept”',
    ]);
  });
});

describe('same-question-across-stages', () => {
  const KPIS = `
kpi Chosen "Chosen well" { metric: csat  scale: 1..5 }
kpi Paid "Paid well" { metric: csat  scale: 1..10 }
kpi Silent { metric: csat }
kpi Quick { metric: ces2  scale: 1..7 }
`;
  const asked = (kpis: string, state = '') =>
    judged(`${KPIS}journey Buy "Buy it" { ${state} stage Settle { kpis: ${kpis} } }`, 'same-question-across-stages');

  test('names the scales and a KPI of each', () => {
    expect(asked('Chosen, Quick, Paid')).toEqual([
      'same-question-across-stages a.cx: “Buy it” asks the question of `csat` on different scales, 1..5 (“Chosen well”), 1..10 (“Paid well”): write one `scale` at all of them',
    ]);
  });

  test('compares only what is said, of one metric, in a journey of today', () => {
    expect(asked('Chosen, Silent, Quick')).toEqual([]);
    expect(asked('Chosen, Paid', 'state: target')).toEqual([]);
  });
});
