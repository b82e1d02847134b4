/** What the one table says about a rule, as maturity counts it: over all that it applies to, whatever config says of it. */
import type { RuleEvidence } from '../../model/level.ts';
import type { Element } from '../../model/model.ts';
import type { NormColumn, NormTable } from '../norms/index.ts';

/** Of rules that are switched off, too: they count as evidence. By the identity of the norm. */
export function columnsByNorm({ columns, silent }: NormTable): ReadonlyMap<string, readonly NormColumn[]> {
  return Map.groupBy([...columns, ...silent], ({ norm }) => norm.id);
}

export class Evidence {
  readonly #columns: ReadonlyMap<string, readonly NormColumn[]>;
  readonly #known = new Map<Element, RuleEvidence>();

  /** Of rules that config or preset switch off the table says something only where it was asked for `evidence`. */
  constructor(table: NormTable) {
    this.#columns = columnsByNorm(table);
  }

  of(norm: Element): RuleEvidence {
    let known = this.#known.get(norm);
    if (known === undefined) {
      known = evidenceOf(norm, this.#columns.get(norm.id) ?? []);
      this.#known.set(norm, known);
    }
    return known;
  }
}

function evidenceOf(norm: Element, columns: readonly NormColumn[]): RuleEvidence {
  const sum = (of: (column: NormColumn) => number) => columns.reduce((total, column) => total + of(column), 0);
  return {
    norm,
    met: sum(({ counts }) => counts.met),
    waived: sum(({ counts }) => counts.waived),
    applicable: sum(({ counts }) => counts.applicable),
    unwritten: sum(({ counts }) => counts.unwritten),
    // Only laws ask.
    get weighty() {
      return {
        met: sum(({ weighty }) => weighty.met),
        waived: sum(({ weighty }) => weighty.waived),
        failed: sum(({ weighty }) => weighty.failed),
        errors: sum(({ weighty }) => weighty.errors),
      };
    },
  };
}
