/** The standards of an element: what it claims, what is asked of it, and whether the claim holds. */

import type { NormColumn, State } from '../engine/norms/index.ts';
import type { Element } from '../model/model.ts';
import { numberOf, partOf, referencesOf } from './attributes.ts';
import type { Named, ViewContext } from './context.ts';

export interface ClaimView extends Named {
  /** The version that was looked at; null for the current one. */
  readonly version: number | null;
  readonly current: number | null;
  /** False for a standard in whose scope it is and which it does not claim. */
  readonly claimed: boolean;
  /** Null where the standard asks nothing of it, or nothing has been judged. */
  readonly state: State | null;
  /** Nothing but the claim speaks for it: asserted, never verified. */
  readonly asserted: boolean;
}

interface Obligation {
  readonly column: NormColumn;
  readonly state: State;
}

/** What standards ask of each element, read once for all of a view. */
export class Claims {
  private readonly context: ViewContext;
  private readonly obligations = new Map<string, Map<string, Obligation>>();

  /** `wanted` are the identities of the elements that will be asked for. */
  constructor(context: ViewContext, wanted: ReadonlySet<string>) {
    this.context = context;
    for (const column of context.source.table?.columns ?? []) {
      if (column.norm.type === 'standard') {
        for (const [index, subject] of column.subjects.entries()) {
          if (wanted.has(subject.id)) {
            this.note(subject, { column, state: column.state(index) });
          }
        }
      }
    }
  }

  of(element: Element): ClaimView[] {
    const { context } = this;
    const owed = this.obligations.get(element.id);
    const claimed = referencesOf(element, 'standards').map((value): ClaimView => {
      const standard = context.target(value);
      const [version] = partOf(value, 'version');
      const obligation = standard === undefined ? undefined : owed?.get(standard.id);
      return {
        ...context.mentioned(value, element.file),
        version: version?.type === 'number' ? version.number : null,
        current: standard === undefined ? null : numberOf(standard, 'version'),
        claimed: true,
        state: obligation?.state ?? null,
        asserted: obligation?.column.norm.asserted ?? false,
      };
    });
    const named = new Set(claimed.map(claim => claim.id));
    const unclaimed = [...(owed ?? [])]
      .filter(([standard]) => !named.has(standard))
      .map(([, { column, state }]): ClaimView => {
        const standard = column.norm.element;
        return {
          ...context.named(standard),
          // What is missing is missing here, not in the standard's own text.
          place: context.place(element.file, element.nameSpan),
          version: null,
          current: numberOf(standard, 'version'),
          claimed: false,
          state,
          asserted: column.norm.asserted,
        };
      });
    return [...claimed, ...unclaimed];
  }

  private note(subject: Element, obligation: Obligation): void {
    const { id } = obligation.column.norm.element;
    const known = this.obligations.get(subject.id);
    if (known === undefined) {
      this.obligations.set(subject.id, new Map([[id, obligation]]));
    } else {
      known.set(id, obligation);
    }
  }
}
