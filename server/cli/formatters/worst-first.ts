/** The order for outputs that may have to leave findings out. */
import type { Severity } from '../../../language/src/index.ts';
import type { ReportedFinding } from '../report.ts';

const WEIGHT: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** What fails before what is waived or accepted, then by severity; otherwise as they were. */
export function worstFirst(findings: readonly ReportedFinding[]): ReportedFinding[] {
  const weight = ({ finding }: ReportedFinding) => WEIGHT[finding.severity] + (finding.outcome === 'fail' ? 0 : 3);
  return findings.toSorted((a, b) => weight(a) - weight(b));
}
