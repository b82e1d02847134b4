/**
 * Coverage: how much of what the norms ask for is really held, by every way of grouping that people think in.
 *
 * Shares are never rounded here; only views floor them for people.
 */
import type { Place } from '../model/finding.ts';
import type { State } from '../norms/index.ts';

export const GROUPINGS = [
  'journey',
  'stage',
  'team',
  'owner',
  'channel',
  'standard',
  'persona',
  'rule',
  'aspect',
] as const;
export type Grouping = (typeof GROUPINGS)[number];

export interface Tally {
  readonly met: number;
  readonly partial: number;
  readonly stale: number;
  readonly missing: number;
  readonly waived: number;
  /** Every obligation, the waived among them. */
  readonly applicable: number;
  /** Met ÷ (applicable − waived); null where nothing applies. */
  readonly ratio: number | null;
}

/** An obligation that is neither met nor waived. */
export interface OpenObligation {
  readonly rule: string;
  readonly state: State;
  /** Identity of the element. */
  readonly element: string;
  readonly place: Place;
}

export interface AspectCoverage extends Tally {
  readonly id: string;
}

export interface GroupCoverage extends Tally {
  readonly by: Grouping;
  /** Identity of the element that makes the group; the word itself for an aspect. */
  readonly id: string;
  readonly title: string;
  readonly open: readonly OpenObligation[];
}

export interface ThresholdCoverage {
  /** An aspect, or `total`. */
  readonly id: string;
  /** Per cent. */
  readonly min: number;
  readonly ratio: number | null;
  readonly ok: boolean;
}

export interface Coverage {
  readonly total: Tally;
  readonly aspects: readonly AspectCoverage[];
  readonly groups: readonly GroupCoverage[];
  readonly thresholds: readonly ThresholdCoverage[];
}
