/** What is wrong, as views show it: every failure with its words, its place and who must act. */
import type { Finding, Problem, Severity } from '../model/finding.ts';
import type { ViewContext } from './context.ts';
import type { ViewPlace } from './places.ts';

export interface FindingView {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly place: ViewPlace;
  /** Identity of the element it is about; null where the text has none. */
  readonly element: string | null;
  readonly elementTitle: string | null;
  /** Title of the role that must act; never a person's name. */
  readonly owner: string | null;
  /** Address of the page that explains the rule. */
  readonly help: string | null;
}

export type SeverityCounts = Readonly<Record<Severity, number>>;

/** What is wrong with one element, in one glance. */
export interface Mark {
  /** Null where nothing is wrong. */
  readonly worst: Severity | null;
  readonly findings: readonly FindingView[];
}

const WEIGHT: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

type Found = Finding | Problem;

/** The failures of a project by element; what is waived or accepted in a baseline is not among them. */
export class Marks {
  private readonly context: ViewContext;
  private readonly failures: readonly Found[];
  private readonly byElement: ReadonlyMap<string | undefined, readonly Found[]>;

  constructor(context: ViewContext) {
    this.context = context;
    this.failures = context.source.findings.filter(found => !('outcome' in found) || found.outcome === 'fail');
    this.byElement = Map.groupBy(this.failures, ({ element }) => element);
  }

  get count(): number {
    return this.failures.length;
  }

  /** The worst of all. */
  worst(most: number): FindingView[] {
    return this.views(this.failures, most);
  }

  of(id: string): Mark {
    const findings = this.views(this.byElement.get(id) ?? [], Number.POSITIVE_INFINITY);
    return { worst: findings[0]?.severity ?? null, findings };
  }

  /** How many there are of each severity, on these elements or on all. */
  counts(ids?: ReadonlySet<string>): SeverityCounts {
    const counts = { error: 0, warning: 0, info: 0 };
    const counted = ids === undefined ? this.failures : [...ids].flatMap(id => this.byElement.get(id) ?? []);
    for (const found of counted) {
      counts[severityOf(found)]++;
    }
    return counts;
  }

  private views(failures: readonly Found[], most: number): FindingView[] {
    const worst = [...failures].sort(worstFirst).slice(0, most);
    return worst.map(found => findingView(found, this.context));
  }
}

function findingView(found: Found, context: ViewContext): FindingView {
  const judged = 'outcome' in found ? found : undefined;
  return {
    rule: found.rule,
    severity: severityOf(found),
    message: found.message,
    place: context.place(found.file, found.span),
    element: found.element ?? null,
    elementTitle: context.titleOfId(found.element),
    owner: context.titleOfId(judged?.owner),
    help: judged?.help ?? null,
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
