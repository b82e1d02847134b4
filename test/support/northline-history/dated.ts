/** What the facts that carry a day were on an earlier one. */
import { addMonths, dateOf, dayOf, type Element, firstValue, formatDay, wordOf } from '../../../language/src/index.ts';
import { dateIn, firstPart } from '../../../language/src/model/values.ts';

const DAYS: Readonly<Record<string, number>> = { continuous: 1, daily: 1, weekly: 7 };
const MONTHS: Readonly<Record<string, number>> = { monthly: 1, quarterly: 3, 'half-yearly': 6, yearly: 12 };

const ENDS = ['finished', 'stopped-on'];
/** What is only known once the work has ended. */
const OUTCOMES: ReadonlySet<string> = new Set([...ENDS, 'result', 'benefit']);

/** The day before which the element was not there at all; empty where it does not say. */
export function beginningOf(element: Element): string {
  const days = ['on', 'since', 'shared-on'].map(name => dateOf(element, name) ?? '');
  return days.toSorted().at(-1)!;
}

/** Whether the attribute could be written on the day, and the work that it tells the end of had ended. */
export function isKnownOn(element: Element, attribute: string, day: string): boolean {
  return !OUTCOMES.has(attribute) || ENDS.every(name => (dateOf(element, name) ?? '') <= day);
}

/** What is repeated was done before at its cadence; what happens once had not happened. */
export function lastBefore(last: string, cadence: string | undefined, day: string): string | undefined {
  if (last <= day) {
    return last;
  }
  const months = MONTHS[cadence ?? ''];
  const days = DAYS[cadence ?? ''];
  if (months === undefined && days === undefined) {
    return undefined;
  }
  for (let times = 1; ; times++) {
    const before = formatDay(months ? addMonths(dayOf(last), -times * months) : dayOf(last) - times * days!);
    if (before <= day) {
      return before;
    }
  }
}

/** The status that an initiative had, where that is another than today's. */
export function statusOn(element: Element, day: string): string | undefined {
  if (element.kind !== 'initiative') {
    return undefined;
  }
  const isLater = (date: string | undefined) => (date ?? '') > day;
  const hasBegun = wordOf(element, 'status') !== 'approved' && wordOf(element, 'status') !== 'queued';
  const approved = dateIn(firstPart(firstValue(element, 'approved'), 'on'));
  if (isLater(approved) || (hasBegun && isLater(dateOf(element, 'start')))) {
    return 'queued';
  }
  return ENDS.some(name => isLater(dateOf(element, name))) ? 'active' : undefined;
}

/** Rows of a later day had not been written, and what was answered later was still open. */
export function tableOn(text: string, day: string): string {
  const lines = text.split('\n');
  const separator = lines[0]!.includes(';') ? ';' : ',';
  const header = lines[0]!.split(separator);
  const written = header.findIndex(name => name === 'date' || name === 'received');
  const answered = header.indexOf('answered');
  if (written < 0) {
    return text;
  }
  const rows = lines.slice(1).map(line => line.split(separator));
  const known = rows.filter(cells => cells.length < header.length || cells[written]! <= day);
  const then = known.map(cells => cells.map((cell, index) => (index === answered && cell > day ? '' : cell)));
  return [lines[0], ...then.map(cells => cells.join(separator))].join('\n');
}
