/**
 * A project and its settings → all that is found: errors of the text, of the data files and of the norms, in one table.
 *
 * This is the only place that puts them together. The command line, the editor, the preview and the report ask here, so
 * that they cannot disagree.
 */

import type { PlacedDiagnostic } from '../../model/diagnostic.ts';
import type { Finding } from '../../model/finding.ts';
import type { LevelReader } from '../../model/level.ts';
import type { CxModel } from '../../model/model.ts';
import { inOneGo } from '../../model/steps.ts';
import type { Project } from '../../project/workspace/project.ts';
import { CHECKS } from '../checks/index.ts';
import { readLevels } from '../levels/index.ts';
import { createKpiReader, DataCache, type DataTexts, type MeasureReader } from '../measures/index.ts';
import { evaluateNormsInSteps, type FindingsByFile, joined, NormSession, type NormTable } from '../norms/index.ts';
import { FindingsInFiles, type FoundInFiles } from './found-in-files.ts';
import { missingImages } from './missing-images.ts';
import type { LastingSettings, RunSettings } from './settings.ts';

/** What the product brings along for rules that an expression cannot say. */
const BUILT_IN = { checks: CHECKS, levels: readLevels };

export interface Evaluation {
  readonly model: CxModel;
  readonly kpis: MeasureReader;
  readonly table: NormTable;
  /** How practices stand; absent where not all norms were judged, so that evidence would be missing. */
  readonly levels: LevelReader | undefined;
  /** Errors of the text and failures of the norms, the waived and the accepted ones included, by file, place and rule. */
  readonly findings: readonly Finding[];
  /** The same by file. From one evaluation to the next a file keeps its very list as long as the same is found in it. */
  readonly byFile: FindingsByFile;
  /** Those of them that the texts themselves tell. */
  readonly inTexts: FindingsByFile;
}

/** Judges one version of a project and is done. */
export function evaluate(project: Project, settings: RunSettings, dataTexts: DataTexts): Evaluation {
  return inOneGo(evaluateInSteps(project, settings, dataTexts));
}

/** The same in steps, so that whoever waits may give up between them. */
export function* evaluateInSteps(
  project: Project,
  settings: RunSettings,
  dataTexts: DataTexts,
): Generator<void, Evaluation> {
  const { model } = project;
  const reader = createKpiReader(model, dataTexts, { cache: new DataCache() });
  const table = yield* evaluateNormsInSteps(model, { ...settings, ...BUILT_IN, measures: () => reader });
  const files = new FindingsInFiles(settings.baseline);
  const besides = problemsBeside(model, reader, table, settings);
  return evaluationOf(project, reader, table, settings, files.update(project, undefined, besides, table));
}

/** Judges a project again and again, as of whatever day, and only what a change can concern. */
export class Evaluator {
  readonly #project: Project;
  readonly #dataTexts: DataTexts;
  readonly #settings: LastingSettings;
  readonly #session: NormSession;
  readonly #cache = new DataCache();
  readonly #found: FindingsInFiles;
  /** What changed since what was found was last put together, which is not done where an evaluation is given up; absent for all. */
  #changed: Set<string> | undefined;
  #reader: MeasureReader;

  constructor(project: Project, settings: LastingSettings, dataTexts: DataTexts) {
    this.#project = project;
    this.#settings = settings;
    this.#dataTexts = dataTexts;
    this.#found = new FindingsInFiles(settings.baseline);
    this.#reader = createKpiReader(project.model, dataTexts, { cache: this.#cache });
    this.#session = new NormSession({ ...settings, ...BUILT_IN, measures: () => this.#reader });
  }

  /**
   * As of a day, which may lie before that of the last update. `changed` names the files that were read or linked again
   * since then, and the data files that came, changed or went.
   */
  update(today: string, changed?: ReadonlySet<string>): Evaluation {
    return inOneGo(this.steps(today, changed));
  }

  /**
   * The same in steps, so that whoever waits may give up between them: of the next evaluation it says what changed since
   * this one began.
   */
  *steps(today: string, changed?: ReadonlySet<string>): Generator<void, Evaluation> {
    const { model } = this.#project;
    this.#changed = changed === undefined ? undefined : this.#changed && new Set([...this.#changed, ...changed]);
    this.#cache.startVersion(changed);
    const reader = createKpiReader(model, this.#dataTexts, { cache: this.#cache });
    this.#reader = reader;
    const table = yield* this.#session.steps(model, today, changed);
    const besides = problemsBeside(model, reader, table, this.#settings);
    const found = this.#found.update(this.#project, this.#changed, besides, table);
    this.#changed = new Set();
    return evaluationOf(this.#project, reader, table, { ...this.#settings, today }, found);
  }
}

function evaluationOf(
  project: Project,
  reader: MeasureReader,
  table: NormTable,
  settings: RunSettings,
  { all, inTexts }: FoundInFiles,
): Evaluation {
  const { model } = project;
  let findings: readonly Finding[] | undefined;
  let levels: LevelReader | undefined;
  return {
    model,
    kpis: reader,
    table,
    get levels() {
      levels ??= table.hasEvidence
        ? readLevels({ model, table, kpis: reader, remembered: table.remembered }, settings)
        : undefined;
      return levels;
    },
    byFile: all,
    inTexts,
    // Whoever shows an edit looks at the files that it touched, and never at all of them.
    get findings() {
      findings ??= joined(all);
      return findings;
    },
  };
}

/** What is wrong with data files and images, and with the norms of the project themselves. */
function problemsBeside(
  model: CxModel,
  reader: MeasureReader,
  table: NormTable,
  { hasFile }: LastingSettings,
): readonly PlacedDiagnostic[] {
  return [
    ...table.problems.filter(problem => !problem.file.startsWith('library:')),
    ...reader.problems(),
    ...(hasFile === undefined ? [] : missingImages(model, hasFile)),
  ];
}
