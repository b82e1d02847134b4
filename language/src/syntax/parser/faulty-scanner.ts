/**
 * Reads a document that has turned out to be faulty: it looks line by line for what people surely meant, so that one mistake
 * is one error, whatever it consists of, and nothing else is lost. No text that is right is ever read so.
 */
import type { TokenType } from 'chevrotain';
import {
  type AttributeSpec,
  attributesOf,
  isAttributeName,
  kindSpec,
  mayStandIn,
  takesList,
} from '../../model/metamodel/index.ts';
import { type BraceRepairs, NOT_CLOSED, type Unclosed } from './braces.ts';
import { endOfBlanks, endOfName, isDigit, startOfLine, startsName } from './characters.ts';
import { ConditionProgress } from './condition-surplus.ts';
import { quote } from './messages.ts';
import { fixOf, keyType, NOT_CLOSED_ON_LINE, type ScanLimits, Scanner } from './scanner.ts';
import {
  bracketed,
  commaInNumber,
  commentSign,
  endOfWrappedText,
  isBetweenValues,
  isBullet,
  isEndingComma,
  isLineOfNames,
  patternWithoutQuotes,
  quotedKey,
  quotedName,
  type Slip,
  semicolonInList,
  TYPOGRAPHIC_QUOTES,
  templateWithoutQuotes,
} from './slips.ts';
import { type Beginning, Completeness, endOfOpenText, endOfSurplus, isHead } from './surplus.ts';
import { FIX_KEY, KEY_TOKENS, Key, LeadingKind, SIGNS, Surplus, TEXT, Word } from './tokens.ts';

/** Character codes, by name. */
const QUOTE = 34;
const HASH = 35;
const OPEN_PARENTHESIS = 40;
const STAR = 42;
const PLUS = 43;
const COMMA = 44;
const MINUS = 45;
const COLON = 58;
const SEMICOLON = 59;
const OPEN_BRACKET = 91;
const OPEN_BRACE = 123;

/** Whether another language may have lent the sign, by its code. */
const LENT = new Uint8Array(128);
for (const sign of '#-*;",{}()[]') {
  LENT[sign.charCodeAt(0)] = 1;
}

/** Further than that from its value nobody writes the name of an attribute. */
const MOST_BLANKS = 80;

/** Signs that go on with what seemed complete, or end it. */
const NEVER_TOO_MUCH = /[{}@]/;
const SIGN = /[():<>=+\-*/,]/;

export class FaultyScanner extends Scanner {
  #inFix = false;
  readonly #condition = new ConditionProgress();
  readonly #completeness = new Completeness();
  /** The index of the token that is the kind of the element that was begun last. */
  #head = -1;
  #attribute = '';
  #keyStart = 0;
  /** The blanks before its line; undefined until somebody asks. */
  #keyIndent: string | undefined;
  /** The name of the attribute stands in quotes. */
  #isQuoted = false;
  /** What has been said of the list that is read. */
  #hasBullets = false;
  #hasSemicolons = false;
  #lacksCommas = false;
  /** Where the bracket of a list ends that should have none. */
  #closing = -1;
  /** Of the elements whose blocks are open. */
  readonly #kinds: string[] = [];
  /** A `}` stands where no block is open. */
  #closesNothing = false;
  /** Up to there, what is too much on the line has no blank in it: looked for once. */
  #endOfStrangeWord = 0;
  /** Found by an earlier reading. */
  readonly #repairs: BraceRepairs | undefined;

  constructor(text: string, limits: ScanLimits, repairs?: BraceRepairs) {
    super(text, 'document', limits);
    this.#repairs = repairs;
  }

  get hasWrongBraces(): boolean {
    return this.#closesNothing || this.blocks > 0;
  }

  get #container(): string {
    return this.#kinds[this.#kinds.length - 1] ?? '';
  }

  protected override token(code: number): void {
    if (!this.lineBegins && code === OPEN_BRACE && this.#placeholder()) {
      return;
    }
    if (LENT[code] === 1 && this.#otherHabit(code)) {
      return;
    }
    if (!this.lineBegins && this.#surplus(code)) {
      return;
    }
    if (this.#repairs !== undefined) {
      this.#mendBraces(this.#repairs);
    }
    if (this.lineBegins && this.#completeness.isInHead && this.#beginsContent()) {
      this.#braceMissing();
    }
    super.token(code);
  }

  protected override emit(type: TokenType, end: number, image = this.text.slice(this.at, end)): void {
    super.emit(type, end, image);
    if (this.inExpression || this.#inFix) {
      this.#condition.follow(type);
    }
    this.#completeness.follow(type);
    if (this.#completeness.isAtKind) {
      this.#head = this.tokens.length - 1;
    }
  }

  /**
   * Where a comment or a long text was surely meant to end that is never closed: before the first line that goes on with
   * the programme, so that nothing is lost but what belongs to it; failing that, at the end of the file.
   */
  protected override endOfUnclosed(from: number): number {
    const { text } = this;
    let end = this.endOfLine(from);
    while (end < text.length) {
      const begin = endOfBlanks(text, end + 1);
      const close = endOfName(text, begin);
      const isProgramme =
        close > begin
          ? this.#isAttributeAt(begin) || this.#isHeadAt(begin, close)
          : text[begin] === '}' && endOfBlanks(text, begin + 1) === this.endOfLine(begin);
      if (isProgramme) {
        return end;
      }
      end = this.endOfLine(Math.max(begin, end + 1));
    }
    return super.endOfUnclosed(from);
  }

  /** Whether the line is the head of an element, and no sentence that begins with the word for a kind. */
  #isHeadAt(begin: number, end: number): boolean {
    const { text } = this;
    if (!this.isLeadingKind(text.slice(begin, end), end)) {
      return false;
    }
    const name = endOfBlanks(text, end);
    const at = endOfBlanks(text, endOfName(text, name));
    return at >= text.length || /["{\r\n]/.test(text[at]!);
  }

  /** Whether a name that some attribute has stands there with a colon. */
  #isAttributeAt(at: number): boolean {
    const end = endOfName(this.text, at);
    return this.text.charCodeAt(end) === COLON && isAttributeName(this.text.slice(at, end));
  }

  /** Whether what begins here is how another language writes it, and has been taken. */
  #otherHabit(code: number): boolean {
    const { text, at } = this;
    switch (code) {
      case HASH:
      case MINUS:
        return this.#strangeComment() || this.#bullet();
      case STAR:
        return this.#bullet();
      case OPEN_BRACE:
      case OPEN_BRACKET:
      case OPEN_PARENTHESIS:
        return this.#opensList();
      case SEMICOLON:
        return this.#semicolon();
      case QUOTE:
        return this.#quoted();
      case COMMA:
        // The comma at the end belongs to the same mistake.
        return this.#pass((this.#isQuoted || this.#closing > at) && isEndingComma(text, at));
      default:
        return this.#pass(at === this.#closing);
    }
  }

  /** Goes on behind a sign that another mistake includes. */
  #pass(isIncluded: boolean): boolean {
    this.at += isIncluded ? 1 : 0;
    return isIncluded;
  }

  #strangeComment(): boolean {
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
  #bullet(): boolean {
    const { text, at } = this;
    const isFirst = this.#isBehindKey;
    const isNext = this.lineBegins && this.#hasBullets && this.#completeness.isInValue;
    if (!(isFirst || isNext) || !isBullet(text, at)) {
      return false;
    }
    if (isFirst) {
      this.#hasBullets = true;
      const message = `A list has no dashes: write its values behind \`${this.#attribute}:\`, with commas between them.`;
      this.problem(message, at, at + 1);
      this.at++;
    } else {
      this.emit(SIGNS[','], at + 1, ',');
    }
    return true;
  }

  #opensList(): boolean {
    const slip = this.#isBehindKey ? bracketed(this.text, this.at) : undefined;
    if (slip === undefined) {
      return false;
    }
    const { message, start, end, ...correction } = slip;
    if (!this.#isQuoted) {
      this.problem(message, start, start + 1, { ...correction, start, end });
    }
    this.#closing = end - 1;
    this.at++;
    return true;
  }

  #semicolon(): boolean {
    const { at } = this;
    const many = this.#completeness.isInValue && this.#takesMany;
    if (!many || !isBetweenValues(this.text, at)) {
      return false;
    }
    if (!this.#hasSemicolons) {
      const { message, ...correction } = semicolonInList(this.text, at);
      this.problem(message, at, at + 1, correction);
    }
    this.#hasSemicolons = true;
    this.emit(SIGNS[','], at + 1, ',');
    return true;
  }

  /** `"goal": "x",` and what stands in quotes behind such a key, or within brackets, and is a name. */
  #quoted(): boolean {
    const { text, at } = this;
    const key = this.lineBegins || this.#completeness.isBehindBrace ? quotedKey(text, at) : undefined;
    if (key !== undefined) {
      const { message, ...correction } = key;
      this.problem(message, at, key.end, correction);
      this.key(key.newText.slice(0, -1), key.end, key.newText);
      this.#isQuoted = true;
      return true;
    }
    const name = this.#isQuoted || this.#closing > at ? quotedName(text, at) : undefined;
    const types = name === undefined ? undefined : this.#specOfAttribute?.types;
    if (types === undefined || types.some(({ type }) => type === 'text')) {
      return false;
    }
    this.emit(Word, at + name!.length + 2, name!);
    return true;
  }

  get #isBehindKey(): boolean {
    return this.tokens[this.tokens.length - 1]?.tokenType === Key;
  }

  get #specOfAttribute(): AttributeSpec | undefined {
    return attributesOf(this.#container).get(this.#attribute);
  }

  get #takesMany(): boolean {
    return this.#specOfAttribute?.many !== false;
  }

  protected override name(word: string, end: number): void {
    if (this.lineBegins && kindSpec(word) === undefined && this.#goesOn()) {
      this.#commaMissing(end);
    }
    super.name(word, end);
  }

  /** Whether the name here goes on with the list of the lines before, where a comma is missing. */
  #goesOn(): boolean {
    const { text, at } = this;
    if (!this.#completeness.isInValue || this.inExpression || !this.#takesMany || !isLineOfNames(text, at)) {
      return false;
    }
    this.#keyIndent ??= indentOf(text, this.#keyStart);
    const [own, before] = [indentOf(text, at), this.#keyIndent];
    return own.length > before.length && own.startsWith(before);
  }

  #commaMissing(end: number): void {
    const { text, at, tokens } = this;
    const behind = tokens[tokens.length - 1]!.endOffset! + 1;
    if (!this.#lacksCommas) {
      const correction = { title: 'Write a comma', newText: ',', start: behind, end: behind, safe: true };
      this.problem(`A comma is missing before ${quote(text.slice(at, end))}.`, at, end, correction);
    }
    this.#lacksCommas = true;
    this.at = behind;
    this.emit(SIGNS[','], behind, ',');
    this.at = at;
  }

  /** `message: {t.title} waits`: what is filled in stands in a text, whose quotes are missing. */
  #placeholder(): boolean {
    const slip = this.#isBehindKey
      ? templateWithoutQuotes(this.text, this.at, from => this.endOfLine(from))
      : undefined;
    if (slip === undefined) {
      return false;
    }
    this.slipped(slip, TEXT);
    return true;
  }

  /** Whether what begins here was too much on its line, and has been taken. */
  #surplus(code: number): boolean {
    const completeness = this.#completeness;
    const { text, at } = this;
    if (this.inExpression || this.#inFix) {
      return this.#conditionSurplus();
    }
    if (NEVER_TOO_MUCH.test(text[at]!)) {
      return false;
    }
    const beginning = this.#beginning(code);
    if (!completeness.isReachedBefore(beginning) || (beginning === 'sign' && text.startsWith('..', at))) {
      return false;
    }
    const end =
      beginning === 'sign' && !SIGN.test(text[at]!) ? this.#endOfStrange() : endOfSurplus(text, at, completeness);
    if (end > at) {
      this.emit(Surplus, end);
    }
    return end > at;
  }

  /**
   * Where that ends which is too much from a strange character on. Such a character has an error of its own, but for those
   * among words or at the end of a sentence.
   */
  #endOfStrange(): number {
    const { text, at } = this;
    if (TYPOGRAPHIC_QUOTES.has(text[at]!)) {
      return this.typographicTexts.at(at) === undefined ? endOfSurplus(text, at, this.#completeness) : at;
    }
    const isOneWord = at < this.#endOfStrangeWord;
    const end = isOneWord ? this.#endOfStrangeWord : endOfSurplus(text, at, this.#completeness);
    const taken = text.slice(at, end);
    if (!isOneWord && /[ \t]/.test(taken)) {
      return end;
    }
    this.#endOfStrangeWord = end;
    return /^[.!?…]+$/.test(taken) && !isDigit(text.charCodeAt(at - 1)) ? end : at;
  }

  #conditionSurplus(): boolean {
    const end = this.#condition.endOfSurplus(this.text, this.at);
    if (end > this.at) {
      this.emit(Surplus, end);
      return true;
    }
    return false;
  }

  #beginning(code: number): Beginning {
    const isLiteral = isDigit(code) || ((code === PLUS || code === MINUS) && this.isSign());
    return isLiteral ? 'literal' : code === QUOTE ? 'text' : startsName(this.text, this.at) ? 'word' : 'sign';
  }

  /**
   * Whether an attribute or an element begins here that belongs to the one before it, whose block was not opened: it can
   * stand there, and cannot stand in the block around it.
   */
  #beginsContent(): boolean {
    const { text, at } = this;
    const head = this.tokens[this.#head];
    const end = endOfName(text, at);
    const behindHead = endOfBlanks(text, (this.tokens[this.tokens.length - 1]?.endOffset ?? 0) + 1);
    // A strange character there, such as another sort of bracket, is what is wrong.
    if (head === undefined || end === at || !/[\r\n/]/.test(text[behindHead] ?? '')) {
      return false;
    }
    // Nobody knows what an unknown kind can hold.
    if (kindSpec(head.image) === undefined) {
      return false;
    }
    const around = this.#container;
    const word = text.slice(at, end);
    if (text.charCodeAt(end) === COLON) {
      const fits = around === '' || (attributesOf(head.image).has(word) && !attributesOf(around).has(word));
      return fits && !isHead(text, end + 1);
    }
    return this.isLeadingKind(word, end) && mayStandIn(word, head.image) && !mayStandIn(word, around);
  }

  protected override track(sign: string, at: number): void {
    if (sign === '{') {
      this.#kinds.push(this.tokens[this.#head]?.image ?? '');
      this.#inFix = false;
    } else if (sign === '}') {
      this.#closesNothing ||= this.blocks === 0;
      this.#kinds.pop();
      this.#inFix = false;
    }
    super.track(sign, at);
  }

  protected override sign(): void {
    const closed = this.text[this.at] === '}' ? this.#repairs?.tooMany.get(this.at) : undefined;
    if (closed === undefined) {
      super.sign();
    } else {
      this.#closeTooEarly(closed);
    }
  }

  #mendBraces({ unclosed, unopened }: BraceRepairs): void {
    const { at } = this;
    const before = unclosed.get(at);
    if (before !== undefined) {
      this.#closeBefore(before);
    }
    if (unopened.has(at) && this.#completeness.isInHead) {
      this.#braceMissing();
    }
  }

  /** Closes the blocks behind what was read last, and says so. */
  #closeBefore({ blocks, opening, kind, isMisplaced }: Unclosed): void {
    const { text, at } = this;
    const behind = (this.tokens[this.tokens.length - 1]?.endOffset ?? -1) + 1;
    const word = text.slice(at, endOfName(text, at));
    const next = text.charCodeAt(at + word.length) === COLON ? `${word}:` : word;
    const message = isMisplaced
      ? `A ${quote(next)} cannot stand in a ${quote(kind)}: a \`}\` is missing before it.`
      : `A \`}\` is missing before this ${quote(next)}: the ${quote(kind)} before it is not closed.`;
    const newText = ' }'.repeat(blocks);
    const correction = { title: 'Write `}`', newText, start: behind, end: behind, safe: false };
    this.say({
      message,
      span: { start: at, end: at + word.length },
      related: [{ message: NOT_CLOSED, span: opening }],
      fixes: [fixOf(correction)],
    });
    for (let block = 0; block < blocks; block++) {
      this.at = behind;
      this.emit(SIGNS['}'], behind, '}');
      this.track('}', behind);
    }
    this.at = at;
  }

  /** Opens the block behind the head, and says so. */
  #braceMissing(): void {
    const { at } = this;
    const before = this.tokens[this.tokens.length - 1]!;
    const { image } = this.tokens[this.#head]!;
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

  /** Passes over a `}`, and says so. */
  #closeTooEarly(kind: string): void {
    const { at } = this;
    const end = at + 1;
    const message = `This \`}\` is too much: it closes the ${quote(kind)} before what belongs to it.`;
    this.problem(message, at, end, { title: 'Remove this `}`', newText: '', start: at, end, safe: false });
    this.inExpression = false;
    this.at = end;
    this.#completeness.follow(SIGNS['}']);
  }

  /** `journey: Buy "…" {`, `journey Buy: "…" {`: the head of an element, and no attribute. */
  protected override keyed(word: string, end: number): void {
    const isName = this.#completeness.isAtKind;
    if ((isName || kindSpec(word) !== undefined) && isHead(this.text, end + 1)) {
      const message = `The ${isName ? 'name' : 'kind'} of an element has no colon: write \`${word}\`.`;
      const title = `Write \`${word}\``;
      const slip = { message, title, newText: word, start: this.at, end: end + 1, safe: true };
      this.slipped(slip, isName ? Word : LeadingKind);
    } else {
      super.keyed(word, end);
    }
  }

  protected override almostKey(word: string, end: number): boolean {
    return (
      this.#keyInTwoWords(word, end) ||
      this.#keyBeforeSemicolon(word, end) ||
      super.almostKey(word, end) ||
      this.#keyWithoutColon(word, end)
    );
  }

  /** `respond within: 2d`. */
  #keyInTwoWords(word: string, end: number): boolean {
    const { text, at } = this;
    const next = endOfBlanks(text, end);
    const close = endOfName(text, next);
    const hyphenated = `${word}-${text.slice(next, close)}`;
    const isKey = next > end && close > next && text.charCodeAt(close) === COLON && isAttributeName(hyphenated);
    if (isKey) {
      const newText = `${hyphenated}:`;
      const message = `The name of an attribute has no blanks: write \`${newText}\`.`;
      const correction = { title: `Write \`${newText}\``, newText, start: at, end: close + 1, safe: true };
      this.problem(message, at, close + 1, correction);
      this.key(hyphenated, close + 1, newText);
    }
    return isKey;
  }

  /** `goal; "…"`. */
  #keyBeforeSemicolon(word: string, end: number): boolean {
    const isKey = this.text.charCodeAt(end) === SEMICOLON && this.#isAttributeHere(word);
    if (isKey) {
      this.keyBefore(word, end, end, `An attribute is written with a colon: \`${word}:\`.`);
    }
    return isKey;
  }

  #isAttributeHere(word: string): boolean {
    return attributesOf(this.#container).has(word) && /[^\r\n]/.test(this.text[this.at + word.length + 1] ?? '\n');
  }

  /** `for t in touchpoints`: nothing else can be meant where it is an attribute and all before it is complete. */
  #keyWithoutColon(word: string, end: number): boolean {
    const container = this.#container;
    const spec = KEY_TOKENS.has(word) ? attributesOf(container).get(word) : undefined;
    const isKey = spec?.types.some(({ type }) => type === 'selection' || type === 'expression') === true;
    const isDue = this.inExpression || this.#inFix ? this.#condition.isComplete : this.#completeness.isAtEnd;
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

  protected override key(word: string, end: number, image?: string): void {
    const type = keyType(word);
    this.#attribute = word;
    this.#keyStart = this.at;
    this.#keyIndent = undefined;
    this.#isQuoted = false;
    this.#hasBullets = false;
    this.#hasSemicolons = false;
    this.#lacksCommas = false;
    this.#inFix = type === FIX_KEY;
    super.key(word, end, image);
    this.#condition.begin(type, this.#container);
  }

  protected override keyword(word: string, type: TokenType, end: number): void {
    super.keyword(word, type, end);
    const pattern = word === 'like' && this.inExpression ? patternWithoutQuotes(this.text, end) : undefined;
    if (pattern !== undefined) {
      this.at = pattern.start;
      this.slipped(pattern, TEXT);
    }
  }

  protected override numberSlip(start: number, end: number): Slip | undefined {
    return (this.text[end] === ',' ? this.#commaInNumber(start, end) : undefined) ?? super.numberSlip(start, end);
  }

  /** Where several values may stand, a comma is one between them, even where no blank follows. */
  #commaInNumber(start: number, end: number): Slip | undefined {
    const spec = this.#specOfAttribute;
    return this.inExpression || spec === undefined || takesList(spec)
      ? undefined
      : commaInNumber(this.text, start, end, at => this.endOfNumber(at));
  }

  protected override openText(end: number): void {
    const { text, at } = this;
    const wrapped = endOfWrappedText(text, end, start => this.#isAttributeAt(start));
    if (wrapped === undefined) {
      super.openText(endOfOpenText(text, at, this.#completeness.isInName));
      return;
    }
    const newText = text.slice(at, wrapped).replace(/[ \t\r\n]+/g, blanks => (/[\r\n]/.test(blanks) ? ' ' : blanks));
    const correction = { title: 'Write it on one line', newText, start: at, end: wrapped, safe: true };
    this.problem(NOT_CLOSED_ON_LINE, at, end, correction);
    this.emit(TEXT, wrapped, newText);
  }
}

/** The blanks that the line begins with on which this place is. */
function indentOf(text: string, at: number): string {
  const begin = startOfLine(text, at);
  return text.slice(begin, endOfBlanks(text, begin));
}
