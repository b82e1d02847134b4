/** What is wrong, as views show it: every failure with its words, its place and who must act. */
import type { PlacedDiagnostic } from '../../model/diagnostic.ts';
import type { Finding, Severity } from '../../model/finding.ts';
import type { ViewSource } from '../source.ts';
import type { ViewContext } from './context.ts';
import type { FindingView, Mark, SeverityCounts } from './schema.ts';

const WEIGHT: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

type Found = Finding | PlacedDiagnostic;

/** The failures of a project by element; what is waived or accepted in a baseline is not among them. */
export class Marks {
  readonly #context: ViewContext;
  readonly #failures: readonly Found[];
  readonly #byElement: ReadonlyMap<string | undefined, readonly Found[]>;

  constructor(context: ViewContext) {
    this.#context = context;
    this.#failures = failuresIn(context.source);
    this.#byElement = Map.groupBy(this.#failures, ({ element }) => element);
  }

  get count(): number {
    return this.#failures.length;
  }

  /** The worst of all. */
  worst(most: number): FindingView[] {
    return this.#views(this.#failures, most);
  }

  of(id: string): Mark {
    const findings = this.#views(this.#byElement.get(id) ?? [], Number.POSITIVE_INFINITY);
    return { worst: findings[0]?.severity ?? null, findings };
  }

  /** How many there are of each severity, on these elements or on all. */
  counts(ids?: ReadonlySet<string>): SeverityCounts {
    const counts = { error: 0, warning: 0, info: 0 };
    const counted = ids === undefined ? this.#failures : [...ids].flatMap(id => this.#byElement.get(id) ?? []);
    for (const found of counted) {
      counts[severityOf(found)]++;
    }
    return counts;
  }

  #views(failures: readonly Found[], most: number): FindingView[] {
    const worst = [...failures].sort(worstFirst).slice(0, most);
    return worst.map(found => findingView(found, this.#context));
  }
}

/** How many findings there are, without saying any. */
export function countFindings(source: ViewSource): number {
  return failuresIn(source).length;
}

function failuresIn({ findings }: ViewSource): Found[] {
  return findings.filter(found => !('outcome' in found) || found.outcome === 'fail');
}

function findingView(found: Found, context: ViewContext): FindingView {
  const evaluated = 'outcome' in found ? found : undefined;
  return {
    rule: found.rule,
    severity: severityOf(found),
    message: found.message,
    place: context.place(found.file, found.span),
    element: found.element ?? null,
    elementTitle: context.titleOfId(found.element),
    owner: context.titleOfId(evaluated?.owner),
    help: evaluated?.help ?? null,
  };
}

/** An error of the text names no severity: it is one. */
function severityOf(found: Found): Severity {
  return 'severity' in found ? found.severity : 'error';
}

function worstFirst(a: Found, b: Found): number {
  return (
    WEIGHT[severityOf(a)] - WEIGHT[severityOf(b)] ||
    compare(a.file, b.file) ||
    a.span.start - b.span.start ||
    compare(a.rule, b.rule)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
