/** A programme as it was judged, for whatever an editor tells of it beside the text: worked out once for all that ask. */
import {
  coverage,
  type FrameworkMaturity,
  GapFinder,
  maturity,
  type PracticeMaturity,
  type Tally,
} from '../analysis/index.ts';
import type { Evaluation } from '../engine/evaluation/index.ts';
import type { NormTable } from '../engine/norms/index.ts';
import type { LevelReader } from '../model/level.ts';
import { type CxModel, containerOfKind, type Element } from '../model/model.ts';
import { ViewContext } from '../views/parts/context.ts';
import { elementsWithin } from '../views/parts/entries.ts';
import type { SeverityCounts } from '../views/parts/schema.ts';
import { viewSource } from '../views/source.ts';

/** What an evaluation tells of it. */
export type JudgedProgramme = Pick<Evaluation, 'model' | 'table' | 'levels' | 'kpis' | 'findings'>;

const known = new WeakMap<NormTable, Judged>();

/** `today` as an ISO date, the one of the evaluation. */
export function judgedIn(programme: JudgedProgramme, today: string): Judged {
  let judged = known.get(programme.table);
  if (judged?.model !== programme.model || judged.today !== today) {
    judged = new Judged(programme, today);
    known.set(programme.table, judged);
  }
  return judged;
}

export class Judged {
  readonly model: CxModel;
  readonly table: NormTable;
  readonly today: string;
  readonly #programme: JudgedProgramme;
  readonly #frameworks = new Map<Element, FrameworkMaturity | undefined>();
  #coverage: ReadonlyMap<string, Tally> | undefined;
  #context: ViewContext | undefined;
  #gaps: GapFinder | undefined;

  constructor(programme: JudgedProgramme, today: string) {
    this.model = programme.model;
    this.table = programme.table;
    this.today = today;
    this.#programme = programme;
  }

  /** Absent where the norms were judged without their evidence. */
  get levels(): LevelReader | undefined {
    return this.#programme.levels;
  }

  /** Absent as the levels are. */
  framework(framework: Element): FrameworkMaturity | undefined {
    const { levels } = this;
    if (levels !== undefined && !this.#frameworks.has(framework)) {
      this.#frameworks.set(framework, maturity(levels, new Set([framework.id]))[0]);
    }
    return this.#frameworks.get(framework);
  }

  /** Absent as the levels are, and for a practice that stands in no framework. */
  practice(practice: Element): PracticeMaturity | undefined {
    const framework = containerOfKind(practice, 'framework');
    const dimensions = framework === undefined ? [] : (this.framework(framework)?.dimensions ?? []);
    return dimensions.flatMap(({ practices }) => practices).find(({ standing }) => standing.practice === practice);
  }

  /** Absent as the levels are. */
  get gaps(): GapFinder | undefined {
    const { model, table, levels, today } = this;
    this.#gaps ??= levels && new GapFinder({ model, table, levels, today });
    return this.#gaps;
  }

  /** How much of what is asked of a journey is held. */
  coverageOf(journey: Element): Tally | undefined {
    if (this.#coverage === undefined) {
      const { groups } = coverage(this.table, this.model, { by: ['journey'], today: this.today });
      this.#coverage = new Map(groups.map(group => [group.id, group]));
    }
    return this.#coverage.get(journey.id);
  }

  /** What is found in a journey and in the touchpoints that it meets, as the preview counts it. */
  findingsIn(journey: Element): SeverityCounts {
    const { today } = this;
    this.#context ??= new ViewContext(
      viewSource(this.#programme, { today, thresholds: new Map(), textOf: () => undefined }),
    );
    return this.#context.marks.counts(new Set(elementsWithin(journey, this.#context).map(({ id }) => id)));
  }
}
