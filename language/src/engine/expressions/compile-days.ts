/** Comparisons of a date with a day that depends on nothing but today, `x.on < today - 12mo` → questions about the day. */
import type { Holds, ValueOf } from './evaluation.ts';
import { type ComparisonOperator, MIRRORED, type ResolvedValue } from './resolved.ts';
import { type DateValue, type DurationValue, isList, type RuntimeValue, Unresolved } from './runtime-value.ts';

/** One side of a comparison, and how its value is found. */
interface Side {
  readonly node: ResolvedValue;
  readonly value: ValueOf;
}

/** `compared` decides where what is compared is no date; without a day on any side, it always does. */
export function compileDayComparison(operator: ComparisonOperator, left: Side, right: Side, compared: Holds): Holds {
  const [onLeft, onRight] = [dayIn(left.node), dayIn(right.node)];
  if (onRight !== undefined) {
    return asking(operator, left.value, onRight, compared);
  }
  return onLeft === undefined ? compared : asking(MIRRORED[operator], right.value, onLeft, compared);
}

function asking(operator: ComparisonOperator, dateOf: ValueOf, { sign, lengthOf }: Day, compared: Holds): Holds {
  return run => {
    const date = dateOf(run);
    if (date === undefined || isList(date)) {
      return false;
    }
    const length = lengthOf?.(run);
    if (!isDate(date) || (lengthOf !== undefined && !isDuration(length))) {
      return compared(run);
    }
    return run.context.holdsToday({ operator, date, sign, length: isDuration(length) ? length : undefined });
  };
}

/** Today, or a day that a constant or a setting says is so long before or after it. */
interface Day {
  readonly sign: 1 | -1;
  readonly lengthOf: ValueOf | undefined;
}

function dayIn(value: ResolvedValue): Day | undefined {
  if (value.node === 'today') {
    return { sign: 1, lengthOf: undefined };
  }
  if (value.node !== 'arithmetic' || value.left.node !== 'today') {
    return undefined;
  }
  const { operator, right } = value;
  const lengthOf = knownLength(right);
  return lengthOf !== undefined && (operator === '+' || operator === '-')
    ? { sign: operator === '+' ? 1 : -1, lengthOf }
    : undefined;
}

function knownLength(node: ResolvedValue): ValueOf | undefined {
  switch (node.node) {
    case 'constant':
      return () => node.value;
    case 'setting':
      return run => run.settings.get(node.name);
    default:
      return undefined;
  }
}

function isDate(value: RuntimeValue): value is DateValue | Unresolved {
  return value instanceof Unresolved || (typeof value === 'object' && 'type' in value && value.type === 'date');
}

function isDuration(value: RuntimeValue): value is DurationValue {
  return typeof value === 'object' && 'type' in value && value.type === 'duration';
}
