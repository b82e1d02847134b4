/**
 * All that is found in a project by file: errors of the text, of data files and of norms themselves, and what the norms
 * find. Through the versions of an evaluator only those files are put together anew in which something else is found.
 */
import type { PlacedDiagnostic } from '../../model/diagnostic.ts';
import { type Finding, severityOfText } from '../../model/finding.ts';
import type { CxModel } from '../../model/model.ts';
import { whoMustAct } from '../../model/read.ts';
import type { Project } from '../../project/workspace/project.ts';
import {
  type Baseline,
  compareFindings,
  type FindingsByFile,
  fingerprintsOf,
  keepSame,
  type NormTable,
  put,
  withBaseline,
} from '../norms/index.ts';

export interface FoundInFiles {
  /** Everything, in order; a file in which nothing is found is left out. */
  readonly all: FindingsByFile;
  /** What the texts themselves tell, without any norm or data file. */
  readonly inTexts: FindingsByFile;
}

/** What is wrong with the text of one file, as of the last update of the project. */
export function textFindings(project: Project, file: string): readonly Finding[] {
  const { model } = project;
  return project.problems(file).map(problem => findingOf(problem, model));
}

export class FindingsInFiles {
  readonly #baseline: Baseline | undefined;
  #inTexts: FindingsByFile = new Map();
  /** Of data files, and of norms that cannot be evaluated. */
  #besides: FindingsByFile = new Map();
  #ofNorms: FindingsByFile = new Map();
  readonly #all = new Map<string, readonly Finding[]>();

  constructor(baseline: Baseline | undefined) {
    this.#baseline = baseline;
  }

  /** Takes in a version: the files whose texts say something else than in the one before, or all; and what was found. */
  update(
    project: Project,
    texts: ReadonlySet<string> | undefined,
    besides: readonly PlacedDiagnostic[],
    table: NormTable,
  ): FoundInFiles {
    const { model } = project;
    const changed = new Set<string>();
    this.#inTexts = keepSame(this.#inTexts, this.#textsOf(project, texts), changed);
    const found = besides.map(problem => findingOf(problem, model));
    this.#besides = keepSame(
      this.#besides,
      Map.groupBy(found, finding => finding.file),
      changed,
    );
    for (const file of new Set([...this.#ofNorms.keys(), ...table.byFile.keys()])) {
      if (this.#ofNorms.get(file) !== table.byFile.get(file)) {
        changed.add(file);
      }
    }
    this.#ofNorms = table.byFile;
    for (const file of changed) {
      put(this.#all, file, this.#together(file));
    }
    return { all: new Map(this.#all), inTexts: this.#inTexts };
  }

  #together(file: string): readonly Finding[] {
    const [inText, besides] = [this.#inTexts.get(file) ?? [], this.#besides.get(file) ?? []];
    const ofNorms = this.#ofNorms.get(file) ?? [];
    const together =
      inText.length + besides.length === 0 ? ofNorms : [...inText, ...besides, ...ofNorms].sort(compareFindings);
    return this.#baseline === undefined ? together : withBaseline(together, this.#baseline);
  }

  #textsOf(project: Project, texts: ReadonlySet<string> | undefined): FindingsByFile {
    const byFile = new Map<string, readonly Finding[]>();
    for (const file of project.files()) {
      const before = this.#inTexts.get(file);
      // What tells of a place in another file tells where that place is now.
      const isKnown = texts !== undefined && !texts.has(file) && before?.some(pointsElsewhere) !== true;
      put(byFile, file, isKnown ? (before ?? []) : textFindings(project, file));
    }
    return byFile;
  }
}

function pointsElsewhere({ related }: Finding): boolean {
  return related.length > 0;
}

function findingOf(problem: PlacedDiagnostic, model: CxModel): Finding {
  const element = problem.element === undefined ? undefined : model.element(problem.element);
  return {
    file: problem.file,
    span: problem.span,
    rule: problem.rule,
    norm: undefined,
    severity: severityOfText(problem.rule) ?? 'error',
    outcome: 'fail',
    message: problem.message,
    element: problem.element,
    kind: element?.kind,
    owner: element === undefined ? undefined : whoMustAct(element),
    ...fingerprintsOf(problem.rule, element ?? problem.element ?? problem.file, problem.discriminator ?? ''),
    help: undefined,
    related: problem.related ?? [],
    fixes: problem.fixes ?? [],
    remedy: undefined,
    waivedBy: undefined,
  };
}
