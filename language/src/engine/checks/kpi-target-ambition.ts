/**
 * A target that is not better than the baseline by more than the baseline's margin; by more than the latest reading's where
 * it has none; else at all. That one is worse is an error of the text, `kpi-direction`, and is not said twice.
 */
import type { Quantity } from '../../model/measure.ts';
import { firstPart, type Value, wholeOf, wordIn } from '../../model/values.ts';
import { compareQuantities } from '../measures/index.ts';
import type { BuiltinCheck } from '../norms/index.ts';

export const kpiTargetAmbition: BuiltinCheck = {
  phase: 'model',
  start:
    ({ context, measures, settings }) =>
    kpi => {
      const baseline = measures.baselineOf(kpi);
      const written = wholeOf(context.written(kpi, 'target'));
      const target = quantityOf(written);
      const direction = measures.betterOf(kpi) ?? directionOf(written);
      const order =
        baseline === undefined || target === undefined ? undefined : compareQuantities(target, baseline.value);
      if (baseline === undefined || target === undefined || order === undefined || direction === undefined) {
        return undefined;
      }
      const margin = (baseline.moe ?? measures.read(kpi, settings.today).moe)?.number ?? 0;
      const distance = margin === 0 ? 0 : Math.abs(target.number - baseline.value.number);
      const gain = direction === 'higher' ? order : -order;
      if (gain < 0) {
        return undefined;
      }
      return gain > 0 && (margin === 0 || distance > margin) ? [] : [{}];
    },
};

/** By the operator that the target is written with. */
function directionOf(target: Value | undefined): 'higher' | 'lower' | undefined {
  const sign = wordIn(firstPart(target, 'op'))?.[0];
  return sign === '>' ? 'higher' : sign === '<' ? 'lower' : undefined;
}

function quantityOf(value: Value | undefined): Quantity | undefined {
  return value?.type === 'percent' || value?.type === 'number' || value?.type === 'duration' || value?.type === 'money'
    ? value
    : undefined;
}
