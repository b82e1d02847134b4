/**
 * Checked expressions → closures. What the types say is decided here, once; a closure only does what is left.
 *
 * Nothing is allocated on the way through a path of single values, and a list that the model or the context already
 * holds is walked as it is.
 */

import { derivedOf } from '../../model/metamodel/index.ts';
import type { Value } from '../../model/values.ts';
import { compute, DoNotAdd } from './compare.ts';
import { compileCondition } from './compile-conditions.ts';
import { compileAggregate } from './compile-selections.ts';
import type { Reader } from './derived/index.ts';
import { EvaluationError, type Run, spend, type ValueOf } from './evaluation.ts';
import type { EvaluationContext } from './evaluation-context.ts';
import { propertyReader } from './properties.ts';
import { typeOfProperty } from './property-types.ts';
import type { ResolvedValue } from './resolved.ts';
import {
  isElement,
  isList,
  NOTHING,
  type RuntimeValue,
  SILENT,
  type Single,
  UNTOLD,
  Unresolved,
} from './runtime-value.ts';
import { heard } from './silence.ts';

type PropertyNode = Extract<ResolvedValue, { node: 'property' }>;
type PartNode = Extract<ResolvedValue, { node: 'part' }>;
type ArithmeticNode = Extract<ResolvedValue, { node: 'arithmetic' }>;

export function compileValue(node: ResolvedValue): ValueOf {
  switch (node.node) {
    case 'constant': {
      const { value } = node;
      return () => value;
    }
    case 'reference': {
      const { id, text } = node;
      return run => run.context.target(id, text);
    }
    case 'today':
      return run => run.context.now;
    case 'variable': {
      const { slot } = node;
      return run => run.slots[slot];
    }
    case 'setting': {
      const { name } = node;
      return run => run.settings.get(name);
    }
    case 'collection': {
      const { kind } = node;
      return node.heedsSilence === true
        ? run => heard(run.context.collection(kind))
        : run => run.context.collection(kind);
    }
    case 'selection': {
      const { id } = node;
      return run => run.context.selection(id);
    }
    case 'property':
      return compileProperty(node);
    case 'part':
      return compilePart(node);
    case 'main':
      return compileMain(node.of);
    case 'items':
      return compileItems(node.items, node.span);
    case 'arithmetic':
      return compileArithmetic(node);
    case 'aggregate':
      return compileAggregate(node);
    case 'condition': {
      const holds = compileCondition(node.of);
      return run => holds(run) ?? UNTOLD;
    }
  }
}

function compileItems(nodes: readonly ResolvedValue[], span: ResolvedValue['span']): ValueOf {
  const constants = nodes.flatMap(item => (item.node === 'constant' ? (item.value ?? []) : []));
  if (nodes.every(item => item.node === 'constant')) {
    // One list for all who look something up in it.
    return run => {
      spend(run, constants.length, span);
      return constants;
    };
  }
  const items = nodes.map(compileValue);
  return run => {
    const all = items.flatMap(item => item(run) ?? []);
    spend(run, all.length, span);
    return all;
  };
}

/** Reads the property from an element of whatever kind, in the shape that the node's type promises. */
function readerFor(node: PropertyNode): Reader {
  const readers = new Map<string, Reader>();
  for (const kind of node.kinds) {
    const read = propertyReader(kind, node.name)!;
    const own = typeOfProperty(kind, node.name)!;
    const strip = own.parted !== undefined && node.type.parted === undefined;
    const wrap = node.type.list && !node.of.type.list && !own.list;
    const reader = strip || wrap ? adapted(read, strip, wrap) : read;
    readers.set(kind, node.heedsSilence === true ? hearing(reader, kind, node.name) : reader);
  }
  if (readers.size === 1) {
    const [kind, read] = [...readers][0]!;
    return (element, context) => (element.kind === kind ? read(element, context) : undefined);
  }
  return (element, context) => readers.get(element.kind)?.(element, context);
}

function adapted(read: Reader, strip: boolean, wrap: boolean): Reader {
  return (element, context) => {
    const raw = read(element, context);
    if (isList(raw)) {
      context.meter.spend(raw.length);
    }
    const plain = strip ? mainOf(raw, context) : raw;
    return wrap && plain !== undefined && !isList(plain) ? [plain] : plain;
  };
}

/** An element of a kind that has no such property is not asked: there is nothing to write. */
function hearing(read: Reader, kind: string, name: string): Reader {
  const silence = derivedOf(kind).get(name)?.silence;
  return (element, context) => {
    const value = read(element, context);
    return silence !== undefined && value === silence ? SILENT : heard(value);
  };
}

function compileProperty(node: PropertyNode): ValueOf {
  const of = compileValue(node.of);
  const read = readerFor(node);
  const { span } = node;
  if (!node.of.type.list) {
    return run => {
      const element = of(run);
      if (element === undefined || element instanceof Unresolved) {
        return element;
      }
      run.steps++;
      return isElement(element) ? read(element, run.context) : undefined;
    };
  }
  const gather: ValueOf = run =>
    overList(of(run), run, span, item => (isElement(item) ? read(item, run.context) : undefined));
  return node.of.node === 'collection' ? once(`${node.of.kind}.${node.name} ${node.heedsSilence}`, gather) : gather;
}

/** One for each path that goes on behind a collection, whichever norm it stands in. */
const PATHS = new Map<string, object>();

/** What every element of a kind gives is the same whoever is judged. */
function once(path: string, gather: ValueOf): ValueOf {
  let computation = PATHS.get(path);
  if (computation === undefined) {
    computation = {};
    PATHS.set(path, computation);
  }
  const known = computation;
  return run =>
    run.context.memo(known, run.context.model, () => {
      const { steps } = run;
      const found = gather(run);
      // Whoever asks first takes it from the budget, and not from what one norm may take.
      run.context.meter.spend(run.steps - steps);
      run.steps = steps;
      return found;
    });
}

/** What each item gives, in one list that holds each element once; an unresolved item stands for what it would give. */
function overList(
  value: RuntimeValue,
  run: Run,
  span: ResolvedValue['span'],
  each: (item: Exclude<Single, Unresolved>) => RuntimeValue,
): RuntimeValue {
  const list = asList(value);
  spend(run, list.length, span);
  const result: Single[] = [];
  const seen = new Set<Single>();
  const add = (single: Single): void => {
    if (isElement(single) || single instanceof Unresolved) {
      if (seen.has(single)) {
        return;
      }
      seen.add(single);
    }
    result.push(single);
  };
  for (const item of list) {
    const value = item instanceof Unresolved ? item : each(item);
    if (isList(value)) {
      spend(run, value.length, span);
      value.forEach(add);
    } else if (value !== undefined) {
      add(value);
    }
  }
  return result;
}

export function asList(value: RuntimeValue): readonly Single[] {
  return value === undefined ? NOTHING : isList(value) ? value : [value];
}

function compilePart(node: PartNode): ValueOf {
  const of = compileValue(node.of);
  const { name, many } = node.part;
  const { span } = node;
  const written = (single: Single, context: EvaluationContext): RuntimeValue => {
    const values = isParted(single) ? single.parts?.[name] : undefined;
    if (values === undefined) {
      return many ? NOTHING : undefined;
    }
    // A part without a readable value was reported where it stands: what it says is unknown, not absent.
    const data =
      values.length === 0 ? [context.target(undefined, name)] : values.map(value => context.runtimeValue(value));
    return many ? data : data[0];
  };
  const read: typeof written =
    node.heedsSilence === true ? (single, context) => heard(written(single, context)) : written;
  if (node.of.type.list) {
    return run => overList(of(run), run, span, item => read(item, run.context));
  }
  return run => {
    const single = of(run);
    return single === undefined || single instanceof Unresolved || isList(single) ? single : read(single, run.context);
  };
}

function isParted(single: Single): single is Value {
  return typeof single === 'object' && 'span' in single && !('attributes' in single);
}

function compileMain(node: ResolvedValue): ValueOf {
  const of = compileValue(node);
  return run => {
    const value = of(run);
    if (isList(value)) {
      spend(run, value.length, node.span);
    }
    return mainOf(value, run.context);
  };
}

/** A value of the model without its parts. */
function mainOf(value: RuntimeValue, context: EvaluationContext): RuntimeValue {
  if (isList(value)) {
    return value.map(single => (isParted(single) ? context.runtimeValue(single) : single));
  }
  return value !== undefined && isParted(value) ? context.runtimeValue(value) : value;
}

function compileArithmetic(node: ArithmeticNode): ValueOf {
  const { operator, span } = node;
  const left = compileValue(node.left);
  const right = compileValue(node.right);
  return run => {
    const a = left(run);
    const b = right(run);
    if (a === undefined || b === undefined || isList(a) || isList(b)) {
      return undefined;
    }
    if (a instanceof Unresolved || b instanceof Unresolved) {
      return UNTOLD;
    }
    const result = compute(operator, a, b, run.context.calendar);
    if (result instanceof DoNotAdd) {
      throw new EvaluationError(`${result.message}.`, span);
    }
    return result;
  };
}
