/**
 * How numbers have moved over days: lines that are told apart by their strokes and their ends, never by colour alone, and
 * behind them a table that says the same.
 */

export interface Series {
  readonly name: string;
  /** The earliest first. */
  readonly points: readonly SeriesPoint[];
}

export interface SeriesPoint {
  /** ISO date. */
  readonly on: string;
  /** Null where nothing is known: the line has a gap there. */
  readonly value: number | null;
}

interface Props {
  readonly title: string;
  readonly series: readonly Series[];
  /** The highest value that there can be; the lowest is 0. */
  readonly most: number;
  /** A value as it is read: `47%`, `ad hoc`. */
  readonly format: (value: number) => string;
}

export function LineChart(props: Props) {
  const { title, series } = props;
  return (
    <figure class="line-chart">
      <figcaption>{title}</figcaption>
      <Lines {...props} />
      {series.length < 2 ? null : (
        <ul class="line-legend">
          {series.map(({ name }, index) => (
            <li key={index}>
              <svg class="line-sample" viewBox="0 0 34 12" aria-hidden="true">
                <g class={strokeOf(index)}>
                  <path d="M2 6H32" />
                  <End index={index} x={17} y={6} />
                </g>
              </svg>
              <bdi>{name}</bdi>
            </li>
          ))}
        </ul>
      )}
      <details class="line-table">
        <summary>As a table</summary>
        <div class="line-scroll">
          <Table {...props} />
        </div>
      </details>
    </figure>
  );
}

/** As wide as it is mostly shown: its words are then as large as those around it. */
const WIDTH = 560;
const HEIGHT = 150;
const TOP = 10;
const BOTTOM = 22;
/** Between the words of the limits and the lines, and of each letter of theirs. */
const GAP = 12;
const LETTER = 7;
const RIGHT = 12;

/** The drawing alone, for whoever says the same in words beside it. */
export function Lines({ title, series, most, format, width = WIDTH }: Props & { readonly width?: number }) {
  const days = [...new Set(series.flatMap(({ points }) => points.map(({ on }) => on)))].sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) {
    return null;
  }
  const length = Math.max(1, dayOf(last) - dayOf(first));
  // A word may be as long as somebody likes: the lines keep more than half of the room.
  const left = Math.min(0.4 * width, GAP + LETTER * Math.max(...[0, most].map(value => format(value).length)));
  const x = (on: string) =>
    first === last ? width / 2 : left + ((width - left - RIGHT) * (dayOf(on) - dayOf(first))) / length;
  const y = (value: number) => TOP + (HEIGHT - TOP - BOTTOM) * (1 - Math.min(1, Math.max(0, value / most)));
  return (
    <svg
      class="lines"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={`${title}: ${inWords(series, format)}`}
    >
      {[0, most].map(value => (
        <g key={value} class="line-limit">
          <line x1={left} x2={width - RIGHT} y1={y(value)} y2={y(value)} />
          <text x={left - GAP} y={y(value) + 4}>
            {format(value)}
          </text>
        </g>
      ))}
      <text class="line-day" x={left} y={HEIGHT - 6}>
        {first}
      </text>
      {first === last ? null : (
        <text class="line-day is-last" x={width - RIGHT} y={HEIGHT - 6}>
          {last}
        </text>
      )}
      {series.map(({ points }, index) => (
        <g key={index} class={strokeOf(index)}>
          <path d={pathOf(points, x, y)} />
          {points.map(({ on, value }, at) =>
            value === null ? null : <End key={at} index={index} x={x(on)} y={y(value)} />,
          )}
        </g>
      ))}
    </svg>
  );
}

/** So many strokes are told apart; a later series begins anew. */
const STROKES = 8;

function strokeOf(index: number): string {
  return `line-series is-${index % STROKES}`;
}

const ENDS = [
  'M-3 -3H3V3H-3Z',
  'M0 -4 4 0 0 4 -4 0Z',
  'M0 -4 4 3 -4 3Z',
  'M-4 -3H4L0 4Z',
  'M-3 0H3M0 -3V3',
  'M-3 0A3 3 0 1 0 3 0A3 3 0 1 0 -3 0Z',
  'M-3 -3 3 3M-3 3 3 -3',
  'M-3 -3H3L-3 3H3Z',
] as const;

function End({ index, x, y }: { index: number; x: number; y: number }) {
  return <path class="line-end" d={ENDS[index % STROKES]} transform={`translate(${rounded(x)} ${rounded(y)})`} />;
}

function pathOf(points: readonly SeriesPoint[], x: (on: string) => number, y: (value: number) => number): string {
  let path = '';
  let isDrawing = false;
  for (const { on, value } of points) {
    if (value !== null) {
      path += `${isDrawing ? 'L' : 'M'}${rounded(x(on))} ${rounded(y(value))}`;
    }
    isDrawing = value !== null;
  }
  return path;
}

function Table({ title, series, format }: Props) {
  const days = [...new Set(series.flatMap(({ points }) => points.map(({ on }) => on)))].sort();
  return (
    <table aria-label={title}>
      <thead>
        <tr>
          <th scope="col">Day</th>
          {series.map(({ name }, index) => (
            <th key={index} scope="col">
              <bdi>{name}</bdi>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {days.map(day => (
          <tr key={day}>
            <th scope="row">{day}</th>
            {series.map(({ points }, index) => (
              <td key={index}>{valueOn(day, points, format)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function valueOn(day: string, points: readonly SeriesPoint[], format: (value: number) => string): string {
  const value = points.findLast(({ on }) => on === day)?.value ?? null;
  return value === null ? '–' : format(value);
}

/** Where each began and where it stands. */
function inWords(series: readonly Series[], format: (value: number) => string): string {
  const parts = series.flatMap(({ name, points }) => {
    const known = points.flatMap(({ on, value }) => (value === null ? [] : [`${format(value)} on ${on}`]));
    const [begun, now] = [known[0], known.at(-1)];
    return begun === undefined ? [] : [`${name} ${begun === now ? begun : `from ${begun} to ${now}`}`];
  });
  return parts.length === 0 ? 'nothing is known' : parts.join('; ');
}

function dayOf(date: string): number {
  return Date.parse(date) / 86_400_000;
}

function rounded(number: number): number {
  return Math.round(number * 10) / 10;
}
