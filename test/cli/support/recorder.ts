/** A stream that keeps what is written. */
import type { Sink } from '../../../server/cli/terminal.ts';

/** How a run ended, and what it wrote. */
export interface Recorded {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export class Recorder implements Sink {
  readonly isTerminal: boolean;
  readonly columns = undefined;
  text = '';

  constructor(isTerminal = false) {
    this.isTerminal = isTerminal;
  }

  write(text: string): void {
    this.text += text;
  }
}
