/**
 * A project and its settings → all that is found: errors of the text, of the data files and of the norms, in one table.
 *
 * This is the only place that puts them together. The command line, the editor, the preview and the report ask here, so
 * that they cannot disagree.
 */

import type { PlacedDiagnostic } from '../../model/diagnostic.ts';
import { type Finding, severityOfText } from '../../model/finding.ts';
import type { CxModel } from '../../model/model.ts';
import { whoMustAct } from '../../model/read.ts';
import { inOneGo } from '../../model/steps.ts';
import type { Project } from '../../project/workspace/project.ts';
import { CHECKS } from '../checks/index.ts';
import { createKpiReader, DataCache, type DataTexts, type MeasureReader } from '../measures/index.ts';
import {
  type Baseline,
  compareFindings,
  evaluateNormsInSteps,
  fingerprintsOf,
  NormSession,
  type NormTable,
  withBaseline,
} from '../norms/index.ts';
import type { RunSettings } from './settings.ts';

export interface Evaluation {
  readonly model: CxModel;
  readonly kpis: MeasureReader;
  readonly table: NormTable;
  /** Errors of the text and failures of the norms, the waived and the accepted ones included, by file, place and rule. */
  readonly findings: readonly Finding[];
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
  const table = yield* evaluateNormsInSteps(model, { ...settings, measures: () => reader, checks: CHECKS });
  return evaluationOf(project, reader, table, settings.baseline);
}

/** Judges a project again and again, and only what a change can concern. */
export class Evaluator {
  private readonly project: Project;
  private readonly dataTexts: DataTexts;
  private readonly baseline: Baseline | undefined;
  private readonly session: NormSession;
  private readonly cache = new DataCache();
  private reader: MeasureReader;

  constructor(project: Project, settings: RunSettings, dataTexts: DataTexts) {
    this.project = project;
    this.dataTexts = dataTexts;
    this.baseline = settings.baseline;
    this.reader = createKpiReader(project.model, dataTexts, { cache: this.cache });
    this.session = new NormSession({ ...settings, measures: () => this.reader, checks: CHECKS });
  }

  /** `changed` names the files that were read or linked again, and the data files that came, changed or went. */
  update(changed?: ReadonlySet<string>): Evaluation {
    return inOneGo(this.steps(changed));
  }

  /** The same in steps, so that whoever waits may give up between them. */
  *steps(changed?: ReadonlySet<string>): Generator<void, Evaluation> {
    const { model } = this.project;
    this.reader = createKpiReader(model, this.dataTexts, { cache: this.cache });
    const table = yield* this.session.steps(model, changed);
    return evaluationOf(this.project, this.reader, table, this.baseline);
  }
}

function evaluationOf(
  project: Project,
  reader: MeasureReader,
  table: NormTable,
  baseline: Baseline | undefined,
): Evaluation {
  const { model } = project;
  const problems = [
    ...project.files().flatMap(file => project.problems(file)),
    ...table.problems.filter(problem => !problem.file.startsWith('library:')),
    ...reader.problems(),
  ];
  const findings = [...problems.map(problem => findingOf(problem, model)), ...table.findings].sort(compareFindings);
  return {
    model,
    kpis: reader,
    table,
    findings: baseline === undefined ? findings : withBaseline(findings, baseline),
  };
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
