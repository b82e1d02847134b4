/**
 * `some k in kpis where k.owner = r` asked of every role would walk all KPIs for each: here an index of the collection
 * by what is compared is made once, and only what can match is walked.
 */
import { asList, compileValue } from './compile.ts';
import { newRun, type Run, spend, type ValueOf } from './evaluation.ts';
import { nodesOf, type ResolvedCondition, type ResolvedSelection, type ResolvedValue } from './resolved.ts';
import { type List, NOTHING, type Single, Unresolved } from './runtime-value.ts';
import type { Type } from './types.ts';

/** Below this an index costs more than it saves. */
const WORTH_IT = 8;

/** Sorts of values that are equal only when they are the very same; a number beside a percentage is none of them. */
const BY_IDENTITY: ReadonlySet<string> = new Set(['element', 'word', 'name', 'text', 'boolean', 'number']);

interface Join {
  /** What is compared of each element of the collection; a list counts by each of its values. */
  readonly key: ResolvedValue;
  /** What it is compared with, found without the variable. */
  readonly other: ResolvedValue;
}

interface JoinIndex {
  readonly byKey: ReadonlyMap<Single, readonly Single[]>;
  /** Elements of which an unresolved reference, or silence where it is heeded, leaves open whether they match. */
  readonly open: readonly Single[];
}

export interface CandidateFinder {
  /** The elements of a selection that its condition can hold for, or more; the condition still decides. */
  readonly find: (run: Run) => List;
  /**
   * Of the list that was found last: from here on what is compared cannot be told, so that the condition may be unknown and
   * never holds.
   */
  untoldFrom: number;
}

export function compileCandidates(selection: ResolvedSelection): CandidateFinder {
  const all = compileValue(selection.collection);
  const join = joinOf(selection);
  if (join === undefined) {
    return { find: run => asList(all(run)), untoldFrom: Number.POSITIVE_INFINITY };
  }
  const other = compileValue(join.other);
  const { span } = selection.collection;
  const find = (run: Run): List => {
    finder.untoldFrom = Number.POSITIVE_INFINITY;
    const elements = asList(all(run));
    if (elements.length < WORTH_IT) {
      return elements;
    }
    const wanted = other(run);
    if (wanted === undefined) {
      return NOTHING;
    }
    const keys = asList(wanted);
    if (keys.some(isUntold)) {
      finder.untoldFrom = keys.every(isUntold) ? 0 : Number.POSITIVE_INFINITY;
      return elements;
    }
    const index = run.context.memo(INDEXES, selection, () => buildIndex(elements, selection, join.key, run));
    spend(run, keys.length, span);
    const found = matches(index, keys);
    if (index.open.length === 0) {
      return found;
    }
    finder.untoldFrom = found.length;
    if (found.length === 0) {
      return index.open;
    }
    spend(run, found.length + index.open.length, span);
    return [...new Set([...found, ...index.open])];
  };
  const finder: CandidateFinder = { find, untoldFrom: Number.POSITIVE_INFINITY };
  return finder;
}

function isUntold(key: Single): boolean {
  return key instanceof Unresolved;
}

const INDEXES = {};

/** An entry of an index takes as much as so many steps: it stays in memory as long as the run goes on. */
const ENTRY = 4;

function matches(index: JoinIndex, keys: List): List {
  if (keys.length === 1) {
    return index.byKey.get(keys[0]!) ?? NOTHING;
  }
  const found = new Set<Single>();
  for (const key of keys) {
    for (const element of index.byKey.get(key) ?? NOTHING) {
      found.add(element);
    }
  }
  return [...found];
}

function buildIndex(elements: List, selection: ResolvedSelection, key: ResolvedValue, around: Run): JoinIndex {
  const byKey = new Map<Single, Single[]>();
  const open: Single[] = [];
  const keyOf: ValueOf = compileValue(key);
  const { context } = around;
  const run = newRun(context, selection.slot + 1);
  for (const element of elements) {
    run.slots[selection.slot] = element;
    const values = asList(keyOf(run));
    context.meter.spend(run.steps + ENTRY * (1 + values.length));
    run.steps = 0;
    let isOpen = element instanceof Unresolved;
    for (const value of values) {
      const same = byKey.get(value);
      if (value instanceof Unresolved) {
        isOpen = true;
      } else if (same === undefined) {
        byKey.set(value, [element]);
      } else if (same[same.length - 1] !== element) {
        same.push(element);
      }
    }
    if (isOpen) {
      open.push(element);
    }
  }
  return { byKey, open };
}

function joinOf(selection: ResolvedSelection): Join | undefined {
  const { collection, slot, where } = selection;
  if (where === undefined || (collection.node !== 'collection' && collection.node !== 'selection')) {
    return undefined;
  }
  for (const conjunct of conjuncts(where)) {
    const sides = comparedSides(conjunct);
    if (sides !== undefined) {
      const [a, b] = sides;
      if (isPathFrom(a, slot) && !mentions(b, slot)) {
        return { key: a, other: b };
      }
      if (isPathFrom(b, slot) && !mentions(a, slot)) {
        return { key: b, other: a };
      }
    }
  }
  return undefined;
}

function conjuncts(condition: ResolvedCondition): readonly ResolvedCondition[] {
  return condition.node === 'and' ? [...conjuncts(condition.left), ...conjuncts(condition.right)] : [condition];
}

/** The two sides of a conjunct that holds only where they share a value that is found by identity. */
function comparedSides(conjunct: ResolvedCondition): readonly [ResolvedValue, ResolvedValue] | undefined {
  const sides =
    conjunct.node === 'compare' && conjunct.operator === '='
      ? ([conjunct.left, conjunct.right] as const)
      : conjunct.node === 'member'
        ? ([conjunct.item, conjunct.list] as const)
        : undefined;
  return sides?.every(side => isByIdentity(side.type)) ? sides : undefined;
}

function isByIdentity(type: Type): boolean {
  return type.alternatives.every(alternative => BY_IDENTITY.has(alternative.type));
}

/** Properties a step of the variable, and of nothing else. */
function isPathFrom(value: ResolvedValue, slot: number): boolean {
  switch (value.node) {
    case 'variable':
      return value.slot === slot;
    case 'property':
    case 'part':
    case 'main':
      return isPathFrom(value.of, slot);
    default:
      return false;
  }
}

/** Whether it depends on the variable, or on one that is bound within. */
function mentions(value: ResolvedValue, slot: number): boolean {
  for (const node of nodesOf(value)) {
    if (node.node === 'variable' && node.slot >= slot) {
      return true;
    }
  }
  return false;
}
