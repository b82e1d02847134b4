/** Any expression over a model: what `cx query` and the editor's evaluations ask. */
import type { Expression } from '../model/expression.ts';
import type { KpiReader } from '../model/measure.ts';
import type { CxModel, Element } from '../model/model.ts';
import type { Calendar } from './calendar.ts';
import { checkExpression } from './check-norm.ts';
import { compileValue } from './compile.ts';
import type { Datum } from './datum.ts';
import { typeName } from './describe.ts';
import { EvaluationError, newRun } from './evaluation.ts';
import { type Json, jsonOf } from './format.ts';
import { ModelNames } from './names.ts';
import type { Issue } from './scope.ts';
import { Selections } from './selections.ts';
import { World } from './world.ts';

export interface QueryOptions {
  /** ISO date. */
  readonly today: string;
  /** Names are looked up from this namespace. */
  readonly namespace?: string;
  readonly calendar?: Calendar;
  readonly kpis?: KpiReader;
}

export type QueryResult =
  | { readonly type: string; readonly value: Json; readonly datum: Datum }
  /** What is wrong with the expression, or with the values it met. */
  | { readonly issues: readonly Issue[] };

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

export function query(expression: Expression, model: CxModel, options: QueryOptions): QueryResult {
  const names = new ModelNames(model);
  const selections = new Selections(names);
  const { value, issues, sound, slots } = checkExpression(expression, {
    names,
    from: standpoint(options.namespace ?? ''),
    settings: undefined,
    mayBeConstant: true,
    factType: fact => selections.factType(fact),
  });
  if (!sound) {
    return { issues };
  }
  const world = new World(model, { ...options, selections });
  try {
    const datum = compileValue(value)(newRun(world, slots));
    const failure = [...selections.failures.values()][0];
    return failure === undefined
      ? { type: typeName(value.type), value: jsonOf(datum), datum }
      : { issues: [issueOf(failure)] };
  } catch (error) {
    if (error instanceof EvaluationError) {
      return { issues: [issueOf(error)] };
    }
    throw error;
  }
}

function issueOf(error: EvaluationError): Issue {
  return { rule: 'type-error', span: error.span, message: error.message };
}
