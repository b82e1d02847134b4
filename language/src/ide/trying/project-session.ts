/** A project that is evaluated again and again by the same settings, each time as far as a change reaches. */
import { type Evaluation, Evaluator, type RunSettings } from '../../engine/evaluation/index.ts';
import type { DataTexts } from '../../engine/measures/index.ts';
import type { Project } from '../../project/workspace/project.ts';
import type { TryableProject } from './trying.ts';

export class ProjectSession implements TryableProject {
  readonly engine: Project;
  readonly #settings: RunSettings;
  readonly #dataTexts: DataTexts;
  readonly #changed = new Set<string>();
  #evaluator: Evaluator | undefined;
  #last: Evaluation | undefined;

  constructor(engine: Project, settings: RunSettings, dataTexts: DataTexts) {
    this.engine = engine;
    this.#settings = settings;
    this.#dataTexts = dataTexts;
  }

  update(): void {
    for (const file of this.engine.update().files) {
      this.#changed.add(file);
    }
  }

  /** Where nothing changed, it is the evaluation of the last time. */
  *evaluateInSteps(): Generator<void, Evaluation> {
    this.update();
    if (this.#last !== undefined && this.#changed.size === 0) {
      return this.#last;
    }
    const evaluator = this.#evaluator ?? new Evaluator(this.engine, this.#settings, this.#dataTexts);
    // One that is given up halfway is not asked again: nobody knows what it took in.
    this.#evaluator = undefined;
    this.#last = undefined;
    const evaluation = yield* evaluator.steps(this.#changed);
    this.#evaluator = evaluator;
    this.#last = evaluation;
    this.#changed.clear();
    return evaluation;
  }
}
