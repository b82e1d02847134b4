/** `--format NAME[=FILE]`: the formats that are asked for, and where each of them goes. */
import { type Arguments, type FlagSpec, UsageError } from './arguments.ts';
import { colorMode } from './flags.ts';
import { jsonText } from './json-text.ts';
import { writeOutput } from './output-file.ts';
import { type Printer, printerFor } from './printer.ts';
import type { Terminal } from './terminal.ts';

export interface Output {
  readonly format: string;
  /** Standard output where there is none. */
  readonly file: string | undefined;
}

/** `text` is always among the formats, and is what is printed where nobody asks for another. */
export function formatFlag(formats: readonly string[]): FlagSpec {
  const listed = `${formats.slice(0, -1).join(', ')} or ${formats.at(-1)}`;
  return {
    name: 'format',
    value: 'NAME[=FILE]',
    words: formats,
    toFile: true,
    doc: `Prints as ${listed}; with =FILE into a file. May be repeated; text unless given.`,
  };
}

export function outputsOf(args: Arguments): Output[] {
  const asked = args.values('format');
  const outputs = (asked.length === 0 ? ['text'] : asked).map(parseOutput);
  const files = outputs.flatMap(({ file }) => file ?? []);
  if (outputs.length - files.length > 1) {
    throw new UsageError(
      'Only one format can go to standard output: give the others a file, as in `--format json=cx.json`.',
    );
  }
  const twice = files.find((file, index) => files.indexOf(file) < index);
  if (twice !== undefined) {
    throw new UsageError(`Two formats cannot go into one file, as they would into \`${twice}\`.`);
  }
  return outputs;
}

function parseOutput(asked: string): Output {
  const at = asked.indexOf('=');
  if (at < 0) {
    return { format: asked, file: undefined };
  }
  const file = asked.slice(at + 1);
  if (file === '') {
    throw new UsageError(`\`--format ${asked}\` names no file behind the \`=\`.`);
  }
  return { format: asked.slice(0, at), file };
}

export function deliver({ file }: Output, text: string, { host, out }: Terminal): void {
  if (file === undefined) {
    out.write(text);
  } else {
    writeOutput(host, file, text);
  }
}

/** What a command that is no check answers: for people, and for programs. */
export interface Answer {
  print(printer: Printer): void;
  json(): unknown;
}

/** One that can also be a page of a wiki or a repository. */
export interface PageAnswer extends Answer {
  markdown(): string;
}

/** One that can be a page, and a table for a spreadsheet. */
export interface TableAnswer extends PageAnswer {
  csv(): string;
}

export const ANSWER_FORMAT: FlagSpec = formatFlag(['text', 'json']);
export const PAGE_FORMAT: FlagSpec = formatFlag(['text', 'json', 'markdown']);
export const TABLE_FORMAT: FlagSpec = formatFlag(['text', 'json', 'markdown', 'csv']);

export function writeAnswer(
  answer: Answer | PageAnswer | TableAnswer,
  outputs: readonly Output[],
  args: Arguments,
  terminal: Terminal,
): void {
  for (const output of outputs) {
    if (output.format === 'json') {
      deliver(output, jsonText(answer.json()), terminal);
      continue;
    }
    if (output.format === 'markdown' && 'markdown' in answer) {
      deliver(output, answer.markdown(), terminal);
      continue;
    }
    if (output.format === 'csv' && 'csv' in answer) {
      deliver(output, answer.csv(), terminal);
      continue;
    }
    // A file is read by other programs, which take no colours.
    const printer = printerFor(terminal, terminal.out, output.file === undefined ? colorMode(args) : 'never');
    answer.print(printer);
    deliver(output, printer.text, terminal);
  }
}
