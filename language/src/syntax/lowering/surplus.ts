/** What is said of the words that stand behind that which is complete; `parser/surplus.ts` tells which they are. */

import type { AttributeSpec, TypeSpec } from '../../model/metamodel/index.ts';
import type { Span } from '../../model/values.ts';
import type * as Ast from '../generated/ast.ts';
import { isQualifiedName } from '../parser/characters.ts';
import { quote } from '../parser/messages.ts';
import { spanOf, tokenSpan } from '../parser/positions.ts';
import { likely, type Reporter } from './context.ts';
import { readLiteral } from './literals.ts';

/** Nobody wants more words than that put in quotes, or more letters in a name, at one stroke. */
const LONGEST = 300;

/** A word of several, and where it stands. */
export interface Word extends Span {
  readonly word: string;
}

/** The names that a surplus consists of; undefined where it holds anything else. */
export function namesIn(surplus: string, { start }: Span): readonly Word[] | undefined {
  const words = [...surplus.matchAll(/\S+/g)].map(match => ({
    word: match[0],
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));
  return words.every(({ word }) => isQualifiedName(word)) ? words : undefined;
}

/** Whether a literal is a value of one of the types. */
export function fits(literal: string, types: readonly TypeSpec[]): boolean {
  const { value } = readLiteral(literal, { start: 0, end: 0 });
  return value !== undefined && types.some(({ type }) => type === value.type);
}

/**
 * The words of an attribute that wants texts and was given none in quotes: one mistake, for it is one pair of quotes, or
 * one of them, that is missing.
 */
export function unquoted(
  node: Ast.Attribute,
  spec: AttributeSpec,
  text: string,
): (Span & { newText?: string }) | undefined {
  const wantsText = spec.types.every(({ type }) => type === 'text') && spec.parts === undefined;
  if (!wantsText || node.values.length === 0 || !node.values.every(value => value.name !== undefined)) {
    return undefined;
  }
  const span = { start: spanOf(node.values[0]!).start, end: spanOf(node).end };
  const written = text.slice(span.start, span.end);
  // The quote at the end is there, and the one at the beginning is missing.
  const content = written.indexOf('"') === written.length - 1 ? written.slice(0, -1) : written;
  if (/[\r\n]/.test(written)) {
    return undefined;
  }
  return content.length > LONGEST || /["\\]/.test(content) ? span : { ...span, newText: `"${content}"` };
}

/** Says what is wrong with the head of an element, and gives the name that was surely meant. */
export function nameWithSurplus(node: Ast.Element, reporter: Reporter): string | undefined {
  const title = tokenSpan(node, 'title');
  const name = tokenSpan(node, 'name');
  let meant = node.name;
  node.surplus.forEach((surplus, index) => {
    const span = tokenSpan(node, 'surplus', index)!;
    if (title !== undefined && span.start > title.start) {
      const message = `Behind the title stands ${quote(surplus)}: a quote within a title is written \`\\"\`.`;
      reporter.report('syntax', span, message);
      return;
    }
    if (name === undefined) {
      reporter.report('syntax', span, `A name begins with a letter: ${quote(surplus)} is none.`);
      return;
    }
    const words = namesIn(surplus, span);
    if (words === undefined || node.name!.includes('.')) {
      const message = `Behind the name \`${node.name}\` stands ${quote(surplus)}: a title is written in quotes, and then comes \`{\`.`;
      reporter.report('syntax', span, message);
      return;
    }
    meant = node.name! + words.map(({ word }) => word[0]!.toUpperCase() + word.slice(1)).join('');
    const whole = { start: name.start, end: span.end };
    const isLong = meant.length > LONGEST;
    const message = `A name has no blanks: write ${isLong ? 'it as one word' : `\`${meant}\``}.`;
    reporter.report('syntax', whole, message, likely(isLong ? undefined : meant));
  });
  return meant;
}
