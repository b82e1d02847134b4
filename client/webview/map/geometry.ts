/** Where things stand in the map, in pixels. */
import type { Placing } from '../parts/curve.ts';

/** A column: the curve needs to know where the middle of each is. */
export const COLUMN = 212;
export const CURVE_HEIGHT = 204;
const MARGIN = 38;

export function middleOf(column: number): number {
  return (column + 0.5) * COLUMN;
}

export function heightOf(feeling: number): number {
  return MARGIN + ((2 - feeling) / 4) * (CURVE_HEIGHT - 2 * MARGIN);
}

export const inMap: Placing = (column, feeling) => ({ x: middleOf(column), y: heightOf(feeling) });
