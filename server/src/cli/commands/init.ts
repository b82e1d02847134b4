/** `cx init`: a first programme, its config and its CI. It asks nothing and overwrites nothing. */
import { join, resolve } from 'node:path';
import { CONFIG_NAME } from '../../../../language/src/config/index.ts';
import { addMonths, dayOf, formatDay } from '../../../../language/src/index.ts';
import { type Host, JobFailure, printedPath, relativePath, repositoryOf } from '../../host/index.ts';
import { type Arguments, takesAtMost } from '../arguments.ts';
import type { Command } from '../command.ts';
import { shellWord } from '../escapes/shell.ts';
import { CLEAN, type ExitCode } from '../exit-codes.ts';
import { colorMode } from '../flags.ts';
import { printerFor, styled } from '../printer.ts';
import { starterProgramme } from '../starter/programme.ts';
import { starterWorkflow } from '../starter/workflow.ts';
import type { Terminal } from '../terminal.ts';
import { today } from '../today.ts';

export const init: Command = {
  name: 'init',
  arguments: [{ usage: '[dir]', doc: 'The folder of the programme; this one unless given.' }],
  flags: [],
  about: `Writes a small programme that checks clean, ${CONFIG_NAME}, and a GitHub workflow that checks pull requests.
Nothing is overwritten: if one of the files exists, nothing is written at all.`,
  run: runInit,
};

const CONFIG = `// Every setting: cx schema config. Which line sets what: cx config show
{
  "edition": 2026,
  "extends": ["cx:recommended"]
}
`;

function listed(names: readonly string[]): string {
  return [names.slice(0, -1).join(', '), names.at(-1)].filter(part => part !== '').join(' and ');
}

async function runInit(args: Arguments, terminal: Terminal): Promise<ExitCode> {
  takesAtMost(1, args);
  const { host } = terminal;
  const folder = resolve(host.cwd, args.positionals[0] ?? '.');
  const top = repositoryOf(host, folder) ?? folder;
  if (host.typeOf(folder) === 'file') {
    throw new JobFailure(`${printedPath(host, folder)} is a file, and a programme is written into a folder.`);
  }
  const inRepository = relativePath(top, folder) || '.';
  const day = today(terminal);
  const inTwoYears = formatDay(addMonths(dayOf(day), 24));
  const files = [
    { path: join(folder, 'programme.cx'), text: starterProgramme(day, inTwoYears) },
    { path: join(folder, CONFIG_NAME), text: CONFIG },
    { path: freeWorkflow(host, top, inRepository), text: starterWorkflow(inRepository) },
  ];
  const taken = files.filter(({ path }) => host.typeOf(path) !== undefined).map(({ path }) => printedPath(host, path));
  if (taken.length > 0) {
    throw new JobFailure(
      `Nothing was written, since ${listed(taken)} ${taken.length > 1 ? 'exist' : 'exists'} already.`,
    );
  }
  const log = printerFor(terminal, terminal.err, colorMode(args));
  for (const { path, text } of files) {
    host.create(path, text);
    log.line('Wrote ', styled(printedPath(host, path), 'bold'));
  }
  const shown = printedPath(host, folder);
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
