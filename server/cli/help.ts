/** What `--help` prints. */
import { TOOL } from '../version.ts';
import type { FlagSpec } from './arguments.ts';
import type { Command } from './command.ts';
import { COMMANDS } from './commands.ts';
import { COLOR, HELP } from './flags.ts';
import { type Printer, styled } from './printer.ts';

export function printOverview(printer: Printer): void {
  printer.line(styled(`cx ${TOOL.version}`, 'bold'), ' — customer experience as code');
  printer.line();
  printer.line(styled('Usage: ', 'bold'), 'cx COMMAND [arguments and flags]');
  printer.line();
  table(
    printer,
    [...COMMANDS].map(([name, { summary }]) => [name, summary]),
  );
  printer.line();
  printer.line('`cx COMMAND --help` tells more of each. `cx --version` prints the version.');
  printer.line('Exit codes: 0 clean, 1 findings, 2 the job could not be done.');
}

export function printHelp(printer: Printer, command: Command): void {
  const usage = [`cx ${command.name}`, ...command.arguments.map(argument => argument.usage), '[flags]'].join(' ');
  printer.line(styled('Usage: ', 'bold'), usage);
  printer.line();
  for (const line of command.about.split('\n')) {
    printer.line(line);
  }
  if (command.arguments.length > 0) {
    printer.line();
    table(
      printer,
      command.arguments.map(({ usage, doc }) => [usage, doc]),
    );
  }
  printer.line();
  table(
    printer,
    [...command.flags, COLOR, HELP].map(flag => [flagUsage(flag), flag.doc]),
  );
}

function flagUsage({ name, short, value, optional }: FlagSpec): string {
  const long = value === undefined ? `--${name}` : optional ? `--${name}[=${value}]` : `--${name} ${value}`;
  return short === undefined ? long : `-${short}, ${long}`;
}

const WIDEST = 28;

function table(printer: Printer, rows: readonly (readonly [string, string])[]): void {
  const width = Math.min(WIDEST, Math.max(...rows.map(([left]) => left.length)));
  for (const [left, right] of rows) {
    printer.line('  ', styled(left.padEnd(width), 'cyan'), '  ', right);
  }
}
