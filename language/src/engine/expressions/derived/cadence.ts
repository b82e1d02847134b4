/** Days that follow from a cadence: when something falls due again. */
import type { Element } from '../../../model/model.ts';
import { type DurationUnit, firstPart } from '../../../model/values.ts';
import { shiftDate } from '../amounts.ts';
import type { EvaluationContext } from '../evaluation-context.ts';
import { type DateValue, isElement, type RuntimeValue, type Single } from '../runtime-value.ts';

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

function isDate(value: RuntimeValue): value is DateValue & Single {
  return typeof value === 'object' && 'date' in value;
}

function after(date: RuntimeValue, cadence: RuntimeValue, context: EvaluationContext): RuntimeValue {
  const [number, unit] = (typeof cadence === 'string' && CADENCES[cadence]) || [];
  return !isDate(date) || number === undefined || unit === undefined
    ? undefined
    : shiftDate(date, { type: 'duration', number, unit }, 1, context.calendar);
}

/** `last` plus `cadence`. */
export function dueAgain(element: Element, context: EvaluationContext): RuntimeValue {
  return after(context.values(element, 'last')[0], context.values(element, 'cadence')[0], context);
}

/** `next-on`, else `on` plus the shortest cadence in which what was looked at is reviewed. */
export function dueOnOfReview(review: Element, context: EvaluationContext): RuntimeValue {
  const [next] = context.values(review, 'next-on');
  const [on] = context.values(review, 'on');
  if (next !== undefined) {
    // A day before the review itself is an error of the text, and tells of no next one.
    return isDate(next) && isDate(on) && next.date < on.date ? undefined : next;
  }
  const cadences = new Set(
    context.values(review, 'of').flatMap(of => (isElement(of) ? context.values(of, 'reviewed') : [])),
  );
  const shortest = FROM_OFTEN_TO_SELDOM.find(cadence => cadences.has(cadence));
  return after(on, shortest, context);
}

/** The day a change takes effect: `since`, else the day of its approval. What is only proposed may never come. */
export function effectiveOn(change: Element, context: EvaluationContext): RuntimeValue {
  if (context.values(change, 'status')[0] === 'proposed') {
    return undefined;
  }
  const since = context.values(change, 'since')[0];
  const approval = firstPart(context.written(change, 'approved')[0], 'on');
  return since ?? (approval === undefined ? undefined : context.runtimeValue(approval));
}
