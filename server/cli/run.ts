/** Runs one command line. Every failure ends here, as a sentence and an exit code. */
import { didYouMean, nearest } from '../../language/src/model/nearest.ts';
import { TOOL } from '../version.ts';
import { type Arguments, type FlagSpec, parseArguments, UsageError } from './arguments.ts';
import { COMMANDS } from './commands.ts';
import { CLEAN, type ExitCode, FAILED, INTERRUPTED } from './exit-codes.ts';
import { printFailures, sentences } from './failures.ts';
import { COLOR, colorMode, HELP } from './flags.ts';
import { printHelp, printOverview } from './help.ts';
import { printerFor } from './printer.ts';
import { Interrupted, type Terminal } from './terminal.ts';

export async function run(line: readonly string[], terminal: Terminal): Promise<ExitCode> {
  // `cx help check`, as with git and npm.
  const words = line[0] === 'help' ? [...line.slice(1), '--help'] : line;
  const [name] = words;
  try {
    return name === undefined || name.startsWith('-')
      ? withoutCommand(words, terminal)
      : await runCommand(name, words.slice(1), terminal);
  } catch (error) {
    return failed(error, name, terminal);
  }
}

const VERSION: FlagSpec = { name: 'version', doc: 'Prints the version.' };

function withoutCommand(words: readonly string[], terminal: Terminal): ExitCode {
  const args = parseArguments([HELP, VERSION, COLOR], words);
  if (args.has('version')) {
    terminal.out.write(`${TOOL.version}\n`);
    return CLEAN;
  }
  const asked = args.has('help');
  const sink = asked ? terminal.out : terminal.err;
  const printer = printerFor(terminal, sink, colorMode(args));
  printOverview(printer);
  sink.write(printer.text);
  // A script that calls without a command made a mistake, and must not go on as if all were well.
  return asked ? CLEAN : FAILED;
}

async function runCommand(name: string, words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const entry = COMMANDS.get(name);
  if (entry === undefined) {
    throw new UsageError(`There is no command \`${name}\`.${didYouMean(nearest(name, COMMANDS.keys()).slice(0, 1))}`);
  }
  const command = await entry.load();
  const args: Arguments = parseArguments([...command.flags, COLOR, HELP], words);
  if (!args.has('help')) {
    return command.run(args, terminal);
  }
  const printer = printerFor(terminal, terminal.out, colorMode(args));
  printHelp(printer, command);
  terminal.out.write(printer.text);
  return CLEAN;
}

/** On an older one most works, and what does not comes to light as an error that says nothing of Node. */
const OLDEST_NODE = 22;

function failed(error: unknown, command: string | undefined, terminal: Terminal): ExitCode {
  if (error instanceof Interrupted) {
    return INTERRUPTED;
  }
  printFailures(terminal, sentences(error, terminal.host));
  const { node } = terminal.platform;
  if (Number.parseInt(node!, 10) < OLDEST_NODE) {
    printFailures(terminal, [`This is Node ${node}; cx needs Node ${OLDEST_NODE} or newer.`]);
  }
  if (error instanceof UsageError) {
    const known = command !== undefined && COMMANDS.has(command);
    printFailures(terminal, [`See \`cx ${known ? `${command} ` : ''}--help\`.`]);
  }
  return FAILED;
}
