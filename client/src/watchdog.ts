// Notices that the language server lives and answers nothing: it is asked whether it is there, whenever it has been told something.

const pause = 5000;
/** How many pauses may pass without an answer and without progress. */
const patience = 5;

interface Watched {
  /** Settles when the server answers, or can no longer be asked. */
  ask(): Promise<unknown>;
  /** What the server says that it works on: while that changes, it is busy and not lost. */
  progress(): Promise<unknown>;
  /** The server does not answer. */
  lost(): void;
}

/**
 * Pauses are counted and no clock is read: a computer that slept comes back in the same pause, and the server gets the
 * rest of its time.
 */
export class Watchdog {
  readonly #watched: Watched;
  #timer: NodeJS.Timeout | undefined;
  #isAsked = false;
  #missed = 0;
  #seen: unknown;

  constructor(watched: Watched) {
    this.#watched = watched;
  }

  /** The server was told something, or started. */
  stir(): void {
    this.#timer ??= setInterval(() => void this.#look(), pause);
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#isAsked = false;
    this.#missed = 0;
  }

  async #look(): Promise<void> {
    const timer = this.#timer;
    if (!this.#isAsked) {
      this.#isAsked = true;
      const answered = () => {
        if (timer === this.#timer) {
          this.stop();
        }
      };
      this.#watched.ask().then(answered, answered);
      return;
    }
    const seen = await this.#watched.progress();
    if (timer !== this.#timer) {
      return;
    }
    this.#missed = seen === this.#seen ? this.#missed + 1 : 1;
    this.#seen = seen;
    if (this.#missed < patience) {
      return;
    }
    this.stop();
    this.#watched.lost();
  }
}
