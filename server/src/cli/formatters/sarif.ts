/** SARIF 2.1.0, which code scanning reads (https://docs.oasis-open.org/sarif/sarif/v2.1.0/). */
import type { CheckReport } from '../report.ts';
import { compact } from './compact.ts';
import type { FormatContext } from './formatter.ts';

export function sarif(report: CheckReport, context: FormatContext): string {
  return compact(report, context);
}
