/** Comparing two values, and what comes of computing with them. */
import {
  addDurations,
  addMoney,
  compareDurations,
  daysBetween,
  divideDurations,
  NO_MONEY,
  shiftDate,
} from './amounts.ts';
import type { Calendar } from './calendar.ts';
import type { ArithmeticOperator } from './resolved.ts';
import { type Amount, isElement, type RuntimeValue, type Single, Unresolved } from './runtime-value.ts';

/** Values of different sorts, units or currencies have no order and are not equal: every comparison is false. */
const INCOMPARABLE = Number.NaN;

/** Negative, zero or positive as for sorting; not a number where the two do not compare. */
export function compare(a: Single, b: Single): number {
  if (typeof a === 'object' && typeof b === 'object') {
    return compareObjects(a, b);
  }
  if (typeof a === typeof b) {
    return a === b ? 0 : typeof a === 'number' ? a - (b as number) : INCOMPARABLE;
  }
  // The values of a KPI are in its unit, 85 for 85 %: beside a percentage a plain number means one.
  const [left, right] = [plainNumber(a), plainNumber(b)];
  return left === undefined || right === undefined ? INCOMPARABLE : left - right;
}

/**
 * Whether two values are the same; undefined where their units, currencies or sorts of amount do not compare, so that
 * neither `=` nor `!=` holds. A word and an element are simply different.
 */
export function equals(a: Single, b: Single): boolean | undefined {
  if (a === b) {
    return true;
  }
  if (isPlain(a) || isPlain(b)) {
    return false;
  }
  const order = compare(a, b);
  return Number.isNaN(order) ? undefined : order === 0;
}

function isPlain(single: Single): boolean {
  return typeof single === 'string' || typeof single === 'boolean' || isElement(single);
}

function plainNumber(single: Single): number | undefined {
  if (typeof single === 'number') {
    return single;
  }
  return typeof single === 'object' && 'type' in single && single.type === 'percent' ? single.number : undefined;
}

function compareObjects(a: Exclude<Single, boolean | number | string>, b: typeof a): number {
  if (a === b) {
    return 0;
  }
  if (isElement(a) || isElement(b) || a instanceof Unresolved || b instanceof Unresolved) {
    return INCOMPARABLE;
  }
  if (a.type === 'date' && b.type === 'date') {
    return a.date < b.date ? -1 : a.date > b.date ? 1 : 0;
  }
  if (a.type === 'duration' && b.type === 'duration') {
    return compareDurations(a, b) ?? INCOMPARABLE;
  }
  if (a.type === 'money' && b.type === 'money') {
    return a.currency === b.currency || a === NO_MONEY || b === NO_MONEY ? a.number - b.number : INCOMPARABLE;
  }
  if (a.type === 'percent' && b.type === 'percent') {
    return a.number - b.number;
  }
  if (a.type === 'range' && b.type === 'range') {
    return a.low === b.low && a.high === b.high ? 0 : INCOMPARABLE;
  }
  return INCOMPARABLE;
}

/** Why two amounts of one sort do not add. */
export class DoNotAdd {
  readonly message: string;
  constructor(message: string) {
    this.message = message;
  }
}

/** The sum, difference, product or quotient; absent where there is none, as for a division by zero. */
export function compute(
  operator: ArithmeticOperator,
  a: Single,
  b: Single,
  calendar: Calendar,
): RuntimeValue | DoNotAdd {
  switch (operator) {
    case '+':
      return add(a, b, 1, calendar);
    case '-':
      return add(a, b, -1, calendar);
    case '*':
      return typeof b === 'number' ? scale(a, b) : typeof a === 'number' ? scale(b, a) : undefined;
    case '/':
      return divide(a, b);
  }
}

function isAmount(single: Single): single is Amount {
  return typeof single === 'object' && 'type' in single && 'number' in single && single.type !== 'number';
}

function add(a: Single, b: Single, sign: 1 | -1, calendar: Calendar): RuntimeValue | DoNotAdd {
  if (typeof a === 'number' && typeof b === 'number') {
    return a + sign * b;
  }
  if (typeof a !== 'object' || typeof b !== 'object' || !('type' in a) || !('type' in b)) {
    return undefined;
  }
  if (a.type === 'date' && b.type === 'date') {
    return sign === -1 ? daysBetween(b, a) : undefined;
  }
  if (a.type === 'date' && b.type === 'duration') {
    return shiftDate(a, b, sign, calendar);
  }
  if (a.type === 'duration' && b.type === 'date') {
    return sign === 1 ? shiftDate(b, a, 1, calendar) : undefined;
  }
  if (a.type === 'percent' && b.type === 'percent') {
    return { type: 'percent', number: a.number + sign * b.number };
  }
  if (a.type === 'duration' && b.type === 'duration') {
    return addDurations(a, b, sign) ?? new DoNotAdd(`${a.number}${a.unit} and ${b.number}${b.unit} do not add`);
  }
  if (a.type === 'money' && b.type === 'money') {
    return addMoney(a, b, sign) ?? new DoNotAdd(`Two currencies do not add: ${a.currency} and ${b.currency}`);
  }
  return undefined;
}

function scale(a: Single, factor: number): RuntimeValue {
  if (typeof a === 'number') {
    return finite(a * factor);
  }
  return isAmount(a) ? resized(a, a.number * factor) : undefined;
}

function divide(a: Single, b: Single): RuntimeValue {
  if (typeof b === 'number') {
    return b === 0
      ? undefined
      : typeof a === 'number'
        ? finite(a / b)
        : isAmount(a)
          ? resized(a, a.number / b)
          : undefined;
  }
  if (!isAmount(a) || !isAmount(b) || b.number === 0) {
    return undefined;
  }
  if (a.type === 'duration' && b.type === 'duration') {
    return divideDurations(a, b);
  }
  if (a.type === 'money' && b.type === 'money') {
    return a.currency === b.currency ? finite(a.number / b.number) : undefined;
  }
  return a.type === b.type ? finite(a.number / b.number) : undefined;
}

function finite(number: number): number | undefined {
  return Number.isFinite(number) ? number : undefined;
}

/** The same amount with another number, and without the place it was read from. */
function resized(amount: Amount, number: number): RuntimeValue {
  if (!Number.isFinite(number)) {
    return undefined;
  }
  switch (amount.type) {
    case 'percent':
      return { type: 'percent', number };
    case 'duration':
      return { type: 'duration', number, unit: amount.unit };
    case 'money':
      return { type: 'money', number, currency: amount.currency };
  }
}
