/** The text that takes the place of a file: `--stdin-path P` reads it from standard input. */
import { DEFAULT_LIMITS, MEBIBYTE } from '../../language/src/config/index.ts';
import { decodeUtf8, JobFailure } from '../host/index.ts';
import { type Arguments, UsageError } from './arguments.ts';
import { limitFlags } from './flags.ts';
import type { Terminal } from './terminal.ts';

export interface Overlay {
  readonly path: string;
  readonly text: string;
  /** How much standard input held. */
  readonly bytes: number;
}

export async function overlayOf(args: Arguments, terminal: Terminal): Promise<Overlay | undefined> {
  const path = args.value('stdin-path');
  if (path === undefined) {
    return undefined;
  }
  if (args.positionals.length > 0) {
    throw new UsageError('`--stdin-path` names the file itself: leave the paths out.');
  }
  const { fileBytes } = { ...DEFAULT_LIMITS, ...limitFlags(args) };
  const input = await terminal.readInput(fileBytes);
  if (!(input instanceof Uint8Array)) {
    throw new JobFailure(
      `Standard input has more than ${fileBytes / MEBIBYTE} MiB, which is the most that is read of a file: raise it with --max-file-size.`,
    );
  }
  const text = decodeUtf8(input);
  if (typeof text !== 'string') {
    throw new JobFailure(`Standard input could not be read. ${text.problem}`);
  }
  return { path, text, bytes: input.length };
}
