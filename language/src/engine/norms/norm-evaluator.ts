/** Judging one candidate by one norm, with the run that carries its variables. */

import type { Element } from '../../model/model.ts';
import { type EvaluationContext, EvaluationError, newRun, type Run } from '../expressions/index.ts';
import type { CheckFailure, WaiversInput } from './builtin-check.ts';
import { evaluateRule, joined, verdictOf } from './evaluate-rule.ts';
import { evaluateStandard } from './evaluate-standard.ts';
import type { Norm } from './norm.ts';
import type { Verdict } from './verdict.ts';

export interface CandidateResult {
  /** Absent where the norm does not apply. */
  readonly verdict: Verdict | undefined;
  readonly steps: number;
  readonly error: EvaluationError | undefined;
}

/** Steps that it takes to judge a candidate of which nothing is asked: its verdict stays in memory. */
const EVALUATION = 4;
/** As many characters of a message, which stays in memory too, take as much as a step. */
const CHARACTERS_A_STEP = 2;

export class NormEvaluator {
  readonly run: Run;
  /** Whether a standard binds the element, which may be there only because it claims the standard. */
  isBound: (candidate: Element) => boolean = () => true;
  readonly #norm: Norm;
  #input: WaiversInput | undefined;

  constructor(norm: Norm, context: EvaluationContext) {
    this.#norm = norm;
    this.run = newRun(context, norm.slots);
  }

  open(input: WaiversInput): void {
    this.run.context = input.context;
    this.#input = input;
  }

  /** The check as it was started in this version; what it looked at by then, each of its results rests on. */
  #check(): ((subject: Element) => readonly CheckFailure[] | undefined) | undefined {
    const norm = this.#norm;
    const input = this.#input;
    const { context } = this.run;
    return norm.check && context.memo(this, context.model, () => norm.check!.start(input!));
  }

  /** Takes it from the budget, for all norms share one. */
  evaluate(candidate: Element): CandidateResult {
    const result = this.#attempt(candidate);
    const { meter } = this.run.context;
    meter.spend(EVALUATION + this.#norm.weight + result.steps);
    const failures = result.verdict?.failures;
    if (failures !== undefined && failures.length > 0) {
      meter.find(failures.length);
      meter.spend(failures.reduce((sum, { message }) => sum + Math.floor(message.length / CHARACTERS_A_STEP), 0));
    }
    return result;
  }

  #attempt(candidate: Element): CandidateResult {
    const { run } = this;
    run.slots[0] = candidate;
    run.steps = 0;
    try {
      return { verdict: this.#verdict(candidate), steps: run.steps, error: undefined };
    } catch (error) {
      if (error instanceof EvaluationError) {
        return { verdict: undefined, steps: Math.min(run.steps, run.limit), error };
      }
      throw error;
    }
  }

  #verdict(candidate: Element): Verdict | undefined {
    const norm = this.#norm;
    const { run } = this;
    if (norm.type === 'standard') {
      return evaluateStandard(norm, candidate, this.isBound(candidate), run);
    }
    if (norm.where !== undefined && norm.where(run) !== true) {
      return undefined;
    }
    const check = this.#check();
    if (check === undefined) {
      return evaluateRule(norm, candidate, run);
    }
    const checked = verdictOf(check(candidate), norm, candidate, run);
    return norm.requirements.length === 0 ? checked : joined(evaluateRule(norm, candidate, run), checked);
  }
}
