// Does a piece of work whenever it is asked for, but never twice at once: what comes meanwhile is done once, afterwards.
export class Turns {
  readonly #work: () => Promise<void>;
  readonly #failed: (error: unknown) => void;
  #isWorking = false;
  #isAsked = false;

  constructor(work: () => Promise<void>, failed: (error: unknown) => void) {
    this.#work = work;
    this.#failed = failed;
  }

  ask(): void {
    this.#isAsked = true;
    if (!this.#isWorking) {
      void this.#run();
    }
  }

  async #run(): Promise<void> {
    this.#isWorking = true;
    while (this.#isAsked) {
      this.#isAsked = false;
      await this.#work().catch(this.#failed);
    }
    this.#isWorking = false;
  }
}
