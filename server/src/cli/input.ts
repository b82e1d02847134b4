/** The text that takes the place of a file: `--stdin-path P` reads it from standard input. */
import { decodeUtf8, JobFailure } from '../host/index.ts';
import { type Arguments, UsageError } from './arguments.ts';
import type { Terminal } from './terminal.ts';

export interface Overlay {
  readonly path: string;
  readonly text: string;
}

export async function overlayOf(args: Arguments, terminal: Terminal): Promise<Overlay | undefined> {
  const path = args.value('stdin-path');
  if (path === undefined) return undefined;
  if (args.positionals.length > 0) throw new UsageError('`--stdin-path` names the file itself: leave the paths out.');
  const text = decodeUtf8(await terminal.readInput());
  if (typeof text !== 'string') throw new JobFailure(`Standard input could not be read. ${text.problem}`);
  return { path, text };
}
