/** Any expression or selection over a model: what `cx query` and the editor's evaluations ask. */
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Expression, Question, Selection } from '../../model/expression.ts';
import type { KpiReader } from '../../model/measure.ts';
import type { CxModel, Element } from '../../model/model.ts';
import type { Span } from '../../model/values.ts';
import { BudgetExceeded, DEFAULT_BUDGET, Meter } from './budget.ts';
import type { Calendar } from './calendar.ts';
import { checkExpression, checkNorm } from './check-norm.ts';
import { asList, compileValue } from './compile.ts';
import { compileCondition } from './compile-conditions.ts';
import { typeName } from './describe.ts';
import { EvaluationError, grouped, newRun, spend, type ValueOf } from './evaluation.ts';
import { EvaluationContext } from './evaluation-context.ts';
import { type Json, jsonOf } from './format.ts';
import type { ResolvedSelection } from './resolved.ts';
import type { RuntimeValue } from './runtime-value.ts';
import type { Scope } from './scope.ts';
import { Selections } from './selections.ts';
import { hasAlternative, type Type } from './types.ts';

export interface QueryOptions {
  /** ISO date. */
  readonly today: string;
  /** Names are looked up from this namespace. */
  readonly namespace?: string;
  readonly calendar?: Calendar;
  readonly kpis?: KpiReader;
}

export type QueryResult =
  | { readonly type: string; readonly value: Json; readonly runtimeValue: RuntimeValue }
  /** What is wrong with the expression, or with the values it met. */
  | { readonly problems: readonly Diagnostic[] };

/** An element that stands at the top of a namespace, to look up names from. */
function standpoint(namespace: string): Element {
  const nowhere = { start: 0, end: 0 };
  return {
    id: namespace,
    kind: 'query',
    name: '',
    title: undefined,
    doc: undefined,
    namespace,
    container: undefined,
    children: [],
    attributes: new Map(),
    file: '',
    span: nowhere,
    nameSpan: nowhere,
  };
}

export function query(question: Question, model: CxModel, options: QueryOptions): QueryResult {
  const selections = new Selections(model);
  const checked = check(question, {
    names: model,
    from: standpoint(options.namespace ?? ''),
    settings: undefined,
    mayBeConstant: true,
    factType: fact => selections.factType(fact),
  });
  if ('problems' in checked) {
    return checked;
  }
  const meter = new Meter(DEFAULT_BUDGET);
  const context = new EvaluationContext(model, { ...options, selections, meter });
  try {
    const runtimeValue = checked.value(newRun(context, checked.slots));
    const failure = [...selections.failures.values()][0];
    return failure === undefined
      ? { type: typeName(checked.type), value: jsonOf(runtimeValue), runtimeValue }
      : { problems: [problemOf(failure)] };
  } catch (error) {
    if (error instanceof EvaluationError) {
      return { problems: [problemOf(error)] };
    }
    if (error instanceof BudgetExceeded) {
      const message = `This takes more than ${grouped(error.most)} steps, with all that it rests on: select fewer elements.`;
      return { problems: [{ rule: 'type-error', span: checked.span, message }] };
    }
    throw error;
  }
}

interface Checked {
  readonly value: ValueOf;
  readonly type: Type;
  readonly slots: number;
  readonly span: Span;
}

type Refused = { readonly problems: readonly Diagnostic[] };

function check({ expression, selection }: Question, scope: Scope): Checked | Refused {
  const value = expression === undefined ? { problems: [] } : checkValue(expression, scope);
  if (selection === undefined || !('problems' in value)) {
    return value;
  }
  const members = checkSelection(selection, scope);
  if (expression === undefined) {
    return members;
  }
  // Of two readings that both have mistakes, the one with fewer is what was meant. A misspelt word selects nothing.
  const isMeant =
    'problems' in members ? members.problems.length < value.problems.length : hasAlternative(members.type, 'element');
  return isMeant ? members : value;
}

function checkValue(expression: Expression, scope: Scope): Checked | Refused {
  const { value, problems, sound, slots } = checkExpression(expression, scope);
  return sound ? { value: compileValue(value), type: value.type, slots, span: expression.span } : { problems };
}

function checkSelection(selection: Selection, scope: Scope): Checked | Refused {
  const checked = checkNorm({ selection, requires: [], paths: [] }, scope);
  const resolved = checked.selection!;
  return checked.sound
    ? {
        value: membersOf(resolved),
        type: resolved.collection.type,
        slots: checked.slots,
        span: selection.collection.span,
      }
    : { problems: checked.problems };
}

function membersOf({ slot, collection, where }: ResolvedSelection): ValueOf {
  const candidates = compileValue(collection);
  if (where === undefined) {
    return candidates;
  }
  const holds = compileCondition(where);
  return run =>
    asList(candidates(run)).filter(candidate => {
      spend(run, 1, collection.span);
      run.slots[slot] = candidate;
      return holds(run) === true;
    });
}

function problemOf(error: EvaluationError): Diagnostic {
  return { rule: 'type-error', span: error.span, message: error.message };
}
