/**
 * The gaps as tasks for a team's tracker: one a gap and role that must act, since a task that six people share is nobody's;
 * what no role is named for is a task of its own. Nobody is assigned: who holds a role is private, and who takes a task
 * is for the team to say.
 */
import {
  gaps as computeGaps,
  type Gap,
  maturity,
  planWords,
  sharesOf,
  type TitleOf,
} from '../../../language/src/analysis/index.ts';
import type { OpenSubject } from '../../../language/src/engine/levels/index.ts';
import { type CxModel, readable } from '../../../language/src/index.ts';
import { JobFailure } from '../../host/index.ts';
import { adoption } from '../adoption.ts';
import { evaluateLevels } from '../evaluate-workspace.ts';
import { type GapPart, gapParts, messageOf, ownerTitle, wayWords } from '../gap-parts.ts';
import { placeIn } from '../report.ts';
import type { Terminal } from '../terminal.ts';
import type { CliProject } from '../workspace.ts';
import { TRACKERS, type Tracker } from './trackers.ts';

/** What stands in the description of a task: a sentence, or a list. */
export type TaskBlock = string | readonly TaskItem[];

export interface TaskItem {
  readonly words: string;
  readonly items: readonly string[];
}

export interface Task {
  readonly title: string;
  /** ISO date. */
  readonly due: string | undefined;
  /** Words without blanks, by which a tracker finds tasks again; the last is this task's alone, at every export. */
  readonly labels: readonly string[];
  readonly description: readonly TaskBlock[];
}

export interface TaskRequest {
  readonly tracker: Tracker;
  /** ISO date. */
  readonly today: string;
  /** Identities of frameworks; absent for all. */
  readonly only: ReadonlySet<string> | undefined;
  readonly titleOf: TitleOf;
}

/** Open places of a rule that a description lists; the others are counted. */
const LISTED = 10;

/** What trackers take for a title. */
const LONGEST_TITLE = 250;

export async function exportTasks(
  project: CliProject,
  { tracker, today, only, titleOf }: TaskRequest,
  terminal: Terminal,
): Promise<{ readonly text: string; readonly failures: readonly string[] }> {
  const { evaluation, levels, failures } = await evaluateLevels(project, today, terminal);
  const isAsked = (framework: string) => only === undefined || only.has(framework);
  if (!levels.targets.some(({ framework }) => isAsked(framework.id))) {
    const example = adoption(maturity(levels, only), today);
    throw new JobFailure(
      `There is nothing to export: nothing says how far to come. Write in the programme, for instance:\n  ${example}`,
    );
  }
  const found = computeGaps({ ...evaluation, levels, today }).filter(({ standing }) => isAsked(standing.framework.id));
  const tasks = found.flatMap(gap => tasksOf(gap, { project, model: evaluation.model, today, titleOf }));
  return { text: TRACKERS[tracker].write(tasks), failures };
}

interface TaskContext {
  readonly project: CliProject;
  readonly model: CxModel;
  readonly today: string;
  readonly titleOf: TitleOf;
}

function tasksOf(gap: Gap, context: TaskContext): Task[] {
  const { model } = context;
  // What is open at no element is a task for whoever takes it.
  const shares = sharesOf(gap).filter(({ open }) => open.length > 0);
  const tasks = shares.flatMap(({ owner, open }) => {
    const parts = gapParts({ ...gap, open }, model).filter(part => part.subjects.length > 0);
    return owner === undefined ? [] : [taskOf(gap, { id: owner, title: ownerTitle(owner, model) }, parts, context)];
  });
  const unowned = shares.find(({ owner }) => owner === undefined)?.open ?? [];
  const rest = gapParts({ ...gap, open: unowned }, model);
  return rest.length === 0 && tasks.length > 0 ? tasks : [...tasks, taskOf(gap, undefined, rest, context)];
}

function taskOf(
  gap: Gap,
  role: { readonly id: string; readonly title: string } | undefined,
  parts: readonly GapPart[],
  context: TaskContext,
): Task {
  const { standing, closedBy, target } = gap;
  const { model, today, titleOf } = context;
  const [framework, practice] = [standing.framework, standing.practice];
  const title = role === undefined ? titleOf(practice) : `${titleOf(practice)}: ${role.title}`;
  const ids = [practice.id, ...(role === undefined ? [] : [role.id])];
  return {
    title: readable(title, LONGEST_TITLE),
    due: target.due,
    labels: ['cx-gap', framework.name, practice.name, ['cx-gap', ...ids].join('/')],
    description: [
      `${titleOf(framework)} › ${titleOf(practice)}: ${wayWords(gap)}.`,
      role === undefined ? 'No role is named that must act.' : `Must act: ${role.title}.`,
      closedBy.length === 0
        ? 'No initiative closes it yet.'
        : `Closed by: ${closedBy.map(plan => planWords(plan, model)).join('; ')}.`,
      ...(parts.length === 0 ? [] : [parts.map(part => itemOf(part, context))]),
      `As of ${today}. \`cx gaps --framework ${framework.name}\` lists it until it is closed.`,
    ],
  };
}

function itemOf({ words, count, subjects }: GapPart, { project }: TaskContext): TaskItem {
  const more = subjects.length - LISTED;
  return {
    words: count === '' ? words : `${words} (${count})`,
    items: [
      ...subjects.slice(0, LISTED).map(subject => subjectLine(subject, project)),
      ...(more > 0 ? [`and ${more} more`] : []),
    ],
  };
}

function subjectLine(subject: OpenSubject, project: CliProject): string {
  const { file, line, column } = placeIn(project, subject.place.file, subject.place.span);
  return `${file}:${line}:${column} ${messageOf(subject)}`;
}
