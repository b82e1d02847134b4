/** The numbers by which a trial says whether a programme would be better off. Each further one is a property of these. */
import { type Coverage, coverage } from '../../analysis/index.ts';
import type { Evaluation } from '../../engine/evaluation/index.ts';

export interface Numbers {
  readonly coverage: Pick<Coverage, 'total' | 'aspects'>;
}

/** Counts by that day, an ISO date. */
export function numbersOn(today: string): (evaluation: Evaluation) => Numbers {
  return ({ table, model }) => {
    const { total, aspects } = coverage(table, model, { by: [], today });
    return { coverage: { total, aspects } };
  };
}
