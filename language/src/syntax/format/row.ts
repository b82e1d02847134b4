/** The pieces of a text as they are placed, one after the other, each with the white space before it. */
import { TEXT } from '../parser/tokens.ts';
import { indentComment } from './comments.ts';
import type { LineBreak } from './line-breaks.ts';
import type { Piece } from './pieces.ts';
import { spaceBetween } from './spacing.ts';
import { indentText } from './texts.ts';

/** The longest line that is made by putting several things on it. */
export const COLUMNS = 120;
export const INDENTATION = 2;
const CONTINUATION = 4;

export class Row {
  /** For each piece that has its place, the white space before it and its text. */
  readonly gaps: string[] = [];
  readonly images: string[] = [];
  readonly pieces: readonly Piece[];
  /** The line holds comments and nothing else. */
  onlyComments = false;
  /** Nothing stands on the lines of this block yet. */
  #blockBegins = true;
  #column = 0;
  readonly #lineBreak: LineBreak;

  constructor(pieces: readonly Piece[], lineBreak: LineBreak) {
    this.pieces = pieces;
    this.#lineBreak = lineBreak;
  }

  /** The index of the piece to be placed next. */
  get at(): number {
    return this.gaps.length;
  }

  get piece(): Piece | undefined {
    return this.pieces[this.at];
  }

  get before(): Piece | undefined {
    return this.pieces[this.at - 1];
  }

  /** The piece to be placed next, if it begins before the offset. */
  pieceBefore(end: number): Piece | undefined {
    const { piece } = this;
    return piece !== undefined && piece.start < end ? piece : undefined;
  }

  /** How much fits on the rest of the line. */
  get room(): number {
    return COLUMNS - this.#column;
  }

  beginBlock(): void {
    this.#blockBegins = true;
  }

  /** On a line of its own, after a blank one where the text has some and a block neither begins nor ends here. */
  placeOnNewLine(indentation: number, blockEnds = false): void {
    const blank = this.piece!.breaks > 1 && !this.#blockBegins && !blockEnds;
    const breaks = this.at === 0 ? '' : blank ? this.#lineBreak + this.#lineBreak : this.#lineBreak;
    this.#blockBegins = false;
    this.onlyComments = true;
    this.#place(breaks, indentation, indentation);
  }

  /** On the next line, as a part of what begins on one before. */
  placeOnContinuation(indentation: number): void {
    this.#place(this.#lineBreak, indentation + CONTINUATION, indentation);
  }

  /** Behind the piece before it; a block that stands on one line separates what it holds by two blanks. */
  placeBehind(indentation: number, gap = spaceBetween(this.before!, this.piece!)): void {
    this.#place(gap, 0, indentation);
  }

  #place(gap: string, column: number, indentation: number): void {
    const piece = this.piece!;
    const written = gap + ' '.repeat(column);
    const breaks = this.at === 0 || gap.endsWith('\n');
    this.#column = (breaks ? 0 : this.#column + gap.length) + column;
    const image = this.#imageOf(piece, breaks, indentation);
    const lastLine = image.slice(image.lastIndexOf('\n') + 1);
    this.#column = lengthOf(lastLine) + (lastLine.length < image.length ? 0 : this.#column);
    this.onlyComments &&= piece.comment !== undefined;
    this.gaps.push(written);
    this.images.push(image);
  }

  #imageOf({ type, comment, image }: Piece, beginsLine: boolean, indentation: number): string {
    if (!isLong(image)) {
      return image;
    }
    if (type === TEXT) {
      return indentText(image, indentation + INDENTATION, this.#lineBreak);
    }
    return comment !== undefined && beginsLine ? indentComment(image, this.#column, this.#lineBreak) : image;
  }
}

/** Whether it is written on several lines. */
export function isLong(image: string): boolean {
  return image.includes('\n') || image.includes('\r');
}

/** The columns that a line takes: its characters, and not the units that they are stored in. */
export function lengthOf(line: string): number {
  let length = line.length;
  for (let at = 0; at < line.length; at++) {
    const code = line.charCodeAt(at);
    if (code >= 0xdc00 && code <= 0xdfff) {
      length--;
    }
  }
  return length;
}
