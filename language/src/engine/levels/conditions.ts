/** What a practice says about the programme as a whole: whether it is `defined`, and whether it `applies` at all. */

import type { Expression } from '../../model/expression.ts';
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
import type { LookedAt, Remembered } from '../norms/index.ts';

export interface ConditionsRequest {
  /** ISO date. */
  readonly today: string;
  readonly calendar?: Calendar;
}

/** What came of a condition, and what it took. */
interface Outcome {
  readonly holds: boolean;
  readonly steps: number;
}

export class PracticeConditions {
  readonly #version: LookedAt;
  readonly #meter = new Meter(DEFAULT_BUDGET);
  readonly #remembered: Remembered;

  constructor(model: CxModel, kpis: KpiReader, request: ConditionsRequest, remembered?: Remembered) {
    const selections = new Selections(model);
    const context = new EvaluationContext(model, { ...request, kpis, selections, meter: this.#meter });
    this.#version = { context, names: model, selections };
    this.#remembered = remembered ?? { of: (_element, _name, look) => look(this.#version) };
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
    const { holds, steps } = this.#remembered.of(practice, name, version =>
      outcomeOf(value.expression, practice, version),
    );
    try {
      this.#meter.spend(steps);
      return holds;
    } catch (error) {
      if (error instanceof BudgetExceeded) {
        return false;
      }
      throw error;
    }
  }
}

function outcomeOf(expression: Expression, practice: Element, { context, names, selections }: LookedAt): Outcome {
  const { condition, sound, slots } = checkCondition(expression, {
    names,
    from: practice,
    settings: undefined,
    factType: fact => selections.factType(fact),
  });
  if (!sound) {
    return { holds: false, steps: 0 };
  }
  const run = newRun(context, slots);
  try {
    return { holds: compileCondition(condition)(run) !== false, steps: run.steps };
  } catch (error) {
    if (error instanceof EvaluationError || error instanceof BudgetExceeded) {
      return { holds: false, steps: run.steps };
    }
    throw error;
  }
}
