/** Judging one candidate by one norm, with the run that carries its variables. */
import { EvaluationError, newRun, type Run, type World } from '../expressions/index.ts';
import type { Element } from '../model/model.ts';
import type { Failure, JudgeContext } from './judge.ts';
import { joined, judgeRule, verdictOf } from './judge-rule.ts';
import { judgeStandard } from './judge-standard.ts';
import type { Norm } from './norm.ts';
import type { Verdict } from './verdict.ts';

export interface Judgement {
  /** Absent where the norm does not apply. */
  readonly verdict: Verdict | undefined;
  readonly steps: number;
  readonly error: EvaluationError | undefined;
}

export class Bench {
  readonly run: Run;
  /** Whether a standard binds the element, which may be there only because it claims the standard. */
  isBound: (candidate: Element) => boolean = () => true;
  private readonly norm: Norm;
  private judge: ((subject: Element) => readonly Failure[] | undefined) | undefined;

  constructor(norm: Norm, world: World) {
    this.norm = norm;
    this.run = newRun(world, norm.slots);
  }

  open(context: JudgeContext): void {
    this.run.world = context.world;
    this.judge = this.norm.judge?.start(context);
  }

  judgeOn(candidate: Element): Judgement {
    const { run } = this;
    run.slots[0] = candidate;
    run.steps = 0;
    try {
      return { verdict: this.verdict(candidate), steps: run.steps, error: undefined };
    } catch (error) {
      if (error instanceof EvaluationError) {
        return { verdict: undefined, steps: Math.min(run.steps, run.limit), error };
      }
      throw error;
    }
  }

  private verdict(candidate: Element): Verdict | undefined {
    const { norm, run } = this;
    if (norm.type === 'standard') {
      return judgeStandard(norm, candidate, this.isBound(candidate), run);
    }
    if (norm.where !== undefined && norm.where(run) !== true) {
      return undefined;
    }
    if (this.judge === undefined) {
      return judgeRule(norm, candidate, run);
    }
    const judged = verdictOf(this.judge(candidate), norm, candidate, run);
    return norm.requirements.length === 0 ? judged : joined(judgeRule(norm, candidate, run), judged);
  }
}
