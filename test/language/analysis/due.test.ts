import { describe, expect, test } from 'vitest';
import { dueUntil } from '../../../language/src/analysis/index.ts';
import { sourceWithEvidence, TODAY } from '../views/support.ts';

/** Day, reason and name of all that is due in the next 30 days. */
function due(text: string): string[] {
  const { model, table, levels } = sourceWithEvidence(text);
  return dueUntil('2026-12-22', { model, table: table!, levels: levels!, today: TODAY }).map(
    ({ on, why, element }) => `${on} ${why} ${element.name}`,
  );
}

test('what is past its day is late and no longer due, and what lies further ahead is not due yet', () => {
  const text = [
    ['A', '2026-11-21'],
    ['B', '2026-11-22'],
    ['C', '2026-12-22'],
    ['D', '2026-12-23'],
  ].map(([name, day]) => `initiative ${name} { due: ${day} }`);
  expect(due(text.join('\n'))).toEqual(['2026-11-22 done B', '2026-12-22 done C']);
});

test('the earliest comes first, whatever it is', () => {
  const text = `
    role Head "Head"
    initiative I { due: 2026-12-05 }
    kpi K { target: >= 5 by 2026-12-01  target: >= 6 by 2026-12-03 }
    waiver W { of: touchpoint-channel  because: "b"  approved: Head  until: 2026-12-04 }
    persona Ada { review-by: 2026-12-02 }
    ritual R { last: 2026-11-01  cadence: monthly }
    review Q { on: 2026-11-01  next-on: 2026-12-06 }
  `;
  expect(due(text)).toEqual([
    '2026-12-01 target K',
    '2026-12-01 again R',
    '2026-12-02 review Ada',
    '2026-12-03 target K',
    '2026-12-04 ends W',
    '2026-12-05 done I',
    '2026-12-06 again Q',
  ]);
});

describe('nobody waits for', () => {
  test.each(['done', 'stopped'])('an initiative that is %s', status => {
    expect(due(`initiative I { due: 2026-12-01  status: ${status} }`)).toEqual([]);
  });

  test('a review that was followed by another one of the same', () => {
    const first = 'journey J { reviewed: monthly } review A { of: J  on: 2026-11-01 }';
    expect(due(first)).toEqual(['2026-12-01 again A']);
    expect(due(`${first} review B { of: J  on: 2026-11-20 }`)).toEqual(['2026-12-20 again B']);
  });

  test('a waiver that nobody approved', () => {
    expect(due('waiver W { of: touchpoint-channel  because: "b"  until: 2026-12-04 }')).toEqual([]);
  });
});

test('a level is due as long as a practice lies below it', () => {
  const text = (goal: string) => `
    rule aimed "A journey has a goal" { for: j in journeys  require: exists j.goal }
    framework Basics { practice aims { rules: aimed } }
    programme P { adopt Basics { target: systematic by 2026-12-01  ${goal} } }
  `;
  const met = 'journey J { goal: "g" }';
  expect(due(`${text('')} journey J`)).toEqual(['2026-12-01 level Basics']);
  expect(due(text('') + met)).toEqual([]);
  // Whoever has a target of its own is not waited for by the other one.
  expect(due(`${text('goal aims { target: ad-hoc by 2026-12-02 }')} journey J`)).toEqual(['2026-12-02 level aims']);
});
