/** A page of the catalogue in a terminal. */
import { type Printer, styled } from './printer.ts';

/** As it is, with what stands out in Markdown standing out here too. */
export function printPage(printer: Printer, page: string): void {
  for (const line of page.trimEnd().split('\n')) {
    const [, title, strong, rest] = /^(?:#+ (.*)|\*\*([^*]+)\*\*(.*))$/.exec(line) ?? [];
    const standsOut = title ?? strong;
    if (standsOut === undefined) {
      printer.line(line);
    } else {
      printer.line(styled(standsOut, 'bold'), rest ?? '');
    }
  }
}
