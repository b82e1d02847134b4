/**
 * The type checker: an expression as it was written → one in which every name is resolved and every type is known.
 *
 * It never stops at a mistake. What is wrong has an unknown type that fits everything, so that one mistake gives one
 * error; what has any must not be evaluated.
 */

import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Expression, Selection } from '../../model/expression.ts';
import { printExpression } from '../../model/print.ts';
import type { Span } from '../../model/values.ts';
import { checkBinary } from './check-operators.ts';
import { checkPath } from './check-paths.ts';
import { constantReason } from './constancy.ts';
import { describeType } from './describe.ts';
import type { ResolvedCondition, ResolvedSelection, ResolvedValue } from './resolved.ts';
import { runtimeValueOf } from './runtime-value.ts';
import type { Scope, Variable } from './scope.ts';
import {
  BOOLEAN,
  DATE,
  hasAlternative,
  isOrdered,
  isUnknown,
  itemOf,
  mainOf,
  NUMBER,
  PERCENT,
  type Type,
  typeOfValue,
  UNKNOWN,
  union,
} from './types.ts';

type AggregateExpression = Extract<Expression, { type: 'aggregate' }>;

/** So many mistakes of one expression are said one by one: there may be one in each of a million operands. */
const MOST_PROBLEMS = 100;

export class Checker {
  readonly scope: Scope;
  readonly problems: Diagnostic[] = [];
  #unlisted = 0;
  readonly #variables: Variable[] = [];
  #slotsUsed = 0;
  #joins = 0;
  #broken = false;

  constructor(scope: Scope) {
    this.scope = scope;
  }

  /** How many variables live at once, at most. */
  get slots(): number {
    return this.#slotsUsed;
  }

  /** Whether all was right, so that the result may be evaluated. */
  get sound(): boolean {
    return this.problems.length === 0 && !this.#broken;
  }

  /** Whether something may follow: what reaches to the end of its expression then needs parentheses. */
  get insideJoin(): boolean {
    return this.#joins > 0;
  }

  report(problem: Diagnostic): void {
    if (this.isFull) {
      this.#unlisted++;
    } else {
      this.problems.push(problem);
    }
  }

  /** Further mistakes are counted and no more. */
  get isFull(): boolean {
    return this.problems.length >= MOST_PROBLEMS;
  }

  /** The mistakes; the last one tells how many there are beyond those. */
  get listed(): readonly Diagnostic[] {
    const last = this.problems[this.problems.length - 1];
    if (this.#unlisted === 0 || last === undefined) {
      return this.problems;
    }
    const message = `${this.#unlisted} more errors in this condition are not listed: mend these first.`;
    return [...this.problems, { rule: 'type-error', span: { start: last.span.end, end: last.span.end }, message }];
  }

  variable(name: string): Variable | undefined {
    return this.#variables.findLast(variable => variable.name === name);
  }

  /** Names of the variables in scope, innermost first. */
  variableNames(): readonly string[] {
    return this.#variables.map(variable => variable.name).reverse();
  }

  bind(name: string, type: Type): Variable {
    const variable = { name, slot: this.#variables.length, type };
    this.#variables.push(variable);
    this.#slotsUsed = Math.max(this.#slotsUsed, this.#variables.length);
    return variable;
  }

  unbind(): void {
    this.#variables.pop();
  }

  /** An unknown value in place of one that is wrong. */
  unknown(span: Span): ResolvedValue {
    this.#broken = true;
    return { node: 'constant', value: undefined, type: UNKNOWN, span };
  }

  /** `expected` tells which words and elements a bare name may stand for. */
  value(expression: Expression, expected?: Type): ResolvedValue {
    const { span } = expression;
    switch (expression.type) {
      case 'literal':
        return { node: 'constant', value: runtimeValueOf(expression.value), type: typeOfValue(expression.value), span };
      case 'today':
        return { node: 'today', type: DATE, span };
      case 'path':
        return checkPath(this, expression, expected);
      case 'list': {
        const items = expression.items.map(item => this.plain(item, expected && itemOf(expected)));
        return { node: 'items', items, type: { ...union(items.map(item => item.type)), list: true }, span };
      }
      case 'broken':
        return this.unknown(span);
      case 'aggregate':
        return this.#aggregate(expression);
      case 'binary':
        return checkBinary(this, expression);
      default:
        return { node: 'condition', of: this.condition(expression), type: BOOLEAN, span };
    }
  }

  /** A value without its parts. */
  plain(expression: Expression, expected?: Type): ResolvedValue {
    return withoutParts(this.value(expression, expected));
  }

  condition(expression: Expression): ResolvedCondition {
    const condition = this.#anyCondition(expression);
    const reason = this.scope.mayBeConstant || isJoined(condition) ? undefined : constantReason(condition);
    if (reason !== undefined && this.sound) {
      this.report({
        rule: 'type-error',
        span: expression.span,
        message: `\`${printExpression(expression)}\` ${reason}, so it decides nothing: a condition must be able to vary.`,
      });
    }
    return condition;
  }

  selection<T>(selection: Selection, inner: (resolved: ResolvedSelection) => T): T {
    const collection = this.collection(selection.collection, selection.variable.name);
    const variable = this.bind(selection.variable.name, itemOf(collection.type));
    const where = selection.where && this.condition(selection.where);
    const result = inner({ slot: variable.slot, collection, where });
    this.unbind();
    return result;
  }

  /** The list that a variable walks over. */
  collection(expression: Expression, variable: string): ResolvedValue {
    const collection = this.value(expression);
    if (!collection.type.list && !isUnknown(collection.type)) {
      const written = printExpression(expression);
      this.report({
        rule: 'type-error',
        span: expression.span,
        message: `\`${written}\` is ${describeType(collection.type)}, not a list: \`${variable} in …\` walks over the elements of a list.`,
      });
      return this.unknown(expression.span);
    }
    return collection;
  }

  #anyCondition(expression: Expression): ResolvedCondition {
    const { span } = expression;
    switch (expression.type) {
      case 'not':
        return { node: 'not', of: this.#joined(expression.operand), span };
      case 'exists':
        return { node: 'exists', of: this.value(expression.operand), span };
      case 'quantifier':
        return this.selection(expression.selection, selection => ({
          node: 'quantifier',
          quantifier: expression.quantifier,
          selection,
          holds: expression.holds && this.condition(expression.holds),
          span,
        }));
      case 'binary':
        if (expression.operator === 'and' || expression.operator === 'or') {
          const left = this.#joined(expression.left);
          return { node: expression.operator, left, right: this.#joined(expression.right), span };
        }
        break;
    }
    return this.#truth(expression);
  }

  #joined(expression: Expression): ResolvedCondition {
    this.#joins++;
    const condition = this.condition(expression);
    this.#joins--;
    return condition;
  }

  /** A value that is yes or no, or a comparison. */
  #truth(expression: Expression): ResolvedCondition {
    const value = this.plain(expression);
    const { span } = expression;
    if (value.node === 'condition') {
      return value.of;
    }
    if (isUnknown(value.type) || (!value.type.list && hasAlternative(value.type, 'boolean'))) {
      return { node: 'truth', of: value, span };
    }
    const written = printExpression(expression);
    this.report({
      rule: 'type-error',
      span,
      message: `\`${written}\` is ${describeType(value.type)}, not a condition: write \`exists ${written}\` to ask whether there is one.`,
      fixes: [
        {
          title: `Write \`exists ${written}\``,
          safe: false,
          edits: [{ span: { start: span.start, end: span.start }, newText: 'exists ' }],
        },
      ],
    });
    return { node: 'truth', of: this.unknown(span), span };
  }

  #aggregate(expression: AggregateExpression): ResolvedValue {
    const { aggregate, span } = expression;
    if (expression.selection === undefined) {
      const collection = this.collection(expression.of ?? { type: 'broken', span }, 'x');
      const variable = this.bind('', itemOf(collection.type));
      this.unbind();
      const selection = { slot: variable.slot, collection, where: undefined };
      const type = this.#aggregateType(expression, mainOf(itemOf(collection.type)));
      const of = withoutParts({ node: 'variable', ...variable, span });
      return { node: 'aggregate', aggregate, selection, of, holds: undefined, type, span };
    }
    return this.selection(expression.selection, selection => {
      const of = expression.of && this.plain(expression.of);
      const holds = expression.holds && this.condition(expression.holds);
      const type = this.#aggregateType(expression, of?.type ?? mainOf(itemOf(selection.collection.type)));
      return { node: 'aggregate', aggregate, selection, of, holds, type, span };
    });
  }

  #aggregateType(expression: AggregateExpression, taken: Type): Type {
    const { aggregate } = expression;
    if (aggregate === 'count') {
      return NUMBER;
    }
    if (aggregate === 'share') {
      return PERCENT;
    }
    if (isUnknown(taken)) {
      return UNKNOWN;
    }
    const adds = aggregate === 'sum' || aggregate === 'avg';
    const alternatives = taken.alternatives.filter(
      alternative => isOrdered({ list: false, alternatives: [alternative] }) && !(adds && alternative.type === 'date'),
    );
    if (alternatives.length === 0) {
      const { span } = expression.of ?? expression;
      const what = adds ? 'numbers, percentages, durations or amounts of money' : 'values that have an order';
      this.report({
        rule: 'type-error',
        span,
        message: `\`${aggregate}\` takes ${what}, and this is ${describeType(taken)}.`,
      });
      return UNKNOWN;
    }
    return { list: false, alternatives };
  }
}

function isJoined(condition: ResolvedCondition): boolean {
  return condition.node === 'and' || condition.node === 'or' || condition.node === 'not';
}

export function withoutParts(value: ResolvedValue): ResolvedValue {
  return value.type.parted === undefined
    ? value
    : { node: 'main', of: value, type: mainOf(value.type), span: value.span };
}
