/** The Reviewdog Diagnostic Format as one document (https://github.com/reviewdog/reviewdog/tree/master/proto/rdf). */
import type { Severity } from '../../../language/src/index.ts';
import type { Position, Range, TextLines } from '../../host/text-lines.ts';
import { TOOL } from '../../version.ts';
import { escapeForReviewdog } from '../escapes/reviewdog.ts';
import { portableJson } from '../json-text.ts';
import type { CheckReport, ReportedFinding } from '../report.ts';
import { type FormatContext, listed } from './formatter.ts';
import { inRepository } from './in-repository.ts';

const SEVERITIES: Readonly<Record<Severity, string>> = { error: 'ERROR', warning: 'WARNING', info: 'INFO' };

export function rdjson(report: CheckReport, context: FormatContext): string {
  return portableJson({
    source: { name: TOOL.name },
    diagnostics: listed(report, context).map(entry => diagnostic(entry, report, context)),
  });
}

function diagnostic(entry: ReportedFinding, { rules }: CheckReport, context: FormatContext) {
  const { finding, file, range, source } = entry;
  return {
    message: escapeForReviewdog(finding.message),
    location: { path: inRepository(file, context), range: rangeOf(range, source) },
    severity: SEVERITIES[finding.severity],
    code: { value: escapeForReviewdog(finding.rule), url: rules.get(finding.rule)?.help },
    suggestions: suggestions(entry),
  };
}

/** A suggestion is one replacement in the file of its finding: fixes of several, or of other files, are not for it. */
function suggestions({ fixes, file, source }: ReportedFinding) {
  return fixes.flatMap(({ edits }) => {
    const [edit, ...others] = edits;
    if (edit === undefined || others.length > 0 || edit.file !== file) {
      return [];
    }
    return [{ range: rangeOf(edit.range, source), text: edit.newText }];
  });
}

function rangeOf({ start, end }: Range, source: TextLines) {
  return { start: positionOf(start, source), end: positionOf(end, source) };
}

/** Columns count bytes of UTF-8 here. */
function positionOf({ line, character }: Position, source: TextLines) {
  return { line: line + 1, column: Buffer.byteLength(source.line(line).slice(0, character)) + 1 };
}
