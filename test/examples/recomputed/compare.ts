/** Runs the built `cx` on a programme, counts its coverage again, and names each difference. */
import { cx } from '../run-cx.ts';
import { type Counted, grouped, obligationsOf, openOf, sampledNorms, tally, tallyOf } from './coverage.ts';
import type { Obligation } from './obligations.ts';
import { type Element, Programme } from './programme.ts';

export const GROUPINGS = ['journey', 'stage', 'team', 'owner', 'channel', 'standard', 'persona', 'rule', 'aspect'];

interface Group extends Counted {
  readonly by: string;
  readonly id: string;
  readonly title: string;
  readonly open: readonly { readonly rule: string; readonly state: string; readonly element: string }[];
}

export interface Coverage {
  readonly total: Counted;
  readonly aspects: readonly (Counted & { readonly id: string })[];
  readonly groups: readonly Group[];
  readonly thresholds: readonly {
    readonly id: string;
    readonly min: number;
    readonly ratio: number | null;
    readonly ok: boolean;
  }[];
}

/** What `cx` says of a programme by the norms of the sample, and what is counted from its export. */
export interface Both {
  readonly programme: Programme;
  readonly obligations: readonly Obligation[];
  readonly coverage: Coverage;
}

export function countTwice(folder: string, today: string): Both {
  const programme = new Programme(JSON.parse(cx('export', 'json', folder, '--library')), today);
  const only = sampledNorms(programme).flatMap(name => ['--only', name]);
  return { programme, obligations: obligationsOf(programme), coverage: coverageOf(folder, today, ...only) };
}

/** As `cx` counts it. */
export function coverageOf(folder: string, today: string, ...flags: readonly string[]): Coverage {
  const by = GROUPINGS.flatMap(grouping => ['--by', grouping]);
  return JSON.parse(cx('coverage', folder, '--as-of', today, '--format', 'json', ...by, ...flags));
}

/** Each number of `cx` that is not the one counted here, as `what: counted, and cx says`. */
export function differences({ programme, obligations, coverage }: Both, grouping: string): string[] {
  const counted = grouped(programme, obligations, grouping);
  const groups = coverage.groups.filter(group => group.by === grouping);
  const shown = new Set(groups.map(({ id }) => id));
  const leftOut = [...counted.keys()].filter(id => !shown.has(id)).map(id => `${id}: cx has no such group`);
  return [...leftOut, ...groups.flatMap(group => differencesIn(group, counted.get(group.id) ?? []))];
}

function differencesIn(group: Group, obligations: readonly Obligation[]): string[] {
  const expected = openOf(obligations);
  const actual = group.open.map(({ rule, state, element }) => `${rule} ${state} at ${element}`);
  const only = expected.filter(line => !actual.includes(line)).map(line => `${group.id}: ${line} here, not in cx`);
  const added = actual.filter(line => !expected.includes(line)).map(line => `${group.id}: ${line} in cx, not here`);
  return [...differing(group.id, tally(obligations), tallyOf(group)), ...only, ...added];
}

export function differencesOfTotals({ programme, obligations, coverage }: Both): string[] {
  const aspects = grouped(programme, obligations, 'aspect');
  return [
    ...differing('total', tally(obligations), tallyOf(coverage.total)),
    ...coverage.aspects.flatMap(({ id, ...counted }) => differing(id, tally(aspects.get(id) ?? []), tallyOf(counted))),
  ];
}

const differing = (id: string, expected: string, actual: string): string[] =>
  expected === actual ? [] : [`${id}: ${expected}, and cx says ${actual}`];

export const titleOf = (element: Element): string => element.title ?? element.name;
