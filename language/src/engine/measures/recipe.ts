/** How the answers to a question become the value of a KPI, by its metric. */
import type { Span } from '../../model/values.ts';
import { meanMargin, netMargin, type Sums, shareMargin } from './statistics.ts';

/** A scale of whole numbers. */
export interface Scale {
  readonly low: number;
  readonly high: number;
}

export type Recipe =
  /** % of `top` and more, minus % of `bottom` and less; `groups` where a file may count promoters and detractors. */
  | {
      readonly how: 'net';
      readonly scale: Scale;
      readonly top: number;
      readonly bottom: number;
      readonly groups: boolean;
    }
  /** % of `top` and more. */
  | { readonly how: 'share'; readonly scale: Scale; readonly top: number }
  /** The mean, as it is or spread from 0 to 100 over the scale. */
  | { readonly how: 'mean'; readonly scale: Scale; readonly spread: boolean };

/** Why counts cannot become a value of this KPI, and where that is to be mended. */
export interface NoRecipe {
  readonly how: 'none';
  readonly why: string;
  readonly span?: Span;
}

export interface Estimate {
  readonly value: number;
  /** Margin of error before any correction for the population. */
  readonly moe: number | undefined;
}

/** NPS and eNPS, 0 to 10: %(9–10) − %(0–6), all answers in the denominator. */
export const RECOMMEND: Recipe = { how: 'net', scale: { low: 0, high: 10 }, top: 9, bottom: 6, groups: true };

/** The index of CES 2.0 and an element of the experience ratings, 1 to 7: %(6–7) − %(1–3). */
export const AGREE: Recipe = { how: 'net', scale: { low: 1, high: 7 }, top: 6, bottom: 3, groups: false };

/** What `count` answers of one score add. */
export function sumsOfScore(recipe: Recipe, score: number, count: number): Sums {
  const x =
    recipe.how === 'mean' ? score : score >= recipe.top ? 1 : recipe.how === 'net' && score <= recipe.bottom ? -1 : 0;
  return { n: count, sum: x * count, squares: x * x * count };
}

export function sumsOfGroups(promoters: number, passives: number, detractors: number): Sums {
  return { n: promoters + passives + detractors, sum: promoters - detractors, squares: promoters + detractors };
}

/** Value and margin of at least one answer. */
export function estimate(recipe: Recipe, sums: Sums): Estimate {
  const { n, sum } = sums;
  if (recipe.how === 'net') {
    return { value: (sum * 100) / n, moe: 100 * netMargin(sums) };
  }
  if (recipe.how === 'share') {
    return { value: (sum * 100) / n, moe: 100 * shareMargin(sum / n, n) };
  }
  const { low, high } = recipe.scale;
  const margin = meanMargin(sums);
  return recipe.spread
    ? {
        value: ((sum - low * n) * 100) / ((high - low) * n),
        moe: margin === undefined ? undefined : (margin * 100) / (high - low),
      }
    : { value: sum / n, moe: margin };
}
