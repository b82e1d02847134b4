/** Tells people who wait what is going on: on a terminal, after a second, in one line that goes away again. */
import type { Terminal } from './terminal.ts';

const PATIENCE = 1000;
const PACE = 100;

export class Progress {
  readonly #terminal: Terminal;
  readonly #started: number;
  #last = 0;
  #shown = false;

  constructor(terminal: Terminal) {
    this.#terminal = terminal;
    this.#started = terminal.host.now();
  }

  /** The text is the program's own. */
  report(text: string): void {
    const { err, host } = this.#terminal;
    if (!err.isTerminal) {
      return;
    }
    const now = host.now();
    if (now - this.#started < PATIENCE || now - this.#last < PACE) {
      return;
    }
    this.#last = now;
    this.#shown = true;
    err.write(`\r\u001b[K${text}`);
  }

  end(): void {
    if (this.#shown) {
      this.#terminal.err.write('\r\u001b[K');
    }
    this.#shown = false;
  }
}
