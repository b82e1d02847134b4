/** Computed properties of KPIs, standards and initiatives. */
import { parseDate } from '../../../model/dates.ts';
import type { ReverseQuery } from '../../../model/element-index.ts';
import type { Quantity } from '../../../model/measure.ts';
import { containerOfKind, type Element } from '../../../model/model.ts';
import { workingDaysBetween } from '../calendar.ts';
import type { EvaluationContext } from '../evaluation-context.ts';
import type { RuntimeValue } from '../runtime-value.ts';
import { journeysOf } from './experience.ts';
import { charged, inSourceOrder } from './within.ts';

const TOUCHPOINTS: ReverseQuery = { kind: 'touchpoint', attributes: ['kpis'] };
const STAGES: ReverseQuery = { kind: 'stage', attributes: ['kpis'] };
const JOURNEYS: ReverseQuery = { kind: 'journey', attributes: ['kpis'] };

export function asAmount(quantity: Quantity | undefined): RuntimeValue {
  return quantity?.type === 'number' ? quantity.number : quantity;
}

export function asDate(date: string | undefined): RuntimeValue {
  return date === undefined ? undefined : { type: 'date', date };
}

/** The journeys that have a KPI, themselves or by anything inside them. */
export function journeysOfKpi(kpi: Element, context: EvaluationContext): RuntimeValue {
  const journeys = new Set<Element>(charged(context.referring(kpi, JOURNEYS), context));
  for (const stage of charged(context.referring(kpi, STAGES), context)) {
    const journey = containerOfKind(stage, 'journey');
    if (journey !== undefined) {
      journeys.add(journey);
    }
  }
  for (const touchpoint of charged(context.referring(kpi, TOUCHPOINTS), context)) {
    for (const journey of journeysOf(touchpoint, context)) {
      journeys.add(journey);
    }
  }
  return inSourceOrder(journeys, 'journey', context);
}

/** Working days from the start of an initiative to its end, both counted. */
export function workingDays(initiative: Element, context: EvaluationContext): RuntimeValue {
  const [start, due] = [context.values(initiative, 'start')[0], context.values(initiative, 'due')[0]];
  if (!isDay(start) || !isDay(due)) {
    return undefined;
  }
  return workingDaysBetween(start.date, due.date, context.calendar);
}

/** Working days from the start of an initiative to the day it was finished, or to today while it is not, both counted. */
export function daysWorked(initiative: Element, context: EvaluationContext): RuntimeValue {
  const [start, finished] = [context.values(initiative, 'start')[0], context.values(initiative, 'finished')[0]];
  const end = finished === undefined ? context.now : finished;
  if (!isDay(start) || !isDay(end)) {
    return undefined;
  }
  return workingDaysBetween(start.date, end.date, context.calendar);
}

function isDay(value: RuntimeValue): value is { readonly type: 'date'; readonly date: string } {
  return typeof value === 'object' && 'date' in value && parseDate(value.date) !== undefined;
}
