/** How long each rule took, the slowest first. */
import type { EvaluatedProject } from './evaluate-workspace.ts';
import { printerFor, styled } from './printer.ts';
import type { Terminal } from './terminal.ts';

export function printProfile(judged: readonly EvaluatedProject[], terminal: Terminal): void {
  const printer = printerFor(terminal, terminal.err, 'auto');
  const timings = judged
    .flatMap(({ evaluation }) => evaluation.table.timings)
    .sort((a, b) => b.milliseconds - a.milliseconds);
  const total = timings.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
  printer.line(styled(`${'ms'.padStart(10)}  share  subjects  rule`, 'bold'));
  for (const { rule, milliseconds, subjects } of timings) {
    const share = total === 0 ? 0 : (milliseconds / total) * 100;
    const columns = [
      milliseconds.toFixed(2).padStart(10),
      `${share.toFixed(1)}%`.padStart(5),
      `${subjects}`.padStart(8),
    ];
    printer.line(`${columns.join('  ')}  ${rule}`);
  }
  printer.line(`${total.toFixed(2).padStart(10)}  in all`);
  terminal.err.write(printer.text);
}
