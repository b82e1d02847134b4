/** The curve of a journey in the size of a line. */
import { type Placing, pathsOf } from '../parts/curve.ts';

const WIDTH = 260;
const HEIGHT = 44;
const MARGIN = 6;

export function Sparkline({ points }: { points: readonly (number | null)[] }) {
  const step = (WIDTH - 2 * MARGIN) / Math.max(1, points.length - 1);
  const place: Placing = (column, feeling) => ({
    x: points.length === 1 ? WIDTH / 2 : MARGIN + column * step,
    y: HEIGHT / 2 - (feeling / 2) * (HEIGHT / 2 - MARGIN),
  });
  const paths = pathsOf(points, place);
  const known = points.flatMap((feeling, column) => (feeling === null ? [] : [place(column, feeling)]));
  const last = known.at(-1);
  const zero = HEIGHT / 2;
  return (
    <svg class="sparkline" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <line class="curve-zero" x1="0" x2={WIDTH} y1={zero} y2={zero} />
      {paths === undefined ? null : (
        <g class="curve is-mean">
          <path d={paths.solid} />
          <path class="is-bridge" d={paths.bridged} />
        </g>
      )}
      {last === undefined ? null : <circle class="sparkline-end" cx={last.x} cy={last.y} r="2.5" />}
    </svg>
  );
}
