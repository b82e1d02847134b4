import { describe, expect, test } from 'vitest';
import type { MaturityFramework, MaturityPractice, MaturityView } from '../../../../language/src/protocol/index.ts';
import { buildView, reportOf, tablesOf, type ViewSource } from '../../../../language/src/views/index.ts';
import { sourceWithEvidence } from '../support.ts';
import { BASICS, FACTS } from './programme.ts';

function view(source: ViewSource, isBrief = false): MaturityView {
  const built = buildView('maturity', source, { journeys: [], isBrief });
  if (built === null) {
    throw new Error('Nothing was judged.');
  }
  return built;
}

function practice(name: string, { frameworks }: MaturityView): MaturityPractice {
  const all = frameworks.flatMap(({ dimensions }) => dimensions.flatMap(each => each.practices));
  return all.find(each => each.name === name)!;
}

const SHOP = view(sourceWithEvidence(BASICS + FACTS));
const [BASIC] = SHOP.frameworks as [MaturityFramework];

test('holds all frameworks, the adopted one first, with those of the library in four languages', () => {
  const named = SHOP.frameworks.map(({ name, adopted, languages }) => [name, adopted, languages.join(' ')]);
  expect(named[0]).toEqual(['Basics', true, 'en it']);
  expect(named.slice(1).map(([name]) => name)).toEqual([
    'building-blocks',
    'eight-steps',
    'forrester',
    'gartner-customer360',
    'six-laws',
  ]);
  expect(named.slice(1).every(([, adopted, languages]) => adopted === false && languages === 'en es it uk')).toBe(true);
});

test('of a framework it tells level, index, target and how many stand where', () => {
  expect(BASIC).toMatchObject({
    titles: ['Our basics', 'Le nostre basi'],
    levels: ['undeveloped', 'ad hoc', 'repeatable', 'systematic'],
    target: { words: 'repeatable', rank: 2, due: '2027-06-30' },
    weakest: { practice: 'Basics.Care.glad', level: 0 },
    tally: [1, 1, 1, 1],
  });
  expect(BASIC.dimensions.map(({ titles, tally }) => [titles, tally])).toEqual([
    [
      ['Care', 'Cura'],
      [1, 1, 1, 0],
    ],
    [
      ['Aim', 'Aim'],
      [0, 0, 0, 1],
    ],
  ]);
  expect(BASIC.arise).toContain('undeveloped where nothing of it is met');
});

test('evidenced, claimed and attested stand beside each other, and the say/do gap is told in words', () => {
  expect(practice('own', SHOP)).toMatchObject({
    standing: 'evidenced',
    titles: ['Somebody answers for each step', 'Qualcuno risponde di ogni passo'],
    asks: "Each step is somebody's.",
    evidenced: 1,
    claimed: 3,
    attested: 1,
    sayDo: { by: 2, words: 'People say systematic, the facts show ad hoc.' },
    assessed: { title: 'How we stood', on: '2026-10-01', answers: 'fewer than 5 answers' },
    open: 2,
    unwritten: 2,
    gap: true,
    trend: [
      { title: 'How we began', on: '2026-02-01', level: 1 },
      { title: 'How we stood', on: '2026-10-01', level: 1 },
    ],
  });
});

test('each way in which a practice has no level of its own is told apart', () => {
  const standings = BASIC.dimensions.flatMap(each => each.practices).map(({ name, standing }) => [name, standing]);
  expect(Object.fromEntries(standings)).toEqual({
    own: 'evidenced',
    proud: 'attested',
    glad: 'unanswered',
    aims: 'evidenced',
    shops: 'not-applicable',
    spared: 'exempt',
  });
  expect(practice('spared', SHOP).exemptedBy).toBe('Others do it');
  expect(practice('shops', SHOP).applies).toBe('there is a system');
});

describe('what would raise a practice', () => {
  const { rules, defined } = practice('own', SHOP);

  test('is told by rule, with the open subjects and their places', () => {
    const [owned, told] = rules.map(place => SHOP.rules[place]);
    expect(owned).toMatchObject({
      name: 'owned',
      met: 1,
      applicable: 3,
      unwritten: 2,
      remedy: 'Add `owner:` where it is missing.',
      open: [
        { title: 'Pay', state: 'missing', unwritten: true, place: { file: 'main.cx' } },
        { title: 'Leave', state: 'missing', unwritten: true },
      ],
      more: 0,
    });
    expect(told).toMatchObject({ applicable: 0, about: 'a product', open: [] });
  });

  test('is told in words where it is not defined', () => {
    expect(defined).toEqual({ words: 'there is a standard with `owner`', holds: false });
  });

  test('lists few while somebody types, and says how many more there are', () => {
    const many = Array.from({ length: 9 }, (_, index) => `touchpoint T${index} "T${index}"\n`).join('');
    const source = sourceWithEvidence(`${BASICS}${FACTS}journey J "J" { ${many} }`);
    const ruleOf = (built: MaturityView) => built.rules.find(({ name }) => name === 'owned')!;
    expect([ruleOf(view(source, true)).open.length, ruleOf(view(source, true)).more]).toEqual([5, 6]);
    expect([ruleOf(view(source)).open.length, ruleOf(view(source)).more]).toEqual([11, 0]);
  });
});

test('a gap names who closes it and by when; what is reached names nobody', () => {
  expect(practice('own', SHOP).closedBy).toMatchObject([
    { title: 'Name somebody for each step', owner: 'Head of sales', due: '2027-01-31', late: false, stopped: false },
  ]);
  expect(practice('aims', SHOP)).toMatchObject({
    gap: false,
    closedBy: [],
    target: { words: 'systematic', due: null },
  });
});

test('evidence that is written raises the level', () => {
  const text = (BASICS + FACTS).replaceAll(/touchpoint (Pay|Leave) "(\w+)"/g, 'touchpoint $1 "$2" { owner: Head }');
  expect(practice('own', view(sourceWithEvidence(text))).evidenced).toBe(1);
  const defined = `${text} standard S "S" { for: t in touchpoints  require: exists t.owner  owner: Head }`;
  expect(practice('own', view(sourceWithEvidence(defined))).evidenced).toBe(3);
});

test('nothing is told of a text that nobody judged', () => {
  const { table: _, ...textsAlone } = sourceWithEvidence(FACTS);
  expect(buildView('maturity', textsAlone, { journeys: [], isBrief: false })).toBeNull();
});

test('in tables each framework, dimension and practice has a row', () => {
  const tables = tablesOf(reportOf(sourceWithEvidence(BASICS + FACTS)).views);
  const table = (heading: string) => tables.find(each => each.heading === heading)!;
  expect(table('Maturity').rows[0]).toEqual([
    'Our basics',
    'yes',
    'undeveloped',
    'People are glad of it',
    50,
    'repeatable',
    '2027-06-30',
    '1 undeveloped, 1 ad hoc, 1 repeatable, 1 systematic',
  ]);
  expect(table('Practices').rows.slice(0, 3)).toEqual([
    [
      'Our basics',
      'Care',
      'Somebody answers for each step',
      'ad hoc',
      'systematic',
      'ad hoc',
      'People say systematic, the facts show ad hoc.',
      'repeatable',
      '2027-06-30',
      '2/3',
      2,
    ],
    [
      'Our basics',
      'Care',
      'People are proud of it',
      'only people can answer',
      'repeatable',
      'repeatable',
      '',
      'repeatable',
      '2027-06-30',
      '',
      '',
    ],
    [
      'Our basics',
      'Care',
      'People are glad of it',
      'only people can answer, and nobody did',
      '',
      '',
      '',
      'repeatable',
      '2027-06-30',
      '',
      '',
    ],
  ]);
});

test('functions that see it otherwise are told apart, where there are enough people in each', () => {
  const rows = ['Sales', 'IT'].flatMap(part =>
    Array.from({ length: 5 }, (_, at) => `${part}${at},${part},own,${part === 'IT' ? 'systematic' : 'ad-hoc'}`),
  );
  const file = ['respondent,function,practice,level', ...rows].join('\n');
  const text = `${BASICS}${FACTS.replace('type: audit', 'type: audit  responses: "answers.csv"')}`;
  const told = practice('own', view(sourceWithEvidence(text, path => (path === 'answers.csv' ? file : undefined))));
  expect(told).toMatchObject({ spread: 'functions differ by 2 levels', assessed: { answers: '11 answers' } });
});
