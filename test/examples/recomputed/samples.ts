/** Values and their margins of error at 95 %, out of the counts of answers. */
import { numberIn, type Row } from './data-files.ts';

export interface Sample {
  readonly on: string;
  readonly value: number;
  /** In the unit of the value; nothing where it cannot be known. */
  readonly margin: number | undefined;
}

/** Of promoters, passives and detractors in one row, or of each score in a row of its own. */
export function sampleOfCounts(on: string, rows: readonly Row[]): Sample {
  const [row] = rows;
  if (row!['promoters'] === undefined) {
    const scores = rows.map(each => ({ score: numberIn(each, 'score'), count: numberIn(each, 'count') }));
    return { on, ...meanOf(scores) };
  }
  const points = { promoters: 100, passives: 0, detractors: -100 };
  return { on, ...netOf(Object.entries(points).map(([name, score]) => ({ score, count: numberIn(row!, name) }))) };
}

interface Counted {
  readonly score: number;
  readonly count: number;
}

function spread(counted: readonly Counted[]) {
  const n = counted.reduce((sum, { count }) => sum + count, 0);
  const mean = counted.reduce((sum, { score, count }) => sum + score * count, 0) / n;
  const squares = counted.reduce((sum, { score, count }) => sum + count * (score - mean) ** 2, 0);
  return { n, mean, squares };
}

/** The sample stands for many more: one answer less in the divisor. */
function meanOf(counted: readonly Counted[]) {
  const { n, mean, squares } = spread(counted);
  return { value: mean, margin: 1.96 * Math.sqrt(squares / (n - 1) / n) };
}

/** A score of points is a mean of plus and minus a hundred, with the variance of all. */
function netOf(counted: readonly Counted[]) {
  const { n, mean, squares } = spread(counted);
  return { value: mean, margin: 1.96 * Math.sqrt(squares / n / n) };
}
