/** What a text is made of once white space is left out: its tokens and comments in one row. */
import type { Comment, ScanResult } from '../parser/scanner.ts';
import { Literal, TEXT } from '../parser/tokens.ts';
import type { LineBreak } from './line-breaks.ts';
import { plainQuotes } from './texts.ts';

type TokenType = ScanResult['tokens'][number]['tokenType'];

export interface Piece {
  readonly start: number;
  readonly end: number;
  /** As it is to be written, but for the indentation of the lines behind its first. */
  readonly image: string;
  /** Absent for a comment. */
  readonly type: TokenType | undefined;
  /** Absent for a token. */
  readonly comment: Comment['kind'] | undefined;
  /** Line breaks between the piece before and this one. */
  readonly breaks: number;
}

export function piecesOf(text: string, { tokens, comments }: ScanResult, lineBreak: LineBreak): Piece[] {
  const pieces: Piece[] = [];
  let end = startOfText(text);
  let next = 0;
  const add = (piece: Omit<Piece, 'breaks'>) => {
    pieces.push({ ...piece, breaks: breaksBetween(text, end, piece.start) });
    end = piece.end;
  };
  const addComments = (until: number) => {
    for (; next < comments.length && comments[next]!.start < until; next++) {
      const { start, end: close, kind } = comments[next]!;
      add({
        start,
        end: close,
        image: commentImage(text.slice(start, close), lineBreak),
        type: undefined,
        comment: kind,
      });
    }
  };
  for (const { tokenType, image, startOffset } of tokens) {
    addComments(startOffset);
    const close = startOffset + image.length;
    add({ start: startOffset, end: close, image: tokenImage(image, tokenType), type: tokenType, comment: undefined });
  }
  addComments(text.length);
  return pieces;
}

/** A byte-order mark is no part of the text. */
export function startOfText(text: string): number {
  return text.charCodeAt(0) === 0xfeff ? 1 : 0;
}

function breaksBetween(text: string, start: number, end: number): number {
  let breaks = 0;
  for (let at = start; at < end; at++) {
    const character = text[at];
    if (character === '\n' || (character === '\r' && text[at + 1] !== '\n')) {
      breaks++;
    }
  }
  return breaks;
}

function tokenImage(image: string, type: TokenType): string {
  if (type === TEXT) {
    return plainQuotes(image);
  }
  // `EUR 12.50` is the only token that holds blanks.
  return type === Literal ? image.replace(/[ \t]+/, ' ') : image;
}

function commentImage(image: string, lineBreak: LineBreak): string {
  let end = image.length;
  while (image[end - 1] === ' ' || image[end - 1] === '\t') {
    end--;
  }
  return image.slice(0, end).replace(/\r\n|\r|\n/g, lineBreak);
}
