/**
 * The token types that the scanner emits, and the classes of the grammar that each belongs to.
 *
 * Every keyword is also a name. That is why a word's token type lists classes: `count` is an AGGREGATE where an
 * expression expects one and a NAME anywhere else.
 */
import { createToken, Lexer, type TokenType } from 'chevrotain';
import { AGGREGATES, CONSTANT_WORDS, OPERATOR_WORDS, PREFIX_WORDS } from '../../model/expression.ts';
import { CONDITION_KEYS, FIX_KEYS, PART_WORDS as PARTS, SELECTION_KEYS } from '../../model/metamodel/index.ts';

function token(name: string, ...classes: TokenType[]): TokenType {
  return createToken({ name, pattern: Lexer.NA, categories: classes });
}

/** Classes of tokens: the terminals of the grammar. */
const CLASSES = {
  KEY_FIX: token('KEY_FIX'),
  KEY_EXPRESSION: token('KEY_EXPRESSION'),
  KEY_SELECTION: token('KEY_SELECTION'),
  KEY: token('KEY'),
  LIST_PART: token('LIST_PART'),
  PART: token('PART'),
  OPERATOR: token('OPERATOR'),
  PREFIX: token('PREFIX'),
  QUANTIFIER: token('QUANTIFIER'),
  EVERY: token('EVERY'),
  AGGREGATE: token('AGGREGATE'),
  CONSTANT: token('CONSTANT'),
  LITERAL: token('LITERAL'),
  SURPLUS: token('SURPLUS'),
  KIND: token('KIND'),
  NAME: token('NAME'),
  HEAD: token('HEAD'),
} as const;

const { KIND, NAME, HEAD, LIST_PART, PART, OPERATOR, PREFIX, QUANTIFIER, EVERY, AGGREGATE, CONSTANT, LITERAL } =
  CLASSES;

export const COMPARISON = token('COMPARISON', OPERATOR);
export const TEXT = token('TEXT', LITERAL);

export const Word = token('Word', KIND, NAME, HEAD);
/** A kind's word that begins a line and is followed by a name, a title or a block: never the name of the line before. */
export const LeadingKind = token('LeadingKind', KIND);
export const Qualified = token('Qualified', NAME, HEAD);
export const Arithmetic = token('Arithmetic', OPERATOR);

/** The keywords and signs that stand in the grammar as such. */
const KEYWORDS = {
  namespace: token('namespace', NAME, HEAD),
  use: token('use', NAME, HEAD),
  for: token('for', NAME, HEAD, LIST_PART),
  in: token('in', NAME, OPERATOR, PART),
  where: token('where', NAME),
  '{': token('{'),
  '}': token('}'),
  '(': token('('),
  ')': token(')'),
  ',': token(','),
  ':': token(':'),
  '@': token('@'),
  '..': token('..'),
} as const;

export const Key = CLASSES.KEY;
export const Literal = LITERAL;
/** What is too much on a line; see `surplus.ts`. */
export const Surplus = CLASSES.SURPLUS;
export const FIX_KEY = CLASSES.KEY_FIX;
export const SIGNS = KEYWORDS;

const from = token('from', NAME, HEAD, LIST_PART);
const part = token('part', NAME, HEAD, PART);
const wordOperator = token('wordOperator', NAME, OPERATOR);
const prefix = token('prefix', NAME, PREFIX);
const some = token('some', NAME, QUANTIFIER);
const every = token('every', NAME, EVERY);
const no = token('no', NAME, QUANTIFIER, CONSTANT);
const aggregate = token('aggregate', NAME, AGGREGATE);
/** `today`, `yes`, and a `no` that begins no selection. */
export const Constant = token('constant', NAME, CONSTANT);

/** Words with a meaning of their own; every other word is a `Word`. */
export const KEYWORD_TOKENS: ReadonlyMap<string, TokenType> = new Map([
  ...all(PARTS.keys(), part),
  ...all(OPERATOR_WORDS, wordOperator),
  ...all(PREFIX_WORDS, prefix),
  ...all(AGGREGATES, aggregate),
  ...all(CONSTANT_WORDS, Constant),
  // Those that are more than one of these, or have a place of their own in the grammar.
  ['namespace', KEYWORDS.namespace],
  ['use', KEYWORDS.use],
  ['for', KEYWORDS.for],
  ['in', KEYWORDS.in],
  ['where', KEYWORDS.where],
  ['from', from],
  ['some', some],
  ['every', every],
  ['no', no],
]);

function all(words: Iterable<string>, type: TokenType): [string, TokenType][] {
  return [...words].map(word => [word, type]);
}

/** Attributes whose value is not a list of values. */
export const KEY_TOKENS: ReadonlyMap<string, TokenType> = new Map([
  ...all(FIX_KEYS, CLASSES.KEY_FIX),
  ...all(CONDITION_KEYS, CLASSES.KEY_EXPRESSION),
  ...all(SELECTION_KEYS, CLASSES.KEY_SELECTION),
]);

export const EXPRESSION_KEYS: ReadonlySet<TokenType> = new Set([CLASSES.KEY_EXPRESSION, CLASSES.KEY_SELECTION]);

/** Of the names of attributes, each with its colon. */
export const KEY_TYPES: ReadonlySet<TokenType> = new Set([Key, ...KEY_TOKENS.values()]);

/** Words before a part of a value. */
export const PART_WORDS: ReadonlySet<TokenType> = new Set([from, part, KEYWORDS.for, KEYWORDS.in]);

const WORDS: ReadonlySet<TokenType> = new Set([Word, Qualified, ...KEYWORD_TOKENS.values()]);

export function isWord(type: TokenType): boolean {
  return WORDS.has(type);
}

/** All of them, by the name that the grammar knows them by. */
export const VOCABULARY: Record<string, TokenType> = {
  ...CLASSES,
  ...KEYWORDS,
  COMPARISON,
  TEXT,
  Word,
  LeadingKind,
  Qualified,
  Arithmetic,
  from,
  part,
  wordOperator,
  prefix,
  some,
  every,
  no,
  aggregate,
  constant: Constant,
};
