import { describe, expect, test } from 'vitest';
import { coverage } from '../../../../language/src/analysis/index.ts';
import { coverageView } from '../../../../language/src/views/coverage/builder.ts';
import { coverageTables } from '../../../../language/src/views/coverage/tables.ts';
import { programmeView } from '../../../../language/src/views/programme/builder.ts';
import { source, titles } from '../support.ts';

const RULES = ['touchpoint-single-accountable', 'journey-owner', 'touchpoint-channel'];

const TEXT = `
  role Head "Head of sales" {}
  channel Web { type: web }
  touchpoint Help "Reach a person" { owner: Head }
  touchpoint Lost "In no journey" { owner: Head }
  journey J "Rent" {
    owner: Head
    stage A "Before" {
      reuses: Help
      touchpoint Pay "Pay" { channels: Web  owner: Head }
      touchpoint Wait "Wait" { channels: Web }
    }
  }
  journey K "Return" {}
`;

describe('rows', () => {
  const view = coverageView(source(TEXT, RULES))!;
  const rent = view.journeys.find(({ id }) => id === 'J')!;

  test('there is one for each journey, stage and touchpoint, those written elsewhere among them', () => {
    expect(rent.rows.map(({ title, level }) => [title, level])).toEqual([
      ['Rent', 0],
      ['Before', 1],
      ['Reach a person', 2],
      ['Pay', 2],
      ['Wait', 2],
    ]);
  });

  test('every journey is told as a whole, whichever is looked into', () => {
    const { overview, journeys } = coverageView(source(TEXT, RULES), { journeys: new Set(['J']) })!;
    expect(journeys.map(({ id }) => id)).toEqual(['J']);
    expect(overview.map(({ id, met, applicable }) => [id, met, applicable])).toEqual(
      view.journeys.map(({ id, total }) => [id, total.met, total.applicable]),
    );
  });

  test('together they are the total of the journey', () => {
    const { table, model, today } = source(TEXT, RULES);
    const whole = coverage(table!, model, { by: ['journey'], today });
    const { met, missing, applicable } = whole.groups.find(({ id }) => id === 'J')!;
    expect(rent.total).toMatchObject({ met, missing, applicable });
    expect(applicable).toBeGreaterThan(0);
  });

  test('what is open names the rule, the words of the finding and the place', () => {
    const wait = rent.rows.find(({ title }) => title === 'Wait')!;
    expect(wait.open).toMatchObject([
      {
        rule: 'touchpoint-single-accountable',
        aspect: 'ownership',
        state: 'missing',
        element: 'J.A.Wait',
        owner: 'Head of sales',
        place: { line: 10 },
      },
    ]);
    expect(wait.open[0]!.message).toContain('Wait');
  });

  test('an element of no journey is counted beside them, one of a journey is not', () => {
    expect(titles(view.elsewhere)).toEqual(['touchpoints']);
    expect(view.elsewhere[0]!.open.map(({ element }) => element)).toEqual(['Lost']);
  });

  test('details are given of the journeys that they are asked of', () => {
    const some = coverageView(source(TEXT, RULES), { journeys: new Set(['K']), most: 0 })!;
    expect(some.journeys.map(({ id }) => id)).toEqual(['K']);
    expect(some.elsewhere[0]).toMatchObject({ open: [], more: 1 });
  });
});

test('as tables, it tells what is still to write from what is not met', () => {
  const text = TEXT.replace(
    'Pay "Pay" { channels: Web  owner: Head }',
    'Pay "Pay" { channels: Web  owner: Head, Aide }',
  );
  const view = coverageView(source(`${text} role Aide`, [...RULES, 'review-overdue']));
  const [aspects, open] = coverageTables(view);
  expect(aspects!.rows.filter(([, , share]) => share !== 'not judged by this preset')).toEqual([
    ['ownership', '5/10', '50%', 4, 1, 0, 0, 0],
    ['governance', '0/0', 'nothing applicable', 0, 0, 0, 0, 0],
  ]);
  expect(open!.rows.map(([title, , standing]) => `${title} ${standing}`)).toEqual([
    'Reach a person still to write',
    'Pay not met',
    'Wait still to write',
    'Return still to write',
    'In no journey still to write',
  ]);
});

describe('shares', () => {
  test('are floored, and absent where nothing applies', () => {
    const view = coverageView(source(TEXT, ['touchpoint-single-accountable']))!;
    expect(view.total).toMatchObject({ met: 3, missing: 1, applicable: 4, percent: 75 });
    const aspect = (id: string) => view.aspects.find(each => each.id === id);
    expect(aspect('ownership')?.percent).toBe(75);
    expect(aspect('culture')).toMatchObject({ applicable: 0, percent: null });
  });

  test('are absent as a whole while nothing has been evaluated', () => {
    const { table: _, ...textsAlone } = source(TEXT);
    expect(coverageView(textsAlone)).toBeNull();
    expect(programmeView(textsAlone).coverage).toBeNull();
  });
});
