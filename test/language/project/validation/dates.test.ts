// Dates of one element that contradict each other.
import { describe, expect, test } from 'vitest';
import { check } from '../../../support/check.ts';

const PAIRS: [kind: string, earlier: string, later: string][] = [
  ['initiative Thing', 'start: 2027-05-03', 'due: DAY'],
  ['initiative Thing', 'start: 2027-05-03', 'stopped-on: DAY'],
  ['review Thing', 'on: 2027-05-03', 'next-on: DAY'],
  ['policy Thing', 'since: 2027-05-03', 'review-by: DAY'],
  ['waiver Thing', 'since: 2027-05-03', 'until: DAY'],
  ['waiver Thing', 'approved: Lead on 2027-05-03', 'until: DAY'],
  ['kpi Thing', 'unit: points  better: higher  baseline: 1 on 2027-05-03', 'target: 2 by DAY'],
];

describe.each(PAIRS)('%s { %s  %s }', (head, earlier, later) => {
  const programme = (day: string) => `role Lead {}\n${head} { ${earlier}  ${later.replace('DAY', day)}`;

  test('the same day and a later one are fine', () => {
    check(`${programme('2027-05-03')} }`);
    check(`${programme('2027-05-04')} }`);
  });

  test('an earlier one is an error at the later date, related to the first', () => {
    const text = programme('2027-05-02');
    const column = text.split('\n')[1]!.lastIndexOf('2027');
    const reading = check(`${text} }\n${' '.repeat(column)}^^^^^^^^^^ contradictory-dates 2027-05-02 lies before`);
    const place = reading.problems[0]!.related![0]!.span;
    expect(text.slice(place.start, place.end)).toBe('2027-05-03');
  });
});

test('a date that does not exist contradicts nothing', () => {
  check(`
    initiative Jetty {
      start: 2027-05-03
      due: 2026-02-30
           ^^^^^^^^^^ impossible-date
    }
  `);
});
