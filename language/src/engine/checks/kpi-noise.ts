/** A movement since the baseline inside the margin of the difference of two samples: both values need `n`. */
import { differenceMargin } from '../measures/index.ts';
import type { BuiltinCheck } from '../norms/index.ts';

export const kpiNoise: BuiltinCheck = {
  phase: 'model',
  start:
    ({ context, measures }) =>
    kpi => {
      const baseline = measures.baselineOf(kpi);
      const { value, moe, n } = context.reading(kpi);
      if (
        baseline?.moe === undefined ||
        baseline.n === undefined ||
        value === undefined ||
        moe === undefined ||
        n === undefined
      ) {
        return undefined;
      }
      const moved = Math.abs(value.number - baseline.value.number);
      return moved <= differenceMargin(baseline.moe.number, moe.number) ? [{}] : [];
    },
};
