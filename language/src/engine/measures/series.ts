/** Measures → one point a day: the value of the whole with its margin of error, and the segments beside it. */
import type { Quantity } from '../../model/measure.ts';
import type { Span } from '../../model/values.ts';
import { weightedMean } from './amounts.ts';
import type { Frame } from './frame.ts';
import { type Measure, quantityOf } from './measure.ts';
import { estimate } from './recipe.ts';
import { addSums, populationFactor, type Sums, shareMargin } from './statistics.ts';

export interface Sampled {
  readonly value: Quantity;
  /** Margin of error at 95 %, in the unit of the value; absent where it cannot be known. */
  readonly moe: Quantity | undefined;
  /** How many answers or cases it rests on. */
  readonly n: number | undefined;
}

export interface SegmentPoint extends Sampled {
  readonly segment: string;
}

export interface KpiPoint extends Sampled {
  /** ISO date. */
  readonly on: string;
  /** In the order of their names; empty where the day was not split. */
  readonly segments: readonly SegmentPoint[];
}

export interface Series {
  /** By day. */
  readonly points: readonly KpiPoint[];
  /** The first day whose segments do not make a whole: one of them has no `n`, or two have no common unit. */
  readonly unweighted: { readonly on: string; readonly span: Span } | undefined;
}

/** `measures` come by day, then by segment, so that sums do not depend on the order of rows. */
export function seriesOf(measures: readonly Measure[], frame: Frame): Series {
  const points: KpiPoint[] = [];
  let unweighted: Series['unweighted'];
  for (const day of byDay(measures)) {
    const split = day.filter(measure => measure.segment !== undefined);
    const segments = split.map(measure => ({ segment: measure.segment!, ...sampled(measure, frame, undefined) }));
    const whole = day.find(measure => measure.segment === undefined) ?? pooled(split, frame);
    if (whole === undefined) {
      unweighted ??= { on: day[0]!.on, span: day[0]!.span };
    } else {
      points.push({ on: day[0]!.on, ...sampled(whole, frame, frame.population), segments });
    }
  }
  return { points, unweighted };
}

function* byDay(measures: readonly Measure[]): Generator<readonly Measure[]> {
  for (let start = 0, end = 0; start < measures.length; start = end) {
    while (end < measures.length && measures[end]!.on === measures[start]!.on) {
      end++;
    }
    yield measures.slice(start, end);
  }
}

type Sample = Pick<Measure, 'value' | 'n' | 'sums'>;

/** The n-weighted mean of the segments, or their answers together where all are counted. */
function pooled(split: readonly Measure[], frame: Frame): Sample | undefined {
  const [only, ...others] = split;
  if (only !== undefined && others.length === 0) {
    return only;
  }
  const weighted: { value: Quantity; n: number }[] = [];
  let sums: Sums | undefined = { n: 0, sum: 0, squares: 0 };
  for (const measure of split) {
    if (measure.n === undefined) {
      return undefined;
    }
    weighted.push({ value: measure.value, n: measure.n });
    sums = sums && measure.sums && addSums(sums, measure.sums);
  }
  if (sums !== undefined && frame.recipe.how !== 'none') {
    return { value: quantityOf(estimate(frame.recipe, sums).value, frame), n: sums.n, sums };
  }
  const value = weightedMean(weighted);
  return value && { value, n: weighted.reduce((total, { n }) => total + n, 0), sums: undefined };
}

/** `population` is known of the whole alone: how many people a segment has is not. */
export function sampled({ value, n, sums }: Sample, frame: Frame, population: number | undefined): Sampled {
  const margin = marginOf(value, n, sums, frame);
  const moe = margin === undefined ? undefined : { ...value, number: margin * populationFactor(n!, population) };
  return { value, moe, n };
}

/** From counts by the metric; from `n` alone only for a percentage, since nothing else tells how answers scatter. */
function marginOf(
  value: Quantity,
  n: number | undefined,
  sums: Sums | undefined,
  { recipe }: Frame,
): number | undefined {
  if (n === undefined) {
    return undefined;
  }
  if (sums !== undefined && recipe.how !== 'none') {
    return estimate(recipe, sums).moe;
  }
  const share = value.number / 100;
  return value.type === 'percent' && share >= 0 && share <= 1 ? 100 * shareMargin(share, n) : undefined;
}
