/**
 * Which brace is wrong where a `}` closes nothing. The text before it tells: one that closed an element too early stands
 * before something that could stand in that element and not where it now does, or is indented unlike the line that it
 * closes; and one may never have been opened. So the mistake is said where the structure breaks, and all that follows
 * belongs to where it was surely meant. Asked only of texts that have such a `}`.
 */
import type { IToken } from 'chevrotain';
import { attributesOf, isAttributeName, kindSpec, mayStandIn } from '../model/metamodel/index.ts';
import { Completeness } from './surplus.ts';
import { KEY_TYPES, SIGNS } from './tokens.ts';

/** What the scanner does otherwise where it comes by, and what it says there. */
export interface BraceRepairs {
  /** The `}` that are too many, each with the kind of the element that it would close. */
  readonly tooMany: Map<number, string>;
  /** What stands in a block that its element, which is the one before it, does not open. */
  readonly unopened: Set<number>;
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
  for (const token of tokens) {
    search.follow(token);
  }
  const { tooMany, unopened } = search;
  return tooMany.size + unopened.size > 0 ? { tooMany, unopened } : undefined;
}

class Search implements BraceRepairs {
  readonly tooMany = new Map<number, string>();
  readonly unopened = new Set<number>();
  private readonly completeness = new Completeness();
  private open: Block[] = [topOfFile()];
  private tops: Top[] = [];
  private suspicions: Suspicion[] = [];
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  follow(token: IToken): void {
    const { tokenType, startOffset } = token;
    this.completeness.follow(tokenType);
    if (tokenType === SIGNS['{']) {
      const block = this.innermost;
      this.open.push({ item: block.head?.item, isTop: false, closed: undefined, head: undefined });
      block.head = undefined;
    } else if (tokenType === SIGNS['}']) {
      this.close(startOffset);
    } else if (this.completeness.isAtKind) {
      this.begin({ word: token.image, isAttribute: false, indent: this.indentOf(startOffset) }, startOffset);
    } else if (KEY_TYPES.has(tokenType)) {
      const word = token.image.slice(0, -1);
      this.begin({ word, isAttribute: true, indent: this.indentOf(startOffset) }, startOffset);
    }
  }

  private get innermost(): Block {
    return this.open[this.open.length - 1]!;
  }

  private indentOf(start: number): string | undefined {
    const { text } = this;
    let begin = start;
    while (begin > 0 && (text[begin - 1] === ' ' || text[begin - 1] === '\t')) {
      begin--;
    }
    return begin === 0 || /[\r\n\uFEFF]/.test(text[begin - 1]!) ? text.slice(begin, start) : undefined;
  }

  private begin(item: Item, at: number): void {
    const block = this.innermost;
    const { head } = block;
    if (block.isTop) {
      this.tops.push({ item, closesInLine: false });
    }
    const top = this.tops.length - 1;
    block.head = item.isAttribute ? undefined : { item, top };
    if (head !== undefined && canHold(head.item, item) && isDeeper(item, head.item)) {
      this.suspicions.push({ top: head.top, byIndent: true, at, closes: undefined });
      return;
    }
    let closed = block.closed;
    for (let far = 0; closed !== undefined && far < FAR; far++, closed = closed.before) {
      const byIndent = isDeeper(item, closed.item);
      if (canHold(closed.item, item) && (byIndent || !fits(item, block))) {
        this.suspicions.push({ top: closed.top, byIndent, at: closed.close, closes: closed.item.word });
        return;
      }
    }
  }

  private close(at: number): void {
    const block = this.innermost;
    if (block.isTop) {
      this.settle();
      return;
    }
    this.open.pop();
    const outer = this.innermost;
    const { item } = block;
    if (item === undefined) {
      return;
    }
    const top = this.tops.length - 1;
    const brace = { indent: this.indentOf(at) };
    if (isDeeper(brace, item)) {
      this.suspicions.push({ top, byIndent: true, at, closes: item.word });
    } else if (outer.isTop) {
      this.tops[top]!.closesInLine = brace.indent !== undefined;
    }
    const { closed } = outer;
    const before = closed !== undefined && canHold(closed.item, item) ? closed : undefined;
    outer.closed = { item, close: at, top, before };
  }

  /** A `}` closes nothing: one brace before it, or it itself, is wrong. */
  private settle(): void {
    const certain = this.suspicions.length > 0 ? this.lastingTops() : undefined;
    const right = this.suspicions.find(
      ({ top, byIndent }) => certain!.has(top) && !(byIndent && this.tops[top]!.closesInLine),
    );
    if (right?.closes !== undefined) {
      this.tooMany.set(right.at, right.closes);
    } else if (right !== undefined) {
      this.unopened.add(right.at);
    }
    this.open = [topOfFile()];
    this.tops = [];
    this.suspicions = [];
  }

  /** The elements at the top that can hold all that follows them, and that all of it cannot do without. */
  private lastingTops(): ReadonlySet<number> {
    const lasting = new Set<number>();
    const behind = new Map<string, Item>();
    for (let top = this.tops.length - 1; top >= 0 && behind.size <= MOST_SORTS; top--) {
      const { item } = this.tops[top]!;
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
  return { item: undefined, isTop: true, closed: undefined, head: undefined };
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
