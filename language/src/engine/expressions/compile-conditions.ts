/**
 * Conditions → closures over three truths: yes, no, and what an unresolved reference keeps from being told.
 *
 * Whatever is absent makes a comparison false, `!=` too; what cannot be told stays so until another side decides.
 */
import { compare, equals } from './compare.ts';
import { asList, compileValue } from './compile.ts';
import { compileDayComparison } from './compile-days.ts';
import { compileQuantifier } from './compile-selections.ts';
import { type Holds, type Run, spend } from './evaluation.ts';
import type { ComparisonOperator, ResolvedCondition, ResolvedValue } from './resolved.ts';
import { isList, isPresent, type List, type Single, Unresolved } from './runtime-value.ts';
import { presence } from './silence.ts';
import type { Type } from './types.ts';

/** Sorts of values that are equal only when they are the very same. */
const IDENTICAL: ReadonlySet<string> = new Set(['element', 'word', 'name', 'text', 'boolean']);

/** Lists up to this length are searched as fast as a set is asked. */
const SHORT = 12;

export function compileCondition(node: ResolvedCondition): Holds {
  switch (node.node) {
    case 'truth': {
      const of = compileValue(node.of);
      return run => {
        const value = of(run);
        return value === true ? true : value instanceof Unresolved ? undefined : false;
      };
    }
    case 'exists': {
      const of = compileValue(node.of);
      return node.heedsSilence === true ? run => presence(of(run)) : run => isPresent(of(run));
    }
    case 'not': {
      const of = compileCondition(node.of);
      return run => {
        const truth = of(run);
        return truth === undefined ? undefined : !truth;
      };
    }
    case 'and':
      return compileJoin(node.left, node.right, false);
    case 'or':
      return compileJoin(node.left, node.right, true);
    case 'compare':
      return compileComparison(node.operator, node.left, node.right);
    case 'member':
      return compileMember(node.item, node.list);
    case 'substring': {
      const text = compileValue(node.text);
      const part = compileValue(node.part);
      const { span } = node;
      return run =>
        textual(text(run), part(run), (whole, searched) => {
          spend(run, searchCost(whole.length, searched.length), span);
          return whole.includes(searched);
        });
    }
    case 'like': {
      const text = compileValue(node.text);
      const matches = likeMatcher(node.pattern);
      const longest = node.pattern.length;
      const { span } = node;
      return run =>
        textual(text(run), '', whole => {
          spend(run, searchCost(whole.length, longest), span);
          return matches(whole);
        });
    }
    case 'quantifier':
      return compileQuantifier(node);
  }
}

/** `decisive` is the truth of one side that decides: false for `and`, true for `or`. */
function compileJoin(left: ResolvedCondition, right: ResolvedCondition, decisive: boolean): Holds {
  const first = compileCondition(left);
  const second = compileCondition(right);
  return run => {
    const a = first(run);
    if (a === decisive) {
      return decisive;
    }
    const b = second(run);
    return b === decisive ? decisive : a === undefined ? undefined : b;
  };
}

function isIdentical(type: Type): boolean {
  return type.alternatives.every(alternative => IDENTICAL.has(alternative.type));
}

function compileComparison(operator: ComparisonOperator, left: ResolvedValue, right: ResolvedValue): Holds {
  const first = compileValue(left);
  const second = compileValue(right);
  const decide = decider(operator, isIdentical(left.type) && isIdentical(right.type));
  const compared: Holds = run => {
    const a = first(run);
    const b = second(run);
    if (a === undefined || b === undefined || isList(a) || isList(b)) {
      return false;
    }
    if (typeof a === 'string' && a.length > CHARACTERS_A_STEP) {
      run.steps += lengthCost(a);
    }
    return a instanceof Unresolved || b instanceof Unresolved ? undefined : decide(a, b);
  };
  return compileDayComparison(operator, { node: left, value: first }, { node: right, value: second }, compared);
}

function decider(operator: ComparisonOperator, identical: boolean): (a: Single, b: Single) => boolean {
  switch (operator) {
    case '=':
      return identical ? (a, b) => a === b : (a, b) => equals(a, b) === true;
    case '!=':
      return identical ? (a, b) => a !== b : (a, b) => equals(a, b) === false;
    case '<':
      return (a, b) => compare(a, b) < 0;
    case '<=':
      return (a, b) => compare(a, b) <= 0;
    case '>':
      return (a, b) => compare(a, b) > 0;
    case '>=':
      return (a, b) => compare(a, b) >= 0;
  }
}

/** Sets of lists that the context holds, so that they are made once. */
const SETS = new WeakMap<List, ReadonlySet<Single>>();

function setOf(list: List, run: Run): ReadonlySet<Single> {
  let set = SETS.get(list);
  if (set === undefined) {
    run.context.meter.spend(list.length);
    set = new Set(list);
    SETS.set(list, set);
  }
  return set;
}

/** Whether the same list is there each time it is asked for, so that a set of it pays. */
function isHeld(node: ResolvedValue): boolean {
  return node.node === 'collection' || node.node === 'selection' || (node.node === 'property' && !node.of.type.list);
}

function compileMember(item: ResolvedValue, list: ResolvedValue): Holds {
  const one = compileValue(item);
  const all = compileValue(list);
  const identical = isIdentical(item.type) && isIdentical(list.type);
  const held = isHeld(list);
  return run => {
    const searched = one(run);
    const candidates = asList(all(run));
    if (searched === undefined || isList(searched) || candidates.length === 0) {
      return false;
    }
    if (searched instanceof Unresolved) {
      return undefined;
    }
    if (held && identical && candidates.length > SHORT) {
      const set = setOf(candidates, run);
      run.steps += lengthCost(searched);
      return set.has(searched) ? true : candidates.some(isUnresolved) ? undefined : false;
    }
    spend(run, candidates.length * (1 + lengthCost(searched)), list.span);
    let untold = false;
    for (const candidate of candidates) {
      if (candidate instanceof Unresolved) {
        untold = true;
      } else if (identical ? candidate === searched : equals(candidate, searched) === true) {
        return true;
      }
    }
    return untold ? undefined : false;
  };
}

function isUnresolved(single: Single): boolean {
  return single instanceof Unresolved;
}

function textual(text: unknown, part: unknown, matches: (text: string, part: string) => boolean): boolean | undefined {
  if (text === undefined || part === undefined) {
    return false;
  }
  if (text instanceof Unresolved || part instanceof Unresolved) {
    return undefined;
  }
  return typeof text === 'string' && typeof part === 'string' && matches(text, part);
}

/** As many characters are looked through in the time that a step takes. */
const CHARACTERS_A_STEP = 64;
/** Up to this length of what is searched, the time depends on the length of the text alone. */
const SHORT_PART = 250;

function searchCost(text: number, part: number): number {
  return Math.floor((text / CHARACTERS_A_STEP) * Math.ceil((part + 1) / SHORT_PART));
}

/** What it takes to compare a text with another one. */
function lengthCost(single: Single): number {
  return typeof single === 'string' ? Math.floor(single.length / CHARACTERS_A_STEP) : 0;
}

/** `*` stands for any characters, also none; everything else for itself. */
export function likeMatcher(pattern: string): (text: string) => boolean {
  const pieces = pattern.split('*');
  const first = pieces[0]!;
  const last = pieces[pieces.length - 1]!;
  if (pieces.length === 1) {
    return text => text === first;
  }
  const between = pieces.slice(1, -1).filter(piece => piece !== '');
  return text => {
    if (text.length < first.length + last.length || !text.startsWith(first) || !text.endsWith(last)) {
      return false;
    }
    let from = first.length;
    const end = text.length - last.length;
    for (const piece of between) {
      const found = text.indexOf(piece, from);
      if (found < 0 || found + piece.length > end) {
        return false;
      }
      from = found + piece.length;
    }
    return true;
  };
}
