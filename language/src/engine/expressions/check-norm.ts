/** A norm as a whole: its selection, what it requires of each subject, and the paths that its message fills in. */
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Expression, Selection } from '../../model/expression.ts';
import { Checker } from './check.ts';
import type { ResolvedCondition, ResolvedSelection, ResolvedValue } from './resolved.ts';
import type { Scope } from './scope.ts';
import { itemOf, type Type } from './types.ts';

export interface NormText {
  readonly selection: Selection | undefined;
  readonly requires: readonly Expression[];
  readonly paths: readonly Expression[];
}

export interface CheckedNorm {
  /** Its subject is the variable in slot 0. */
  readonly selection: ResolvedSelection | undefined;
  readonly subjectType: Type | undefined;
  readonly requires: readonly ResolvedCondition[];
  readonly paths: readonly ResolvedValue[];
  readonly problems: readonly Diagnostic[];
  /** Whether it may be evaluated. */
  readonly sound: boolean;
  /** Variables that live at once. */
  readonly slots: number;
}

export function checkNorm(text: NormText, scope: Scope): CheckedNorm {
  const checker = new Checker(scope);
  const inner = (selection: ResolvedSelection | undefined): CheckedNorm => {
    const requires = text.requires.map(require => checker.condition(require));
    const paths = text.paths.map(path => checker.value(path));
    return {
      selection,
      subjectType: selection && itemOf(selection.collection.type),
      requires,
      paths,
      problems: checker.listed,
      sound: checker.sound,
      slots: checker.slots,
    };
  };
  return text.selection === undefined ? inner(undefined) : checker.selection(text.selection, inner);
}

export interface CheckedExpression {
  readonly value: ResolvedValue;
  readonly problems: readonly Diagnostic[];
  readonly sound: boolean;
  readonly slots: number;
}

/** An expression that stands alone, of whatever type. */
export function checkExpression(expression: Expression, scope: Scope): CheckedExpression {
  const checker = new Checker(scope);
  const value = checker.value(expression);
  return { value, problems: checker.listed, sound: checker.sound, slots: checker.slots };
}

export interface CheckedCondition {
  readonly condition: ResolvedCondition;
  readonly problems: readonly Diagnostic[];
  readonly sound: boolean;
  readonly slots: number;
}

/** A condition that stands alone, as the `defined` of a practice. */
export function checkCondition(expression: Expression, scope: Scope): CheckedCondition {
  const checker = new Checker(scope);
  const condition = checker.condition(expression);
  return { condition, problems: checker.listed, sound: checker.sound, slots: checker.slots };
}
