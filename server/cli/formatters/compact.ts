/** One line a finding, as compilers print it, so that editors and agents can jump to it. */
import { oneLine } from '../escape.ts';
import { Printer } from '../printer.ts';
import type { CheckReport } from '../report.ts';
import { type FormatContext, listed } from './formatter.ts';

export function compact(report: CheckReport, context: FormatContext): string {
  const printer = new Printer(context);
  for (const { finding, file, line, column } of listed(report, context)) {
    printer.line(`${file}:${line}:${column}: ${finding.severity}: ${oneLine(finding.message)} [${finding.rule}]`);
  }
  return printer.text;
}
