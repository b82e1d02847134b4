/** `cx format`: white space, quotes and the line breaks of lists as everybody writes them. */
import { formatText } from '../../../language/src/index.ts';
import { JobFailure, join, limitsOf, printedPath, readFiles } from '../../host/index.ts';
import { TextLines } from '../../host/text-lines.ts';
import type { Arguments, FlagSpec } from '../arguments.ts';
import type { Command } from '../command.ts';
import { printDiff } from '../diff-text.ts';
import { CLEAN, type ExitCode, FAILED, FOUND } from '../exit-codes.ts';
import { printFailures } from '../failures.ts';
import { colorMode, limitFlags, PROJECT_FLAGS, STDIN_PATH } from '../flags.ts';
import { type Overlay, overlayOf } from '../input.ts';
import { type Printer, printerFor, styled } from '../printer.ts';
import { type Rewrite, rewriteFiles } from '../rewriting.ts';
import { openSources, type ShownSource } from '../sources.ts';
import type { Terminal } from '../terminal.ts';

const FLAGS: readonly FlagSpec[] = [
  { name: 'check', doc: 'Writes nothing; names the files that are not formatted, and fails if there are any.' },
  { name: 'diff', doc: 'Writes nothing; shows what would change.' },
  STDIN_PATH,
  ...PROJECT_FLAGS,
];

export const format: Command = {
  name: 'format',
  arguments: [{ usage: '[paths…]', doc: 'Files and folders; the project around here unless given.' }],
  flags: FLAGS,
  about: `Formats files in place. Comments, order and meaning stay as they are.
A file with syntax errors is left alone, and fails the run.`,
  run: runFormat,
};

/** One text, and what it becomes. */
interface Job extends Rewrite {
  readonly printed: string;
}

async function runFormat(args: Arguments, terminal: Terminal): Promise<ExitCode> {
  const overlay = await overlayOf(args, terminal);
  if (overlay !== undefined) {
    return formatInput(overlay, args, terminal);
  }
  const request = { paths: args.positionals, project: args.value('project'), config: args.value('config') };
  const { sources, failures } = await openSources(terminal.host, request);
  const problems = [...failures];
  const changed: Job[] = [];
  for (const source of sources) {
    for (const job of jobsOf(source, args, terminal)) {
      if (typeof job === 'string') {
        problems.push(job);
      } else if (job.before !== job.after) {
        changed.push(job);
      }
    }
    await terminal.pause();
  }
  if (args.has('check') || args.has('diff')) {
    const printer = printerFor(terminal, terminal.out, colorMode(args));
    showChanges(changed, args, printer);
    terminal.out.write(printer.text);
  } else {
    const log = printerFor(terminal, terminal.err, colorMode(args));
    // All texts are there before the first is written, so a failure leaves as little as possible half done.
    const unwritten = rewriteFiles(terminal.host, changed, ({ printed }) =>
      log.line('Formatted ', styled(printed, 'bold')),
    );
    terminal.err.write(log.text);
    problems.push(...unwritten);
  }
  printFailures(terminal, problems);
  return exitCode(problems, changed, args);
}

/** An editor or a hook asks for one text, and wants it back. */
function formatInput({ path, text }: Overlay, args: Arguments, terminal: Terminal): ExitCode {
  const job = jobOf(path, path, text);
  if (typeof job === 'string') {
    throw new JobFailure(job);
  }
  if (args.has('check') || args.has('diff')) {
    const changed = job.before === job.after ? [] : [job];
    const printer = printerFor(terminal, terminal.out, colorMode(args));
    showChanges(changed, args, printer);
    terminal.out.write(printer.text);
    return exitCode([], changed, args);
  }
  terminal.out.write(job.after);
  return CLEAN;
}

function* jobsOf({ source, isShown }: ShownSource, args: Arguments, terminal: Terminal): Generator<Job | string> {
  // Shared norms belong to somebody else.
  const own = {
    root: source.root,
    files: source.files.filter(isShown),
    shared: [],
    irregular: source.irregular.filter(({ path }) => isShown(path)),
  };
  for (const file of readFiles(terminal.host, own, limitsOf(source.config, limitFlags(args)))) {
    const path = join(source.root, file.path);
    const printed = printedPath(terminal.host, path);
    yield 'text' in file ? jobOf(path, printed, file.text) : `${printed}: ${file.message}`;
  }
}

/** A sentence where the text cannot be formatted. */
function jobOf(path: string, printed: string, before: string): Job | string {
  const formatted = formatText(before);
  if ('text' in formatted) {
    return { path, printed, before, after: formatted.text };
  }
  const { message, span } = formatted.problems[0]!;
  const lines = new TextLines(before);
  const place = `${printed}:${lines.position(span.start).line + 1}:${lines.column(span.start)}`;
  return `${place}: ${message} The file is left as it is.`;
}

function showChanges(changed: readonly Job[], args: Arguments, printer: Printer): void {
  for (const { printed, before, after } of changed) {
    if (args.has('diff')) {
      printDiff(printer, printed, before, after);
    } else {
      printer.line(styled(printed, 'bold'), ' is not formatted');
    }
  }
}

function exitCode(problems: readonly string[], changed: readonly Job[], args: Arguments): ExitCode {
  if (problems.length > 0) {
    return FAILED;
  }
  return args.has('check') && changed.length > 0 ? FOUND : CLEAN;
}
