/** Comparisons, membership, text patterns and arithmetic: what goes with what. */

import type { BinaryOperator, Expression } from '../../model/expression.ts';
import { kindOfPlural } from '../../model/metamodel/index.ts';
import { printExpression } from '../../model/print.ts';
import { listComparison } from './advice.ts';
import { arithmeticType } from './arithmetic-types.ts';
import type { Checker } from './check.ts';
import { describeType } from './describe.ts';
import type { ArithmeticOperator, ComparisonOperator, ResolvedCondition, ResolvedValue } from './resolved.ts';
import {
  BOOLEAN,
  comparable,
  hasAlternative,
  isOrdered,
  isUnknown,
  itemOf,
  kindsOf,
  listOf,
  type Type,
  wordsOf,
} from './types.ts';

type BinaryExpression = Extract<Expression, { type: 'binary' }>;

export function checkBinary(checker: Checker, expression: BinaryExpression): ResolvedValue {
  const { operator, span } = expression;
  switch (operator) {
    case '+':
    case '-':
    case '*':
    case '/':
      return arithmetic(checker, expression, operator);
    case 'and':
    case 'or':
      return { node: 'condition', of: checker.condition(expression), type: BOOLEAN, span };
    case 'in':
      return asValue(membership(checker, expression));
    case 'contains':
      return asValue(contains(checker, expression));
    case 'like':
      return asValue(like(checker, expression));
    default:
      return asValue(comparison(checker, expression, operator));
  }
}

function asValue(of: ResolvedCondition): ResolvedValue {
  return { node: 'condition', of, type: BOOLEAN, span: of.span };
}

/** A word that stands alone: what it means depends on the other side. */
function isBareName(checker: Checker, expression: Expression): boolean {
  if (expression.type !== 'path') {
    return false;
  }
  const { name } = expression.steps[0]!;
  return (
    checker.variable(name) === undefined &&
    !(name === 'setting' && checker.scope.settings !== undefined) &&
    kindOfPlural(name) === undefined
  );
}

/** Both sides, each with the other's type to expect: words and names have theirs from it. */
function bothSides(checker: Checker, { left, right }: BinaryExpression): [ResolvedValue, ResolvedValue] {
  if (isBareName(checker, left) && !isBareName(checker, right)) {
    const second = checker.plain(right);
    return [checker.plain(left, second.type), second];
  }
  const first = checker.plain(left);
  return [first, checker.plain(right, first.type)];
}

function comparison(checker: Checker, expression: BinaryExpression, operator: ComparisonOperator): ResolvedCondition {
  const mistakes = checker.problems.length;
  const [left, right] = bothSides(checker, expression);
  const result: ResolvedCondition = { node: 'compare', operator, left, right, span: expression.span };
  const isWrongAlready = checker.problems.length > mistakes;
  if (!isWrongAlready && (isKnownList(left.type) || isKnownList(right.type))) {
    checker.report(listComparison(checker, expression, operator, left, right));
    return result;
  }
  if (isUnknown(left.type) || isUnknown(right.type)) {
    return result;
  }
  const ordering = operator !== '=' && operator !== '!=';
  if (!comparable(left.type, right.type, ordering)) {
    checker.report({
      rule: 'type-error',
      span: expression.span,
      message: notComparable(expression, left.type, right.type, ordering),
    });
  }
  return result;
}

function isKnownList(type: Type): boolean {
  return type.list && !isUnknown(type);
}

function notComparable(expression: BinaryExpression, left: Type, right: Type, ordering: boolean): string {
  const [first, second] = [printExpression(expression.left), printExpression(expression.right)];
  if (ordering && comparable(left, right, false)) {
    return hasAlternative(left, 'word')
      ? `The words of a list have no order: write \`${first} in (…)\` with those that are meant.`
      : `\`${first}\` is ${describeType(left)}, which has no order: only \`=\` and \`!=\` compare it.`;
  }
  const percentage = percentageFor(expression, left, right) ?? percentageFor(expression, right, left);
  return `\`${first}\` is ${describeType(left)} and \`${second}\` is ${describeType(right)}: they do not compare.${percentage ?? ''}${monthsAdvice(left, right)}`;
}

/** A percentage compared with a plain number was most likely meant as one. */
function percentageFor(expression: BinaryExpression, a: Type, b: Type): string | undefined {
  const literal = [expression.left, expression.right].find(
    side => side.type === 'literal' && side.value.type === 'number',
  );
  return hasAlternative(a, 'percent') && hasAlternative(b, 'number') && literal !== undefined
    ? ` A percentage is written with its sign: \`${printExpression(literal)}%\`.`
    : undefined;
}

/** The way to ask for an age in months: not by subtracting, but by moving today. */
function monthsAdvice(left: Type, right: Type): string {
  const isFamily = (type: Type, clock: boolean) =>
    type.alternatives.some(
      each => each.type === 'duration' && each.family !== undefined && (each.family === 'clock') === clock,
    );
  return (isFamily(left, true) && isFamily(right, false)) || (isFamily(left, false) && isFamily(right, true))
    ? ' Working days, months and years have no fixed length; for an age write `x.on < today - 12mo`.'
    : '';
}

function membership(checker: Checker, expression: BinaryExpression): ResolvedCondition {
  const { span } = expression;
  const leftFirst = !isBareName(checker, expression.left);
  const early = leftFirst ? checker.plain(expression.left) : undefined;
  const list =
    expression.right.type === 'list'
      ? checker.plain(expression.right, early && listOf(early.type))
      : checker.plain(expression.right);
  const item = early ?? checker.plain(expression.left, itemOf(list.type));
  const result: ResolvedCondition = { node: 'member', item, list, span };
  if (isUnknown(item.type) || isUnknown(list.type)) {
    return result;
  }
  if (item.type.list) {
    checker.report(listComparison(checker, expression, 'in', item, list));
  } else if (!list.type.list) {
    const [first, second] = [printExpression(expression.left), printExpression(expression.right)];
    checker.report({
      rule: 'type-error',
      span,
      message: `\`in\` asks whether something is in a list, and \`${second}\` is ${describeType(list.type)}: write \`${first} = ${second}\`.`,
      fixes: [
        {
          title: 'Write `=`',
          safe: false,
          edits: [{ span: { start: expression.left.span.end, end: expression.right.span.start }, newText: ' = ' }],
        },
      ],
    });
  } else if (!comparable(item.type, itemOf(list.type), false)) {
    checker.report({ rule: 'type-error', span, message: neverMember(expression, item.type, list.type) });
  }
  return result;
}

function neverMember(expression: BinaryExpression, item: Type, list: Type): string {
  const [first, second] =
    expression.operator === 'in' ? [expression.left, expression.right] : [expression.right, expression.left];
  return `\`${printExpression(first)}\` is ${describeType(item)} and can never be in \`${printExpression(second)}\`, which is ${describeType(list)}.`;
}

function contains(checker: Checker, expression: BinaryExpression): ResolvedCondition {
  const { span } = expression;
  const whole = checker.plain(expression.left);
  const part = checker.plain(expression.right, itemOf(whole.type));
  if (whole.type.list) {
    if (part.type.list) {
      checker.report({
        rule: 'type-error',
        span,
        message: `\`contains\` looks for one value: for a list write \`every x in ${printExpression(expression.right)} : x in ${printExpression(expression.left)}\`.`,
      });
    } else if (!isUnknown(whole.type) && !isUnknown(part.type) && !comparable(itemOf(whole.type), part.type, false)) {
      checker.report({ rule: 'type-error', span, message: neverMember(expression, part.type, whole.type) });
    }
    return { node: 'member', item: part, list: whole, span };
  }
  needsText(checker, expression.left, whole.type, 'contains');
  needsText(checker, expression.right, part.type, 'contains');
  return { node: 'substring', text: whole, part, span };
}

function like(checker: Checker, expression: BinaryExpression): ResolvedCondition {
  const text = checker.plain(expression.left);
  const pattern = expression.right.type === 'literal' ? expression.right.value : undefined;
  if (text.type.list) {
    checker.report(listComparison(checker, expression, 'like', text, text));
  } else {
    needsText(checker, expression.left, text.type, 'like');
  }
  if (pattern?.type !== 'text') {
    checker.report({
      rule: 'type-error',
      span: expression.right.span,
      message: '`like` takes a text in quotes in which `*` stands for anything: `x.title like "Pay*"`.',
    });
    return { node: 'like', text, pattern: '', span: expression.span };
  }
  return { node: 'like', text, pattern: pattern.text, span: expression.span };
}

function needsText(checker: Checker, expression: Expression, type: Type, operator: BinaryOperator): void {
  if (isUnknown(type) || (!type.list && hasAlternative(type, 'text', 'name', 'word'))) {
    return;
  }
  const written = printExpression(expression);
  checker.report({
    rule: 'type-error',
    span: expression.span,
    message: `\`${operator}\` reads texts, and \`${written}\` is ${describeType(type)}.${kindsOf(type).length > 0 ? ` Write \`${written}.title\`.` : ''}`,
  });
}

function arithmetic(checker: Checker, expression: BinaryExpression, operator: ArithmeticOperator): ResolvedValue {
  const left = checker.plain(expression.left);
  const right = checker.plain(expression.right);
  const { span } = expression;
  const type = arithmeticType(operator, left.type, right.type);
  if (type === undefined) {
    checker.report({ rule: 'type-error', span, message: cannotCompute(expression, left.type, right.type) });
    return checker.unknown(span);
  }
  return { node: 'arithmetic', operator, left, right, type, span };
}

function cannotCompute(expression: BinaryExpression, left: Type, right: Type): string {
  const { operator } = expression;
  const [first, second] = [printExpression(expression.left), printExpression(expression.right)];
  const both = `\`${first}\` is ${describeType(left)} and \`${second}\` is ${describeType(right)}`;
  const money = (type: Type) => type.alternatives.every(each => each.type === 'money' && each.currency !== undefined);
  if (money(left) && money(right)) {
    return `Two currencies do not add: ${both}.`;
  }
  const hint =
    wordsOf(left).length === 0 && isOrdered(left) && isOrdered(right) ? '' : ' Only amounts and dates compute.';
  return `${both}: \`${operator}\` does not join them.${hint}`;
}
