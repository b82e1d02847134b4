/** `cx audit`: the questionnaire of a framework out, what many people answered in. */
import { FORM_LANGUAGES } from '../../../language/src/exchange/index.ts';
import { type Arguments, oneOf, UsageError } from '../arguments.ts';
import { FRAMEWORK } from '../asked-frameworks.ts';
import { collect } from '../audit-collect.ts';
import { writeQuestions } from '../audit-questions.ts';
import type { Command } from '../command.ts';
import type { ExitCode } from '../exit-codes.ts';
import { PROJECT_FLAGS } from '../flags.ts';
import type { Terminal } from '../terminal.ts';

const ACTIONS = ['questions', 'collect'] as const;
type Action = (typeof ACTIONS)[number];

/** Flags that only one of them knows. */
const OF_ACTION: Readonly<Record<Action, readonly string[]>> = {
  questions: ['lang', 'asked-by', 'until'],
  collect: ['on', 'type', 'invited', 'invited-list', 'name', 'comments', 'verbose'],
};

export const audit: Command = {
  name: 'audit',
  arguments: [
    {
      usage: 'questions|collect',
      words: ACTIONS,
      doc: 'Writes a questionnaire, or makes one assessment of what came back.',
    },
    { usage: '[FILES…]', doc: 'collect: the files of answers, or folders and patterns of them.' },
  ],
  flags: [
    FRAMEWORK,
    {
      name: 'output',
      short: 'o',
      value: 'DIR',
      doc: 'Writes into this folder. Without it files stand in this one, and the assessment is printed, for pasting.',
    },
    {
      name: 'lang',
      value: 'LANG',
      words: FORM_LANGUAGES,
      doc: 'questions: the language of the table, and the first of the form; that of the reader’s browser unless given.',
    },
    { name: 'asked-by', value: 'TEXT', doc: 'questions: who asks, as the form says it.' },
    { name: 'until', value: 'DATE', doc: 'questions: the last day for answers.' },
    { name: 'on', value: 'DATE', doc: 'collect: the day of the audit.' },
    {
      name: 'type',
      value: 'TYPE',
      words: ['baseline', 'audit'],
      doc: 'collect: baseline for the first one, audit for a later one.',
    },
    { name: 'invited', value: 'N', doc: 'collect: how many people were asked.' },
    { name: 'invited-list', value: 'FILE', doc: 'collect: the pseudonyms of those who were asked, one a line.' },
    { name: 'name', value: 'NAME', doc: 'collect: the name of the assessment.' },
    { name: 'comments', doc: 'collect: keeps free comments, which stay behind otherwise.' },
    { name: 'verbose', doc: 'collect: tells of everything, and not only of the first of each sort.' },
    ...PROJECT_FLAGS,
  ],
  about: `\`cx audit questions\` writes what a framework asks people, as a table for spreadsheets and as a form: one page that works
without a network, speaks English, Italian, Spanish and Ukrainian, prints, and saves what was answered as a file.
\`cx audit collect\` makes one assessment of the files that came back. What is doubled, unknown or half filled is told, and
nothing is overwritten. Exit code 1: something was answered that could not be taken over.`,
  run: runAudit,
};

async function runAudit(args: Arguments, terminal: Terminal): Promise<ExitCode> {
  const [action, ...files] = args.positionals;
  if (action === undefined) {
    throw new UsageError(`\`cx audit\` needs to know what to do: ${ACTIONS.join(' or ')}.`);
  }
  if (action !== 'questions' && action !== 'collect') {
    throw oneOf('What an audit can do', action, ACTIONS);
  }
  const other = action === 'questions' ? 'collect' : 'questions';
  const misplaced = OF_ACTION[other].find(flag => args.has(flag));
  if (misplaced !== undefined) {
    throw new UsageError(`\`--${misplaced}\` belongs to \`cx audit ${other}\`.`);
  }
  return action === 'questions' ? writeQuestions(args, files, terminal) : collect(args, files, terminal);
}
