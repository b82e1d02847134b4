/** The view of gaps: what is told of each, whom it waits for, and that its counts agree however much is listed. */
import { describe, expect, test } from 'vitest';
import { gaps } from '../../../../language/src/analysis/index.ts';
import { gapsView } from '../../../../language/src/views/gaps/builder.ts';
import { gapsTables } from '../../../../language/src/views/gaps/tables.ts';
import { sourceWithEvidence } from '../support.ts';

const RULES = `
  rule owned "Each has an owner" { for: t in touchpoints  require: exists t.owner }
  rule told { for: t in touchpoints  require: exists t.quotes }
  role r "Keeper"
  role s "Seller"
  journey j "Rent" { owner: s  touchpoint x "Pay" { critical: yes }  touchpoint y "Fit" { owner: r } }
`;
const F = `framework f "House" {
  practice a "Owners" { rules: owned, told }
  practice b "Voices" { rules: told }
  practice c "Habits" { defined: exists rituals }
  practice d "Belief" { attested-only: yes }
}`;

function view(target: string, more = '') {
  return gapsView(sourceWithEvidence(`${RULES} ${F} programme P "Shop" { owner: r  adopt f { ${target} } } ${more}`))!;
}

describe('a gap', () => {
  test('says how far it lies below, until when, and what is open where', () => {
    const [gap] = view('goal b { target: systematic by 2026-01-31 }').gaps;
    expect(gap).toMatchObject({
      practice: 'f.b',
      title: 'Voices',
      name: 'b',
      frameworkTitle: 'House',
      from: 'undeveloped',
      to: 'systematic',
      below: 3,
      due: '2026-01-31',
      overdue: true,
      openTotal: 2,
      unwritten: 2,
      touchpoints: 2,
      moments: 1,
      reasons: [],
      planned: false,
    });
    expect(gap?.open.map(({ title, owner, unwritten, place }) => [title, owner, unwritten, place.line])).toEqual([
      ['Pay', 'Seller', true, 5],
      ['Fit', 'Keeper', true, 5],
    ]);
  });

  test('waits for whoever owns what is open, else what that stands in, else for whoever set the target', () => {
    const { gaps: told, owners } = view('target: ad-hoc');
    const waits = told.map(({ title, owners: who }) => [title, who.map(each => `${each.title} ${each.open}`)]);
    expect(waits).toEqual([
      ['Voices', ['Seller 1', 'Keeper 1']],
      ['Habits', ['Keeper 0']],
      ['Belief', ['Keeper 0']],
    ]);
    expect(owners.map(({ title, gaps: theirs }) => [title, theirs])).toEqual([
      [
        'Keeper',
        [
          { gap: 0, open: 1 },
          { gap: 1, open: 0 },
          { gap: 2, open: 0 },
        ],
      ],
      ['Seller', [{ gap: 0, open: 1 }]],
    ]);
  });

  test('says what no list of subjects tells', () => {
    const { gaps: told } = view('target: ad-hoc');
    expect(told.map(({ reasons }) => reasons)).toEqual([
      [],
      ['It does not count as defined until there is a ritual.'],
      ['Only people can answer it, and no assessment does.'],
    ]);
  });

  test('says what a practice asks where nobody could follow its condition', () => {
    const source = sourceWithEvidence(`
      framework g {
        /** Guests are greeted by name. */
        practice Greets { defined: some r in rituals where r.title like "*hello*" }
      }
      programme P { adopt g { target: ad-hoc } }`);
    expect(gapsView(source)!.gaps.map(({ reasons }) => reasons)).toEqual([
      ['It does not count as defined yet. Guests are greeted by name.'],
    ]);
  });

  test('tells its initiatives with owner, day and status, and which of them is late or closes nothing', () => {
    const plans = `
      initiative One "First" { closes: b  owner: r  due: 2027-03-01  status: active }
      initiative Two "Second" { closes: b  status: stopped }
    `;
    const { gaps: told, frameworks } = view('goal b { target: ad-hoc by 2027-01-01 }', plans);
    expect(told[0]).toMatchObject({ planned: true, late: true });
    expect(told[0]?.plans).toMatchObject([
      { title: 'First', owner: 'Keeper', due: '2027-03-01', status: 'active', late: true, stopped: false },
      { title: 'Second', owner: null, due: null, status: 'stopped', late: false, stopped: true },
    ]);
    expect(frameworks).toEqual([{ id: 'f', title: 'House', total: 1, unplanned: 0, late: 1 }]);
  });

  test('is named by its identity where another practice has its name', () => {
    const twin = 'framework g { practice b }';
    expect(view('goal b { target: ad-hoc }', twin).gaps).toMatchObject([]);
    expect(view('goal f.b { target: ad-hoc }', twin).gaps).toMatchObject([{ practice: 'f.b', name: 'f.b' }]);
  });
});

describe('short lists', () => {
  const source = sourceWithEvidence(`${RULES} ${F} programme P { owner: r  adopt f { target: ad-hoc } }`);

  test('say how much more there is, and counts stay those of all', () => {
    const { gaps: listed, frameworks } = gapsView(source, { most: 1, mostOpen: 1 })!;
    expect(listed).toMatchObject([{ title: 'Voices', openTotal: 2 }]);
    expect(listed[0]?.open).toHaveLength(1);
    expect(frameworks).toMatchObject([{ total: 3, unplanned: 3 }]);
  });

  test('come of what is worked out once a version', () => {
    const { model, table, levels, today } = source;
    const asked = { model, table: table!, levels: levels!, today };
    expect(gaps(asked)).toBe(gaps({ ...asked }));
    expect(gaps({ ...asked, today: '2030-01-01' })).not.toBe(gaps(asked));
  });
});

test('without targets it is told what is adopted, and where', () => {
  expect(gapsView(sourceWithEvidence('programme P "Shop" {}'))).toMatchObject({
    programme: { title: 'Shop' },
    adopted: [],
    targets: 0,
    gaps: [],
  });
  const adopted = gapsView(sourceWithEvidence('programme P {\n  adopt forrester\n}'));
  expect(adopted).toMatchObject({
    adopted: [{ title: 'Customer experience management practices', place: { line: 2 } }],
    targets: 0,
  });
});

test('tables tell each gap in a line, and what closes it or what to write', () => {
  const told = view(
    'goal b { target: ad-hoc by 2027-01-01 } goal c { target: ad-hoc }',
    'initiative i "Ask" { closes: b }',
  );
  const [counts, each, open] = gapsTables(told);
  expect(counts?.rows).toEqual([['House', 2, 1, 0]]);
  expect(each?.rows.map(row => [row[1], row[5]])).toEqual([
    ['Habits', 'nothing: an initiative with closes: c'],
    ['Voices', 'Ask (no owner, no due date)'],
  ]);
  expect(open?.rows.map(row => [row[1], row[3], row[5]])).toEqual([
    ['Pay', 'still to write', 'main.cx:5'],
    ['Fit', 'still to write', 'main.cx:5'],
  ]);
  expect(gapsTables(null).map(({ rows }) => rows)).toEqual([[], [], []]);
});
