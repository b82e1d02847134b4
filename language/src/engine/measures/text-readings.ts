/** The readings that stand in the text of a programme: `readings: 42% on 2026-09-30 n 1304`. */
import type { PlacedDiagnostic } from '../../model/diagnostic.ts';
import type { TextError } from '../../model/finding.ts';
import { firstPart } from '../../model/kpi.ts';
import type { Quantity } from '../../model/measure.ts';
import type { Element } from '../../model/model.ts';
import type { Value } from '../../model/values.ts';
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
  for (const value of kpi.attributes.get('readings')?.values ?? []) {
    const quantity = quantityIn(value, frame);
    if (quantity === undefined) {
      continue;
    }
    const mistake = misfit(quantity, { ...frame, range: undefined });
    const [on, n] = [firstPart(value, 'on'), firstPart(value, 'n')];
    const amount = `${quantity.number}`;
    if (on?.type !== 'date') {
      report(
        'wrong-value',
        value,
        'A reading says of which day it is: write the day behind the value, as in `on 2026-11-21`.',
        amount,
      );
    } else if (mistake !== undefined) {
      report(mistake.rule, value, mistake.message, `${on.date}:${amount}`);
    } else if (days.has(on.date)) {
      report('wrong-value', value, `${on.date} has a reading before: the first counts.`, `${on.date}:again`);
    } else {
      const answers = n?.type === 'number' && Number.isSafeInteger(n.number) && n.number > 0 ? n.number : undefined;
      days.set(on.date, {
        on: on.date,
        segment: undefined,
        value: quantity,
        n: answers,
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
  const n = firstPart(value, 'n');
  const answers = n?.type === 'number' && Number.isSafeInteger(n.number) && n.number > 0 ? n.number : undefined;
  return quantity && sampled({ value: quantity, n: answers, sums: undefined }, frame, frame.population);
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
