/** What `cx audit collect` tells people: what was left out and why, and how many have answered. */
import { CAUSES, type Cause, type Collected, type CollectedNote, isLoss } from '../../language/src/exchange/index.ts';
import type { Arguments } from './arguments.ts';
import { colorMode } from './flags.ts';
import { type Printer, printerFor, styled } from './printer.ts';
import type { Terminal } from './terminal.ts';

/** Who was asked, as far as it was stated. */
export interface Invited {
  readonly count: number;
  /** Their pseudonyms, where there is a list. */
  readonly list: readonly string[] | undefined;
}

/** So many of each cause are told; all of them with `--verbose`. */
const MOST_TOLD = 10;

const HEADS: Readonly<Record<Cause, string>> = {
  unreadable: 'Not read',
  'no-answers': 'No answers',
  'unknown-practice': 'Left out: not a practice of this framework',
  'unknown-level': 'Left out: not a level of this framework',
  incomplete: 'Left out: not enough to be an answer',
  stranger: 'Left out: not invited',
  'unknown-function': 'Without a function',
  'unknown-seniority': 'Without a seniority',
  'two-people': 'One pseudonym, two descriptions',
  contradiction: 'Left out: answered before, and otherwise',
  copy: 'The same file twice',
  repetition: 'The same answer twice',
  'half-filled': 'Half filled',
};

/** Says whether anything is missing that was answered. `again` are files that were named more than once. */
export function printNotes(
  { notes }: Collected,
  again: readonly string[],
  args: Arguments,
  terminal: Terminal,
): boolean {
  const printer = printerFor(terminal, terminal.err, colorMode(args));
  const copies = again.map((file): CollectedNote => {
    return { cause: 'copy', file, message: 'It is named twice, and counts once.' };
  });
  const all = [...notes, ...copies];
  const most = args.has('verbose') ? Number.POSITIVE_INFINITY : MOST_TOLD;
  for (const cause of CAUSES) {
    const ofCause = all.filter(note => note.cause === cause);
    if (ofCause.length > 0) {
      printCause(printer, ofCause, most);
    }
  }
  terminal.err.write(printer.text);
  return notes.some(isLoss);
}

function printCause(printer: Printer, notes: readonly CollectedNote[], most: number): void {
  const [first] = notes;
  const count = notes.length === 1 ? '' : ` (${notes.length})`;
  printer.line(styled(`${HEADS[first!.cause]}${count}`, 'bold', isLoss(first!) ? 'yellow' : 'blue'));
  for (const { file, line, message } of notes.slice(0, most)) {
    printer.line('  ', styled(line === undefined ? file : `${file}:${line}`, 'cyan'), `: ${message}`);
  }
  if (notes.length > most) {
    printer.line(`  And ${notes.length - most} more: \`--verbose\` tells of all.`);
  }
}

export function printSummary(
  { respondents, responses, commentsLeft }: Collected,
  files: number,
  invited: Invited | undefined,
  args: Arguments,
  terminal: Terminal,
): void {
  const printer = printerFor(terminal, terminal.err, colorMode(args));
  const people = respondents === 1 ? 'One person' : `${respondents} people`;
  const answers = responses.length === 1 ? 'one answer' : `${responses.length} answers`;
  printer.line(`${people}, ${answers}, from ${files === 1 ? 'one file' : `${files} files`}.`);
  printer.line(responseRate(respondents, invited));
  if (commentsLeft > 0) {
    const comments = commentsLeft === 1 ? 'One comment was' : `${commentsLeft} comments were`;
    printer.line(`${comments} left behind, for privacy: \`--comments\` keeps them.`);
  }
  if (!args.has('type')) {
    printer.line('Whether this is the first audit or a later one is not stated: `--type baseline` or `--type audit`.');
  }
  terminal.err.write(printer.text);
}

function responseRate(respondents: number, invited: Invited | undefined): string {
  if (invited === undefined) {
    return 'How many were asked is not stated, so there is no response rate: `--invited N`.';
  }
  if (respondents > invited.count) {
    return `More have answered than the ${invited.count} who were asked: is that number right?`;
  }
  return `Response rate: ${respondents} of ${invited.count} (${Math.floor((respondents / invited.count) * 100)} %).`;
}
