/**
 * Turns a stream of changes into few builds. What costs little is told at once; the rest is done in slices, between which
 * requests are answered, and is begun anew when something else changes.
 */

/** Where work waits for its turn: behind what the editor sent meanwhile. */
export interface Scheduler {
  soon(work: () => void): void;
  /** Milliseconds, from wherever they are counted. */
  now(): number;
}

export const TIMERS: Scheduler = { soon: work => void setTimeout(work, 0), now: () => performance.now() };

export interface Build {
  /** What can be told at once. */
  atOnce(): void;
  /** All the rest; it pauses where `isOver` says that its slice is over, and may be given up there. */
  rest(isOver: () => boolean): Generator<void, void>;
}

/** Long enough to get something done, and too short for a person who waits for an answer. */
const SLICE = 12;
/**
 * So many times in a row the rest may be begun anew. Then it is done to its end, or a person who types without a break
 * would never see a finding.
 */
const MOST_RESTARTS = 8;

export class BuildQueue {
  readonly #build: Build;
  readonly #scheduler: Scheduler;
  #isScheduled = false;
  #isChanged = false;
  #rest: Generator<void, void> | undefined;
  /** Whether the slice of the rest is over. */
  #isOver: () => boolean = () => false;
  #restarts = 0;

  constructor(build: Build, scheduler: Scheduler) {
    this.#build = build;
    this.#scheduler = scheduler;
  }

  /** Something changed; a build follows soon. */
  schedule(): void {
    this.#isChanged = true;
    this.#wake();
  }

  /** Does what waits to be done, at once and to the end. */
  flush(): void {
    this.#begin();
    this.#advance(() => false);
  }

  #wake(): void {
    if (this.#isScheduled) {
      return;
    }
    this.#isScheduled = true;
    this.#scheduler.soon(() => this.#turn());
  }

  #turn(): void {
    this.#isScheduled = false;
    if (this.#begin()) {
      // Whatever came in meanwhile goes before the rest: what was told is what a person waits for.
      this.#wake();
      return;
    }
    const end = this.#scheduler.now() + SLICE;
    this.#advance(() => this.#restarts <= MOST_RESTARTS && this.#scheduler.now() >= end);
    if (this.#rest !== undefined) {
      this.#wake();
    }
  }

  /** Whether a build was begun. */
  #begin(): boolean {
    if (!this.#isChanged) {
      return false;
    }
    this.#isChanged = false;
    if (this.#rest !== undefined) {
      this.#rest.return();
      this.#restarts++;
    }
    this.#rest = this.#build.rest(() => this.#isOver());
    this.#build.atOnce();
    return true;
  }

  #advance(isOver: () => boolean): void {
    this.#isOver = isOver;
    while (this.#rest !== undefined) {
      if (this.#rest.next().done === true) {
        this.#rest = undefined;
        this.#restarts = 0;
      } else if (isOver()) {
        return;
      }
    }
  }
}
