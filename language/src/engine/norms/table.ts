/**
 * The one table that every view is made from: for each norm its subjects, and how each of them stands.
 *
 * It is kept by columns, since almost all of a large programme is met and needs no object of its own.
 */

import type { PlacedDiagnostic } from '../../model/diagnostic.ts';
import type { Finding, Severity } from '../../model/finding.ts';
import type { EvidenceCounts, WeightyEvidence } from '../../model/level.ts';
import type { Element } from '../../model/model.ts';
import type { Budget } from '../expressions/index.ts';
import type { Remembered } from './remembered.ts';
import type { Preset } from './settings.ts';

/** How an obligation stands. */
export type State = 'met' | 'partial' | 'stale' | 'missing' | 'waived';

/** A norm as the views see it. */
export interface NormSummary {
  /** Identity. */
  readonly id: string;
  /** Simple name, as people write it. */
  readonly name: string;
  readonly type: 'rule' | 'standard';
  readonly element: Element;
  /** Whether it is the library's. */
  readonly builtIn: boolean;
  /** Absent for a rule without one: it is then no obligation of coverage. A standard has `standards`. */
  readonly aspect: string | undefined;
  readonly preset: Preset | undefined;
  /** As the norm itself says. */
  readonly severity: Severity;
  /** Whether config and preset switch it on for at least part of the project. */
  readonly enabled: boolean;
  /** Decided inside one element, so that it can answer on each keystroke. */
  readonly local: boolean;
  /** A standard that nothing but claims can meet: it is asserted, never verified. */
  readonly asserted: boolean;
  /** What the rule says puts a failure right. */
  readonly remedy: { readonly action: string; readonly attribute: string } | undefined;
}

/** The subjects of one norm, side by side with their states. */
export interface NormColumn {
  readonly norm: NormSummary;
  /** Each element that the norm applies to, in source order. */
  readonly subjects: readonly Element[];
  state(index: number): State;
  /** Whether only silence keeps that obligation open: it is *not written*. One that is open otherwise is *not met*. */
  isUnwritten(index: number): boolean;
  /** The findings on that subject; a met obligation has none. */
  findings(index: number): readonly Finding[];
  /** How many of them stand how. */
  readonly counts: EvidenceCounts;
  /** The same of those only of which the norm itself says more than an information, whatever config says. */
  readonly weighty: WeightyEvidence;
}

export interface NormTiming {
  readonly rule: string;
  readonly milliseconds: number;
  readonly subjects: number;
}

/** What was more than the budget allows. */
export interface Excess {
  readonly limit: keyof Budget;
  readonly most: number;
  /** The norm that had taken most by then; absent where something else took all. */
  readonly norm: NormSummary | undefined;
  /** Whether the rules of the library were judged all the same; where not, nothing was. */
  readonly isLibraryEvaluated: boolean;
}

export interface NormTable {
  /** Enabled norms, by name. */
  readonly columns: readonly NormColumn[];
  /**
   * Norms that config or preset switch off, judged by their own severity: maturity counts them, nothing else.
   */
  readonly silent: readonly NormColumn[];
  /** Whether all norms were judged, so that levels can be read off it. */
  readonly hasEvidence: boolean;
  /** Failures, the waived ones included, in the order of file, place and rule. */
  readonly findings: readonly Finding[];
  /** The same by file. In a session a file keeps its very list as long as the same is found in it. */
  readonly byFile: ReadonlyMap<string, readonly Finding[]>;
  /** Errors in the norms themselves, found by type checking or while evaluating. */
  readonly problems: readonly PlacedDiagnostic[];
  /** Pairs of a norm and an element that were evaluated to make this table. */
  readonly evaluated: number;
  /** Slowest first; empty without a clock. */
  readonly timings: readonly NormTiming[];
  /** In a session: what is found out of this version beside the table, and kept for the next ones. */
  readonly remembered?: Remembered;
  /** Present where the norms together took more than they may: the table then lacks those of the project. */
  readonly excess?: Excess;
}
