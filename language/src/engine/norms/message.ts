/** Messages of norms: text in which names in braces are filled in, `{t.title}`; `{{` writes a brace. */

import type { Expression, Step } from '../../model/expression.ts';
import type { Span, TextValue } from '../../model/values.ts';
import { compileValue, formatValue, type ResolvedValue, type Run } from '../expressions/index.ts';

export interface MessageTemplate {
  /** Texts and, between them, the paths: one text more than paths. */
  readonly texts: readonly string[];
  readonly paths: readonly Expression[];
  /** Places between braces that hold something else than a path. */
  readonly faults: readonly Span[];
}

const PATH = /^[\p{L}_][\p{L}\p{M}\p{N}_-]*(\.[\p{L}_][\p{L}\p{M}\p{N}_-]*)*$/u;

/** So that a hostile text stays cheap. */
const LONGEST_PATH = 200;
/** What paths consist of, and what separates them from the words around. */
const OUTSIDE_PATHS = /[^\p{L}\p{M}\p{N}_.-]/u;

export function readTemplate(value: TextValue): MessageTemplate {
  const { text, span } = value;
  // Where the text has no escapes, its characters stand one for one behind the opening quote.
  const exact = span.end - span.start === text.length + 2;
  const texts: string[] = [''];
  const paths: Expression[] = [];
  const faults: Span[] = [];
  const place = (start: number, end: number): Span =>
    exact ? { start: span.start + start + 1, end: span.start + end + 1 } : span;
  /** Braces that stand for themselves: what ends there was never begun. */
  const literal = (from: number, to: number, isAfterBrace: boolean): void => {
    const piece = text.slice(from, to);
    const brace = isAfterBrace ? -1 : piece.indexOf('}');
    const stray = brace < 0 ? '' : pathAtEnd(piece.slice(Math.max(0, brace - LONGEST_PATH), brace));
    if (stray.includes('.')) {
      faults.push(place(from + brace - stray.length, from + brace + 1));
    }
    append(texts, piece);
  };
  let isAfterBrace = false;
  let at = 0;
  while (at < text.length) {
    const open = text.indexOf('{', at);
    if (open < 0) {
      break;
    }
    literal(at, open, isAfterBrace);
    if (text[open + 1] === '{') {
      append(texts, '{');
      isAfterBrace = true;
      at = open + 2;
      continue;
    }
    const close = text.indexOf('}', open);
    const inner = text.slice(open + 1, close < 0 ? text.length : close);
    const within = place(open + 1, open + 1 + inner.length);
    if (close < 0 || !PATH.test(inner.trim())) {
      faults.push(within);
    } else {
      paths.push(pathOf(inner, within, exact));
      texts.push('');
    }
    at = close < 0 ? text.length : close + 1;
  }
  literal(at, text.length, isAfterBrace);
  return { texts, paths, faults };
}

/** The path that the text ends with; empty where it ends with none. */
function pathAtEnd(text: string): string {
  const last = text
    .split(OUTSIDE_PATHS)
    .pop()!
    .replace(/^[^\p{L}_]+/u, '');
  return PATH.test(last) ? last : '';
}

function append(texts: string[], text: string): void {
  texts[texts.length - 1] += text;
}

function pathOf(inner: string, place: Span, exact: boolean): Expression {
  let start = place.start + (inner.length - inner.trimStart().length);
  const steps = inner
    .trim()
    .split('.')
    .map((name): Step => {
      const step = exact ? { name, start, end: start + name.length } : { name, ...place };
      start += name.length + 1;
      return step;
    });
  return { type: 'path', steps, span: { start: steps[0]!.start, end: steps[steps.length - 1]!.end } };
}

/** Writes a message for the subject that the run has in its first slot. */
export function compileMessage(texts: readonly string[], paths: readonly ResolvedValue[]): (run: Run) => string {
  const values = paths.map(compileValue);
  return run => {
    let message = texts[0]!;
    for (let index = 0; index < values.length; index++) {
      message += formatValue(values[index]!(run), element => run.context.title(element)) + texts[index + 1]!;
    }
    return message;
  };
}
