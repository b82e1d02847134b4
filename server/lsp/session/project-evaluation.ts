/** The findings of one project, evaluated anew after each change and only as far as the change reaches, in slices or in one go. */
import type { Config } from '../../../language/src/config/index.ts';
import { type Evaluation, Evaluator, settingsOf } from '../../../language/src/engine/evaluation/index.ts';
import { createKpiReader, DataCache, type MeasureReader } from '../../../language/src/engine/measures/index.ts';
import type { Baseline } from '../../../language/src/engine/norms/index.ts';
import type { Place, Project } from '../../../language/src/index.ts';
import type { DataFiles, ImageFiles } from '../../host/index.ts';

/** What the findings depend on besides texts and data files. */
export interface Basis {
  readonly config: Config;
  /** As an ISO date. */
  readonly today: string;
  /** Where a finding about the project as a whole stands. */
  readonly projectPlace: Place | undefined;
  readonly baseline: Baseline | undefined;
}

export class ProjectEvaluation {
  readonly #project: Project;
  readonly #data: DataFiles;
  readonly #images: ImageFiles;
  readonly #help: (rule: string) => string | undefined;
  /** The data files of those that somebody asked for beside an evaluation. */
  readonly #measures = new DataCache();
  #evaluator: Evaluator | undefined;
  /** One that is not done yet. */
  #running: Generator<void, Evaluation> | undefined;
  #last: Evaluation | undefined;
  #basis = '';
  #today = '';
  #baseline: Baseline | undefined;
  /** Since the last evaluation began. */
  #changed = new Set<string>();
  /** Whether all that changed was taken in. */
  #isCurrent = false;

  /** `help` gives the address of a rule's page. */
  constructor(project: Project, data: DataFiles, images: ImageFiles, help: (rule: string) => string | undefined) {
    this.#project = project;
    this.#data = data;
    this.#images = images;
    this.#help = help;
  }

  /** Files that were read or linked again, or data files and images that changed. */
  note(files: Iterable<string>): void {
    for (const file of files) {
      this.#changed.add(file);
      this.#isCurrent = false;
    }
  }

  /** What the measures say now, whether or not any norm was evaluated since. */
  measures(): MeasureReader {
    this.#measures.startVersion(undefined);
    return createKpiReader(this.#project.model, path => this.#data.text(path), { cache: this.#measures });
  }

  /** The last one that was done, whatever changed since then; the waived and the accepted findings are among it. */
  get last(): Evaluation | undefined {
    return this.#last;
  }

  /**
   * Evaluates until it is done, or its time is over; tells whether it is done. What was begun on what the project said
   * before is given up, and all that it found out already counts for the next. Done once, it is not done again until something
   * changes, also where it failed: then there is no last one.
   */
  advance(basis: Basis, isOver: () => boolean): boolean {
    this.#prepare(basis);
    if (this.#isCurrent && this.#running === undefined) {
      return true;
    }
    if (!this.#isCurrent) {
      this.#begin(basis);
    }
    while (this.#running !== undefined) {
      this.#step(this.#running);
      if (this.#running !== undefined && isOver()) {
        return false;
      }
    }
    return true;
  }

  /** Another config or baseline makes another evaluation; at midnight the one that there is goes on. */
  #prepare({ config, today, projectPlace, baseline }: Basis): void {
    if (today !== this.#today) {
      this.#today = today;
      this.#isCurrent = false;
    }
    const basis = `${JSON.stringify(config, plain)} ${JSON.stringify(projectPlace)}`;
    if (basis === this.#basis && baseline === this.#baseline) {
      return;
    }
    this.#evaluator = undefined;
    this.#basis = basis;
    this.#baseline = baseline;
    this.#isCurrent = false;
  }

  #begin({ config, today, projectPlace, baseline }: Basis): void {
    this.#running?.return(undefined as never);
    this.#isCurrent = true;
    const changed = this.#changed;
    this.#changed = new Set();
    try {
      this.#evaluator ??= new Evaluator(
        this.#project,
        settingsOf(config, {
          today,
          // Whoever looks at levels, be it in the preview or beside the source, sees them move with each keystroke.
          evidence: true,
          help: this.#help,
          hasFile: path => this.#images.has(path),
          ...(projectPlace === undefined ? {} : { projectPlace }),
          ...(baseline === undefined ? {} : { baseline }),
        }),
        path => this.#data.text(path),
      );
    } catch (error) {
      this.#fail();
      throw error;
    }
    // Its first step takes in what changed, while everything is still as it is now.
    this.#running = this.#evaluator.steps(today, changed);
    this.#step(this.#running);
  }

  #step(running: Generator<void, Evaluation>): void {
    try {
      const step = running.next();
      if (step.done !== true) {
        return;
      }
      this.#last = step.value;
      this.#running = undefined;
    } catch (error) {
      this.#fail();
      throw error;
    }
  }

  /** It is not known what was taken in: what failed halfway is not asked again. */
  #fail(): void {
    this.#evaluator = undefined;
    this.#running = undefined;
    this.#last = undefined;
  }
}

/** Maps are written as their entries, so that two configs that differ are never taken for one. */
function plain(_key: string, value: unknown): unknown {
  return value instanceof Map || value instanceof Set ? [...value] : value;
}
