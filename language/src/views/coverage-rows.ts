/** The rows of a coverage table: which obligations lie on which element of a journey. */
import { kindSpec } from '../model/metamodel/index.ts';
import { type Element, withDescendants } from '../model/model.ts';
import type { Named, ViewContext } from './context.ts';
import type { CoverageRow } from './coverage.ts';
import { entriesOf, touchpointsOf } from './entries.ts';
import { isOpen, type Obligation, obligationsByElement, openView } from './obligations.ts';
import { tallyOf } from './tallies.ts';

const NONE: readonly Obligation[] = [];

interface Head {
  readonly title: string;
  readonly element: Named | null;
  readonly level: number;
}

export class CoverageRows {
  private readonly context: ViewContext;
  private readonly aspects: readonly string[];
  private readonly most: number;
  private readonly obligations: ReadonlyMap<string, readonly Obligation[]>;

  constructor(context: ViewContext, aspects: readonly string[], most: number) {
    this.context = context;
    this.aspects = aspects;
    this.most = most;
    this.obligations = obligationsByElement(context);
  }

  /** A row for the journey, each stage and each touchpoint, those written elsewhere among them. */
  ofJourney(journey: Element): CoverageRow[] {
    return this.ofTree(journey, 0, new Set());
  }

  /** By kind, the elements that count in none of the journeys. */
  outside(journeys: readonly Element[]): CoverageRow[] {
    const inside = new Set(
      journeys
        .flatMap(journey => [journey, ...touchpointsOf(journey, this.context)])
        .flatMap(element => [...withDescendants(element)].map(({ id }) => id)),
    );
    const byKind = new Map<string, Obligation[]>();
    for (const [id, obligations] of this.obligations) {
      const { column, index } = obligations[0]!;
      const { kind } = column.subjects[index]!;
      if (!inside.has(id)) {
        const known = byKind.get(kind);
        if (known === undefined) {
          byKind.set(kind, [...obligations]);
        } else {
          known.push(...obligations);
        }
      }
    }
    return [...byKind]
      .map(([kind, obligations]) => {
        const title = kindSpec(kind)?.plural ?? kind;
        return this.row({ title, element: null, level: 0 }, obligations);
      })
      .sort((a, b) => (a.title < b.title ? -1 : 1));
  }

  /** A touchpoint that a journey meets twice is one element and has one row. */
  private ofTree(element: Element, level: number, seen: Set<string>): CoverageRow[] {
    seen.add(element.id);
    const named = this.context.named(element);
    const inner = element.kind === 'touchpoint' ? [] : entriesOf(element, this.context);
    const rows = inner
      .filter(entry => entry.element.kind !== 'milestone' && !seen.has(entry.element.id))
      .flatMap(entry => this.ofTree(entry.element, level + 1, seen));
    const own = [...this.of(element), ...this.within(element)];
    return [this.row({ title: named.title, element: named, level }, own), ...rows];
  }

  /** What lies in the element and has no row of its own: its pains, its milestones. */
  private within(element: Element): Obligation[] {
    return element.children
      .filter(({ kind }) => kind !== 'stage' && kind !== 'touchpoint')
      .flatMap(child => [...this.of(child), ...this.within(child)]);
  }

  private of(element: Element): readonly Obligation[] {
    return this.obligations.get(element.id) ?? NONE;
  }

  private row(head: Head, obligations: readonly Obligation[]): CoverageRow {
    const open = obligations.filter(isOpen);
    const listed = open.slice(0, this.most);
    return {
      ...head,
      total: tallyOf(obligations.map(({ state }) => state)),
      cells: this.aspects.map(id =>
        tallyOf(obligations.filter(({ aspect }) => aspect === id).map(({ state }) => state)),
      ),
      open: listed.map(obligation => openView(obligation, this.context)),
      more: open.length - listed.length,
    };
  }
}
