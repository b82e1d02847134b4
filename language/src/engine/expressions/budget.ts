/**
 * What one run of all norms may take in all. A bound on each evaluation alone bounds nothing: whoever writes one rule can
 * write thousands.
 */

export interface Budget {
  /** Steps of evaluation. */
  readonly steps: number;
  /** Findings of norms, the waived ones included. */
  readonly findings: number;
}

/**
 * Some seconds of work, and what fits into memory. A programme of a million lines takes about a third of both at `strict`.
 */
export const DEFAULT_BUDGET: Budget = { steps: 200_000_000, findings: 500_000 };

const UNBOUNDED: Budget = { steps: Number.POSITIVE_INFINITY, findings: Number.POSITIVE_INFINITY };

/** The run has used up its budget: what it found so far depends on where it began, and is not shown. */
export class BudgetExceeded extends Error {
  readonly limit: keyof Budget;
  readonly most: number;

  constructor(limit: keyof Budget, most: number) {
    super(`more than ${most} ${limit}`);
    this.limit = limit;
    this.most = most;
  }
}

/** Counts what a run takes, in whatever order it goes about it. */
export class Meter {
  readonly #budget: Budget;
  #taken = { steps: 0, findings: 0 };

  /** Without a budget it only counts. */
  constructor(budget: Budget = UNBOUNDED) {
    this.#budget = budget;
  }

  get steps(): number {
    return this.#taken.steps;
  }

  get findings(): number {
    return this.#taken.findings;
  }

  spend(steps: number): void {
    this.#taken.steps += steps;
    if (this.#taken.steps > this.#budget.steps) {
      throw new BudgetExceeded('steps', this.#budget.steps);
    }
  }

  find(findings: number): void {
    this.#taken.findings += findings;
    if (this.#taken.findings > this.#budget.findings) {
      throw new BudgetExceeded('findings', this.#budget.findings);
    }
  }
}
