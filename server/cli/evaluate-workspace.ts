/** Judges all projects of a workspace. A project that cannot be judged never keeps the others from it. */
import { normElements, ruleFault } from '../../language/src/config/index.ts';
import { grouped } from '../../language/src/engine/norms/index.ts';
import type { Evaluation, RunOptions } from '../../language/src/index.ts';
import type { LevelReader } from '../../language/src/model/level.ts';
import { JobFailure } from '../host/index.ts';
import { type Arguments, type FlagSpec, UsageError } from './arguments.ts';
import { notRead, sentences } from './failures.ts';
import type { Progress } from './progress.ts';
import type { Terminal } from './terminal.ts';
import type { CliProject, Workspace } from './workspace.ts';

export interface EvaluatedProject {
  readonly project: CliProject;
  readonly evaluation: Evaluation;
}

export interface EvaluatedWorkspace {
  readonly judged: readonly EvaluatedProject[];
  readonly failures: readonly string[];
}

export const NORM_FLAGS: readonly FlagSpec[] = [
  {
    name: 'only',
    value: 'RULE[,RULE]',
    doc: 'Judges by these rules and standards alone, whichever preset holds them.',
  },
  { name: 'skip', value: 'RULE[,RULE]', doc: 'Leaves these rules and standards out.' },
];

export type Restriction = Pick<RunOptions, 'only' | 'skip'>;

/** What `--only` and `--skip` say. */
export function restrictionOf(args: Arguments): Restriction {
  const named = (flag: string) =>
    args.has(flag) ? { [flag]: new Set(args.values(flag).flatMap(names => names.split(','))) } : {};
  return { ...named('only'), ...named('skip') };
}

export async function evaluateWorkspace(
  { projects, failures }: Workspace,
  options: RunOptions,
  terminal: Terminal,
  progress: Progress,
): Promise<EvaluatedWorkspace> {
  checkRestriction(options, projects);
  const judged: EvaluatedProject[] = [];
  const all = [...failures];
  for (const project of projects) {
    const { emptiness } = project;
    if (emptiness !== undefined) {
      all.push(emptiness);
      continue;
    }
    progress.report('Judging');
    try {
      judged.push({ project, evaluation: await project.evaluateInTurns(options, terminal) });
    } catch (error) {
      if (!(error instanceof JobFailure)) {
        throw error;
      }
      all.push(...sentences(error, terminal.host));
    }
    await terminal.pause();
  }
  return { judged, failures: [...all, ...judged.flatMap(unreadData), ...judged.flatMap(unjudged)] };
}

/** For commands about one project; there, whatever keeps it from being judged is the whole answer. */
export async function evaluateOne(
  project: CliProject,
  options: RunOptions,
  terminal: Terminal,
): Promise<{ readonly evaluation: Evaluation; readonly failures: readonly string[] }> {
  checkRestriction(options, [project]);
  const evaluation = await project.evaluateInTurns(options, terminal);
  const judged = { project, evaluation };
  return { evaluation, failures: [...unreadData(judged), ...unjudged(judged)] };
}

/** For commands about how a project stands in practices; one that takes more than it may was not judged for that. */
export async function evaluateLevels(
  project: CliProject,
  today: string,
  terminal: Terminal,
): Promise<{ readonly evaluation: Evaluation; readonly levels: LevelReader; readonly failures: readonly string[] }> {
  const { evaluation, failures } = await evaluateOne(project, { today, evidence: true }, terminal);
  const { levels } = evaluation;
  if (levels === undefined) {
    throw new JobFailure(failures.join('\n'));
  }
  return { evaluation, levels, failures };
}

/** A rule that no project has would restrict the run to nothing, and make it green. */
function checkRestriction({ only, skip }: Restriction, projects: readonly CliProject[]): void {
  if (projects.length === 0 || (only === undefined && skip === undefined)) {
    return;
  }
  const norms = new Map(projects.flatMap(({ engine }) => [...normElements(engine.model)]));
  for (const [flag, names] of Object.entries({ only, skip })) {
    for (const name of names ?? []) {
      const fault = ruleFault(name, norms);
      if (fault !== undefined) {
        throw new UsageError(`\`--${flag}\`: ${fault}`);
      }
    }
  }
}

function unreadData({ project, evaluation }: EvaluatedProject): string[] {
  return unreadDataOf(project, evaluation.findings);
}

/** A limit is never a finding alone: what is beyond it was not judged, whatever severity fails the run. */
export function unreadDataOf(project: CliProject, problems: readonly { rule: string; file: string }[]): string[] {
  const { data } = project;
  const cut = problems.filter(({ rule, file }) => rule === 'too-large' && data.known(file) !== undefined);
  const files = new Set([...cut.map(({ file }) => file), ...data.refused.map(({ path }) => path)]);
  const lacksRoom = data.refused.some(({ refused }) => refused === 'no-room');
  return [
    ...notRead(
      'data file',
      [...files].map(file => project.printed(file)),
    ),
    ...(lacksRoom ? ['The data files are too large together: --max-project-size lets more be read.'] : []),
  ];
}

/** That the norms together take more than they may: what they did not judge is not fine. */
export function unjudged({ project, evaluation }: EvaluatedProject): string[] {
  const { excess } = evaluation.table;
  if (excess === undefined) {
    return [];
  }
  const { limit, most, norm, isLibraryEvaluated } = excess;
  const too = limit === 'steps' ? `take more than ${grouped(most)} steps` : `have more than ${grouped(most)} findings`;
  const isOwn = norm !== undefined && !norm.builtIn;
  const where = isOwn ? ` in ${project.printed(norm.element.file)}` : '';
  const by = norm === undefined ? '' : `, \`${norm.name}\`${where} more than any other`;
  const left = isLibraryEvaluated ? 'Only the rules of the library were judged' : 'None was judged';
  return [
    `All rules and standards of the project together ${too}${by}. ${left}: ${isOwn ? 'ask for less there, or ' : ''}raise the limit with --max-${limit}.`,
  ];
}
