/** Initiatives that close gaps, told for people. */
import type { ClosingPlan } from '../../analysis/index.ts';
import { whoMustAct, wordOf } from '../../model/read.ts';
import type { ViewContext } from './context.ts';
import type { ClosingPlanView } from './schema.ts';

export function planView({ initiative, due, isLate, isStopped }: ClosingPlan, context: ViewContext): ClosingPlanView {
  return {
    ...context.named(initiative),
    owner: context.titleOfId(whoMustAct(initiative)),
    due: due ?? null,
    status: wordOf(initiative, 'status') ?? null,
    late: isLate && !isStopped,
    stopped: isStopped,
  };
}
