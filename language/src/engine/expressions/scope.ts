/** What an expression can see. */
import type { Expression } from '../../model/expression.ts';
import type { Element } from '../../model/model.ts';
import type { NameResolver } from '../../model/names.ts';
import type { Type } from './types.ts';

export type PathExpression = Extract<Expression, { type: 'path' }>;

export interface Variable {
  readonly name: string;
  readonly slot: number;
  readonly type: Type;
}

export interface Scope {
  readonly names: NameResolver;
  /** The element that the expression is written in: names are looked up from there. */
  readonly from: Element;
  /** The settings of the rule, by name; absent where there is no rule. */
  readonly settings: ReadonlyMap<string, Type> | undefined;
  /** A question may say the same whatever the model says; a norm may not. */
  readonly mayBeConstant?: true;
  /**
   * Given where a norm has no selection that could be read: a name that nothing is called by may be that of its subject. It
   * is told of such a name, which is then unknown and not wrong.
   */
  readonly subjectUnknown?: (path: PathExpression) => void;
  /** The type of the members of a fact. */
  factType(fact: Element): Type;
}
