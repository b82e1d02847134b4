/**
 * One norm over all its candidates, file by file. A single run only keeps verdicts; a session keeps beside each what it
 * rests on, and judges again what a change can concern.
 */

import type { Element } from '../../model/model.ts';
import type { EvaluationContext } from '../expressions/index.ts';
import type { WaiversInput } from './builtin-check.ts';
import { Candidates } from './candidates.ts';
import type { Changes } from './changes.ts';
import { type CachedResult, DependencyCache, mayTouch, recordFinder, type Tracking } from './dependency-cache.ts';
import { EffectiveSettings } from './effective.ts';
import {
  type CandidateRecord,
  type FileResult,
  FileResults,
  fileResultOf,
  isSameOutcome,
  shareKey,
} from './file-result.ts';
import type { Norm } from './norm.ts';
import { type CandidateResult, NormEvaluator } from './norm-evaluator.ts';
import type { SessionSettings } from './settings.ts';

/**
 * Steps that one norm may take over all its candidates where the settings do not say; then it is given up. Enough to
 * compare ten thousand elements with each other, and a matter of seconds.
 */
const MOST_STEPS = 100_000_000;

export interface FileByFile {
  /** Files that hold candidates. */
  readonly files: Iterable<string>;
  /** Evaluates those of a file, in steps where they are many. */
  readonly evaluate: (file: string) => Iterable<void>;
}

/** Steps that it takes to keep what a norm found in one file: many norms over many small files fill the memory. */
const FILE_RESULT = 60;
/** Of so many candidates in one file, somebody who waits may give up in between. */
const STRIDE = 256;
const AT_ONCE: Iterable<void> = [];

export class NormRun {
  readonly norm: Norm;
  readonly effective: EffectiveSettings;
  readonly fileResults = new FileResults();
  /** Files whose results are others than those that findings were last made of, or gone; kept in a session only. */
  readonly renewed = new Set<string>();
  /** Candidates judged in the last refresh. */
  evaluated = 0;
  milliseconds = 0;
  /** What it took of the budget, and what whoever asks first what all norms share took for it. */
  readonly taken = { steps: 0, findings: 0 };
  readonly #settings: SessionSettings;
  readonly #mostSteps: number;
  readonly #evaluator: NormEvaluator;
  readonly #candidates: Candidates;
  readonly #cache = new DependencyCache<CandidateRecord>(shareKey);
  #isFresh = true;
  /** Whether not all candidates were judged, since those before them took all the steps that there are. */
  #isCut = false;

  constructor(norm: Norm, settings: SessionSettings, context: EvaluationContext) {
    this.norm = norm;
    this.#settings = settings;
    this.#mostSteps = settings.mostSteps ?? MOST_STEPS;
    this.effective = new EffectiveSettings(norm, settings);
    this.#evaluator = new NormEvaluator(norm, context);
    this.#candidates = new Candidates(norm, this.#evaluator);
  }

  /** Takes over what a former norm run of the same text remembers. */
  inherit(former: NormRun): void {
    this.#isFresh = former.#isFresh;
    this.#isCut = former.#isCut;
    this.#cache.inherit(former.#cache);
    for (const [file, fileResult] of former.fileResults) {
      this.fileResults.set(file, fileResult);
    }
  }

  /** How many elements the norm applies to, of all files. */
  get subjectCount(): number {
    return this.fileResults.subjects;
  }

  /** Whether the norm takes more steps in all than any may. */
  get isTooCostly(): boolean {
    return this.#isCut || this.fileResults.steps > this.#mostSteps;
  }

  /** Judges those candidates that the changes can concern; without tracking, all. */
  refresh(input: WaiversInput, tracking: Tracking | undefined): void {
    const { clock } = this.#settings;
    const started = clock?.() ?? 0;
    this.evaluated = 0;
    if (this.#isCut) {
      this.#beginAnew();
    }
    this.#counted(input.context, () => {
      this.#evaluator.open(input);
      if (tracking !== undefined && !this.#isFresh && this.#isUnconcerned(tracking.changes)) {
        this.#patch(input.context, tracking);
      } else {
        this.#sweep(input.context, tracking);
      }
    });
    this.#isFresh = false;
    this.milliseconds = (clock?.() ?? 0) - started;
  }

  /** Also what it took until there was nothing left to take. */
  #counted<T>({ meter }: EvaluationContext, work: () => T): T {
    const { steps, findings } = meter;
    try {
      return work();
    } finally {
      this.taken.steps += meter.steps - steps;
      this.taken.findings += meter.findings - findings;
    }
  }

  #beginAnew(): void {
    for (const file of this.fileResults.keys()) {
      this.renewed.add(file);
    }
    this.fileResults.clear();
    this.#isFresh = true;
    this.#isCut = false;
  }

  /**
   * Prepares a single run that goes file by file, all norms over one file before the next: its elements are then still at
   * hand.
   */
  byFile(input: WaiversInput): FileByFile {
    const { clock } = this.#settings;
    const began = clock?.() ?? 0;
    const { context } = input;
    const candidates = this.#counted(context, () => {
      this.#evaluator.open(input);
      return this.#candidates.byFile(context);
    });
    this.milliseconds += (clock?.() ?? 0) - began;
    let steps = 0;
    const count = (work: (mostSteps: number) => number): void => {
      const started = clock?.() ?? 0;
      this.#counted(context, () => {
        steps += work(this.#mostSteps - steps);
      });
      this.milliseconds += (clock?.() ?? 0) - started;
    };
    const evaluate = (file: string): Iterable<void> => {
      const inFile = candidates.get(file);
      if (inFile === undefined || this.#isCut) {
        return AT_ONCE;
      }
      if (inFile.length > STRIDE) {
        return this.#inStrides(file, inFile, count);
      }
      // As `count`, without a function for each of the many files.
      const started = clock?.() ?? 0;
      const { meter } = context;
      const { steps: stepsBefore, findings: findingsBefore } = meter;
      try {
        steps += this.#place(file, inFile, undefined, this.#mostSteps - steps);
      } finally {
        this.taken.steps += meter.steps - stepsBefore;
        this.taken.findings += meter.findings - findingsBefore;
      }
      this.milliseconds += (clock?.() ?? 0) - started;
      return AT_ONCE;
    };
    return { files: candidates.keys(), evaluate };
  }

  /** As `place`, with pauses. */
  *#inStrides(
    file: string,
    candidates: readonly Element[],
    count: (work: (mostSteps: number) => number) => void,
  ): Generator<void> {
    if (!this.#open(file)) {
      return;
    }
    const results: CandidateResult[] = [];
    for (let from = 0; from < candidates.length && !this.#isCut; from += STRIDE) {
      count(mostSteps => {
        const some = this.#upTo(mostSteps, candidates.slice(from, from + STRIDE), each =>
          this.#evaluator.evaluate(each),
        );
        results.push(...some);
        return some.reduce((steps, result) => steps + result.steps, 0);
      });
      yield;
    }
    this.evaluated += results.length;
    this.#keep(file, fileResultOf(candidates, results, undefined));
  }

  #keep(file: string, fileResult: FileResult): void {
    this.#evaluator.run.context.meter.spend(FILE_RESULT);
    this.fileResults.set(file, fileResult);
    if (fileResult.cached !== undefined) {
      this.renewed.add(file);
    }
  }

  /** Takes over what holds in the file; false where nobody wants to know what is in it. */
  #open(file: string): boolean {
    const { severity, settings } = this.effective.of(file);
    this.#evaluator.run.settings = settings;
    return severity !== 'off' || this.#settings.evidence === true;
  }

  /** Whether nothing that any judgement of the norm looked at has changed: only candidates can have come or gone. */
  #isUnconcerned(changes: Changes): boolean {
    return !this.#candidates.areFoundTogether && !this.#cache.isConcernedBy(changes);
  }

  /** The candidates of the files that changed. */
  #patch(context: EvaluationContext, tracking: Tracking): void {
    for (const file of tracking.changes.files) {
      const candidates = this.#candidates.inFile(file, context);
      if (candidates.length > 0) {
        this.#place(file, candidates, tracking);
      } else if (this.fileResults.delete(file)) {
        this.renewed.add(file);
      }
    }
  }

  /** All candidates. */
  #sweep(context: EvaluationContext, tracking: Tracking | undefined): void {
    const byFile = this.#candidates.byFile(context);
    for (const file of [...this.fileResults.keys()]) {
      if (!byFile.has(file)) {
        this.fileResults.delete(file);
        this.renewed.add(file);
      }
    }
    let steps = 0;
    for (const [file, candidates] of byFile) {
      steps += this.#place(file, candidates, tracking, this.#mostSteps - steps);
      if (this.#isCut) {
        return;
      }
    }
  }

  /** Judges what a file holds, in at most so many steps and one candidate more; returns how many it took. */
  #place(
    file: string,
    candidates: readonly Element[],
    tracking: Tracking | undefined,
    mostSteps = this.#mostSteps,
  ): number {
    if (!this.#open(file)) {
      return 0;
    }
    const before = this.fileResults.get(file);
    const fileResult =
      tracking === undefined
        ? this.#evaluateAll(candidates, mostSteps)
        : this.#watch(file, candidates, before, tracking, mostSteps);
    if (fileResult !== before) {
      this.#keep(file, fileResult);
    }
    return fileResult.steps;
  }

  #evaluateAll(candidates: readonly Element[], mostSteps: number): FileResult {
    const results = this.#upTo(mostSteps, candidates, candidate => this.#evaluator.evaluate(candidate));
    this.evaluated += results.length;
    return fileResultOf(candidates, results, undefined);
  }

  /** What lies behind the candidate that takes too much is not judged: the norm is given up, and one file may hold all. */
  #upTo<T extends CandidateResult>(
    mostSteps: number,
    candidates: readonly Element[],
    evaluate: (candidate: Element, index: number) => T,
  ): T[] {
    const results: T[] = [];
    let steps = 0;
    for (let index = 0; index < candidates.length && !this.#isCut; index++) {
      const result = evaluate(candidates[index]!, index);
      results.push(result);
      steps += result.steps;
      this.#isCut = steps > mostSteps;
    }
    return results;
  }

  /** Judges again what the changes can concern; the former result of a file itself where that is nothing. */
  #watch(
    file: string,
    candidates: readonly Element[],
    before: FileResult | undefined,
    tracking: Tracking,
    mostSteps: number,
  ): FileResult {
    const { changes } = tracking;
    if (before !== undefined && this.#isUntouched(file, candidates, before, changes)) {
      return before;
    }
    const isRemembered = before?.cached !== undefined && !changes.all;
    const isConcerned = this.#cache.isConcernedBy(changes);
    if (
      isRemembered &&
      !changes.files.has(file) &&
      this.#isValidThroughout(before, candidates, isConcerned, tracking)
    ) {
      return before;
    }
    const find = isRemembered ? recordFinder(before.candidates, before.cached!, candidates) : () => undefined;
    let isSame = before !== undefined && !changes.files.has(file) && before.candidates.length === candidates.length;
    const cached: CachedResult<CandidateRecord>[] = [];
    const results = this.#upTo(mostSteps, candidates, (candidate, index) => {
      const known = find(index);
      const isKnown = known !== undefined && this.#isValid(known, candidate, isConcerned, tracking);
      const record = isKnown ? known : this.#cache.record(candidate, each => this.#evaluateMember(each), tracking);
      isSame &&= before!.candidates[index] === candidate && (isKnown || isAsBefore(before!, index, record));
      this.evaluated += isKnown ? 0 : 1;
      cached.push(record);
      return record.outcome;
    });
    if (!isSame) {
      return fileResultOf(candidates, results, cached);
    }
    before!.cached = cached;
    return before!;
  }

  /** Whether the file can be passed over: the same elements, and nothing near them has changed. */
  #isUntouched(file: string, candidates: readonly Element[], before: FileResult, changes: Changes): boolean {
    return (
      before.candidates === candidates &&
      before.error === undefined &&
      !changes.files.has(file) &&
      !mayTouch(changes, file) &&
      !this.#cache.isConcernedElsewhere(changes)
    );
  }

  /** Whether all of a file is as it was: mostly it is, and then nothing is made anew. */
  #isValidThroughout(
    before: FileResult,
    candidates: readonly Element[],
    isConcerned: boolean,
    tracking: Tracking,
  ): boolean {
    return (
      candidates.length === before.candidates.length &&
      candidates.every(
        (candidate, index) =>
          candidate === before.candidates[index] &&
          this.#isValid(before.cached![index]!, candidate, isConcerned, tracking),
      )
    );
  }

  #evaluateMember(candidate: Element): CandidateRecord {
    return { ...this.#evaluator.evaluate(candidate), isBound: this.#evaluator.isBound(candidate) };
  }

  #isValid(
    record: CachedResult<CandidateRecord>,
    candidate: Element,
    isConcerned: boolean,
    tracking: Tracking,
  ): boolean {
    const { error, isBound } = record.outcome;
    return (
      error === undefined &&
      isBound === this.#evaluator.isBound(candidate) &&
      !(isConcerned && this.#cache.isTouched(record, candidate, tracking))
    );
  }
}

function isAsBefore({ cached }: FileResult, index: number, record: CachedResult<CandidateRecord>): boolean {
  return cached !== undefined && isSameOutcome(cached[index]!.outcome, record.outcome);
}
