/**
 * `--new-since REF`: only what a change adds. The programme is judged as it stands in the ref, read from git's objects, by
 * its own config and on the same day, so that no date turns an unrelated change red. The change is judged by both configs:
 * it may ask for more, and what it asks less for is still asked.
 */
import { newFindings } from '../../language/src/engine/norms/index.ts';
import type { Finding, RunOptions } from '../../language/src/index.ts';
import { configAbove, dirname, isInside, JobFailure, resolve } from '../host/index.ts';
import type { Arguments, FlagSpec } from './arguments.ts';
import { type BaseProject, type BaseRun, evaluatedByBase, Governors, hiddenProjects, together } from './base-policy.ts';
import { type EvaluatedProject, unjudged } from './evaluate-workspace.ts';
import { sentences } from './failures.ts';
import { limitFlags } from './flags.ts';
import { policyFindings } from './policy-findings.ts';
import type { Progress } from './progress.ts';
import type { Terminal } from './terminal.ts';
import { type CliProject, openWorkspace } from './workspace.ts';

export const NEW_SINCE: FlagSpec = {
  name: 'new-since',
  value: 'REF',
  doc: 'Shows and counts only findings that are not there in this commit, branch or tag.',
};

export interface NewSince {
  readonly judged: readonly EvaluatedProject[];
  /** How many findings are left out, since they are in the ref already. */
  readonly older: number;
  /** What to know of the comparison, as sentences. */
  readonly notes: readonly string[];
  /** Why the comparison is not one with the whole of the ref, as sentences; the run has then failed. */
  readonly failures: readonly string[];
}

export async function onlyNewSince(
  ref: string,
  judged: readonly EvaluatedProject[],
  args: Arguments,
  { options, due, terminal, progress }: Omit<BaseRun, 'request'>,
): Promise<NewSince> {
  const notes: string[] = [];
  const failed: string[] = [];
  const kept: EvaluatedProject[] = [];
  let older = 0;
  const byConfigOf = (failure: string) => `By the config of ${ref}: ${failure}`;
  for (const [base, heads] of await basesOf(ref, judged, terminal)) {
    progress.report(`Judging ${ref}`);
    const { bases, failures } = await evaluateBase(base, heads, args, options, progress);
    notes.push(...failures.map(failure => `In ${ref}: ${failure}`));
    failed.push(...bases.flatMap(({ project }) => beyondLimits(project)).map(message => `In ${ref}: ${message}`));
    const run = { request: { limits: limitFlags(args) }, options, due, terminal, progress };
    const { hidden, failures: unread } = await hiddenProjects(heads, bases, run);
    failed.push(...unread.map(byConfigOf));
    for (const head of [...heads, ...hidden]) {
      const { project, evaluation } = head;
      const governors = new Governors(terminal.host, project, bases);
      const sides = counterparts(project, governors, bases);
      const compared = newFindings({ ...evaluation, baseline: project.baseline }, sides);
      const byBase = await evaluatedByBase(head, governors, sides, run);
      failed.push(...byBase.failures.map(byConfigOf));
      const { own, others } = together(compared.findings, byBase.added);
      const shown = (findings: readonly Finding[]) => findings.filter(({ file }) => project.isShown(file)).length;
      older += shown(compared.older);
      notes.push(...smuggledNote(shown(compared.smuggled), ref));
      const policy = policyFindings(head, governors, sides, byBase.weaker, ref);
      kept.push({ project, evaluation: { ...evaluation, findings: [...own, ...policy] } }, ...others);
    }
  }
  return { judged: kept, older, notes, failures: failed };
}

/** A terminal whose files are those of the ref, for every repository that the projects lie in. */
async function basesOf(
  ref: string,
  judged: readonly EvaluatedProject[],
  terminal: Terminal,
): Promise<[Terminal, EvaluatedProject[]][]> {
  // Most runs never ask git for anything.
  const [{ Git }, { GitHost }] = await Promise.all([import('../host/node/git.ts'), import('../host/node/git-host.ts')]);
  const byTop = new Map<string, [Terminal, EvaluatedProject[]]>();
  for (const head of judged) {
    const git = Git.around(terminal.host, head.project.source.root);
    const known = byTop.get(git.top);
    if (known !== undefined) {
      known[1].push(head);
      continue;
    }
    const host = new GitHost(git, git.commit(ref), terminal.host);
    byTop.set(git.top, [{ ...terminal, host }, [head]]);
  }
  return [...byTop.values()];
}

/** The ref is judged as far as it can be read; what cannot be read there fails nobody here. */
async function evaluateBase(
  terminal: Terminal,
  heads: readonly EvaluatedProject[],
  args: Arguments,
  options: RunOptions,
  progress: Progress,
): Promise<{ readonly bases: readonly BaseProject[]; readonly failures: readonly string[] }> {
  const { host } = terminal;
  const ifThere = (path: string | undefined) =>
    path !== undefined && host.typeOf(resolve(host.cwd, path)) !== undefined ? path : undefined;
  const project = ifThere(args.value('project'));
  const roots = heads.flatMap(({ project: { source } }) => {
    if (host.typeOf(source.root) === 'folder') {
      return [source.root];
    }
    // A folder that is new lies in the project around it.
    const config = configAbove(host, source.root);
    return config === undefined ? [] : [dirname(config)];
  });
  if (roots.length === 0) {
    return { bases: [], failures: [] };
  }
  const request = {
    paths: project === undefined ? roots : [],
    project,
    config: ifThere(args.value('config')),
    limits: limitFlags(args),
  };
  const { projects, failures } = await openWorkspace(terminal, request, progress);
  const bases: BaseProject[] = [];
  const all = [...failures];
  for (const project of projects) {
    try {
      const evaluation = await project.evaluateInTurns(options, terminal);
      all.push(...unjudged({ project, evaluation }));
      bases.push({ project, side: { ...evaluation, baseline: project.baseline } });
    } catch (error) {
      if (!(error instanceof JobFailure)) {
        throw error;
      }
      all.push(...sentences(error, host));
    }
    await terminal.pause();
  }
  return { bases, failures: all };
}

/** A flag can let in what a limit kept out, so half of a comparison need not stand for all of it. Of many files one is named. */
function beyondLimits(project: CliProject): string[] {
  const { engine } = project;
  const problems = engine.files().flatMap(file => engine.problems(file));
  const first = problems.find(({ rule }) => rule === 'too-large');
  return first === undefined ? [] : [`${project.printed(first.file)}: ${first.message}`];
}

/** The project in the same folder, with what came into it; where there was none, those that its files may have come from. */
function counterparts({ source: { root } }: CliProject, { main, all }: Governors, bases: readonly BaseProject[]) {
  const isSame = main?.project.source.root === root;
  const near = bases.filter(
    ({ project }) => isInside(project.source.root, root) || isInside(root, project.source.root),
  );
  return (isSame ? all : near).map(({ side }) => side);
}

function smuggledNote(count: number, ref: string): string[] {
  if (count === 0) {
    return [];
  }
  const which = count === 1 ? 'a finding that is' : `${count} findings that are`;
  return [`The baseline accepts ${which} not in ${ref}. Whoever adds a finding cannot accept it too, so it counts.`];
}
