/**
 * Trying: a project is evaluated as if edits were made, it is put back whatever happens, and one is told what would change.
 *
 * Whoever proposes edits asks here: quick fixes of the editor, `--fix` of the command line, and whatever else is to be
 * evaluated before it is written.
 */
import type { Evaluation } from '../../engine/evaluation/index.ts';
import type { Edit, Finding } from '../../model/finding.ts';
import { inOneGo } from '../../model/steps.ts';
import { type LinkedProject, putAll, restoring, textsAfter } from './as-if.ts';
import { type Differences, differences } from './differences.ts';

/** A project that is evaluated again and again, each time as far as a change reaches. */
export interface TryableProject extends LinkedProject {
  /** What is found now, in steps: whoever waits may give up between them. Nothing where the project cannot be evaluated. */
  evaluateInSteps(): Generator<void, Evaluation | undefined>;
}

/** What the edits would do. */
export interface Trial<N = undefined> extends Differences {
  /** The texts of the edited files as they would be. */
  readonly texts: ReadonlyMap<string, string>;
  /** Everything that would be found. */
  readonly after: readonly Finding[];
  /** The numbers that were asked for, as they are and as they would be. */
  readonly numbers: { readonly before: N; readonly after: N };
  /** Whether all is evaluated that was before: no edited file is too much to be read now, nor the norms too much to be evaluated. */
  readonly isWhole: boolean;
}

export interface TrialRequest<N> {
  /**
   * What is to be counted besides, such as the coverage. It is asked while the evaluation holds, so it gives plain data and
   * keeps nothing of it.
   */
  readonly numbers: (evaluation: Evaluation) => N;
}

const NO_NUMBERS: TrialRequest<undefined> = { numbers: () => undefined };

/** The trial in one go. Nothing where the project cannot be evaluated, before or after. */
export function tryEdits(project: TryableProject, edits: readonly Edit[]): Trial | undefined;
export function tryEdits<N>(
  project: TryableProject,
  edits: readonly Edit[],
  asked: TrialRequest<N>,
): Trial<N> | undefined;
export function tryEdits(
  project: TryableProject,
  edits: readonly Edit[],
  asked: TrialRequest<unknown> = NO_NUMBERS,
): Trial<unknown> | undefined {
  return inOneGo(tryInSteps(project, edits, asked));
}

/** The same in steps. Between two of them the project is as it would be; once the generator is returned it is as it was. */
export function tryInSteps(project: TryableProject, edits: readonly Edit[]): Generator<void, Trial | undefined>;
export function tryInSteps<N>(
  project: TryableProject,
  edits: readonly Edit[],
  asked: TrialRequest<N>,
): Generator<void, Trial<N> | undefined>;
export function* tryInSteps(
  project: TryableProject,
  edits: readonly Edit[],
  { numbers }: TrialRequest<unknown> = NO_NUMBERS,
): Generator<void, Trial<unknown> | undefined> {
  const { engine } = project;
  const before = yield* project.evaluateInSteps();
  if (before === undefined) {
    return undefined;
  }
  const numbersBefore = numbers(before);
  const texts = textsAfter(engine, edits);
  const wereRead = [...texts.keys()].filter(file => !engine.isRefused(file));
  return yield* restoring(project, function* (put) {
    putAll(texts, put);
    project.update();
    const after = yield* project.evaluateInSteps();
    if (after === undefined) {
      return undefined;
    }
    return {
      ...differences(before.findings, after.findings, edits),
      texts,
      after: after.findings,
      numbers: { before: numbersBefore, after: numbers(after) },
      isWhole:
        wereRead.every(file => !engine.isRefused(file)) &&
        (after.table.excess === undefined || before.table.excess !== undefined),
    };
  });
}
