/** The trend of a project over its repository's history: each revision judged as of its day, in steps. */
import { standingOf, type TrendPoint } from '../../language/src/analysis/index.ts';
import { type Baseline, withBaseline } from '../../language/src/engine/norms/index.ts';
import type { Evaluation } from '../../language/src/index.ts';
import { JobFailure } from './failure.ts';
import type { History, Revision } from './history.ts';
import { type JudgingOptions, type NotJudged, ProjectHistory, type TodaysProject } from './project-history.ts';

export interface TrendRequest extends JudgingOptions {
  readonly history: History;
  readonly project: TodaysProject;
  /** As an ISO date: the day of what is not committed yet. */
  readonly today: string;
  /** Told which of how many revisions is judged next. */
  begins(number: number, count: number): void;
}

/** Oldest first, from the first revision that holds something of the project; none where none does. */
export async function trendOver(request: TrendRequest): Promise<TrendPoint[]> {
  const { history, project, today } = request;
  const past = new ProjectHistory(history, project, request);
  const points: TrendPoint[] = [];
  for (const [index, revision] of history.revisions.entries()) {
    request.begins(index + 1, history.revisions.length);
    const failure = await past.next();
    if (failure?.isAbsent !== true || points.length > 0) {
      points.push(failure === undefined ? await judged(past, revision, request) : notJudged(revision, failure));
    }
  }
  const isChanged = await past.toWorkTree();
  if (isChanged !== false) {
    const workTree: Revision = { hash: null, day: today, tags: [] };
    points.push(isChanged === true ? await judged(past, workTree, request) : notJudged(workTree, isChanged));
  }
  return points;
}

async function judged(past: ProjectHistory, revision: Revision, { between }: TrendRequest): Promise<TrendPoint> {
  const steps = past.evaluateInSteps(revision.day);
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) {
      return 'why' in step.value ? notJudged(revision, step.value) : pointOf(past, revision, step.value);
    }
    await between();
  }
}

function pointOf(past: ProjectHistory, revision: Revision, evaluation: Evaluation): TrendPoint {
  let baseline: Baseline | undefined;
  try {
    baseline = past.baseline;
  } catch (error) {
    if (!(error instanceof JobFailure)) {
      throw error;
    }
    return notJudged(revision, { why: error.message });
  }
  const own = evaluation.findings.filter(finding => past.isOwn(finding));
  const findings = baseline === undefined ? own : withBaseline(own, baseline);
  const { table, levels } = evaluation;
  const standing = standingOf({ table, levels, findings });
  return { revision: revision.hash, date: revision.day, tags: revision.tags, standing, error: undefined };
}

function notJudged({ hash, day, tags }: Revision, { why }: NotJudged): TrendPoint {
  return { revision: hash, date: day, tags, standing: undefined, error: why };
}
