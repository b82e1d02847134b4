/** Writes the report of a check in every format that was asked for: one to standard output, the rest into files. */
import { resolve } from 'node:path';
import { relativePath, repositoryOf } from '../host/index.ts';
import { type Arguments, oneOf, UsageError } from './arguments.ts';
import { colorMode } from './flags.ts';
import type { FormatContext } from './formatters/formatter.ts';
import { FORMATTERS } from './formatters/index.ts';
import { usesColor } from './printer.ts';
import type { CheckReport } from './report.ts';
import type { Terminal } from './terminal.ts';

interface Output {
  readonly format: string;
  /** Standard output where there is none. */
  readonly file: string | undefined;
}

/** Widest that an excerpt gets where the width of the terminal is not known. */
const WIDTH = 120;

export function outputsOf(args: Arguments): Output[] {
  const asked = args.values('format');
  const outputs = (asked.length === 0 ? ['text'] : asked).map(parseOutput);
  if (outputs.filter(({ file }) => file === undefined).length > 1) {
    throw new UsageError(
      'Only one format can go to standard output: give the others a file, as in `--format sarif=cx.sarif`.',
    );
  }
  return outputs;
}

export async function writeOutputs(
  outputs: readonly Output[],
  report: CheckReport,
  terminal: Terminal,
  context: Pick<FormatContext, 'quiet' | 'fails'> & { readonly args: Arguments },
): Promise<void> {
  for (const { format, file } of outputs) {
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
    const text = formatter(report, formatContext);
    if (file === undefined) terminal.out.write(text);
    else terminal.host.replace(resolve(terminal.host.cwd, file), text);
    if (format === 'github') (await import('./step-summary.ts')).writeStepSummary(report, formatContext, terminal);
  }
}

function parseOutput(asked: string): Output {
  const at = asked.indexOf('=');
  const format = at < 0 ? asked : asked.slice(0, at);
  const file = at < 0 ? undefined : asked.slice(at + 1);
  if (!FORMATTERS.has(format)) throw oneOf('A format', format, [...FORMATTERS.keys()]);
  if (file === '') throw new UsageError(`\`--format ${asked}\` names no file behind the \`=\`.`);
  return { format, file };
}
