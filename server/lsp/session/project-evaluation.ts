/** The findings of one project, judged anew after each change and only as far as the change reaches. */
import type { Config } from '../../../language/src/config/index.ts';
import { type Evaluation, Evaluator, settingsOf } from '../../../language/src/engine/evaluation/index.ts';
import type { Baseline } from '../../../language/src/engine/norms/index.ts';
import type { Place, Project } from '../../../language/src/index.ts';
import type { DataFiles } from '../../host/index.ts';

export class ProjectEvaluation {
  readonly #project: Project;
  readonly #data: DataFiles;
  readonly #help: (rule: string) => string | undefined;
  #evaluator: Evaluator | undefined;
  #last: Evaluation | undefined;
  #basis = '';
  #baseline: Baseline | undefined;
  #changed = new Set<string>();

  /** `help` gives the address of a rule's page. */
  constructor(project: Project, data: DataFiles, help: (rule: string) => string | undefined) {
    this.#project = project;
    this.#data = data;
    this.#help = help;
  }

  /** Files that were read or linked again, or data files that changed. */
  note(files: Iterable<string>): void {
    for (const file of files) this.#changed.add(file);
  }

  /** Everything that is found on that day; the waived and the accepted are among it. Asked again, it is not judged again. */
  evaluation(
    config: Config,
    today: string,
    projectPlace: Place | undefined,
    baseline: Baseline | undefined,
  ): Evaluation {
    const basis = `${today} ${JSON.stringify(config, plain)} ${JSON.stringify(projectPlace)}`;
    if (this.#evaluator === undefined || basis !== this.#basis || baseline !== this.#baseline) {
      const settings = settingsOf(config, {
        today,
        help: this.#help,
        ...(projectPlace === undefined ? {} : { projectPlace }),
        ...(baseline === undefined ? {} : { baseline }),
      });
      this.#evaluator = new Evaluator(this.#project, settings, path => this.#data.text(path));
      this.#basis = basis;
      this.#baseline = baseline;
      this.#last = undefined;
    }
    if (this.#last !== undefined && this.#changed.size === 0) return this.#last;
    const evaluator = this.#evaluator;
    // Until it is done it is not known what it took in; one that failed halfway is not asked again.
    this.#evaluator = undefined;
    this.#last = evaluator.update(this.#changed);
    this.#evaluator = evaluator;
    this.#changed = new Set();
    return this.#last;
  }
}

/** Maps are written as their entries, so that two configs that differ are never taken for one. */
function plain(_key: string, value: unknown): unknown {
  return value instanceof Map || value instanceof Set ? [...value] : value;
}
