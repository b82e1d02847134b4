/** A finding as every document holds it. Its keys and their order are a contract. */
import type { ReportedFinding, ReportedPlace } from './report.ts';

export function findingJson(entry: ReportedFinding, help: string | undefined) {
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
