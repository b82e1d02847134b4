/** The document that scripts read. Its keys and their order are a contract; `cx schema check` describes it. */
import { TOOL } from '../../version.ts';
import { findingJson } from '../finding-json.ts';
import { jsonText } from '../json-text.ts';
import type { CheckReport } from '../report.ts';

export function json(report: CheckReport): string {
  return jsonText({
    formatVersion: 1,
    tool: TOOL,
    asOf: report.asOf,
    files: report.files,
    ...(report.newSince === undefined ? {} : { newSince: report.newSince }),
    summary: report.summary,
    findings: report.findings.map(entry => findingJson(entry, report.rules.get(entry.finding.rule)?.help)),
  });
}
