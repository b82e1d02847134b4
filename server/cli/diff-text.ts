/** A unified diff in the colours that people know. */
import { type Printer, type Style, styled } from './printer.ts';
import { unifiedDiff } from './unified-diff.ts';

const COLOURS: Readonly<Record<string, Style>> = { '-': 'red', '+': 'green', '@': 'cyan' };

export function printDiff(printer: Printer, file: string, before: string, after: string): void {
  for (const line of unifiedDiff(file, before, after)) {
    const style = COLOURS[line.charAt(0)];
    printer.line(style === undefined ? line : styled(line, style));
  }
}
