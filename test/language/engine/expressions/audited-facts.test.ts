/** What an audit asks of a programme beyond its journeys: who is asked and told, for whom a target is, what people answered. */
import { describe, expect, test } from 'vitest';
import { createKpiReader } from '../../../../language/src/engine/measures/index.ts';
import { check, read } from '../../../support/check.ts';
import { evaluate, TODAY } from './support.ts';

const KPI = `
segment Commuters
segment Tourists
kpi Happy {
  metric: csat
  target: >= 90% by 2027-06-30 for Commuters
  target: >= 85% by 2027-03-31
  target: >= 80% by 2027-06-30 for Tourists
  readings: 86% on 2026-11-01
  drives: Kept strength 0.6 from Study
  drives: Loyal
}
kpi Kept { metric: retention }
kpi Loyal { metric: nps }
research Study
`;

describe('targets', () => {
  test('the one without segments is that of the whole, wherever it stands', () => {
    check(KPI);
    expect(evaluate(KPI, 'Happy.target')).toBe(0.85);
    expect(evaluate(KPI, 'Happy.target.by')).toBe('2027-03-31');
    expect(evaluate(KPI, 'count(Happy.targets)')).toBe(3);
    expect(evaluate(KPI, 'count(t in Happy.targets where some s in t.for where s = Tourists)')).toBe(1);
    const { model } = read(KPI);
    const kpis = createKpiReader(model, () => undefined);
    expect(kpis.read(model.element('Happy')!, TODAY).status).toBe('on-target');
  });

  test('a KPI with targets for segments alone has none for the whole', () => {
    const segmentOnly = 'segment Commuters\nkpi Happy { metric: csat  target: >= 90% by 2027-06-30 for Commuters }';
    expect(evaluate(segmentOnly, 'exists Happy.target')).toBe(false);
    expect(evaluate(segmentOnly, 'exists Happy.targets')).toBe(true);
  });

  test('a source behind a list is one: what follows a comma would be lost as a second source', () => {
    check(`
      kpi A { metric: csat  drives: B strength 0.5 from S, C }
                                                           ^ wrong-value
      kpi B { metric: nps }
      kpi C { metric: ces2 }
      research S
    `);
  });

  test('what it drives is a list of KPIs, and the strength stands with each effect', () => {
    expect(evaluate(KPI, 'count(Happy.drives)')).toBe(2);
    expect(evaluate(KPI, 'max(e.strength for e in Happy.effects)')).toBe(0.6);
    expect(evaluate(KPI, 'some e in Happy.effects where e.kpi = Kept and exists e.from')).toBe(true);
  });
});

test('the parties of an element may be forums, and so may an audience', () => {
  check(`
role Lead
team Care
forum Board
partner Carrier
touchpoint Call {
  owner: Lead
  responsible: Care
  consulted: Board, Carrier
  informed: Lead
  images: "call.png", "desk.svg"
  languages: it, uk, pt-BR
  accessibility: "Text relay"
  hours: "Every day 6 to 22"
  gain Warmth "A calm voice" { value: high  frequency: 40% }
}
kpi Happy { metric: csat  audience: Board }
`);
});

test('the value of an opportunity is as written, else the mean of both sides', () => {
  const both =
    'opportunity A { customer-value: 5  business-value: 2 }\nopportunity B { value: 1  customer-value: 5 }\nopportunity C';
  expect(evaluate(both, 'A.value')).toBe(3.5);
  expect(evaluate(both, 'B.value')).toBe(1);
  expect(evaluate(both, 'exists C.value')).toBe(false);
});

test('work counts the days that it took, or has taken by today', () => {
  const work =
    'initiative A { start: 2026-11-02  finished: 2026-11-06 }\ninitiative B { start: 2026-11-16 }\ninitiative C';
  expect(evaluate(work, 'A.days-worked')).toBe(5);
  // To Sunday the 22nd.
  expect(evaluate(work, 'B.days-worked')).toBe(5);
  expect(evaluate(work, 'exists C.days-worked')).toBe(false);
});

test('one plan holds all communication, and each says what it tells', () => {
  const plan = `
plan Voice { budget: EUR 20000  audience: employees  communication Monday { tells: who, what, why } }
communication Other
`;
  check(plan);
  expect(evaluate(plan, 'count(Voice.communications)')).toBe(1);
  expect(evaluate(plan, 'count(c in communications where exists c.plan)')).toBe(1);
  expect(evaluate(plan, 'count(communications)')).toBe(2);
});

const AUDIT = `
framework House { scoring: criteria  dimension D { practice Greets  practice Thanks } }
assessment First {
  against: House
  invited: 8
  responses: "answers.csv"
  answer Thanks { level: yes }
}
`;

describe('an audit', () => {
  /** The same with these rows in its file. */
  const answered = (expression: string, rows: readonly string[], programme = AUDIT) => {
    const text = ['respondent,practice,level', ...rows].join('\n');
    return evaluate(programme, expression, { kpis: createKpiReader(read(programme).model, () => text) });
  };

  test('knows which practices were answered, in the text and in the file', () => {
    expect(answered('count(First.answered)', ['r1,Greets,yes', 'r2,Nothing,yes'])).toBe(2);
    expect(answered('count(First.answered)', ['r2,Nothing,yes'])).toBe(1);
  });

  test('knows those of the frameworks that come with the product, and only those that have a level', () => {
    const blocks = `
assessment Blocks {
  against: building-blocks
  answer blk-values { level: yes }
  answer blk-exec { level: partly }
  answer blk-promise { notes: "Nobody knew" }
}
`;
    expect(evaluate(blocks, 'Blocks.answered')).toEqual([
      'cx.building-blocks.blocks.blk-values',
      'cx.building-blocks.blocks.blk-exec',
    ]);
  });

  test('knows which share of those invited has given a valid answer', () => {
    const rows = ['r1,Greets,yes', 'r1,Thanks,no', 'r2,Greets,perhaps', 'r3,Nothing,yes', 'r4,Greets,no'];
    expect(answered('First.response-rate', rows)).toBe(0.375);
    expect(answered('exists First.response-rate', rows, AUDIT.replace('  invited: 8\n', ''))).toBe(false);
  });
});

describe('a listening post', () => {
  const POST = 'listening Square { type: social  resolve-within: 3d  items: "posts.csv" }';
  /** The same with these rows in its file. */
  const waiting = (expression: string, rows: readonly string[]) => {
    const text = ['id,received,answered', ...rows].join('\n');
    return evaluate(POST, expression, { kpis: createKpiReader(read(POST).model, () => text) });
  };

  test('knows since when its oldest open item waits', () => {
    const rows = ['1,2026-11-01,2026-11-02', '2,2026-11-20T09:30:00Z,', '3,2026-11-12,', '4,2026-12-24,'];
    expect(waiting('Square.waiting-since', rows)).toBe('2026-11-12');
    expect(waiting('Square.waiting-since < today - Square.resolve-within', rows)).toBe(true);
  });

  test('waits for nothing where all was answered, and where it has no items', () => {
    expect(waiting('exists Square.waiting-since', ['1,2026-11-01,2026-11-02'])).toBe(false);
    expect(evaluate(POST, 'exists Square.waiting-since')).toBe(false);
  });
});

test('a practice asks its questions in several languages', () => {
  const asked = `
framework House {
  practice Greets {
    question Who "Who greets whom first?" { titles: it "Chi saluta per primo?" }
    question When "And when?"
  }
}
`;
  check(asked);
  expect(evaluate(asked, 'count(Greets.questions)')).toBe(2);
});
