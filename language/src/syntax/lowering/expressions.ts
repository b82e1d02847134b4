/** Expressions of the syntax tree → plain expressions: rows of operands and operators folded by precedence. */

import type { Aggregate, BinaryOperator, Expression, Quantifier, Selection, Step } from '../../model/expression.ts';
import type { Span } from '../../model/values.ts';
import type * as Ast from '../generated/ast.ts';
import { quote } from '../parser/messages.ts';
import { spanOf, tokenSpan } from '../parser/positions.ts';
import type { Reporter } from './context.ts';
import { habitInSelection, habitOf } from './habits.ts';
import { readLiteral } from './literals.ts';

/** How tightly operators bind; `not` stands between `and` and the comparisons. */
const PRECEDENCE: Readonly<Record<string, number>> = {
  or: 1,
  and: 2,
  not: 3,
  '=': 4,
  '!=': 4,
  '<': 4,
  '<=': 4,
  '>': 4,
  '>=': 4,
  in: 4,
  contains: 4,
  like: 4,
  '+': 5,
  '-': 5,
  '*': 6,
  '/': 6,
};
const COMPARISON = 4;

interface Operator {
  readonly text: string;
  readonly span: Span;
}

export class ExpressionLowering {
  /** Expressions that stand in parentheses of their own: `(a < b) = c` does not chain, and `in (phone)` is a list. */
  readonly #parenthesised = new Set<Expression>();
  readonly #reporter: Reporter;

  constructor(reporter: Reporter) {
    this.#reporter = reporter;
  }

  expression(node: Ast.Expression | undefined, fallback: Span): Expression {
    if (node === undefined || node.operands.length === 0) {
      return { type: 'broken', span: node === undefined ? fallback : spanOf(node) };
    }
    const output: Expression[] = [];
    const waiting: Operator[] = [];
    node.operands.forEach((operand, index) => {
      if (index > 0) {
        const operator = { text: node.operators[index - 1]!, span: tokenSpan(node, 'operators', index - 1)! };
        this.#reduce(output, waiting, PRECEDENCE[operator.text]!);
        waiting.push(operator);
      }
      output.push(this.#operand(operand, waiting));
    });
    this.#reduce(output, waiting, 0);
    return output[0]!;
  }

  selection(node: Ast.Selection): Selection {
    const span = spanOf(node);
    const variable: Step = { name: (node.variable ?? '').normalize('NFC'), ...(tokenSpan(node, 'variable') ?? span) };
    const where = node.where === undefined ? undefined : this.expression(node.where, span);
    const { collection } = node;
    if (collection?.surplus === undefined) {
      return { variable, collection: this.#collection(collection, span), where };
    }
    const habit = habitInSelection(collection.surplus);
    this.#surplus(collection, collection.path, collection.surplus, habit);
    const broken: Expression = { type: 'broken', span: spanOf(collection) };
    return habit === undefined
      ? { variable, collection: broken, where }
      : { variable, collection: this.#collection(collection, span), where: broken };
  }

  /** Says that words stand behind what is complete, and how they may have been meant. */
  #surplus(node: Ast.Operand | Ast.Collection, before: string | undefined, surplus: string, habit?: string): void {
    const place = before === undefined ? 'the parenthesis' : quote(before);
    const message = `Behind ${place} stands ${quote(surplus)}: ${habit ?? habitOf(before ?? '(…)', surplus)}`;
    this.#reporter.report('syntax', spanOf(node), message);
  }

  #collection(node: Ast.Collection | undefined, fallback: Span): Expression {
    if (node?.path !== undefined) {
      return path(node.path, tokenSpan(node, 'path')!);
    }
    if (node === undefined || node.items.length === 0) {
      return { type: 'broken', span: fallback };
    }
    const span = spanOf(node);
    return { type: 'list', items: node.items.map(item => this.expression(item, span)), span };
  }

  /** Applies the operators that bind at least as tightly as the one to come. */
  #reduce(output: Expression[], waiting: Operator[], precedence: number): void {
    while (waiting.length > 0 && PRECEDENCE[waiting[waiting.length - 1]!.text]! >= Math.max(1, precedence)) {
      const operator = waiting.pop()!;
      if (operator.text === 'not') {
        const operand = output.pop()!;
        output.push({ type: 'not', operand, span: { start: operator.span.start, end: operand.span.end } });
      } else {
        const right = output.pop()!;
        const left = output.pop()!;
        output.push(this.#binary(operator.text as BinaryOperator, left, right));
      }
    }
  }

  #binary(operator: BinaryOperator, left: Expression, right: Expression): Expression {
    const span = { start: left.span.start, end: right.span.end };
    if (PRECEDENCE[operator] === COMPARISON && (this.#isOpenComparison(left) || this.#isOpenComparison(right))) {
      this.#reporter.report(
        'type-error',
        span,
        'Comparisons do not chain: join two of them with `and`, as in `a < b and b < c`.',
      );
      return { type: 'broken', span };
    }
    if (operator === 'in' && right.type !== 'list' && this.#parenthesised.has(right)) {
      return { type: 'binary', operator, left, right: { type: 'list', items: [right], span: right.span }, span };
    }
    return { type: 'binary', operator, left, right, span };
  }

  #isOpenComparison(expression: Expression): boolean {
    return (
      expression.type === 'binary' &&
      PRECEDENCE[expression.operator] === COMPARISON &&
      !this.#parenthesised.has(expression)
    );
  }

  #operand(node: Ast.Operand, waiting: Operator[]): Expression {
    const { prefixes } = node;
    const firstExists = prefixes.indexOf('exists');
    const loose = firstExists < 0 ? prefixes.length : firstExists;
    for (let index = 0; index < loose; index++) {
      waiting.push({ text: 'not', span: tokenSpan(node, 'prefixes', index)! });
    }
    let result = this.#primary(node);
    for (let index = prefixes.length - 1; index >= loose; index--) {
      const span = { start: tokenSpan(node, 'prefixes', index)!.start, end: result.span.end };
      result =
        prefixes[index] === 'exists'
          ? { type: 'exists', operand: result, span }
          : { type: 'not', operand: result, span };
    }
    return result;
  }

  #primary(node: Ast.Operand): Expression {
    const span = spanOf(node);
    if (node.quantifier !== undefined && node.selection !== undefined) {
      return this.#quantified(node, node.selection, { start: tokenSpan(node, 'quantifier')!.start, end: span.end });
    }
    if (node.surplus !== undefined) {
      this.#surplus(node, node.path ?? node.literal ?? node.constant, node.surplus);
      return { type: 'broken', span };
    }
    if (node.aggregate !== undefined) {
      return this.#aggregated(node, { start: tokenSpan(node, 'aggregate')!.start, end: span.end });
    }
    if (node.literal !== undefined) {
      const place = tokenSpan(node, 'literal')!;
      const { value, problems } = readLiteral(node.literal, place);
      for (const problem of problems) {
        this.#reporter.add(problem);
      }
      return value === undefined ? { type: 'broken', span: place } : { type: 'literal', value, span: place };
    }
    if (node.constant !== undefined) {
      const place = tokenSpan(node, 'constant')!;
      return node.constant === 'today'
        ? { type: 'today', span: place }
        : { type: 'literal', value: { type: 'boolean', boolean: node.constant === 'yes', span: place }, span: place };
    }
    if (node.path !== undefined) {
      return path(node.path, tokenSpan(node, 'path')!);
    }
    return this.#group(node, span);
  }

  #group(node: Ast.Operand, span: Span): Expression {
    const items = node.items.map(item => this.expression(item, span));
    if (items.length === 0) {
      return { type: 'broken', span };
    }
    if (items.length > 1) {
      return { type: 'list', items, span: { start: tokenSpan(node, 'open')?.start ?? span.start, end: span.end } };
    }
    this.#parenthesised.add(items[0]!);
    return items[0]!;
  }

  #quantified(node: Ast.Operand, selection: Ast.Selection, span: Span): Expression {
    const quantifier = node.quantifier as Quantifier;
    if (quantifier === 'every' && node.holds === undefined) {
      this.#reporter.report(
        'syntax',
        span,
        '`every` needs a condition after a colon: `every k in t.kpis : exists k.owner`.',
      );
      return { type: 'broken', span };
    }
    return {
      type: 'quantifier',
      quantifier,
      selection: this.selection(selection),
      holds: node.holds === undefined ? undefined : this.expression(node.holds, span),
      span,
    };
  }

  #aggregated(node: Ast.Operand, span: Span): Expression {
    const aggregate = node.aggregate as Aggregate;
    const selection = node.selection === undefined ? undefined : this.selection(node.selection);
    const holds = node.holds === undefined ? undefined : this.expression(node.holds, span);
    const of = node.of === undefined ? undefined : this.expression(node.of, span);
    const problem = aggregateProblem(aggregate, { selection, holds, of });
    if (problem !== undefined) {
      this.#reporter.report('syntax', span, problem);
      return { type: 'broken', span };
    }
    return { type: 'aggregate', aggregate, of, selection, holds, span };
  }
}

function aggregateProblem(
  aggregate: Aggregate,
  parts: { selection: Selection | undefined; holds: Expression | undefined; of: Expression | undefined },
): string | undefined {
  const { selection, holds, of } = parts;
  switch (aggregate) {
    case 'share':
      return selection === undefined || holds === undefined || of !== undefined
        ? '`share` is written `share(x in C where P : Q)`: the part of them for which Q holds.'
        : undefined;
    case 'count':
      return holds !== undefined || (selection !== undefined && of !== undefined)
        ? '`count` is written `count(x in C where P)` or `count(touchpoints)`.'
        : undefined;
    default:
      return holds !== undefined || of === undefined
        ? `\`${aggregate}\` is written \`${aggregate}(e for x in C where P)\`: what to take, and from which elements.`
        : undefined;
  }
}

function path(image: string, span: Span): Expression {
  let start = span.start;
  const steps = image.split('.').map((word): Step => {
    const step = { name: word.normalize('NFC'), start, end: start + word.length };
    start = step.end + 1;
    return step;
  });
  return { type: 'path', steps, span };
}
