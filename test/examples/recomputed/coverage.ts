/** The coverage of the example as `cx coverage --format json` counts it, from the export alone. */
import { groupsOf } from './groups.ts';
import { type Obligation, obligationsOfRules, obligationsOfStandards, type State } from './obligations.ts';
import type { Programme } from './programme.ts';
import { design } from './rules-change.ts';
import { loops } from './rules-data.ts';
import { listening, ownership, voices } from './rules-experience.ts';
import { measurement } from './rules-measurement.ts';
import { governance, standards, strategy, upkeep } from './rules-norms.ts';
import { scopes } from './scopes.ts';

const STATES = ['met', 'partial', 'stale', 'missing', 'waived'] as const satisfies readonly State[];

export function obligationsOf(programme: Programme): Obligation[] {
  const bound = scopes(programme);
  const rules = {
    ownership: ownership(programme),
    standards: standards(programme, bound),
    measurement: measurement(programme),
    listening: listening(programme),
    understanding: [...voices(programme), ...loops(programme)],
    ecosystem: [],
    design: design(programme),
    governance: governance(programme),
    culture: [],
    strategy: strategy(programme),
  };
  const ofRules = Object.entries(rules).flatMap(([aspect, all]) => obligationsOfRules(programme, aspect, all));
  const judged = [...ofRules, ...obligationsOfStandards(programme, bound)];
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
