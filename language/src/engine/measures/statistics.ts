/**
 * Values and margins of error of samples.
 *
 * Every answer counts as a number: for a net score 1, 0 or −1 (promoter, passive, detractor), for a share 1 or 0, for a
 * mean itself. Three sums then hold all that a sample says, and the samples of several segments add up.
 */

export interface Sums {
  readonly n: number;
  readonly sum: number;
  readonly squares: number;
}

/** The quantile of the normal distribution for 95 %. */
export const Z = 1.96;

/** Below this many answers a net score takes the margin of the adjusted Wald interval. */
const SMALL_SAMPLE = 100;

export function addSums(a: Sums, b: Sums): Sums {
  return { n: a.n + b.n, sum: a.sum + b.sum, squares: a.squares + b.squares };
}

/**
 * E[x²] − E[x]². For a net score that is p + d − (p − d)² with the shares p of promoters and d of detractors (B. Rocks,
 * "Interval Estimation for the Net Promoter Score", The American Statistician 70, 2016); for a share p it is pq.
 */
export function variance({ n, sum, squares }: Sums): number {
  return Math.max(0, squares / n - (sum / n) ** 2);
}

/** √(variance / n), for net scores and shares. */
export function standardError(sums: Sums): number {
  return Math.sqrt(variance(sums) / sums.n);
}

/**
 * The adjusted Wald interval counts three answers more, three quarters of one each as promoter and as detractor, so that a
 * handful of equal answers does not claim to be certain (https://measuringu.com/nps-three-confidence-intervals/).
 */
export function adjustedNet({ n, sum, squares }: Sums): Sums {
  return { n: n + 3, sum, squares: squares + 1.5 };
}

/** z √(variance / n) of a net score, as a share of 1; by the adjusted Wald interval for a small sample. */
export function netMargin(sums: Sums): number {
  return Z * standardError(sums.n < SMALL_SAMPLE ? adjustedNet(sums) : sums);
}

/** z √(pq / n). */
export function shareMargin(share: number, n: number): number {
  return Z * Math.sqrt(Math.max(0, share * (1 - share)) / n);
}

/** z s / √n with the standard deviation s by n − 1; a single answer has none. */
export function meanMargin(sums: Sums): number | undefined {
  const { n } = sums;
  return n < 2 ? undefined : Z * Math.sqrt(variance(sums) / (n - 1));
}

/**
 * What a margin shrinks by when the sample is a good part of the people: √((N − n) / (N − 1)), the same as reckoning with
 * (N − 1) n / (N − n) answers (http://www.polarismr.com/includes/formula_moe_mean.html). A sample larger than its
 * population was not drawn from it, and nothing shrinks.
 */
export function populationFactor(n: number, population: number | undefined): number {
  if (population === undefined || n > population) {
    return 1;
  }
  return n === population ? 0 : Math.sqrt((population - n) / (population - 1));
}

/** z √(SE₁² + SE₂²): how far two samples may differ by chance, from their margins of error. */
export function differenceMargin(first: number, second: number): number {
  return Math.hypot(first, second);
}

/** Answers needed for a margin as a share of 1: z² s² / m², with the variance s² (1 at most for a net score, ¼ for a share). */
export function answersNeeded(margin: number, most: number): number {
  return Math.ceil((Z ** 2 * most) / margin ** 2);
}

/** The same by the adjusted Wald interval, which brings three answers of its own (https://measuringu.com/nps-ci-sample-size/). */
export function netAnswersNeeded(margin: number, most = 1): number {
  return Math.ceil((Z ** 2 * most) / margin ** 2 - 3);
}
