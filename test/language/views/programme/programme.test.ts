import { expect, test } from 'vitest';
import { programmeView } from '../../../../language/src/views/programme/builder.ts';
import { source } from '../support.ts';

test('a programme counts each touchpoint once', () => {
  const view = programmeView(
    source(`
      programme P "Nobody left standing" { vision: "Leaving the car is the easy decision" }
      touchpoint Help { critical: yes  pain Queue {} }
      journey J { stage A { reuses: Help  touchpoint Pay {} } }
      journey K { stage B { reuses: Help } }
    `),
  );
  expect(view).toMatchObject({
    programme: { title: 'Nobody left standing' },
    vision: 'Leaving the car is the easy decision',
    asOf: '2026-11-22',
    touchpoints: 2,
    momentsOfTruth: 1,
    pains: 1,
  });
  expect(view.journeys.map(({ title, touchpoints, momentsOfTruth }) => [title, touchpoints, momentsOfTruth])).toEqual([
    ['J', 2, 1],
    ['K', 1, 1],
  ]);
});
