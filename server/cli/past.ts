/** The past of a project, judged revision by revision, with progress where it takes its time. */
import type { Period, TrendPoint } from '../../language/src/analysis/index.ts';
import { gitHistory } from '../host/node/git-history.ts';
import { trendOver } from '../host/trend.ts';
import type { Arguments } from './arguments.ts';
import { limitFlags } from './flags.ts';
import { oneProject } from './one-project.ts';
import { Progress } from './progress.ts';
import type { Terminal } from './terminal.ts';
import { asOf } from './today.ts';
import { turns } from './workspace.ts';

export interface PastRequest {
  readonly every: Period | 'tag';
  readonly since?: string | undefined;
  /** Whether each revision is judged by its own norms and config. */
  readonly byThen?: boolean;
}

export interface Past {
  /** The oldest first. */
  readonly points: readonly TrendPoint[];
  /** What of today's project could not be read, as sentences. */
  readonly failures: readonly string[];
}

/** Of the project that the arguments name. Throws a `JobFailure` where it has no history. */
export async function pastOf(args: Arguments, request: PastRequest, terminal: Terminal): Promise<Past> {
  const { every, since, byThen = false } = request;
  const today = asOf(args, terminal);
  const limits = limitFlags(args);
  // It is taken through its past, and is of no use afterwards.
  const { project, failures } = await oneProject(args, args.positionals, limits, terminal);
  const { engine, source } = project;
  const until = args.has('as-of') ? today : undefined;
  const history = gitHistory(terminal.host, source.root, { every, since, until });
  const progress = new Progress(terminal);
  const points = await trendOver({
    history,
    project: { engine, source, limits },
    byThen,
    today,
    between: turns(terminal),
    begins: (number, count) => progress.report(`Judging revision ${number} of ${count}`),
  });
  progress.end();
  return { points, failures };
}
