/** How a project has moved over the history of its repository: worked out beside all else, once a day, for whoever looks. */
import type { TrendPoint } from '../../../language/src/analysis/index.ts';
import { Project } from '../../../language/src/index.ts';
import { addMonths, dayOf, formatDay } from '../../../language/src/model/dates.ts';
import { type DiscoveredProject, JobFailure, type Platform, takingTurns } from '../../host/index.ts';
import { trendOver } from '../../host/trend.ts';

/** So many months are looked at: a chart of more could not be read beside a text. */
const MONTHS = 24;
/** Whatever is asked meanwhile waits no longer than this, in milliseconds, for work to be put aside. */
const SLICE = 15;

/** The project as it is when somebody looks. */
export interface LookedAtProject {
  readonly root: string;
  readonly source: DiscoveredProject;
  readonly engine: Project;
  /** ISO date. */
  readonly today: string;
}

export class ProjectTrend {
  readonly #history: Platform['history'];
  readonly #log: (message: string) => void;
  #points: readonly TrendPoint[] | undefined;
  /** The day of which the points are, or will be. */
  #day: string | undefined;

  /** Without a way to a history, as in a browser, nothing is known. */
  constructor(history: Platform['history'], log: (message: string) => void) {
    this.#history = history;
    this.#log = log;
  }

  /** What is known by now. Where nobody looked today, it is worked out, and `done` is called when there is something to see. */
  points(project: LookedAtProject, done: () => void): readonly TrendPoint[] | undefined {
    if (this.#history !== undefined && this.#day !== project.today) {
      this.#day = project.today;
      void this.#find(this.#history, project, done);
    }
    return this.#points;
  }

  async #find(history: NonNullable<Platform['history']>, project: LookedAtProject, done: () => void): Promise<void> {
    const { root, source, engine, today } = project;
    try {
      const since = formatDay(addMonths(dayOf(today), -MONTHS));
      this.#points = await trendOver({
        history: history(root, since),
        project: { engine: copyOf(engine), source, limits: {} },
        byThen: false,
        today,
        between: takingTurns(SLICE, letOthersIn),
        begins: () => undefined,
      });
      done();
    } catch (error) {
      // A project that is in no repository, or in one that cannot be read, has no history to show.
      if (!(error instanceof JobFailure)) {
        this.#log(`trend of ${root}: ${error instanceof Error ? error.stack : String(error)}`);
      }
    }
  }
}

/** The trend takes an engine through the past, and nobody else may need that one. */
function copyOf(engine: Project): Project {
  const copy = new Project();
  for (const file of engine.files()) {
    copy.setFile(file, engine.text(file) ?? '');
  }
  copy.update();
  return copy;
}

/** Whatever an editor asks meanwhile is answered first. */
function letOthersIn(): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, 0));
}
