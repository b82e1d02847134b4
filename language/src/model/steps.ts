/** Work in steps, between which whoever waits may listen to others or give up: a generator that yields nothing but the turn. */

/** The work done in one go, for whoever need not wait. */
export function inOneGo<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) {
      return step.value;
    }
  }
}

/** Work that cannot be divided, for whoever does work in steps. */
// biome-ignore lint/correctness/useYield: there is one step only.
export function* inOneStep<T>(work: () => T): Generator<void, T> {
  return work();
}
