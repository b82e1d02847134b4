/**
 * The lines of one attribute. A list takes as many lines as it needs and no more. All other line breaks stay as they were
 * written: in an expression they are a way to say what belongs together.
 */

import { kindSpec } from '../../model/metamodel/index.ts';
import type { Attribute } from '../generated/ast.ts';
import { spanOf } from '../parser/positions.ts';
import { SIGNS } from '../parser/tokens.ts';
import type { Piece } from './pieces.ts';
import { isLong, lengthOf, type Row } from './row.ts';
import { spaceBetween } from './spacing.ts';

/** Places what stands behind the name of the attribute. */
export function placeAttribute(node: Attribute, row: Row, indentation: number): void {
  const { end } = spanOf(node);
  if (node.expression !== undefined || node.selection !== undefined) {
    placeAsWritten(row, end, indentation);
    return;
  }
  const name = row.before!;
  for (let piece = row.pieceBefore(end); piece !== undefined; piece = row.pieceBefore(end)) {
    const before = row.before!;
    const isItem = before.type === SIGNS[','] && piece.comment === undefined;
    if (isItem ? fits(row, end) : isJoined(before, piece, name)) {
      row.placeBehind(indentation);
    } else {
      row.placeOnContinuation(indentation);
    }
  }
}

/** Places all that begins before `end`, with its own line breaks. */
export function placeAsWritten(row: Row, end: number, indentation: number): void {
  for (let piece = row.pieceBefore(end); piece !== undefined; piece = row.pieceBefore(end)) {
    if (piece.breaks > 0) {
      row.placeOnContinuation(indentation);
    } else {
      row.placeBehind(indentation);
    }
  }
}

/** Whether there is no line break between two pieces of a list, when the second does not begin an item. */
function isJoined(before: Piece, piece: Piece, name: Piece): boolean {
  if (piece.breaks === 0) {
    return true;
  }
  return piece.type === SIGNS[','] ? before.comment !== 'line' : before === name && piece.comment === undefined;
}

/** Whether the item that comes next fits on the line, with its comma. */
function fits(row: Row, end: number): boolean {
  const { pieces, at } = row;
  let { room } = row;
  for (let index = at; index < pieces.length && pieces[index]!.start < end; index++) {
    const [before, piece] = [pieces[index - 1]!, pieces[index]!];
    if (index > at && (piece.comment === 'line' || (piece.breaks > 0 && piece.type !== SIGNS[',']))) {
      break;
    }
    const [firstLine] = piece.image.split(/[\r\n]/, 1);
    room -= spaceBetween(before, piece).length + lengthOf(firstLine!);
    if (room < 0) {
      return !mayBeginLine(pieces[at]!, pieces[at + 1]);
    }
    if (isLong(piece.image) || piece.type === SIGNS[',']) {
      break;
    }
  }
  return true;
}

/** A kind's word that begins a line, with something behind it, would begin an element. */
function mayBeginLine(piece: Piece, next: Piece | undefined): boolean {
  return kindSpec(piece.image) === undefined || next?.type === SIGNS[','];
}
