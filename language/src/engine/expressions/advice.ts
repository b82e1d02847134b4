/** What to write instead where a list was treated as one value: the message, and the edit that does it. */

import type { Diagnostic } from '../../model/diagnostic.ts';
import type { BinaryOperator, Expression, Step } from '../../model/expression.ts';
import { printExpression } from '../../model/print.ts';
import type { Checker } from './check.ts';
import { describeType } from './describe.ts';
import { findProperty, propertyNames } from './property-types.ts';
import type { ResolvedValue } from './resolved.ts';
import { isUnknown, itemOf, wordsOf } from './types.ts';

type BinaryExpression = Extract<Expression, { type: 'binary' }>;

/** The step of a path that makes it a list, counted from the start; the last where it cannot be told. */
function listStep(value: ResolvedValue, steps: readonly Step[]): number {
  let index = steps.length - 1;
  let current = value;
  for (;;) {
    if (current.node === 'main') {
      current = current.of;
    } else if ((current.node === 'property' || current.node === 'part') && current.of.type.list) {
      current = current.of;
      index--;
    } else {
      return Math.max(0, index);
    }
  }
}

/** The first letter of what is in the list that no variable has taken. */
function freeVariable(checker: Checker, listName: string): string {
  const taken = new Set(checker.variableNames());
  const letter = listName.charAt(0).toLowerCase();
  const candidates = [letter, 'x', 'y', 'z'].filter(candidate => /^\p{L}$/u.test(candidate));
  return candidates.find(candidate => !taken.has(candidate)) ?? `${letter}2`;
}

/** The one property of what is in the list that takes a word which nothing is called by: `type` of a channel for `phone`. */
function propertyTaking(word: Expression, resolved: ResolvedValue, list: ResolvedValue): readonly string[] {
  if (word.type !== 'path' || !isUnknown(resolved.type)) {
    return [];
  }
  const { name } = word.steps[0]!;
  const items = itemOf(list.type);
  const taking = propertyNames(items).filter(property => {
    const type = findProperty(items, property)?.type;
    return type !== undefined && !type.list && wordsOf(type).includes(name);
  });
  return taking.length === 1 ? taking : [];
}

export function listComparison(
  checker: Checker,
  expression: BinaryExpression,
  operator: BinaryOperator,
  left: ResolvedValue,
  right: ResolvedValue,
): Diagnostic {
  const { span } = expression;
  const [first, second] = [printExpression(expression.left), printExpression(expression.right)];
  if (left.type.list && right.type.list && operator !== 'like' && operator !== 'in') {
    return {
      rule: 'type-error',
      span,
      message: `\`${first}\` and \`${second}\` are both lists: compare them by \`every x in ${first} : x in ${second}\`.`,
    };
  }
  const what = `\`${left.type.list ? first : second}\` is ${describeType(left.type.list ? left.type : right.type)}`;
  if (!left.type.list) {
    const list = [second, ...propertyTaking(expression.left, left, right)].join('.');
    const instead = operator === '!=' ? `not ${first} in ${list}` : `${first} in ${list}`;
    return {
      rule: 'type-error',
      span,
      message: `${what}, and \`${operator}\` compares single values: write \`${instead}\`.`,
      ...(operator === '=' &&
        list === second && {
          fixes: [
            {
              title: `Write \`${instead}\``,
              safe: false,
              edits: [{ span: { start: expression.left.span.end, end: expression.right.span.start }, newText: ' in ' }],
            },
          ],
        }),
    };
  }
  const property = propertyTaking(expression.right, right, left);
  return { rule: 'type-error', span, ...overList(checker, expression, operator, left, property, what) };
}

/** `t.channels.type = phone` → `some c in t.channels where c.type = phone`; `!=` asks that there is none. */
function overList(
  checker: Checker,
  expression: BinaryExpression,
  operator: BinaryOperator,
  left: ResolvedValue,
  property: readonly string[],
  what: string,
): Pick<Diagnostic, 'message' | 'fixes'> {
  const { left: path, right } = expression;
  const quantifier = operator === '!=' ? 'no' : 'some';
  const kept = operator === '!=' ? '=' : operator;
  if (path.type !== 'path') {
    return {
      message: `${what}, and \`${operator}\` compares single values: write \`${quantifier} x in … where x ${kept} ${printExpression(right)}\`.`,
    };
  }
  const { steps } = path;
  const at = listStep(left, steps);
  const variable = freeVariable(checker, steps[at]!.name);
  const list = steps.slice(0, at + 1).map(step => step.name);
  const rest = [...steps.slice(at + 1).map(step => step.name), ...property];
  const condition = ` where ${[variable, ...rest].join('.')} ${kept} `;
  const instead = `${quantifier} ${variable} in ${list.join('.')}${condition}${printExpression(right)}`;
  const message = `${what}, and \`${operator}\` compares single values: write \`${instead}\`.`;
  // Between the two sides stand the operator and a space or so; anything longer is a comment or a parenthesis.
  if (right.span.start - path.span.end > operator.length + 2) {
    return { message };
  }
  const [open, close] = checker.insideJoin ? ['(', ')'] : ['', ''];
  const edits = [
    { span: { start: path.span.start, end: path.span.start }, newText: `${open}${quantifier} ${variable} in ` },
    { span: { start: steps[at]!.end, end: right.span.start }, newText: condition },
    ...(close === '' ? [] : [{ span: { start: right.span.end, end: right.span.end }, newText: close }]),
  ];
  return { message, fixes: [{ title: `Write \`${instead}\``, safe: false, edits }] };
}
