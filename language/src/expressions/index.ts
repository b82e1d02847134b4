/** Expressions: checked against the metamodel table, compiled to closures, evaluated over a model. */

export { shiftDate } from './amounts.ts';
export { addWorkingDays, type Calendar, DEFAULT_CALENDAR, workingDaysBetween } from './calendar.ts';
export { type CheckedCondition, type CheckedNorm, checkCondition, checkExpression, checkNorm } from './check-norm.ts';
export { compare, equals } from './compare.ts';
export { asElement, asList, compileValue } from './compile.ts';
export { compileCondition } from './compile-conditions.ts';
export { type Datum, isElement, isList, isPresent, type List, type Single, type Truth, Unresolved } from './datum.ts';
export { inside } from './derived/within.ts';
export { describeType, typeName } from './describe.ts';
export { EvaluationError, type Holds, newRun, type Run, STEP_LIMIT, type ValueOf } from './evaluation.ts';
export { formatDatum, type Json, jsonOf } from './format.ts';
export { isLocal } from './locality.ts';
export { isRetired, ModelIndex, type ReverseQuery } from './model-index.ts';
export { ModelNames, type NameResolver, type Resolution } from './names.ts';
export { printExpression, printSelection, printValue } from './print.ts';
export { propertyReader } from './properties.ts';
export { concreteKinds, findProperty, propertyNames } from './property-types.ts';
export { type QueryOptions, type QueryResult, query } from './query.ts';
export { nodesOf, type ResolvedCondition, type ResolvedNode, type ResolvedValue } from './resolved.ts';
export type { Issue, Replacement, Scope } from './scope.ts';
export { Selections } from './selections.ts';
export { itemOf, kindsOf, type Type, typeOfValue, wordsOf } from './types.ts';
export { type NamedSelections, World, type WorldOptions } from './world.ts';
