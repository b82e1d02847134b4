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
    this.#evaluator ??= new Evaluator(this.engine, this.#settings, this.#dataTexts);
    this.#last = undefined;
    const changed = new Set(this.#changed);
    this.#changed.clear();
    let evaluation: Evaluation;
    try {
      evaluation = yield* this.#evaluator.steps(this.#settings.today, changed);
    } catch (error) {
      // Nobody knows what one that failed took in. One that is given up goes on from what changed since it began.
      this.#evaluator = undefined;
      throw error;
    }
    this.#last = evaluation;
    return evaluation;
  }
}
