/**
 * What may be done about findings, as plain data for any editor: what the mistake itself tells, what elements of the project
 * put right, what can be created, and what leaves a gap for what only people know.
 */

import { unplannedBelow } from '../../analysis/index.ts';
import type { PlacedDiagnostic } from '../../model/diagnostic.ts';
import { type Edit, type Finding, type Fix, readable } from '../../model/finding.ts';
import { titleOf } from '../../model/read.ts';
import type { Span } from '../../model/values.ts';
import {
  creationsFor,
  ownFixesOf,
  placeholderFor,
  planFor,
  remediesFor,
  SNIPPET_GAP,
  waiverFor,
} from '../fixes/index.ts';
import { accepts, type TryableProject, tryEdits } from '../trying/index.ts';

/** What is wrong: as the norms see it, or in a project that cannot be evaluated as its text alone tells it. */
export type AnyFinding = Finding | PlacedDiagnostic;

export interface CodeAction {
  readonly title: string;
  readonly kind: 'quickfix';
  /** What it is for. */
  readonly finding: AnyFinding;
  readonly edits: readonly Edit[];
  /** Whether it may be taken without a look at the others: the mistake itself tells this one thing only. */
  readonly isPreferred: boolean;
  /** Whether the new texts are snippets, with gaps that a person steps through. */
  readonly isSnippet: boolean;
}

export interface CodeActionsRequest {
  readonly findings: readonly AnyFinding[];
  /**
   * Asked before each trial; where it says no, nothing more is tried. What mistakes themselves tell is then offered untried,
   * and nothing of what takes a trial to be known. An editor that asks at every step of the cursor has no time at all.
   */
  hasTime(): boolean;
  /** Whether the editor steps through gaps. */
  readonly knowsSnippets: boolean;
}

/** Of a whole file marked by hand, only the first few findings are looked at. */
const MOST_FINDINGS = 10;
/** Of the elements that a remedy could name, so many are offered. */
const MOST_REMEDIES = 3;
/** A practice may be called anything. */
const LONGEST_TITLE = 60;
/** What is said where nothing closes a gap. */
const GAP_WITHOUT_PLAN = 'gap-without-plan';
/** For one request, over all its findings. */
const MOST_TRIALS = 40;

/** Those that fail and that the range touches. */
export function findingsIn(findings: readonly AnyFinding[], file: string, { start, end }: Span): AnyFinding[] {
  return findings.filter(
    finding =>
      finding.file === file &&
      finding.span.start <= end &&
      start <= finding.span.end &&
      (!isFinding(finding) || finding.outcome === 'fail'),
  );
}

/** In steps, each of which leaves the project as it is: between them others may ask of it, and whoever waits may give up. */
export function* codeActionsInSteps(
  project: TryableProject,
  request: CodeActionsRequest,
): Generator<void, CodeAction[]> {
  const trials = new Trials(project, request);
  const actions: CodeAction[] = [];
  for (const finding of request.findings.slice(0, MOST_FINDINGS)) {
    actions.push(
      ...(yield* completeActions(finding, trials, project)),
      ...(yield* plans(finding, project)),
      ...actionsWithGaps(finding, project, request),
    );
  }
  return actions;
}

/** What leaves nothing open. It is offered where the test accepts it by which `--fix` writes. */
function* completeActions(
  finding: AnyFinding,
  trials: Trials,
  { engine }: TryableProject,
): Generator<void, CodeAction[]> {
  const own = ownFixesOf(finding);
  const sure: Fix[] = [];
  const doubtful: Fix[] = [];
  for (const fix of own) {
    const isRefused = (yield* trials.accept(finding, fix)) === false;
    (isRefused ? doubtful : sure).push(fix);
  }
  const remedies: Fix[] = [];
  for (const fix of isFinding(finding) ? remediesFor(finding, engine) : []) {
    const isAccepted = yield* trials.accept(finding, fix);
    if (isAccepted === true) {
      remedies.push(fix);
    }
    if (isAccepted === undefined || remedies.length === MOST_REMEDIES) {
      break;
    }
  }
  const creations: Fix[] = [];
  for (const fix of creationsFor(finding, engine)) {
    if ((yield* trials.accept(finding, fix)) !== false) {
      creations.push(fix);
    }
  }
  // The mistake tells one thing: who takes it need not look at the others. A remedy that was tried and holds is still a guess.
  const isPreferred = (fix: Fix) => own.length === 1 && fix === sure[0] && fix.isChoice !== true;
  // A fix that reveals more errors than it removes may be right all the same: a person sees it, and decides.
  return [...sure, ...remedies, ...creations, ...doubtful].map(fix => ({
    ...actionOf(finding, fix.title, fix.edits),
    isPreferred: isPreferred(fix),
  }));
}

/**
 * Plans for practices below a target. Each only begins one: the finding stays until a person has written who answers for it
 * and by when, so that no trial would accept it.
 */
function* plans(finding: AnyFinding, project: TryableProject): Generator<void, CodeAction[]> {
  if (finding.rule !== GAP_WITHOUT_PLAN || finding.element === undefined) {
    return [];
  }
  const evaluation = yield* project.evaluateInSteps();
  if (evaluation?.levels === undefined) {
    return [];
  }
  return unplannedBelow(finding.element, evaluation.model, evaluation.levels)
    .slice(0, MOST_REMEDIES)
    .flatMap(practice => {
      const plan = planFor(practice, project.engine);
      const title = `Plan to close “${readable(titleOf(practice), LONGEST_TITLE)}”`;
      return plan === undefined ? [] : [actionOf(finding, title, [plan.edit])];
    });
}

/** What leaves it to the person to say what only people know. */
function actionsWithGaps(
  finding: AnyFinding,
  { engine }: TryableProject,
  { knowsSnippets }: CodeActionsRequest,
): CodeAction[] {
  if (!isFinding(finding)) {
    return [];
  }
  const gap = knowsSnippets ? SNIPPET_GAP : undefined;
  const placeholder = placeholderFor(finding, engine, gap);
  const waiver = waiverFor(finding, engine, gap);
  const waive = waiver && { title: `Waive \`${finding.rule}\` here, with a reason`, edits: [waiver] };
  return [placeholder, waive]
    .filter(fix => fix !== undefined)
    .map(({ title, edits }) => ({ ...actionOf(finding, title, edits), isSnippet: knowsSnippets }));
}

function actionOf(finding: AnyFinding, title: string, edits: readonly Edit[]): CodeAction {
  return { title, kind: 'quickfix', finding, edits, isPreferred: false, isSnippet: false };
}

function isFinding(finding: AnyFinding): finding is Finding {
  return 'outcome' in finding;
}

class Trials {
  readonly #project: TryableProject;
  readonly #request: Pick<CodeActionsRequest, 'hasTime'>;
  #count = 0;

  constructor(project: TryableProject, request: Pick<CodeActionsRequest, 'hasTime'>) {
    this.#project = project;
    this.#request = request;
  }

  /** Whether the fix is accepted; nothing where it was not tried, or could not be. */
  *accept(finding: AnyFinding, { edits }: Fix): Generator<void, boolean | undefined> {
    if (!isFinding(finding) || this.#count === MOST_TRIALS || !this.#request.hasTime()) {
      return undefined;
    }
    this.#count++;
    const trial = tryEdits(this.#project, edits);
    yield;
    return trial && accepts(trial, [finding]);
  }
}
