/** The coverage of the example by a sample of its norms, as `cx coverage --format json` counts it, from the export alone. */
import { groupsOf } from './groups.ts';
import { type Obligation, obligationsOfRules, obligationsOfStandards, type State } from './obligations.ts';
import { first, type Programme } from './programme.ts';
import { sampledRules, upkeep } from './rules.ts';
import { scopes } from './scopes.ts';

const STATES = ['met', 'partial', 'stale', 'missing', 'waived'] as const satisfies readonly State[];

/** All rules of the sample, whether or not anything in the programme is their subject, and all its standards. */
export function sampledNorms(programme: Programme): string[] {
  const rules = [...Object.values(sampledRules(programme)).flat(), ...upkeep(programme, [])];
  return [...rules, ...scopes(programme)].map(({ name }) => name);
}

export function obligationsOf(programme: Programme): Obligation[] {
  const ofRules = Object.entries(sampledRules(programme)).flatMap(([aspect, rules]) =>
    obligationsOfRules(programme, aspect, rules),
  );
  const judged = [...ofRules, ...obligationsOfStandards(programme, scopes(programme))];
  return [...judged, ...obligationsOfRules(programme, 'governance', upkeep(programme, judged))];
}

/** As a line, so that two of them can be read beside each other. */
export function tally(obligations: readonly Obligation[]): string {
  const counts = STATES.map(state => obligations.filter(each => each.state === state).length);
  const [met, , , , waived] = counts;
  const judged = obligations.length - waived!;
  return line(counts, obligations.length, judged === 0 ? null : met! / judged);
}

export interface Counted extends Readonly<Record<State, number>> {
  readonly applicable: number;
  readonly ratio: number | null;
}

export const tallyOf = (counted: Counted): string =>
  line(
    STATES.map(state => counted[state]),
    counted.applicable,
    counted.ratio,
  );

const line = (counts: readonly number[], applicable: number, ratio: number | null): string =>
  `${STATES.map((state, index) => `${state} ${counts[index]}`).join(', ')} of ${applicable}, ratio ${ratio}`;

/** Several counts as one. */
export function added(counts: readonly Counted[]): Counted {
  const sum = (of: (counted: Counted) => number) => counts.reduce((total, counted) => total + of(counted), 0);
  const states = Object.fromEntries(STATES.map(state => [state, sum(counted => counted[state])]));
  const applicable = sum(counted => counted.applicable);
  const judged = applicable - states['waived']!;
  const ratio = judged === 0 ? null : states['met']! / judged;
  return { ...(states as Record<State, number>), applicable, ratio };
}

/** What norms count, by the aspect that each of them names: a rule of the library or of the programme, or a standard. */
export function aspectsOf(
  programme: Programme,
  groups: readonly (Counted & { readonly by: string; readonly id: string })[],
): ReadonlyMap<string, Counted> {
  const byAspect = new Map<string, Counted[]>();
  for (const group of groups.filter(({ by }) => by === 'rule' || by === 'standard')) {
    const aspect = group.by === 'standard' ? 'standards' : String(first(programme.ruleNamed(group.id), 'aspect'));
    byAspect.set(aspect, [...(byAspect.get(aspect) ?? []), group]);
  }
  return new Map([...byAspect].map(([aspect, counts]) => [aspect, added(counts)]));
}

/** What is neither met nor waived, in no particular order. */
export const openOf = (obligations: readonly Obligation[]): string[] =>
  obligations
    .filter(({ state }) => state !== 'met' && state !== 'waived')
    .map(({ norm, state, subject }) => `${norm} ${state} at ${subject.id}`)
    .sort();

export function grouped(
  programme: Programme,
  obligations: readonly Obligation[],
  by: string,
): Map<string, Obligation[]> {
  const groups = new Map<string, Obligation[]>();
  for (const obligation of obligations) {
    for (const id of groupsOf(programme, by, obligation)) {
      groups.set(id, [...(groups.get(id) ?? []), obligation]);
    }
  }
  return groups;
}
