/** The standards of an element: what it claims, what is asked of it, and whether the claim holds. */

import type { NormColumn, State } from '../../engine/norms/index.ts';
import type { Element } from '../../model/model.ts';
import { numberOf, referencesOf } from '../../model/read.ts';
import { firstPart, numberIn } from '../../model/values.ts';
import type { ViewContext } from './context.ts';
import type { ClaimView } from './schema.ts';

/** What one standard asks of one element, and how that stands. */
interface Demand {
  readonly column: NormColumn;
  readonly state: State;
}

/** What standards ask of each element, read once for all of a view. */
export class Claims {
  readonly #context: ViewContext;
  readonly #demands = new Map<string, Map<string, Demand>>();

  /** `wanted` are the identities of the elements that will be asked for. */
  constructor(context: ViewContext, wanted: ReadonlySet<string>) {
    this.#context = context;
    for (const column of context.source.table?.columns ?? []) {
      if (column.norm.type === 'standard') {
        for (const [index, subject] of column.subjects.entries()) {
          if (wanted.has(subject.id)) {
            this.#note(subject, { column, state: column.state(index) });
          }
        }
      }
    }
  }

  of(element: Element): ClaimView[] {
    const context = this.#context;
    const demands = this.#demands.get(element.id);
    const claimed = referencesOf(element, 'standards').map((value): ClaimView => {
      const standard = context.target(value);
      const demand = standard === undefined ? undefined : demands?.get(standard.id);
      return {
        ...context.mentioned(value, element.file),
        version: numberIn(firstPart(value, 'version')) ?? null,
        current: standard === undefined ? null : (numberOf(standard, 'version') ?? null),
        claimed: true,
        state: demand?.state ?? null,
        asserted: demand?.column.norm.asserted ?? false,
      };
    });
    const named = new Set(claimed.map(claim => claim.id));
    const unclaimed = [...(demands ?? [])]
      .filter(([standard]) => !named.has(standard))
      .map(([, { column, state }]): ClaimView => {
        const standard = column.norm.element;
        return {
          ...context.named(standard),
          // What is missing is missing here, not in the standard's own text.
          place: context.place(element.file, element.nameSpan),
          version: null,
          current: numberOf(standard, 'version') ?? null,
          claimed: false,
          state,
          asserted: column.norm.asserted,
        };
      });
    return [...claimed, ...unclaimed];
  }

  #note(subject: Element, demand: Demand): void {
    const { id } = demand.column.norm.element;
    const known = this.#demands.get(subject.id);
    if (known === undefined) {
      this.#demands.set(subject.id, new Map([[id, demand]]));
    } else {
      known.set(id, demand);
    }
  }
}
