/** The type of a sum, a difference, a product or a quotient. */
import type { ArithmeticOperator } from './resolved.ts';
import { type Alternative, isUnknown, single, type Type, UNKNOWN, union } from './types.ts';

/** Absent where nothing that the two may hold can be joined so. */
export function arithmeticType(operator: ArithmeticOperator, left: Type, right: Type): Type | undefined {
  if (isUnknown(left) || isUnknown(right)) {
    return UNKNOWN;
  }
  if (left.list || right.list) {
    return undefined;
  }
  const results: Type[] = [];
  for (const a of left.alternatives) {
    for (const b of right.alternatives) {
      const result = JOIN[operator](a, b);
      if (result !== undefined) {
        results.push(single(result));
      }
    }
  }
  return results.length === 0 ? undefined : union(results);
}

const JOIN: Readonly<Record<ArithmeticOperator, (a: Alternative, b: Alternative) => Alternative | undefined>> = {
  '+': (a, b) => moved(a, b) ?? moved(b, a) ?? joined(a, b),
  '-': (a, b) =>
    a.type === 'date' && b.type === 'date' ? { type: 'duration', family: 'clock' } : (moved(a, b) ?? joined(a, b)),
  '*': (a, b) => (b.type === 'number' ? scaled(a) : a.type === 'number' ? scaled(b) : undefined),
  '/': (a, b) => (b.type === 'number' ? scaled(a) : joined(a, b) === undefined ? undefined : { type: 'number' }),
};

/** A date a while earlier or later. */
function moved(a: Alternative, b: Alternative): Alternative | undefined {
  return a.type === 'date' && b.type === 'duration' ? a : undefined;
}

/** Two amounts of one sort. */
function joined(a: Alternative, b: Alternative): Alternative | undefined {
  switch (a.type) {
    case 'number':
    case 'percent':
      return a.type === b.type ? a : undefined;
    case 'duration':
      return b.type === 'duration' && (a.family === undefined || b.family === undefined || a.family === b.family)
        ? a.family === undefined
          ? b
          : a
        : undefined;
    case 'money':
      return b.type === 'money' && (a.currency === undefined || b.currency === undefined || a.currency === b.currency)
        ? a.currency === undefined
          ? b
          : a
        : undefined;
    default:
      return undefined;
  }
}

function scaled(a: Alternative): Alternative | undefined {
  return a.type === 'number' || a.type === 'percent' || a.type === 'duration' || a.type === 'money' ? a : undefined;
}
