/** Writes the report of a check in every format that was asked for: one to standard output, the rest into files. */
import { relativePath, repositoryOf } from '../host/index.ts';
import type { Arguments } from './arguments.ts';
import { colorMode } from './flags.ts';
import { deliver, type Output } from './formats.ts';
import type { FormatContext } from './formatters/formatter.ts';
import { FORMATTERS } from './formatters/index.ts';
import { usesColor } from './printer.ts';
import type { CheckReport } from './report.ts';
import type { Terminal } from './terminal.ts';

/** Widest that an excerpt gets where the width of the terminal is not known. */
const WIDTH = 120;

export async function writeOutputs(
  outputs: readonly Output[],
  report: CheckReport,
  terminal: Terminal,
  context: Pick<FormatContext, 'quiet' | 'fails'> & { readonly args: Arguments },
): Promise<void> {
  for (const output of outputs) {
    const { format, file } = output;
    const formatter = await FORMATTERS.get(format)!();
    const formatContext: FormatContext = {
      quiet: context.quiet,
      fails: context.fails,
      // A file is read by other programs, which take no colours.
      color: file === undefined && usesColor(colorMode(context.args), terminal.out, terminal.env),
      workflow: terminal.env['GITHUB_ACTIONS'] === 'true',
      columns: Math.max(60, terminal.out.columns ?? WIDTH),
      folder: relativePath(repositoryOf(terminal.host, terminal.host.cwd) ?? terminal.host.cwd, terminal.host.cwd),
    };
    deliver(output, formatter(report, formatContext), terminal);
    if (format === 'github') {
      (await import('./step-summary.ts')).writeStepSummary(report, formatContext, terminal);
    }
  }
}
