/** `cx export`: a project for other programs. */
import { JobFailure } from '../../host/index.ts';
import { type Arguments, oneOf, UsageError } from '../arguments.ts';
import { FRAMEWORKS, TITLE_LANGUAGE } from '../asked-frameworks.ts';
import type { Command } from '../command.ts';
import { escapeForTerminal } from '../escape.ts';
import { CLEAN, type ExitCode, FAILED } from '../exit-codes.ts';
import { EXPORTERS } from '../exports/exporters.ts';
import { TRACKER_NAMES } from '../exports/trackers.ts';
import { printFailures } from '../failures.ts';
import { AS_OF, limitFlags, OUTPUT, PROJECT_FLAGS } from '../flags.ts';
import { oneProject } from '../one-project.ts';
import { writeOutput } from '../output-file.ts';
import type { Terminal } from '../terminal.ts';
import { textErrorsOf } from '../text-errors.ts';

const FORMATS = [...EXPORTERS.keys()];

/** Flags that one format has alone. */
const BELONGS: ReadonlyMap<string, string> = new Map([
  ['library', 'json'],
  ...['for', 'framework', 'lang', 'as-of'].map((flag): [string, string] => [flag, 'tasks']),
]);

export const exportModel: Command = {
  name: 'export',
  arguments: [
    {
      usage: FORMATS.join('|'),
      words: FORMATS,
      doc: 'json: every element, see `cx schema export`; csv: a row a touchpoint; mermaid: a diagram a journey; codeowners: who reviews which file; tasks: a row a gap and role that must act.',
    },
    { usage: '[path]', doc: 'The project; the one around here unless given.' },
  ],
  flags: [
    OUTPUT,
    { name: 'library', doc: 'json: the elements of the built-in library as well.' },
    {
      name: 'for',
      value: 'TRACKER',
      words: TRACKER_NAMES,
      doc: `tasks: whose import reads them, ${TRACKER_NAMES.join(' or ')}; jira unless given.`,
    },
    ...[FRAMEWORKS, TITLE_LANGUAGE, AS_OF].map(flag => ({ ...flag, doc: `tasks: ${lowerFirst(flag.doc)}` })),
    ...PROJECT_FLAGS,
  ],
  about: `Prints one project as another program reads it. What a format has no place for in general stays behind: a diagram of
Mermaid has titles, steps, people and moods, and nothing else. What it should have had a place for is told line by line.
Tasks name roles and assign nobody. The last label or tag of each stays the same at every export, so that a second import
finds what is there. Jira asks how days are written: yyyy-MM-dd.`,
  run: runExport,
};

async function runExport(args: Arguments, terminal: Terminal): Promise<ExitCode> {
  const [format, ...paths] = args.positionals;
  if (format === undefined) {
    throw new UsageError(`\`cx export\` needs a format: ${FORMATS.join(', ')}.`);
  }
  const exporter = EXPORTERS.get(format);
  if (exporter === undefined) {
    throw oneOf('The format of an export', format, FORMATS);
  }
  for (const [flag, owner] of BELONGS) {
    if (args.has(flag) && format !== owner) {
      throw new UsageError(`\`--${flag}\` belongs to \`cx export ${owner}\`.`);
    }
  }
  const { project, failures: unread } = await oneProject(args, paths, limitFlags(args), terminal);
  const {
    text,
    lost,
    failures: unjudged = [],
  } = await exporter(project, {
    withLibrary: args.has('library'),
    terminal,
    args,
  });
  const failures = [...unread, ...unjudged];
  if (text === '') {
    throw new JobFailure('There is nothing to export: this project has no journey.');
  }
  deliver(text, args.value('output'), terminal);
  printFailures(terminal, [...lost, ...lossCount(lost), ...textErrorsOf(project).notes, ...failures]);
  return failures.length > 0 ? FAILED : CLEAN;
}

function lowerFirst(text: string): string {
  return `${text.slice(0, 1).toLowerCase()}${text.slice(1)}`;
}

function deliver(text: string, output: string | undefined, { host, out }: Terminal): void {
  if (output !== undefined) {
    writeOutput(host, output, text);
  }
  // Programs read every byte; a person's terminal must not obey what stands in a title.
  else {
    out.write(out.isTerminal ? text.split(/\r?\n/).map(escapeForTerminal).join('\n') : text);
  }
}

function lossCount({ length }: readonly string[]): string[] {
  if (length === 0) {
    return [];
  }
  return [`${length === 1 ? 'One detail has' : `${length} details have`} no place in this format: see above.`];
}
