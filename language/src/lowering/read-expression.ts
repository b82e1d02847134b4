/** The text of one expression on its own, as `cx query` is asked it, or what is wrong with it. */
import type { Expression } from '../model/expression.ts';
import type { Span } from '../model/values.ts';
import { parseExpression } from '../parser/parse.ts';
import { ExpressionLowering } from './expressions.ts';

export interface ExpressionProblem {
  readonly span: Span;
  readonly message: string;
}

export type ReadExpression = { readonly expression: Expression } | { readonly problems: readonly ExpressionProblem[] };

export function readExpression(text: string): ReadExpression {
  const parsed = parseExpression(text);
  const problems: ExpressionProblem[] = [
    ...(parsed.refusal === undefined ? [] : [parsed.refusal]),
    ...parsed.problems,
  ].map(({ start, end, message }) => ({ span: { start, end }, message }));
  const lowering = new ExpressionLowering({ report: (_, span, message) => problems.push({ span, message }) });
  const expression = lowering.expression(parsed.tree, { start: 0, end: text.length });
  return problems.length > 0 ? { problems } : { expression };
}
