/**
 * A comment for a pull request, or a page of a job. Whatever comes from a workspace stands in cells of tables; all else is
 * ours.
 */
import { escapeMarkdown } from '../escapes/markdown.ts';
import type { CheckReport, ReportedFinding } from '../report.ts';
import { type FormatContext, listed } from './formatter.ts';
import { inRepository } from './in-repository.ts';
import { worstFirst } from './worst-first.ts';

/** By this whoever posts the comment finds it again, to replace it. */
const MARKER = '<!-- cx-as-code: check -->';

/** GitHub takes comments of 65,536 characters. */
const MOST_CHARACTERS = 60_000;

/** Left for the sentence at the end. */
const HEADROOM = 200;

/** Of the names of rules, as much as anybody reads. */
const LONGEST_RESTRICTION = 500;

export function markdown(report: CheckReport, context: FormatContext): string {
  return markdownOf(report, context, MOST_CHARACTERS);
}

/** The same in as many characters as the reader takes. */
export function markdownOf(report: CheckReport, context: FormatContext, most: number): string {
  const findings = listed(report, context);
  const head = [`${MARKER}\n${title(report)}`, summary(report), ...restricted(report)].join('\n');
  const shown = fitting(findings, context, most - head.length - HEADROOM);
  const cut = findings.length - shown.size;
  const byFile = Map.groupBy(
    findings.filter(entry => shown.has(entry)),
    ({ file }) => file,
  );
  return [
    head,
    ...[...byFile].map(([file, entries]) => header(file, context) + entries.map(row).join('')),
    ...(cut === 0 ? [] : [`The ${shown.size} worst findings are listed here; ${cut} more are left out.\n`]),
  ].join('\n');
}

/** The worst ones as far as there is room for them. */
function fitting(findings: readonly ReportedFinding[], context: FormatContext, most: number): Set<ReportedFinding> {
  const shown = new Set<ReportedFinding>();
  const files = new Set<string>();
  let length = 0;
  for (const entry of worstFirst(findings)) {
    length += row(entry).length + (files.has(entry.file) ? 0 : header(entry.file, context).length + 1);
    if (length > most) {
      break;
    }
    files.add(entry.file);
    shown.add(entry);
  }
  return shown;
}

function title({ summary: { errors, warnings, infos } }: CheckReport): string {
  return `### CX as Code: ${errors + warnings + infos === 0 ? 'no findings' : 'findings'}\n`;
}

function summary({ files, asOf, summary: counts }: CheckReport): string {
  return `| Errors | Warnings | Notes | Waived | In the baseline | Files | As of |
| ---: | ---: | ---: | ---: | ---: | ---: | --- |
| ${counts.errors} | ${counts.warnings} | ${counts.infos} | ${counts.waived} | ${counts.baselined} | ${files} | ${asOf} |
`;
}

/** Nobody shall take this for a full run. */
function restricted({ restriction: { only, skip }, newSince }: CheckReport): string[] {
  const rows = [
    ...(only === undefined ? [] : [['Only these rules', [...only].join(', ')] as const]),
    ...(skip === undefined ? [] : [['Without these rules', [...skip].join(', ')] as const]),
    ...(newSince === undefined ? [] : [[`Without ${newSince.older} older ones, found in`, newSince.ref] as const]),
  ];
  const cells = rows.map(([what, names]) => `| ${what} | ${escapeMarkdown(names.slice(0, LONGEST_RESTRICTION))} |\n`);
  return rows.length === 0 ? [] : [`| Not all findings | |\n| --- | --- |\n${cells.join('')}`];
}

function header(file: string, context: FormatContext): string {
  return `| Line | ${escapeMarkdown(inRepository(file, context))} | |\n| ---: | --- | --- |\n`;
}

function row({ finding, line }: ReportedFinding): string {
  return `| ${line} | ${finding.severity}: ${escapeMarkdown(finding.message)} | ${escapeMarkdown(finding.rule)} |\n`;
}
