/** A KPI in one chip: what it measures, where it stands and where it is to be. */
import type { CxModel, Element } from '../../model/model.ts';
import { referencesOf, targetOf, wholeValue, wordOf } from '../../model/read.ts';
import type { ViewSource } from '../source.ts';
import { quantityText, valueText } from './amounts.ts';
import { partText } from './attributes.ts';
import type { ViewContext } from './context.ts';
import type { KpiView, Named } from './schema.ts';

/** The KPIs that an element names. */
export function kpisOf(element: Element, context: ViewContext): KpiView[] {
  return referencesOf(element, 'kpis').map(value => ({
    ...context.mentioned(value, element.file),
    ...figuresOf(context.target(value), context.source),
  }));
}

/** What a KPI says today, without the mention that leads to it. */
export type KpiFigures = Omit<KpiView, keyof Named>;

export function figuresOf(
  kpi: Element | undefined,
  { model, kpis, today }: Pick<ViewSource, 'model' | 'kpis' | 'today'>,
): KpiFigures {
  if (kpi === undefined) {
    return { layer: null, value: null, on: null, margin: null, target: null, due: null, status: null };
  }
  const reading = kpis?.read(kpi, today);
  const target = wholeValue(kpi, 'target');
  return {
    layer: layerOf(kpi, model),
    value: reading?.value === undefined ? null : quantityText(reading.value),
    on: reading?.on ?? null,
    margin: reading?.moe === undefined ? null : quantityText(reading.moe),
    target: target === undefined ? null : `${sign(partText(target, 'op'))} ${valueText(target) ?? ''}`.trim(),
    due: target === undefined ? null : partText(target, 'by'),
    status: reading?.status ?? null,
  };
}

function layerOf(kpi: Element, model: CxModel): string | null {
  const target = targetOf(kpi, 'metric');
  const metric = target === undefined ? undefined : model.element(target);
  return wordOf(kpi, 'layer') ?? (metric && wordOf(metric, 'layer')) ?? null;
}

const SIGNS: ReadonlyMap<string, string> = new Map([
  ['>=', '≥'],
  ['<=', '≤'],
]);

function sign(operator: string | null): string {
  return operator === null ? '' : (SIGNS.get(operator) ?? operator);
}
