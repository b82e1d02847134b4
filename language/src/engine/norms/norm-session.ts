/**
 * The norms over a model, once or again and again, within one budget for all of them.
 *
 * `evaluateNorms` judges one version. A `NormSession` judges each version as far as a change of texts, data or day can concern
 * it; its table equals that of a run from nothing, also where the budget is exceeded.
 */

import type { CxModel } from '../../model/model.ts';
import { inOneGo } from '../../model/steps.ts';
import { BudgetExceeded, DEFAULT_BUDGET, Meter } from '../expressions/index.ts';
import { EMPTY_TABLE } from './build-table.ts';
import { summaryOf } from './norm.ts';
import { excessProblems } from './problems.ts';
import { NormEvaluation } from './session.ts';
import type { NormSettings, SessionSettings } from './settings.ts';
import type { Excess, NormTable } from './table.ts';

export function evaluateNorms(model: CxModel, settings: NormSettings): NormTable {
  return inOneGo(evaluateNormsInSteps(model, settings));
}

/** In steps, so that whoever waits may give up between them. */
export function* evaluateNormsInSteps(model: CxModel, settings: NormSettings): Generator<void, NormTable> {
  const { table } = yield* evaluateFromNothing(model, settings);
  return table;
}

interface FromNothing {
  readonly table: NormTable;
  /** Whether every norm was judged on all that it applies to. */
  readonly isWhole: boolean;
}

function* evaluateFromNothing(model: CxModel, settings: NormSettings): Generator<void, FromNothing> {
  const all = yield* within(model, settings, false);
  if ('table' in all) {
    return all;
  }
  // Who asks for too much keeps nobody from what the library says, which nobody in the project wrote.
  const library = all.isOwn ? yield* within(model, settings, true) : all;
  const isLibraryEvaluated = 'table' in library;
  const table = isLibraryEvaluated ? library.table : EMPTY_TABLE;
  const { limit, most, norm } = all;
  const excess = { limit, most, norm, isLibraryEvaluated };
  const problems = [...table.problems, ...excessProblems(excess, settings.projectPlace)];
  return { table: { ...plain(table), problems, excess }, isWhole: false };
}

interface Exceeded extends Omit<Excess, 'isLibraryEvaluated'> {
  /** Whether norms of the project took most of it. */
  readonly isOwn: boolean;
}

function* within(
  model: CxModel,
  settings: NormSettings,
  isLibraryOnly: boolean,
): Generator<void, FromNothing | Exceeded> {
  const meter = new Meter(settings.budget ?? DEFAULT_BUDGET);
  const session = new NormEvaluation(settings, { mode: 'once', meter, isLibraryOnly });
  try {
    const table = yield* session.steps(model, settings.today);
    return { table, isWhole: !session.isCut };
  } catch (error) {
    if (!(error instanceof BudgetExceeded)) {
      throw error;
    }
    const { limit, most } = error;
    const isOwn = session.ownShare(limit) > most / 2;
    const norm = session.greatest(limit, isOwn);
    return { limit, most, norm: norm && summaryOf(norm, true), isOwn };
  }
}

function plain(table: NormTable): Omit<NormTable, 'problems'> {
  const { columns, silent, hasEvidence, findings, byFile, evaluated, timings } = table;
  return { columns, silent, hasEvidence, findings, byFile, evaluated, timings };
}

/**
 * A session counts what it took over all its versions: at least as much as a run from nothing would take now, since all
 * that holds now was found in one of them. Once that is more than the budget, the run from nothing decides.
 */
export class NormSession {
  readonly #settings: SessionSettings;
  #session: NormEvaluation | undefined;
  /** Some norm was not judged in full in the last version: so it may well be in the next one. */
  #isInDoubt = false;

  constructor(settings: SessionSettings) {
    this.#settings = settings;
  }

  /**
   * Judges this version as of a day, which may lie before that of the last one. `changed` names the files that were read or
   * linked again since then.
   */
  update(model: CxModel, today: string, changed?: ReadonlySet<string>): NormTable {
    return inOneGo(this.steps(model, today, changed));
  }

  /** The same in steps, a norm each and local norms first, so that whoever waits may give up between them. */
  *steps(model: CxModel, today: string, changed?: ReadonlySet<string>): Generator<void, NormTable> {
    const table = this.#isInDoubt ? undefined : yield* this.#incremental(model, today, changed);
    if (table !== undefined) {
      return table;
    }
    this.#session = undefined;
    const fromNothing = yield* evaluateFromNothing(model, { ...this.#settings, today });
    this.#isInDoubt = !fromNothing.isWhole;
    return fromNothing.table;
  }

  *#incremental(
    model: CxModel,
    today: string,
    changed: ReadonlySet<string> | undefined,
  ): Generator<void, NormTable | undefined> {
    this.#session ??= new NormEvaluation(this.#settings, {
      mode: 'incremental',
      meter: new Meter(this.#settings.budget ?? DEFAULT_BUDGET),
    });
    try {
      const table = yield* this.#session.steps(model, today, changed);
      return this.#session.isCut ? undefined : table;
    } catch (error) {
      if (!(error instanceof BudgetExceeded)) {
        throw error;
      }
      return undefined;
    }
  }
}
