/** Turns a stream of changes into few builds: one waits at most, and it sees the latest of everything. */

/**
 * The pause between a change and its build. It runs from the first change and is not prolonged by later ones, or a person
 * who types without a break would never see a finding.
 */
const pause = 80;

export class BuildQueue {
  readonly #build: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(build: () => void) {
    this.#build = build;
  }

  /** Something changed; a build follows soon. */
  schedule(): void {
    this.#timer ??= setTimeout(() => this.flush(), pause);
  }

  /** Does the build that waits, if one does, at once. */
  flush(): void {
    if (this.#timer === undefined) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#build();
  }
}
