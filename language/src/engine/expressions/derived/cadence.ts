/** Days that follow from a cadence: when something falls due again. */
import type { Element } from '../../../model/model.ts';
import type { DurationUnit } from '../../../model/values.ts';
import { shiftDate } from '../amounts.ts';
import { type DateDatum, type Datum, isElement, type Single } from '../datum.ts';
import type { World } from '../world.ts';

/** From often to seldom. What goes on continuously never falls due. */
const CADENCES: Readonly<Record<string, readonly [number: number, unit: DurationUnit]>> = {
  daily: [1, 'd'],
  weekly: [1, 'w'],
  monthly: [1, 'mo'],
  quarterly: [3, 'mo'],
  'half-yearly': [6, 'mo'],
  yearly: [1, 'y'],
};
const FROM_OFTEN_TO_SELDOM = Object.keys(CADENCES);

function isDate(datum: Datum): datum is DateDatum & Single {
  return typeof datum === 'object' && 'date' in datum;
}

function after(date: Datum, cadence: Datum, world: World): Datum {
  const [number, unit] = (typeof cadence === 'string' && CADENCES[cadence]) || [];
  return !isDate(date) || number === undefined || unit === undefined
    ? undefined
    : shiftDate(date, { type: 'duration', number, unit }, 1, world.calendar);
}

/** `last` plus `cadence`. */
export function dueAgain(element: Element, world: World): Datum {
  return after(world.values(element, 'last')[0], world.values(element, 'cadence')[0], world);
}

/** `next-on`, else `on` plus the shortest cadence in which what was looked at is reviewed. */
export function dueOnOfReview(review: Element, world: World): Datum {
  const [next] = world.values(review, 'next-on');
  const [on] = world.values(review, 'on');
  if (next !== undefined) {
    // A day before the review itself is an error of the text, and tells of no next one.
    return isDate(next) && isDate(on) && next.date < on.date ? undefined : next;
  }
  const cadences = new Set(
    world.values(review, 'of').flatMap(of => (isElement(of) ? world.values(of, 'reviewed') : [])),
  );
  const shortest = FROM_OFTEN_TO_SELDOM.find(cadence => cadences.has(cadence));
  return after(on, shortest, world);
}

/** The day a change takes effect: `since`, else the day of its approval. What is only proposed may never come. */
export function effectiveOn(change: Element, world: World): Datum {
  if (world.values(change, 'status')[0] === 'proposed') {
    return undefined;
  }
  const since = world.values(change, 'since')[0];
  const approval = world.attribute(change, 'approved')?.values[0]?.parts?.['on']?.[0];
  return since ?? (approval === undefined ? undefined : world.datum(approval));
}
