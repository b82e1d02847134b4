import { expect, test } from 'vitest';
import { programmeView } from '../../../../language/src/views/programme/builder.ts';
import { BASICS, FACTS } from '../maturity/programme.ts';
import { source, sourceWithEvidence } from '../support.ts';

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

test('each framework has a line, with how far it is from its target', () => {
  const { profile } = programmeView(sourceWithEvidence(BASICS + FACTS));
  expect(profile[0]).toEqual({
    id: 'Basics',
    title: 'Our basics',
    adopted: true,
    level: 'undeveloped',
    index: 50,
    target: 'repeatable',
    due: '2027-06-30',
    reached: 2,
    aimed: 4,
  });
  expect(profile.slice(1).map(({ adopted, target, aimed }) => [adopted, target, aimed])).toEqual(
    Array.from({ length: 5 }, () => [false, null, 0]),
  );
  expect(programmeView(source(FACTS)).profile).toEqual([]);
});

test('of a share of the practices, those count as reached that are met', () => {
  const text = `${BASICS}${FACTS}`.replace(
    'target: repeatable by 2027-06-30  goal aims { target: systematic }',
    'target: 20%',
  );
  // One of four is met, which is more than is asked for; and yet it is one of four.
  expect(programmeView(sourceWithEvidence(text)).profile[0]).toMatchObject({ target: '20%', reached: 1, aimed: 4 });
});

test('what falls due within thirty days is listed with who must act, and is cut for somebody who types', () => {
  const text = `${BASICS}${FACTS.replace('2027-06-30', '2026-12-01').replace('2027-01-31', '2026-12-20')}`;
  const source = sourceWithEvidence(text);
  const { due } = programmeView(source);
  expect(due).toMatchObject({ until: '2026-12-22', more: 0 });
  expect(due.listed.map(({ on, why, kind, title, owner }) => [on, why, kind, title, owner])).toEqual([
    ['2026-12-01', 'level', 'adopt', 'Our basics', null],
    ['2026-12-20', 'done', 'initiative', 'Name somebody for each step', 'Head of sales'],
  ]);
  expect(programmeView(source, 1).due).toMatchObject({ listed: [{ on: '2026-12-01' }], more: 1 });
});
