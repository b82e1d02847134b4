/**
 * What is too much in a condition, a selection or a fix: words that no operator joins, such as `t.owner is Lead`. As elsewhere
 * on a line (see `surplus.ts`) they are one token up to where something may follow, and so one mistake.
 */
import type { TokenType } from 'chevrotain';
import { kindSpec, mayStandIn } from '../../model/metamodel/index.ts';
import { endOfBlanks, endOfName, isDigit, startsName } from './characters.ts';
import {
  Arithmetic,
  COMPARISON,
  FIX_KEY,
  isWord,
  KEY_TOKENS,
  KEYWORD_TOKENS,
  Literal,
  SIGNS,
  Surplus,
  TEXT,
} from './tokens.ts';

/** What was read last. */
type Last =
  /** What an operand or a name must follow. */
  | 'open'
  /** An operand, or the name of a variable or of a collection. */
  | 'operand'
  /** `count`: a parenthesis follows. */
  | 'aggregate'
  /** A fix: its key, its first word, all of it. */
  | 'fix'
  | 'action'
  | 'property'
  /** What stands behind belongs to another attribute or element. */
  | 'done';

const KEY_SELECTION = KEY_TOKENS.get('for')!;
const AGGREGATE = KEYWORD_TOKENS.get('count')!;
/** Words that an operand, a name or a condition must follow. */
const OPEN_WORDS: ReadonlySet<TokenType> = new Set(
  ['and', 'in', 'where', 'for', 'not', 'some', 'every', 'no'].map(word => KEYWORD_TOKENS.get(word)!),
);
/** Words that go on with an operand; and tokens. */
const WORDS_GOING_ON: ReadonlySet<string> = new Set(['and', 'or', 'in', 'contains', 'like', 'where', 'for']);
const GOING_ON: ReadonlySet<TokenType> = new Set([
  ...[...WORDS_GOING_ON].map(word => KEYWORD_TOKENS.get(word)!),
  ...[COMPARISON, Arithmetic, SIGNS[')'], SIGNS[','], SIGNS[':'], SIGNS['@']],
]);

/** Follows the tokens of a condition so far as it takes to know where an operand is complete. */
export class ConditionProgress {
  #last: Last = 'open';
  #depth = 0;
  /** The variable of a selection was not yet followed by `in`. */
  #isBeforeIn = false;
  /** Of which kind the element is that it is said of; empty where that is not known. */
  #container = '';

  /** At the key of an attribute of an element of the kind. */
  begin(key: TokenType, container: string): void {
    this.#container = container;
    this.#last = key === FIX_KEY ? 'fix' : 'open';
    this.#depth = 0;
    this.#isBeforeIn = key === KEY_SELECTION;
  }

  follow(type: TokenType): void {
    // An element may be called `in`, and then stands where a name is due.
    const isIn = type === SIGNS.in && this.#last === 'operand';
    this.#last = this.#next(type, isIn);
    this.#depth = Math.max(0, this.#depth + (type === SIGNS['('] ? 1 : type === SIGNS[')'] ? -1 : 0));
    this.#isBeforeIn &&= !isIn;
  }

  #next(type: TokenType, isIn: boolean): Last {
    const last = this.#last;
    if (last === 'done' || (type === Surplus && last === 'operand')) {
      return last;
    }
    if (last === 'fix' || last === 'action' || last === 'property') {
      return last === 'fix' ? 'action' : last === 'action' ? 'property' : 'done';
    }
    if (last === 'operand' && !GOING_ON.has(type)) {
      return 'done';
    }
    if (type === SIGNS[')']) {
      return 'operand';
    }
    if (type === AGGREGATE) {
      return 'aggregate';
    }
    const opens = OPEN_WORDS.has(type) && (!this.#isBeforeIn || isIn);
    return (type === Literal || type === TEXT || isWord(type)) && !opens ? 'operand' : 'open';
  }

  /** Where that ends which is too much from `start` on; `start` itself where nothing is. */
  endOfSurplus(text: string, start: number): number {
    return this.#isTooMuch(text, start) ? this.#end(text, start) : start;
  }

  /** All that was begun is complete: an attribute may begin. */
  get isComplete(): boolean {
    return this.#depth === 0 && (this.#last === 'operand' || this.#last === 'property');
  }

  #isTooMuch(text: string, at: number): boolean {
    const sign = text[at]!;
    switch (this.#last) {
      case 'open':
      case 'action':
      case 'done':
        return false;
      case 'aggregate':
        return sign !== '(' && !isStop(text, at);
      case 'fix':
        return !this.#isTwoNames(text, at) && !isStop(text, at) && !this.#isFollowing(text, at);
      case 'property':
        return !isStop(text, at) && !this.#isFollowing(text, at);
      default:
        break;
    }
    if (startsName(text, at)) {
      return !this.#goesOn(text.slice(at, endOfName(text, at))) && !this.#isFollowing(text, at);
    }
    const isList = sign === ',' && (this.#depth > 0 || this.#isBeforeIn);
    const isPunctuation = /[;,?!.]/.test(sign) && !isList && text[at + 1] !== '=';
    return isDigit(text.charCodeAt(at)) || sign === '"' || sign === '(' || isPunctuation;
  }

  #goesOn(word: string): boolean {
    if (this.#isBeforeIn) {
      return word === 'in';
    }
    return WORDS_GOING_ON.has(word) && (word !== 'for' || this.#depth > 0);
  }

  /** At the end of the line or of the parentheses, or before another attribute or element. */
  #end(text: string, start: number): number {
    let end = start;
    let open = 0;
    for (let at = start; !isStop(text, at); at = endOfBlanks(text, end)) {
      const sign = text[at]!;
      const endsItem = sign === ',' && at > start && (this.#depth > 0 || this.#isBeforeIn);
      if (open === 0 && (endsItem || (sign === ')' && this.#depth > 0))) {
        break;
      }
      if (startsName(text, at)) {
        if (this.#isFollowing(text, at) && at > start) {
          break;
        }
        end = endOfName(text, at);
      } else if (sign === '"') {
        end = endOfQuoted(text, at);
      } else {
        open += sign === '(' ? 1 : sign === ')' ? -1 : 0;
        end = at + (text.codePointAt(at)! > 0xffff ? 2 : 1);
      }
    }
    return end;
  }

  /** At the key of an attribute, or at an element that may stand there. */
  #isFollowing(text: string, at: number): boolean {
    const end = endOfName(text, at);
    return end > at && (text[end] === ':' || (text[end] !== '.' && this.#isKindHere(text.slice(at, end))));
  }

  #isKindHere(word: string): boolean {
    return this.#container === '' ? kindSpec(word) !== undefined : mayStandIn(word, this.#container);
  }

  /** A fix as it should be, which may break between its words as anything may, or have a comment there. */
  #isTwoNames(text: string, at: number): boolean {
    const first = endOfName(text, at);
    let next = first;
    while (/\s/.test(text[next] ?? '')) {
      next++;
    }
    return first > at && (text[next] === '/' || (startsName(text, next) && !this.#isFollowing(text, next)));
  }
}

/** At a block, a comment or the end of the line. */
function isStop(text: string, at: number): boolean {
  const isComment = text[at] === '/' && (text[at + 1] === '/' || text[at + 1] === '*');
  return isComment || at >= text.length || /[{}\r\n]/.test(text[at]!);
}

function endOfQuoted(text: string, start: number): number {
  let end = start + 1;
  while (end < text.length && !/["\r\n]/.test(text[end]!)) {
    end += text[end] === '\\' && !/[\r\n]/.test(text[end + 1] ?? '\n') ? 2 : 1;
  }
  return text[end] === '"' ? end + 1 : Math.min(end, text.length);
}
