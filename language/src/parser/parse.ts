/**
 * Text → syntax tree and syntax problems. Any text gives both; nothing throws, and no text changes how the next is read.
 */

import type { IRecognitionException } from 'chevrotain';
import type { AstNode } from 'langium';
import type { Document, Expression } from '../generated/ast.ts';
import type { Span } from '../model/values.ts';
import type { AstParser } from './ast-parser.ts';
import { type Comment, DEFAULT_LIMITS, type Refusal, type ScanLimits, scan } from './scanner.ts';
import { createAstParser } from './services.ts';

export interface SyntaxProblem extends Span {
  readonly message: string;
}

export interface ParsedText<T extends AstNode> {
  /** Absent when nothing could be built: the text was refused, or its errors led too deep. */
  readonly tree: T | undefined;
  readonly comments: readonly Comment[];
  /** In source order, at most `limits.problems`. */
  readonly problems: readonly SyntaxProblem[];
  /** How many more problems there are than are listed. */
  readonly unlisted: number;
  /** Why no parser was let near the text: it is too deep or too large to be read safely. */
  readonly refusal: Refusal | undefined;
}

let parser: AstParser | undefined;

function run<T extends AstNode>(text: string, rule: 'Document' | 'Expression', limits: ScanLimits): ParsedText<T> {
  const scanned = scan(text, rule === 'Document' ? 'document' : 'expression', limits);
  const { comments, refusal } = scanned;
  if (refusal !== undefined) {
    return { tree: undefined, comments, problems: [], unlisted: 0, refusal };
  }
  parser ??= createAstParser();
  const current = parser;
  try {
    const { value, errors } = current.parseTokens<T>(scanned.tokens, { rule });
    return { tree: value, comments, refusal: undefined, ...listed(scanned.problems, errors, text, limits) };
  } catch {
    // Errors upon errors can lead the parser's recovery deeper than the text is nested. Whatever it holds now belongs to
    // this text, so it is thrown away and the next text is read as by a new one.
    parser = undefined;
    const found = listed(scanned.problems, current.errors, text, limits);
    const last = found.problems[found.problems.length - 1] ?? { start: 0, end: Math.min(1, text.length) };
    const given = {
      message: 'The rest of this file could not be read: mend the errors before it.',
      start: last.start,
      end: last.end,
    };
    return {
      tree: undefined,
      comments,
      refusal: undefined,
      problems: [...found.problems, given],
      unlisted: found.unlisted,
    };
  }
}

function listed(
  scanned: readonly SyntaxProblem[],
  errors: readonly IRecognitionException[],
  text: string,
  limits: ScanLimits,
): { problems: readonly SyntaxProblem[]; unlisted: number } {
  const all = [...scanned, ...errors.map(error => problemOf(error, text))].sort(
    (a, b) => a.start - b.start || a.end - b.end,
  );
  const problems = all.slice(0, limits.problems);
  return { problems, unlisted: all.length - problems.length };
}

export function parseDocument(text: string, limits: ScanLimits = DEFAULT_LIMITS): ParsedText<Document> {
  return run<Document>(text, 'Document', limits);
}

export function parseExpression(text: string, limits: ScanLimits = DEFAULT_LIMITS): ParsedText<Expression> {
  return run<Expression>(text, 'Expression', limits);
}

/** An error at the end of the file has no token of its own: its place is the last one that was read. */
function problemOf(error: IRecognitionException, text: string): SyntaxProblem {
  const { token } = error;
  if (token.endOffset !== undefined && token.startOffset >= 0) {
    return { message: error.message, start: token.startOffset, end: token.endOffset + 1 };
  }
  const end = text.trimEnd().length;
  return { message: error.message, start: Math.max(0, end - 1), end };
}
