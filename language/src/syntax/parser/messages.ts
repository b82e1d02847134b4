/** What a syntax error says: in words of the language, not in names of tokens. */

import type { IToken, TokenType } from 'chevrotain';
import { AbstractParserErrorMessageProvider } from 'langium';

const MOST = 80;

/** A piece of the text, safe to quote in a message: one line, not long. */
export function quote(image: string): string {
  if (image.length <= MOST && !/[\r\n]/.test(image)) {
    return `\`${image}\``;
  }
  const line = image.split(/[\r\n]/, 1)[0]!;
  const characters = Array.from(line);
  const shown = characters.length > MOST ? `${characters.slice(0, MOST).join('')}…` : line;
  return `\`${shown}\``;
}

function found(token: IToken): string {
  return token.image === '' ? 'the end of the file' : quote(token.image);
}

const IN_WORDS: Readonly<Record<string, string>> = {
  KIND: 'an element',
  NAME: 'a name',
  HEAD: 'a name',
  LITERAL: 'a value',
  KEY: 'an attribute',
  OPERATOR: 'an operator',
  TEXT: 'a text in quotes',
};

/** What each rule is about, for an error that no single token explains. */
const WANTED: Readonly<Record<string, string>> = {
  Document: 'an element such as `journey BuyTicket { … }`',
  Element: 'an attribute such as `owner: HeadOfSales`, an element, or `}`',
  Attribute: 'a value',
  Value: 'a value',
  Tail: 'a name or a value',
  Expression: 'a condition',
  Operand: 'a value, a path such as `t.owner`, or a condition in parentheses',
  Selection: 'a selection such as `t in touchpoints`',
  Collection: 'a collection such as `touchpoints`',
};

/** How those operators are written that take a parenthesis. */
const FORMS: Readonly<Record<string, string>> = {
  count: 'count(t.channels)',
  share: 'share(k in t.kpis : exists k.owner)',
  ...Object.fromEntries(['sum', 'avg', 'min', 'max'].map(word => [word, `${word}(s.duration for s in j.stages)`])),
};

export class SyntaxMessages extends AbstractParserErrorMessageProvider {
  override buildMismatchTokenMessage(options: {
    expected: TokenType;
    actual: IToken;
    previous: IToken;
    ruleName: string;
  }): string {
    const { expected, actual, previous, ruleName } = options;
    if (actual.image === ':') {
      return 'A colon belongs to `every` and `share`: `some` and `no` take their condition after `where`.';
    }
    const form = FORMS[previous.image];
    if (expected.name === '(' && form !== undefined) {
      return `Behind \`${previous.image}\` stands a parenthesis, as in \`${form}\`: found ${found(actual)}.`;
    }
    if (expected.name === 'in' && ruleName === 'Selection') {
      return `A selection is written with \`in\`, as in \`k in t.kpis\`, found ${found(actual)}.`;
    }
    if (expected.name === 'EOF') {
      return this.buildNotAllInputParsedMessage({ firstRedundant: actual, ruleName });
    }
    return `Expected ${IN_WORDS[expected.name] ?? `\`${expected.name}\``}, found ${found(actual)}.`;
  }

  override buildNotAllInputParsedMessage({
    firstRedundant,
    ruleName,
  }: {
    firstRedundant: IToken;
    ruleName: string;
  }): string {
    if (ruleName === 'Expression') {
      return `The expression ends before ${found(firstRedundant)}: an operator is missing, or this is too much.`;
    }
    if (firstRedundant.image === '}') {
      return 'This `}` closes nothing: remove it, or find the block that was closed too early.';
    }
    return `Expected ${WANTED['Document']}, found ${found(firstRedundant)}.`;
  }

  override buildNoViableAltMessage(options: {
    expectedPathsPerAlt: TokenType[][][];
    actual: IToken[];
    previous: IToken;
    customUserDescription: string;
    ruleName: string;
  }): string {
    return `Expected ${WANTED[options.ruleName] ?? 'something else'}, found ${found(options.actual[0]!)}.`;
  }

  override buildEarlyExitMessage(options: {
    expectedIterationPaths: TokenType[][];
    actual: IToken[];
    previous: IToken;
    customUserDescription: string;
    ruleName: string;
  }): string {
    return `Expected ${WANTED[options.ruleName] ?? 'something else'}, found ${found(options.actual[0]!)}.`;
  }
}
