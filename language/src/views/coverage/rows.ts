/** The rows of a coverage table: which obligations lie on which element of a journey. */
import { kindSpec } from '../../model/metamodel/index.ts';
import type { Element } from '../../model/model.ts';
import type { ViewContext } from '../parts/context.ts';
import { elementsWithin, entriesOf } from '../parts/entries.ts';
import type { Named } from '../parts/schema.ts';
import { sumOf, tallyOf } from '../parts/tallies.ts';
import { isOpen, type Obligation, obligationsByElement, openView } from './obligations.ts';
import type { CoverageRow, JourneyCoverage } from './schema.ts';

const NONE: readonly Obligation[] = [];

interface Head {
  readonly title: string;
  readonly element: Named | null;
  readonly level: number;
}

export interface RowOptions {
  /** In the order of the cells of a row. */
  readonly aspects: readonly string[];
  /** The most open obligations to list in one row. */
  readonly most: number;
  readonly journeys: readonly Element[];
  /** Whether the journey is to be looked into. */
  readonly shown: (journey: Element) => boolean;
}

export class CoverageRows {
  readonly #context: ViewContext;
  readonly #options: RowOptions;
  /** Identities of all that is in a journey. */
  readonly #inside: ReadonlySet<string>;
  readonly #obligations: ReadonlyMap<string, readonly Obligation[]>;

  constructor(context: ViewContext, options: RowOptions) {
    this.#context = context;
    this.#options = options;
    const idsWithin = (journeys: readonly Element[]) =>
      new Set(journeys.flatMap(journey => elementsWithin(journey, context).map(({ id }) => id)));
    this.#inside = idsWithin(options.journeys);
    const shown = idsWithin(options.journeys.filter(options.shown));
    this.#obligations = obligationsByElement(context, id => shown.has(id) || !this.#inside.has(id));
  }

  ofJourneys(): JourneyCoverage[] {
    const { journeys, shown } = this.#options;
    return journeys.filter(shown).map(journey => {
      const rows = this.#ofTree(journey, 0, new Set());
      const { title } = this.#context.named(journey);
      return { id: journey.id, title, total: sumOf(rows.map(({ total }) => total)), rows };
    });
  }

  /** By kind, the elements that are in no journey. */
  elsewhere(): CoverageRow[] {
    const outside = [...this.#obligations].filter(([id]) => !this.#inside.has(id)).flatMap(([, each]) => each);
    const byKind = Map.groupBy(outside, ({ column, index }) => column.subjects[index]!.kind);
    return [...byKind]
      .map(([kind, obligations]) => {
        const title = kindSpec(kind)?.plural ?? kind;
        return this.#row({ title, element: null, level: 0 }, obligations);
      })
      .sort((a, b) => (a.title < b.title ? -1 : 1));
  }

  /**
   * A row for the journey, each stage and each touchpoint, those written elsewhere among them. A touchpoint that is met
   * twice is one element and has one row.
   */
  #ofTree(element: Element, level: number, seen: Set<string>): CoverageRow[] {
    seen.add(element.id);
    const named = this.#context.named(element);
    const inner = element.kind === 'touchpoint' ? [] : entriesOf(element, this.#context);
    const rows = inner
      .filter(entry => entry.element.kind !== 'milestone' && !seen.has(entry.element.id))
      .flatMap(entry => this.#ofTree(entry.element, level + 1, seen));
    const own = [...this.#of(element), ...this.#within(element)];
    return [this.#row({ title: named.title, element: named, level }, own), ...rows];
  }

  /** What lies in the element and has no row of its own: its pains, its milestones. */
  #within(element: Element): Obligation[] {
    return element.children
      .filter(({ kind }) => kind !== 'stage' && kind !== 'touchpoint')
      .flatMap(child => [...this.#of(child), ...this.#within(child)]);
  }

  #of(element: Element): readonly Obligation[] {
    return this.#obligations.get(element.id) ?? NONE;
  }

  #row(head: Head, obligations: readonly Obligation[]): CoverageRow {
    const open = obligations.filter(isOpen);
    const listed = open.slice(0, this.#options.most);
    return {
      ...head,
      total: tallyOf(obligations),
      cells: this.#options.aspects.map(id => {
        const asked = obligations.filter(({ aspect }) => aspect === id);
        return asked.length === 0 ? null : tallyOf(asked);
      }),
      open: listed.map(obligation => openView(obligation, this.#context)),
      more: open.length - listed.length,
    };
  }
}
