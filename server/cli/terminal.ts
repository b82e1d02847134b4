/** What a command may touch: the outside world, the two streams, and nothing of the process. */
import type { Host } from '../host/index.ts';

export interface Sink {
  write(text: string): void;
  readonly isTerminal: boolean;
  /** Width in columns, where it is known. */
  readonly columns: number | undefined;
}

export interface Terminal {
  readonly host: Host;
  /** Versions of what cx runs on, for reports of faults. */
  readonly platform: Readonly<Record<string, string>>;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Carries only the document asked for. */
  readonly out: Sink;
  /** Carries all else: failures, progress. */
  readonly err: Sink;
  /** All of standard input, or how much of it there was when it went beyond the limit. */
  readInput(mostBytes: number): Promise<Uint8Array | { readonly size: number }>;
  /** Waits until something in these folders and files changes. */
  nextChange(paths: readonly string[]): Promise<void>;
  /** Hands standard input and output over to the language server, until the editor ends it. */
  serve(): Promise<void>;
  /** Lets pending events in; throws `Interrupted` once somebody pressed Ctrl-C. */
  pause(): Promise<void>;
}

export class Interrupted extends Error {}
