/** Coverage with what is missing behind each number. */
import type { GroupCoverage, ThresholdCoverage } from '../analysis/index.ts';
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
  /** In the order of the aspects of the whole. */
  readonly cells: readonly TallyView[];
  readonly open: readonly OpenView[];
  /** How many open obligations are not listed. */
  readonly more: number;
}

export interface JourneyCoverage {
  readonly id: string;
  readonly title: string;
  readonly total: TallyView;
  /** Together they are the total; null for a journey that no details were asked of. */
  readonly rows: readonly CoverageRow[] | null;
}

export interface CoverageView {
  readonly total: TallyView;
  readonly aspects: readonly AspectView[];
  readonly thresholds: readonly ThresholdCoverage[];
  readonly journeys: readonly JourneyCoverage[];
  /** By kind: what is written in no journey. */
  readonly elsewhere: readonly CoverageRow[];
}

export interface CoverageOptions {
  /** Identities of the journeys to show row by row; absent means all. */
  readonly journeys?: ReadonlySet<string>;
  /** The most open obligations to list in one row. */
  readonly most?: number;
}

/** Null while nothing has been judged. */
export function coverageView(source: ViewSource, options: CoverageOptions = {}): CoverageView | null {
  const { coverage, table } = source;
  if (coverage === undefined || table === undefined) {
    return null;
  }
  const context = new ViewContext(source);
  const aspects = coverage.aspects.map(aspect => ({ id: aspect.id, ...tallyView(aspect) }));
  const order = aspects.map(({ id }) => id);
  const rows = new CoverageRows(context, order, options.most ?? Number.POSITIVE_INFINITY);
  const journeys = journeysOf(source);
  return {
    total: tallyView(coverage.total),
    aspects,
    thresholds: coverage.thresholds,
    journeys: journeys.map((journey): JourneyCoverage => {
      const group = journeyGroup(source, journey.id);
      return {
        id: journey.id,
        title: context.named(journey).title,
        total: group === undefined ? tallyOf([]) : tallyView(group),
        rows: options.journeys?.has(journey.id) === false ? null : rows.ofJourney(journey),
      };
    }),
    elsewhere: rows.outside(journeys),
  };
}

export function journeyGroup(source: ViewSource, id: string): GroupCoverage | undefined {
  return source.coverage?.groups.find(group => group.by === 'journey' && group.id === id);
}
