/** Numbers as a row of bars in one line of text, for a glance. */

const BARS = '▁▂▃▄▅▆▇█';
const NONE = '·';

export interface SparklineOptions {
  /** The number of the highest bar; the highest of the numbers where nothing limits them. The lowest bar is zero. */
  readonly most: number | undefined;
  /** The most signs that it may take. */
  readonly width: number;
}

/** Where there are more numbers than signs, each sign is the last of those that it stands for. */
export function sparkline(values: readonly (number | null)[], { most, width }: SparklineOptions): string {
  const shown = values.length <= width ? values : Array.from({ length: width }, (_, at) => lastOf(values, at, width));
  const highest = most ?? Math.max(0, ...shown.map(value => value ?? 0));
  return shown.map(value => (value === null ? NONE : bar(value, highest))).join('');
}

function lastOf(values: readonly (number | null)[], at: number, width: number): number | null {
  return values[Math.floor(((at + 1) * values.length) / width) - 1]!;
}

function bar(value: number, highest: number): string {
  const share = highest === 0 ? 0 : Math.min(1, Math.max(0, value / highest));
  return BARS[Math.min(BARS.length - 1, Math.floor(share * BARS.length))]!;
}
