// KPIs: a unit, values in that unit and within its range, and a target on the better side.
import { describe, test } from 'vitest';
import { check } from '../../../support/check.ts';

describe('unit', () => {
  test('is the metric’s, or its own', () => {
    check(`
      kpi A { metric: csat  target: 85% }
      kpi B { unit: score  better: higher  target: 4.2 }
    `);
  });

  test('there is none', () => {
    check(`
      kpi A { target: 85% }
          ^ kpi-unit-range \`A\` has no unit: name a \`metric:\`, or write a \`unit:\`.
    `);
  });

  test('a metric that is not found counts as one', () => {
    check(`
      kpi A { metric: csatt  target: 85% }
                      ^^^^^ unresolved-name
    `);
  });

  test('a unit that cannot be read counts as one', () => {
    check(`
      kpi A { metric: csat  unit: pints  target: 85 }
                                  ^^^^^ unknown-word
      kpi B { unit: 5  target: 85 }
                    ^ wrong-value
    `);
  });

  test.each([
    ['percent', '85%', '85'],
    ['points', '41', '41%'],
    ['score', '4.2', '4min'],
    ['count', '312', '312%'],
    ['per-mille', '3.5', '3.5%'],
    ['duration', '5min', '5'],
    ['money', 'EUR 12.50', '12.50'],
  ])('of %s: %s and not %s', (unit, right, wrong) => {
    const marks = '^'.repeat(wrong.length);
    check(`
      kpi A { unit: ${unit}  better: higher  baseline: ${right}  target: ${right}  warn: ${right}  max-moe: ${right} }
      kpi B {
        unit: ${unit}
        better: higher
        baseline: ${wrong}
                  ${marks} kpi-unit-range \`B\` is in ${unit}: write \`baseline\` as in
        target: ${wrong}
                ${marks} kpi-unit-range
        warn: ${wrong}
              ${marks} kpi-unit-range
        readings: ${right}, ${wrong}
                  ${' '.repeat(right.length)}  ${marks} kpi-unit-range
        max-moe: ${wrong}
                 ${marks} kpi-unit-range
      }
    `);
  });

  test('the place is the value with its parts', () => {
    check(`
      kpi A { unit: percent  baseline: 120 on 2026-05-31 n 240 }
                                       ^^^^^^^^^^^^^^^^^^^^^^^ kpi-unit-range
    `);
  });
});

describe('range', () => {
  test('of the metric bounds the values', () => {
    check(`
      kpi A { metric: csat  baseline: 0%  target: 100% }
      kpi B { metric: csat  target: 100.5% }
                                    ^^^^^^ kpi-unit-range 100.5 lies outside 0 to 100
      kpi C { metric: nps  baseline: -100  target: 100 }
      kpi D { metric: nps  baseline: -101 }
                                     ^^^^ kpi-unit-range
    `);
  });

  test('of a metric in the project, in another file', () => {
    check(`
      //- a.cx
      kpi A { metric: stars  target: 6 }
                                     ^ kpi-unit-range 6 lies outside 1 to 5
      //- b.cx
      metric stars { unit: score  range: 1..5  better: higher }
    `);
  });

  test('does not bound a margin of error', () => {
    check('kpi A { metric: nps  max-moe: 101 }');
  });

  test('of another unit does not bound a KPI with a unit of its own', () => {
    check('kpi A { metric: csat  unit: count  target: 500 }');
  });
});

describe('direction', () => {
  test('a target on the better side of the baseline, or on it', () => {
    check(`
      kpi A { unit: points  better: higher  baseline: 3  target: >= 3 }
      kpi B { unit: points  better: lower  baseline: 3  target: < 2 }
      kpi C { unit: duration  better: lower  baseline: 1h  target: <= 59min }
    `);
  });

  test('a target worse than the baseline', () => {
    check(`
      kpi A { unit: points  better: higher  baseline: 3  target: 2 }
                                                                 ^ kpi-direction For \`A\` higher is better, and the target \`2\` is worse than the baseline \`3\`.
      kpi B { unit: duration  better: lower  baseline: 59min  target: 1h }
                                                                      ^^ kpi-direction the target \`1h\` is worse than the baseline \`59min\`
      kpi C { metric: csat  baseline: 85.5% on 2026-01-31  target: >= 70% by 2027-06-30 }
                                                                   ^^^^^^^^^^^^^^^^^^^^ kpi-direction the target \`>= 70%\` is worse than the baseline \`85.5%\`
    `);
  });

  test('an operator that asks for the worse side', () => {
    check(`
      kpi A { unit: points  better: higher  target: <= 3 }
                                                    ^^^^ kpi-direction For \`A\` higher is better, and the target asks for \`<= 3\`.
      kpi B { metric: resolution-time  target: >= 5d }
                                               ^^^^^ kpi-direction
      kpi C { unit: points  better: higher  baseline: 1  target: <= 3 }
                                                                 ^^^^ kpi-direction the target asks for \`<= 3\`, from a baseline of \`1\`
    `);
  });

  test('a metric that leaves it to the KPI', () => {
    check(`
      metric load { unit: count  better: declared }
      kpi A { metric: load  target: 5 }
          ^ kpi-direction write \`better: lower\` or \`better: higher\`
      kpi B { metric: load  better: lower  target: 5 }
      kpi C { metric: load  better: sideways  target: 5 }
                                    ^^^^^^^^ unknown-word
      kpi D { metric: load }
    `);
  });

  test('units of the calendar and of the clock are not compared', () => {
    check('kpi A { unit: duration  better: lower  baseline: 1mo  target: 45d }');
  });
});

test('a target stands once for the whole and once for each segment', () => {
  check(`
    segment Commuters
    kpi A { metric: csat  target: 85%  target: 90% for Commuters }
    kpi B { metric: csat  target: 85%  target: 86% }
                                               ^^^ repeated-attribute \`B\` has two \`target\` for the whole
    kpi C { metric: csat  warn: 85% for Commuters  warn: 86% for Commuters }
                                                         ^^^^^^^^^^^^^^^^^ repeated-attribute
    kpi D { metric: csat  baseline: 88% on 2026-01-01  target: 90%  target: 87% for Commuters }
  `);
});
