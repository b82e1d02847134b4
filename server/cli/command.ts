/** What a command is: its words for people, its flags, and what it does. */
import type { Arguments, FlagSpec } from './arguments.ts';
import type { ExitCode } from './exit-codes.ts';
import type { Terminal } from './terminal.ts';

export interface ArgumentSpec {
  /** As the usage line shows it: `[paths…]`, `json`. */
  readonly usage: string;
  /** Words of a closed list that stand there. */
  readonly words?: readonly string[];
  readonly doc: string;
}

export interface Command {
  readonly name: string;
  readonly arguments: readonly ArgumentSpec[];
  readonly flags: readonly FlagSpec[];
  /** A few sentences below the usage line of `--help`. */
  readonly about: string;
  run(args: Arguments, terminal: Terminal): Promise<ExitCode>;
}

/** What is known of a command before somebody asks for it. */
export interface CommandEntry {
  readonly summary: string;
  load(): Promise<Command>;
}
