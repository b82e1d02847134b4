/** What is wrong, as views show it: every failure with its words, its place and who must act. */
import type { Finding, Problem, Severity } from '../model/finding.ts';
import { titleOf, type ViewContext } from './context.ts';
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

/** What is wrong with one element, in one glance. */
export interface Mark {
  /** Null where nothing is wrong. */
  readonly worst: Severity | null;
  readonly findings: readonly FindingView[];
}

export const NO_MARK: Mark = { worst: null, findings: [] };

const WEIGHT: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** The failures of a project by element, worst first; what is waived or accepted in a baseline is not among them. */
export class Marks {
  readonly all: readonly FindingView[];
  private readonly byElement = new Map<string, FindingView[]>();

  constructor(context: ViewContext) {
    this.all = context.source.findings
      .filter(found => !('outcome' in found) || found.outcome === 'fail')
      .map(found => findingView(found, context))
      .sort(worstFirst);
    for (const finding of this.all) {
      if (finding.element !== null) {
        const known = this.byElement.get(finding.element);
        if (known === undefined) {
          this.byElement.set(finding.element, [finding]);
        } else {
          known.push(finding);
        }
      }
    }
  }

  of(id: string): Mark {
    return markOf(this.byElement.get(id) ?? []);
  }
}

/** The findings must come worst first. */
export function markOf(findings: readonly FindingView[]): Mark {
  return findings.length === 0 ? NO_MARK : { worst: findings[0]!.severity, findings };
}

function findingView(found: Finding | Problem, context: ViewContext): FindingView {
  const judged = 'outcome' in found ? found : undefined;
  return {
    rule: found.rule,
    severity: judged?.severity ?? 'error',
    message: found.message,
    place: context.place(found.file, found.span),
    element: found.element ?? null,
    elementTitle: titleOfId(found.element, context),
    owner: titleOfId(judged?.owner, context),
    help: judged?.help ?? null,
  };
}

function titleOfId(id: string | undefined, context: ViewContext): string | null {
  const element = id === undefined ? undefined : context.source.model.element(id);
  return element === undefined ? null : titleOf(element);
}

function worstFirst(a: FindingView, b: FindingView): number {
  return (
    WEIGHT[a.severity] - WEIGHT[b.severity] ||
    compare(a.place.file, b.place.file) ||
    a.place.start - b.place.start ||
    compare(a.rule, b.rule)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
