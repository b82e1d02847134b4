/**
 * A target that is not better than the baseline by more than the baseline's margin, by more than the latest reading's where
 * it has none, else at all; or that goes only a small part of the way from the baseline to the best there can be. That one
 * is worse is an error of the text, `kpi-direction`, and is not said twice.
 */
import type { Quantity } from '../../model/measure.ts';
import { firstPart, type Value, wholeOf, wordIn } from '../../model/values.ts';
import { compareQuantities, inSameUnit } from '../measures/index.ts';
import { type BuiltinCheck, type Measures, shareIn } from '../norms/index.ts';

type Direction = 'higher' | 'lower';
type Range = NonNullable<ReturnType<Measures['rangeOf']>>;

/** What a share lies between where nothing else bounds it. */
const SHARE: Range = { low: 0, high: 100 };

/** How much of the way to the best a target is to go, in percent, unless the setting says otherwise. */
const A_TENTH = 10;

export const kpiTargetAmbition: BuiltinCheck = {
  phase: 'model',
  start:
    ({ context, measures, option }) =>
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
      const margin = (baseline.moe ?? context.reading(kpi).moe)?.number ?? 0;
      const distance = margin === 0 ? 0 : Math.abs(target.number - baseline.value.number);
      const gain = direction === 'higher' ? order : -order;
      if (gain < 0) {
        return undefined;
      }
      if (gain === 0 || (margin !== 0 && distance <= margin)) {
        return [{}];
      }
      const least = shareIn(option('least', kpi.file)) ?? A_TENTH;
      const gone = wayGone(baseline.value, target, bestOf(measures.rangeOf(kpi), direction, target));
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
function bestOf(range: Range | undefined, direction: Direction, target: Quantity): number | undefined {
  const bounds = range ?? (target.type === 'percent' ? SHARE : undefined);
  return direction === 'lower' ? (bounds?.low ?? 0) : bounds?.high;
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
