/** Whether what failed is not met, or only not written. */

import { EvaluationError, type Run, STEP_LIMIT } from '../expressions/index.ts';
import type { Norm, Requirement } from './norm.ts';

/**
 * Whether it is only silence that keeps what failed from holding. What held already needs no look: no silence makes it
 * fail. The subject is in the first slot of the run.
 */
export function isOnlySilence(failed: readonly Requirement[], norm: Norm, run: Run): boolean {
  const { limit } = run;
  // The judgement itself is made, and stands however long this takes.
  run.steps += norm.weight;
  run.limit = run.steps + STEP_LIMIT;
  try {
    return failed.every(requirement => requirement.holdsUnlessSilent(run) === undefined);
  } catch (error) {
    if (error instanceof EvaluationError) {
      // What is too much to look through, or does not add, is written.
      return false;
    }
    throw error;
  } finally {
    run.limit = limit;
  }
}
