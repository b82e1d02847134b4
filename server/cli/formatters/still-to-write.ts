/** What is still to write, element by element: what was imported in a minute is a page to read, and not a wall. */
import { type StillToWrite, toldTogether, withoutConditions } from '../../../language/src/analysis/index.ts';
import { readable, titleOf } from '../../../language/src/index.ts';
import { oneLine } from '../escape.ts';
import { type Printer, styled } from '../printer.ts';
import type { ReportedFinding } from '../report.ts';
import { STYLES } from './styles.ts';

interface Told {
  /** What is not met, and what the text itself tells. */
  readonly apart: readonly ReportedFinding[];
  /** In the order of file and place. */
  readonly elements: readonly ReportedElement[];
}

/** What is still to write at one element, with its findings as they are reported. */
interface ReportedElement {
  readonly open: StillToWrite;
  /** Where it stands. */
  readonly at: ReportedFinding;
}

/** A single finding is told here as well: all that is still to write stands in one list. */
const LEAST = 1;

export function told(entries: readonly ReportedFinding[]): Told {
  const reported = new Map(entries.map(entry => [entry.finding, entry]));
  const apart = new Set<ReportedFinding>();
  const elements: ReportedElement[] = [];
  // Two projects may have an element of one name.
  for (const [model, ofProject] of Map.groupBy(entries, entry => entry.model)) {
    const findings = ofProject.map(({ finding }) => finding);
    const { apart: others, together } = toldTogether(findings, model, LEAST);
    for (const finding of others) {
      apart.add(reported.get(finding)!);
    }
    for (const open of together) {
      elements.push({ open, at: reported.get(open.findings[0]!)! });
    }
  }
  const order = new Map(entries.map((entry, index) => [entry, index]));
  return {
    apart: entries.filter(entry => apart.has(entry)),
    elements: elements.sort((a, b) => order.get(a.at)! - order.get(b.at)!),
  };
}

export function printStillToWrite(printer: Printer, elements: readonly ReportedElement[]): void {
  if (elements.length === 0) {
    return;
  }
  printer.line(styled('Still to write', 'bold'), styled(' (`cx explain RULE` tells why)', 'dim'));
  let file: string | undefined;
  for (const element of elements) {
    if (element.at.file !== file) {
      file = element.at.file;
      printer.line(styled(file, 'bold'));
    }
    printElement(printer, element);
  }
  printer.line();
}

function printElement(printer: Printer, { open, at }: ReportedElement): void {
  const { element, severity, findings, attributes, others } = open;
  const place = `  ${at.line}:${at.column}  `;
  const margin = ' '.repeat(place.length);
  const worst = styled(severity, STYLES[severity]);
  const [only, ...more] = findings as [(typeof findings)[number]];
  if (more.length === 0) {
    printer.line(place, worst, `  ${oneLine(withoutConditions(only.message))}  `, styled(only.rule, 'dim'));
    return;
  }
  const named = findings.filter(finding => !others.includes(finding));
  const title = oneLine(readable(titleOf(element)));
  printer.line(place, worst, `  ${title} (${element.kind})${attributes === '' ? '' : `: ${attributes}`}`);
  for (const { message, rule } of others) {
    printer.line(margin, `${oneLine(withoutConditions(message))}  `, styled(rule, 'dim'));
  }
  if (named.length > 0) {
    printer.line(margin, styled(named.map(({ rule }) => rule).join(', '), 'dim'));
  }
}
