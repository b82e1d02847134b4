/**
 * For GitHub Actions: the text for people who read the log, then annotations of the worst findings. The host shows few of
 * them and drops the rest in silence, so this says itself how many there are.
 */
import { commandMessage, commandProperty } from '../escapes/workflow.ts';
import type { CheckReport, ReportedFinding } from '../report.ts';
import { type FormatContext, listed } from './formatter.ts';
import { inRepository } from './in-repository.ts';
import { text } from './text.ts';

/** Most of each that a step may show; together they stay below the most of a job, which is 50. */
const MOST_OF_A_STEP = 10;

const COMMANDS = [
  ['error', 'error'],
  ['warning', 'warning'],
  ['info', 'notice'],
] as const;

export function github(report: CheckReport, context: FormatContext): string {
  const findings = listed(report, context);
  const annotated = COMMANDS.flatMap(([severity, command]) =>
    findings
      .filter(({ finding }) => finding.severity === severity)
      .slice(0, MOST_OF_A_STEP)
      .map(entry => annotation(command, entry, context)),
  );
  const cut = findings.length - annotated.length;
  const lines = cut === 0 ? annotated : [...annotated, cutLine(annotated.length, cut)];
  return text(report, { ...context, workflow: true }) + lines.map(line => `${line}\n`).join('');
}

function cutLine(shown: number, cut: number): string {
  return `${shown} findings are annotated; GitHub shows no more than ${MOST_OF_A_STEP} errors, warnings and notices each of a step. The ${cut} others stand only above.`;
}

/** Columns are for a single line: GitHub refuses an annotation of several that has them. */
function annotation(command: string, { finding, file, line, column, range }: ReportedFinding, context: FormatContext) {
  const endLine = range.end.line + 1;
  const properties: [string, string][] = [
    ['file', inRepository(file, context)],
    ['line', String(line)],
    ...(endLine === line ? [['col', String(column)] as [string, string]] : []),
    ['endLine', String(endLine)],
    ['title', finding.rule],
  ];
  const written = properties.map(([name, value]) => `${name}=${commandProperty(value)}`).join(',');
  return `::${command} ${written}::${commandMessage(finding.message)}`;
}
