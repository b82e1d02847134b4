/** How a KPI stands today: against its target, and against the calendar. */
import { addMonths, dayOf, formatDay } from '../../model/dates.ts';
import type { KpiStatus, Quantity } from '../../model/measure.ts';
import type { Element } from '../../model/model.ts';
import { wholeValue, wordOf } from '../../model/read.ts';
import { firstPart, type Value, wordIn } from '../../model/values.ts';
import { compareQuantities } from './amounts.ts';
import type { Frame } from './frame.ts';
import { withoutPlace } from './text-readings.ts';

/** Lengths of the cadences; what is looked at all the time is dated by the day. */
const CADENCES: ReadonlyMap<string, { readonly days?: number; readonly months?: number }> = new Map([
  ['continuous', { days: 1 }],
  ['daily', { days: 1 }],
  ['weekly', { days: 7 }],
  ['monthly', { months: 1 }],
  ['quarterly', { months: 3 }],
  ['half-yearly', { months: 6 }],
  ['yearly', { months: 12 }],
]);

/** The lines that a value is held against. */
export interface Lines {
  readonly target: Value | undefined;
  readonly warn: Value | undefined;
}

/** The status of a value; undefined where there is nothing to judge it by: no target, or one in another measure. */
export function statusOf(
  kpi: Element,
  value: Quantity,
  on: string,
  today: string,
  frame: Frame,
  { target, warn }: Lines = linesOfWhole(kpi),
): KpiStatus | undefined {
  if (isStale(kpi, on, today)) {
    return 'stale';
  }
  const byDirection = usualOperator(frame.better);
  const onTarget = holds(value, target, byDirection);
  if (onTarget === true) {
    return 'on-target';
  }
  const withinWarn = holds(value, warn, byDirection ?? operatorOf(target));
  if (withinWarn === false) {
    return 'off-target';
  }
  return onTarget === undefined ? undefined : withinWarn === true ? 'warn' : 'off-target';
}

function linesOfWhole(kpi: Element): Lines {
  return { target: wholeValue(kpi, 'target'), warn: wholeValue(kpi, 'warn') };
}

/** Older than twice the cadence in which the KPI is reviewed; without a cadence nothing is. */
function isStale(kpi: Element, on: string, today: string): boolean {
  const cadence = CADENCES.get(wordOf(kpi, 'reviewed') ?? '');
  if (cadence === undefined) {
    return false;
  }
  const oldest =
    cadence.months === undefined
      ? dayOf(today) - 2 * (cadence.days ?? 0)
      : addMonths(dayOf(today), -2 * cadence.months);
  return on < formatDay(oldest);
}

/** Whether a value is on the right side of a line; undefined where there is no line, or none that the value compares with. */
function holds(value: Quantity, line: Value | undefined, usual: string | undefined): boolean | undefined {
  const limit = line === undefined ? undefined : withoutPlace(line);
  const order = limit === undefined ? undefined : compareQuantities(value, limit);
  if (order === undefined) {
    return undefined;
  }
  switch (operatorOf(line) ?? usual) {
    case '>=':
      return order >= 0;
    case '>':
      return order > 0;
    case '<=':
      return order <= 0;
    case '<':
      return order < 0;
    case '=':
      return order === 0;
    default:
      return undefined;
  }
}

function operatorOf(line: Value | undefined): string | undefined {
  return wordIn(firstPart(line, 'op'));
}

/** The operator that a line has unless it is written. */
function usualOperator(better: Frame['better']): string | undefined {
  return better === undefined ? undefined : better === 'higher' ? '>=' : '<=';
}
