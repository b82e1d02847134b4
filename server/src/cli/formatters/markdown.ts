/** A comment for a pull request, or a page of a job. */
import type { CheckReport } from '../report.ts';
import { compact } from './compact.ts';
import type { FormatContext } from './formatter.ts';

export function markdown(report: CheckReport, context: FormatContext): string {
  return compact(report, context);
}
