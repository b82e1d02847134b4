/** How the value of a KPI has moved, as a few points to draw. */
import { inSameUnit, type KpiPoint, withoutPlace } from '../../engine/measures/index.ts';
import { dayOf } from '../../model/dates.ts';
import type { Quantity } from '../../model/measure.ts';
import type { Element } from '../../model/model.ts';
import { firstValue, wholeValue } from '../../model/read.ts';
import { dateIn, firstPart } from '../../model/values.ts';
import { quantityText } from '../parts/amounts.ts';
import type { ViewSource } from '../source.ts';
import type { KpiTrend } from './schema.ts';

/** In a drawing as wide as a word or two, more of them fall on one another. */
const MOST_POINTS = 40;
/** More digits than a drawing can show. */
const DIGITS = 6;

type Point = KpiTrend['points'][number];

/** Null where there is no reading that is not after today. */
export function trendOf(kpi: Element, { kpis, today }: ViewSource): KpiTrend | null {
  const known = (kpis?.seriesOf(kpi) ?? []).filter(({ on }) => on <= today);
  const unit = known.at(-1)?.value;
  if (unit === undefined) {
    return null;
  }
  const series = known.filter(({ value }) => inSameUnit(value, unit) !== undefined);
  const first = series[0]!;
  const numbers = series.map(({ value }) => inSameUnit(value, unit)!);
  const least = numbers.indexOf(numbers.reduce((a, b) => Math.min(a, b)));
  const greatest = numbers.indexOf(numbers.reduce((a, b) => Math.max(a, b)));
  const target = wholeValue(kpi, 'target');
  return {
    points: thinned(series.length, [least, greatest]).map(index => pointOf(series[index]!, numbers[index]!)),
    baseline: baselineOf(kpi, unit, kpis),
    target: numberIn(target === undefined ? undefined : withoutPlace(target), unit),
    readings: series.length,
    first: quantityText(first.value),
    since: first.on,
    least: quantityText(series[least]!.value),
    greatest: quantityText(series[greatest]!.value),
  };
}

function pointOf({ on }: Pick<KpiPoint, 'on'>, number: number): Point {
  return { day: dayOf(on), value: rounded(number) };
}

function baselineOf(kpi: Element, unit: Quantity, kpis: ViewSource['kpis']): Point | null {
  const on = dateIn(firstPart(firstValue(kpi, 'baseline'), 'on'));
  const number = numberIn(kpis?.baselineOf(kpi)?.value, unit);
  return on === undefined || number === null ? null : { day: dayOf(on), value: number };
}

function numberIn(quantity: Quantity | undefined, unit: Quantity): number | null {
  const number = quantity && inSameUnit(quantity, unit);
  return number === undefined ? null : rounded(number);
}

function rounded(number: number): number {
  return Number(number.toPrecision(DIGITS));
}

/** The places of the points to draw: at even steps from the first to the last, and those to keep wherever they stand. */
function thinned(length: number, keep: readonly number[]): number[] {
  const last = length - 1;
  const steps = Math.min(last, MOST_POINTS - keep.length - 1);
  const even = Array.from({ length: steps + 1 }, (_, step) => Math.round((step * last) / Math.max(1, steps)));
  return [...new Set([...even, ...keep])].sort((a, b) => a - b);
}
