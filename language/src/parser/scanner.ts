/**
 * The scanner: text in, tokens out, in one pass that never goes back and never throws.
 *
 * It decides by context what a word is, so that every keyword can be a name. Unclosed texts and comments end somewhere
 * sensible, so that hostile input stays linear. It also refuses what the parser could not survive: nesting beyond
 * `limits.depth`, expressions beyond `limits.operators`, tokens beyond `limits.tokenLength`.
 */
import type { IToken, TokenType } from 'chevrotain';
import { type AttributeSpec, attributesOf, isAttributeName, kindSpec, mayStandIn } from '../model/metamodel/index.ts';
import type { Span } from '../model/values.ts';
import { type BraceRepairs, mendBraces, type Unclosed } from './braces.ts';
import { endOfBlanks, endOfName, isDigit, startOfLine, startsName } from './characters.ts';
import { ConditionProgress } from './condition-surplus.ts';
import { quote } from './messages.ts';
import {
  bracketed,
  type Correction,
  commaInNumber,
  commentSign,
  currencySign,
  endOfStrangeDate,
  endOfWrappedText,
  hexOf,
  isBullet,
  isEndingComma,
  isLineOfNames,
  operatorSlip,
  patternWithoutQuotes,
  quotedKey,
  quotedName,
  type Slip,
  semicolonInList,
  strangeBlanks,
  TYPOGRAPHIC_QUOTES,
  templateWithoutQuotes,
  typographicText,
  unitApart,
} from './slips.ts';
import { type Beginning, Completeness, endOfOpenText, endOfSurplus, isHead } from './surplus.ts';
import {
  Arithmetic,
  COMPARISON,
  Constant,
  EXPRESSION_KEYS,
  FIX_KEY,
  isWord,
  KEY_TOKENS,
  KEYWORD_TOKENS,
  Key,
  LeadingKind,
  Literal,
  Qualified,
  SIGNS,
  Surplus,
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

export interface ScanProblem extends Span {
  readonly message: string;
  /** The `{` of a block that is not closed. */
  readonly opening?: Span;
  readonly correction?: Correction;
}

export interface Refusal extends Span {
  readonly rule: 'too-deep' | 'too-large';
  readonly message: string;
}

export interface ScanResult {
  readonly tokens: IToken[];
  readonly comments: readonly Comment[];
  readonly problems: readonly ScanProblem[];
  /** A text or comment that is never closed took the rest of the file. */
  readonly cutShort: boolean;
  /** Why the parser must not see this text. */
  readonly refusal: Refusal | undefined;
}

/**
 * Whether the text is a document, a document that has turned out to be faulty, or one expression on its own as in `cx query`.
 * In a faulty one it is told, line by line, what people surely meant; no text that is right is ever read so.
 */
export type ScanMode = 'document' | 'faulty document' | 'expression';

const NOT_CLOSED_ON_LINE = 'This text is not closed on its line: end it with `"`, or write `"""` around a longer one.';

/** How often a text is read anew because of its braces. */
const BRACE_ROUNDS = 3;

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
const HASH = 35;
const OPEN_PARENTHESIS = 40;
const COMMA = 44;
const SEMICOLON = 59;
const OPEN_BRACKET = 91;

/** Whether another language may have lent the sign, by its code. */
const LENT = new Uint8Array(128);
for (const sign of '#-*;",{}()[]') {
  LENT[sign.charCodeAt(0)] = 1;
}

const SIGN_CHARACTERS: ReadonlyMap<string, TokenType> = new Map(
  (['{', '}', '(', ')', ',', ':', '@'] as const).map(sign => [sign, SIGNS[sign]]),
);

export function scan(text: string, mode: ScanMode = 'document', limits: ScanLimits = DEFAULT_LIMITS): ScanResult {
  let scanner = new Scanner(text, mode, limits);
  let result = scanner.run();
  const repairs: BraceRepairs = { tooMany: new Map(), unopened: new Set(), unclosed: new Map() };
  // Once one of several is mended that are nested in each other, the next can be told.
  for (let round = 0; round < BRACE_ROUNDS && mode === 'faulty document' && scanner.hasWrongBraces; round++) {
    const found = result.refusal === undefined ? mendBraces(text, result.tokens) : undefined;
    if (found === undefined) {
      break;
    }
    for (const [at, kind] of found.tooMany) {
      repairs.tooMany.set(at, kind);
    }
    for (const at of found.unopened) {
      repairs.unopened.add(at);
    }
    for (const [at, unclosed] of found.unclosed) {
      repairs.unclosed.set(at, unclosed);
    }
    scanner = new Scanner(text, mode, limits, repairs);
    result = scanner.run();
  }
  return result;
}

class Scanner {
  private readonly tokens: IToken[] = [];
  private readonly comments: Comment[] = [];
  private readonly problems: ScanProblem[] = [];
  private refusal: Refusal | undefined;
  private cutShort = false;
  private at = 0;
  private lineBegins = true;
  private blocks = 0;
  private inExpression: boolean;
  private inFix = false;
  private readonly condition: ConditionProgress | undefined;
  private operators = 0;
  /** For each open parenthesis of the expression, the quantifiers that reach to its end. */
  private readonly open: number[] = [0];
  private nesting = 0;
  /** `every` and `share` that still wait for their colon. */
  private awaitingColon = 0;
  /** Of a faulty document. */
  private readonly completeness: Completeness | undefined;
  /** The index of the token that is the kind of the element that was begun last. */
  private head = -1;
  private attribute = '';
  private keyStart = 0;
  /** The blanks before its line; undefined until somebody asks. */
  private keyIndent: string | undefined;
  /** The name of the attribute stands in quotes. */
  private isQuoted = false;
  /** What has been said of the list that is read. */
  private hasBullets = false;
  private hasSemicolons = false;
  private lacksCommas = false;
  /** Where the bracket of a list ends that should have none. */
  private closing = -1;
  /** Of the elements whose blocks are open. */
  private readonly kinds: string[] = [];

  /** From here to the end of the file no comment, or no long text, ends: looked for once. */
  private lacksCommentEnd = false;
  private lacksTextEnd = false;
  /** A `}` stands where no block is open. */
  private closesNothing = false;

  private readonly text: string;
  private readonly limits: ScanLimits;
  /** Found by an earlier reading. */
  private readonly repairs: BraceRepairs | undefined;

  constructor(text: string, mode: ScanMode, limits: ScanLimits, repairs?: BraceRepairs) {
    this.text = text;
    this.limits = limits;
    this.repairs = repairs;
    this.inExpression = mode === 'expression';
    this.completeness = mode === 'faulty document' ? new Completeness() : undefined;
    this.condition = mode === 'faulty document' ? new ConditionProgress() : undefined;
  }

  get hasWrongBraces(): boolean {
    return this.closesNothing || this.blocks > 0;
  }

  run(): ScanResult {
    const { text } = this;
    const length = text.length;
    if (text.charCodeAt(0) === 0xfeff) {
      this.at = 1;
    }
    while (this.at < length && this.refusal === undefined) {
      const code = text.charCodeAt(this.at);
      if (code === SPACE || code === TAB) {
        this.at++;
      } else if (code === LINE_FEED || code === CARRIAGE_RETURN) {
        this.lineBegins = true;
        this.at++;
      } else if (code === SLASH && this.isComment()) {
        this.comment();
      } else {
        this.token(code);
        this.lineBegins = false;
      }
    }
    const { tokens, comments, problems, cutShort, refusal } = this;
    return { tokens, comments, problems, cutShort, refusal };
  }

  private isComment(): boolean {
    const next = this.text.charCodeAt(this.at + 1);
    return next === SLASH || next === STAR;
  }

  private comment(): void {
    const { text, at } = this;
    if (text.charCodeAt(at + 1) === SLASH) {
      this.at = this.endOfLine(at);
      this.comments.push({ kind: 'line', start: at, end: this.at });
      return;
    }
    const close = this.lacksCommentEnd ? -1 : text.indexOf('*/', at + 2);
    this.lacksCommentEnd = close < 0;
    this.at = close < 0 ? this.endOfUnclosed(at) : close + 2;
    if (close < 0) {
      this.problem('This comment is never closed: end it with `*/`.', at, at + 2);
    }
    const doc = text.charCodeAt(at + 2) === STAR && close > at + 2;
    this.comments.push({ kind: doc ? 'doc' : 'block', start: at, end: this.at });
  }

  /**
   * Where a comment or a long text was surely meant to end that is never closed: before the first line that goes on with
   * the programme, so that nothing is lost but what belongs to it; failing that, at the end of the file.
   */
  private endOfUnclosed(from: number): number {
    const { text } = this;
    let end = this.endOfLine(from);
    while (end < text.length) {
      const begin = endOfBlanks(text, end + 1);
      const close = endOfName(text, begin);
      const isProgramme =
        close > begin
          ? this.isAttributeAt(begin) || this.isHeadAt(begin, close)
          : text[begin] === '}' && endOfBlanks(text, begin + 1) === this.endOfLine(begin);
      if (isProgramme) {
        return end;
      }
      end = this.endOfLine(Math.max(begin, end + 1));
    }
    this.cutShort = true;
    return text.length;
  }

  /** Whether the line is the head of an element, and no sentence that begins with the word for a kind. */
  private isHeadAt(begin: number, end: number): boolean {
    const { text } = this;
    if (!this.isLeadingKind(text.slice(begin, end), end)) {
      return false;
    }
    const name = endOfBlanks(text, end);
    const at = endOfBlanks(text, endOfName(text, name));
    return at >= text.length || /["{\r\n]/.test(text[at]!);
  }

  private endOfLine(from: number): number {
    const { text } = this;
    let end = from;
    while (end < text.length && text.charCodeAt(end) !== LINE_FEED && text.charCodeAt(end) !== CARRIAGE_RETURN) {
      end++;
    }
    return end;
  }

  private token(code: number): void {
    const { text, at } = this;
    if (!this.lineBegins && code === OPEN_BRACE && this.placeholder()) {
      return;
    }
    if (LENT[code] === 1 && this.completeness !== undefined && this.otherHabit(code)) {
      return;
    }
    if (!this.lineBegins && this.surplus(code)) {
      return;
    }
    if (this.repairs !== undefined) {
      this.mendBraces(this.repairs);
    }
    if (this.lineBegins && this.completeness?.isInHead === true && this.beginsContent()) {
      this.braceMissing();
    }
    if (startsName(text, at)) {
      this.word();
    } else if (isDigit(code)) {
      this.number(at);
    } else if (code === QUOTE) {
      this.textLiteral();
    } else if ((code === PLUS || code === MINUS) && this.isSign()) {
      this.number(at);
    } else {
      this.sign();
    }
  }

  /** Whether what begins here is how another language writes it, and has been taken. */
  private otherHabit(code: number): boolean {
    const { text, at } = this;
    switch (code) {
      case HASH:
      case MINUS:
        return this.strangeComment() || this.bullet();
      case STAR:
        return this.bullet();
      case OPEN_BRACE:
      case OPEN_BRACKET:
      case OPEN_PARENTHESIS:
        return this.opensList();
      case SEMICOLON:
        return this.semicolon();
      case QUOTE:
        return this.quoted();
      case COMMA:
        // The comma at the end belongs to the same mistake.
        return this.pass((this.isQuoted || this.closing > at) && isEndingComma(text, at));
      default:
        return this.pass(at === this.closing);
    }
  }

  /** Goes on behind a sign that another mistake includes. */
  private pass(isIncluded: boolean): boolean {
    this.at += isIncluded ? 1 : 0;
    return isIncluded;
  }

  private strangeComment(): boolean {
    const { text, at } = this;
    const slip = !this.inExpression || this.lineBegins ? commentSign(text, at, !this.lineBegins) : undefined;
    if (slip === undefined) {
      return false;
    }
    const { message, ...correction } = slip;
    this.problem(message, at, slip.end, correction);
    this.at = this.endOfLine(at);
    this.comments.push({ kind: 'line', start: at, end: this.at });
    return true;
  }

  /** `- A` on lines of their own. */
  private bullet(): boolean {
    const { text, at } = this;
    const isFirst = this.isBehindKey;
    const isNext = this.lineBegins && this.hasBullets && this.completeness?.isInValue === true;
    if (!(isFirst || isNext) || !isBullet(text, at)) {
      return false;
    }
    if (isFirst) {
      this.hasBullets = true;
      const message = `A list has no dashes: write its values behind \`${this.attribute}:\`, with commas between them.`;
      this.problem(message, at, at + 1);
      this.at++;
    } else {
      this.emit(SIGNS[','], at + 1, ',');
    }
    return true;
  }

  private opensList(): boolean {
    const slip = this.isBehindKey ? bracketed(this.text, this.at) : undefined;
    if (slip === undefined) {
      return false;
    }
    const { message, start, end, ...correction } = slip;
    if (!this.isQuoted) {
      this.problem(message, start, start + 1, { ...correction, start, end });
    }
    this.closing = end - 1;
    this.at++;
    return true;
  }

  private semicolon(): boolean {
    const { at } = this;
    const many = this.completeness?.isInValue === true && this.takesMany;
    const slip = many ? semicolonInList(this.text, at) : undefined;
    if (slip === undefined) {
      return false;
    }
    if (!this.hasSemicolons) {
      const { message, ...correction } = slip;
      this.problem(message, at, at + 1, correction);
    }
    this.hasSemicolons = true;
    this.emit(SIGNS[','], at + 1, ',');
    return true;
  }

  /** `"goal": "x",` and what stands in quotes behind such a key, or within brackets, and is a name. */
  private quoted(): boolean {
    const { text, at } = this;
    const key = this.lineBegins || this.completeness?.isBehindBrace === true ? quotedKey(text, at) : undefined;
    if (key !== undefined) {
      const { message, ...correction } = key;
      this.problem(message, at, key.end, correction);
      this.key(key.newText.slice(0, -1), key.end, key.newText);
      this.isQuoted = true;
      return true;
    }
    const name = this.isQuoted || this.closing > at ? quotedName(text, at) : undefined;
    const types = name === undefined ? undefined : this.specOfAttribute?.types;
    if (types === undefined || types.some(({ type }) => type === 'text')) {
      return false;
    }
    this.emit(Word, at + name!.length + 2, name!);
    return true;
  }

  private get isBehindKey(): boolean {
    return this.tokens[this.tokens.length - 1]?.tokenType === Key;
  }

  private get specOfAttribute(): AttributeSpec | undefined {
    return attributesOf(this.kinds[this.kinds.length - 1] ?? '').get(this.attribute);
  }

  private get takesMany(): boolean {
    return this.specOfAttribute?.many !== false;
  }

  /** Whether the name here goes on with the list of the lines before, where a comma is missing. */
  private goesOn(): boolean {
    const { text, at } = this;
    if (this.completeness?.isInValue !== true || this.inExpression || !this.takesMany || !isLineOfNames(text, at)) {
      return false;
    }
    this.keyIndent ??= indentOf(text, this.keyStart);
    const [own, before] = [indentOf(text, at), this.keyIndent];
    return own.length > before.length && own.startsWith(before);
  }

  private commaMissing(end: number): void {
    const { text, at, tokens } = this;
    const behind = tokens[tokens.length - 1]!.endOffset! + 1;
    if (!this.lacksCommas) {
      const correction = { title: 'Write a comma', newText: ',', start: behind, end: behind, safe: true };
      this.problem(`A comma is missing before ${quote(text.slice(at, end))}.`, at, end, correction);
    }
    this.lacksCommas = true;
    this.at = behind;
    this.emit(SIGNS[','], behind, ',');
    this.at = at;
  }

  /** `message: {t.title} waits`: what is filled in stands in a text, whose quotes are missing. */
  private placeholder(): boolean {
    const { text, at, completeness } = this;
    const slip = completeness?.isBeforeValue === true ? templateWithoutQuotes(text, at, this.endOfLine(at)) : undefined;
    if (slip === undefined) {
      return false;
    }
    this.slipped(slip, TEXT);
    return true;
  }

  /** Whether what begins here was too much on its line, and has been taken. */
  private surplus(code: number): boolean {
    const { text, at, completeness } = this;
    if (this.inExpression || this.inFix) {
      return this.conditionSurplus();
    }
    if (completeness === undefined || NEVER_TOO_MUCH.test(text[at]!)) {
      return false;
    }
    const beginning = this.beginning(code);
    if (!completeness.isReachedBefore(beginning) || (beginning === 'sign' && text.startsWith('..', at))) {
      return false;
    }
    const end = endOfSurplus(text, at, completeness);
    if (end === at || (beginning === 'sign' && !SIGN.test(text[at]!) && !this.belongsToWords(end))) {
      return false;
    }
    this.emit(Surplus, end);
    return true;
  }

  private conditionSurplus(): boolean {
    const end = this.condition?.endOfSurplus(this.text, this.at) ?? this.at;
    if (end > this.at) {
      this.emit(Surplus, end);
      return true;
    }
    return false;
  }

  /** A strange character has an error of its own, but for those among words or at the end of a sentence. */
  private belongsToWords(end: number): boolean {
    const { text, at } = this;
    const taken = text.slice(at, end);
    const endsSentence = /^[.!?…]+$/.test(taken) && !isDigit(text.charCodeAt(at - 1));
    return TYPOGRAPHIC_QUOTES.has(text[at]!)
      ? typographicText(text, at) === undefined
      : endsSentence || /[ \t]/.test(taken);
  }

  /**
   * Whether an attribute or an element begins here that belongs to the one before it, whose block was not opened: it can
   * stand there, and cannot stand in the block around it.
   */
  private beginsContent(): boolean {
    const { text, at } = this;
    const head = this.tokens[this.head];
    const end = endOfName(text, at);
    const behindHead = endOfBlanks(text, (this.tokens[this.tokens.length - 1]?.endOffset ?? 0) + 1);
    // A strange character there, such as another sort of bracket, is what is wrong.
    if (head === undefined || end === at || !/[\r\n/]/.test(text[behindHead] ?? '')) {
      return false;
    }
    const around = this.kinds[this.kinds.length - 1] ?? '';
    const word = text.slice(at, end);
    if (text.charCodeAt(end) === COLON) {
      const fits = around === '' || (attributesOf(head.image).has(word) && !attributesOf(around).has(word));
      return fits && !isHead(text, end + 1);
    }
    return this.isLeadingKind(word, end) && mayStandIn(word, head.image) && !mayStandIn(word, around);
  }

  private mendBraces({ unclosed, unopened }: BraceRepairs): void {
    const { at } = this;
    const before = unclosed.get(at);
    if (before !== undefined) {
      this.closeBefore(before);
    }
    if (unopened.has(at) && this.completeness?.isInHead === true) {
      this.braceMissing();
    }
  }

  /** Closes the blocks behind what was read last, and says so. */
  private closeBefore({ blocks, opening, kind, isMisplaced }: Unclosed): void {
    const { text, at } = this;
    const behind = (this.tokens[this.tokens.length - 1]?.endOffset ?? -1) + 1;
    const word = text.slice(at, endOfName(text, at));
    const next = text.charCodeAt(at + word.length) === COLON ? `${word}:` : word;
    const message = isMisplaced
      ? `A ${quote(next)} cannot stand in a ${quote(kind)}: a \`}\` is missing before it.`
      : `A \`}\` is missing before this ${quote(next)}: the ${quote(kind)} before it is not closed.`;
    const newText = ' }'.repeat(blocks);
    const correction = { title: 'Write `}`', newText, start: behind, end: behind, safe: false };
    this.problems.push({ message, start: at, end: at + word.length, opening, correction });
    for (let block = 0; block < blocks; block++) {
      this.at = behind;
      this.emit(SIGNS['}'], behind, '}');
      this.track('}', behind);
    }
    this.at = at;
  }

  /** Opens the block behind the head, and says so. */
  private braceMissing(): void {
    const { at } = this;
    const before = this.tokens[this.tokens.length - 1]!;
    const { image } = this.tokens[this.head]!;
    const end = before.endOffset! + 1;
    const title = 'Write `{`';
    this.problem(`A \`{\` is missing: what is said of this \`${image}\` stands in a block.`, before.startOffset, end, {
      title,
      newText: ' {',
      start: end,
      end,
      safe: true,
    });
    this.at = end;
    this.emit(SIGNS['{'], end, '{');
    this.track('{', end);
    this.at = at;
  }

  private beginning(code: number): Beginning {
    const isLiteral = isDigit(code) || ((code === PLUS || code === MINUS) && this.isSign());
    return isLiteral ? 'literal' : code === QUOTE ? 'text' : startsName(this.text, this.at) ? 'word' : 'sign';
  }

  /** A sign belongs to its number unless something stands before it that it could be taken from. */
  private isSign(): boolean {
    if (!isDigit(this.text.charCodeAt(this.at + 1))) {
      return false;
    }
    const before = this.tokens[this.tokens.length - 1]?.tokenType;
    return !this.inExpression || before === undefined || !endsOperand(before);
  }

  private word(): void {
    const { text, at } = this;
    let end = endOfName(text, at);
    let dots = false;
    while (text.charCodeAt(end) === DOT && startsName(text, end + 1)) {
      end = endOfName(text, end + 1);
      dots = true;
    }
    if (dots) {
      this.emit(Qualified, end);
      return;
    }
    const word = text.slice(at, end);
    if (text.charCodeAt(end) === COLON && (this.awaitingColon === 0 || this.lineBegins)) {
      const isName = this.completeness?.isAtKind === true;
      if (this.completeness !== undefined && (isName || kindSpec(word) !== undefined) && isHead(text, end + 1)) {
        const message = `The ${isName ? 'name' : 'kind'} of an element has no colon: write \`${word}\`.`;
        const title = `Write \`${word}\``;
        const slip = { message, title, newText: word, start: at, end: end + 1, safe: true };
        this.slipped(slip, isName ? Word : LeadingKind);
      } else {
        this.key(word, end + 1);
      }
      return;
    }
    if (this.lineBegins && (this.almostKey(word, end) || this.keyWithoutColon(word, end))) {
      return;
    }
    const money = end - at === 3 ? this.endOfMoney(word, end) : end;
    if (money > end) {
      this.emit(Literal, money);
      return;
    }
    const keyword = word === 'no' && this.isBeforeElement(end) ? Constant : KEYWORD_TOKENS.get(word);
    if (keyword === undefined) {
      const isKind = this.lineBegins && this.isLeadingKind(word, end);
      if (this.lineBegins && kindSpec(word) === undefined && this.goesOn()) {
        this.commaMissing(end);
      }
      this.emit(isKind ? LeadingKind : Word, end);
    } else {
      this.keyword(word, keyword, end);
    }
  }

  /** `goal : "…"` and `goal = "…"`: surely an attribute, and one mistake. */
  private almostKey(word: string, end: number): boolean {
    const at = endOfBlanks(this.text, end);
    const close = endOfName(this.text, at);
    const hyphenated = `${word}-${this.text.slice(at, close)}`;
    if (
      this.completeness !== undefined &&
      at > end &&
      close > at &&
      this.text.charCodeAt(close) === COLON &&
      isAttributeName(hyphenated)
    ) {
      const { at: start } = this;
      const message = `The name of an attribute has no blanks: write \`${hyphenated}:\`.`;
      const title = `Write \`${hyphenated}:\``;
      const newText = `${hyphenated}:`;
      this.problem(message, start, close + 1, { title, newText, start, end: close + 1, safe: true });
      this.key(hyphenated, close + 1, newText);
      return true;
    }
    const code = this.text.charCodeAt(at);
    const colon = code === COLON && this.awaitingColon === 0;
    const isSign =
      code === EQUALS ? !this.inExpression : code === SEMICOLON && at === end && this.isAttributeHere(word);
    if (!colon && !isSign) {
      return false;
    }
    this.problem(
      colon
        ? `The colon of an attribute touches its name: write \`${word}:\`.`
        : `An attribute is written with a colon: \`${word}:\`.`,
      at,
      at + 1,
      { title: `Write \`${word}:\``, newText: ':', start: end, end: at + 1, safe: true },
    );
    this.key(word, at + 1);
    return true;
  }

  /** Whether a name that some attribute has stands there with a colon. */
  private isAttributeAt(at: number): boolean {
    const end = endOfName(this.text, at);
    return this.text.charCodeAt(end) === COLON && isAttributeName(this.text.slice(at, end));
  }

  private isAttributeHere(word: string): boolean {
    return (
      attributesOf(this.kinds[this.kinds.length - 1] ?? '').has(word) &&
      /[^\r\n]/.test(this.text[this.at + word.length + 1] ?? '\n')
    );
  }

  /** `for t in touchpoints`: nothing else can be meant where it is an attribute and all before it is complete. */
  private keyWithoutColon(word: string, end: number): boolean {
    const container = this.kinds[this.kinds.length - 1] ?? '';
    const spec = KEY_TOKENS.has(word) ? attributesOf(container).get(word) : undefined;
    const isKey = spec?.types.some(({ type }) => type === 'selection' || type === 'expression') === true;
    const isDue =
      this.inExpression || this.inFix ? this.condition?.isComplete === true : this.completeness?.isAtEnd === true;
    if (!isKey || !isDue || !/^[ \t]+[^\s{]/.test(this.text.slice(end, end + MOST_BLANKS))) {
      return false;
    }
    const newText = `${word}:`;
    const message = `The name of an attribute ends with a colon: write \`${newText}\`.`;
    const correction = { title: `Write \`${newText}\``, newText, start: this.at, end, safe: true };
    this.problem(message, this.at, end, correction);
    this.key(word, end, newText);
    return true;
  }

  private key(word: string, end: number, image?: string): void {
    // `For:` is a slip of the finger for `for:`, and what it says is a selection all the same.
    const type = KEY_TOKENS.get(word) ?? KEY_TOKENS.get(word.toLowerCase()) ?? Key;
    this.attribute = word;
    this.keyStart = this.at;
    this.keyIndent = undefined;
    this.isQuoted = false;
    this.hasBullets = false;
    this.hasSemicolons = false;
    this.lacksCommas = false;
    this.inExpression = EXPRESSION_KEYS.has(type);
    this.inFix = type === FIX_KEY;
    this.operators = 0;
    this.nesting = 0;
    this.open.length = 1;
    this.open[0] = 0;
    this.awaitingColon = 0;
    this.emit(type, end, image);
    this.condition?.begin(type, this.kinds[this.kinds.length - 1] ?? '');
  }

  private keyword(word: string, type: TokenType, end: number): void {
    const { at } = this;
    this.emit(type, end);
    if (!this.inExpression) {
      return;
    }
    if (word === 'every' || word === 'share') {
      this.awaitingColon++;
    }
    if (word === 'every' || word === 'some' || (word === 'no' && type !== Constant)) {
      this.open[this.open.length - 1]!++;
      this.deeper(at, end);
    } else if (OPERATOR_WORDS.has(type)) {
      this.operator(at, end);
    }
    const pattern =
      word === 'like' && this.completeness !== undefined ? patternWithoutQuotes(this.text, end) : undefined;
    if (pattern !== undefined) {
      this.at = pattern.start;
      this.slipped(pattern, TEXT);
    }
  }

  /** `require: t.optional = no example bad { … }` on one line: what follows is no selection. */
  private isBeforeElement(end: number): boolean {
    const at = endOfBlanks(this.text, end);
    const close = endOfName(this.text, at);
    return at > end && close > at && this.isLeadingKind(this.text.slice(at, close), close);
  }

  /** `EUR 12.50` is one token; `CEO 2026-01-20` is a name and a date. */
  private endOfMoney(word: string, end: number): number {
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

  private isLeadingKind(word: string, end: number): boolean {
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

  private number(start: number): void {
    const { text } = this;
    const code = text.charCodeAt(start);
    const end = this.endOfNumber(code === PLUS || code === MINUS ? start + 1 : start);
    const comma = text[end] === ',' ? this.commaInNumber(start, end) : undefined;
    const slip = comma ?? unitApart(text, start, end);
    if (slip === undefined) {
      this.emit(Literal, end);
    } else {
      this.slipped(slip, Literal);
    }
  }

  /** Where several values may stand, a comma is one between them, even where no blank follows. */
  private commaInNumber(start: number, end: number): Slip | undefined {
    const spec = this.specOfAttribute;
    return this.completeness === undefined || this.inExpression || spec === undefined || spec.many
      ? undefined
      : commaInNumber(this.text, start, end, at => this.endOfNumber(at));
  }

  /** Takes what is written for what it should have been. */
  private slipped(slip: Slip, type: TokenType): void {
    const { message, ...correction } = slip;
    this.problem(message, slip.start, slip.end, correction);
    this.emit(type, slip.end, slip.newText.trim());
  }

  /** Digits with all that touches them: a unit, a percent sign, the rest of a date. What it means is read later. */
  private endOfNumber(start: number): number {
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

  private textLiteral(): void {
    const { text, at } = this;
    if (text.startsWith('"""', at)) {
      const close = this.lacksTextEnd ? -1 : this.endOfBlock(at + 3);
      this.lacksTextEnd = close < 0;
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
    const wrapped = this.completeness && endOfWrappedText(text, end, start => this.isAttributeAt(start));
    if (wrapped !== undefined) {
      const newText = text.slice(at, wrapped).replace(/[ \t]*(?:\r\n|\r|\n)[ \t]*/g, ' ');
      const correction = { title: 'Write it on one line', newText, start: at, end: wrapped, safe: true };
      this.problem(NOT_CLOSED_ON_LINE, at, end, correction);
      this.emit(TEXT, wrapped, newText);
      return;
    }
    end =
      this.completeness === undefined
        ? Math.min(end, text.length)
        : endOfOpenText(text, at, this.completeness.isInName);
    this.problem(NOT_CLOSED_ON_LINE, at, end);
    this.emit(TEXT, end);
  }

  private endOfBlock(from: number): number {
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

  private sign(): void {
    const { text, at } = this;
    const slip = operatorSlip(text, at, this.inExpression);
    if (slip !== undefined) {
      this.operator(at, slip.end);
      this.slipped(slip, KEYWORD_TOKENS.get(slip.newText.trim()) ?? COMPARISON);
      return;
    }
    const two = text.slice(at, at + 2);
    if (two === '..') {
      this.emit(SIGNS['..'], at + 2);
      return;
    }
    if (two === '<=' || two === '>=' || two === '!=') {
      this.operator(at, at + 2);
      this.emit(COMPARISON, at + 2);
      return;
    }
    const one = two[0]!;
    const sign = SIGN_CHARACTERS.get(one);
    const closed = one === '}' ? this.repairs?.tooMany.get(at) : undefined;
    if (closed !== undefined) {
      this.closeTooEarly(closed);
    } else if (sign !== undefined) {
      this.emit(sign, at + 1);
      this.track(one, at);
    } else if (one === '<' || one === '>' || one === '=') {
      this.operator(at, at + 1);
      this.emit(COMPARISON, at + 1);
    } else if (one === '+' || one === '-' || one === '*' || one === '/') {
      this.operator(at, at + 1);
      this.emit(Arithmetic, at + 1);
    } else {
      this.unexpected();
    }
  }

  /** Passes over a `}`, and says so. */
  private closeTooEarly(kind: string): void {
    const { at } = this;
    const end = at + 1;
    const message = `This \`}\` is too much: it closes the ${quote(kind)} before what belongs to it.`;
    this.problem(message, at, end, { title: 'Remove this `}`', newText: '', start: at, end, safe: false });
    this.inExpression = false;
    this.at = end;
    this.completeness?.follow(SIGNS['}']);
  }

  private track(sign: string, at: number): void {
    if (sign === '{') {
      this.blocks++;
      this.kinds.push(this.tokens[this.head]?.image ?? '');
      this.inExpression = false;
      this.inFix = false;
      if (this.blocks > this.limits.depth) {
        this.refuse('too-deep', `Blocks may be nested ${this.limits.depth} deep and no deeper.`, at, at + 1);
      }
    } else if (sign === '}') {
      this.closesNothing ||= this.blocks === 0;
      this.blocks = Math.max(0, this.blocks - 1);
      this.kinds.pop();
      this.inExpression = false;
      this.inFix = false;
    } else if (sign === '(') {
      this.open.push(0);
      this.deeper(at, at + 1);
    } else if (sign === ')') {
      this.nesting -= this.open.length > 1 ? this.open.pop()! + 1 : 0;
    } else if (sign === ':' && this.awaitingColon > 0) {
      this.awaitingColon--;
    }
  }

  private deeper(start: number, end: number): void {
    this.nesting++;
    if (this.nesting > this.limits.depth) {
      this.refuse(
        'too-deep',
        `An expression may be nested ${this.limits.depth} deep and no deeper: name a part of it as a \`fact\`.`,
        start,
        end,
      );
    }
  }

  private operator(start: number, end: number): void {
    this.operators++;
    if (this.operators > this.limits.operators && this.inExpression) {
      this.refuse(
        'too-large',
        `An expression may have ${this.limits.operators} operators and no more: split it into several \`require:\` lines.`,
        start,
        end,
      );
    }
  }

  private unexpected(): void {
    const { text, at } = this;
    const quoted = typographicText(text, at);
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
    this.joinWords(end);
    this.at = Math.max(end, this.at);
    const code = text.codePointAt(at)!;
    const shown = code > 32 && code < 127 ? `\`${String.fromCodePoint(code)}\`` : `U+${hexOf(code)}`;
    this.problem(`The character ${shown} has no meaning here${code < 127 ? '' : ' outside a text'}.`, at, end);
  }

  /** A strange character in the middle of a word is one mistake and not the end of a word and the beginning of another. */
  private joinWords(end: number): void {
    const { text, at } = this;
    const before = this.tokens[this.tokens.length - 1];
    const touches = before?.endOffset === at - 1 && isWord(before.tokenType) && startsName(text, end);
    if (touches && !this.inExpression && !/\s/.test(text.slice(at, end))) {
      this.tokens.pop();
      this.at = before.startOffset;
      this.emit(Word, endOfName(text, end));
    }
  }

  private emit(type: TokenType, end: number, image = this.text.slice(this.at, end)): void {
    const { at } = this;
    if (end - at > this.limits.tokenLength) {
      this.refuse(
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
    if (this.inExpression || this.inFix) {
      this.condition?.follow(type);
    }
    this.completeness?.follow(type);
    if (this.completeness?.isAtKind === true) {
      this.head = this.tokens.length - 1;
    }
  }

  private problem(message: string, start: number, end: number, correction?: Correction): void {
    this.problems.push({ message, start, end, ...(correction && { correction }) });
  }

  private refuse(rule: Refusal['rule'], message: string, start: number, end: number): void {
    this.refusal ??= { rule, message, start, end };
  }
}

/** Further than that from its value nobody writes the name of an attribute. */
const MOST_BLANKS = 80;

/** Signs that go on with what seemed complete, or end it. */
const NEVER_TOO_MUCH = /[{}@]/;
const SIGN = /[():<>=+\-*/,]/;

/** Words that count as operators. */
const OPERATOR_WORDS = new Set(['and', 'or', 'contains', 'like', 'in', 'not'].map(word => KEYWORD_TOKENS.get(word)));

/** Words after which an operand begins; after any other word a sign is an operator. */
const BEFORE_OPERAND = new Set(
  ['and', 'or', 'contains', 'like', 'not', 'exists', 'in', 'where'].map(word => KEYWORD_TOKENS.get(word)),
);

/** The blanks that the line begins with on which this place is. */
function indentOf(text: string, at: number): string {
  const begin = startOfLine(text, at);
  return text.slice(begin, endOfBlanks(text, begin));
}

function endsOperand(type: TokenType): boolean {
  if (type === COMPARISON || type === Arithmetic) {
    return false;
  }
  return type === SIGNS[')'] || type === Literal || type === TEXT || (isWord(type) && !BEFORE_OPERAND.has(type));
}
