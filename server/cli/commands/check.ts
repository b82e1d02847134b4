/** `cx check`: is what the programme says right, and does it hold what it promises? */
import type { Arguments, FlagSpec } from '../arguments.ts';
import { checkOnce, THRESHOLDS } from '../check-run.ts';
import type { Command } from '../command.ts';
import { DUE } from '../due.ts';
import { NORM_FLAGS } from '../evaluate-workspace.ts';
import type { ExitCode } from '../exit-codes.ts';
import { AS_OF, PROJECT_FLAGS, STDIN_PATH } from '../flags.ts';
import { formatFlag } from '../formats.ts';
import { FORMATTERS } from '../formatters/index.ts';
import { NEW_SINCE } from '../new-since.ts';
import type { Terminal } from '../terminal.ts';
import { watchAndCheck } from '../watching.ts';

const FLAGS: readonly FlagSpec[] = [
  formatFlag([...FORMATTERS.keys()]),
  {
    name: 'fail-on',
    value: 'SEVERITY',
    words: THRESHOLDS,
    doc: 'Least severity that fails the run: error (unless given), warning, info or never.',
  },
  { name: 'max-warnings', value: 'N', doc: 'Fails the run when there are more warnings than this.' },
  { name: 'quiet', doc: 'Lists only what fails the run; everything still counts.' },
  ...NORM_FLAGS,
  NEW_SINCE,
  DUE,
  {
    name: 'fix',
    value: 'unsafe',
    optional: true,
    words: ['unsafe'],
    doc: 'Makes the fixes that guess nothing, and writes the files; with =unsafe also those that take the likeliest meaning.',
  },
  { name: 'dry-run', doc: 'With --fix: writes nothing, and prints a patch instead of findings.' },
  { name: 'watch', doc: 'Checks again whenever a file changes, until it is interrupted.' },
  { name: 'profile-rules', doc: 'Tells on standard error how long each rule took.' },
  AS_OF,
  STDIN_PATH,
  ...PROJECT_FLAGS,
];

export const check: Command = {
  name: 'check',
  arguments: [{ usage: '[paths…]', doc: 'Files and folders; the project around here unless given.' }],
  flags: FLAGS,
  about: `Reads whole projects, and shows what is wrong in the files and folders named.
A project is the folder of the nearest cx.config.json; without one, the folder named.`,
  run: runCheck,
};

async function runCheck(args: Arguments, terminal: Terminal): Promise<ExitCode> {
  return args.has('watch') ? watchAndCheck(args, terminal) : (await checkOnce(args, terminal)).code;
}
