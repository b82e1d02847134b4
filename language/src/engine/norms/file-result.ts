/** What a norm found in one file. */

import type { Element } from '../../model/model.ts';
import type { EvaluationError } from '../expressions/index.ts';
import type { CachedResult } from './dependency-cache.ts';
import type { CandidateResult } from './norm-evaluator.ts';
import { type Failure, MET, type Verdict } from './verdict.ts';

/** What is cached of a candidate. */
export interface CandidateRecord extends CandidateResult {
  /** Whether the standard bound the candidate. */
  readonly isBound: boolean;
}

export interface FileResult {
  /** Elements that the norm applies to, and the verdict on each. */
  readonly subjects: readonly Element[];
  readonly verdicts: readonly Verdict[];
  readonly hasFailures: boolean;
  readonly candidates: readonly Element[];
  /** Absent in a single run. What was asked again and is as it was keeps its result, with what it rests on now. */
  cached: readonly CachedResult<CandidateRecord>[] | undefined;
  readonly steps: number;
  readonly error: { readonly error: EvaluationError; readonly subject: Element } | undefined;
}

/** Most results of files are met throughout: those of one length share their verdicts. */
const ALL_MET: (readonly Verdict[])[] = [];

function allMet(length: number): readonly Verdict[] {
  ALL_MET[length] ??= new Array<Verdict>(length).fill(MET);
  return ALL_MET[length];
}

export function fileResultOf(
  candidates: readonly Element[],
  results: readonly CandidateResult[],
  cached: FileResult['cached'],
): FileResult {
  const subjects: Element[] = [];
  const verdicts: Verdict[] = [];
  let isMet = true;
  let hasFailures = false;
  let steps = 0;
  let error: FileResult['error'];
  results.forEach((result, index) => {
    const candidate = candidates[index]!;
    const { verdict } = result;
    steps += result.steps;
    if (result.error !== undefined) {
      error ??= { error: result.error, subject: candidate };
    }
    if (verdict !== undefined) {
      subjects.push(candidate);
      verdicts.push(verdict);
      isMet &&= verdict === MET;
      hasFailures ||= verdict.failures.length > 0;
    }
  });
  return {
    subjects: subjects.length === candidates.length ? candidates : subjects,
    verdicts: isMet ? allMet(verdicts.length) : verdicts,
    hasFailures,
    candidates,
    cached,
    steps,
    error,
  };
}

/** What a norm found in each file, and what that comes to in all. */
export class FileResults extends Map<string, FileResult> {
  steps = 0;
  subjects = 0;
  errors = 0;

  override set(file: string, fileResult: FileResult): this {
    this.#count(this.get(file), -1);
    this.#count(fileResult, 1);
    return super.set(file, fileResult);
  }

  override delete(file: string): boolean {
    this.#count(this.get(file), -1);
    return super.delete(file);
  }

  override clear(): void {
    this.steps = 0;
    this.subjects = 0;
    this.errors = 0;
    super.clear();
  }

  #count(fileResult: FileResult | undefined, times: 1 | -1): void {
    if (fileResult !== undefined) {
      this.steps += times * fileResult.steps;
      this.subjects += times * fileResult.subjects.length;
      this.errors += fileResult.error === undefined ? 0 : times;
    }
  }
}

/** Whether a candidate that was judged again is as it was. */
export function isSameOutcome(a: CandidateRecord, b: CandidateRecord): boolean {
  return (
    a.error === undefined &&
    b.error === undefined &&
    a.steps === b.steps &&
    a.isBound === b.isBound &&
    isSameVerdict(a.verdict, b.verdict)
  );
}

function isSameVerdict(a: Verdict | undefined, b: Verdict | undefined): boolean {
  return (
    a === b ||
    (a !== undefined &&
      b !== undefined &&
      a.state === b.state &&
      a.isObligation === b.isObligation &&
      a.isUnwritten === b.isUnwritten &&
      a.failures.length === b.failures.length &&
      a.failures.every((failure, index) => isSameFailure(failure, b.failures[index]!)))
  );
}

function isSameFailure(a: Failure, b: Failure): boolean {
  return (
    a.message === b.message &&
    a.discriminator === b.discriminator &&
    a.severity === b.severity &&
    JSON.stringify([a.place, a.related]) === JSON.stringify([b.place, b.related])
  );
}

/** What most candidates share: that they are met, or that the norm does not apply. */
export function shareKey({ verdict, error, steps, isBound }: CandidateRecord): string | undefined {
  return error === undefined && (verdict === undefined || verdict.failures.length === 0)
    ? `${verdict?.state} ${verdict?.isObligation} ${isBound} ${steps}`
    : undefined;
}
