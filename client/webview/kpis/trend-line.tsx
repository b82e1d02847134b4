/** The readings of a KPI in the size of a line, with the target that they are to reach. */
import type { KpiEntry } from '../../../language/src/protocol/index.ts';
import { plural } from '../parts/words.ts';

const WIDTH = 180;
const HEIGHT = 46;
const MARGIN = 5;
/** More of them would hide the line. */
const MOST_DOTS = 14;

type Trend = NonNullable<KpiEntry['trend']>;
type Point = Trend['points'][number];

export function TrendLine({ trend }: { trend: KpiEntry['trend'] }) {
  if (trend === null) {
    return <p class="kpi-row-trend quiet">No readings.</p>;
  }
  const words = `${plural(trend.readings, 'reading')} since ${trend.since}`;
  const range = `from ${trend.first}, between ${trend.least} and ${trend.greatest}`;
  return (
    <p class="kpi-row-trend" title={`${words}, ${range}`}>
      <Drawing trend={trend} />
      <span class="quiet">{words}</span>
      <span class="sr">, {range}</span>
    </p>
  );
}

function Drawing({ trend }: { trend: Trend }) {
  const { points, baseline, target } = trend;
  const place = placing(trend);
  const dots = points.length <= MOST_DOTS ? points.slice(0, -1) : [];
  const last = points.at(-1);
  const first = points[0];
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      {target === null ? null : <Level y={place({ day: 0, value: target }).y} />}
      {baseline === null || first === undefined ? null : (
        <>
          <path class="trend-since" d={pathOf([baseline, first], place)} />
          <Dot at={baseline} place={place} class="trend-baseline" />
        </>
      )}
      <path class="trend-line" d={pathOf(points, place)} />
      {dots.map(point => (
        <Dot key={point.day} at={point} place={place} class="trend-dot" />
      ))}
      {last === undefined ? null : <Dot at={last} place={place} class="trend-end" />}
    </svg>
  );
}

function Level({ y }: { y: number }) {
  return <line class="trend-target" x1="0" x2={WIDTH} y1={y} y2={y} />;
}

type Place = (point: Point) => { readonly x: number; readonly y: number };

function Dot({ at, place, class: kind }: { at: Point; place: Place; class: string }) {
  const { x, y } = place(at);
  return <circle class={kind} cx={x} cy={y} r={kind === 'trend-dot' ? 1.6 : 3} />;
}

function pathOf(points: readonly Point[], place: Place): string {
  return points
    .map(place)
    .map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`)
    .join('');
}

/** Days from left to right, values from low to high; what is all of one day, or of one value, stands in the middle. */
function placing({ points, baseline, target }: Trend): Place {
  const shown = baseline === null ? points : [baseline, ...points];
  const across = scale(
    shown.map(({ day }) => day),
    WIDTH,
  );
  const up = scale([...shown.map(({ value }) => value), ...(target === null ? [] : [target])], HEIGHT);
  return ({ day, value }) => ({ x: across(day), y: rounded(HEIGHT - up(value)) });
}

function scale(numbers: readonly number[], length: number): (number: number) => number {
  const least = Math.min(...numbers);
  const extent = Math.max(...numbers) - least;
  const room = length - 2 * MARGIN;
  return number => rounded(extent === 0 ? length / 2 : MARGIN + ((number - least) / extent) * room);
}

function rounded(number: number): number {
  return Math.round(number * 10) / 10;
}
