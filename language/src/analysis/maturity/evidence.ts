/** What the one table says about a rule, as maturity counts it: over all that it applies to, whatever config says of it. */
import type { NormColumn, NormTable } from '../../engine/norms/index.ts';
import type { Element } from '../../model/model.ts';

/** How the subjects of one rule stand. */
export interface RuleEvidence {
  /** The rule or standard. */
  readonly norm: Element;
  readonly met: number;
  readonly waived: number;
  /** Every subject, the waived among them. */
  readonly applicable: number;
  /** Those that only silence keeps open. */
  readonly unwritten: number;
  /** Those among them of which the rule says more than an information, by its own words. */
  readonly weighty: WeightyEvidence;
}

/** What a law is judged by: information neither breaks nor upholds one, and a draft is judged as information. */
export interface WeightyEvidence {
  readonly met: number;
  readonly waived: number;
  /** Neither met nor waived. */
  readonly failed: number;
  /** Those of the failed that are errors. */
  readonly errors: number;
}

/** Of rules that are switched off, too: they count as evidence. By the identity of the norm. */
export function columnsByNorm({ columns, silent }: NormTable): ReadonlyMap<string, readonly NormColumn[]> {
  return Map.groupBy([...columns, ...silent], ({ norm }) => norm.id);
}

type Counts<T> = { -readonly [K in keyof T]: T[K] };

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
      known = counted(norm, this.#columns.get(norm.id) ?? []);
      this.#known.set(norm, known);
    }
    return known;
  }
}

function counted(norm: Element, columns: readonly NormColumn[]): RuleEvidence {
  const weighty: Counts<WeightyEvidence> = { met: 0, waived: 0, failed: 0, errors: 0 };
  const counts = { met: 0, waived: 0, applicable: 0, unwritten: 0 };
  for (const column of columns) {
    for (let index = 0; index < column.subjects.length; index++) {
      const state = column.state(index);
      const severity = column.ownSeverity(index);
      const standing = state === 'met' || state === 'waived' ? state : 'failed';
      counts.applicable++;
      counts.met += standing === 'met' ? 1 : 0;
      counts.waived += standing === 'waived' ? 1 : 0;
      counts.unwritten += column.isUnwritten(index) ? 1 : 0;
      if (severity !== 'info') {
        weighty[standing]++;
        weighty.errors += standing === 'failed' && severity === 'error' ? 1 : 0;
      }
    }
  }
  return { norm, ...counts, weighty };
}
