/** What KPIs are measured for, as the norms know it: journeys, stages, touchpoints and standards. */
import { EvaluationContext, isElement, propertyReader } from '../../engine/expressions/index.ts';
import type { Element } from '../../model/model.ts';
import { saysYes } from '../../model/read.ts';
import type { ViewContext } from '../parts/context.ts';
import type { MeasuredView } from './schema.ts';

export class Measured {
  readonly #context: ViewContext;
  readonly #evaluation: EvaluationContext;

  constructor(context: ViewContext) {
    const { model, today } = context.source;
    this.#context = context;
    this.#evaluation = new EvaluationContext(model, { today });
  }

  /** The journeys that have it, themselves or by anything inside them; in the order of the text. */
  journeysOf(kpi: Element): readonly Element[] {
    return this.#elements(kpi, 'journeys');
  }

  /** All that it is measured for, moments of truth before other touchpoints. */
  of(kpi: Element): MeasuredView[] {
    const touchpoints = Map.groupBy(this.#elements(kpi, 'touchpoints'), isCritical);
    const measured = [
      ...this.journeysOf(kpi),
      ...this.#elements(kpi, 'stages'),
      ...(touchpoints.get(true) ?? []),
      ...(touchpoints.get(false) ?? []),
      ...this.#elements(kpi, 'standards'),
    ];
    return measured.map(element => ({ ...this.#context.named(element), critical: isCritical(element) }));
  }

  #elements(kpi: Element, property: string): readonly Element[] {
    const value = propertyReader('kpi', property)?.(kpi, this.#evaluation);
    return (Array.isArray(value) ? value : [value]).filter(isElement);
  }
}

function isCritical(element: Element): boolean {
  return saysYes(element, 'critical');
}
