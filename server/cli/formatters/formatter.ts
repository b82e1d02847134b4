/** What an output format is: the report of a check → one whole document. */
import type { CheckReport, ReportedFinding } from '../report.ts';

export interface FormatContext {
  /** Colours may be used. */
  readonly color: boolean;
  /** GitHub Actions reads along. */
  readonly workflow: boolean;
  /** Only what fails the run is listed; everything counts. */
  readonly quiet: boolean;
  /** Whether this finding fails the run. */
  readonly fails: (finding: ReportedFinding) => boolean;
  /** Width that lines of source are cut to. */
  readonly columns: number;
  /** The folder of all printed paths within its repository, as in `services/cx/`; empty where it is the repository. */
  readonly folder: string;
}

export type Formatter = (report: CheckReport, context: FormatContext) => string;

/** The findings that people are to read: what is waived or accepted is counted, not listed. */
export function listed(report: CheckReport, context: FormatContext): ReportedFinding[] {
  return report.findings.filter(entry => entry.finding.outcome === 'fail' && (!context.quiet || context.fails(entry)));
}
