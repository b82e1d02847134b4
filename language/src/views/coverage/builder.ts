/** Builds the view of coverage. */
import { coverage } from '../../analysis/index.ts';
import { ViewContext } from '../parts/context.ts';
import { journeysOf } from '../parts/programme.ts';
import { tallyOf, tallyView } from '../parts/tallies.ts';
import type { ViewSource } from '../source.ts';
import type { ViewBuilder } from '../view.ts';
import { CoverageRows } from './rows.ts';
import type { CoverageView } from './schema.ts';
import { coverageTables } from './tables.ts';

/** The most open obligations that are listed in one row for somebody who types. */
const MOST_WHILE_TYPING = 100;

export interface CoverageOptions {
  /** Identities of the journeys to look into; absent means all. */
  readonly journeys?: ReadonlySet<string>;
  /** The most open obligations to list in one row. */
  readonly most?: number;
}

export const coverageBuilder: ViewBuilder<CoverageView | null> = {
  build: (source, { journeys, isBrief }) => {
    const ids = new Set(journeys.map(({ id }) => id));
    return coverageView(source, isBrief ? { journeys: ids, most: MOST_WHILE_TYPING } : { journeys: ids });
  },
  tables: coverageTables,
};

/** Null while nothing has been evaluated. */
export function coverageView(source: ViewSource, options: CoverageOptions = {}): CoverageView | null {
  const { table, model, thresholds, today } = source;
  if (table === undefined) {
    return null;
  }
  const whole = coverage(table, model, { by: ['journey'], thresholds, today });
  const context = new ViewContext(source);
  const journeys = journeysOf(model);
  const groups = new Map(whole.groups.map(group => [group.id, tallyView(group)]));
  const aspects = whole.aspects.map(aspect => ({ id: aspect.id, ...tallyView(aspect), judged: aspect.judged }));
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
