/** Work that waits for the disk, done one piece after the other, so that no two of them see half of each other. */
export class Tasks {
  #last: Promise<void> = Promise.resolve();
  readonly #report: (name: string, error: unknown) => void;

  constructor(report: (name: string, error: unknown) => void) {
    this.#report = report;
  }

  /** Does the piece of work when all before it is done; its failure is reported and harms nothing behind it. */
  add(name: string, work: () => Promise<void>): Promise<void> {
    this.#last = this.#last.then(work).catch(error => this.#report(name, error));
    return this.#last;
  }

  /** Waits until everything that was added so far is done. */
  idle(): Promise<void> {
    return this.#last;
  }
}
