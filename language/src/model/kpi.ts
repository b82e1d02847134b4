/** What frames the values of a KPI: written on it, or left to its metric. */
import type { CxModel, Element } from './model.ts';
import { firstValue, hasAttribute, targetOf } from './read.ts';
import { wordIn } from './values.ts';

export interface KpiFrame {
  readonly metric: Element | undefined;
  readonly unit: string | undefined;
  readonly range: { readonly low: number; readonly high: number } | undefined;
  /** `higher`, `lower`, or `declared` where the metric leaves it to the KPI and the KPI does not say. */
  readonly better: string | undefined;
}

/** Unit, range and direction of a KPI: its own, else its metric's. */
export function frameOf(kpi: Element, model: Pick<CxModel, 'element'>): KpiFrame {
  const target = targetOf(kpi, 'metric');
  const metric = target === undefined ? undefined : model.element(target);
  const word = (name: string) =>
    wordIn(firstValue(kpi, name) ?? (metric === undefined ? undefined : firstValue(metric, name)));
  const scale = firstValue(kpi, 'scale');
  const unit = word('unit');
  const metricRange = metric === undefined || hasAttribute(kpi, 'unit') ? undefined : firstValue(metric, 'range');
  // The scale of the question bounds the answers; a metric's own range bounds what is computed from them.
  const range = metricRange ?? (unit === 'score' ? scale : undefined);
  return { metric, unit, range: range?.type === 'range' ? range : undefined, better: word('better') };
}
