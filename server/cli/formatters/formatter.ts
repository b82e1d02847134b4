/** What an output format is: the report of a check → one whole document. */
import { isAbsolute, posix } from 'node:path';
import type { Severity } from '../../../language/src/index.ts';
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

/** Hosts know files by their paths in the repository, wherever in it the program was called. */
export function inRepository(file: string, { folder }: FormatContext): string {
  return isAbsolute(file) ? file : posix.join(folder, file);
}

const WEIGHT: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** What fails first, then by severity; otherwise in the same order. */
export function worstFirst(findings: readonly ReportedFinding[]): ReportedFinding[] {
  const weight = ({ finding }: ReportedFinding) => WEIGHT[finding.severity] + (finding.outcome === 'fail' ? 0 : 3);
  return findings.toSorted((a, b) => weight(a) - weight(b));
}

export type Formatter = (report: CheckReport, context: FormatContext) => string;

/** The findings that people are to read: what is waived or accepted is counted, not listed. */
export function listed(report: CheckReport, context: FormatContext): ReportedFinding[] {
  return report.findings.filter(entry => entry.finding.outcome === 'fail' && (!context.quiet || context.fails(entry)));
}
