/** Workflow commands of GitHub Actions, which become annotations of a pull request. */
import type { CheckReport } from '../report.ts';
import { compact } from './compact.ts';
import type { FormatContext } from './formatter.ts';

export function github(report: CheckReport, context: FormatContext): string {
  return compact(report, context);
}
