/** Durations as they are written elsewhere: `5minutes`, `5 min.`, `1h30min`. */
import type { DurationUnit } from '../../model/values.ts';

/** The unit that a word means, in the singular and without a point. */
const WORDS: ReadonlyMap<string, DurationUnit> = new Map([
  ['s', 's'],
  ['sec', 's'],
  ['second', 's'],
  ['min', 'min'],
  ['minute', 'min'],
  ['h', 'h'],
  ['hr', 'h'],
  ['hour', 'h'],
  ['d', 'd'],
  ['day', 'd'],
  ['w', 'w'],
  ['week', 'w'],
  ['mo', 'mo'],
  ['month', 'mo'],
  ['y', 'y'],
  ['year', 'y'],
]);

/** Those that are whole numbers of one another on every day of the year. */
const SECONDS: Readonly<Partial<Record<DurationUnit, number>>> = { s: 1, min: 60, h: 3600 };

/** No longer than it takes to stay cheap in any text. */
const LONGEST = 40;
const PIECE = /(\d+(?:\.\d+)?) ?([a-z]+)\.?/giy;

/** The one token that the words mean, where they can mean only one. */
export function durationMeant(words: string): string | undefined {
  const pieces = piecesOf(words.trim());
  const [first] = pieces;
  if (first === undefined || pieces.length === 1) {
    return first && `${first.number}${first.unit}`;
  }
  const smallest = Math.min(...pieces.map(({ unit }) => SECONDS[unit] ?? Number.NaN));
  const unit = pieces.find(piece => SECONDS[piece.unit] === smallest)?.unit;
  const total = pieces.reduce((sum, piece) => sum + (Number(piece.number) * SECONDS[piece.unit]!) / smallest, 0);
  return unit !== undefined && Number.isInteger(total) ? `${total}${unit}` : undefined;
}

interface Piece {
  readonly number: string;
  readonly unit: DurationUnit;
}

/** Numbers with their units, and nothing else; none where something else stands there. */
function piecesOf(words: string): Piece[] {
  const pieces: Piece[] = [];
  if (words.length > LONGEST) {
    return [];
  }
  for (let at = 0; at < words.length; at = PIECE.lastIndex) {
    PIECE.lastIndex = words[at] === ' ' ? at + 1 : at;
    const [, number, word = ''] = PIECE.exec(words) ?? [];
    const unit = WORDS.get(word.toLowerCase()) ?? WORDS.get(word.toLowerCase().replace(/s$/, ''));
    if (number === undefined || unit === undefined) {
      return [];
    }
    pieces.push({ number, unit });
  }
  return pieces;
}
