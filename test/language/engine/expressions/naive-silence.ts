/**
 * The naive interpreter of what is not written, for the test alone: Kleene's strong logic, sentence by sentence. What is
 * absent or empty is unknown, and so is all that depends on it, unless another side decides.
 */
import { type Amount, amount as amountOf, type Condition, holds, type Thing, type Touchpoint } from './naive.ts';

/** `undefined` is unknown: by silence, or by a name that means nothing. */
export type Kleene = boolean | undefined;

export function not(truth: Kleene): Kleene {
  return truth === undefined ? undefined : !truth;
}

export function any(truths: readonly Kleene[]): Kleene {
  return truths.includes(true) ? true : truths.includes(undefined) ? undefined : false;
}

export function all(truths: readonly Kleene[]): Kleene {
  return not(any(truths.map(not)));
}

/** Of a list that the text leaves empty nothing is known. */
export function some(truths: readonly Kleene[]): Kleene {
  return truths.length === 0 ? undefined : any(truths);
}

/** Whether silence is part of what the amount is made of. */
export function isSilent(of: Amount, t: Touchpoint): boolean {
  switch (of.of) {
    case 'importance':
      return t.importance === undefined;
    case 'channels':
      return t.channels.length === 0;
    case 'number':
      return false;
    case 'arithmetic':
      // What cannot be computed at all is absent whatever the other side is.
      return !isAbsent(of, t) && (isSilent(of.left, t) || isSilent(of.right, t));
  }
}

/** Whether it is nothing, and known to be: a division by zero, or what is computed from one. */
function isAbsent(of: Amount, t: Touchpoint): boolean {
  if (of.of !== 'arithmetic') {
    return false;
  }
  const isComputable = !isSilent(of.left, t) && !isSilent(of.right, t);
  return isAbsent(of.left, t) || isAbsent(of.right, t) || (isComputable && amountOf(of, t) === undefined);
}

export function known(condition: Condition, t: Touchpoint, today: string): Kleene {
  switch (condition.test) {
    case 'exists': {
      const value = t[condition.property];
      return value === undefined || (Array.isArray(value) && value.length === 0) ? undefined : true;
    }
    case 'critical':
      return t.critical;
    case 'amount': {
      const { left, right } = condition;
      if (isAbsent(left, t) || isAbsent(right, t)) {
        return false;
      }
      return isSilent(left, t) || isSilent(right, t) ? undefined : holds(condition, t, today);
    }
    case 'wait':
    case 'fee':
    case 'since':
      return t[condition.test] === undefined ? undefined : holds(condition, t, today);
    case 'owner':
    case 'owner in':
      return t.owner === undefined ? undefined : holds(condition, t, today);
    case 'like':
      return holds(condition, t, today);
    case 'channel':
      return channels(condition, t);
    case 'not':
      return not(known(condition.of, t, today));
    case 'and':
      return all([known(condition.left, t, today), known(condition.right, t, today)]);
    case 'or':
      return any([known(condition.left, t, today), known(condition.right, t, today)]);
  }
}

function channels({ quantifier, type, where }: Extract<Condition, { test: 'channel' }>, t: Touchpoint): Kleene {
  const isType = (thing: Thing): Kleene => (thing.type === undefined ? undefined : thing.type === type);
  if (quantifier === 'every') {
    const violates = (thing: Thing): Kleene => all([where ? thing.selfService : true, not(isType(thing))]);
    return not(some(t.channels.map(violates)));
  }
  const found = some(t.channels.map(thing => (where ? isType(thing) : true)));
  return quantifier === 'some' ? found : not(found);
}
