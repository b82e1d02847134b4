/** The job cannot be done, and the message says why, and what to do, as sentences for people. */
import type { ConfigDiagnostic } from '../../language/src/config/index.ts';

export class JobFailure extends Error {}

/** A config that cannot be used, with the place of every mistake in it. */
export class ConfigFailure extends JobFailure {
  readonly problems: readonly ConfigDiagnostic[];
  /** Paths of the configs that were read on the way: when one of them changes, it may work again. */
  readonly read: readonly string[];

  constructor(problems: readonly ConfigDiagnostic[], read: readonly string[] = []) {
    super(problems.map(problem => `${problem.source.file}: ${problem.message}`).join('\n'));
    this.problems = problems;
    this.read = read;
  }
}
