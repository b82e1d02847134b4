/** Builds the view of KPIs. */
import { ViewContext } from '../parts/context.ts';
import { figuresOf } from '../parts/kpis.ts';
import type { ViewSource } from '../source.ts';
import type { ViewBuilder } from '../view.ts';
import { entryOf } from './entry.ts';
import { dashboardsOf, groupsOf, type Ranked } from './groups.ts';
import { Measured } from './measured.ts';
import type { KpisView } from './schema.ts';
import { needsAttention, rankOf } from './standing.ts';
import { kpisTables } from './tables.ts';

export interface KpisOptions {
  /** The most KPIs to list. */
  readonly most?: number;
  /** The most things to list that one of them is measured for. */
  readonly mostMeasures?: number;
}

const WHILE_TYPING: KpisOptions = { most: 100, mostMeasures: 12 };

export const kpisBuilder: ViewBuilder<KpisView> = {
  build: (source, { isBrief }) => kpisView(source, isBrief ? WHILE_TYPING : {}),
  tables: kpisTables,
};

export function kpisView(source: ViewSource, options: KpisOptions = {}): KpisView {
  const { most = Number.POSITIVE_INFINITY, mostMeasures = Number.POSITIVE_INFINITY } = options;
  const context = new ViewContext(source);
  const measured = new Measured(context);
  const kpis = ranked(source, most);
  const listed = kpis.slice(0, most);
  return {
    listed: listed.map(({ element, figures }) => entryOf(element, figures, { context, measured, mostMeasures })),
    total: kpis.length,
    attention: kpis.filter(({ attention }) => attention).length,
    groups: groupsOf(kpis, measured, context),
    dashboards: dashboardsOf(kpis, context),
  };
}

/** Worst first, else in the order of the text. */
function ranked(source: ViewSource, most: number): Ranked[] {
  const { model, today } = source;
  return model.index
    .ofKind('kpi')
    .map(element => {
      const figures = figuresOf(element, source);
      return { element, figures, rank: rankOf(figures, today), attention: needsAttention(figures, today) };
    })
    .sort((a, b) => a.rank - b.rank)
    .map((kpi, index) => ({ ...kpi, position: index < most ? index : undefined }));
}
