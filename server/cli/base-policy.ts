/**
 * A change is judged by the config, the baseline and the norms of its base as well, so that nobody switches off what he
 * breaks. Each file is judged by what judged it, or would have, in the base; a file that only the base's config chooses is
 * read too.
 */
import { CONFIG_NAME, type Config, configSeenFrom, isSameConfig } from '../../language/src/config/index.ts';
import { type EvaluatedVersion, newFindings } from '../../language/src/engine/norms/index.ts';
import type { Evaluation, Finding, RunOptions } from '../../language/src/index.ts';
import { type Host, isInside, join, relativePath, walk } from '../host/index.ts';
import { type ChangedNorm, type NormsOfBase, normsOfBase } from './base-norms.ts';
import { onlyDue } from './due.ts';
import type { EvaluatedProject } from './evaluate-workspace.ts';
import type { Progress } from './progress.ts';
import type { Terminal } from './terminal.ts';
import {
  type CliProject,
  openSource,
  openWorkspace,
  type Policy,
  unreadable,
  type WorkspaceRequest,
} from './workspace.ts';

export interface BaseProject {
  readonly project: CliProject;
  readonly side: EvaluatedVersion;
}

/** The projects of the base whose configs judged what a project consists of. */
export class Governors {
  /** The one in charge of the project's folder. */
  readonly main: BaseProject | undefined;
  /** Those inside of it, which are projects of their own there and none any more. */
  readonly nested: readonly BaseProject[];
  readonly #root: string;

  constructor(host: Host, { source: { root, nested } }: CliProject, bases: readonly BaseProject[]) {
    this.#root = root;
    const around = bases.filter(({ project: { source } }) => {
      // A config is in charge of the folders below it; without one, a folder is a project only where it was named.
      return source.root === root || (source.configFile !== undefined && isInside(source.root, root));
    });
    this.main = innermost(around);
    this.nested = bases.filter(base => {
      const folder = rootOf(base);
      const isWithin = folder !== root && isInside(root, folder) && !nested.some(one => isInside(one, folder));
      return isWithin && !hasConfig(host, folder);
    });
  }

  get all(): readonly BaseProject[] {
    return this.main === undefined ? this.nested : [this.main, ...this.nested];
  }

  /** Whether all is judged by the same config as in the base. */
  isSame(config: Config): boolean {
    return this.all.every(base => rootOf(base) === this.#root && isSameConfig(base.project.source.config, config));
  }

  /** Who is in charge of a file, by its path in the project. */
  of(file: string): BaseProject | undefined {
    const path = join(this.#root, file);
    return innermost(this.nested.filter(base => isInside(rootOf(base), path))) ?? this.main;
  }
}

function rootOf({ project }: BaseProject): string {
  return project.source.root;
}

function hasConfig(host: Host, folder: string): boolean {
  return host.typeOf(join(folder, CONFIG_NAME)) !== undefined;
}

function innermost(bases: readonly BaseProject[]): BaseProject | undefined {
  return bases.reduce<BaseProject | undefined>(
    (inner, base) => (inner === undefined || rootOf(base).length > rootOf(inner).length ? base : inner),
    undefined,
  );
}

export interface BaseRun {
  readonly request: Pick<WorkspaceRequest, 'limits'>;
  readonly options: RunOptions;
  /** The day that things fall due by, where only those are asked for. */
  readonly due: string | undefined;
  readonly terminal: Terminal;
  readonly progress: Progress;
}

/**
 * Projects that the base has, that are still there, and that no walk of today comes by, since the config around them
 * excludes them now. They are judged like those that were found.
 */
export async function hiddenProjects(
  heads: readonly EvaluatedProject[],
  bases: readonly BaseProject[],
  run: BaseRun,
): Promise<{ readonly hidden: readonly EvaluatedProject[]; readonly failures: readonly string[] }> {
  const { host } = run.terminal;
  const roots = bases.map(rootOf).filter(folder => {
    const isMissed = ({ project: { source, isShown } }: EvaluatedProject) =>
      isInside(source.root, folder) &&
      isShown(relativePath(source.root, folder)) &&
      !source.nested.some(one => isInside(one, folder));
    const isFound = heads.some(({ project }) => project.source.root === folder);
    return !isFound && hasConfig(host, folder) && heads.some(isMissed);
  });
  if (roots.length === 0) {
    return { hidden: [], failures: [] };
  }
  const { projects, failures } = await openWorkspace(run.terminal, { ...run.request, paths: roots }, run.progress);
  const hidden = projects.map(project => {
    const policy = { config: project.source.config, baseline: project.baseline };
    return { project, evaluation: evaluationBy(project, policy, run) };
  });
  return { hidden, failures };
}

/** A norm that lets something through which that of the base catches. */
export interface WeakerNorm extends ChangedNorm {
  /** Nothing can be judged by that of the base, since the change has taken away what it speaks of. */
  readonly isBroken: boolean;
}

export interface ByBase {
  /** What is new by the base's policy, for each config of the base that has a part in it. */
  readonly added: readonly EvaluatedProject[];
  readonly weaker: readonly WeakerNorm[];
  readonly failures: readonly string[];
}

/** What a change adds to the findings of the base, judged by the configs and the norms of the base. */
export async function evaluatedByBase(
  { project, evaluation: own }: EvaluatedProject,
  governors: Governors,
  sides: readonly EvaluatedVersion[],
  run: BaseRun,
): Promise<ByBase> {
  const isSame = governors.isSame(project.source.config);
  const { whole, failures } = isSame
    ? { whole: project, failures: [] }
    : await withFilesOfBase(project, governors, run);
  const engines = governors.all.map(base => base.project.engine);
  const norms = normsOfBase(run.terminal.host, engines, whole);
  const found = new Set(own.findings.map(({ fingerprint }) => fingerprint));
  const missed = new Set<string>();
  const broken = new Set<string>();
  const added = governors.all.flatMap(base => {
    const { baseline } = base.project;
    const policy = { config: configFor(project, base), baseline };
    const evaluations = isSame ? [] : [evaluationBy(whole, policy, run)];
    if (norms !== undefined) {
      const byNorms = evaluationByNorms(norms, policy, run);
      const findings = byNorms.findings.filter(({ norm }) => norms.judging.has(norm ?? ''));
      for (const { norm, file } of byNorms.findings) {
        if (norm === undefined) {
          broken.add(file);
        }
      }
      for (const { norm, fingerprint } of findings) {
        if (!found.has(fingerprint)) {
          missed.add(norm!);
        }
      }
      evaluations.push({ ...byNorms, findings });
    }
    const isOurs = ({ file }: Finding) => governors.of(file) === base;
    return evaluations.map(evaluation => {
      const head = { ...evaluation, findings: evaluation.findings.filter(isOurs), baseline };
      const { findings } = newFindings(head, sides);
      return { project: whole, evaluation: { ...evaluation, findings: findings.filter(fails) } };
    });
  });
  const weaker = (norms?.changed ?? [])
    .map(changed => ({ ...changed, isBroken: broken.has(changed.file) }))
    .filter(({ element, isBroken }) => isBroken || missed.has(element.id));
  return { added, weaker, failures };
}

/** Only by norms that may judge otherwise than before. */
function evaluationByNorms({ project, judging }: NormsOfBase, policy: Policy, run: BaseRun): Evaluation {
  const { only } = run.options;
  const nameOf = (id: string) => id.slice(id.lastIndexOf('.') + 1);
  const wanted = [...judging].filter(id => only === undefined || only.has(id) || only.has(nameOf(id)));
  return evaluationBy(project, policy, { ...run, options: { ...run.options, only: new Set(wanted) } });
}

function evaluationBy(project: CliProject, policy: Policy, { options, due }: BaseRun): Evaluation {
  const now = { project, evaluation: project.evaluateBy(policy, options) };
  if (due === undefined) {
    return now.evaluation;
  }
  const later = { project, evaluation: project.evaluateBy(policy, { ...options, today: due }) };
  return onlyDue([later], [now])[0]!.evaluation;
}

/** The project, and what the configs of the base choose beside it. */
async function withFilesOfBase(
  project: CliProject,
  governors: Governors,
  { request, terminal, progress }: BaseRun,
): Promise<{ readonly whole: CliProject; readonly failures: readonly string[] }> {
  const { source, engine } = project;
  const known = new Set(engine.files());
  const failures: string[] = [];
  const more = governors.all.flatMap(base => {
    const start = isInside(source.root, rootOf(base)) ? rootOf(base) : source.root;
    const found = walk(terminal.host, start, configSeenFrom(base.project.source.config, pathFrom(start, base)));
    failures.push(...found.failures);
    return found.files
      .map(file => relativePath(source.root, join(start, file)))
      .filter(file => !known.has(file) && governors.of(file) === base);
  });
  if (more.length === 0) {
    return { whole: project, failures };
  }
  const files = [...source.files, ...more].sort();
  const whole = await openSource(
    terminal,
    { source: { ...source, files }, isShown: project.isShown },
    request,
    progress,
  );
  failures.push(...unreadable([whole], file => !known.has(file)));
  // Standard input and fixes may have put other texts in the place of those on the disk.
  for (const file of known) {
    const text = engine.text(file);
    if (text !== undefined && text !== whole.engine.text(file)) {
      whole.setText(file, text);
    }
  }
  whole.engine.update();
  return { whole, failures };
}

function configFor({ source }: CliProject, base: BaseProject): Config {
  const { config } = base.project.source;
  return source.root === rootOf(base) ? config : configSeenFrom(config, pathFrom(source.root, base));
}

/** By what path a project of the base knows a file of another folder. */
function pathFrom(folder: string, base: BaseProject): (file: string) => string {
  return file => relativePath(rootOf(base), join(folder, file));
}

function fails({ outcome }: Finding): boolean {
  return outcome === 'fail';
}

const WORST_FIRST = ['error', 'warning', 'info'] as const;

/**
 * What is found by both policies is one finding, as bad as the worse of them says.
 * What only the base's policy finds is given back beside it.
 */
export function together(
  own: readonly Finding[],
  byBase: readonly EvaluatedProject[],
): { readonly own: readonly Finding[]; readonly others: readonly EvaluatedProject[] } {
  const all = [...own];
  const starts = byBase.map(({ evaluation }) => {
    const waiting = Map.groupBy(all.keys(), index => all[index]!.fingerprint);
    const start = all.length;
    for (const finding of evaluation.findings) {
      const same = waiting.get(finding.fingerprint)?.shift();
      if (same === undefined) {
        all.push(finding);
      } else {
        all[same] = worstOf(all[same]!, finding);
      }
    }
    return start;
  });
  const others = byBase.map(({ project, evaluation }, index) => ({
    project,
    evaluation: { ...evaluation, findings: all.slice(starts[index], starts[index + 1]) },
  }));
  return { own: all.slice(0, own.length), others };
}

/** What is rightly waived or accepted stays so: both policies know the same waivers, by the names of today and of then. */
function worstOf(own: Finding, byBase: Finding): Finding {
  const isAsBad = WORST_FIRST.indexOf(own.severity) <= WORST_FIRST.indexOf(byBase.severity);
  return own.outcome !== 'fail' || isAsBad ? own : { ...own, severity: byBase.severity, message: byBase.message };
}
