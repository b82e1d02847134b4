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
  /** Absent when the text was refused: too deep or too large for any parser to read safely. */
  readonly tree: T | undefined;
  readonly comments: readonly Comment[];
  /** In source order, at most `limits.problems`. */
  readonly problems: readonly SyntaxProblem[];
  /** How many more problems there are than are listed. */
  readonly unlisted: number;
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
  try {
    const { value, errors } = parser.parseTokens<T>(scanned.tokens, { rule });
    const all = [...scanned.problems, ...errors.map(error => problemOf(error, text))].sort(
      (a, b) => a.start - b.start || a.end - b.end,
    );
    const problems = all.slice(0, limits.problems);
    return { tree: value, comments, problems, unlisted: all.length - problems.length, refusal: undefined };
  } catch {
    // Whatever the parser holds now belongs to this text. It is thrown away, so that the next one is read as by a new one.
    parser = undefined;
    return {
      tree: undefined,
      comments,
      problems: [],
      unlisted: 0,
      refusal: {
        rule: 'too-deep',
        message: 'This file could not be read: its nesting is too deep.',
        start: 0,
        end: Math.min(1, text.length),
      },
    };
  }
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
