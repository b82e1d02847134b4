/**
 * Coverage: how much of what the norms ask for is really held, by every way of grouping that people think in.
 *
 * Shares are never rounded here; only views floor them for people.
 */
import type { EvaluationContext } from '../engine/expressions/index.ts';
import type { NormColumn, NormTable, State } from '../engine/norms/index.ts';
import type { Place } from '../model/finding.ts';
import { ASPECTS } from '../model/metamodel/index.ts';
import type { CxModel, Element } from '../model/model.ts';
import { titleOf } from '../model/read.ts';
import { type Membership, membershipIn } from './membership.ts';

export const GROUPINGS = [
  'journey',
  'stage',
  'team',
  'owner',
  'channel',
  'standard',
  'persona',
  'rule',
  'aspect',
] as const;
export type Grouping = (typeof GROUPINGS)[number];

export interface Tally {
  readonly met: number;
  readonly partial: number;
  readonly stale: number;
  readonly missing: number;
  readonly waived: number;
  /** Every obligation, the waived among them. */
  readonly applicable: number;
  /** Of those that are open, such as only silence keeps open: still to write. All other open ones are not met. */
  readonly unwritten: number;
  /** Met ÷ (applicable − waived); null where nothing applies. */
  readonly ratio: number | null;
}

/** An obligation that is neither met nor waived. */
export interface OpenObligation {
  readonly rule: string;
  readonly state: State;
  /** Whether it is still to write, or else not met. */
  readonly unwritten: boolean;
  /** Identity of the element. */
  readonly element: string;
  readonly place: Place;
}

export interface AspectCoverage extends Tally {
  readonly id: string;
  /** Whether any norm of the aspect is on: the preset may leave out all of them, and then nothing was asked. */
  readonly judged: boolean;
}

export interface GroupCoverage extends Tally {
  readonly by: Grouping;
  /** Identity of the element that makes the group; the word itself for a rule or an aspect. */
  readonly id: string;
  readonly title: string;
  readonly open: readonly OpenObligation[];
}

export interface ThresholdCoverage {
  /** An aspect, or `total`. */
  readonly id: string;
  /** Per cent. */
  readonly min: number;
  readonly ratio: number | null;
  readonly ok: boolean;
}

export interface Coverage {
  readonly total: Tally;
  readonly aspects: readonly AspectCoverage[];
  readonly groups: readonly GroupCoverage[];
  readonly thresholds: readonly ThresholdCoverage[];
}

export interface CoverageRequest {
  /** Which groups to form. */
  readonly by: readonly Grouping[];
  /** Per cent, by aspect or `total`. */
  readonly thresholds?: ReadonlyMap<string, number>;
  /** ISO date. */
  readonly today: string;
}

type Counts = { -readonly [K in Exclude<keyof Tally, 'ratio'>]: number };

class Count {
  readonly counts: Counts = { met: 0, partial: 0, stale: 0, missing: 0, waived: 0, applicable: 0, unwritten: 0 };
  readonly open: OpenObligation[] = [];

  add(state: State, isUnwritten: boolean): void {
    this.counts[state]++;
    this.counts.applicable++;
    this.counts.unwritten += isUnwritten ? 1 : 0;
  }

  get tally(): Tally {
    return { ...this.counts, ratio: ratioOf(this.counts) };
  }
}

function ratioOf({ met, applicable, waived }: Pick<Tally, 'met' | 'applicable' | 'waived'>): number | null {
  const judged = applicable - waived;
  return judged === 0 ? null : met / judged;
}

interface Group {
  readonly by: Grouping;
  readonly id: string;
  readonly title: string;
  readonly count: Count;
}

/** How much is held in all, of which a session has counted most already: only what changed is counted again. */
export function totalCoverage(table: NormTable): Pick<Tally, 'met' | 'applicable' | 'waived' | 'ratio'> {
  const total = { met: 0, applicable: 0, waived: 0 };
  for (const { counts } of countedIn(table)) {
    total.met += counts.met;
    total.applicable += counts.applicable;
    total.waived += counts.waived;
  }
  return { ...total, ratio: ratioOf(total) };
}

/** A norm without an aspect asks for nothing that coverage counts. */
function countedIn({ columns }: NormTable): readonly NormColumn[] {
  return columns.filter(({ norm }) => norm.aspect !== undefined);
}

export function coverage(table: NormTable, model: CxModel, request: CoverageRequest): Coverage {
  const total = new Count();
  const aspects = new Map<string, Count>(ASPECTS.map(aspect => [aspect, new Count()]));
  const columns = countedIn(table);
  const groups = new Groups(membershipIn(table, model, request.today), columns, request.by);
  for (const column of columns) {
    const aspect = aspects.get(column.norm.aspect!);
    column.subjects.forEach((subject, index) => {
      const state = column.state(index);
      const isUnwritten = column.isUnwritten(index);
      total.add(state, isUnwritten);
      aspect?.add(state, isUnwritten);
      groups.add(column, subject, index, state);
    });
  }
  const judged = new Set(columns.map(column => column.norm.aspect));
  const shareOf = (id: string) => (id === 'total' ? total : aspects.get(id))?.tally.ratio ?? null;
  return {
    total: total.tally,
    aspects: [...aspects].map(([id, count]) => ({ id, ...count.tally, judged: judged.has(id) })),
    groups: groups.coverage(),
    thresholds: [...(request.thresholds ?? [])].map(([id, min]) => {
      const ratio = shareOf(id);
      // Where nothing applies there is nothing that could have reached it: absence must not look like strength.
      return { id, min, ratio, ok: ratio !== null && ratio * 100 >= min };
    }),
  };
}

/** The groups asked for, each element of their kind one, and which obligations count in them. */
class Groups {
  readonly #byGrouping = new Map<Grouping, Map<string, Group>>();
  readonly #membership: Membership;

  constructor(membership: Membership, columns: readonly NormColumn[], by: readonly Grouping[]) {
    this.#membership = membership;
    for (const grouping of by) {
      const groups = new Map<string, Group>();
      for (const { id, title } of candidates(grouping, columns, membership.context)) {
        groups.set(id, { by: grouping, id, title, count: new Count() });
      }
      this.#byGrouping.set(grouping, groups);
    }
  }

  add(column: NormColumn, subject: Element, index: number, state: State): void {
    const isOpen = state !== 'met' && state !== 'waived';
    let open: OpenObligation | undefined;
    for (const [grouping, groups] of this.#byGrouping) {
      for (const id of this.#membership.groupsOf(grouping, subject, column.norm)) {
        const count = groups.get(id)?.count;
        count?.add(state, column.isUnwritten(index));
        if (isOpen) {
          open ??= openObligation(column, subject, index, state);
          count?.open.push(open);
        }
      }
    }
  }

  coverage(): GroupCoverage[] {
    return [...this.#byGrouping.values()].flatMap(groups =>
      [...groups.values()].map(({ by, id, title, count }) => ({
        by,
        id,
        title,
        ...count.tally,
        open: count.open.sort(compareOpen),
      })),
    );
  }
}

/** The kind of the elements that make the groups. */
const KIND_OF: Readonly<Partial<Record<Grouping, string>>> = { owner: 'role' };

function candidates(
  by: Grouping,
  columns: readonly NormColumn[],
  context: EvaluationContext,
): readonly { readonly id: string; readonly title: string }[] {
  if (by === 'aspect') {
    return ASPECTS.map(aspect => ({ id: aspect, title: aspect }));
  }
  if (by === 'rule') {
    return columns
      .filter(column => column.norm.type === 'rule')
      .map(({ norm }) => ({ id: norm.name, title: titleOf(norm.element) }));
  }
  return context.collection(KIND_OF[by] ?? by).map(element => ({ id: element.id, title: titleOf(element) }));
}

function openObligation(column: NormColumn, subject: Element, index: number, state: State): OpenObligation {
  const finding = column.findings(index)[0];
  const place = finding ?? { file: subject.file, span: subject.nameSpan };
  return {
    rule: column.norm.name,
    state,
    unwritten: column.isUnwritten(index),
    element: subject.id,
    place: { file: place.file, span: place.span },
  };
}

function compareOpen(a: OpenObligation, b: OpenObligation): number {
  return (
    compareText(a.place.file, b.place.file) ||
    a.place.span.start - b.place.span.start ||
    compareText(a.rule, b.rule) ||
    compareText(a.element, b.element)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
