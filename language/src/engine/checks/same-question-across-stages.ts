/** Perception KPIs of one metric in one journey whose question is asked on more than one scale. */
import type { Element } from '../../model/model.ts';
import { asList, type EvaluationContext, formatValue, isElement, propertyReader } from '../expressions/index.ts';
import type { BuiltinCheck } from '../norms/index.ts';

const KPIS = propertyReader('journey', 'kpis')!;
const LAYER = propertyReader('kpi', 'layer')!;

export const sameQuestionAcrossStages: BuiltinCheck = {
  phase: 'model',
  start:
    ({ context }) =>
    journey => {
      const compared = [...scalesByMetric(journey, context)].filter(([, { kpis }]) => kpis > 1);
      const failures = compared
        .filter(([, { scales }]) => scales.size > 1)
        .map(([metric, { scales }]) => {
          const examples = [...scales].map(([scale, kpi]) => `${scale} (“${context.title(kpi)}”)`);
          const message = `“${context.title(journey)}” asks the question of \`${metric.name}\` on different scales, ${examples.join(', ')}: write one \`scale\` at all of them`;
          return { message, discriminator: metric.name };
        });
      return compared.length === 0 ? undefined : failures;
    },
};

interface Asked {
  kpis: number;
  /** Each scale with the first KPI that is asked on it. */
  readonly scales: Map<string, Element>;
}

/** Of those KPIs that say their scale. */
function scalesByMetric(journey: Element, context: EvaluationContext): ReadonlyMap<Element, Asked> {
  const byMetric = new Map<Element, Asked>();
  const kpis = asList(KPIS(journey, context));
  context.meter.spend(kpis.length);
  for (const kpi of kpis) {
    if (!isElement(kpi) || LAYER(kpi, context) !== 'perception') {
      continue;
    }
    const metric = context.values(kpi, 'metric')[0];
    const scale = context.values(kpi, 'scale')[0];
    if (!isElement(metric) || scale === undefined) {
      continue;
    }
    const asked = byMetric.get(metric) ?? { kpis: 0, scales: new Map<string, Element>() };
    byMetric.set(metric, asked);
    asked.kpis++;
    const written = formatValue(scale);
    asked.scales.set(written, asked.scales.get(written) ?? kpi);
  }
  return byMetric;
}
