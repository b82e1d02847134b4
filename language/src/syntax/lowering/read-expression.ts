/** The text of one expression on its own, as `cx query` is asked it, or what is wrong with it. */
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Expression, Question, Selection } from '../../model/expression.ts';
import type { Span } from '../../model/values.ts';
import { parseExpression } from '../parser/parse.ts';
import { ExpressionLowering } from './expressions.ts';

export type ReadExpression = Question | { readonly problems: readonly Diagnostic[] };

export function readExpression(text: string): ReadExpression {
  const { expression, problems } = lowered(text);
  const [first] = problems;
  if (first !== undefined) {
    return text.slice(first.span.start, first.span.end) === 'where' ? readSelection(text, first.span) : { problems };
  }
  const selection = selectionIn(expression);
  return selection === undefined ? { expression } : { expression, selection };
}

/** No expression goes on with `where`, so this is `x in C where P`. Both halves are read where they stand in the text. */
function readSelection(text: string, where: Span): ReadExpression {
  const before = text.slice(0, where.start);
  const behind = ' '.repeat(where.end) + text.slice(where.end);
  const whole = lowered(before);
  const condition = lowered(behind);
  const problems = [
    ...whole.problems,
    // Where nothing stands behind it, `where` itself is the place.
    ...condition.problems.map(problem => (problem.span.start < where.start ? { ...problem, span: where } : problem)),
  ];
  if (problems.length > 0) {
    return { problems };
  }
  const selection = selectionIn(whole.expression);
  if (selection !== undefined) {
    return { selection: { ...selection, where: condition.expression } };
  }
  const message = 'Before `where` stand a name and a list, as in `t in touchpoints where t.critical`.';
  return { problems: [{ span: where, message }] };
}

function selectionIn(expression: Expression): Selection | undefined {
  if (expression.type !== 'binary' || expression.operator !== 'in' || expression.left.type !== 'path') {
    return undefined;
  }
  const [variable, ...further] = expression.left.steps;
  if (variable === undefined || further.length > 0) {
    return undefined;
  }
  return { variable, collection: expression.right, where: undefined };
}

function lowered(text: string) {
  const parsed = parseExpression(text);
  const problems: Diagnostic[] = [...(parsed.refusal === undefined ? [] : [parsed.refusal]), ...parsed.problems];
  const lowering = new ExpressionLowering({
    report: (_, span, message) => problems.push({ span, message }),
    add: problem => problems.push(problem),
  });
  const expression = lowering.expression(parsed.tree, { start: 0, end: text.length });
  return { expression, problems };
}
