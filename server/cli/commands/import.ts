/** `cx import`: a programme out of what there is already, a spreadsheet or a diagram. Nothing is lost without a word. */
import { type Imported, importCsv, importMermaid } from '../../../language/src/exchange/index.ts';
import { formatText, scan } from '../../../language/src/index.ts';
import { JobFailure, resolve } from '../../host/index.ts';
import { type Arguments, oneOf, UsageError } from '../arguments.ts';
import type { Command } from '../command.ts';
import { CLEAN, type ExitCode } from '../exit-codes.ts';
import { printFailures } from '../failures.ts';
import { OUTPUT } from '../flags.ts';
import { readForeignText } from '../foreign-text.ts';
import type { Terminal } from '../terminal.ts';

const FORMATS = ['csv', 'mermaid'] as const;
type Format = (typeof FORMATS)[number];

export const importProgramme: Command = {
  name: 'import',
  arguments: [
    { usage: 'csv|mermaid', words: FORMATS, doc: 'A table with a row a touchpoint, or journey diagrams.' },
    { usage: 'FILE', doc: 'The file to read: UTF-8.' },
  ],
  flags: [
    { ...OUTPUT, doc: 'Writes the programme into this new file instead of printing it.' },
    {
      name: 'actor',
      value: 'NAME=KIND',
      doc: 'mermaid: this actor is a role of the company (NAME=role) and no persona. May be repeated.',
    },
  ],
  about: `Prints a programme in .cx. What a programme has no place for is kept as notes, and told line by line.
The columns of a table: journey, stage, touchpoint, channel, owner, emotion, pain … in English, Italian, Spanish or Ukrainian.`,
  run: runImport,
};

async function runImport(args: Arguments, terminal: Terminal): Promise<ExitCode> {
  const [format, file, ...rest] = args.positionals;
  if (format === undefined || file === undefined || rest.length > 0) {
    throw new UsageError('`cx import` takes a format and a file: `cx import csv journeys.csv`.');
  }
  if (!isFormat(format)) {
    throw oneOf('What can be imported', format, FORMATS);
  }
  if (format === 'csv' && args.has('actor')) {
    throw new UsageError('`--actor` belongs to `cx import mermaid`.');
  }
  const roles = new Set(args.values('actor').flatMap(roleOf));
  const source = readForeignText(terminal.host, file, format);
  const imported = format === 'csv' ? importCsv(source) : importMermaid(source, { roles });
  if (imported.failure !== undefined) {
    throw new JobFailure(`${file}: ${imported.failure}`);
  }
  deliver(formatted(imported.text, file), args.value('output'), terminal);
  printFailures(terminal, lossesOf(imported, file));
  return CLEAN;
}

function isFormat(word: string): word is Format {
  return (FORMATS as readonly string[]).includes(word);
}

/** An actor's name may hold `=` itself. */
function roleOf(given: string): string[] {
  const [, name, kind] = /^(.+)=(role|persona)$/s.exec(given) ?? [];
  if (name === undefined) {
    throw new UsageError(`\`--actor\` is written NAME=role or NAME=persona, not \`${given}\`.`);
  }
  return kind === 'role' ? [name] : [];
}

function formatted(text: string, file: string): string {
  // What an import writes can be read, unless a cell is longer than any text of a programme may be.
  const { refusal } = scan(text, 'document');
  if (refusal !== undefined) {
    throw new JobFailure(`${file}: ${refusal.message}`);
  }
  const result = formatText(text);
  if ('problems' in result) {
    throw new Error(`an import cannot be read: ${result.problems[0]!.message}`);
  }
  return result.text;
}

function deliver(text: string, output: string | undefined, { host, out }: Terminal): void {
  if (output === undefined) {
    out.write(text);
  } else {
    host.create([{ path: resolve(host.cwd, output), content: text }]);
  }
}

function lossesOf({ lost }: Imported, file: string): string[] {
  if (lost.length === 0) {
    return [];
  }
  const count = lost.length === 1 ? 'One detail' : `${lost.length} details`;
  return [
    ...[...lost].sort((a, b) => a.line - b.line).map(({ line, message }) => `${file}:${line}: ${message}.`),
    `${count} of this file could not be carried as such: see above.`,
  ];
}
