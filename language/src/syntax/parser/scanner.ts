/**
 * The scanner: text in, tokens out, in one pass that never goes back and never throws.
 *
 * It decides by context what a word is, so that every keyword can be a name. Unclosed texts and comments end somewhere
 * sensible, so that hostile input stays linear. It also refuses what the parser could not survive: nesting beyond
 * `limits.depth`, expressions beyond `limits.operators`, tokens beyond `limits.tokenLength`.
 */
import type { IToken, TokenType } from 'chevrotain';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Fix, TextEdit } from '../../model/finding.ts';
import { kindSpec } from '../../model/metamodel/index.ts';
import type { Span } from '../../model/values.ts';
import { endOfBlanks, endOfName, endOfPath, isDigit, isLineEnd, startsName } from './characters.ts';
import {
  type Correction,
  currencySign,
  endOfStrangeDate,
  hexOf,
  operatorSlip,
  type Slip,
  strangeBlanks,
  TypographicTexts,
  unitApart,
} from './slips.ts';
import {
  Arithmetic,
  COMPARISON,
  Constant,
  EXPRESSION_KEYS,
  isWord,
  KEY_TOKENS,
  KEYWORD_TOKENS,
  Key,
  LeadingKind,
  Literal,
  Qualified,
  SIGNS,
  TEXT,
  Word,
} from './tokens.ts';

export interface ScanLimits {
  /** Levels of blocks, and of parentheses and quantifiers of one expression. */
  readonly depth: number;
  /** Operators of one expression. */
  readonly operators: number;
  /** UTF-16 units of one token. */
  readonly tokenLength: number;
  /** Problems that are listed one by one; the rest is counted. */
  readonly problems: number;
}

export const DEFAULT_LIMITS: ScanLimits = { depth: 64, operators: 500, tokenLength: 65536, problems: 200 };

export interface Comment extends Span {
  readonly kind: 'line' | 'block' | 'doc';
}

/** Why a text is not read: it is too deep or too large to be read safely. */
export interface Refusal extends Diagnostic {
  readonly rule: 'too-deep' | 'too-large';
}

export interface ScanResult {
  readonly tokens: IToken[];
  readonly comments: readonly Comment[];
  /** In the order in which they were found, at most `limits.problems`. */
  readonly problems: readonly Diagnostic[];
  /** Where all of them begin, those too that are not listed. */
  readonly places: readonly number[];
  /** A text or comment that is never closed took the rest of the file. */
  readonly cutShort: boolean;
  /** Why the parser must not see this text. */
  readonly refusal: Refusal | undefined;
}

export const NOT_CLOSED_ON_LINE =
  'This text is not closed on its line: end it with `"`, or write `"""` around a longer one.';

/** Character codes, by name. */
const TAB = 9;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const SPACE = 32;
const QUOTE = 34;
const STAR = 42;
const PLUS = 43;
const MINUS = 45;
const DOT = 46;
const SLASH = 47;
const COLON = 58;
const EQUALS = 61;
const BACKSLASH = 92;
const OPEN_BRACE = 123;

const SIGN_CHARACTERS: ReadonlyMap<string, TokenType> = new Map(
  (['{', '}', '(', ')', ',', ':', '@'] as const).map(sign => [sign, SIGNS[sign]]),
);

/** Reads a text as it is written; `FaultyScanner` goes further. */
export class Scanner {
  protected readonly tokens: IToken[] = [];
  protected readonly comments: Comment[] = [];
  readonly #problems: Diagnostic[] = [];
  readonly #places: number[] = [];
  #refusal: Refusal | undefined;
  protected cutShort = false;
  protected at = 0;
  protected lineBegins = true;
  protected blocks = 0;
  protected inExpression: boolean;
  #operators = 0;
  /** For each open parenthesis of the expression, the quantifiers that reach to its end. */
  readonly #open: number[] = [0];
  #nesting = 0;
  /** `every` and `share` that still wait for their colon. */
  #awaitingColon = 0;
  /** From here to the end of the file no comment, or no long text, ends: looked for once. */
  #lacksCommentEnd = false;
  #lacksTextEnd = false;

  protected readonly typographicTexts: TypographicTexts;
  protected readonly text: string;
  protected readonly limits: ScanLimits;

  constructor(text: string, mode: 'document' | 'expression', limits: ScanLimits) {
    this.text = text;
    this.typographicTexts = new TypographicTexts(text);
    this.limits = limits;
    this.inExpression = mode === 'expression';
  }

  run(): ScanResult {
    const { text } = this;
    const length = text.length;
    if (text.charCodeAt(0) === 0xfeff) {
      this.at = 1;
    }
    while (this.at < length && this.#refusal === undefined) {
      const code = text.charCodeAt(this.at);
      if (code === SPACE || code === TAB) {
        this.at++;
      } else if (code === LINE_FEED || code === CARRIAGE_RETURN) {
        this.lineBegins = true;
        this.at++;
      } else if (code === SLASH && this.#isComment()) {
        this.#comment();
      } else {
        this.token(code);
        this.lineBegins = false;
      }
    }
    const problems = this.#problems;
    const places = this.#places;
    const refusal = this.#refusal;
    const { tokens, comments, cutShort } = this;
    return { tokens, comments, problems, places, cutShort, refusal };
  }

  #isComment(): boolean {
    const next = this.text.charCodeAt(this.at + 1);
    return next === SLASH || next === STAR;
  }

  #comment(): void {
    const { text, at } = this;
    if (text.charCodeAt(at + 1) === SLASH) {
      this.at = this.endOfLine(at);
      this.comments.push({ kind: 'line', start: at, end: this.at });
      return;
    }
    const close = this.#endOfComment(at);
    this.at = close < 0 ? this.endOfUnclosed(at) : close;
    if (close < 0) {
      this.problem('This comment is never closed: end it with `*/`.', at, at + 2);
    }
    const doc = text.charCodeAt(at + 2) === STAR && close > at + 4;
    this.comments.push({ kind: doc ? 'doc' : 'block', start: at, end: this.at });
  }

  /** Where a comment or a long text ends that is never closed. */
  protected endOfUnclosed(_from: number): number {
    this.cutShort = true;
    return this.text.length;
  }

  protected endOfLine(from: number): number {
    const { text } = this;
    let end = from;
    while (end < text.length && text.charCodeAt(end) !== LINE_FEED && text.charCodeAt(end) !== CARRIAGE_RETURN) {
      end++;
    }
    return end;
  }

  protected token(code: number): void {
    const { text, at } = this;
    if (startsName(text, at)) {
      this.word();
    } else if (isDigit(code)) {
      this.#number(at);
    } else if (code === QUOTE) {
      this.#textLiteral();
    } else if ((code === PLUS || code === MINUS) && this.isSign()) {
      this.#number(at);
    } else {
      this.sign();
    }
  }

  /** A sign belongs to its number unless something stands before it that it could be taken from. */
  protected isSign(): boolean {
    if (!isDigit(this.text.charCodeAt(this.at + 1))) {
      return false;
    }
    const before = this.tokens[this.tokens.length - 1]?.tokenType;
    return !this.inExpression || before === undefined || !endsOperand(before);
  }

  protected word(): void {
    const { text, at } = this;
    const end = endOfName(text, at);
    if (text.charCodeAt(end) === DOT && startsName(text, end + 1)) {
      this.emit(Qualified, endOfPath(text, end + 1));
      return;
    }
    const word = text.slice(at, end);
    if (text.charCodeAt(end) === COLON && (this.#awaitingColon === 0 || this.lineBegins)) {
      this.keyed(word, end);
      return;
    }
    if (this.lineBegins && this.almostKey(word, end)) {
      return;
    }
    const money = end - at === 3 ? this.#endOfMoney(word, end) : end;
    if (money > end) {
      this.emit(Literal, money);
      return;
    }
    const keyword = word === 'no' && this.#isBeforeElement(end) ? Constant : KEYWORD_TOKENS.get(word);
    if (keyword === undefined) {
      this.name(word, end);
    } else {
      this.keyword(word, keyword, end);
    }
  }

  protected name(word: string, end: number): void {
    this.emit(this.lineBegins && this.isLeadingKind(word, end) ? LeadingKind : Word, end);
  }

  /** A name that a colon touches. */
  protected keyed(word: string, end: number): void {
    this.key(word, end + 1);
  }

  /** `goal : "…"` and `goal = "…"`: surely an attribute, and one mistake. */
  protected almostKey(word: string, end: number): boolean {
    const at = endOfBlanks(this.text, end);
    const code = this.text.charCodeAt(at);
    const colon = code === COLON && this.#awaitingColon === 0;
    if (!colon && (code !== EQUALS || this.inExpression)) {
      return false;
    }
    this.keyBefore(
      word,
      end,
      at,
      colon
        ? `The colon of an attribute touches its name: write \`${word}:\`.`
        : `An attribute is written with a colon: \`${word}:\`.`,
    );
    return true;
  }

  /** The name of an attribute, and a wrong sign at some distance behind it. */
  protected keyBefore(word: string, end: number, sign: number, message: string): void {
    const title = `Write \`${word}:\``;
    this.problem(message, sign, sign + 1, { title, newText: ':', start: end, end: sign + 1, safe: true });
    this.key(word, sign + 1);
  }

  protected key(word: string, end: number, image?: string): void {
    const type = keyType(word);
    this.inExpression = EXPRESSION_KEYS.has(type);
    this.#operators = 0;
    this.#nesting = 0;
    this.#open.length = 1;
    this.#open[0] = 0;
    this.#awaitingColon = 0;
    this.emit(type, end, image);
  }

  protected keyword(word: string, type: TokenType, end: number): void {
    const { at } = this;
    this.emit(type, end);
    if (!this.inExpression) {
      return;
    }
    if (word === 'every' || word === 'share') {
      this.#awaitingColon++;
    }
    if (word === 'every' || word === 'some' || (word === 'no' && type !== Constant)) {
      this.#open[this.#open.length - 1]!++;
      this.#deeper(at, end);
    } else if (OPERATOR_WORDS.has(type)) {
      this.#operator(at, end);
    }
  }

  /** `require: t.optional = no example bad { … }` on one line: what follows is no selection. */
  #isBeforeElement(end: number): boolean {
    const { text } = this;
    const at = this.#endOfGap(end);
    const close = endOfName(text, at);
    if (at === end || kindSpec(text.slice(at, close)) === undefined) {
      return false;
    }
    const next = this.#endOfGap(close);
    const code = text.charCodeAt(next);
    const name = text.slice(next, endOfName(text, next));
    return code === OPEN_BRACE || code === QUOTE || (name !== '' && name !== 'in');
  }

  /** Behind blanks, line breaks and comments that end. */
  #endOfGap(from: number): number {
    const { text } = this;
    let at = from;
    for (;;) {
      const code = text.charCodeAt(at);
      const next = code === SLASH ? text.charCodeAt(at + 1) : 0;
      const close = next === STAR ? this.#endOfComment(at) : -1;
      if (isBlank(code)) {
        at++;
      } else if (next === SLASH) {
        at = this.endOfLine(at);
      } else if (close >= 0) {
        at = close;
      } else {
        return at;
      }
    }
  }

  /** Where the comment between signs ends that begins here; -1 where it does not. */
  #endOfComment(at: number): number {
    const close = this.#lacksCommentEnd ? -1 : this.text.indexOf('*/', at + 2);
    this.#lacksCommentEnd = close < 0;
    return close < 0 ? -1 : close + 2;
  }

  /** `EUR 12.50` is one token; `CEO 2026-01-20` is a name and a date. */
  #endOfMoney(word: string, end: number): number {
    if (!/^[A-Z]{3}$/.test(word)) {
      return end;
    }
    const { text } = this;
    const at = endOfBlanks(this.text, end);
    if (at === end) {
      return end;
    }
    const code = text.charCodeAt(at);
    const digits = code === PLUS || code === MINUS ? at + 1 : at;
    if (!isDigit(text.charCodeAt(digits))) {
      return end;
    }
    const close = this.endOfNumber(digits);
    return text.slice(digits, close).includes('-') ? end : close;
  }

  protected isLeadingKind(word: string, end: number): boolean {
    if (kindSpec(word) === undefined) {
      return false;
    }
    const { text } = this;
    const at = endOfBlanks(this.text, end);
    const code = text.charCodeAt(at);
    if (code === OPEN_BRACE || code === QUOTE) {
      return true;
    }
    return at > end && startsName(text, at) && !KEYWORD_TOKENS.has(text.slice(at, endOfName(text, at)));
  }

  #number(start: number): void {
    const code = this.text.charCodeAt(start);
    const end = this.endOfNumber(code === PLUS || code === MINUS ? start + 1 : start);
    const slip = this.numberSlip(start, end);
    if (slip === undefined) {
      this.emit(Literal, end);
    } else {
      this.slipped(slip, Literal);
    }
  }

  /** What is wrong with a number and what stands behind it. */
  protected numberSlip(start: number, end: number): Slip | undefined {
    return unitApart(this.text, start, end);
  }

  /** Takes what is written for what it should have been. */
  protected slipped(slip: Slip, type: TokenType): void {
    const { message, ...correction } = slip;
    this.problem(message, slip.start, slip.end, correction);
    this.emit(type, slip.end, slip.newText.trim());
  }

  /** Digits with all that touches them: a unit, a percent sign, the rest of a date. What it means is read later. */
  protected endOfNumber(start: number): number {
    const { text } = this;
    const endOfDate = endOfStrangeDate(text, start);
    // In a condition a slash divides.
    if (endOfDate !== undefined && !(this.inExpression && text.slice(start, endOfDate).includes('/'))) {
      return endOfDate;
    }
    let end = start;
    while (isDigit(text.charCodeAt(end))) {
      end++;
    }
    if (text.charCodeAt(end) === DOT && isDigit(text.charCodeAt(end + 1))) {
      end++;
      while (isDigit(text.charCodeAt(end))) {
        end++;
      }
    }
    if (text.charCodeAt(end) === 37) {
      return end + 1;
    }
    while (text.charCodeAt(end) === MINUS && isDigit(text.charCodeAt(end + 1))) {
      end++;
      while (isDigit(text.charCodeAt(end))) {
        end++;
      }
    }
    return startsName(text, end) ? endOfName(text, end) : end;
  }

  #textLiteral(): void {
    const { text, at } = this;
    if (text.startsWith('"""', at)) {
      const close = this.#lacksTextEnd ? -1 : this.#endOfBlock(at + 3);
      this.#lacksTextEnd = close < 0;
      if (close >= 0) {
        this.emit(TEXT, close);
        return;
      }
      this.problem('This text is never closed: end it with `"""`.', at, at + 3);
      const end = this.endOfUnclosed(at);
      this.emit(TEXT, end, `${text.slice(at, end)}\n"""`);
      return;
    }
    let end = at + 1;
    while (end < text.length) {
      const code = text.charCodeAt(end);
      if (code === QUOTE) {
        this.emit(TEXT, end + 1);
        return;
      }
      if (code === LINE_FEED || code === CARRIAGE_RETURN) {
        break;
      }
      const escaped = text.charCodeAt(end + 1);
      end += code === BACKSLASH && escaped !== LINE_FEED && escaped !== CARRIAGE_RETURN ? 2 : 1;
    }
    this.openText(Math.min(end, text.length));
  }

  /** A text that is not closed on its line, and where that ends. */
  protected openText(end: number): void {
    this.problem(NOT_CLOSED_ON_LINE, this.at, end);
    this.emit(TEXT, end);
  }

  #endOfBlock(from: number): number {
    const { text } = this;
    let quote = text.indexOf('"""', from);
    while (quote >= 0) {
      let backslashes = 0;
      while (text.charCodeAt(quote - 1 - backslashes) === BACKSLASH) {
        backslashes++;
      }
      if (backslashes % 2 === 0) {
        return quote + 3;
      }
      quote = text.indexOf('"""', quote + 1);
    }
    return -1;
  }

  protected sign(): void {
    const { text, at } = this;
    const sign = SIGN_CHARACTERS.get(text[at]!);
    if (sign !== undefined) {
      this.emit(sign, at + 1);
      this.track(text[at]!, at);
      return;
    }
    const slip = operatorSlip(text, at, this.inExpression);
    if (slip !== undefined) {
      this.#operator(at, slip.end);
      this.slipped(slip, KEYWORD_TOKENS.get(slip.newText.trim()) ?? COMPARISON);
      return;
    }
    const two = text.slice(at, at + 2);
    if (two === '..') {
      this.emit(SIGNS['..'], at + 2);
      return;
    }
    if (two === '<=' || two === '>=' || two === '!=') {
      this.#operator(at, at + 2);
      this.emit(COMPARISON, at + 2);
      return;
    }
    const one = two[0]!;
    if (one === '<' || one === '>' || one === '=') {
      this.#operator(at, at + 1);
      this.emit(COMPARISON, at + 1);
    } else if (one === '+' || one === '-' || one === '*' || one === '/') {
      this.#operator(at, at + 1);
      this.emit(Arithmetic, at + 1);
    } else {
      this.#unexpected();
    }
  }

  protected track(sign: string, at: number): void {
    if (sign === '{') {
      this.blocks++;
      this.inExpression = false;
      if (this.blocks > this.limits.depth) {
        this.#refuse('too-deep', `Blocks may be nested ${this.limits.depth} deep and no deeper.`, at, at + 1);
      }
    } else if (sign === '}') {
      this.blocks = Math.max(0, this.blocks - 1);
      this.inExpression = false;
    } else if (sign === '(') {
      this.#open.push(0);
      this.#deeper(at, at + 1);
    } else if (sign === ')') {
      this.#nesting -= this.#open.length > 1 ? this.#open.pop()! + 1 : 0;
    } else if (sign === ':' && this.#awaitingColon > 0) {
      this.#awaitingColon--;
    }
  }

  #deeper(start: number, end: number): void {
    this.#nesting++;
    if (this.#nesting > this.limits.depth) {
      this.#refuse(
        'too-deep',
        `An expression may be nested ${this.limits.depth} deep and no deeper: name a part of it as a \`fact\`.`,
        start,
        end,
      );
    }
  }

  #operator(start: number, end: number): void {
    this.#operators++;
    if (this.#operators > this.limits.operators && this.inExpression) {
      this.#refuse(
        'too-large',
        `An expression may have ${this.limits.operators} operators and no more: split it into several \`require:\` lines.`,
        start,
        end,
      );
    }
  }

  #unexpected(): void {
    const { text, at } = this;
    const quoted = this.typographicTexts.at(at);
    const literal = quoted ?? currencySign(text, at, start => this.endOfNumber(start));
    if (literal !== undefined) {
      this.slipped(literal, quoted === undefined ? Literal : TEXT);
      return;
    }
    const blanks = strangeBlanks(text, at);
    if (blanks !== undefined) {
      const { message, ...correction } = blanks;
      this.problem(message, at, blanks.end, correction);
      this.at = blanks.end;
      return;
    }
    let end = at;
    // A run of strange characters is one mistake.
    while (end < text.length) {
      const code = text.codePointAt(end)!;
      if (code <= SPACE || (code < 128 && /[\w"{}(),:@<>=+\-*/]/.test(text[end]!)) || startsName(text, end)) {
        break;
      }
      end += code > 0xffff ? 2 : 1;
    }
    end = Math.max(end, at + 1);
    this.#joinWords(end);
    this.at = Math.max(end, this.at);
    const code = text.codePointAt(at)!;
    const shown = code > 32 && code < 127 ? `\`${String.fromCodePoint(code)}\`` : `U+${hexOf(code)}`;
    this.problem(`The character ${shown} has no meaning here${code < 127 ? '' : ' outside a text'}.`, at, end);
  }

  /** A strange character in the middle of a word is one mistake and not the end of a word and the beginning of another. */
  #joinWords(end: number): void {
    const { text, at } = this;
    const before = this.tokens[this.tokens.length - 1];
    const touches = before?.endOffset === at - 1 && isWord(before.tokenType) && startsName(text, end);
    if (touches && !this.inExpression && !/\s/.test(text.slice(at, end))) {
      this.tokens.pop();
      this.at = before.startOffset;
      this.emit(Word, endOfName(text, end));
    }
  }

  protected emit(type: TokenType, end: number, image = this.text.slice(this.at, end)): void {
    const { at } = this;
    if (end - at > this.limits.tokenLength) {
      this.#refuse(
        'too-large',
        `This is ${end - at} characters long; ${this.limits.tokenLength} is the most for one text or name.`,
        at,
        at + 1,
      );
    }
    this.tokens.push({
      tokenType: type,
      tokenTypeIdx: type.tokenTypeIdx!,
      image,
      startOffset: at,
      endOffset: end - 1,
    });
    this.at = end;
  }

  protected problem(message: string, start: number, end: number, correction?: Correction): void {
    this.say({ message, span: { start, end }, ...(correction && { fixes: [fixOf(correction)] }) });
  }

  /** Of a text that is wrong from end to end, most is counted and no more. */
  protected say(problem: Diagnostic): void {
    this.#places.push(problem.span.start);
    if (this.#places.length <= this.limits.problems) {
      this.#problems.push(problem);
    }
  }

  #refuse(rule: Refusal['rule'], message: string, start: number, end: number): void {
    this.#refusal ??= { rule, message, span: { start, end } };
  }
}

export function fixOf({ title, safe, start, end, newText }: Correction): Fix<TextEdit> {
  return { title, safe, edits: [{ span: { start, end }, newText }] };
}

function isBlank(code: number): boolean {
  return code === SPACE || code === TAB || isLineEnd(code);
}

/** Words that count as operators. */
const OPERATOR_WORDS = new Set(['and', 'or', 'contains', 'like', 'in', 'not'].map(word => KEYWORD_TOKENS.get(word)));

/** Words after which an operand begins; after any other word a sign is an operator. */
const BEFORE_OPERAND = new Set(
  ['and', 'or', 'contains', 'like', 'not', 'exists', 'in', 'where'].map(word => KEYWORD_TOKENS.get(word)),
);

/** `For:` is a slip of the finger for `for:`, and what it says is a selection all the same. */
export function keyType(word: string): TokenType {
  return KEY_TOKENS.get(word) ?? KEY_TOKENS.get(word.toLowerCase()) ?? Key;
}

function endsOperand(type: TokenType): boolean {
  if (type === COMPARISON || type === Arithmetic) {
    return false;
  }
  return type === SIGNS[')'] || type === Literal || type === TEXT || (isWord(type) && !BEFORE_OPERAND.has(type));
}
