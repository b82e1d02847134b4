/**
 * The maturity and the gaps of Northline Rail, worked out a second time by code that shares nothing with the product: from
 * its export, its data files and what each rule counts by itself.
 */
import { expect, test } from 'vitest';
import { type Practice, Recomputed, type RuleCounts, type RuleFailures } from './recomputed/maturity.ts';
import { first, has, is, Programme, values } from './recomputed/programme.ts';
import { cx, type Found } from './run-cx.ts';

const NORTHLINE = 'examples/northline-rail';
const AS_OF = '2026-11-22';
const asJson = (...words: readonly string[]) =>
  JSON.parse(cx(words[0]!, NORTHLINE, ...words.slice(1), '--as-of', AS_OF, '--format', 'json'));

interface ToldPractice {
  readonly id: string;
  readonly evidenced: string | null;
  readonly adherence: number | null;
  readonly defined: boolean;
  readonly claimed: string | null;
  readonly attested: string | null;
  readonly spread: number | null;
  readonly sayDo: number | null;
  readonly applies: boolean;
}

interface ToldGroup {
  readonly id: string;
  readonly index: number | null;
}

interface ToldFramework extends ToldGroup {
  readonly level: string | null;
  readonly dimensions: readonly (ToldGroup & {
    readonly tally: Readonly<Record<string, number>>;
    readonly practices: readonly ToldPractice[];
  })[];
}

interface ToldGap {
  readonly practice: string;
  readonly to: string;
  readonly due: string | null;
  readonly lifts: number;
  readonly closedBy: readonly { readonly initiative: string; readonly due: string | null; readonly late: boolean }[];
}

const programme = new Programme(JSON.parse(cx('export', 'json', NORTHLINE, '--library')), AS_OF);
const frameworks: readonly ToldFramework[] = asJson('maturity').frameworks;
const gaps: readonly ToldGap[] = asJson('gaps').gaps;
const told = frameworks.flatMap(({ dimensions }) => dimensions.flatMap(({ practices }) => practices));

/** What the rules of all practices count and find, each asked for by its name so that no preset leaves it out. */
function evidence() {
  const rules = programme.everything('practice').flatMap(practice => programme.refs(practice, 'rules'));
  const only = ['--only', [...new Set(rules.map(({ name }) => name))].join(',')];
  const groups: readonly (RuleCounts & { readonly by: string; readonly id: string })[] = asJson(
    'coverage',
    '--by',
    'rule',
    ...only,
  ).groups;
  const findings: readonly Found[] = asJson('check', ...only).findings;
  const byRule = Map.groupBy(findings, ({ rule }) => rule);
  return {
    counts: new Map(rules.map(({ name }) => [name, groups.find(({ id }) => id === name)!])),
    failures: new Map<string, readonly RuleFailures[]>(
      [...byRule].map(([rule, all]) => [
        rule,
        all.map(({ severity, outcome }) => ({ severity, isWaived: outcome === 'waived' })),
      ]),
    ),
  };
}

const recomputed = new Recomputed(programme, {
  ...evidence(),
  defined: new Map(told.map(({ id, defined }) => [id, defined])),
  applies: new Map(told.map(({ id, applies }) => [id, applies])),
});

const inWords = ({ element, levels, ...practice }: Practice) => {
  const word = (rank: number | null) => (rank === null ? null : levels[rank]);
  const { adherence, spread, sayDo } = practice;
  return {
    id: element.name,
    evidenced: word(practice.evidenced),
    adherence,
    claimed: word(practice.claimed),
    attested: word(practice.attested),
    spread,
    sayDo,
  };
};

const byId = <T extends { readonly id: string }>(all: readonly T[]) => new Map(all.map(each => [each.id, each]));

test('every practice of the six frameworks is told', () => {
  expect(frameworks.map(({ id, dimensions }) => [id, dimensions.flatMap(({ practices }) => practices).length])).toEqual(
    [
      ['forrester', 40],
      ['six-laws', 6],
      ['eight-steps', 30],
      ['building-blocks', 16],
      ['gartner-customer360', 61],
      ['LineBasics', 4],
    ],
  );
});

test('levels, adherence, say/do gap and spread of each practice are the same', () => {
  const counted = byId(recomputed.practices.map(inWords));
  for (const { defined: _defined, applies: _applies, ...practice } of told) {
    const { id, evidenced, adherence, claimed, attested, spread, sayDo } = practice;
    const other = counted.get(id)!;
    expect({ id, evidenced, claimed, attested, sayDo }).toEqual({
      id,
      evidenced: other.evidenced,
      claimed: other.claimed,
      attested: other.attested,
      sayDo: other.sayDo,
    });
    expect(adherence ?? -1).toBeCloseTo(other.adherence ?? -1);
    expect(spread ?? -1).toBeCloseTo(other.spread ?? -1);
  }
});

test('the audit says something of more than fifty practices, and not the same of all', () => {
  expect(told.filter(({ claimed }) => claimed !== null).length).toBeGreaterThan(50);
  expect(told.filter(({ sayDo }) => sayDo !== null && sayDo > 0).length).toBeGreaterThan(0);
  expect(told.filter(({ spread }) => spread !== null).length).toBeGreaterThan(30);
});

test('index, level and tally of each dimension and framework are the same', () => {
  const elements = [...programme.everything('framework'), ...programme.everything('dimension')];
  const elementOf = (id: string, framework?: string) =>
    elements.find(each => each.name === id && (framework === undefined || each.id.includes(framework)))!;
  for (const { id, index, level, dimensions } of frameworks) {
    const within = recomputed.practices.filter(({ framework, counted }) => framework.name === id && counted !== null);
    expect(index).toBeCloseTo(recomputed.index(elementOf(id))!);
    expect(level).toBe(within[0]!.levels[Math.min(...within.map(({ counted }) => counted!))]);
    for (const dimension of dimensions) {
      expect(dimension.index ?? -1).toBeCloseTo(recomputed.index(elementOf(dimension.id, id)) ?? -1);
      const ids = new Set(dimension.practices.map(practice => practice.id));
      const levels = within
        .filter(({ element }) => ids.has(element.name))
        .map(practice => practice.levels[practice.counted!]!);
      const tally = Object.entries(dimension.tally).filter(([, count]) => count > 0);
      expect(new Map(tally)).toEqual(
        new Map([...Map.groupBy(levels, word => word)].map(([word, all]) => [word, all.length])),
      );
    }
  }
});

test('the gaps are the same, with their targets, what they lift and who closes them', () => {
  expect(new Map(gaps.map(({ practice, to, due }) => [practice, `${to} by ${due}`]))).toEqual(recomputed.gaps());
  for (const gap of gaps) {
    expect([gap.practice, gap.lifts]).toEqual([gap.practice, recomputed.lifts(gap.practice)]);
    const practice = recomputed.practices.find(({ element }) => element.name === gap.practice)!;
    const closing = programme.pointing('initiative', 'closes', practice.element).map(initiative => {
      const due = String(first(initiative, 'due'));
      const isOver = is(initiative, 'status', 'done', 'stopped');
      return { initiative: initiative.id, due, late: due > gap.due! || (due < AS_OF && !isOver) };
    });
    expect(gap.closedBy.map(({ initiative, due, late }) => ({ initiative, due, late }))).toEqual(closing);
  }
});

test('gaps that nothing closes come first, then those that lift most', () => {
  const order = gaps.map(({ closedBy, lifts }) => [Number(closedBy.length > 0), -lifts] as const);
  expect(order).toEqual(order.toSorted(([a, m], [b, n]) => a - b || m - n));
});

/** Each written again by hand from the sentence that the practice stands for. */
const DEFINED: Readonly<Record<string, () => boolean>> = {
  'line-owned': () => programme.all('journey').every(journey => has(journey, 'owner')),
  'line-heard': () => programme.all('listening').some(post => is(post, 'cadence', 'continuous')),
  'line-abroad': () => programme.all('standard').some(({ name }) => name === 'AlConfine'),
  'customer-360-of-company-1': () =>
    programme.all('touchpoint').some(each => values(each, 'reveals').some(({ value }) => value === 'bought')),
};

test.for(Object.keys(DEFINED))('%s is defined as its sentence says', id => {
  expect(told.find(practice => practice.id === id)?.defined).toBe(DEFINED[id]!());
});
