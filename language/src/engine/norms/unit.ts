/**
 * One norm over all its candidates, file by file. A single run only keeps verdicts; a session keeps beside each what it
 * rests on, and judges again what a change can concern.
 */

import type { Element } from '../../model/model.ts';
import type { World } from '../expressions/index.ts';
import { Candidates } from './candidates.ts';
import type { Changes } from './changes.ts';
import { EffectiveSettings } from './effective.ts';
import type { JudgeContext } from './judge.ts';
import { Bench, type Judgement } from './judgement.ts';
import { Memory, mayTouch, type Remembered, recordFinder, type Tracking } from './memory.ts';
import type { Norm } from './norm.ts';
import { type Judged, type Segment, segmentOf, shareKey } from './segment.ts';
import type { NormSettings } from './settings.ts';

/**
 * Steps that one norm may take over all its candidates where the settings do not say; then it is given up. Enough to
 * compare ten thousand elements with each other, and a matter of seconds.
 */
const MOST_STEPS = 100_000_000;

export interface FileByFile {
  /** Files that hold candidates. */
  readonly files: Iterable<string>;
  /** Judges those of a file, in steps where they are many. */
  readonly judge: (file: string) => Iterable<void>;
}

/** Steps that it takes to keep what a norm found in one file: many norms over many small files fill the memory. */
const SEGMENT = 60;
/** Of so many candidates in one file, somebody who waits may give up in between. */
const STRIDE = 256;
const AT_ONCE: Iterable<void> = [];

export class Unit {
  readonly norm: Norm;
  readonly effective: EffectiveSettings;
  readonly segments = new Map<string, Segment>();
  /** Counts whenever a segment is another: what was made of the segments is then out of date. */
  revision = 0;
  /** Candidates judged in the last refresh. */
  evaluated = 0;
  milliseconds = 0;
  /** What it took of the budget, and what whoever asks first what all norms share took for it. */
  readonly taken = { steps: 0, findings: 0 };
  private readonly settings: NormSettings;
  private readonly mostSteps: number;
  private readonly bench: Bench;
  private readonly candidates: Candidates;
  private readonly memory = new Memory<Judged>(shareKey);
  private isFresh = true;
  /** Whether not all candidates were judged, since those before them took all the steps that there are. */
  private isCut = false;

  constructor(norm: Norm, settings: NormSettings, world: World) {
    this.norm = norm;
    this.settings = settings;
    this.mostSteps = settings.mostSteps ?? MOST_STEPS;
    this.effective = new EffectiveSettings(norm, settings);
    this.bench = new Bench(norm, world);
    this.candidates = new Candidates(norm, this.bench);
  }

  /** Takes over what a former unit of the same text remembers. */
  inherit(former: Unit): void {
    this.isFresh = former.isFresh;
    this.isCut = former.isCut;
    this.memory.inherit(former.memory);
    for (const [file, segment] of former.segments) {
      this.segments.set(file, segment);
    }
  }

  /** How many elements the norm applies to, of all files. */
  get subjectCount(): number {
    return this.sum(segment => segment.subjects.length);
  }

  /** Whether the norm takes more steps in all than any may. */
  get isTooCostly(): boolean {
    return this.isCut || this.sum(segment => segment.steps) > this.mostSteps;
  }

  private sum(of: (segment: Segment) => number): number {
    let total = 0;
    for (const segment of this.segments.values()) {
      total += of(segment);
    }
    return total;
  }

  /** Judges those candidates that the changes can concern; without tracking, all. */
  refresh(context: JudgeContext, tracking: Tracking | undefined): void {
    const { clock } = this.settings;
    const started = clock?.() ?? 0;
    this.evaluated = 0;
    if (this.isCut) {
      this.beginAnew();
    }
    this.counted(context.world, () => {
      if (tracking !== undefined && !this.isFresh && this.isUnconcerned(tracking.changes, context.world)) {
        this.bench.run.world = context.world;
        this.patch(context.world, tracking);
      } else {
        const open = () => this.bench.open(context);
        if (tracking === undefined) {
          open();
        } else {
          this.memory.prepare(open, tracking);
        }
        this.sweep(context.world, tracking);
      }
    });
    this.isFresh = false;
    this.milliseconds = (clock?.() ?? 0) - started;
  }

  /** Also what it took until there was nothing left to take. */
  private counted<T>({ meter }: World, work: () => T): T {
    const { steps, findings } = meter;
    try {
      return work();
    } finally {
      this.taken.steps += meter.steps - steps;
      this.taken.findings += meter.findings - findings;
    }
  }

  private beginAnew(): void {
    this.segments.clear();
    this.revision++;
    this.isFresh = true;
    this.isCut = false;
  }

  /**
   * Prepares a single run that goes file by file, all norms over one file before the next: its elements are then still at
   * hand.
   */
  byFile(context: JudgeContext): FileByFile {
    const { clock } = this.settings;
    const began = clock?.() ?? 0;
    const { world } = context;
    const candidates = this.counted(world, () => {
      this.bench.open(context);
      return this.candidates.byFile(world);
    });
    this.milliseconds += (clock?.() ?? 0) - began;
    let steps = 0;
    const count = (work: (mostSteps: number) => number): void => {
      const started = clock?.() ?? 0;
      this.counted(world, () => {
        steps += work(this.mostSteps - steps);
      });
      this.milliseconds += (clock?.() ?? 0) - started;
    };
    const judge = (file: string): Iterable<void> => {
      const inFile = candidates.get(file);
      if (inFile === undefined || this.isCut) {
        return AT_ONCE;
      }
      if (inFile.length > STRIDE) {
        return this.inStrides(file, inFile, count);
      }
      // As `count`, without a function for each of the many files.
      const started = clock?.() ?? 0;
      const { meter } = world;
      const { steps: stepsBefore, findings: findingsBefore } = meter;
      try {
        steps += this.place(file, inFile, undefined, this.mostSteps - steps);
      } finally {
        this.taken.steps += meter.steps - stepsBefore;
        this.taken.findings += meter.findings - findingsBefore;
      }
      this.milliseconds += (clock?.() ?? 0) - started;
      return AT_ONCE;
    };
    return { files: candidates.keys(), judge };
  }

  /** As `place`, with pauses. */
  private *inStrides(
    file: string,
    candidates: readonly Element[],
    count: (work: (mostSteps: number) => number) => void,
  ): Generator<void> {
    if (!this.open(file)) {
      return;
    }
    const judgements: Judgement[] = [];
    for (let from = 0; from < candidates.length && !this.isCut; from += STRIDE) {
      count(mostSteps => {
        const some = this.upTo(mostSteps, candidates.slice(from, from + STRIDE), each => this.bench.judgeOn(each));
        judgements.push(...some);
        return some.reduce((steps, judgement) => steps + judgement.steps, 0);
      });
      yield;
    }
    this.evaluated += judgements.length;
    this.keep(file, segmentOf(candidates, judgements, undefined));
  }

  private keep(file: string, segment: Segment): void {
    this.bench.run.world.meter.spend(SEGMENT);
    this.segments.set(file, segment);
    this.revision++;
  }

  /** Takes over what holds in the file; false where nobody wants to know what is in it. */
  private open(file: string): boolean {
    const { severity, settings } = this.effective.of(file);
    this.bench.run.settings = settings;
    return severity !== 'off' || this.settings.evidence === true;
  }

  /** Whether nothing that any judgement of the norm looked at has changed: only candidates can have come or gone. */
  private isUnconcerned(changes: Changes, world: World): boolean {
    const { judge } = this.norm;
    if (this.candidates.areFoundTogether || this.memory.isConcernedBy(changes)) {
      return false;
    }
    // What a judge prepared holds for the elements of its version only.
    return judge === undefined || (judge.watched === true && !this.holdsCandidatesIn(changes.files, world));
  }

  private holdsCandidatesIn(files: ReadonlySet<string>, world: World): boolean {
    return [...files].some(file => this.segments.has(file) || this.candidates.inFile(file, world).length > 0);
  }

  /** The candidates of the files that changed. */
  private patch(world: World, tracking: Tracking): void {
    for (const file of tracking.changes.files) {
      const candidates = this.candidates.inFile(file, world);
      if (candidates.length > 0) {
        this.place(file, candidates, tracking);
      } else if (this.segments.delete(file)) {
        this.revision++;
      }
    }
  }

  /** All candidates. */
  private sweep(world: World, tracking: Tracking | undefined): void {
    const byFile = this.candidates.byFile(world);
    for (const file of [...this.segments.keys()]) {
      if (!byFile.has(file)) {
        this.segments.delete(file);
        this.revision++;
      }
    }
    let steps = 0;
    for (const [file, candidates] of byFile) {
      steps += this.place(file, candidates, tracking, this.mostSteps - steps);
      if (this.isCut) {
        return;
      }
    }
  }

  /** Judges what a file holds, in at most so many steps and one candidate more; returns how many it took. */
  private place(
    file: string,
    candidates: readonly Element[],
    tracking: Tracking | undefined,
    mostSteps = this.mostSteps,
  ): number {
    if (!this.open(file)) {
      return 0;
    }
    const before = this.segments.get(file);
    const segment =
      tracking === undefined
        ? this.judgeAll(candidates, mostSteps)
        : this.watch(file, candidates, before, tracking, mostSteps);
    if (segment !== before) {
      this.keep(file, segment);
    }
    return segment.steps;
  }

  private judgeAll(candidates: readonly Element[], mostSteps: number): Segment {
    const judgements = this.upTo(mostSteps, candidates, candidate => this.bench.judgeOn(candidate));
    this.evaluated += judgements.length;
    return segmentOf(candidates, judgements, undefined);
  }

  /** What lies behind the candidate that takes too much is not judged: the norm is given up, and one file may hold all. */
  private upTo<T extends Judgement>(
    mostSteps: number,
    candidates: readonly Element[],
    judge: (candidate: Element, index: number) => T,
  ): T[] {
    const judgements: T[] = [];
    let steps = 0;
    for (let index = 0; index < candidates.length && !this.isCut; index++) {
      const judgement = judge(candidates[index]!, index);
      judgements.push(judgement);
      steps += judgement.steps;
      this.isCut = steps > mostSteps;
    }
    return judgements;
  }

  /** Judges again what the changes can concern; the former segment itself where that is nothing. */
  private watch(
    file: string,
    candidates: readonly Element[],
    before: Segment | undefined,
    tracking: Tracking,
    mostSteps: number,
  ): Segment {
    const { changes } = tracking;
    if (before !== undefined && this.isUntouched(file, candidates, before, changes)) {
      return before;
    }
    const find =
      before?.remembered === undefined || changes.all || this.norm.judge !== undefined
        ? () => undefined
        : recordFinder(before.candidates, before.remembered, candidates);
    const isConcerned = this.memory.isConcernedBy(changes);
    let isSame = before !== undefined && !changes.files.has(file) && before.candidates.length === candidates.length;
    const remembered: Remembered<Judged>[] = [];
    const judgements = this.upTo(mostSteps, candidates, (candidate, index) => {
      const known = find(index);
      const isKnown = known !== undefined && this.isValid(known, candidate, isConcerned, tracking);
      isSame &&= isKnown && before!.candidates[index] === candidate;
      const record = isKnown ? known : this.memory.judge(candidate, each => this.judgeMember(each), tracking);
      this.evaluated += isKnown ? 0 : 1;
      remembered.push(record);
      return record.outcome;
    });
    return isSame ? before! : segmentOf(candidates, judgements, remembered);
  }

  /** Whether the file can be passed over: the same elements, and nothing near them has changed. */
  private isUntouched(file: string, candidates: readonly Element[], before: Segment, changes: Changes): boolean {
    return (
      before.candidates === candidates &&
      before.error === undefined &&
      this.norm.judge === undefined &&
      !changes.files.has(file) &&
      !mayTouch(changes, file) &&
      !this.memory.isConcernedElsewhere(changes)
    );
  }

  private judgeMember(candidate: Element): Judged {
    return { ...this.bench.judgeOn(candidate), isBound: this.bench.isBound(candidate) };
  }

  private isValid(record: Remembered<Judged>, candidate: Element, isConcerned: boolean, tracking: Tracking): boolean {
    const { error, isBound } = record.outcome;
    return (
      error === undefined &&
      isBound === this.bench.isBound(candidate) &&
      !(isConcerned && this.memory.isTouched(record, candidate, tracking))
    );
  }
}
