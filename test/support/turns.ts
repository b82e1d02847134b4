// Time for a language server in tests: nothing that waits for its turn is done until the test gives it one, and each turn ends
// after its first step, as if that had taken long.
import type { Scheduler } from '../../server/lsp/session/build-queue.ts';

export class Turns implements Scheduler {
  readonly #waiting: (() => void)[] = [];
  #now = 0;

  soon(work: () => void): void {
    this.#waiting.push(work);
  }

  now(): number {
    this.#now += 1_000_000;
    return this.#now;
  }

  /** Gives so many turns; fewer where nothing waits any more. */
  take(count = Number.POSITIVE_INFINITY): void {
    for (let turn = 0; turn < count; turn++) {
      const work = this.#waiting.shift();
      if (work === undefined) {
        return;
      }
      work();
    }
  }
}
