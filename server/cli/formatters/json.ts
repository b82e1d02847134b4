/** The document that scripts read. Its keys and their order are a contract; `cx schema check` describes it. */
import { TOOL } from '../../version.ts';
import { jsonText } from '../json-text.ts';
import type { CheckReport, ReportedFinding, ReportedPlace } from '../report.ts';

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

function findingJson(entry: ReportedFinding, help: string | undefined) {
  const { finding, related, fixes, file, line, column, range } = entry;
  return {
    rule: finding.rule,
    severity: finding.severity,
    outcome: finding.outcome,
    message: finding.message,
    element: finding.element ?? null,
    kind: finding.kind ?? null,
    owner: finding.owner ?? null,
    file,
    line,
    column,
    range,
    fingerprint: finding.fingerprint,
    help: help ?? null,
    related: related.map(({ message, ...at }) => ({ message, ...placeJson(at) })),
    fixes: fixes.map(({ title, safe, edits }) => ({
      title,
      safe,
      edits: edits.map(({ newText, file, range }) => ({ file, range, newText })),
    })),
    unwritten: finding.unwritten ?? false,
  };
}

function placeJson({ file, line, column, range }: ReportedPlace) {
  return { file, line, column, range };
}
