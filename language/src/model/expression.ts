/**
 * Expressions as plain data, without types: what a norm says, ready to be checked and compiled.
 *
 * Operators are already folded by their precedence; every node keeps the place it was written at.
 */
import type { Span, Value } from './values.ts';

export type BinaryOperator =
  | 'or'
  | 'and'
  | '='
  | '!='
  | '<'
  | '<='
  | '>'
  | '>='
  | 'in'
  | 'contains'
  | 'like'
  | '+'
  | '-'
  | '*'
  | '/';

export const QUANTIFIERS = ['some', 'no', 'every'] as const;
export type Quantifier = (typeof QUANTIFIERS)[number];

export const AGGREGATES = ['count', 'share', 'sum', 'avg', 'min', 'max'] as const;
export type Aggregate = (typeof AGGREGATES)[number];

/** Operators that are written as words, before one operand and between two. */
export const PREFIX_WORDS = ['not', 'exists'] as const;
export const OPERATOR_WORDS = ['and', 'or', 'in', 'contains', 'like'] as const;

/** Words that stand for a value. */
export const CONSTANT_WORDS = ['today', 'yes', 'no'] as const;

/** A word of a path with its own place, so that an error can point at the step that is wrong. */
export interface Step extends Span {
  readonly name: string;
}

/** `x in C where P`. */
export interface Selection {
  readonly variable: Step;
  readonly collection: Expression;
  readonly where: Expression | undefined;
}

/**
 * What is asked of a model: a value, or the elements of a selection. `x in C` may be read as both: whether x is among them,
 * or, where nothing is called x, all of them.
 */
export interface Question {
  readonly expression?: Expression;
  readonly selection?: Selection;
}

export type Expression =
  | { readonly type: 'literal'; readonly value: Value; readonly span: Span }
  | { readonly type: 'today'; readonly span: Span }
  | { readonly type: 'path'; readonly steps: readonly Step[]; readonly span: Span }
  | { readonly type: 'list'; readonly items: readonly Expression[]; readonly span: Span }
  | { readonly type: 'not'; readonly operand: Expression; readonly span: Span }
  | { readonly type: 'exists'; readonly operand: Expression; readonly span: Span }
  | {
      readonly type: 'binary';
      readonly operator: BinaryOperator;
      readonly left: Expression;
      readonly right: Expression;
      readonly span: Span;
    }
  | {
      readonly type: 'quantifier';
      readonly quantifier: Quantifier;
      readonly selection: Selection;
      /** The condition of `every x in C where P : Q`. */
      readonly holds: Expression | undefined;
      readonly span: Span;
    }
  | {
      readonly type: 'aggregate';
      readonly aggregate: Aggregate;
      /** `e` of `sum(e for x in C)`; absent for `count` and `share`. */
      readonly of: Expression | undefined;
      /** `x in C where P`; absent in `count(touchpoints)`, where `of` is the list itself. */
      readonly selection: Selection | undefined;
      /** The condition of `share(x in C : Q)`. */
      readonly holds: Expression | undefined;
      readonly span: Span;
    }
  /** What could not be read; it was reported where it stands and is silent everywhere else. */
  | { readonly type: 'broken'; readonly span: Span };
