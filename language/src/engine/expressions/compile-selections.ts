/** Quantifiers and aggregates → closures that walk a list with a variable. */
import { NO_MONEY, NO_TIME } from './amounts.ts';
import { compare, compute, DoNotAdd } from './compare.ts';
import { compileValue } from './compile.ts';
import { compileCondition } from './compile-conditions.ts';
import { EvaluationError, type Holds, type Run, spend, type ValueOf, weightOf } from './evaluation.ts';
import { compileCandidates } from './joins.ts';
import type { ResolvedCondition, ResolvedValue } from './resolved.ts';
import { isList, type RuntimeValue, type Single, type Truth, UNTOLD, Unresolved } from './runtime-value.ts';
import { hasAlternative, type Type } from './types.ts';

type QuantifierNode = Extract<ResolvedCondition, { node: 'quantifier' }>;
type AggregateNode = Extract<ResolvedValue, { node: 'aggregate' }>;

const ALWAYS: Holds = () => true;

export function compileQuantifier(node: QuantifierNode): Holds {
  const { slot } = node.selection;
  const candidates = compileCandidates(node.selection);
  const where = node.selection.where === undefined ? ALWAYS : compileCondition(node.selection.where);
  const { span } = node;
  const weight = weightOf(node.selection.where, node.holds);
  if (node.quantifier === 'every') {
    const holds = node.holds === undefined ? ALWAYS : compileCondition(node.holds);
    return run => {
      const list = candidates.find(run);
      const { untoldFrom } = candidates;
      let untold = false;
      for (let index = 0; index < list.length && !(untold && index >= untoldFrom); index++) {
        step(run, slot, list[index]!, weight, span);
        const applies = where(run);
        if (applies === false) {
          continue;
        }
        const truth = holds(run);
        if (truth === false && applies === true) {
          return false;
        }
        untold ||= truth !== true;
      }
      return untold ? undefined : true;
    };
  }
  // Of what is known to have failed nothing can hold any more, wherever it is looked for.
  const isKnownToFail = node.failed === true;
  const some = (run: Run): Truth => {
    const list = candidates.find(run);
    const untoldFrom = isKnownToFail ? 0 : candidates.untoldFrom;
    let untold = false;
    for (let index = 0; index < list.length && !(untold && index >= untoldFrom); index++) {
      step(run, slot, list[index]!, weight, span);
      const truth = where(run);
      if (truth === true) {
        return true;
      }
      untold ||= truth === undefined;
    }
    return untold ? undefined : false;
  };
  if (node.quantifier === 'some') {
    return some;
  }
  return run => {
    const truth = some(run);
    return truth === undefined ? undefined : !truth;
  };
}

function step(run: Run, slot: number, item: Single, weight: number, span: ResolvedValue['span']): void {
  run.slots[slot] = item;
  run.steps += weight;
  if (run.steps > run.limit) {
    spend(run, 0, span);
  }
}

export function compileAggregate(node: AggregateNode): ValueOf {
  const { slot, where } = node.selection;
  const { span } = node;
  const weight = weightOf(where, node.of);
  const candidates = compileCandidates(node.selection);
  const applies = where === undefined ? undefined : compileCondition(where);
  if (node.aggregate === 'count') {
    if (applies === undefined) {
      return run => candidates.find(run).length;
    }
    return run => {
      let count = 0;
      for (const item of candidates.find(run)) {
        step(run, slot, item, weight, span);
        const truth = applies(run);
        if (truth === undefined) {
          return UNTOLD;
        }
        count += truth ? 1 : 0;
      }
      return count;
    };
  }
  if (node.aggregate === 'share') {
    return compileShare(node, applies ?? ALWAYS);
  }
  const of: ValueOf = node.of === undefined ? run => run.slots[slot] : compileValue(node.of);
  return run => {
    const taken: Exclude<Single, Unresolved>[] = [];
    for (const item of candidates.find(run)) {
      step(run, slot, item, weight, span);
      const truth = applies === undefined ? true : applies(run);
      const value = truth === false ? undefined : of(run);
      if (truth === undefined || value instanceof Unresolved) {
        return UNTOLD;
      }
      if (value !== undefined && !isList(value)) {
        taken.push(value);
      }
    }
    return reduce(node, taken, run);
  };
}

/** The part of those selected for which the condition holds, as a percentage. */
function compileShare(node: AggregateNode, where: Holds): ValueOf {
  const { slot } = node.selection;
  const { span } = node;
  const weight = weightOf(node.selection.where, node.holds);
  const candidates = compileCandidates(node.selection);
  const holds = node.holds === undefined ? ALWAYS : compileCondition(node.holds);
  return run => {
    let selected = 0;
    let held = 0;
    for (const item of candidates.find(run)) {
      step(run, slot, item, weight, span);
      const applies = where(run);
      const truth = applies === false ? false : holds(run);
      if (applies === undefined || truth === undefined) {
        return UNTOLD;
      }
      selected += applies ? 1 : 0;
      held += truth ? 1 : 0;
    }
    return selected === 0 ? undefined : { type: 'percent', number: (held / selected) * 100 };
  };
}

function reduce(node: AggregateNode, taken: readonly Exclude<Single, Unresolved>[], run: Run): RuntimeValue {
  switch (node.aggregate) {
    case 'sum':
      return sum(node, taken, run);
    case 'avg':
      return taken.length === 0 ? undefined : mean(sum(node, taken, run), taken.length, run);
    case 'min':
      return extreme(taken, -1);
    default:
      return extreme(taken, 1);
  }
}

/** Nothing, in the unit that the type promises. */
function zeroOf(type: Type): RuntimeValue {
  if (hasAlternative(type, 'number') || type.alternatives.length !== 1) {
    return 0;
  }
  return hasAlternative(type, 'money')
    ? NO_MONEY
    : hasAlternative(type, 'duration')
      ? NO_TIME
      : { type: 'percent', number: 0 };
}

function sum(node: AggregateNode, taken: readonly Single[], run: Run): RuntimeValue {
  let total: RuntimeValue = taken[0];
  if (total === undefined) {
    return zeroOf(node.type);
  }
  for (let index = 1; index < taken.length; index++) {
    const next: RuntimeValue | DoNotAdd = compute('+', total, taken[index]!, run.context.calendar);
    if (next instanceof DoNotAdd || next === undefined || isList(next)) {
      const message = next instanceof DoNotAdd ? next.message : 'Amounts of different sorts do not add';
      throw new EvaluationError(`${message}.`, node.span);
    }
    total = next;
  }
  return total;
}

function mean(total: RuntimeValue, count: number, run: Run): RuntimeValue {
  if (total === undefined || isList(total)) {
    return undefined;
  }
  const result = compute('/', total, count, run.context.calendar);
  return result instanceof DoNotAdd ? undefined : result;
}

/** The least or the greatest; absent where two of them do not compare. */
function extreme(taken: readonly Single[], direction: 1 | -1): RuntimeValue {
  let best: RuntimeValue = taken[0];
  for (const candidate of taken) {
    const order = best === undefined ? 0 : compare(candidate, best) * direction;
    if (Number.isNaN(order)) {
      return undefined;
    }
    if (order > 0) {
      best = candidate;
    }
  }
  return best;
}
