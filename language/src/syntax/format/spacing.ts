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

/**
 * `ABC+1` are a name and a number; with a blank between them they would be an amount of money. Where a blank stands already
 * (`ABC 2026-01-20`, a name and a date) it is none.
 */
function wouldBeMoney(before: Piece, piece: Piece): boolean {
  const touches = before.end === piece.start;
  return touches && before.type === Word && /^[A-Z]{3}$/.test(before.image) && /^[+-]?\d/.test(piece.image);
}
