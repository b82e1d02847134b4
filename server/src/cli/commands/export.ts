/** `cx export`: the whole model of a project, for other programs. */
import { type Arguments, oneOf, UsageError } from '../arguments.ts';
import type { Command } from '../command.ts';
import { CLEAN, type ExitCode, FAILED } from '../exit-codes.ts';
import { modelJson } from '../exports/model-json.ts';
import { printFailures } from '../failures.ts';
import { limitFlags, PROJECT_FLAGS } from '../flags.ts';
import { jsonText } from '../json-text.ts';
import { oneProject } from '../one-project.ts';
import type { Terminal } from '../terminal.ts';

const FORMATS = ['json'] as const;

export const exportModel: Command = {
  name: 'export',
  arguments: [
    {
      usage: 'json',
      words: FORMATS,
      doc: 'Every element with its identity, attributes and place: see `cx schema export`.',
    },
    { usage: '[path]', doc: 'The project; the one around here unless given.' },
  ],
  flags: [{ name: 'library', doc: 'The elements of the built-in library as well.' }, ...PROJECT_FLAGS],
  about: 'Prints the whole model of one project to standard output.',
  run: runExport,
};

async function runExport(args: Arguments, terminal: Terminal): Promise<ExitCode> {
  const [format, ...paths] = args.positionals;
  if (format === undefined) throw new UsageError(`\`cx export\` needs a format: ${FORMATS.join(', ')}.`);
  if (!(FORMATS as readonly string[]).includes(format)) throw oneOf('The format of an export', format, FORMATS);
  const { project, failures } = await oneProject(args, paths, limitFlags(args), terminal);
  terminal.out.write(jsonText(modelJson(project, args.has('library'))));
  printFailures(terminal, failures);
  return failures.length > 0 ? FAILED : CLEAN;
}
