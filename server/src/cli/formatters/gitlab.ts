/** A code quality report of GitLab (https://docs.gitlab.com/ci/testing/code_quality/). */
import type { CheckReport } from '../report.ts';
import { compact } from './compact.ts';
import type { FormatContext } from './formatter.ts';

export function gitlab(report: CheckReport, context: FormatContext): string {
  return compact(report, context);
}
