/** One KPI with all that is told of it. */
import { dataPathOf } from '../../engine/measures/index.ts';
import type { Element } from '../../model/model.ts';
import { attributeOf, firstValue, referencesOf, wholeValue } from '../../model/read.ts';
import { firstPart, numberIn } from '../../model/values.ts';
import { valueText } from '../parts/amounts.ts';
import { partText, shownOf } from '../parts/attributes.ts';
import type { ViewContext } from '../parts/context.ts';
import { goalText, type KpiFigures, marginOf, titlesOf } from '../parts/kpis.ts';
import { ownersOf } from '../parts/people.ts';
import type { Measured } from './measured.ts';
import type { KpiEntry } from './schema.ts';
import { needsAttention } from './standing.ts';
import { trendOf } from './trend.ts';

export interface EntryOptions {
  readonly context: ViewContext;
  readonly measured: Measured;
  /** The most things to list that it is measured for. */
  readonly mostMeasures: number;
}

export function entryOf(
  kpi: Element,
  figures: KpiFigures,
  { context, measured, mostMeasures }: EntryOptions,
): KpiEntry {
  const { source } = context;
  const warn = wholeValue(kpi, 'warn');
  const measures = measured.of(kpi);
  const title = (attribute: string) => titlesOf(referencesOf(kpi, attribute), source.model)[0] ?? null;
  return {
    ...context.named(kpi),
    ...figures,
    id: kpi.id,
    attention: needsAttention(figures, source.today),
    metric: title('metric'),
    quality: title('quality'),
    warn: warn === undefined ? null : goalText(warn),
    baseline: baselineOf(kpi, context),
    owners: ownersOf(kpi, context),
    cadence: shownOf(kpi, 'reviewed'),
    source: sourceOf(kpi, context),
    trend: trendOf(kpi, source),
    measures: measures.slice(0, mostMeasures),
    moreMeasures: Math.max(0, measures.length - mostMeasures),
  };
}

function baselineOf(kpi: Element, { source }: ViewContext): KpiEntry['baseline'] {
  const written = firstValue(kpi, 'baseline');
  const value = written === undefined ? undefined : valueText(written);
  if (written === undefined || value === undefined) {
    return null;
  }
  return {
    value,
    on: partText(written, 'on'),
    margin: marginOf(source.kpis?.baselineOf(kpi)),
    n: numberIn(firstPart(written, 'n')) ?? null,
  };
}

/** The file where there is one to open, else the line that names it; readings in the text count before any file. */
function sourceOf(kpi: Element, context: ViewContext): KpiEntry['source'] {
  const written = attributeOf(kpi, 'readings') ?? attributeOf(kpi, 'data');
  if (written === undefined) {
    return null;
  }
  const named = context.place(kpi.file, written.span);
  const data = written.name === 'data' ? dataPathOf(kpi) : undefined;
  if (data === undefined || !('path' in data)) {
    return { file: null, place: named };
  }
  const isRead = (context.source.kpis?.seriesOf(kpi) ?? []).length > 0;
  return { file: data.path, place: isRead ? context.place(data.path, { start: 0, end: 0 }) : named };
}
