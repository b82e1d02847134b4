/** Whether what failed is not met, or only not written. */

import { EvaluationError, type Run } from '../expressions/index.ts';
import type { Norm, Requirement } from './norm.ts';

/**
 * Whether it is only silence that keeps what failed from holding. What held already needs no look: no silence makes it
 * fail. The subject is in the first slot of the run.
 */
export function isOnlySilence(failed: readonly Requirement[], norm: Norm, run: Run): boolean {
  const { steps } = run;
  run.steps = norm.weight;
  try {
    return failed.every(requirement => requirement.holdsUnlessSilent(run) === undefined);
  } catch (error) {
    if (error instanceof EvaluationError) {
      // What is too much to look through, or does not add, is written.
      return false;
    }
    throw error;
  } finally {
    // It takes from the budget that all norms share, and not from what the judgement may take: that is made, and stands.
    const taken = run.steps;
    run.steps = steps;
    run.context.meter.spend(taken);
  }
}
