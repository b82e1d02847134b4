/** Expressions: checked against the metamodel table, compiled to closures, evaluated over a model. */

export { shiftDate } from './amounts.ts';
export { type AskedName, AskedNames, answerOf } from './asked-names.ts';
export { type Budget, BudgetExceeded, DEFAULT_BUDGET, Meter } from './budget.ts';
export { type Calendar, DEFAULT_CALENDAR } from './calendar.ts';
export { type CheckedCondition, type CheckedNorm, checkCondition, checkNorm } from './check-norm.ts';
export { compare } from './compare.ts';
export { asList, compileValue } from './compile.ts';
export { compileCondition } from './compile-conditions.ts';
export { answerOn, type DayQuestion, wordsOf } from './days.ts';
export { inside } from './derived/within.ts';
export { EvaluationError, grouped, type Holds, newRun, type Run, type ValueOf, weightOf } from './evaluation.ts';
export { EvaluationContext, type EvaluationContextOptions, type NamedSelections } from './evaluation-context.ts';
export { formatValue, type Json, jsonOf } from './format.ts';
export { isLocal } from './locality.ts';
export { propertyReader } from './properties.ts';
export { concreteKinds } from './property-types.ts';
export { type QueryOptions, type QueryResult, query } from './query.ts';
export { nodesOf, type ResolvedCondition, type ResolvedNode, type ResolvedValue } from './resolved.ts';
export {
  type DateValue,
  isElement,
  isList,
  type List,
  type RuntimeValue,
  runtimeValueOf,
  type Single,
  type Truth,
  Unresolved,
} from './runtime-value.ts';
export type { PathExpression, Scope } from './scope.ts';
export { Selections } from './selections.ts';
export { heedingSilence } from './silence.ts';
export { type Type, typeOfValue } from './types.ts';
