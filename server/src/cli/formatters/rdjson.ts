/** The Reviewdog Diagnostic Format as one JSON document. */
import type { CheckReport } from '../report.ts';
import { compact } from './compact.ts';
import type { FormatContext } from './formatter.ts';

export function rdjson(report: CheckReport, context: FormatContext): string {
  return compact(report, context);
}
