/**
 * What stands on a line behind that which is complete: `wait: 90 seconds`, `owner: Shop Lead`, `role Shop Lead { … }`. It
 * is one mistake, whatever it consists of: read word by word, each would seem to begin an element, and be a mistake of its
 * own. So it is one token, and what it belongs to says what is wrong.
 */
import type { TokenType } from 'chevrotain';
import { kindSpec } from '../../model/metamodel/index.ts';
import { endOfBlanks, endOfName, endOfPath, endOfText, startOfLine, startsName } from './characters.ts';
import {
  COMPARISON,
  EXPRESSION_KEYS,
  FIX_KEY,
  isWord,
  KEYWORD_TOKENS,
  Key,
  LeadingKind,
  Literal,
  PART_WORDS,
  SIGNS,
  TEXT,
} from './tokens.ts';

/** What was read last: where in an element or an attribute the text is. */
type Last =
  /** A brace: an element or an attribute may begin. */
  | 'brace'
  | 'kind'
  | 'name of an element'
  | 'title'
  /** What a value must follow: a key, a comma, `<=`, `@`. */
  | 'before a value'
  /** The first name of a value, which a literal may follow: `top 2`. */
  | 'name'
  | 'value'
  /** A word before a part of a value: `because`. */
  | 'part'
  /** In a condition, a selection or a fix, which have a syntax of their own. */
  | 'elsewhere';

export type Beginning = 'word' | 'literal' | 'text' | 'sign';

const TOO_MUCH: Readonly<Partial<Record<Last, readonly Beginning[]>>> = {
  kind: ['literal'],
  'name of an element': ['word', 'literal', 'sign'],
  title: ['word', 'literal', 'text', 'sign'],
  name: ['word', 'sign'],
  value: ['word', 'literal', 'text', 'sign'],
};

/** Follows the tokens of a document so far as it takes to know where something is complete. */
export class Completeness {
  #last: Last = 'brace';

  follow(type: TokenType): void {
    this.#last = this.#next(type);
  }

  /** Whether what begins so on the same line may be too much. */
  isReachedBefore(beginning: Beginning): boolean {
    return TOO_MUCH[this.#last]?.includes(beginning) === true;
  }

  get isInValue(): boolean {
    return this.#last === 'name' || this.#last === 'value';
  }

  /** An attribute or an element may begin, or a line go on. */
  get isBehindBrace(): boolean {
    return this.#last === 'brace';
  }

  /** All that was begun in the block is complete. */
  get isAtEnd(): boolean {
    return this.#last === 'brace' || this.isInValue;
  }

  get isBeforeValue(): boolean {
    return this.#last === 'before a value';
  }

  get isAtKind(): boolean {
    return this.#last === 'kind';
  }

  /** The head of an element has begun, and its block is not open. */
  get isInHead(): boolean {
    return this.isInName || this.#last === 'title';
  }

  /** A title is still to come. */
  get isInName(): boolean {
    return this.#last === 'kind' || this.#last === 'name of an element';
  }

  #next(type: TokenType): Last {
    const last = this.#last;
    if (type === SIGNS['{'] || type === SIGNS['}']) {
      return 'brace';
    }
    if (type === LeadingKind) {
      return 'kind';
    }
    if (type === Key) {
      return 'before a value';
    }
    if (EXPRESSION_KEYS.has(type) || type === FIX_KEY || last === 'elsewhere') {
      return 'elsewhere';
    }
    if (type === SIGNS[','] || type === COMPARISON || type === SIGNS['..'] || type === SIGNS['@']) {
      return 'before a value';
    }
    if (type === Literal || type === TEXT) {
      return this.#behindLiteral(type);
    }
    return isWord(type) ? this.#behindWord(type) : last;
  }

  #behindLiteral(type: TokenType): Last {
    if (this.isInValue || this.#last === 'before a value' || this.#last === 'part') {
      return 'value';
    }
    return type === TEXT ? 'title' : this.#last;
  }

  #behindWord(type: TokenType): Last {
    switch (this.#last) {
      case 'before a value':
        return 'name';
      case 'part':
        return 'value';
      case 'name':
      case 'value':
        return PART_WORDS.has(type) ? 'part' : 'kind';
      case 'kind':
        return 'name of an element';
      default:
        // `namespace a` and `use b` may share a line.
        return type === SIGNS.namespace || type === SIGNS.use ? 'elsewhere' : 'kind';
    }
  }
}

const QUOTE = 34;
const COMMA = 44;
const SLASH = 47;
const STAR = 42;
const COLON = 58;

/**
 * Where that ends which is too much from `start` on: at the end of the line, or before what may follow all the same, such
 * as another attribute. `start` itself where nothing is too much.
 */
export function endOfSurplus(text: string, start: number, where: Pick<Completeness, 'isInValue' | 'isInName'>): number {
  let end = start;
  for (let at = start; !isStop(text, at); at = endOfBlanks(text, end)) {
    const code = text.charCodeAt(at);
    if (where.isInValue && code === COMMA) {
      break;
    }
    if (at === end && at > start && startsName(text, at)) {
      // It goes on with what it touches: `1stLine`.
      end = endOfPath(text, at);
    } else if (startsName(text, at)) {
      const close = endOfPath(text, at);
      if (where.isInValue && PART_WORDS.has(KEYWORD_TOKENS.get(text.slice(at, close))!)) {
        break;
      }
      if (text.charCodeAt(close) === COLON || beginsElement(text, at, close, where.isInValue)) {
        break;
      }
      end = close;
    } else if (code === QUOTE) {
      const close = endOfText(text, at);
      if (close !== undefined && where.isInName) {
        break;
      }
      end = close ?? endOfOpenText(text, at, where.isInName);
    } else {
      end = at + (text.codePointAt(at)! > 0xffff ? 2 : 1);
    }
  }
  return end;
}

/** At a block, a comment or the end of the line. */
function isStop(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  const isComment = code === SLASH && (text.charCodeAt(at + 1) === SLASH || text.charCodeAt(at + 1) === STAR);
  return isComment || at >= text.length || /[{}\r\n]/.test(text[at]!);
}

/**
 * Where a text ends that is not closed: at the end of the line, but for the braces of blocks that began on the line, which
 * were surely meant to end on it, and for that of the block which a title stands before.
 */
export function endOfOpenText(text: string, start: number, isTitle: boolean): number {
  let end = start;
  while (end < text.length && !/[\r\n]/.test(text[end]!)) {
    end++;
  }
  const brace = isTitle ? '{' : '}';
  let open = isTitle ? 1 : openBlocks(text, start);
  let content = text.slice(start + 1, end).trimEnd();
  while (open > 0 && content.endsWith(brace)) {
    content = content.slice(0, -1).trimEnd();
    open--;
  }
  return start + 1 + content.length;
}

/** The blocks that begin on the line before `end` and do not end there. */
function openBlocks(text: string, end: number): number {
  let open = 0;
  for (let at = startOfLine(text, end); at < end; at++) {
    const sign = text[at]!;
    if (sign === '"') {
      at = (endOfText(text, at) ?? end) - 1;
    }
    open = sign === '{' ? open + 1 : sign === '}' ? Math.max(0, open - 1) : open;
  }
  return open;
}

/**
 * Whether a word in the middle of a line begins an element: one of a kind that there is, or, behind a value, any with a
 * block, for its kind may be misspelt.
 */
function beginsElement(text: string, start: number, end: number, isInValue: boolean): boolean {
  const isKind = kindSpec(text.slice(start, end)) !== undefined;
  const { at, hasName, hasTitle } = afterHead(text, end);
  if (text[at] === '{') {
    return isKind || isInValue;
  }
  // The name of a kind at the end of the line may stand on the next.
  return isKind && (hasTitle || isStop(text, at) || (hasName && beginsKind(text, at)));
}

/** Whether a name, a title or both, and then a block follow on the line: the head of an element behind its kind. */
export function isHead(text: string, from: number): boolean {
  const { at, hasName, hasTitle } = afterHead(text, from);
  return text[at] === '{' && (hasName || hasTitle);
}

function afterHead(text: string, from: number): { at: number; hasName: boolean; hasTitle: boolean } {
  let at = endOfBlanks(text, from);
  const hasName = startsName(text, at);
  if (hasName) {
    at = endOfBlanks(text, endOfPath(text, at));
  }
  const title = text.charCodeAt(at) === QUOTE ? endOfText(text, at) : undefined;
  return { at: title === undefined ? at : endOfBlanks(text, title), hasName, hasTitle: title !== undefined };
}

function beginsKind(text: string, at: number): boolean {
  return kindSpec(text.slice(at, endOfName(text, at))) !== undefined;
}
