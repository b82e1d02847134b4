/**
 * Text → syntax tree and syntax problems. Any text gives both; nothing throws, and no text changes how the next is read.
 */

import type { IRecognitionException, IToken } from 'chevrotain';
import type { AstNode } from 'langium';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { attributesOf, kindSpec, takesList } from '../../model/metamodel/index.ts';
import { type Attribute, type Document, type Element, type Expression, isDocument } from '../generated/ast.ts';
import type { AstParser } from './ast-parser.ts';
import { isDigit } from './characters.ts';
import { quote } from './messages.ts';
import { spanOf, tokenSpan } from './positions.ts';
import { predict } from './predict.ts';
import { type ScanMode, scan } from './scan.ts';
import { type Comment, DEFAULT_LIMITS, type Refusal, type ScanLimits, type ScanResult } from './scanner.ts';
import { createAstParser } from './services.ts';

export interface ParsedText<T extends AstNode> {
  /** Absent when nothing could be built: the text was refused, or its errors led too deep. */
  readonly tree: T | undefined;
  /** How its tokens were read. */
  readonly mode: ScanMode;
  readonly comments: readonly Comment[];
  /** In source order, at most `limits.problems`. */
  readonly problems: readonly Diagnostic[];
  /** How many more problems there are than are listed; at least so many where the text was given up. */
  readonly unlisted: number;
  /** There were too many errors to read on: what stands behind them is not known. */
  readonly gaveUp: boolean;
  /** A text or comment that is never closed took the rest of the file. */
  readonly cutShort: boolean;
  /** Why no parser was let near the text: it is too deep or too large to be read safely. */
  readonly refusal: Refusal | undefined;
}

/** Made for the first text that has an error: it takes a while, and most runs never need it. */
let parser: AstParser | undefined;

function run<T extends AstNode>(text: string, rule: 'Document' | 'Expression', limits: ScanLimits): ParsedText<T> {
  let mode: ScanMode = rule === 'Document' ? 'document' : 'expression';
  let scanned = scan(text, mode, limits);
  let read = scanned.refusal === undefined ? predict<T>(scanned.tokens, rule) : undefined;
  if (rule === 'Document' && scanned.refusal === undefined && isFaulty(scanned, read, text)) {
    mode = 'faulty document';
    scanned = scan(text, mode, limits);
    read = scanned.refusal === undefined ? predict<T>(scanned.tokens, rule) : undefined;
  }
  const { comments, cutShort, refusal } = scanned;
  if (refusal !== undefined) {
    return { tree: undefined, mode, comments, problems: [], unlisted: 0, gaveUp: false, cutShort, refusal };
  }
  if (read !== undefined) {
    const found = listed(scanned, misplaced(read), limits);
    return { tree: read, mode, comments, cutShort, gaveUp: false, refusal: undefined, ...found };
  }
  parser ??= createAstParser();
  const current = parser;
  try {
    const { value, errors } = current.parseTokens<T>(scanned.tokens, { rule });
    const found = listed(scanned, [...unsaid(errors, scanned.places, text), ...misplaced(value)], limits);
    return { tree: value, mode, comments, cutShort, gaveUp: false, refusal: undefined, ...found };
  } catch {
    // There were too many errors, or they led the parser's recovery deeper than the text is nested. Whatever it holds now
    // belongs to this text, so it is thrown away and the next text is read as by a new one.
    parser = undefined;
    const found = listed(scanned, unsaid(current.errors, scanned.places, text), limits);
    const last = found.problems[found.problems.length - 1];
    const given = {
      message: 'The rest of this file could not be read: mend the errors before it.',
      span: last?.span ?? { start: 0, end: Math.min(1, text.length) },
    };
    return {
      tree: undefined,
      mode,
      comments,
      cutShort,
      gaveUp: true,
      refusal: undefined,
      problems: [...found.problems, given],
      unlisted: found.unlisted,
    };
  }
}

/** Whether something in it cannot be read as it is, or is surely not meant as it is written. */
function isFaulty({ problems }: ScanResult, tree: AstNode | undefined, text: string): boolean {
  return (
    problems.length > 0 ||
    !isDocument(tree) ||
    tree.misplaced.length > 0 ||
    tree.elements.some(element => isDoubtful(element, text))
  );
}

/** What is too much on a line looks like elements of unknown kinds, and a decimal comma like one between values. */
function isDoubtful({ kind, attributes, elements }: Element, text: string): boolean {
  return (
    kindSpec(kind) === undefined ||
    attributes.some(
      attribute => attribute.commas.length > 0 && takesOne(attribute, kind) && hasCommaInNumber(attribute, text),
    ) ||
    elements.some(element => isDoubtful(element, text))
  );
}

function takesOne({ key }: Attribute, kind: string): boolean {
  const spec = attributesOf(kind).get(key.replace(/:$/, ''));
  return spec !== undefined && !takesList(spec);
}

function hasCommaInNumber(attribute: Attribute, text: string): boolean {
  return attribute.commas.some((_, index) => {
    const { start, end } = tokenSpan(attribute, 'commas', index)!;
    return isDigit(text.charCodeAt(start - 1)) && isDigit(text.charCodeAt(end));
  });
}

/** The first problems of those that the scanner found and of the others, and how many more there are. */
function listed(
  scanned: ScanResult,
  others: readonly Diagnostic[],
  limits: ScanLimits,
): { problems: readonly Diagnostic[]; unlisted: number } {
  const found = [...scanned.problems, ...others].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const problems = found.slice(0, limits.problems);
  return { problems, unlisted: scanned.places.length + others.length - problems.length };
}

export function parseDocument(text: string, limits: ScanLimits = DEFAULT_LIMITS): ParsedText<Document> {
  return run<Document>(text, 'Document', limits);
}

export function parseExpression(text: string, limits: ScanLimits = DEFAULT_LIMITS): ParsedText<Expression> {
  return run<Expression>(text, 'Expression', limits);
}

/** What the scanner found wrong with a token is said once: that the token does not fit, either, is no news. */
function unsaid(errors: readonly IRecognitionException[], said: readonly number[], text: string): Diagnostic[] {
  const problems = errors.map(error => problemOf(error, text));
  const unsure = new Set(problems.map(({ span }) => span.start));
  const places = new Set(said.filter(start => unsure.has(start)));
  return problems.filter(({ span }) => !places.has(span.start));
}

/** An error at the end of the file has no token of its own: its place is the last one that was read. */
function problemOf(error: IRecognitionException, text: string): Diagnostic {
  const { token } = error;
  const before = wordBefore(error, text);
  if (before !== undefined) {
    const message = error.message.replace(/, found .*$/su, ` after ${quote(before.image)}.`);
    return { message, span: { start: before.startOffset, end: before.endOffset! + 1 } };
  }
  if (token.endOffset !== undefined && token.startOffset >= 0) {
    return { message: error.message, span: { start: token.startOffset, end: token.endOffset + 1 } };
  }
  const end = text.trimEnd().length;
  return { message: error.message, span: { start: Math.max(0, end - 1), end } };
}

/** Where something is missing at the end of a line, that is the place, and not the next line. */
function wordBefore(error: IRecognitionException & { previousToken?: IToken }, text: string): IToken | undefined {
  const { token, previousToken, message } = error;
  const end = previousToken?.endOffset;
  const lineEnds = end !== undefined && /[\r\n]/.test(text.slice(end + 1, token.startOffset));
  return lineEnds && message.includes(', found ') ? previousToken : undefined;
}

/** Of several in a row, the first: what went wrong stands before it. */
function misplaced(tree: AstNode): Diagnostic[] {
  if (!isDocument(tree) || tree.misplaced.length === 0) {
    return [];
  }
  const others = [...tree.uses, ...tree.elements].map(node => spanOf(node).start).sort((a, b) => a - b);
  let passed = 0;
  const problems: Diagnostic[] = [];
  for (const node of tree.misplaced) {
    const { attribute } = node;
    const { start } = spanOf(node);
    const before = passed;
    while (passed < others.length && others[passed]! < start) {
      passed++;
    }
    if (attribute === undefined) {
      problems.push({
        message: 'A `namespace` is the first line of its file.',
        span: { start, end: start + 'namespace'.length },
      });
    } else if (problems.length === 0 || passed > before) {
      problems.push({
        span: tokenSpan(attribute, 'key')!,
        message: `${quote(attribute.key)} stands in no element: its element is missing, or a \`}\` before it closes too much.`,
      });
    }
  }
  return problems;
}
