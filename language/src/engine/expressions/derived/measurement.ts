/** Computed properties of KPIs, standards and initiatives. */
import { parseDate } from '../../../model/dates.ts';
import type { Quantity } from '../../../model/measure.ts';
import { containerOfKind, type Element } from '../../../model/model.ts';
import { workingDaysBetween } from '../calendar.ts';
import type { Datum } from '../datum.ts';
import type { ReverseQuery } from '../model-index.ts';
import type { World } from '../world.ts';
import { journeysOf } from './experience.ts';
import { charged, inSourceOrder } from './within.ts';

const TOUCHPOINTS: ReverseQuery = { kind: 'touchpoint', attributes: ['kpis'] };
const STAGES: ReverseQuery = { kind: 'stage', attributes: ['kpis'] };
const JOURNEYS: ReverseQuery = { kind: 'journey', attributes: ['kpis'] };

export function asDatum(quantity: Quantity | undefined): Datum {
  return quantity?.type === 'number' ? quantity.number : quantity;
}

export function asDate(date: string | undefined): Datum {
  return date === undefined ? undefined : { type: 'date', date };
}

/** The journeys that have a KPI, themselves or by anything inside them. */
export function journeysOfKpi(kpi: Element, world: World): Datum {
  const journeys = new Set<Element>(charged(world.referring(kpi, JOURNEYS), world));
  for (const stage of charged(world.referring(kpi, STAGES), world)) {
    const journey = containerOfKind(stage, 'journey');
    if (journey !== undefined) {
      journeys.add(journey);
    }
  }
  for (const touchpoint of charged(world.referring(kpi, TOUCHPOINTS), world)) {
    for (const journey of journeysOf(touchpoint, world)) {
      journeys.add(journey);
    }
  }
  return inSourceOrder(journeys, 'journey', world);
}

/** Working days from the start of an initiative to its end, both counted. */
export function workingDays(initiative: Element, world: World): Datum {
  const [start, due] = [world.values(initiative, 'start')[0], world.values(initiative, 'due')[0]];
  if (!isDay(start) || !isDay(due)) {
    return undefined;
  }
  return workingDaysBetween(start.date, due.date, world.calendar);
}

function isDay(datum: Datum): datum is { readonly type: 'date'; readonly date: string } {
  return typeof datum === 'object' && 'date' in datum && parseDate(datum.date) !== undefined;
}
