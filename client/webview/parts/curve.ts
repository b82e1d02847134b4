/** The geometry of curves through feelings: smooth, and never beyond what was told. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface CurvePaths {
  /** Between neighbours. */
  readonly solid: string;
  /** Over steps of which nothing is told. */
  readonly bridged: string;
  /** What lies between neighbours and the neutral line; nothing where nothing is told. */
  readonly area: string;
}

/** Where a feeling stands in a drawing. */
export type Placing = (column: number, feeling: number) => Point;

/** Absent for fewer than two points: there is nothing to draw a line between. */
export function pathsOf(points: readonly (number | null)[], place: Placing): CurvePaths | undefined {
  const known = points.flatMap((feeling, column) => (feeling === null ? [] : [{ column, feeling }]));
  if (known.length < 2) {
    return undefined;
  }
  const places = known.map(({ column, feeling }) => place(column, feeling));
  const pieces = piecesOf(places);
  const bridges = known.map(({ column }, index) => index > 0 && column - known[index - 1]!.column > 1).slice(1);
  const draw = (wanted: boolean, path: (from: Point, piece: string, to: Point) => string) =>
    pieces
      .map((piece, index) => (bridges[index] === wanted ? path(places[index]!, piece, places[index + 1]!) : ''))
      .join('');
  const line = (from: Point, piece: string) => `M${at(from)}${piece}`;
  const zero = place(0, 0).y;
  return {
    solid: draw(false, line),
    bridged: draw(true, line),
    area: draw(false, (from, piece, to) => `M${from.x} ${zero}L${at(from)}${piece}L${to.x} ${zero}Z`),
  };
}

/** Cubic pieces by monotone interpolation (Fritsch and Carlson 1980): no piece rises above or falls below its ends. */
function piecesOf(points: readonly Point[]): string[] {
  const slopes = points.slice(1).map((point, index) => {
    const before = points[index]!;
    return (point.y - before.y) / (point.x - before.x);
  });
  const tangents = points.map((_, index) => tangentOf(slopes[index - 1], slopes[index]));
  return points.slice(1).map((point, index) => {
    const before = points[index]!;
    const third = (point.x - before.x) / 3;
    const from = { x: before.x + third, y: before.y + third * tangents[index]! };
    const to = { x: point.x - third, y: point.y - third * tangents[index + 1]! };
    return `C${at(from)} ${at(to)} ${at(point)}`;
  });
}

/** The harmonic mean of the slopes on both sides; flat where they point different ways, and at a peak. */
function tangentOf(before: number | undefined, after: number | undefined): number {
  if (before === undefined || after === undefined) {
    return before ?? after ?? 0;
  }
  return before * after <= 0 ? 0 : (2 * before * after) / (before + after);
}

function at({ x, y }: Point): string {
  return `${round(x)} ${round(y)}`;
}

function round(number: number): number {
  return Math.round(number * 10) / 10;
}
