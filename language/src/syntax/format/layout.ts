/**
 * Where each token and comment goes: lines for elements and attributes, indentation, blocks on one line.
 *
 * Nothing but white space can change, by construction: the pieces of the text are placed one after the other, each once.
 */
import { type Attribute, type Document, type Element, isAttribute, isElement, type Use } from '../generated/ast.ts';
import { spanOf, tokenSpan } from '../parser/positions.ts';
import { SIGNS } from '../parser/tokens.ts';
import { placeAsWritten, placeAttribute } from './attribute.ts';
import { INDENTATION, isLong, lengthOf, type Row } from './row.ts';
import { spaceBetween } from './spacing.ts';

/** What has a line of its own: an attribute, an element, or a line before all elements. */
interface Item {
  readonly node: Attribute | Element | Use | Document;
  readonly start: number;
  readonly end: number;
}

/** Places all pieces of the row. */
export function layOut(tree: Document, row: Row): void {
  new Layout(row).document(tree);
}

class Layout {
  readonly #row: Row;
  /** Where the attributes and elements of blocks begin. */
  readonly #starts = new Set<number>();

  constructor(row: Row) {
    this.#row = row;
  }

  document(tree: Document): void {
    const items = [...tree.uses, ...tree.elements].map(itemOf);
    if (tree.namespace !== undefined) {
      items.push({ node: tree, start: spanOf(tree).start, end: tokenSpan(tree, 'namespace')!.end });
    }
    this.#items(items, 0, Number.POSITIVE_INFINITY);
  }

  #items(items: Item[], indentation: number, end: number): void {
    const row = this.#row;
    items.sort((a, b) => a.start - b.start);
    for (const { node, start, end: close } of items) {
      this.#comments(start, indentation);
      if (row.onlyComments && row.piece!.breaks === 0) {
        row.placeBehind(indentation);
      } else {
        row.placeOnNewLine(indentation);
      }
      if (isAttribute(node)) {
        placeAttribute(node, row, indentation);
      } else if (isElement(node)) {
        this.#element(node, indentation);
      } else {
        this.#header(close, indentation);
      }
    }
    this.#comments(end, indentation);
  }

  /** Comments behind something on its line stay there; all others have lines of their own. */
  #comments(end: number, indentation: number): void {
    const row = this.#row;
    for (let piece = row.pieceBefore(end); piece !== undefined; piece = row.pieceBefore(end)) {
      const next = row.pieces[row.at + 1];
      // Documentation between two elements on one line belongs to the second.
      const documents = piece.comment === 'doc' && !row.onlyComments && next?.start === end && next.breaks === 0;
      if (row.at === 0 || piece.breaks > 0 || (documents && next.type !== SIGNS['}'])) {
        row.placeOnNewLine(indentation);
      } else {
        row.placeBehind(indentation);
      }
    }
  }

  #element(node: Element, indentation: number): void {
    const row = this.#row;
    const open = tokenSpan(node, 'open');
    this.#header(open?.end ?? spanOf(node).end, indentation);
    if (open === undefined) {
      return;
    }
    const close = tokenSpan(node, 'close')!;
    if (this.#fitsOnLine(node, close.start)) {
      this.#placeOnLine(close.end, indentation);
      return;
    }
    row.beginBlock();
    this.#items([...node.attributes, ...node.elements].map(itemOf), indentation + INDENTATION, close.start);
    row.placeOnNewLine(indentation, true);
  }

  /** Kind, name and title stand on one line, unless a comment between them ends it. */
  #header(end: number, indentation: number): void {
    const row = this.#row;
    for (let index = row.at; index < row.pieces.length && row.pieces[index]!.start < end; index++) {
      if (row.pieces[index]!.comment !== undefined) {
        placeAsWritten(row, end, indentation);
        return;
      }
    }
    while (row.pieceBefore(end) !== undefined) {
      row.placeBehind(indentation);
    }
  }

  /** Whether the block stood on one line, and still can. */
  #fitsOnLine(node: Element, close: number): boolean {
    const { pieces, at } = this.#row;
    if (pieces[at]!.start === close) {
      return true;
    }
    if (pieces[at]!.breaks > 0) {
      return false;
    }
    this.#noteStarts(node);
    let { room } = this.#row;
    for (let index = at; ; index++) {
      const piece = pieces[index]!;
      room -= this.#gapOnLine(index).length + lengthOf(piece.image);
      if (piece.breaks > 0 || isLong(piece.image) || room < 0) {
        return false;
      }
      if (piece.start === close) {
        return true;
      }
    }
  }

  #placeOnLine(end: number, indentation: number): void {
    const row = this.#row;
    while (row.pieceBefore(end) !== undefined) {
      row.placeBehind(indentation, this.#gapOnLine(row.at));
    }
  }

  #gapOnLine(index: number): string {
    const { pieces } = this.#row;
    const [before, piece] = [pieces[index - 1]!, pieces[index]!];
    if (before.type === SIGNS['{']) {
      return piece.type === SIGNS['}'] ? '' : ' ';
    }
    return this.#starts.has(piece.start) && before.comment === undefined ? '  ' : spaceBetween(before, piece);
  }

  #noteStarts(node: Element): void {
    for (const child of [...node.attributes, ...node.elements]) {
      const { start } = spanOf(child);
      if (this.#starts.has(start)) {
        return;
      }
      this.#starts.add(start);
      if (isElement(child)) {
        this.#noteStarts(child);
      }
    }
  }
}

function itemOf(node: Attribute | Element | Use): Item {
  return { node, ...spanOf(node) };
}
