/**
 * A target that is not better than the baseline by more than the baseline's margin, by more than the latest reading's where
 * it has none, else at all; or that goes only a small part of the way from the baseline to the best there can be. That one
 * is worse is an error of the text, `kpi-direction`, and is not said twice.
 */
import type { Quantity } from '../../model/measure.ts';
import type { Element } from '../../model/model.ts';
import { firstPart, type Value, wholeOf, wordIn } from '../../model/values.ts';
import { type EvaluationContext, isElement } from '../expressions/index.ts';
import { compareQuantities, inSameUnit } from '../measures/index.ts';
import { type BuiltinCheck, shareIn } from '../norms/index.ts';

type Direction = 'higher' | 'lower';

/** How much of the way to the best a target is to go, in percent, unless the setting says otherwise. */
const A_TENTH = 10;

export const kpiTargetAmbition: BuiltinCheck = {
  phase: 'model',
  start:
    ({ context, measures, settings, option }) =>
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
      if (gain === 0 || (margin !== 0 && distance <= margin)) {
        return [{}];
      }
      const least = shareIn(option('least', kpi.file)) ?? A_TENTH;
      const gone = wayGone(baseline.value, target, bestOf(kpi, direction, target, context));
      return gone === undefined || gone >= least
        ? []
        : [
            {
              message: `The target of “${context.title(kpi)}” goes ${Math.floor(gone)} % of the way from its baseline to the best there can be, and ${least} % are the least: ask for more`,
            },
          ];
    },
};

/**
 * Which part of the way to the best lies between the baseline and the target, in percent; absent where none is known, and
 * where the baseline lies beyond the best, for then the bounds are not those of what was measured.
 */
function wayGone(baseline: Quantity, target: Quantity, best: number | undefined): number | undefined {
  const reached = inSameUnit(target, baseline);
  if (best === undefined || reached === undefined || best === baseline.number) {
    return undefined;
  }
  const gone = ((reached - baseline.number) / (best - baseline.number)) * 100;
  return gone < 0 ? undefined : gone;
}

/** The best value that the KPI can have; absent where there is always a better one. What is to be low is at best nothing. */
function bestOf(kpi: Element, direction: Direction, target: Quantity, context: EvaluationContext): number | undefined {
  const range = rangeOf(kpi, target, context);
  return direction === 'lower' ? (range?.low ?? 0) : range?.high;
}

/** The metric bounds what is measured by it, unless the KPI has a unit of its own; then its scale does, or that it is a share. */
function rangeOf(
  kpi: Element,
  target: Quantity,
  context: EvaluationContext,
): { readonly low: number; readonly high: number } | undefined {
  const metric = context.values(kpi, 'metric')[0];
  const [ofMetric] =
    isElement(metric) && context.written(kpi, 'unit').length === 0 ? context.written(metric, 'range') : [];
  const [scale] = context.written(kpi, 'scale');
  const range = ofMetric ?? (target.type === 'number' ? scale : undefined);
  if (range?.type === 'range') {
    return range;
  }
  return target.type === 'percent' ? { low: 0, high: 100 } : undefined;
}

/** By the operator that the target is written with. */
function directionOf(target: Value | undefined): Direction | undefined {
  const sign = wordIn(firstPart(target, 'op'))?.[0];
  return sign === '>' ? 'higher' : sign === '<' ? 'lower' : undefined;
}

function quantityOf(value: Value | undefined): Quantity | undefined {
  return value?.type === 'percent' || value?.type === 'number' || value?.type === 'duration' || value?.type === 'money'
    ? value
    : undefined;
}
