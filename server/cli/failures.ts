/** Why a job could not be done, as sentences on standard error, so that the document on standard output stays whole. */
import { ConfigFailure, type Host, HostError, JobFailure, printedPath } from '../host/index.ts';
import { TextLines } from '../host/text-lines.ts';
import { UsageError } from './arguments.ts';
import { printerFor } from './printer.ts';
import type { Terminal } from './terminal.ts';

export function printFailures(terminal: Terminal, messages: readonly string[]): void {
  const printer = printerFor(terminal, terminal.err, 'auto');
  for (const message of messages) {
    for (const line of message.split('\n')) {
      printer.line('cx: ', line);
    }
  }
  terminal.err.write(printer.text);
}

/** Which files are missing from a run, the first of them by name. */
export function notRead(what: 'file' | 'data file', files: readonly string[]): string[] {
  if (files.length === 0) {
    return [];
  }
  const named = files.slice(0, 3).join(', ');
  const more = files.length > 3 ? ` and ${files.length - 3} more` : '';
  return [`${files.length === 1 ? `One ${what} was` : `${files.length} ${what}s were`} not read: ${named}${more}.`];
}

export function sentences(error: unknown, host: Host): string[] {
  if (error instanceof ConfigFailure) {
    return error.problems.map(({ source, span, message }) => {
      const lines = new TextLines(source.text);
      return `${source.file}:${lines.position(span.start).line + 1}:${lines.column(span.start)}: ${message}`;
    });
  }
  if (error instanceof JobFailure || error instanceof UsageError) {
    return [error.message];
  }
  if (error instanceof HostError) {
    return [`${printedPath(host, error.path)}: ${error.message}.`];
  }
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return [
    `This is a mistake of cx, not of your programme (${what.slice(0, 500)}).`,
    'Please report it, together with what `cx doctor` prints.',
  ];
}
