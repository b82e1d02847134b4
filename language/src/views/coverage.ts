/** Coverage with what is missing behind each number. */
import { coverage, type ThresholdCoverage } from '../analysis/index.ts';
import { type Named, ViewContext, type ViewSource } from './context.ts';
import { CoverageRows } from './coverage-rows.ts';
import { journeysOf } from './journey-map.ts';
import type { OpenView } from './obligations.ts';
import { type TallyView, tallyOf, tallyView } from './tallies.ts';

export interface AspectView extends TallyView {
  readonly id: string;
}

/** An element with what lies in it and has no row of its own, or a group of elements. */
export interface CoverageRow {
  readonly title: string;
  /** Null for a group. */
  readonly element: Named | null;
  /** 0 for a journey or a group, then one for each container in between. */
  readonly level: number;
  readonly total: TallyView;
  /** In the order of the aspects of the whole; null where one asks nothing of it, as most do. */
  readonly cells: readonly (TallyView | null)[];
  readonly open: readonly OpenView[];
  /** How many open obligations are not listed. */
  readonly more: number;
}

export interface JourneyCoverage {
  readonly id: string;
  readonly title: string;
  readonly total: TallyView;
  /** Together they are the total. */
  readonly rows: readonly CoverageRow[];
}

export interface JourneyTally extends TallyView {
  readonly id: string;
  readonly title: string;
}

export interface CoverageView {
  readonly total: TallyView;
  readonly aspects: readonly AspectView[];
  readonly thresholds: readonly ThresholdCoverage[];
  /** Every journey as a whole, in the order of the text. */
  readonly overview: readonly JourneyTally[];
  /** The journeys that are looked into. */
  readonly journeys: readonly JourneyCoverage[];
  /** By kind: what is in no journey. */
  readonly elsewhere: readonly CoverageRow[];
}

export interface CoverageOptions {
  /** Identities of the journeys to look into; absent means all. */
  readonly journeys?: ReadonlySet<string>;
  /** The most open obligations to list in one row. */
  readonly most?: number;
}

/** Null while nothing has been judged. */
export function coverageView(source: ViewSource, options: CoverageOptions = {}): CoverageView | null {
  const { table, model, thresholds, today } = source;
  if (table === undefined) {
    return null;
  }
  const whole = coverage(table, model, { by: ['journey'], thresholds, today });
  const context = new ViewContext(source);
  const journeys = journeysOf(source);
  const groups = new Map(whole.groups.map(group => [group.id, tallyView(group)]));
  const aspects = whole.aspects.map(aspect => ({ id: aspect.id, ...tallyView(aspect) }));
  const rows = new CoverageRows(context, {
    aspects: aspects.map(({ id }) => id),
    most: options.most ?? Number.POSITIVE_INFINITY,
    journeys,
    shown: journey => options.journeys?.has(journey.id) !== false,
  });
  return {
    total: tallyView(whole.total),
    aspects,
    thresholds: whole.thresholds,
    overview: journeys.map(journey => ({
      id: journey.id,
      title: context.named(journey).title,
      ...(groups.get(journey.id) ?? tallyOf([])),
    })),
    journeys: rows.ofJourneys(),
    elsewhere: rows.elsewhere(),
  };
}
