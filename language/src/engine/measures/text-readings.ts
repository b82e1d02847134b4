/** The readings that stand in the text of a programme: `readings: 42% on 2026-09-30 n 1304`. */
import type { PlacedDiagnostic } from '../../model/diagnostic.ts';
import type { TextError } from '../../model/finding.ts';
import type { Quantity } from '../../model/measure.ts';
import type { Element } from '../../model/model.ts';
import { valuesOf } from '../../model/read.ts';
import { dateIn, firstPart, numberIn, type Value } from '../../model/values.ts';
import { isUsable, misfit } from './amounts.ts';
import type { Frame } from './frame.ts';
import { compareMeasures, type Measure } from './measure.ts';
import { type Sampled, sampled } from './series.ts';

const TYPES: Readonly<Record<string, Quantity['type']>> = { percent: 'percent', duration: 'duration', money: 'money' };

export interface TextReadings {
  readonly measures: readonly Measure[];
  readonly problems: readonly PlacedDiagnostic[];
}

/** What the readings of a KPI say; one in another unit or out of range is reported by the checks on the text. */
export function readTextReadings(kpi: Element, frame: Frame): TextReadings {
  const days = new Map<string, Measure>();
  const problems: PlacedDiagnostic[] = [];
  const report = (rule: TextError, value: Value, message: string, what: string) =>
    problems.push({
      rule,
      file: kpi.file,
      span: value.span,
      message,
      element: kpi.id,
      discriminator: `readings:${what}`,
    });
  for (const value of valuesOf(kpi, 'readings')) {
    const quantity = quantityIn(value, frame);
    if (quantity === undefined) {
      continue;
    }
    const mistake = misfit(quantity, { ...frame, range: undefined });
    const on = dateIn(firstPart(value, 'on'));
    const amount = `${quantity.number}`;
    if (on === undefined) {
      report(
        'wrong-value',
        value,
        'A reading says of which day it is: write the day behind the value, as in `on 2026-11-21`.',
        amount,
      );
    } else if (mistake !== undefined) {
      report(mistake.rule, value, mistake.message, `${on}:${amount}`);
    } else if (days.has(on)) {
      report('wrong-value', value, `${on} has a reading before: the first counts.`, `${on}:again`);
    } else {
      days.set(on, {
        on,
        segment: undefined,
        value: quantity,
        n: answersIn(value),
        sums: undefined,
        span: value.span,
      });
    }
  }
  return { measures: [...days.values()].sort(compareMeasures), problems };
}

/** The baseline with its margin of error, where it is in the unit of the KPI. */
export function baselineOf(value: Value, frame: Frame): Sampled | undefined {
  const quantity = quantityIn(value, frame);
  return quantity && sampled({ value: quantity, n: answersIn(value), sums: undefined }, frame, frame.population);
}

/** How many answers a value rests on, where it says so. */
function answersIn(value: Value): number | undefined {
  const n = numberIn(firstPart(value, 'n'));
  return n !== undefined && Number.isSafeInteger(n) && n > 0 ? n : undefined;
}

/** The value without its place, where it is one of this KPI's. */
function quantityIn(value: Value, { unit, range }: Frame): Quantity | undefined {
  const quantity = withoutPlace(value);
  if (quantity === undefined || !isUsable(quantity)) {
    return undefined;
  }
  const wanted = unit === undefined ? quantity.type : (TYPES[unit] ?? 'number');
  const inside = range === undefined || (quantity.number >= range.low && quantity.number <= range.high);
  return quantity.type === wanted && inside ? quantity : undefined;
}

/** The amount that a value says; undefined for one that says none. */
export function withoutPlace(value: Value): Quantity | undefined {
  switch (value.type) {
    case 'number':
    case 'percent':
      return { type: value.type, number: value.number };
    case 'duration':
      return { type: 'duration', number: value.number, unit: value.unit };
    case 'money':
      return { type: 'money', number: value.number, currency: value.currency };
    default:
      return undefined;
  }
}
