/** The one place where a command learns which day it is: in UTC, so that it is the same on every machine. */
import { formatDay, parseDate } from '../../language/src/model/dates.ts';
import { type Arguments, UsageError } from './arguments.ts';
import type { Terminal } from './terminal.ts';

const DAY = 86_400_000;

export function today(terminal: Terminal): string {
  return formatDay(Math.floor(terminal.host.now() / DAY));
}

/** What `--as-of` says, or else today. */
export function asOf(args: Arguments, terminal: Terminal): string {
  return dayOfFlag('as-of', args) ?? today(terminal);
}

/** The day that a flag names. */
export function dayOfFlag(flag: string, args: Arguments): string | undefined {
  const text = args.value(flag);
  if (text !== undefined && parseDate(text) === undefined) {
    throw new UsageError(`\`--${flag}\` takes a day that exists, written YYYY-MM-DD, not \`${text}\`.`);
  }
  return text;
}
