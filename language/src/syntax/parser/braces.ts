/**
 * Which brace is wrong where a `}` closes nothing, or a block is not closed. What stands where tells: before a `}` that is
 * too many, or behind a `{` that is missing, stands something that could stand in the element before it and not where it
 * now does, or is indented as if it did; behind a `}` that is missing, something that could stand in an element further
 * out. So the mistake is said where the structure breaks, and all that follows belongs to where it was surely meant. Asked
 * only of texts whose braces do not match.
 */
import type { IToken } from 'chevrotain';
import { attributesOf, isAttributeName, kindSpec, mayStandIn } from '../../model/metamodel/index.ts';
import type { Span } from '../../model/values.ts';
import { Completeness } from './surplus.ts';
import { KEY_TYPES, SIGNS } from './tokens.ts';

/** What the scanner does otherwise where it comes by, and what it says there. */
export interface BraceRepairs {
  /** The `}` that are too many, each with the kind of the element that it would close. */
  readonly tooMany: Map<number, string>;
  /** What stands in a block that its element, which is the one before it, does not open. */
  readonly unopened: Set<number>;
  /** What stands behind blocks that are not closed before it. */
  readonly unclosed: Map<number, Unclosed>;
}

/** Said at the `{` of it. */
export const NOT_CLOSED = 'The block that is not closed begins here.';

export interface Unclosed {
  readonly blocks: number;
  /** The `{` of the innermost of them. */
  readonly opening: Span;
  /** The kind of its element. */
  readonly kind: string;
  /** What follows cannot stand in it. */
  readonly isMisplaced: boolean;
}

/** An attribute or an element, as far as it matters where it stands. */
interface Item {
  readonly word: string;
  readonly isAttribute: boolean;
  /** The blanks before it; undefined where it does not begin its line. */
  readonly indent: string | undefined;
}

/** An element whose block is closed, and those before it that it could itself stand in. */
interface Closed {
  readonly item: Item;
  readonly close: number;
  readonly top: number;
  readonly before: Closed | undefined;
}

interface Block {
  /** Undefined at the top of the file and for a block without an element. */
  readonly item: Item | undefined;
  readonly isTop: boolean;
  /** Where it is opened. */
  readonly at: number;
  /** Something stands in it on a line of its own that is indented more than its element; undefined while it is empty. */
  isIndented: boolean | undefined;
  closed: Closed | undefined;
  /** The element that was begun last, and has no block so far. */
  head: { readonly item: Item; readonly top: number } | undefined;
}

/** What stands at the top of the file, or seems to. */
interface Top {
  readonly item: Item;
  /** The `}` of its block stands where one that closes it belongs. */
  closesInLine: boolean;
}

/** A place where a brace seems wrong. */
interface Suspicion {
  /** The index of the element at the top of the file that reaches as far as the `}` that closes nothing, if this is right. */
  readonly top: number;
  readonly byIndent: boolean;
  readonly at: number;
  /** The kind that is closed too early; undefined where a block is not opened. */
  readonly closes: string | undefined;
}

/** How many closed elements are looked at for one that may hold what follows them. */
const FAR = 8;
/** So many kinds of things, and no more, may follow an element that was closed too early. */
const MOST_SORTS = 64;

/** What to do of the braces; undefined where nothing tells. */
export function mendBraces(text: string, tokens: readonly IToken[]): BraceRepairs | undefined {
  const search = new Search(text);
  const least = leastDepths(tokens);
  tokens.forEach((token, index) => {
    search.follow(token, least[index]!);
  });
  const { tooMany, unopened, unclosed } = search;
  return tooMany.size + unopened.size + unclosed.size > 0 ? { tooMany, unopened, unclosed } : undefined;
}

/** For each token, the least number of blocks that are open before it or at any place behind it. */
function leastDepths(tokens: readonly IToken[]): Int32Array {
  const depths = new Int32Array(tokens.length + 1);
  tokens.forEach(({ tokenType }, index) => {
    const change = tokenType === SIGNS['{'] ? 1 : tokenType === SIGNS['}'] ? -1 : 0;
    depths[index + 1] = Math.max(0, depths[index]! + change);
  });
  for (let index = tokens.length - 1; index >= 0; index--) {
    depths[index] = Math.min(depths[index]!, depths[index + 1]!);
  }
  return depths;
}

class Search implements BraceRepairs {
  readonly tooMany = new Map<number, string>();
  readonly unopened = new Set<number>();
  readonly unclosed = new Map<number, Unclosed>();
  /** Blocks that count as closed though they are not. */
  #closedAnyway = 0;
  readonly #completeness = new Completeness();
  #open: Block[] = [topOfFile()];
  #tops: Top[] = [];
  #suspicions: Suspicion[] = [];
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  /** `least` blocks, or more, are open from here to the end: so many may lack their end. */
  follow(token: IToken, least: number): void {
    const { tokenType, startOffset } = token;
    this.#completeness.follow(tokenType);
    if (tokenType === SIGNS['{']) {
      const block = this.#innermost;
      const item = block.head?.item;
      this.#open.push({
        item,
        isTop: false,
        at: startOffset,
        isIndented: undefined,
        closed: undefined,
        head: undefined,
      });
      block.head = undefined;
    } else if (tokenType === SIGNS['}']) {
      this.#close(startOffset);
    } else if (this.#completeness.isAtKind) {
      const indent = this.#indentOf(startOffset);
      this.#begin({ word: token.image, isAttribute: false, indent }, startOffset, least);
    } else if (KEY_TYPES.has(tokenType)) {
      const word = token.image.slice(0, -1);
      this.#begin({ word, isAttribute: true, indent: this.#indentOf(startOffset) }, startOffset, least);
    }
  }

  get #innermost(): Block {
    return this.#open[this.#open.length - 1]!;
  }

  #indentOf(start: number): string | undefined {
    const text = this.#text;
    let begin = start;
    while (begin > 0 && (text[begin - 1] === ' ' || text[begin - 1] === '\t')) {
      begin--;
    }
    return begin === 0 || /[\r\n\uFEFF]/.test(text[begin - 1]!) ? text.slice(begin, start) : undefined;
  }

  #begin(item: Item, at: number, least: number): void {
    this.#leave(item, at, least - this.#closedAnyway);
    const block = this.#innermost;
    const { head } = block;
    block.isIndented ??= block.item !== undefined && isDeeper(item, block.item);
    if (block.isTop) {
      this.#tops.push({ item, closesInLine: false });
    }
    const top = this.#tops.length - 1;
    block.head = item.isAttribute ? undefined : { item, top };
    if (head !== undefined && canHold(head.item, item) && (isDeeper(item, head.item) || !fits(item, block))) {
      this.#suspicions.push({ top: head.top, byIndent: fits(item, block), at, closes: undefined });
      return;
    }
    let closed = block.closed;
    for (let far = 0; closed !== undefined && far < FAR; far++, closed = closed.before) {
      const byIndent = isDeeper(item, closed.item);
      if (canHold(closed.item, item) && (byIndent || !fits(item, block))) {
        this.#suspicions.push({ top: closed.top, byIndent, at: closed.close, closes: closed.item.word });
        return;
      }
    }
  }

  /** Closes the blocks, at most so many, that what begins here surely does not stand in. */
  #leave(item: Item, at: number, most: number): void {
    const open = this.#open;
    const innermost = this.#innermost;
    let blocks = 0;
    while (blocks < most && this.#isOutside(item, open.length - 1 - blocks)) {
      blocks++;
    }
    const isMisplaced = !fits(item, innermost);
    const kind = innermost.item?.word;
    if (blocks === 0 || kind === undefined || !fits(item, open[open.length - 1 - blocks]!)) {
      return;
    }
    open.length -= blocks;
    this.#closedAnyway += blocks;
    this.unclosed.set(at, { blocks, opening: { start: innermost.at, end: innermost.at + 1 }, kind, isMisplaced });
  }

  /** Whether it cannot stand in the block, or is indented as if it did not. */
  #isOutside(item: Item, index: number): boolean {
    const block = this.#open[index]!;
    if (block.isTop || block.item === undefined) {
      return false;
    }
    const { isIndented = this.#open[index - 1]!.isIndented } = block;
    const isLeft = isIndented === true && item.indent !== undefined && block.item.indent?.startsWith(item.indent);
    return isLeft === true || !fits(item, block);
  }

  #close(at: number): void {
    const block = this.#innermost;
    if (block.isTop) {
      this.#settle();
      return;
    }
    this.#open.pop();
    const outer = this.#innermost;
    const { item } = block;
    if (item === undefined) {
      return;
    }
    const top = this.#tops.length - 1;
    const brace = { indent: this.#indentOf(at) };
    if (isDeeper(brace, item)) {
      this.#suspicions.push({ top, byIndent: true, at, closes: item.word });
    } else if (outer.isTop) {
      this.#tops[top]!.closesInLine = brace.indent !== undefined;
    }
    const { closed } = outer;
    const before = closed !== undefined && canHold(closed.item, item) ? closed : undefined;
    outer.closed = { item, close: at, top, before };
  }

  /** A `}` closes nothing: one brace before it, or it itself, is wrong. */
  #settle(): void {
    const certain = this.#suspicions.length > 0 ? this.#lastingTops() : undefined;
    const right = this.#suspicions.find(
      ({ top, byIndent }) => certain!.has(top) && !(byIndent && this.#tops[top]!.closesInLine),
    );
    if (right?.closes !== undefined) {
      this.tooMany.set(right.at, right.closes);
    } else if (right !== undefined) {
      this.unopened.add(right.at);
    }
    this.#open = [topOfFile()];
    this.#tops = [];
    this.#suspicions = [];
  }

  /** The elements at the top that can hold all that follows them, and that all of it cannot do without. */
  #lastingTops(): ReadonlySet<number> {
    const lasting = new Set<number>();
    const behind = new Map<string, Item>();
    for (let top = this.#tops.length - 1; top >= 0 && behind.size <= MOST_SORTS; top--) {
      const { item } = this.#tops[top]!;
      const needs = [...behind.values()].every(
        next => canHold(item, next) && (isDeeper(next, item) || !fits(next, topOfFile())),
      );
      if (needs) {
        lasting.add(top);
      }
      behind.set(`${item.isAttribute}${item.word}${item.indent}`, item);
    }
    return lasting;
  }
}

function topOfFile(): Block {
  return { item: undefined, isTop: true, at: 0, isIndented: undefined, closed: undefined, head: undefined };
}

function fits(item: Item, { item: holder, isTop }: Block): boolean {
  if (!isTop) {
    return holder === undefined || canHold(holder, item);
  }
  return !item.isAttribute && (kindSpec(item.word) === undefined || mayStandIn(item.word, ''));
}

function canHold(holder: Item, { word, isAttribute }: Item): boolean {
  if (holder.isAttribute) {
    return false;
  }
  if (kindSpec(holder.word) === undefined) {
    return true;
  }
  return isAttribute
    ? attributesOf(holder.word).has(word) || !isAttributeName(word)
    : kindSpec(word) === undefined || mayStandIn(word, holder.word);
}

function isDeeper({ indent }: Pick<Item, 'indent'>, than: Pick<Item, 'indent'>): boolean {
  return (
    indent !== undefined &&
    than.indent !== undefined &&
    indent.length > than.indent.length &&
    indent.startsWith(than.indent)
  );
}
