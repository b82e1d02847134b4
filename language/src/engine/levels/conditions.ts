/** What a practice says about the programme as a whole: whether it is `defined`, and whether it `applies` at all. */

import type { KpiReader } from '../../model/measure.ts';
import type { CxModel, Element } from '../../model/model.ts';
import { firstValue } from '../../model/read.ts';
import {
  BudgetExceeded,
  type Calendar,
  checkCondition,
  compileCondition,
  DEFAULT_BUDGET,
  EvaluationContext,
  EvaluationError,
  Meter,
  newRun,
  Selections,
} from '../expressions/index.ts';

export interface ConditionsRequest {
  /** ISO date. */
  readonly today: string;
  readonly calendar?: Calendar;
}

export class PracticeConditions {
  readonly #selections: Selections;
  readonly #context: EvaluationContext;

  constructor(model: CxModel, kpis: KpiReader, request: ConditionsRequest) {
    this.#selections = new Selections(model);
    const meter = new Meter(DEFAULT_BUDGET);
    this.#context = new EvaluationContext(model, { ...request, kpis, selections: this.#selections, meter });
  }

  /**
   * Whether the condition holds; absent where none is written. One that an unresolved name keeps from being told holds, for
   * the name itself was reported; one that has an error of its own, or takes too long, does not.
   */
  holds(practice: Element, name: 'defined' | 'applies'): boolean | undefined {
    const value = firstValue(practice, name);
    if (value?.type !== 'expression') {
      return undefined;
    }
    const { condition, sound, slots } = checkCondition(value.expression, {
      names: this.#context.model,
      from: practice,
      settings: undefined,
      factType: fact => this.#selections.factType(fact),
    });
    if (!sound) {
      return false;
    }
    const run = newRun(this.#context, slots);
    try {
      const truth = compileCondition(condition)(run);
      this.#context.meter.spend(run.steps);
      return truth !== false;
    } catch (error) {
      if (error instanceof EvaluationError || error instanceof BudgetExceeded) {
        return false;
      }
      throw error;
    }
  }
}
