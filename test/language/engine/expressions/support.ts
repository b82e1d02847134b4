/** Asks an expression of a small programme. */
import { expect } from 'vitest';
import {
  jsonOf,
  type QueryOptions,
  type QueryResult,
  query,
} from '../../../../language/src/engine/expressions/index.ts';
import type { Expression } from '../../../../language/src/index.ts';
import { read, readFiles } from '../../../support/check.ts';

/** Offset of the expression in the text that `parse` reads. */
const BEFORE = 'rule q {\n  require: ';

/** The plain expression, or the words of what the text itself makes of it. */
export function parse(text: string): Expression {
  const reading = readFiles({ 'q.cx': `${BEFORE}${text}\n}` });
  const problems = reading.problems.filter(problem => problem.rule === 'syntax' || problem.rule === 'type-error');
  if (problems.length > 0) {
    throw new Error(problems.map(problem => problem.message).join('\n'));
  }
  const value = reading.values('q', 'require')[0];
  if (value?.type !== 'expression') {
    throw new Error(`not an expression: ${text}`);
  }
  return value.expression;
}

export const TODAY = '2026-11-22';

export function ask(programme: string, expression: string, options: Partial<QueryOptions> = {}): QueryResult {
  return query({ expression: parse(expression) }, read(programme).model, { today: TODAY, ...options });
}

/** The value as JSON; fails when the expression is wrong. */
export function evaluate(programme: string, expression: string, options: Partial<QueryOptions> = {}): unknown {
  const result = ask(programme, expression, options);
  if ('problems' in result) {
    throw new Error(`${expression}: ${result.problems.map(problem => problem.message).join('\n')}`);
  }
  return jsonOf(result.runtimeValue);
}

/** The messages of what is wrong, each behind the text that it is about. */
export function problemsOf(programme: string, expression: string): string[] {
  const result = ask(programme, expression);
  if (!('problems' in result)) {
    throw new Error(`${expression} is right: ${result.type} ${JSON.stringify(result.value)}`);
  }
  const place = (start: number, end: number) => expression.slice(start - BEFORE.length, end - BEFORE.length);
  return result.problems.map(({ span, message }) => `${place(span.start, span.end)} | ${message}`);
}

export function expectProblem(programme: string, expression: string, place: string, words: string): void {
  const problems = problemsOf(programme, expression);
  expect(problems, expression).toHaveLength(1);
  expect(problems[0]!.split(' | ')[0], problems[0]).toBe(place);
  expect(problems[0], expression).toContain(words);
}
