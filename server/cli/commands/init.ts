/** `cx init`: a first programme, its config and its CI. It asks nothing and overwrites nothing. */
import { CONFIG_NAME } from '../../../language/src/config/index.ts';
import { addMonths, dayOf, formatDay } from '../../../language/src/index.ts';
import { type Host, JobFailure, join, printedPath, relativePath, repositoryOf, resolve } from '../../host/index.ts';
import { type Arguments, takesAtMost } from '../arguments.ts';
import type { Command } from '../command.ts';
import { escapeForTerminal } from '../escape.ts';
import { shellWord } from '../escapes/shell.ts';
import { CLEAN, type ExitCode } from '../exit-codes.ts';
import { createNew, wroteFiles } from '../new-files.ts';
import { starterProgramme } from '../starter/programme.ts';
import { canName, starterWorkflow } from '../starter/workflow.ts';
import type { Terminal } from '../terminal.ts';
import { today } from '../today.ts';

export const init: Command = {
  name: 'init',
  arguments: [{ usage: '[dir]', doc: 'The folder of the programme; this one unless given.' }],
  flags: [],
  about: `Writes a small programme that checks clean, ${CONFIG_NAME}, and a GitHub workflow that checks pull requests.
Nothing is overwritten, and no link is followed: if one of the files exists or cannot be written, none is.`,
  run: runInit,
};

const CONFIG = `// Every setting: cx schema config. Which line sets what: cx config show
{
  "edition": 2026,
  "extends": ["cx:recommended"]
}
`;

async function runInit(args: Arguments, terminal: Terminal): Promise<ExitCode> {
  takesAtMost(1, args);
  const { host } = terminal;
  const folder = resolve(host.cwd, args.positionals[0] ?? '.');
  const top = repositoryOf(host, folder) ?? folder;
  if (host.typeOf(folder) === 'file') {
    throw new JobFailure(`${printedPath(host, folder)} is a file, and a programme is written into a folder.`);
  }
  const inRepository = relativePath(top, folder) || '.';
  if (!canName(inRepository)) {
    // A message may have several lines, and the name of a folder ought not to make some of them.
    const name = escapeForTerminal(printedPath(host, folder));
    throw new JobFailure(
      `Nothing was written, since a GitHub workflow cannot safely name the folder ${name}. Choose a name ` +
        'without line breaks, without characters that cannot be seen, and without `${{`.',
    );
  }
  const day = today(terminal);
  const inTwoYears = formatDay(addMonths(dayOf(day), 24));
  const files = [
    { path: join(folder, 'programme.cx'), content: starterProgramme(day, inTwoYears) },
    { path: join(folder, CONFIG_NAME), content: CONFIG },
    { path: freeWorkflow(host, top, inRepository), content: starterWorkflow(inRepository) },
  ];
  createNew(host, files);
  const log = wroteFiles(files, args, terminal);
  // What begins with a dash would be taken for a flag.
  const shown = printedPath(host, folder).replace(/^-/, './-');
  log.line(`Check it: cx check${shown === '.' ? '' : ` ${/^[\w./-]+$/.test(shown) ? shown : shellWord(shown)}`}`);
  terminal.err.write(log.text);
  return CLEAN;
}

/** A repository may hold several programmes, each with a workflow of its own: the first takes the plain name. */
function freeWorkflow(host: Host, top: string, folder: string): string {
  const [plain, own] = ['cx', `cx-${folder.replace(/[^\p{L}\p{N}._-]+/gu, '-')}`].map(name =>
    join(top, '.github', 'workflows', `${name}.yml`),
  );
  return folder === '.' || host.typeOf(plain!) === undefined ? plain! : own!;
}
