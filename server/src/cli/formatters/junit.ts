/** JUnit XML, which every continuous integration shows as tests. */
import type { CheckReport } from '../report.ts';
import { compact } from './compact.ts';
import type { FormatContext } from './formatter.ts';

export function junit(report: CheckReport, context: FormatContext): string {
  return compact(report, context);
}
