/** What stands between two pieces on one line. */
import { SIGNS, VOCABULARY, Word } from '../parser/tokens.ts';
import type { Piece } from './pieces.ts';

const { aggregate } = VOCABULARY;

export function spaceBetween(before: Piece, piece: Piece): string {
  if (piece.comment === 'line') {
    return '  ';
  }
  return isTight(before, piece) ? '' : ' ';
}

function isTight(before: Piece, piece: Piece): boolean {
  if (before.type === SIGNS['('] || piece.type === SIGNS[')'] || piece.type === SIGNS[',']) {
    return true;
  }
  if (before.comment !== undefined || piece.comment !== undefined) {
    return false;
  }
  return (
    [before.type, piece.type].some(type => type === SIGNS['@'] || type === SIGNS['..']) ||
    (before.type === aggregate && piece.type === SIGNS['(']) ||
    wouldBeMoney(before, piece)
  );
}

/** `ABC+1` are a name and a number; with a blank between them they would be an amount of money. */
function wouldBeMoney(before: Piece, piece: Piece): boolean {
  return before.type === Word && /^[A-Z]{3}$/.test(before.image) && /^[+-]?\d/.test(piece.image);
}
