/**
 * What people read: what is not met by file, each with its line, the words that it means, and what helps; then what is still to
 * write, by element.
 */
import { oneLine } from '../escape.ts';
import { excerptOf } from '../excerpt.ts';
import { Printer, type Style, styled } from '../printer.ts';
import type { CheckReport, ReportedFinding } from '../report.ts';
import { type FormatContext, listed } from './formatter.ts';
import { printStillToWrite, told } from './still-to-write.ts';
import { STYLES } from './styles.ts';

export function text(report: CheckReport, context: FormatContext): string {
  const printer = new Printer(context);
  const { apart, elements } = told(listed(report, context));
  let file: string | undefined;
  for (const entry of apart) {
    if (entry.file !== file) {
      file = entry.file;
      printer.line(styled(file, 'bold'));
    }
    printFinding(printer, entry, context.columns);
    printer.line();
  }
  printStillToWrite(printer, elements);
  printSummary(printer, report);
  return printer.text;
}

function printFinding(printer: Printer, entry: ReportedFinding, columns: number): void {
  const { finding, line, column } = entry;
  const style = STYLES[finding.severity];
  printer.line(
    `  ${line}:${column}  `,
    styled(finding.severity, style),
    `  ${oneLine(finding.message)}  `,
    styled(finding.rule, 'dim'),
  );
  const number = String(line);
  const margin = ' '.repeat(number.length);
  const excerpt = excerptOf(entry, columns - number.length - 8);
  if (excerpt !== undefined) {
    printer.line(styled(`    ${number} | `, 'dim'), excerpt.line);
    printer.line(styled(`    ${margin} | `, 'dim'), excerpt.padding, styled(excerpt.carets, style));
  }
  for (const related of entry.related) {
    const file = related.file === entry.file ? '' : `${related.file}:`;
    const place = `${file}${related.line}:${related.column}`;
    printer.line(`    ${margin} = `, styled('see', 'cyan'), ` ${place}: ${oneLine(related.message)}`);
  }
  for (const fix of entry.fixes) {
    printer.line(`    ${margin} = `, styled('help', 'green'), `: ${oneLine(fix.title)}`);
  }
  if (finding.remedy !== undefined) {
    const { action, attribute } = finding.remedy;
    printer.line(`    ${margin} = `, styled('help', 'green'), `: ${action} \`${attribute}\``);
  }
}

function printSummary(printer: Printer, report: CheckReport): void {
  const { summary, files, asOf, restriction, newSince } = report;
  const failed = [
    counted(summary.errors, 'error', 'red'),
    counted(summary.warnings, 'warning', 'yellow'),
    counted(summary.infos, 'note', 'blue'),
  ].filter(piece => piece !== undefined);
  const aside = [
    summary.waived > 0 ? `${summary.waived} waived` : undefined,
    summary.baselined > 0 ? `${summary.baselined} in the baseline` : undefined,
  ].filter(piece => piece !== undefined);
  const found = failed.length === 0 ? [styled('no findings', 'green')] : failed;
  for (const [word, names] of Object.entries(restriction)) {
    printer.line(
      styled(word === 'only' ? 'Only these rules: ' : 'Without these rules: ', 'yellow'),
      [...names].join(', '),
    );
  }
  printer.line(
    `${plural(files, 'file')} checked as of ${asOf}: `,
    ...found.flatMap((piece, index) => (index === 0 ? [piece] : [', ', piece])),
    open(report),
    aside.length > 0 ? ` (${aside.join(', ')}).` : '.',
  );
  if (newSince !== undefined) {
    const { ref, older } = newSince;
    printer.line(`Only what is new since ${ref}: ${plural(older, 'older finding')} not shown.`);
  }
}

/** How much of what norms find is only silence; nothing where all of it is said and wrong. */
function open({ findings }: CheckReport): string {
  const failed = findings.filter(({ finding }) => finding.outcome === 'fail' && finding.unwritten !== undefined);
  const unwritten = failed.filter(({ finding }) => finding.unwritten).length;
  return unwritten === 0 ? '' : `; ${unwritten} still to write, ${failed.length - unwritten} not met`;
}

function counted(count: number, word: string, style: Style) {
  return count === 0 ? undefined : styled(plural(count, word), style);
}

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
